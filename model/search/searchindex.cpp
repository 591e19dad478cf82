// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindex.h"

#include "model/search/narrowing.h"
#include "model/search/searchindexbuilder.h"
#include "model/search/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr float prefixShare = 0.8F; // of a whole word's worth, when only its beginning was typed
constexpr float nearShare = 0.6F;   // when a slip was mended
constexpr float fillerShare = 0.1F; // of a telling word's worth
constexpr float namedVendorBoost = 2.5F;
constexpr float phraseBonus = 1.5F;    // a phrase or keyword that was typed as a whole, per word and weight
constexpr float beginningBonus = 40;   // a phrase of which the beginning was typed, per word
constexpr float leastCoverage = 0.25F; // what is left of the worth when hardly any of the words hit
constexpr float leastShare = 0.30F;    // of the best row's worth, for rows that do not hold all words
constexpr float weightUnit = 1.0F / 256;
constexpr std::uint16_t excludedMark = 0xffff;

bool areAllFillers(const SearchQuery &query)
{
    return std::all_of(query.terms().begin(), query.terms().end(), [](const auto &term) { return term.isFiller; });
}

bool isInRanges(const SearchQuery &query, int code)
{
    return std::any_of(query.ranges().begin(), query.ranges().end(),
                       [code](const SearchQuery::Range &range) { return range.contains(code); });
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

// Sorts by the first of each pair, the largest first, and keeps the order of equals. Least-significant digit first, so
// that the time grows with the number of pairs alone.
void sortDescending(std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs,
                    std::vector<std::pair<std::uint32_t, std::uint32_t>> &room)
{
    constexpr std::size_t fewPairs = 512;
    if (pairs.size() < fewPairs) {
        std::stable_sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        return;
    }
    constexpr unsigned bits = 11;
    constexpr std::uint32_t mask = (1U << bits) - 1;
    room.resize(pairs.size());
    for (unsigned shift = 0; shift < 33; shift += bits) {
        std::array<std::uint32_t, mask + 2> starts{};
        for (const auto &pair : pairs) {
            ++starts[mask - ((pair.first >> shift) & mask) + 1];
        }
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const auto &pair : pairs) {
            room[starts[mask - ((pair.first >> shift) & mask)]++] = pair;
        }
        pairs.swap(room);
    }
}

} // namespace

SearchIndex::SearchIndex(const Catalog &catalog, const CodeNames &names) : m_catalog(catalog)
{
    SearchIndexBuilder builder(*this);
    for (const StatusCode &code : catalog.codes()) {
        const bool isRegistered = code.origin->kind == Origin::Kind::Registry;
        builder.add(code, isRegistered ? names.values(code.code) : QStringList());
    }
    builder.layOut();
}

qint64 SearchIndex::byteCount() const
{
    const auto bytesOf = [](const auto &items) {
        return static_cast<qint64>(items.capacity()) * static_cast<qint64>(sizeof(items[0]));
    };
    qint64 beginnings = bytesOf(m_beginnings);
    for (const Beginning &beginning : m_beginnings) {
        beginnings += beginning.phrase.capacity() * static_cast<qint64>(sizeof(QChar));
    }
    return m_letters.capacity() * static_cast<qint64>(sizeof(QChar)) + bytesOf(m_wordStarts) +
           bytesOf(m_postingStarts) + bytesOf(m_rarities) + bytesOf(m_wordLetters) + bytesOf(m_postingRows) +
           bytesOf(m_postingWeights) + bytesOf(m_phrases) + beginnings + bytesOf(m_codes) + bytesOf(m_priors) +
           bytesOf(m_reasonHashes) + bytesOf(m_nameHashes);
}

SearchResult SearchIndex::search(const SearchQuery &query, const SearchFilter &filter) const
{
    Scratch scratch;
    return search(query, filter, scratch);
}

SearchResult SearchIndex::search(const SearchQuery &query, const SearchFilter &filter, Scratch &scratch) const
{
    SearchResult result;
    result.query = query;
    if (query.isEmpty()) {
        if (query.text().trimmed().isEmpty()) {
            result.rows.resize(m_catalog.size());
            std::iota(result.rows.begin(), result.rows.end(), 0);
        }
        return filtered(std::move(result), filter);
    }
    score(query, scratch);
    exclude(query, scratch);
    result.arePhrasesLoose = !demandPhrases(query, scratch);
    result.rows = rankedRows(query, scratch);
    const std::uint64_t typed = SearchIndexBuilder::gluedHash(query.words());
    const auto firstOther = std::stable_partition(result.rows.begin(), result.rows.end(),
                                                  [&](int row) { return isExact(query, typed, row); });
    result.exactCount = static_cast<int>(std::distance(result.rows.begin(), firstOther));
    return filtered(std::move(result), filter);
}

QStringView SearchIndex::word(std::size_t at) const
{
    return QStringView(m_letters).sliced(m_wordStarts[at], m_wordStarts[at + 1] - m_wordStarts[at]);
}

SearchIndex::WordRange SearchIndex::wordsWithPrefix(QStringView prefix) const
{
    std::size_t first = 0;
    std::size_t remaining = wordCount();
    while (remaining > 0) {
        const std::size_t half = remaining / 2;
        if (word(first + half) < prefix) {
            first += half + 1;
            remaining -= half + 1;
        } else {
            remaining = half;
        }
    }
    std::size_t last = first;
    while (last < wordCount() && word(last).startsWith(prefix)) {
        ++last;
    }
    return {first, last};
}

bool SearchIndex::knows(const SearchQuery::Term &term) const
{
    const auto has = [this](const QString &text, bool mayGrow) {
        const WordRange found = wordsWithPrefix(text);
        return !found.isEmpty() && (mayGrow || word(found.first) == text); // the word itself sorts first
    };
    return has(term.text, term.isPrefix) || has(term.stem, false);
}

void SearchIndex::raise(std::size_t word, float share, std::vector<float> &best) const
{
    const float unit = m_rarities[word] * share * weightUnit;
    for (std::uint32_t i = m_postingStarts[word]; i < m_postingStarts[word + 1]; ++i) {
        float &known = best[m_postingRows[i]];
        known = std::max(known, static_cast<float>(m_postingWeights[i]) * unit);
    }
}

// Raises each row's best worth for this term: the word itself, its stem, and the words that it may grow into. False if
// the index has none of them.
bool SearchIndex::addTerm(const SearchQuery::Term &term, std::vector<float> &best) const
{
    bool isFound = false;
    const WordRange grown = wordsWithPrefix(term.text);
    for (std::size_t at = grown.first; at < grown.last; ++at) {
        const bool isWhole = word(at) == term.text;
        if (isWhole || term.isPrefix) {
            raise(at, isWhole ? 1.0F : prefixShare, best);
            isFound = true;
        }
        if (!term.isPrefix) {
            break; // the word itself sorts first
        }
    }
    const WordRange stemmed = term.stem == term.text ? WordRange() : wordsWithPrefix(term.stem);
    if (!stemmed.isEmpty() && word(stemmed.first) == term.stem) {
        raise(stemmed.first, 1.0F, best);
        isFound = true;
    }
    return isFound;
}

// The words nearest to one that nothing has, if any are near enough; gives the likeliest of them.
QString SearchIndex::addNearWords(const SearchQuery::Term &term, std::vector<float> &best) const
{
    int limit = slipLimit(term.text);
    if (limit == 0) {
        return {};
    }
    const std::uint32_t letters = lettersOf(term.text);
    std::vector<std::size_t> nearest;
    for (std::size_t at = 0; at < wordCount(); ++at) {
        const QStringView candidate = word(at);
        if (candidate.size() + limit < term.text.size() || candidate.front().isDigit() ||
            (!term.isPrefix && candidate.size() > term.text.size() + limit)) {
            continue;
        }
        const bool lacksTooMuch = std::popcount(letters & ~m_wordLetters[at]) > limit;
        const bool hasTooMuch = !term.isPrefix && std::popcount(m_wordLetters[at] & ~letters) > limit;
        if (lacksTooMuch || hasTooMuch) {
            continue;
        }
        const int distance = editDistance(term.text, candidate, limit, term.isPrefix);
        if (distance < limit) {
            limit = distance; // never 0: such a word would have been found
            nearest.clear();
        }
        if (distance <= limit) {
            nearest.push_back(at);
        }
    }
    QString likeliest;
    float most = 0;
    for (const std::size_t at : nearest) {
        const bool sameStart = word(at).front() == term.text.front();
        const float share = sameStart ? nearShare : nearShare / 2;
        raise(at, share, best);
        const auto weights = m_postingWeights.begin();
        const auto heaviest = std::max_element(weights + m_postingStarts[at], weights + m_postingStarts[at + 1]);
        if (static_cast<float>(*heaviest) * share > most) {
            most = static_cast<float>(*heaviest) * share;
            likeliest = word(at).toString();
        }
    }
    return likeliest;
}

// Whole phrases and keywords among the words that were typed, in their order.
void SearchIndex::addPhrases(const QList<SearchQuery::Term> &terms, std::vector<float> &worth) const
{
    constexpr qsizetype maxPhraseWords = 8;
    for (qsizetype first = 0; first < terms.size(); ++first) {
        std::uint64_t hash = SearchIndexBuilder::emptyHash;
        const qsizetype end = std::min(terms.size(), first + maxPhraseWords);
        int telling = 0;
        for (qsizetype last = first; last < end; ++last) {
            hash = SearchIndexBuilder::continuedHash(hash, terms.at(last).stem);
            telling += terms.at(last).isFiller ? 0 : 1;
            const auto byHash = [](const Phrase &phrase, std::uint64_t wanted) { return phrase.hash < wanted; };
            auto found = std::lower_bound(m_phrases.begin(), m_phrases.end(), hash, byHash);
            for (; found != m_phrases.end() && found->hash == hash; ++found) {
                const bool isAllThatWasTyped = first == 0 && last + 1 == terms.size();
                const float words =
                    (telling > 0 ? static_cast<float>(telling) : fillerShare) * (isAllThatWasTyped ? 2.0F : 1.0F);
                worth[found->row] += phraseBonus * static_cast<float>(found->weight) * weightUnit * words;
            }
        }
    }
}

void SearchIndex::addBeginnings(const SearchQuery &query, std::vector<float> &worth) const
{
    if (query.terms().isEmpty() || !query.terms().back().isPrefix) {
        return;
    }
    QString typed;
    const auto isTelling = [](const SearchQuery::Term &term) { return !term.isFiller; };
    const auto firstTelling = std::find_if(query.terms().begin(), query.terms().end(), isTelling);
    for (auto term = firstTelling == query.terms().end() ? query.terms().begin() : firstTelling;
         term != query.terms().end(); ++term) {
        typed += (typed.isEmpty() ? u""_s : u" "_s) + term->text;
    }
    const auto byPhrase = [](const Beginning &beginning, const QString &wanted) { return beginning.phrase < wanted; };
    auto found = std::lower_bound(m_beginnings.begin(), m_beginnings.end(), typed, byPhrase);
    for (; found != m_beginnings.end() && found->phrase.startsWith(typed); ++found) {
        worth[found->row] += beginningBonus * static_cast<float>(query.terms().size());
    }
}

// What the worth of each vendor's codes is multiplied by: more if the words name the vendor.
std::vector<float> SearchIndex::vendorBoosts(const SearchQuery &query) const
{
    std::vector<float> boosts(m_vendorWords.size(), 1);
    for (const SearchQuery::Term &term : query.terms()) {
        for (std::size_t vendor = 0; vendor < m_vendorWords.size(); ++vendor) {
            if (m_vendorWords[vendor].contains(term.text)) {
                boosts[vendor] = namedVendorBoost;
            }
        }
    }
    return boosts;
}

void SearchIndex::score(const SearchQuery &query, Scratch &scratch) const
{
    const std::size_t rowCount = m_codes.size();
    scratch.worth.assign(rowCount, 0);
    scratch.matched.assign(rowCount, 0);
    const bool allFillers = areAllFillers(query);
    float tellingCount = 0;
    QList<SearchQuery::Term> terms = query.terms();
    QList<SearchQuery::Term> tellingTerms;
    for (SearchQuery::Term &term : terms) {
        scratch.best.assign(rowCount, 0);
        if (!addTerm(term, scratch.best)) {
            const QString meant = addNearWords(term, scratch.best);
            term.stem = meant.isEmpty() ? term.stem : stemOf(meant); // phrases are found with the slip mended
        }
        const bool isTelling = allFillers || !term.isFiller;
        const float share = isTelling ? 1.0F : fillerShare;
        for (std::size_t row = 0; row < rowCount; ++row) {
            scratch.worth[row] += scratch.best[row] * share;
            scratch.matched[row] =
                static_cast<std::uint16_t>(scratch.matched[row] + (isTelling && scratch.best[row] > 0 ? 1 : 0));
        }
        if (isTelling) {
            tellingCount += 1;
            tellingTerms.append(term);
        }
    }
    addPhrases(terms, scratch.worth);
    if (tellingTerms.size() < terms.size()) {
        addPhrases(tellingTerms, scratch.worth);
    }
    addBeginnings(query, scratch.worth);
    const std::vector<float> boosts = vendorBoosts(query);
    for (std::size_t row = 0; row < rowCount; ++row) {
        const float coverage = tellingCount > 0 ? static_cast<float>(scratch.matched[row]) / tellingCount : 1;
        const float boost = m_vendors[row] == noVendor ? 1 : boosts[m_vendors[row]];
        scratch.worth[row] *= boost * m_priors[row] * (leastCoverage + (1 - leastCoverage) * coverage);
    }
}

void SearchIndex::exclude(const SearchQuery &query, Scratch &scratch) const
{
    for (const SearchQuery::Term &term : query.excludedTerms()) {
        scratch.best.assign(m_codes.size(), 0);
        addTerm(term, scratch.best);
        for (std::size_t row = 0; row < m_codes.size(); ++row) {
            scratch.matched[row] = scratch.best[row] > 0 ? excludedMark : scratch.matched[row];
        }
    }
    const Narrowing narrowing(query);
    if (!narrowing.isNeeded()) {
        return;
    }
    for (int row = 0; row < m_catalog.size(); ++row) {
        if (!narrowing.letsPass(m_catalog.at(row))) {
            scratch.matched[static_cast<std::size_t>(row)] = excludedMark;
        }
    }
}

// Leaves only the rows that hold the phrases in quotes; false if that would be none.
bool SearchIndex::demandPhrases(const SearchQuery &query, Scratch &scratch) const
{
    if (query.phrases().isEmpty()) {
        return true;
    }
    std::vector<std::size_t> candidates; // rows that hold all their words
    for (std::size_t row = 0; row < m_codes.size(); ++row) {
        if (scratch.matched[row] != excludedMark) {
            candidates.push_back(row);
        }
    }
    for (const QuotedPhrase &phrase : query.phrases()) {
        for (const QString &word : phrase.words) {
            const bool isOpen = phrase.isPrefix && &word == &phrase.words.back();
            scratch.best.assign(m_codes.size(), 0);
            addTerm({word, word, isOpen, false}, scratch.best);
            std::erase_if(candidates, [&scratch](std::size_t row) { return scratch.best[row] <= 0; });
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&scratch](std::size_t a, std::size_t b) { return scratch.worth[a] > scratch.worth[b]; });
    candidates.resize(std::min(candidates.size(), Narrowing::mostRead));
    const Narrowing narrowing(query);
    std::erase_if(candidates,
                  [&](std::size_t row) { return !narrowing.holdsPhrases(m_catalog.at(static_cast<int>(row))); });
    if (candidates.empty()) {
        return false;
    }
    std::vector<std::uint16_t> kept(m_codes.size(), excludedMark);
    for (const std::size_t row : candidates) {
        kept[row] = scratch.matched[row];
    }
    scratch.matched.swap(kept);
    return true;
}

QList<int> SearchIndex::rankedRows(const SearchQuery &query, Scratch &scratch) const
{
    const bool allFillers = areAllFillers(query);
    const auto tellingCount = static_cast<int>(std::count_if(
        query.terms().begin(), query.terms().end(), [&](const auto &term) { return allFillers || !term.isFiller; }));
    const bool isNumberKnown =
        std::any_of(m_codes.begin(), m_codes.end(), [&](int code) { return query.numbers().contains(code); });
    const bool onlyNumbers = isNumberKnown || (!query.numbers().isEmpty() && tellingCount == 0);
    float best = 0;
    scratch.keys.clear();
    for (std::size_t row = 0; row < m_codes.size(); ++row) {
        const int code = m_codes[row];
        const qsizetype typedAt = onlyNumbers ? query.numbers().indexOf(code) : -1;
        const bool isInRange = query.ranges().isEmpty() || isInRanges(query, code);
        bool isListed = isInRange && (scratch.matched[row] > 0 || tellingCount == 0);
        if (onlyNumbers) {
            isListed = typedAt >= 0 || (!query.ranges().isEmpty() && isInRange);
        }
        if (!isListed || scratch.matched[row] == excludedMark) {
            continue;
        }
        // Numbers come in the order in which they were typed, before whatever words say.
        constexpr float numberStep = 1e6F;
        const float ahead = typedAt < 0 ? 0 : numberStep * static_cast<float>(query.numbers().size() - typedAt);
        const float worth = scratch.worth[row] + ahead;
        best = std::max(best, worth);
        scratch.keys.emplace_back(std::bit_cast<std::uint32_t>(worth), static_cast<std::uint32_t>(row));
    }
    sortDescending(scratch.keys, scratch.sorted);
    QList<int> rows;
    rows.reserve(static_cast<qsizetype>(scratch.keys.size()));
    for (const auto &[key, row] : scratch.keys) {
        const bool isNearBest = std::bit_cast<float>(key) >= best * leastShare;
        if (isNearBest || onlyNumbers || scratch.matched[row] >= tellingCount) {
            rows.append(static_cast<int>(row));
        }
    }
    return rows;
}

bool SearchIndex::isExact(const SearchQuery &query, std::uint64_t typed, int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (query.numbers().contains(m_codes[at])) {
        return true;
    }
    if (query.terms().isEmpty() || !query.ranges().isEmpty() || !query.numbers().isEmpty()) {
        return false;
    }
    // A single word that some vendor took for its phrase says too little to mean that vendor.
    if (query.terms().size() == 1 && m_catalog.at(row).origin->kind == Origin::Kind::Vendor) {
        return false;
    }
    return typed == m_reasonHashes[at] || typed == m_nameHashes[at];
}

SearchResult SearchIndex::filtered(SearchResult result, const SearchFilter &filter) const
{
    if (filter.isEmpty()) {
        return result;
    }
    const auto isHidden = [this, &filter](int row) {
        return !filter.classes.contains(m_codes[static_cast<std::size_t>(row)] / 100);
    };
    const auto exactEnd = result.rows.begin() + result.exactCount;
    result.exactCount -= static_cast<int>(std::count_if(result.rows.begin(), exactEnd, isHidden));
    result.hiddenCount = static_cast<int>(result.rows.removeIf(isHidden));
    return result;
}
