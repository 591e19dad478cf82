// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindexbuilder.h"

#include "model/search/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// What a word is worth by the field it stands in: the fields rank in this order whatever else holds.
constexpr float nameWeight = 16;
constexpr float formerWeight = 9;
constexpr float keywordWeight = 7;
constexpr float vendorNameWeight = 7;
constexpr float codeNameWeight = 6;
constexpr std::array headerWeights{9.0F, 6.0F, 2.5F}; // MUST, SHOULD, MAY
// The first keywords are what people say; of the later ones, identifiers and messages, the whole counts more than the
// words.
constexpr qsizetype sayingCount = 100;
constexpr float lateKeywordShare = 0.4F;
constexpr float specWeight = 12;
constexpr float summaryWeight = 2.5F;
constexpr float textWeight = 1;
// What each further hit of a word in the same row adds, as a share of the lesser one.
constexpr float repeatShare = 0.08F;
// Registered codes come before vendors', and codes that people have many words for before those with few.
constexpr float vendorPrior = 0.42F;
constexpr float priorPerKeyword = 0.003F;
constexpr float mostPrior = 1.25F;

constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();
constexpr float weightUnit = 256;

std::uint16_t packed(float weight)
{
    constexpr float largest = std::numeric_limits<std::uint16_t>::max();
    return static_cast<std::uint16_t>(std::min(largest, weight * weightUnit));
}

} // namespace

std::uint64_t SearchIndexBuilder::continuedHash(std::uint64_t hash, QStringView stem)
{
    constexpr std::uint64_t prime = 0x100000001b3;
    for (const QChar unit : stem) {
        hash = (hash ^ unit.unicode()) * prime;
    }
    return (hash ^ u' ') * prime;
}

std::uint64_t SearchIndexBuilder::gluedHash(QStringView text)
{
    QString glued;
    for (WordScanner scanner(text); scanner.next();) {
        glued += scanner.word();
    }
    return continuedHash(emptyHash, glued);
}

void SearchIndexBuilder::add(const StatusCode &code, const QStringList &names)
{
    m_row = static_cast<std::uint32_t>(m_index.m_codes.size());
    const bool isVendors = code.origin->kind == Origin::Kind::Vendor;
    const float ownName = isVendors ? vendorNameWeight : nameWeight;
    const float prior = std::min(mostPrior, 1 + priorPerKeyword * static_cast<float>(code.keywords.size()));
    m_index.m_codes.push_back(static_cast<std::int16_t>(code.code));
    m_index.m_priors.push_back(isVendors ? vendorPrior : prior);
    m_index.m_vendors.push_back(isVendors ? vendorOf(*code.origin) : SearchIndex::noVendor);
    m_index.m_reasonHashes.push_back(gluedHash(code.reason));
    m_index.m_nameHashes.push_back(gluedHash(code.name));

    addPhrase(code.reason, ownName);
    addPhrase(code.name, ownName);
    addBeginning(code.reason);
    addBeginning(code.name);
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        addPhrase(former.phrase, formerWeight);
        addBeginning(former.phrase);
    }
    for (qsizetype i = 0; i < code.keywords.size(); ++i) {
        addPhrase(code.keywords.at(i), keywordWeight, i < sayingCount ? 1 : lateKeywordShare);
    }
    for (const QString &name : names) {
        addPhrase(name, codeNameWeight);
    }
    for (const StatusCode::Header &header : code.headers) {
        addPhrase(header.name, headerWeights.at(static_cast<std::size_t>(header.level)));
    }
    for (const QString &line : code.example.response) {
        if (const qsizetype colon = line.indexOf(u": "_s); colon > 0) {
            addPhrase(line.left(colon), textWeight);
        }
    }
    addPhrase(code.origin->title, isVendors ? nameWeight : textWeight);
    addText(code.summary, summaryWeight);
    for (const QStringList &texts : {code.description, code.use, code.avoid}) {
        for (const QString &text : texts) {
            addText(text, textWeight);
        }
    }
    for (const StatusCode::SubStatus &sub : code.subStatuses) {
        addText(sub.meaning, textWeight);
    }
    if (code.spec) {
        addSpec(*code.spec);
    }
    for (const StatusCode::Spec &earlier : code.earlierSpecs) {
        addSpec(earlier);
    }
}

// Document and section count as a whole; their numbers alone say nothing.
void SearchIndexBuilder::addSpec(const StatusCode::Spec &spec)
{
    addText(spec.document, textWeight);
    std::uint64_t hash = emptyHash;
    std::uint16_t count = 0;
    const QString place = spec.document + u' ' + spec.section;
    for (WordScanner scanner(place); scanner.next(); ++count) {
        hash = continuedHash(hash, m_words.word(stemId(m_words.idOf(scanner.word()))));
    }
    m_index.m_phrases.push_back({hash, m_row, packed(specWeight), count});
}

std::uint16_t SearchIndexBuilder::vendorOf(const Origin &origin)
{
    QStringList words{origin.id};
    for (WordScanner scanner(origin.title); scanner.next();) {
        if (!isFillerWord(scanner.word())) {
            words.append(scanner.word().toString());
        }
    }
    const auto known = std::find(m_index.m_vendorWords.begin(), m_index.m_vendorWords.end(), words);
    const auto place = static_cast<std::uint16_t>(known - m_index.m_vendorWords.begin());
    if (known == m_index.m_vendorWords.end()) {
        m_index.m_vendorWords.push_back(words);
    }
    return place;
}

void SearchIndexBuilder::addText(const QString &text, float weight)
{
    for (WordScanner scanner(text); scanner.next();) {
        addWordAndStem(m_words.idOf(scanner.word()), weight);
    }
}

// The phrase as a whole is kept twice: with all its words, and without the fillers among them.
void SearchIndexBuilder::addPhrase(const QString &text, float weight, float shareOfWords)
{
    std::uint64_t whole = emptyHash;
    std::uint64_t telling = emptyHash;
    std::uint16_t wholeCount = 0;
    std::uint16_t tellingCount = 0;
    QString glued;
    for (WordScanner scanner(text); scanner.next();) {
        const std::uint32_t id = m_words.idOf(scanner.word());
        const QString stem = m_words.word(stemId(id)).toString();
        whole = continuedHash(whole, stem);
        ++wholeCount;
        if (!isFillerWord(scanner.word())) {
            telling = continuedHash(telling, stem);
            ++tellingCount;
        }
        glued += scanner.word();
        addWordAndStem(id, weight * shareOfWords);
    }
    if (wholeCount == 0) {
        return;
    }
    m_index.m_phrases.push_back({whole, m_row, packed(weight), wholeCount});
    if (tellingCount > 0 && tellingCount < wholeCount) {
        m_index.m_phrases.push_back({telling, m_row, packed(weight * 0.6F), tellingCount});
    }
    if (wholeCount > 1) {
        addWord(m_words.idOf(glued), weight); // "notfound"
    }
}

void SearchIndexBuilder::addBeginning(const QString &text)
{
    QString phrase;
    for (WordScanner scanner(text); scanner.next();) {
        phrase += (phrase.isEmpty() ? u""_s : u" "_s) + scanner.word();
    }
    m_index.m_beginnings.push_back({phrase, m_row});
}

void SearchIndexBuilder::addWordAndStem(std::uint32_t word, float weight)
{
    addWord(word, weight);
    const std::uint32_t stem = stemId(word);
    if (stem != word) {
        addWord(stem, weight);
    }
}

void SearchIndexBuilder::addWord(std::uint32_t word, float weight)
{
    if (m_lastEntries.size() <= word) {
        m_lastEntries.resize(word + 1, unknown);
    }
    const std::uint32_t last = m_lastEntries[word];
    if (last != unknown && m_entries[last].row == m_row) {
        float &known = m_entries[last].weight;
        known = std::max(known, weight) + repeatShare * std::min({known, weight, keywordWeight});
        return;
    }
    m_lastEntries[word] = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({word, m_row, weight});
}

std::uint32_t SearchIndexBuilder::stemId(std::uint32_t word)
{
    if (m_stems.size() <= word) {
        m_stems.resize(word + 1, unknown);
    }
    if (m_stems[word] == unknown) {
        const QString stem = stemOf(m_words.word(word).toString());
        const std::uint32_t id = m_words.idOf(stem);
        m_stems[word] = id;
    }
    return m_stems[word];
}

void SearchIndexBuilder::layOut()
{
    std::vector<std::uint32_t> order(m_words.size()); // words by their letters
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return m_words.word(a) < m_words.word(b); });
    layOutWords(order);
    layOutPostings(order);
    std::vector<SearchIndex::Phrase> &phrases = m_index.m_phrases;
    std::sort(phrases.begin(), phrases.end(), [](const SearchIndex::Phrase &a, const SearchIndex::Phrase &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.row != b.row ? a.row < b.row : a.weight > b.weight;
    });
    const auto isTwin = [](const auto &a, const auto &b) { return a.hash == b.hash && a.row == b.row; };
    phrases.erase(std::unique(phrases.begin(), phrases.end(), isTwin), phrases.end());
    phrases.shrink_to_fit();
    std::sort(m_index.m_beginnings.begin(), m_index.m_beginnings.end(),
              [](const auto &a, const auto &b) { return a.phrase < b.phrase; });
}

void SearchIndexBuilder::layOutWords(const std::vector<std::uint32_t> &order)
{
    m_index.m_wordStarts.reserve(order.size() + 1);
    for (const std::uint32_t word : order) {
        m_index.m_wordStarts.push_back(static_cast<std::uint32_t>(m_index.m_letters.size()));
        m_index.m_letters += m_words.word(word);
        m_index.m_wordLetters.push_back(lettersOf(m_words.word(word)));
    }
    m_index.m_wordStarts.push_back(static_cast<std::uint32_t>(m_index.m_letters.size()));
}

void SearchIndexBuilder::layOutPostings(const std::vector<std::uint32_t> &order)
{
    std::vector<std::uint32_t> placeOfWord(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        placeOfWord[order[place]] = static_cast<std::uint32_t>(place);
    }
    std::vector<std::uint32_t> &starts = m_index.m_postingStarts;
    starts.assign(order.size() + 1, 0);
    for (const Entry &entry : m_entries) {
        ++starts[placeOfWord[entry.word] + 1];
    }
    const auto rowCount = static_cast<float>(m_index.m_codes.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto holders = static_cast<float>(starts[place + 1]);
        m_index.m_rarities.push_back(std::log(1 + (rowCount - holders + 0.5F) / (holders + 0.5F)));
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    m_index.m_postingRows.resize(m_entries.size());
    m_index.m_postingWeights.resize(m_entries.size());
    for (const Entry &entry : m_entries) {
        const std::uint32_t at = next[placeOfWord[entry.word]]++;
        m_index.m_postingRows[at] = entry.row;
        m_index.m_postingWeights[at] = packed(entry.weight);
    }
}
