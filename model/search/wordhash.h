// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <cstdint>

// Hashes of words (FNV-1a), and of several words in their order.
namespace WordHash {

inline constexpr std::uint64_t start = 0xcbf29ce484222325;
inline constexpr std::uint64_t prime = 0x100000001b3;
// Where the hashes begin of words that are joined without blanks: how "Not Found", NOT_FOUND and notfound are one; and
// of those that are a row's whole phrase or constant.
inline constexpr std::uint64_t joinedStart = 0x9e3779b97f4a7c15;
inline constexpr std::uint64_t exactStart = 0xd1b54a32d192ed03;

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
