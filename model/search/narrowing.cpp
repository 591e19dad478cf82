// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/narrowing.h"

#include <algorithm>

bool Narrowing::letsPass(const StatusCode &code) const
{
    const auto isWithin = [&code](const SearchQuery::Range &range) { return range.contains(code.code); };
    const auto stands = [&code](const QuotedPhrase &phrase) { return phrase.standsIn(code); };
    return std::none_of(m_query.excludedRanges().begin(), m_query.excludedRanges().end(), isWithin) &&
           holdAll(m_query.conditions(), code) &&
           std::none_of(m_query.excludedPhrases().begin(), m_query.excludedPhrases().end(), stands);
}

bool Narrowing::holdsPhrases(const StatusCode &code) const
{
    return std::all_of(m_query.phrases().begin(), m_query.phrases().end(),
                       [&code](const QuotedPhrase &phrase) { return phrase.standsIn(code); });
}
