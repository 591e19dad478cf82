// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Runs while Statusbook is built: checks the built-in catalogs and writes their heads.
//     writeheads OUTPUT CATALOG…

#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogreader.h"

#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: writeheads OUTPUT CATALOG...\n");
        return 2;
    }
    QList<StatusCode> codes;
    bool isGood = true;
    for (int i = 2; i < argc; ++i) {
        const QString name = QString::fromLocal8Bit(argv[i]);
        const CatalogReader::Reading reading = CatalogReader::readFile(name);
        for (const Diagnostic &problem : reading.problems) {
            std::fprintf(stderr, "%s\n", problem.toString(name).toLocal8Bit().constData());
        }
        isGood = isGood && reading.isGood();
        codes += reading.catalog.codes();
    }
    QFile output(QString::fromLocal8Bit(argv[1]));
    const QByteArray bytes = CatalogDigest::toBytes(Catalog(codes));
    isGood = isGood && output.open(QIODevice::WriteOnly) && output.write(bytes) == bytes.size();
    return isGood ? 0 : 1;
}
