// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/rowfilter.h"

#include "model/search/wordscorer.h"

#include <algorithm>

namespace {

// Of many rows the best ones, as many as are read for a phrase; in no order.
void keepBest(std::vector<std::uint32_t> &rows, const ScoreAccumulator &scores)
{
    if (rows.size() <= RowFilter::mostRead) {
        return;
    }
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(RowFilter::mostRead);
    std::nth_element(rows.begin(), end, rows.end(), [&scores](std::uint32_t a, std::uint32_t b) {
        return scores.worth(a) != scores.worth(b) ? scores.worth(a) > scores.worth(b) : a < b;
    });
    rows.erase(end, rows.end());
}

} // namespace

void RowFilter::takeOutExcluded(const SearchIndex &index, const SearchQuery &query, ScoreAccumulator &scores)
{
    for (const SearchQuery::Term &term : query.excludedTerms) {
        WordScorer::raise(index, term, scores);
        scores.endExcludedWord();
    }
    for (const CodeRange &range : query.excludedRanges) {
        const IndexSpan span = index.rowsWithin(range);
        scores.takeOut(span.first, span.last);
    }
    if (!query.conditions.isEmpty()) {
        takeOutWithoutFacts(index, query.conditions, scores);
    }
    for (const QuotedPhrase &phrase : query.excludedPhrases) {
        findRowsWithWords(index, {phrase}, scores);
        keepBest(m_rows, scores);
        for (const std::uint32_t row : m_rows) {
            if (phrase.standsIn(index.catalog().at(static_cast<int>(row)))) {
                scores.takeOut(row, row + 1);
            }
        }
    }
}

bool RowFilter::demandPhrases(const SearchIndex &index, const QList<QuotedPhrase> &phrases, ScoreAccumulator &scores)
{
    if (phrases.isEmpty()) {
        return true;
    }
    findRowsWithWords(index, phrases, scores);
    keepBest(m_rows, scores);
    std::erase_if(m_rows, [&](std::uint32_t row) {
        const StatusCode &code = index.catalog().at(static_cast<int>(row));
        return !std::ranges::all_of(phrases, [&code](const QuotedPhrase &phrase) { return phrase.standsIn(code); });
    });
    if (m_rows.empty()) {
        return false;
    }
    scores.keepOnly(m_rows);
    return true;
}

// Asks one row of those that are alike.
void RowFilter::takeOutWithoutFacts(const SearchIndex &index, const QList<Condition> &conditions,
                                    ScoreAccumulator &scores)
{
    m_holdsFacts.clear();
    for (const std::uint32_t row : index.factRows()) {
        m_holdsFacts.push_back(holdAll(conditions, index.catalog().at(static_cast<int>(row))) ? 1 : 0);
    }
    for (std::size_t row = 0; row < index.rowCount(); ++row) {
        if (m_holdsFacts[index.factGroup(row)] == 0) {
            scores.takeOut(row, row + 1);
        }
    }
}

// The rows that are meant and hold all words of the phrases, in whatever order.
void RowFilter::findRowsWithWords(const SearchIndex &index, const QList<QuotedPhrase> &phrases,
                                  ScoreAccumulator &scores)
{
    m_rows.clear();
    for (std::uint32_t row = 0; row < index.rowCount(); ++row) {
        if (scores.isMeant(row)) {
            m_rows.push_back(row);
        }
    }
    for (const QuotedPhrase &phrase : phrases) {
        for (const QString &word : phrase.words) {
            const bool isOpen = phrase.isPrefix && &word == &phrase.words.back();
            WordScorer::raise(index, {word, word, isOpen, false}, scores);
            scores.endWantedWord(m_rows);
        }
    }
}
