// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Writes N catalogs that are wrong, each in a file of its own, the same for the same seed.
//     mutate_catalogs N SEED FOLDER

#include "tests/catalogmutator.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    bool isCount = false;
    bool isSeed = false;
    const int count = argc == 4 ? QString::fromLocal8Bit(argv[1]).toInt(&isCount) : 0;
    const std::uint32_t seed = argc == 4 ? QString::fromLocal8Bit(argv[2]).toUInt(&isSeed) : 0;
    const QString folder = argc == 4 ? QString::fromLocal8Bit(argv[3]) : QString();
    if (!isCount || !isSeed || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "usage: mutate_catalogs N SEED FOLDER\n");
        return 2;
    }
    CatalogMutator mutator(seed);
    for (int i = 0; i < count; ++i) {
        const CatalogMutator::Mutant mutant = mutator.next();
        const QString name = u"%1 %2.json"_s.arg(i, 3, 10, QChar(u'0')).arg(mutant.kind).replace(u' ', u'-');
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(mutant.bytes) != mutant.bytes.size() || !file.flush()) {
            std::fprintf(stderr, "mutate_catalogs: cannot write %s\n", qUtf8Printable(file.fileName()));
            return 1;
        }
    }
    return 0;
}
