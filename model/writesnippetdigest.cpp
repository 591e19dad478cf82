// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Runs while Statusbook is built: checks the built-in snippet files and gathers what is asked of all of them at once.
//     writesnippetdigest TITLES FORMS OWNERS SNIPPETS…

#include "model/snippets/formdigest.h"
#include "model/snippets/nameowners.h"
#include "model/snippets/snippetdigest.h"
#include "model/snippets/snippetreader.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace {

bool write(const char *fileName, const QByteArray &bytes)
{
    QFile output(QString::fromLocal8Bit(fileName));
    return output.open(QIODevice::WriteOnly) && output.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char **argv)
{
    constexpr int firstSnippet = 4;
    if (argc <= firstSnippet) {
        std::fprintf(stderr, "usage: writesnippetdigest TITLES FORMS OWNERS SNIPPETS...\n");
        return 2;
    }
    QList<SnippetLibrary> libraries;
    bool isGood = true;
    for (int i = firstSnippet; i < argc; ++i) {
        const QString name = QString::fromLocal8Bit(argv[i]);
        const SnippetReader::Reading reading = SnippetReader::readFile(name);
        for (const Diagnostic &problem : reading.problems) {
            std::fprintf(stderr, "%s\n", problem.toString(name).toLocal8Bit().constData());
        }
        isGood = isGood && reading.isGood();
        libraries.append(reading.library);
    }
    std::sort(libraries.begin(), libraries.end(), SnippetDigest::comesBefore);
    isGood = isGood && write(argv[1], SnippetDigest::toBytes(libraries)) &&
             write(argv[2], FormDigest::toBytes(libraries)) && write(argv[3], NameOwners::toBytes(libraries));
    return isGood ? 0 : 1;
}
