// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/phrasescorer.h"

#include "model/search/wordhash.h"

#include <QVarLengthArray>

#include <algorithm>

namespace {

using Terms = std::vector<ScoredTerm>;

constexpr float fillerPhraseShare = 0.1F; // of another phrase's worth
constexpr float namedVendorBoost = 2.5F;
constexpr float phraseBonus = 1.5F;  // a phrase or keyword that was typed as a whole, per word and weight
constexpr float wholeBonus = 6;      // the same, when nothing else was typed
constexpr float beginningBonus = 80; // a phrase of which the beginning was typed, per word

bool isFiller(const ScoredTerm &word)
{
    return word.term.isFiller;
}

// Whole phrases and keywords among the words that were typed, in their order.
void addPhrases(const SearchIndex &index, const Terms &terms, bool onlyCounting, ScoreAccumulator &scores)
{
    constexpr int maxPhraseWords = 8;
    const auto isPassedOver = [onlyCounting](const auto &term) { return onlyCounting && !term.counts; };
    const auto first = std::ranges::find_if_not(terms, isPassedOver);
    const auto end = std::find_if_not(terms.rbegin(), terms.rend(), isPassedOver).base();
    for (auto start = first; start < end; ++start) {
        if (isPassedOver(*start)) {
            continue;
        }
        std::uint64_t hash = WordHash::start;
        int words = 0;
        float contentWords = 0;
        for (auto term = start; term < end && words < maxPhraseWords; ++term) {
            if (isPassedOver(*term)) {
                continue;
            }
            ++words;
            contentWords += isFiller(*term) ? 0.0F : 1.0F;
            hash = WordHash::continued(hash, term->stem);
            const bool isAllThatWasTyped = start == first && term + 1 == end;
            const float share = phraseBonus * (contentWords > 0 ? contentWords : fillerPhraseShare) *
                                (isAllThatWasTyped ? wholeBonus : 1.0F);
            const IndexSpan found = index.phrases().find(hash);
            for (std::size_t at = found.first; at < found.last; ++at) {
                scores.add(index.phrases().row(at), index.phrases().weight(at) * share);
            }
        }
    }
}

// Phrases and keywords that differ from all that was typed in their blanks alone: "sign in required" for "signin
// required".
void addRunTogether(const SearchIndex &index, const Terms &terms, ScoreAccumulator &scores)
{
    if (terms.size() < 2) {
        return;
    }
    std::uint64_t joined = WordHash::joinedStart;
    std::uint64_t whole = WordHash::start;
    float contentWords = 0;
    int counting = 0;
    for (const ScoredTerm &term : terms) {
        joined = WordHash::ofLetters(term.term.text, joined);
        whole = WordHash::continued(whole, term.stem);
        contentWords += isFiller(term) ? 0.0F : 1.0F;
        counting += term.counts ? 1 : 0;
    }
    const PhraseIndex &phrases = index.phrases();
    const IndexSpan added = phrases.find(whole); // by addPhrases()
    const IndexSpan found = phrases.find(joined);
    for (std::size_t at = found.first; at < found.last; ++at) {
        std::size_t known = added.first;
        while (known < added.last && phrases.row(known) != phrases.row(at)) {
            ++known;
        }
        if (known == added.last) {
            scores.add(phrases.row(at), phrases.weight(at) * phraseBonus * wholeBonus * contentWords);
            scores.match(phrases.row(at), counting);
        }
    }
}

// Phrases of which the beginning was typed, the small words in front of it left out.
void addBeginnings(const SearchIndex &index, const Terms &terms, ScoreAccumulator &scores)
{
    if (!terms.back().term.isPrefix) {
        return;
    }
    auto first = std::ranges::find_if_not(terms, isFiller);
    first = first == terms.end() ? terms.begin() : first;
    QVarLengthArray<QChar, 256> typed;
    for (auto word = first; word != terms.end(); ++word) {
        typed.append(word->term.text.constData(), word->term.text.size());
    }
    const IndexSpan found = index.beginnings().startingWith(QStringView(typed.constData(), typed.size()));
    for (std::size_t at = found.first; at < found.last; ++at) {
        scores.add(index.beginningRow(at), beginningBonus * static_cast<float>(terms.size()));
    }
}

} // namespace

void PhraseScorer::score(const SearchIndex &index, const Terms &terms, ScoreAccumulator &scores)
{
    if (terms.empty()) {
        return;
    }
    addPhrases(index, terms, false, scores);
    if (!std::ranges::all_of(terms, &ScoredTerm::counts)) {
        addPhrases(index, terms, true, scores);
    }
    addRunTogether(index, terms, scores);
    addBeginnings(index, terms, scores);
    boostNamedVendors(index, terms, scores);
}

// Rows of vendors that the words name are worth more.
void PhraseScorer::boostNamedVendors(const SearchIndex &index, const Terms &terms, ScoreAccumulator &scores)
{
    bool isAnyNamed = false;
    m_vendorBoosts.assign(index.vendorCount() + 1, 1);
    for (const ScoredTerm &word : terms) {
        for (const auto &named : index.vendorsNamed(word.term.text)) {
            m_vendorBoosts[named.vendor] = namedVendorBoost;
            isAnyNamed = true;
        }
    }
    for (std::size_t row = 0; isAnyNamed && row < index.rowCount(); ++row) {
        scores.multiply(row, m_vendorBoosts[index.vendor(row)]);
    }
}
