// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The part of SearchIndex that tells what each word of a query says about each row.

#include "model/query/words.h"
#include "model/search/quantizedweight.h"
#include "model/search/searchindex.h"
#include "model/search/searchindexbuilder.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr float prefixShare = 0.8F;       // of a whole word's worth, when only its beginning was typed
constexpr float longerShare = 0.4F;       // the same, when what was typed is a word by itself
constexpr float startLetters = 3;         // of a beginning; with fewer it says less
constexpr float nearShare = 0.6F;         // when a slip was mended
constexpr float fillerShare = 0.1F;       // of a telling word's worth
constexpr float unfinishedPhrase = 12.8F; // the weight of a phrase, when only its beginning was typed as one word
constexpr float leastCoverage = 0.25F;    // what is left of the worth when hardly any of the words hit

bool areAllFillers(const QList<SearchQuery::Term> &terms)
{
    return std::all_of(terms.begin(), terms.end(), [](const auto &term) { return term.isFiller; });
}

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

} // namespace

// Sums up the words of the query. What the last query had in common with it, but for its last word, is known.
void SearchIndex::sumUp(const SearchQuery &query, Scratch &scratch) const
{
    const bool allFillers = areAllFillers(query.terms());
    std::vector<SearchState::ReadTerm> &terms = scratch.terms;
    terms.clear();
    for (const SearchQuery::Term &term : query.terms()) {
        terms.push_back({term, allFillers || !term.isFiller, 0});
    }
    std::vector<SearchState::ReadTerm> &summed = scratch.summed;
    const auto isSame = [](const auto &a, const auto &b) { return a.term == b.term && a.counts == b.counts; };
    const bool goesOn = scratch.index == m_stamp && summed.size() < std::max<std::size_t>(1, terms.size()) &&
                        std::equal(summed.begin(), summed.end(), terms.begin(), isSame);
    if (!goesOn) {
        summed.clear();
        scratch.sums.reset(m_codes.size());
        scratch.index = m_stamp;
    }
    std::copy(summed.begin(), summed.end(), terms.begin());
    const auto read = [&](SearchState::ReadTerm &term, ScoreAccumulator &scores) {
        term.stem = addTerm(term.term, term.counts ? 1.0F : fillerShare, term.counts, scores, scratch.nearWords);
    };
    for (std::size_t at = summed.size(); at + 1 < terms.size(); ++at) {
        read(terms[at], scratch.sums);
        summed.push_back(terms[at]);
    }
    scratch.scores.copySums(scratch.sums);
    if (terms.empty()) {
        return;
    }
    read(terms.back(), scratch.scores);
    addPhrases(terms, false, scratch.scores);
    const auto counting = std::count_if(terms.begin(), terms.end(), [](const auto &term) { return term.counts; });
    if (counting < std::ssize(terms)) {
        addPhrases(terms, true, scratch.scores);
    }
    addRunTogether(terms, scratch.scores);
    addBeginnings(query, scratch.scores);
    boostNamedVendors(query, scratch);
    scratch.best = scratch.scores.weigh(m_priors, leastCoverage, static_cast<int>(counting));
}

// Adds what the term says: the word itself, its stem, and the words that it may grow into; if the index has none of
// them, the nearest. Gives the hash of the stem, slips mended: so phrases are found.
std::uint64_t SearchIndex::addTerm(const SearchQuery::Term &term, float share, bool counts, ScoreAccumulator &scores,
                                   std::vector<std::size_t> &nearWords) const
{
    std::uint64_t stem = WordHash::ofLetters(term.stem);
    if (!raiseWord(term, scores) && !raiseUnfinishedPhrase(term, scores) && !raiseLongerWords(term, scores)) {
        if (const QString meant = raiseNearWords(term, scores, nearWords); !meant.isEmpty()) {
            stem = WordHash::ofLetters(stemOf(meant));
        }
    }
    scores.endWord(share, counts);
    return stem;
}

bool SearchIndex::raiseWord(const SearchQuery::Term &term, ScoreAccumulator &scores) const
{
    TermDictionary::Span words = term.isPrefix ? m_words.startingWith(term.text) : m_words.equalTo(term.text);
    const bool hasStem = term.stem != term.text;
    const TermDictionary::Span stem = hasStem ? m_words.equalTo(term.stem) : TermDictionary::Span();
    const PhraseIndex::Span glued = m_phrases.find(WordHash::ofLetters(term.text, SearchIndexBuilder::gluedStart));
    scores.beginWord(postingCount(words) + postingCount(stem) + glued.size());
    if (words.isEmpty() && stem.isEmpty() && glued.isEmpty()) {
        return false;
    }
    const float gluedRarity = rarity(glued.size());
    for (std::size_t at = glued.first; at < glued.last; ++at) {
        scores.raise(m_phrases.row(at), m_phrases.weight(at) * gluedRarity);
    }
    raiseWords(stem, 1, scores);
    const bool isWord = !words.isEmpty() && m_words.at(words.first).size() == term.text.size();
    if (isWord) {
        raiseWords({words.first, words.first + 1}, 1, scores);
        ++words.first;
    }
    const float letters = std::min(startLetters, static_cast<float>(term.text.size()));
    raiseWords(words, (isWord ? longerShare : prefixShare) * letters / startLetters, scores);
    return true;
}

// "perm redir": words that are cut short, each as the last one is while it is typed.
bool SearchIndex::raiseLongerWords(const SearchQuery::Term &term, ScoreAccumulator &scores) const
{
    constexpr qsizetype shortest = 3;
    if (term.isPrefix || term.text.size() < shortest || term.text.front().isDigit()) {
        return false;
    }
    SearchQuery::Term begun = term;
    begun.isPrefix = true;
    return raiseWord(begun, scores);
}

bool SearchIndex::knows(const SearchQuery::Term &term) const
{
    const std::uint64_t glued = WordHash::ofLetters(term.text, SearchIndexBuilder::gluedStart);
    return !(term.isPrefix ? m_words.startingWith(term.text) : m_words.equalTo(term.text)).isEmpty() ||
           !m_words.equalTo(term.stem).isEmpty() || !m_phrases.find(glued).isEmpty() ||
           (term.isPrefix && !m_beginnings.startingWith(term.text).isEmpty());
}

// "toomanyr": a phrase whose words are typed without blanks and which is not finished.
bool SearchIndex::raiseUnfinishedPhrase(const SearchQuery::Term &term, ScoreAccumulator &scores) const
{
    const TermDictionary::Span phrases = term.isPrefix ? m_beginnings.startingWith(term.text) : TermDictionary::Span();
    const float worth = unfinishedPhrase * rarity(phrases.last - phrases.first);
    for (std::size_t at = phrases.first; at < phrases.last; ++at) {
        scores.raise(m_beginningRows[at], worth);
    }
    return !phrases.isEmpty();
}

// The words nearest to one that nothing has, if any are near enough; gives the likeliest of them.
QString SearchIndex::raiseNearWords(const SearchQuery::Term &term, ScoreAccumulator &scores,
                                    std::vector<std::size_t> &nearest) const
{
    findNearWords(term, nearest);
    QStringView likeliest;
    float most = 0;
    for (const std::size_t at : nearest) {
        const bool sameStart = m_words.at(at).front() == term.text.front();
        const float share = sameStart ? nearShare : nearShare / 2;
        raiseWords({at, at + 1}, share, scores);
        const auto weights = m_postingWeights.begin();
        const auto heaviest = std::max_element(weights + m_postingStarts[at], weights + m_postingStarts[at + 1]);
        if (QuantizedWeight::weights[*heaviest] * share > most) {
            most = QuantizedWeight::weights[*heaviest] * share;
            likeliest = m_words.at(at);
        }
    }
    return likeliest.toString();
}

void SearchIndex::findNearWords(const SearchQuery::Term &term, std::vector<std::size_t> &nearest) const
{
    nearest.clear();
    int limit = slipLimit(term.text);
    const std::uint32_t letters = lettersOf(term.text);
    for (std::size_t at = 0; limit > 0 && at < m_words.size(); ++at) {
        const bool lacksTooMuch = hasMoreBits(letters & ~m_wordLetters[at], limit);
        const bool hasTooMuch = !term.isPrefix && hasMoreBits(m_wordLetters[at] & ~letters, limit);
        if (lacksTooMuch || hasTooMuch || m_words.at(at).front().isDigit()) {
            continue;
        }
        const int distance = editDistance(term.text, m_words.at(at), limit, term.isPrefix);
        if (distance < limit) {
            limit = distance; // never 0: such a word would have been found
            nearest.clear();
        }
        if (distance <= limit) {
            nearest.push_back(at);
        }
    }
}

void SearchIndex::raiseWords(TermDictionary::Span span, float share, ScoreAccumulator &scores) const
{
    for (std::size_t word = span.first; word < span.last; ++word) {
        const std::uint32_t first = m_postingStarts[word];
        const std::size_t count = m_postingStarts[word + 1] - first;
        scores.raise({m_postingRows.data() + first, m_postingWeights.data() + first, count}, rarity(count) * share);
    }
}

std::size_t SearchIndex::postingCount(TermDictionary::Span span) const
{
    return m_postingStarts[span.last] - m_postingStarts[span.first];
}

// What a word is worth by how few rows hold it (the inverse document frequency of BM25).
float SearchIndex::rarity(std::size_t holders) const
{
    const auto held = static_cast<float>(holders);
    return std::log(1 + (static_cast<float>(m_codes.size()) - held + 0.5F) / (held + 0.5F));
}
