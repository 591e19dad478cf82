// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

// The starting point of a catalog of one's own: one entry that shows what may be said.
namespace CatalogTemplate {

// A good catalog file, its origin named after the file: "shop-errors" becomes the id, and "Shop Errors" the title.
QByteArray bytesFor(const QString &baseName);

} // namespace CatalogTemplate
