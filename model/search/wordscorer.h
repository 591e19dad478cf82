// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"
#include "model/search/scoreaccumulator.h"
#include "model/search/searchindex.h"

#include <cstdint>
#include <vector>

// A word of a query as an index understood it.
struct ScoredTerm
{
    SearchQuery::Term term;
    bool counts = false;    // rows should have it
    std::uint64_t stem = 0; // the hash of its stem, slips mended
};

// Scores the rows of an index by each word of a query, by how much it says about them and how rare it is. Words that
// nothing has are taken for slips of the keyboard and stand for the nearest ones. The sums of all words but the last
// are kept, so that a query that grows costs its last word only.
class WordScorer
{
public:
    // The words of a query sum up in the scores, which begin anew.
    void score(const SearchIndex &index, const QList<SearchQuery::Term> &words, ScoreAccumulator &scores);
    // Those of the last query.
    const std::vector<ScoredTerm> &terms() const { return m_terms; }

    // Begins a word of the scores, and raises the rows that have it or, of a prefix, what it may grow into. False if
    // there are none.
    static bool raise(const SearchIndex &index, const SearchQuery::Term &term, ScoreAccumulator &scores);

private:
    void score(const SearchIndex &index, ScoredTerm &word, ScoreAccumulator &scores);
    QString raiseNearest(const SearchIndex &index, const SearchQuery::Term &term, ScoreAccumulator &scores);
    void findNearest(const SearchIndex &index, const SearchQuery::Term &term);

    std::vector<ScoredTerm> m_terms;
    std::vector<ScoredTerm> m_summed; // the words whose sums are kept
    ScoreAccumulator m_sums;
    std::uint64_t m_index = 0;          // whose they are
    std::vector<std::size_t> m_nearest; // terms
};
