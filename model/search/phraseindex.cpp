// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/phraseindex.h"

#include "model/search/quantizedweight.h"

#include <algorithm>
#include <numeric>

namespace {

// Every bit of the hash bears on every bit of this (the finalizer of MurmurHash3).
std::uint64_t mixed(std::uint64_t hash)
{
    hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccd;
    hash = (hash ^ (hash >> 33U)) * 0xc4ceb9fe1a85ec53;
    return hash ^ (hash >> 33U);
}

} // namespace

PhraseIndex::PhraseIndex(const std::vector<Entry> &entries)
{
    constexpr std::size_t entriesPerBucket = 4;
    int bucketBits = 1;
    while ((std::size_t{entriesPerBucket} << bucketBits) < entries.size()) {
        ++bucketBits;
    }
    m_bucketShift = 64 - bucketBits;
    m_starts.assign((std::size_t{1} << bucketBits) + 1, 0);
    for (const Entry &entry : entries) {
        ++m_starts[(mixed(entry.hash) >> m_bucketShift) + 1];
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    std::vector<Entry> placed(entries.size());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (const Entry &entry : entries) {
        const std::uint64_t hash = mixed(entry.hash);
        placed[next[hash >> m_bucketShift]++] = {hash, entry.row, entry.weight};
    }
    const auto print = [](const Entry &entry) { return static_cast<std::uint32_t>(entry.hash); };
    m_prints.reserve(placed.size());
    m_rows.reserve(placed.size());
    m_weights.reserve(placed.size());
    for (std::size_t bucket = 0; bucket + 1 < m_starts.size(); ++bucket) {
        const auto first = placed.begin() + m_starts[bucket];
        const auto last = placed.begin() + m_starts[bucket + 1];
        std::sort(first, last, [print](const Entry &a, const Entry &b) {
            return print(a) != print(b) ? print(a) < print(b) : a.row != b.row ? a.row < b.row : a.weight > b.weight;
        });
        m_starts[bucket] = static_cast<std::uint32_t>(m_rows.size());
        for (auto entry = first; entry != last; ++entry) {
            if (entry == first || print(*entry) != print(*(entry - 1)) || entry->row != (entry - 1)->row) {
                m_prints.push_back(print(*entry));
                m_rows.push_back(entry->row);
                m_weights.push_back(entry->weight);
            }
        }
    }
    m_starts.back() = static_cast<std::uint32_t>(m_rows.size());
    m_prints.shrink_to_fit();
    m_rows.shrink_to_fit();
    m_weights.shrink_to_fit();
}

IndexSpan PhraseIndex::find(std::uint64_t hash) const
{
    if (m_rows.empty()) {
        return {};
    }
    const std::uint64_t wanted = mixed(hash);
    const std::size_t bucket = wanted >> m_bucketShift;
    const auto [first, last] =
        std::equal_range(m_prints.begin() + m_starts[bucket], m_prints.begin() + m_starts[bucket + 1],
                         static_cast<std::uint32_t>(wanted));
    return {static_cast<std::size_t>(first - m_prints.begin()), static_cast<std::size_t>(last - m_prints.begin())};
}

float PhraseIndex::weight(std::size_t at) const
{
    return QuantizedWeight::weights[m_weights[at]];
}

qint64 PhraseIndex::byteCount() const
{
    const std::size_t bytes =
        (m_starts.capacity() + m_prints.capacity() + m_rows.capacity()) * sizeof(std::uint32_t) + m_weights.capacity();
    return static_cast<qint64>(bytes);
}
