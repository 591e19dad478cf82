// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchquery.h"

// What a query demands of an entry beside words: facts and phrases that it must have, numbers and phrases that it must
// not. The query must outlive it.
class Narrowing
{
public:
    // In a large catalog only so many entries, the best by their words, are read for a phrase; a list is never longer.
    static constexpr std::size_t mostRead = 1'000;

    explicit Narrowing(const SearchQuery &query) : m_query(query) {}

    // Without these, everything passes.
    bool isNeeded() const
    {
        return !m_query.conditions().isEmpty() || !m_query.excludedRanges().isEmpty() ||
               !m_query.excludedPhrases().isEmpty();
    }
    // Whether facts, and what has a minus, let the entry pass.
    bool letsPass(const StatusCode &code) const;
    // Whether every phrase stands in the entry.
    bool holdsPhrases(const StatusCode &code) const;

private:
    const SearchQuery &m_query;
};
