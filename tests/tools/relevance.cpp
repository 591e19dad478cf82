// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// How often a query's first answers are right: top-1, top-3 and mean reciprocal rank for each kind of query.
//     relevance FILE [--misses]
// FILE is tab-separated with a header: id, kind, query, expected, …; expected holds the acceptable codes with commas
// between them, an x standing for any digit.

#include "model/catalog/builtincatalog.h"
#include "model/snippets/snippetdigest.h"
#include "tests/relevancejudge.h"

#include <cstdio>

int main(int argc, char **argv)
{
    const auto queries = RelevanceJudge::readFile(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!queries) {
        std::fprintf(stderr, "usage: relevance FILE [--misses]\n");
        return 2;
    }
    const SearchIndex index(readBuiltInCatalog(), SnippetDigest::builtIn().names());
    const RelevanceJudge::Verdict verdict = RelevanceJudge::judge(index, *queries);
    if (argc > 2 && qstrcmp(argv[2], "--misses") == 0) {
        for (const QString &miss : verdict.misses) {
            std::printf("%s\n", qUtf8Printable(miss));
        }
    }
    for (auto it = verdict.tallies.begin(); it != verdict.tallies.end(); ++it) {
        std::printf("%-12s %4d queries  top-1 %5.1f %%  top-3 %5.1f %%  MRR %.3f\n", qUtf8Printable(it.key()),
                    it->queries, it->firstShare(), it->amongThreeShare(), it->meanReciprocalRank());
    }
    return 0;
}
