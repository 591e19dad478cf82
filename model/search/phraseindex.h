// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>
#include <QtGlobal>

#include <cstdint>
#include <vector>

// Hashes of words (FNV-1a), and of several words in their order.
namespace WordHash {

inline constexpr std::uint64_t start = 0xcbf29ce484222325;
inline constexpr std::uint64_t prime = 0x100000001b3;

// Of letters that follow those hashed before: "not", then "found", gives what "notfound" gives.
inline std::uint64_t ofLetters(QStringView letters, std::uint64_t hash = start)
{
    for (const QChar unit : letters) {
        hash = (hash ^ unit.unicode()) * prime;
    }
    return hash;
}

// Of a word that follows those hashed before, by the hash of its letters.
inline std::uint64_t continued(std::uint64_t hash, std::uint64_t word)
{
    hash = (hash ^ word) * prime;
    return hash ^ (hash >> 32U);
}

} // namespace WordHash

// The rows that hold a phrase and its weight there, by the phrase's hash: flat, about ten bytes an entry. Two phrases
// are taken for one about once in 2^50 times.
class PhraseIndex
{
public:
    struct Entry
    {
        std::uint64_t hash = 0;
        std::uint32_t row = 0;
        std::uint8_t weight = 0; // packed
    };
    // Places of the entries of one phrase, by row.
    struct Span
    {
        std::size_t first = 0;
        std::size_t last = 0;

        bool isEmpty() const { return first == last; }
        std::size_t size() const { return last - first; }
    };

    PhraseIndex() = default;
    // Of two entries for one phrase and row, the heavier counts.
    explicit PhraseIndex(const std::vector<Entry> &entries);

    Span find(std::uint64_t hash) const;
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
