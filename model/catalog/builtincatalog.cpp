// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"

#include "model/catalog/catalogreader.h"

#include <QDir>

using namespace Qt::StringLiterals;

Catalog readBuiltInCatalog()
{
    QList<StatusCode> codes;
    const QFileInfoList files = QDir(u":/statusbook/catalogs"_s).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        codes += CatalogReader::readFile(file.filePath()).catalog.codes();
    }
    return Catalog(std::move(codes));
}
