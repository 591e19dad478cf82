// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Runs while Statusbook is built: checks the built-in data and writes what is asked of all files at once.
//     writedigests catalogs|snippets OUTPUT FILE…

#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogreader.h"
#include "model/snippets/snippetdigest.h"
#include "model/snippets/snippetreader.h"

#include <QFile>

#include <cstdio>
#include <cstring>
#include <optional>

namespace {

void tell(const QList<Diagnostic> &problems, const QString &fileName)
{
    for (const Diagnostic &problem : problems) {
        std::fprintf(stderr, "%s\n", problem.toString(fileName).toLocal8Bit().constData());
    }
}

// None if a file has errors, which are told.
std::optional<QByteArray> digestOfCatalogs(const QStringList &fileNames)
{
    QList<StatusCode> codes;
    bool isGood = true;
    for (const QString &name : fileNames) {
        const CatalogReader::Reading reading = CatalogReader::readFile(name);
        tell(reading.problems, name);
        isGood = isGood && reading.isGood();
        codes += reading.catalog.codes();
    }
    return isGood ? std::optional(CatalogDigest::toBytes(Catalog(codes))) : std::nullopt;
}

std::optional<QByteArray> digestOfSnippets(const QStringList &fileNames)
{
    QList<SnippetLibrary> libraries;
    bool isGood = true;
    for (const QString &name : fileNames) {
        const SnippetReader::Reading reading = SnippetReader::readFile(name);
        tell(reading.problems, name);
        isGood = isGood && reading.isGood();
        libraries.append(reading.library);
    }
    return isGood ? std::optional(SnippetDigest::toBytes(libraries)) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    const bool isOfCatalogs = argc > 3 && std::strcmp(argv[1], "catalogs") == 0;
    const bool isOfSnippets = argc > 3 && std::strcmp(argv[1], "snippets") == 0;
    if (!isOfCatalogs && !isOfSnippets) {
        std::fprintf(stderr, "usage: writedigests catalogs|snippets OUTPUT FILE...\n");
        return 2;
    }
    QStringList fileNames;
    for (int i = 3; i < argc; ++i) {
        fileNames.append(QString::fromLocal8Bit(argv[i]));
    }
    const std::optional<QByteArray> digest = isOfCatalogs ? digestOfCatalogs(fileNames) : digestOfSnippets(fileNames);
    QFile output(QString::fromLocal8Bit(argv[2]));
    return digest && output.open(QIODevice::WriteOnly) && output.write(*digest) == digest->size() ? 0 : 1;
}
