// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"
#include "model/search/ranker.h"
#include "model/search/scoreaccumulator.h"

#include <QList>

#include <array>
#include <cstdint>
#include <vector>

// What one search leaves for the next: its room, so that nothing need be allocated, and the sums of all words but the
// last, so that a query that grows costs its last word only. Any index may be searched with it, by one thread at a
// time. Only SearchIndex looks inside.
struct SearchState
{
    // A word of the query as the index understood it.
    struct ReadTerm
    {
        SearchQuery::Term term;
        bool counts = false;    // rows should have it
        std::uint64_t stem = 0; // the hash of its stem, slips mended
    };
    // Rows from `first` to before `last`.
    struct RowSpan
    {
        std::size_t first = 0;
        std::size_t last = 0;

        bool isEmpty() const { return first == last; }
    };

    std::uint64_t index = 0; // whose sums they are
    std::vector<ReadTerm> summed;
    ScoreAccumulator sums;
    std::vector<ReadTerm> terms; // all words of the query
    ScoreAccumulator scores;
    float best = 0;                  // what the best row is worth
    std::vector<float> vendorBoosts; // a vendor each
    std::vector<std::size_t> nearWords;
    std::vector<std::size_t> exactRows;
    std::vector<std::uint32_t> candidates; // rows that may hold a phrase
    std::vector<char> holdsFacts;          // a group of rows each
    std::vector<RowSpan> spans;            // what the ranges of the query leave
    Ranker ranking;
    std::array<QList<int>, 2> lists; // two, so that the last result may stay in use
};
