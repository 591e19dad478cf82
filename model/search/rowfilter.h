// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/scoreaccumulator.h"
#include "model/search/searchindex.h"

#include <cstdint>
#include <vector>

// Leaves only the rows of an index that have what a query demands beside words.
class RowFilter
{
public:
    // In a large catalog only so many entries, the best by their words, are read for a phrase in quotes.
    static constexpr std::size_t mostRead = 1'000;

    // Takes out what has a minus, and what lacks a fact.
    void takeOutExcluded(const SearchIndex &index, const SearchQuery &query, ScoreAccumulator &scores);
    // Leaves only the rows that hold the phrases in quotes; false, and leaves all, if that would be none.
    bool demandPhrases(const SearchIndex &index, const QList<QuotedPhrase> &phrases, ScoreAccumulator &scores);

private:
    void takeOutWithoutFacts(const SearchIndex &index, const QList<Condition> &conditions, ScoreAccumulator &scores);
    void findRowsWithWords(const SearchIndex &index, const QList<QuotedPhrase> &phrases, ScoreAccumulator &scores);

    std::vector<std::uint32_t> m_rows; // that may hold a phrase
    std::vector<char> m_holdsFacts;    // a group of rows each
};
