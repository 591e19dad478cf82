// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindexbuilder.h"

#include "model/query/condition.h"
#include "model/query/words.h"
#include "model/search/quantizedweight.h"
#include "model/search/wordhash.h"

#include <algorithm>
#include <array>
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
constexpr std::array headerWeights{7.5F, 6.5F, 2.5F}; // MUST, SHOULD, MAY
// The first keywords are what people say; of the later ones, identifiers and messages, the whole counts more than the
// words.
constexpr qsizetype sayingCount = 100;
constexpr float lateKeywordShare = 0.4F;
constexpr float specWeight = 12;
constexpr float summaryWeight = 2.5F;
constexpr float textWeight = 1;
constexpr qsizetype longWord = 10;   // may be two that are written as one
constexpr float contentShare = 0.6F; // of a phrase's weight, for its content words alone
// What each further hit of a word in the same row adds, as a share of the lesser one.
constexpr float repeatShare = 0.08F;
// Registered codes come before vendors', and codes that people have many words for before those with few.
constexpr float vendorPrior = 0.42F;
constexpr float priorPerKeyword = 0.003F;
constexpr float mostPrior = 1.25F;

constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();

// The first four letters in one number that sorts as they do.
std::uint64_t firstLettersOf(QStringView text)
{
    std::uint64_t letters = 0;
    for (qsizetype i = 0; i < 4; ++i) {
        letters = letters << 16U | (i < text.size() ? text.at(i).unicode() : 0U);
    }
    return letters;
}

} // namespace

std::optional<SearchIndexData> SearchIndexBuilder::build(const Catalog &catalog, const QMultiHash<int, QString> &names,
                                                         const std::function<bool()> &isCancelled)
{
    constexpr qsizetype stride = 256; // entries between two questions
    SearchIndexBuilder builder;
    int registered = -1; // the last number that has a registered code; it comes before vendors' of the number
    for (qsizetype row = 0; row < catalog.codes().size(); ++row) {
        if (row % stride == 0 && isCancelled && isCancelled()) {
            return {};
        }
        const StatusCode &code = catalog.codes().at(row);
        const bool isRegistered = code.origin->kind == Origin::Kind::Registry;
        registered = isRegistered ? code.code : registered;
        const bool isNamed = isRegistered || (code.origin->kind == Origin::Kind::Vendor && code.code != registered);
        builder.add(code, isNamed ? names.values(code.code) : QStringList());
    }
    builder.layOut();
    return std::move(builder.m_data);
}

void SearchIndexBuilder::add(const StatusCode &code, const QStringList &names)
{
    m_row = static_cast<std::uint32_t>(m_data.codes.size());
    m_rowStarts.push_back(static_cast<std::uint32_t>(m_entries.size()));
    const bool isVendors = code.origin->kind == Origin::Kind::Vendor;
    const float ownName = isVendors ? vendorNameWeight : nameWeight;
    const float prior = std::min(mostPrior, 1 + priorPerKeyword * static_cast<float>(code.keywords.size()));
    m_data.codes.push_back(static_cast<std::int16_t>(code.code));
    m_data.priors.push_back(isVendors ? vendorPrior : prior);
    m_data.vendors.push_back(isVendors ? vendorOf(*code.origin) : SearchIndexData::noVendor);
    m_data.factGroups.push_back(factGroupOf(code));

    for (const QString &own : {code.reason, code.name}) {
        addPhrase(own, ownName);
        notePhrase(WordHash::ofLetters(m_letters, WordHash::exactStart), ownName);
        addBeginning();
    }
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        addPhrase(former.phrase, formerWeight);
        addBeginning();
    }
    for (qsizetype i = 0; i < code.keywords.size(); ++i) {
        addPhrase(code.keywords.at(i), keywordWeight, i < sayingCount ? 1 : lateKeywordShare);
    }
    for (const QString &name : names) {
        addCodeName(name);
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
    addTexts(code.description, textWeight);
    addTexts(code.use, textWeight);
    addTexts(code.avoid, textWeight);
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
    std::uint64_t hash = WordHash::start;
    for (const std::uint32_t word : m_ids) {
        hash = WordHash::continued(hash, m_facts[word].stemHash);
    }
    for (WordScanner scanner(spec.section); scanner.next();) {
        hash = WordHash::continued(hash, WordHash::ofLetters(stemOf(scanner.word().toString())));
    }
    notePhrase(hash, specWeight);
}

std::uint16_t SearchIndexBuilder::vendorOf(const Origin &origin)
{
    if (const auto known = m_vendors.constFind(&origin); known != m_vendors.cend()) {
        return *known;
    }
    const auto vendor = static_cast<std::uint16_t>(++m_data.vendorCount);
    m_vendors.insert(&origin, vendor);
    m_data.vendorWords.push_back({WordHash::ofLetters(origin.id), vendor});
    for (WordScanner scanner(origin.title); scanner.next();) {
        if (!isFillerWord(scanner.word())) {
            m_data.vendorWords.push_back({WordHash::ofLetters(scanner.word()), vendor});
        }
    }
    return vendor;
}

std::uint32_t SearchIndexBuilder::factGroupOf(const StatusCode &code)
{
    const auto next = static_cast<std::uint32_t>(m_factGroups.size());
    const std::size_t print = factPrint(code);
    if (const auto known = m_factGroups.constFind(print); known != m_factGroups.cend()) {
        return *known;
    }
    m_factGroups.insert(print, next);
    m_data.factRows.push_back(m_row);
    return next;
}

// All words are read before the first is looked up, and all are looked up before the first is counted: so the processor
// waits for memory once, not for each word anew.
const std::vector<std::uint32_t> &SearchIndexBuilder::wordsOf(const QString &text)
{
    m_letters.resize(0);
    m_scanned.clear();
    for (WordScanner scanner(text); scanner.next();) {
        m_letters += scanner.word();
        m_scanned.emplace_back(WordHash::ofLetters(scanner.word()), m_letters.size());
    }
    m_ids.clear();
    qsizetype start = 0;
    for (const auto &[hash, end] : m_scanned) {
        m_ids.push_back(idOf(QStringView(m_letters).sliced(start, end - start), hash));
        start = end;
    }
    return m_ids;
}

std::uint32_t SearchIndexBuilder::idOf(QStringView word, std::uint64_t hash)
{
    const std::uint32_t id = m_words.idOf(word, hash);
    if (id == m_stems.size()) {
        const QString stem = stemOf(word.toString());
        const std::uint64_t stemHash = WordHash::ofLetters(stem);
        m_facts.push_back({stemHash, isFillerWord(word)});
        m_stems.push_back(id);
        m_lastEntries.push_back(never);
        if (stem != word) {
            const std::uint32_t stemId = idOf(stem, stemHash);
            m_stems[id] = stemId;
        }
    }
    return id;
}

void SearchIndexBuilder::addTexts(const QStringList &texts, float weight)
{
    for (const QString &text : texts) {
        addText(text, weight);
    }
}

void SearchIndexBuilder::addText(const QString &text, float weight)
{
    for (const std::uint32_t word : wordsOf(text)) {
        addWordAndStem(word, weight);
    }
}

// The phrase as a whole is noted with all its words, without the fillers among them, and run together. Gives the number
// of its words.
int SearchIndexBuilder::addPhrase(const QString &text, float weight, float shareOfWords)
{
    const std::vector<std::uint32_t> &words = wordsOf(text);
    if (words.empty()) {
        return 0;
    }
    std::uint64_t whole = WordHash::start;
    std::uint64_t content = WordHash::start;
    std::size_t contentCount = 0;
    for (const std::uint32_t word : words) {
        const WordFacts &facts = m_facts[word];
        whole = WordHash::continued(whole, facts.stemHash);
        if (!facts.isFiller) {
            content = WordHash::continued(content, facts.stemHash);
            ++contentCount;
        }
        addWordAndStem(word, weight * shareOfWords);
    }
    notePhrase(whole, weight);
    if (contentCount > 0 && contentCount < words.size()) {
        notePhrase(content, weight * contentShare);
    }
    if (words.size() > 1 || text.size() >= longWord) {
        notePhrase(WordHash::ofLetters(m_letters, WordHash::joinedStart), weight);
    }
    return static_cast<int>(words.size());
}

// A name of one word ("timeout") is a word that people say; of more words it is a constant, and means its code alone.
void SearchIndexBuilder::addCodeName(const QString &name)
{
    if (addPhrase(name, codeNameWeight) > 1) {
        notePhrase(WordHash::ofLetters(m_letters, WordHash::exactStart), codeNameWeight);
    }
}

// The words of the present text, run together.
void SearchIndexBuilder::addBeginning()
{
    m_beginnings.push_back({firstLettersOf(m_letters), static_cast<std::uint32_t>(m_beginningLetters.size()),
                            static_cast<std::uint32_t>(m_letters.size()), m_row});
    m_beginningLetters += m_letters;
}

void SearchIndexBuilder::notePhrase(std::uint64_t hash, float weight)
{
    m_phrases.push_back({hash, m_row, QuantizedWeight::pack(weight)});
}

void SearchIndexBuilder::addWordAndStem(std::uint32_t word, float weight)
{
    addWord(word, weight);
    if (const std::uint32_t stem = m_stems[word]; stem != word) {
        addWord(stem, weight);
    }
}

void SearchIndexBuilder::addWord(std::uint32_t word, float weight)
{
    std::uint32_t &last = m_lastEntries[word];
    if (last != never && last >= m_rowStarts.back()) {
        float &known = m_entries[last].weight;
        known = std::max(known, weight) + repeatShare * std::min({known, weight, keywordWeight});
        return;
    }
    last = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({word, weight});
}

void SearchIndexBuilder::layOut()
{
    std::vector<std::uint32_t> order(m_words.size()); // words by their letters
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, [this](std::uint32_t a, std::uint32_t b) { return m_words.word(a) < m_words.word(b); });
    layOutWords(order);
    layOutPostings(order);
    layOutBeginnings();
    m_data.phrases = PhraseIndex(m_phrases);
    std::ranges::sort(m_data.vendorWords, [](const auto &a, const auto &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.vendor < b.vendor;
    });
    m_data.vendorWords.shrink_to_fit();
    m_data.codes.shrink_to_fit();
    m_data.priors.shrink_to_fit();
    m_data.vendors.shrink_to_fit();
    m_data.factGroups.shrink_to_fit();
    m_data.factRows.shrink_to_fit();
}

void SearchIndexBuilder::layOutWords(const std::vector<std::uint32_t> &order)
{
    m_data.terms.reserve(order.size(), m_words.letterCount());
    m_data.termLetters.reserve(order.size());
    for (const std::uint32_t word : order) {
        m_data.terms.append(m_words.word(word));
        m_data.termLetters.push_back(lettersOf(m_words.word(word)));
    }
}

void SearchIndexBuilder::layOutPostings(const std::vector<std::uint32_t> &order)
{
    std::vector<std::uint32_t> placeOfWord(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        placeOfWord[order[place]] = static_cast<std::uint32_t>(place);
    }
    std::vector<std::uint32_t> &starts = m_data.postingStarts;
    starts.assign(order.size() + 1, 0);
    for (const Entry &entry : m_entries) {
        ++starts[placeOfWord[entry.word] + 1];
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    m_data.postingRows.resize(m_entries.size());
    m_data.postingWeights.resize(m_entries.size());
    m_rowStarts.push_back(static_cast<std::uint32_t>(m_entries.size()));
    for (std::uint32_t row = 0; row + 1 < m_rowStarts.size(); ++row) {
        for (std::uint32_t i = m_rowStarts[row]; i < m_rowStarts[row + 1]; ++i) {
            const std::uint32_t at = next[placeOfWord[m_entries[i].word]]++;
            m_data.postingRows[at] = row;
            m_data.postingWeights[at] = QuantizedWeight::pack(m_entries[i].weight);
        }
    }
}

void SearchIndexBuilder::layOutBeginnings()
{
    const auto lettersOf = [this](const Beginning &beginning) {
        return QStringView(m_beginningLetters).sliced(beginning.start, beginning.length);
    };
    std::ranges::sort(m_beginnings, [lettersOf](const Beginning &a, const Beginning &b) {
        if (a.firstLetters != b.firstLetters) {
            return a.firstLetters < b.firstLetters;
        }
        const int order = lettersOf(a).compare(lettersOf(b));
        return order != 0 ? order < 0 : a.row < b.row;
    });
    const auto isTwin = [lettersOf](const Beginning &a, const Beginning &b) {
        return a.row == b.row && lettersOf(a) == lettersOf(b);
    };
    m_beginnings.erase(std::unique(m_beginnings.begin(), m_beginnings.end(), isTwin), m_beginnings.end());
    qsizetype letterCount = 0;
    for (const Beginning &beginning : m_beginnings) {
        letterCount += beginning.length;
    }
    m_data.beginnings.reserve(m_beginnings.size(), letterCount);
    m_data.beginningRows.reserve(m_beginnings.size());
    for (const Beginning &beginning : m_beginnings) {
        m_data.beginnings.append(lettersOf(beginning));
        m_data.beginningRows.push_back(beginning.row);
    }
}
