// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Runs while Statusbook is built: checks the built-in snippet files and gathers their titles and names.
//     writesnippetdigest OUTPUT SNIPPETS…

#include "model/snippets/snippetdigest.h"
#include "model/snippets/snippetreader.h"

#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: writesnippetdigest OUTPUT SNIPPETS...\n");
        return 2;
    }
    QList<SnippetLibrary> libraries;
    bool isGood = true;
    for (int i = 2; i < argc; ++i) {
        const QString name = QString::fromLocal8Bit(argv[i]);
        const SnippetReader::Reading reading = SnippetReader::readFile(name);
        for (const Problem &problem : reading.problems) {
            std::fprintf(stderr, "%s\n", problem.toString(name).toLocal8Bit().constData());
        }
        isGood = isGood && reading.isGood();
        libraries.append(reading.library);
    }
    QFile output(QString::fromLocal8Bit(argv[1]));
    const QByteArray bytes = SnippetDigest::toBytes(libraries);
    isGood = isGood && output.open(QIODevice::WriteOnly) && output.write(bytes) == bytes.size();
    return isGood ? 0 : 1;
}
