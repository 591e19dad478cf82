// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/wordscorer.h"

#include <vector>

// Scores the rows of an index by what the words of a query say together: phrases, their beginnings, vendors.
class PhraseScorer
{
public:
    // Adds it to what the words say by themselves.
    void score(const SearchIndex &index, const std::vector<ScoredTerm> &terms, ScoreAccumulator &scores);

private:
    void boostNamedVendors(const SearchIndex &index, const std::vector<ScoredTerm> &terms, ScoreAccumulator &scores);

    std::vector<float> m_vendorBoosts; // a vendor each
};
