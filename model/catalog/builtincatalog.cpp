// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"

#include "model/catalog/catalogreader.h"

#include <QDir>
#include <QResource>

using namespace Qt::StringLiterals;

Catalog readBuiltInCatalog()
{
    QList<Catalog> catalogs;
    const QFileInfoList files = QDir(u":/statusbook/catalogs"_s).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QResource resource(file.filePath());
        const auto *bytes = reinterpret_cast<const char *>(resource.data());
        // The program's own pages are read in place.
        catalogs.append(CatalogReader::read(QByteArray::fromRawData(bytes, resource.size())).catalog);
    }
    return Catalog::merged(catalogs);
}
