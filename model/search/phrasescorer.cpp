// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The part of SearchIndex that tells what the words of a query say together: phrases, their beginnings, vendors.

#include "model/search/searchindex.h"
#include "model/search/searchindexbuilder.h"

#include <QVarLengthArray>

#include <algorithm>

namespace {

constexpr float fillerPhraseShare = 0.1F; // of a phrase of telling words
constexpr float namedVendorBoost = 2.5F;
constexpr float phraseBonus = 1.5F;  // a phrase or keyword that was typed as a whole, per word and weight
constexpr float wholeBonus = 6;      // the same, when nothing else was typed
constexpr float beginningBonus = 80; // a phrase of which the beginning was typed, per word

} // namespace

// Whole phrases and keywords among the words that were typed, in their order.
void SearchIndex::addPhrases(const std::vector<SearchState::ReadTerm> &terms, bool onlyCounting,
                             ScoreAccumulator &scores) const
{
    constexpr int maxPhraseWords = 8;
    const auto isPassedOver = [onlyCounting](const auto &term) { return onlyCounting && !term.counts; };
    const auto first = std::find_if_not(terms.begin(), terms.end(), isPassedOver);
    const auto end = std::find_if_not(terms.rbegin(), terms.rend(), isPassedOver).base();
    for (auto start = first; start < end; ++start) {
        if (isPassedOver(*start)) {
            continue;
        }
        std::uint64_t hash = WordHash::start;
        int words = 0;
        float telling = 0;
        for (auto term = start; term < end && words < maxPhraseWords; ++term) {
            if (isPassedOver(*term)) {
                continue;
            }
            ++words;
            telling += term->term.isFiller ? 0.0F : 1.0F;
            hash = WordHash::continued(hash, term->stem);
            const bool isAllThatWasTyped = start == first && term + 1 == end;
            const float share =
                phraseBonus * (telling > 0 ? telling : fillerPhraseShare) * (isAllThatWasTyped ? wholeBonus : 1.0F);
            const PhraseIndex::Span found = m_phrases.find(hash);
            for (std::size_t at = found.first; at < found.last; ++at) {
                scores.add(m_phrases.row(at), m_phrases.weight(at) * share);
            }
        }
    }
}

// Phrases and keywords that differ from all that was typed in their blanks alone: "sign in required" for "signin
// required".
void SearchIndex::addRunTogether(const std::vector<SearchState::ReadTerm> &terms, ScoreAccumulator &scores) const
{
    if (terms.size() < 2) {
        return;
    }
    std::uint64_t glued = SearchIndexBuilder::gluedStart;
    std::uint64_t whole = WordHash::start;
    float telling = 0;
    int counting = 0;
    for (const SearchState::ReadTerm &term : terms) {
        glued = WordHash::ofLetters(term.term.text, glued);
        whole = WordHash::continued(whole, term.stem);
        telling += term.term.isFiller ? 0.0F : 1.0F;
        counting += term.counts ? 1 : 0;
    }
    const PhraseIndex::Span added = m_phrases.find(whole); // by addPhrases()
    const PhraseIndex::Span found = m_phrases.find(glued);
    for (std::size_t at = found.first; at < found.last; ++at) {
        std::size_t known = added.first;
        while (known < added.last && m_phrases.row(known) != m_phrases.row(at)) {
            ++known;
        }
        if (known == added.last) {
            scores.add(m_phrases.row(at), m_phrases.weight(at) * phraseBonus * wholeBonus * telling);
            scores.match(m_phrases.row(at), counting);
        }
    }
}

// Phrases of which the beginning was typed, the small words in front of it left out.
void SearchIndex::addBeginnings(const SearchQuery &query, ScoreAccumulator &scores) const
{
    if (!query.terms().back().isPrefix) {
        return;
    }
    const auto isTelling = [](const SearchQuery::Term &term) { return !term.isFiller; };
    auto first = std::find_if(query.terms().begin(), query.terms().end(), isTelling);
    first = first == query.terms().end() ? query.terms().begin() : first;
    QVarLengthArray<QChar, 256> typed;
    for (auto term = first; term != query.terms().end(); ++term) {
        typed.append(term->text.constData(), term->text.size());
    }
    const TermDictionary::Span found = m_beginnings.startingWith(QStringView(typed.constData(), typed.size()));
    for (std::size_t at = found.first; at < found.last; ++at) {
        scores.add(m_beginningRows[at], beginningBonus * static_cast<float>(query.terms().size()));
    }
}

// Rows of vendors that the words name are worth more.
void SearchIndex::boostNamedVendors(const SearchQuery &query, Scratch &scratch) const
{
    bool isAnyNamed = false;
    scratch.vendorBoosts.assign(m_vendorCount + 1, 1);
    for (const SearchQuery::Term &term : query.terms()) {
        const VendorWord wanted{WordHash::ofLetters(term.text), 0};
        const auto byHash = [](const VendorWord &a, const VendorWord &b) { return a.hash < b.hash; };
        const auto [first, last] = std::equal_range(m_vendorWords.begin(), m_vendorWords.end(), wanted, byHash);
        for (auto word = first; word != last; ++word) {
            scratch.vendorBoosts[word->vendor] = namedVendorBoost;
            isAnyNamed = true;
        }
    }
    for (std::size_t row = 0; isAnyNamed && row < m_vendors.size(); ++row) {
        scratch.scores.multiply(row, scratch.vendorBoosts[m_vendors[row]]);
    }
}
