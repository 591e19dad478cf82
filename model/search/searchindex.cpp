// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindex.h"

#include "model/search/searchindexbuilder.h"
#include "model/search/words.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr float prefixShare = 0.8F; // of a whole word's worth, when only its beginning was typed
constexpr float fillerShare = 0.1F; // of a telling word's worth
constexpr float vendorShare = 0.7F; // registered codes come first between equals
constexpr float phraseBonus = 1.5F; // a phrase or keyword that was typed as a whole, per word and weight

bool isTelling(const SearchQuery::Term &term, bool allFillers)
{
    return allFillers || !term.isFiller;
}

bool areAllFillers(const SearchQuery &query)
{
    return std::all_of(query.terms().begin(), query.terms().end(), [](const auto &term) { return term.isFiller; });
}

QString joinedWords(QStringView text)
{
    QString joined;
    const QList<Word> words = wordsOf(text);
    for (const Word &word : words) {
        joined += word.text;
    }
    return joined;
}

bool isInRanges(const SearchQuery &query, int code)
{
    return std::any_of(query.ranges().begin(), query.ranges().end(),
                       [code](const SearchQuery::Range &range) { return range.contains(code); });
}

} // namespace

SearchIndex::SearchIndex(const Catalog &catalog) : m_catalog(catalog)
{
    SearchIndexBuilder builder;
    for (int row = 0; row < catalog.size(); ++row) {
        builder.add(catalog.at(row), static_cast<std::uint32_t>(row));
    }
    builder.layOut(*this);
}

SearchResult SearchIndex::search(const SearchQuery &query, const SearchFilter &filter) const
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
    result.rows = rankedRows(query, scoresOf(query));
    const auto firstOther = std::stable_partition(result.rows.begin(), result.rows.end(),
                                                  [this, &query](int row) { return isExact(query, row); });
    result.exactCount = static_cast<int>(std::distance(result.rows.begin(), firstOther));
    return filtered(std::move(result), filter);
}

QStringView SearchIndex::word(std::size_t at) const
{
    return QStringView(m_letters).sliced(m_wordStarts[at], m_wordStarts[at + 1] - m_wordStarts[at]);
}

SearchIndex::WordRange SearchIndex::wordsWithPrefix(QStringView prefix) const
{
    const std::size_t count = m_wordStarts.empty() ? 0 : m_wordStarts.size() - 1;
    std::size_t first = 0;
    std::size_t remaining = count;
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
    while (last < count && word(last).startsWith(prefix)) {
        ++last;
    }
    return {first, last};
}

// Raises each row's best worth for this term: the word itself, its stem, and the words that it may grow into.
void SearchIndex::addTerm(const SearchQuery::Term &term, std::vector<float> &best) const
{
    const auto raise = [this, &best](std::size_t at, float share) {
        for (std::uint32_t i = m_postingStarts[at]; i < m_postingStarts[at + 1]; ++i) {
            const Posting &posting = m_postings[i];
            best[posting.row] = std::max(best[posting.row], posting.worth * share);
        }
    };
    const WordRange grown = wordsWithPrefix(term.text);
    for (std::size_t at = grown.first; at < grown.last; ++at) {
        const bool isWhole = word(at) == term.text;
        if (isWhole || term.isPrefix) {
            raise(at, isWhole ? 1.0F : prefixShare);
        }
        if (!term.isPrefix) {
            break; // the word itself sorts first
        }
    }
    const WordRange stemmed = wordsWithPrefix(term.stem);
    if (term.stem != term.text && stemmed.first < stemmed.last && word(stemmed.first) == term.stem) {
        raise(stemmed.first, 1.0F);
    }
}

// Whole phrases and keywords among the words that were typed, in their order.
void SearchIndex::addPhrases(const SearchQuery &query, std::vector<Score> &scores) const
{
    constexpr qsizetype maxPhraseWords = 6;
    const qsizetype count = query.terms().size();
    for (qsizetype first = 0; first < count; ++first) {
        QString phrase;
        for (qsizetype last = first; last < std::min(count, first + maxPhraseWords); ++last) {
            phrase += (last > first ? u" "_s : QString()) + query.terms().at(last).stem;
            const auto found = m_phrases.constFind(phrase);
            if (found == m_phrases.constEnd()) {
                continue;
            }
            const auto length = static_cast<float>(last - first + 1);
            for (const Posting &posting : *found) {
                scores[posting.row].worth += phraseBonus * posting.worth * length;
            }
        }
    }
}

std::vector<SearchIndex::Score> SearchIndex::scoresOf(const SearchQuery &query) const
{
    const auto rowCount = static_cast<std::size_t>(m_catalog.size());
    std::vector<Score> scores(rowCount);
    const bool allFillers = areAllFillers(query);
    std::vector<float> best(rowCount);
    for (const SearchQuery::Term &term : query.terms()) {
        std::fill(best.begin(), best.end(), 0.0F);
        addTerm(term, best);
        const bool telling = isTelling(term, allFillers);
        for (std::size_t row = 0; row < rowCount; ++row) {
            scores[row].worth += best[row] * (telling ? 1.0F : fillerShare);
            scores[row].matched += telling && best[row] > 0 ? 1 : 0;
        }
    }
    addPhrases(query, scores);
    for (const SearchQuery::Term &term : query.excludedTerms()) {
        std::fill(best.begin(), best.end(), 0.0F);
        addTerm(term, best);
        for (std::size_t row = 0; row < rowCount; ++row) {
            scores[row].isExcluded = scores[row].isExcluded || best[row] > 0;
        }
    }
    for (std::size_t row = 0; row < rowCount; ++row) {
        const bool isRegistered = m_catalog.at(static_cast<int>(row)).origin->kind == Origin::Kind::Registry;
        scores[row].worth *= isRegistered ? 1.0F : vendorShare;
    }
    return scores;
}

QList<int> SearchIndex::rankedRows(const SearchQuery &query, const std::vector<Score> &scores) const
{
    const bool allFillers = areAllFillers(query);
    const auto telling = static_cast<int>(std::count_if(query.terms().begin(), query.terms().end(),
                                                        [&](const auto &term) { return isTelling(term, allFillers); }));
    const bool hasNumbers = !query.numbers().isEmpty();
    const auto isNumbered = [&](int row) { return query.numbers().contains(m_catalog.at(row).code); };
    QList<int> rows;
    bool someHoldAll = false;
    for (int row = 0; row < m_catalog.size(); ++row) {
        const Score &score = scores[static_cast<std::size_t>(row)];
        if (score.isExcluded || !holdAll(query.conditions(), m_catalog.at(row))) {
            continue;
        }
        const bool isInRange = query.ranges().isEmpty() || isInRanges(query, m_catalog.at(row).code);
        const bool isNamed = hasNumbers && isNumbered(row);
        const bool isMatched = telling > 0 ? score.matched > 0 : !hasNumbers;
        const bool isListed = hasNumbers && !query.ranges().isEmpty() && telling == 0 && isInRange;
        if (isNamed || isListed || (isInRange && isMatched)) {
            rows.append(row);
            someHoldAll = someHoldAll || isNamed || score.matched == telling;
        }
    }
    if (someHoldAll) {
        rows.removeIf([&](int row) {
            return scores[static_cast<std::size_t>(row)].matched < telling && !(hasNumbers && isNumbered(row));
        });
    }
    if (hasNumbers && std::any_of(rows.begin(), rows.end(), isNumbered)) {
        rows.removeIf([&](int row) { return !isNumbered(row) && !isInRanges(query, m_catalog.at(row).code); });
    }
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        return scores[static_cast<std::size_t>(a)].worth > scores[static_cast<std::size_t>(b)].worth;
    });
    if (hasNumbers) { // in the order in which they were typed
        const auto place = [&](int row) {
            const qsizetype at = query.numbers().indexOf(m_catalog.at(row).code);
            return at < 0 ? query.numbers().size() : at;
        };
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return place(a) < place(b); });
    }
    return rows;
}

bool SearchIndex::isExact(const SearchQuery &query, int row) const
{
    const StatusCode &code = m_catalog.at(row);
    if (query.numbers().contains(code.code)) {
        return true;
    }
    if (query.terms().isEmpty() || !query.ranges().isEmpty() || !query.numbers().isEmpty()) {
        return false;
    }
    // A single word that some vendor took for its phrase says too little to mean that vendor.
    if (query.terms().size() == 1 && code.origin->kind == Origin::Kind::Vendor) {
        return false;
    }
    const QString typed = joinedWords(query.text());
    return typed == joinedWords(code.reason) || typed == joinedWords(code.name);
}

SearchResult SearchIndex::filtered(SearchResult result, const SearchFilter &filter) const
{
    if (filter.isEmpty()) {
        return result;
    }
    const auto isHidden = [this, &filter](int row) {
        const StatusCode &code = m_catalog.at(row);
        return !filter.classes.contains(code.code / 100);
    };
    const auto exactEnd = result.rows.begin() + result.exactCount;
    result.exactCount -= static_cast<int>(std::count_if(result.rows.begin(), exactEnd, isHidden));
    result.hiddenCount = static_cast<int>(result.rows.removeIf(isHidden));
    return result;
}
