// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// How often a query's first answers are right: top-1, top-3 and mean reciprocal rank for each kind of query.
//     relevance FILE [--misses]
// FILE is tab-separated with a header: id, kind, query, expected, …; expected holds the acceptable codes with commas
// between them, an x standing for any digit.

#include "model/catalog/builtincatalog.h"
#include "model/search/searchindex.h"
#include "model/snippets/snippetnames.h"

#include <QFile>
#include <QMap>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Tally
{
    int queries = 0;
    int first = 0;
    int amongThree = 0;
    double reciprocalRanks = 0;
};

bool isAcceptable(int code, const QStringList &expected)
{
    const QString digits = codeText(code);
    for (const QString &pattern : expected) {
        bool fits = pattern.size() == digits.size();
        for (qsizetype i = 0; fits && i < digits.size(); ++i) {
            fits = pattern.at(i) == u'x' || pattern.at(i) == digits.at(i);
        }
        if (fits) {
            return true;
        }
    }
    return false;
}

// 1-based; 0: not found at all.
int rankOfFirstRight(const SearchResult &result, const Catalog &catalog, const QStringList &expected)
{
    for (qsizetype i = 0; i < result.rows.size(); ++i) {
        if (isAcceptable(catalog.at(result.rows.at(i)).code, expected)) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

void print(const QString &kind, const Tally &tally)
{
    const auto share = [&tally](double count) { return 100.0 * count / qMax(1, tally.queries); };
    std::printf("%-12s %4d queries  top-1 %5.1f %%  top-3 %5.1f %%  MRR %.3f\n", qPrintable(kind), tally.queries,
                share(tally.first), share(tally.amongThree), tally.reciprocalRanks / qMax(1, tally.queries));
}

} // namespace

int main(int argc, char **argv)
{
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        std::fprintf(stderr, "usage: relevance FILE [--misses]\n");
        return 2;
    }
    const bool showsMisses = argc > 2 && qstrcmp(argv[2], "--misses") == 0;
    const SearchIndex index(readBuiltInCatalog(), SnippetNames::readBuiltIn());
    QMap<QString, Tally> tallies;
    QTextStream lines(&file);
    lines.readLine();
    while (!lines.atEnd()) {
        const QStringList fields = lines.readLine().split(u'\t');
        if (fields.size() < 4) {
            continue;
        }
        const QStringList expected = fields.at(3).split(u',');
        const SearchResult result = index.search(SearchQuery::fromText(fields.at(2)));
        const int rank = rankOfFirstRight(result, index.catalog(), expected);
        for (const QString &kind : {fields.at(1), u"all"_s}) {
            Tally &tally = tallies[kind];
            ++tally.queries;
            tally.first += rank == 1 ? 1 : 0;
            tally.amongThree += rank >= 1 && rank <= 3 ? 1 : 0;
            tally.reciprocalRanks += rank > 0 ? 1.0 / rank : 0;
        }
        if (showsMisses && rank != 1) {
            QStringList got;
            for (const int row : result.rows.first(qMin(qsizetype(4), result.rows.size()))) {
                got.append(codeText(index.catalog().at(row).code));
            }
            std::printf("%s\t%s\t%s\texpected %s\tgot %s\n", qPrintable(fields.at(0)), qPrintable(fields.at(1)),
                        qPrintable(fields.at(2)), qPrintable(fields.at(3)), qPrintable(got.join(u' ')));
        }
    }
    for (auto it = tallies.begin(); it != tallies.end(); ++it) {
        print(it.key(), *it);
    }
    return 0;
}
