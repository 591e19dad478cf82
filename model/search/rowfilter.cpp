// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The part of SearchIndex that leaves only the rows which have what a query demands beside words.

#include "model/search/searchindex.h"

#include <algorithm>

// Takes out what has a minus, and what lacks a fact.
void SearchIndex::takeOutExcluded(const SearchQuery &query, Scratch &scratch) const
{
    ScoreAccumulator &scores = scratch.scores;
    for (const SearchQuery::Term &term : query.excludedTerms()) {
        raiseWord(term, scores);
        scores.endExcludedWord();
    }
    for (const CodeRange &range : query.excludedRanges()) {
        const SearchState::RowSpan span = rowsWithin(range);
        scores.takeOut(span.first, span.last);
    }
    if (!query.conditions().isEmpty()) {
        takeOutWithoutFacts(query.conditions(), scratch);
    }
    for (const QuotedPhrase &phrase : query.excludedPhrases()) {
        findRowsWithWords({phrase}, scratch);
        keepBest(scratch.candidates, scores);
        for (const std::uint32_t row : scratch.candidates) {
            if (phrase.standsIn(m_catalog.at(static_cast<int>(row)))) {
                scores.takeOut(row, row + 1);
            }
        }
    }
}

// Asks one row of those that are alike.
void SearchIndex::takeOutWithoutFacts(const QList<Condition> &conditions, Scratch &scratch) const
{
    std::vector<char> &holds = scratch.holdsFacts;
    holds.resize(m_factRows.size());
    std::transform(m_factRows.begin(), m_factRows.end(), holds.begin(),
                   [&](std::uint32_t row) { return holdAll(conditions, m_catalog.at(static_cast<int>(row))) ? 1 : 0; });
    for (std::size_t row = 0; row < m_factGroups.size(); ++row) {
        if (holds[m_factGroups[row]] == 0) {
            scratch.scores.takeOut(row, row + 1);
        }
    }
}

// The rows that are meant and hold all words of the phrases, in whatever order.
void SearchIndex::findRowsWithWords(const QList<QuotedPhrase> &phrases, Scratch &scratch) const
{
    scratch.candidates.clear();
    for (std::uint32_t row = 0; row < m_codes.size(); ++row) {
        if (scratch.scores.isMeant(row)) {
            scratch.candidates.push_back(row);
        }
    }
    for (const QuotedPhrase &phrase : phrases) {
        for (const QString &word : phrase.words) {
            const bool isOpen = phrase.isPrefix && &word == &phrase.words.back();
            raiseWord({word, word, isOpen, false}, scratch.scores);
            scratch.scores.endWantedWord(scratch.candidates);
        }
    }
}

// Of many rows the best ones, as many as are read for a phrase; in no order.
void SearchIndex::keepBest(std::vector<std::uint32_t> &rows, const ScoreAccumulator &scores)
{
    if (rows.size() <= mostRead) {
        return;
    }
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(mostRead);
    std::nth_element(rows.begin(), end, rows.end(), [&scores](std::uint32_t a, std::uint32_t b) {
        return scores.worth(a) != scores.worth(b) ? scores.worth(a) > scores.worth(b) : a < b;
    });
    rows.erase(end, rows.end());
}

// Leaves only the rows that hold the phrases in quotes; false, and leaves all, if that would be none.
bool SearchIndex::demandPhrases(const SearchQuery &query, Scratch &scratch) const
{
    if (query.phrases().isEmpty()) {
        return true;
    }
    std::vector<std::uint32_t> &rows = scratch.candidates;
    findRowsWithWords(query.phrases(), scratch);
    keepBest(rows, scratch.scores);
    std::erase_if(rows, [&](std::uint32_t row) {
        const StatusCode &code = m_catalog.at(static_cast<int>(row));
        return !std::all_of(query.phrases().begin(), query.phrases().end(),
                            [&code](const QuotedPhrase &phrase) { return phrase.standsIn(code); });
    });
    if (rows.empty()) {
        return false;
    }
    scratch.scores.keepOnly(rows);
    return true;
}
