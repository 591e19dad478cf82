// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/wordscorer.h"

#include "model/query/words.h"
#include "model/search/quantizedweight.h"
#include "model/search/wordhash.h"

#include <algorithm>

namespace {

using Term = SearchQuery::Term;

constexpr float prefixShare = 0.8F;       // of a whole word's worth, when only its beginning was typed
constexpr float longerShare = 0.4F;       // the same, when what was typed is a word by itself
constexpr float startLetters = 3;         // of a beginning; with fewer it says less
constexpr float nearShare = 0.6F;         // when a slip was mended
constexpr float fillerShare = 0.1F;       // of another word's worth
constexpr float unfinishedPhrase = 12.8F; // the weight of a phrase, when only its beginning was typed as one word

// How many slips a word may hold: none in short ones and numbers.
int slipLimit(QStringView word)
{
    constexpr qsizetype mediumWord = 4;
    constexpr qsizetype longWord = 7;
    if (word.size() < mediumWord || word.front().isDigit()) {
        return 0;
    }
    return word.size() < longWord ? 1 : 2;
}

bool hasMoreBits(std::uint32_t bits, int limit)
{
    for (; limit > 0; --limit) {
        bits &= bits - 1; // without the lowest
    }
    return bits != 0;
}

void raiseAll(const SearchIndex &index, IndexSpan terms, float share, ScoreAccumulator &scores)
{
    for (std::size_t term = terms.first; term < terms.last; ++term) {
        const Postings postings = index.postings(term);
        scores.raise(postings, index.rarity(postings.count) * share);
    }
}

// "perm redir": words that are cut short, each as the last one is while it is typed.
bool raiseLonger(const SearchIndex &index, const Term &term, ScoreAccumulator &scores)
{
    constexpr qsizetype shortest = 3;
    if (term.isPrefix || term.text.size() < shortest || term.text.front().isDigit()) {
        return false;
    }
    Term begun = term;
    begun.isPrefix = true;
    return WordScorer::raise(index, begun, scores);
}

// "toomanyr": a phrase whose words are typed without blanks and which is not finished.
bool raiseUnfinishedPhrase(const SearchIndex &index, const Term &term, ScoreAccumulator &scores)
{
    const IndexSpan phrases = term.isPrefix ? index.beginnings().startingWith(term.text) : IndexSpan();
    const float worth = unfinishedPhrase * index.rarity(phrases.size());
    for (std::size_t at = phrases.first; at < phrases.last; ++at) {
        scores.raise(index.beginningRow(at), worth);
    }
    return !phrases.isEmpty();
}

} // namespace

// What the last query had in common with this one, but for its last word, is known.
void WordScorer::score(const SearchIndex &index, const QList<Term> &words, ScoreAccumulator &scores)
{
    const bool areFillers = std::ranges::all_of(words, &Term::isFiller);
    m_terms.clear();
    for (const Term &term : words) {
        m_terms.push_back({term, areFillers || !term.isFiller, 0});
    }
    const auto isSame = [](const auto &a, const auto &b) { return a.term == b.term && a.counts == b.counts; };
    const bool goesOn = m_index == index.stamp() && m_summed.size() < std::max<std::size_t>(1, m_terms.size()) &&
                        std::equal(m_summed.begin(), m_summed.end(), m_terms.begin(), isSame);
    if (!goesOn) {
        m_summed.clear();
        m_sums.reset(index.rowCount());
        m_index = index.stamp();
    }
    std::ranges::copy(m_summed, m_terms.begin());
    for (std::size_t at = m_summed.size(); at + 1 < m_terms.size(); ++at) {
        score(index, m_terms[at], m_sums);
        m_summed.push_back(m_terms[at]);
    }
    scores.copySums(m_sums);
    if (!m_terms.empty()) {
        score(index, m_terms.back(), scores);
    }
}

// Adds what the word says: itself, its stem, and the words that it may grow into; if the index has none of them, the
// nearest, and its stem becomes theirs: so phrases are found.
void WordScorer::score(const SearchIndex &index, ScoredTerm &word, ScoreAccumulator &scores)
{
    const Term &term = word.term;
    word.stem = WordHash::ofLetters(term.stem);
    if (!raise(index, term, scores) && !raiseUnfinishedPhrase(index, term, scores) &&
        !raiseLonger(index, term, scores)) {
        if (const QString meant = raiseNearest(index, term, scores); !meant.isEmpty()) {
            word.stem = WordHash::ofLetters(stemOf(meant));
        }
    }
    scores.endWord(word.counts ? 1.0F : fillerShare, word.counts);
}

bool WordScorer::raise(const SearchIndex &index, const Term &term, ScoreAccumulator &scores)
{
    const TermDictionary &terms = index.terms();
    const PhraseIndex &phrases = index.phrases();
    IndexSpan words = term.isPrefix ? terms.startingWith(term.text) : terms.equalTo(term.text);
    const IndexSpan stem = term.stem != term.text ? terms.equalTo(term.stem) : IndexSpan();
    const IndexSpan joined = phrases.find(WordHash::ofLetters(term.text, WordHash::joinedStart));
    scores.beginWord(index.postingCount(words) + index.postingCount(stem) + joined.size());
    if (words.isEmpty() && stem.isEmpty() && joined.isEmpty()) {
        return false;
    }
    const float rarity = index.rarity(joined.size());
    for (std::size_t at = joined.first; at < joined.last; ++at) {
        scores.raise(phrases.row(at), phrases.weight(at) * rarity);
    }
    raiseAll(index, stem, 1, scores);
    const bool isWord = !words.isEmpty() && terms.at(words.first).size() == term.text.size();
    if (isWord) {
        raiseAll(index, {words.first, words.first + 1}, 1, scores);
        ++words.first;
    }
    const float letters = std::min(startLetters, static_cast<float>(term.text.size()));
    raiseAll(index, words, (isWord ? longerShare : prefixShare) * letters / startLetters, scores);
    return true;
}

// The terms nearest to one that nothing has, if any are near enough; gives the likeliest of them.
QString WordScorer::raiseNearest(const SearchIndex &index, const Term &term, ScoreAccumulator &scores)
{
    findNearest(index, term);
    QStringView likeliest;
    float most = 0;
    for (const std::size_t at : m_nearest) {
        const bool sameStart = index.terms().at(at).front() == term.text.front();
        const float share = sameStart ? nearShare : nearShare / 2;
        raiseAll(index, {at, at + 1}, share, scores);
        const Postings postings = index.postings(at);
        const std::uint8_t heaviest = *std::max_element(postings.weights, postings.weights + postings.count);
        if (QuantizedWeight::weights[heaviest] * share > most) {
            most = QuantizedWeight::weights[heaviest] * share;
            likeliest = index.terms().at(at);
        }
    }
    return likeliest.toString();
}

void WordScorer::findNearest(const SearchIndex &index, const Term &term)
{
    m_nearest.clear();
    int limit = slipLimit(term.text);
    const std::uint32_t letters = lettersOf(term.text);
    const TermDictionary &terms = index.terms();
    for (std::size_t at = 0; limit > 0 && at < terms.size(); ++at) {
        const bool lacksTooMuch = hasMoreBits(letters & ~index.termLetters(at), limit);
        const bool hasTooMuch = !term.isPrefix && hasMoreBits(index.termLetters(at) & ~letters, limit);
        if (lacksTooMuch || hasTooMuch || terms.at(at).front().isDigit()) {
            continue;
        }
        const int distance = editDistance(term.text, terms.at(at), limit, term.isPrefix);
        if (distance < limit) {
            limit = distance; // never 0: such a word would have been found
            m_nearest.clear();
        }
        if (distance <= limit) {
            m_nearest.push_back(at);
        }
    }
}
