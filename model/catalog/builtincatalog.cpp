// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"

#include "model/catalog/catalogreader.h"
#include "model/catalog/resourcebytes.h"

#include <QDir>

using namespace Qt::StringLiterals;

Catalog readBuiltInCatalog()
{
    QList<Catalog> catalogs;
    const QFileInfoList files = QDir(u":/statusbook/catalogs"_s).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        catalogs.append(CatalogReader::read(resourceBytes(file.filePath())).catalog);
    }
    return Catalog::merged(catalogs);
}
