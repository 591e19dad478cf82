// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexspan.h"

#include <QtGlobal>

#include <cstdint>
#include <vector>

// The rows that hold a phrase and its weight there, by the phrase's hash: flat, about ten bytes an entry. Two phrases
// are taken for one about once in 2^50 times.
class PhraseIndex
{
public:
    struct Entry
    {
        std::uint64_t hash = 0;
        std::uint32_t row = 0;
        std::uint8_t weight = 0; // see QuantizedWeight
    };
    PhraseIndex() = default;
    // Of two entries for one phrase and row, the heavier counts.
    explicit PhraseIndex(const std::vector<Entry> &entries);

    // Places of the entries of one phrase, by row.
    IndexSpan find(std::uint64_t hash) const;
    std::uint32_t row(std::size_t at) const { return m_rows[at]; }
    float weight(std::size_t at) const;
    qint64 byteCount() const;

private:
    std::vector<std::uint32_t> m_starts; // a bucket each, and one more
    std::vector<std::uint32_t> m_prints; // what tells the hashes of a bucket apart
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint8_t> m_weights;
    int m_bucketShift = 0;
};
