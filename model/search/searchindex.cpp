// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindex.h"

#include "model/search/searchindexbuilder.h"
#include "model/search/wordhash.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace {

std::uint64_t nextStamp()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

} // namespace

SearchIndex::SearchIndex(const Catalog &catalog, const CodeNames &names, const std::function<bool()> &isCancelled)
    : m_stamp(nextStamp())
{
    if (std::optional<SearchIndexData> data = SearchIndexBuilder::build(catalog, names, isCancelled)) {
        m_catalog = catalog;
        m_data = std::move(*data);
    }
}

qint64 SearchIndex::byteCount() const
{
    const auto bytesOf = [](const auto &...items) {
        return (static_cast<qint64>(items.capacity() * sizeof(items[0])) + ...);
    };
    return m_data.terms.byteCount() + m_data.phrases.byteCount() + m_data.beginnings.byteCount() +
           bytesOf(m_data.termLetters, m_data.postingStarts, m_data.postingRows, m_data.postingWeights,
                   m_data.beginningRows, m_data.vendorWords, m_data.codes, m_data.priors, m_data.vendors,
                   m_data.factGroups, m_data.factRows);
}

IndexSpan SearchIndex::rowsWithin(const CodeRange &range) const
{
    const std::vector<std::int16_t> &codes = m_data.codes;
    const auto first = std::lower_bound(codes.begin(), codes.end(), range.from);
    const auto last = std::upper_bound(first, codes.end(), range.to);
    return {static_cast<std::size_t>(first - codes.begin()), static_cast<std::size_t>(last - codes.begin())};
}

Postings SearchIndex::postings(std::size_t term) const
{
    const std::uint32_t first = m_data.postingStarts[term];
    return {m_data.postingRows.data() + first, m_data.postingWeights.data() + first,
            m_data.postingStarts[term + 1] - first};
}

std::size_t SearchIndex::postingCount(IndexSpan terms) const
{
    return m_data.postingStarts[terms.last] - m_data.postingStarts[terms.first];
}

float SearchIndex::rarity(std::size_t holders) const
{
    const auto held = static_cast<float>(holders);
    return std::log(1 + (static_cast<float>(rowCount()) - held + 0.5F) / (held + 0.5F));
}

bool SearchIndex::knows(const SearchQuery::Term &term) const
{
    const TermDictionary &terms = m_data.terms;
    const std::uint64_t joined = WordHash::ofLetters(term.text, WordHash::joinedStart);
    return !(term.isPrefix ? terms.startingWith(term.text) : terms.equalTo(term.text)).isEmpty() ||
           !terms.equalTo(term.stem).isEmpty() || !m_data.phrases.find(joined).isEmpty() ||
           (term.isPrefix && !m_data.beginnings.startingWith(term.text).isEmpty());
}

std::span<const SearchIndexData::VendorWord> SearchIndex::vendorsNamed(QStringView word) const
{
    using VendorWord = SearchIndexData::VendorWord;
    const auto byHash = [](const VendorWord &a, const VendorWord &b) { return a.hash < b.hash; };
    const VendorWord wanted{WordHash::ofLetters(word), SearchIndexData::noVendor};
    const auto [first, last] = std::equal_range(m_data.vendorWords.begin(), m_data.vendorWords.end(), wanted, byHash);
    return {first, last};
}
