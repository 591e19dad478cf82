// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/queryparser.h"
#include "model/search/searcher.h"

#include <QFile>
#include <QMap>
#include <QTextStream>

#include <optional>

// Queries with the codes that answer them, and how well a search does on them.
namespace RelevanceJudge {

struct Query
{
    QString id;
    QString kind;
    QString text;
    QStringList expected; // acceptable codes, the best one first; an x stands for any digit
};

struct Tally
{
    int queries = 0;
    int first = 0; // an acceptable code comes first
    int best = 0;  // and it is the best one
    int amongThree = 0;
    double reciprocalRanks = 0;

    double firstShare() const { return percent(first); }
    double amongThreeShare() const { return percent(amongThree); }
    double meanReciprocalRank() const { return reciprocalRanks / std::max(1, queries); }

private:
    double percent(int count) const { return 100.0 * count / std::max(1, queries); }
};

struct Verdict
{
    QMap<QString, Tally> tallies; // by kind, and under "all"
    QStringList misses;           // a line for each query whose first answer is wrong
    QStringList nearMisses;       // whose first answer is right, but not the best one
};

// Tab-separated with a header: id, kind, query, expected, …; expected holds codes with commas between them.
inline std::optional<QList<Query>> readFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return {};
    }
    QList<Query> queries;
    QTextStream lines(&file);
    lines.readLine();
    while (!lines.atEnd()) {
        const QStringList fields = lines.readLine().split(u'\t');
        if (fields.size() >= 3) {
            queries.append({fields.at(0), fields.at(1), fields.at(2), fields.value(3).split(u',', Qt::SkipEmptyParts)});
        }
    }
    return queries;
}

inline bool isAcceptable(int code, const QStringList &expected)
{
    const QString digits = codeText(code);
    return std::any_of(expected.begin(), expected.end(), [&digits](const QString &pattern) {
        const auto fits = [](QChar digit, QChar wanted) { return wanted == u'x' || wanted == digit; };
        return std::equal(digits.begin(), digits.end(), pattern.begin(), pattern.end(), fits);
    });
}

// 1-based; 0: not found at all.
inline int rankOfFirstRight(const SearchResult &result, const Catalog &catalog, const QStringList &expected)
{
    const auto right = std::find_if(result.rows.begin(), result.rows.end(),
                                    [&](int row) { return isAcceptable(catalog.at(row).code, expected); });
    return right == result.rows.end() ? 0 : static_cast<int>(right - result.rows.begin()) + 1;
}

inline QString describeMiss(const Query &query, const SearchResult &result, const Catalog &catalog)
{
    constexpr qsizetype shown = 4;
    QStringList got;
    for (const int row : result.rows.first(std::min(shown, result.rows.size()))) {
        got.append(codeText(catalog.at(row).code));
    }
    return QStringList{query.id, query.kind, query.text, QStringLiteral("expected ") + query.expected.join(u','),
                       QStringLiteral("got ") + got.join(u' ')}
        .join(u'\t');
}

inline Verdict judge(const SearchIndex &index, const QList<Query> &queries)
{
    Verdict verdict;
    Searcher searcher;
    for (const Query &query : queries) {
        const SearchResult result = searcher.search(index, QueryParser::parse(query.text));
        const int rank = rankOfFirstRight(result, index.catalog(), query.expected);
        const bool isBest = rankOfFirstRight(result, index.catalog(), query.expected.mid(0, 1)) == 1;
        for (const QString &kind : {query.kind, QStringLiteral("all")}) {
            Tally &tally = verdict.tallies[kind];
            ++tally.queries;
            tally.first += rank == 1 ? 1 : 0;
            tally.best += isBest ? 1 : 0;
            tally.amongThree += rank >= 1 && rank <= 3 ? 1 : 0;
            tally.reciprocalRanks += rank > 0 ? 1.0 / rank : 0;
        }
        if (rank != 1) {
            verdict.misses.append(describeMiss(query, result, index.catalog()));
        } else if (!isBest) {
            verdict.nearMisses.append(describeMiss(query, result, index.catalog()));
        }
    }
    return verdict;
}

} // namespace RelevanceJudge
