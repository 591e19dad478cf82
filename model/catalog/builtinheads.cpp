// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtinheads.h"

#include "model/catalog/catalogheads.h"

#include <QResource>

using namespace Qt::StringLiterals;

Catalog readBuiltInHeads()
{
    const QResource resource(u":/statusbook/heads.bin"_s);
    const auto *bytes = reinterpret_cast<const char *>(resource.data());
    return CatalogHeads::fromBytes(QByteArray::fromRawData(bytes, resource.size()));
}
