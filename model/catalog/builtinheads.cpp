// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtinheads.h"

#include "model/catalog/catalogdigest.h"
#include "model/catalog/resourcebytes.h"

using namespace Qt::StringLiterals;

Catalog readBuiltInHeads()
{
    return CatalogDigest::fromBytes(resourceBytes(u":/statusbook/catalogs.bin"_s));
}
