// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"

#include <QByteArray>

// What a table shows of a catalog, and no more: code, name, reason, state, summary, origin. Written when the program is
// built, so that a window can open before the catalogs themselves are read.
namespace CatalogDigest {

QByteArray toBytes(const Catalog &catalog);
// An empty catalog if the bytes are not from toBytes().
Catalog fromBytes(const QByteArray &bytes);
// Of the built-in catalogs: the same rows in the same order as readBuiltInCatalog().
Catalog builtIn();

} // namespace CatalogDigest
