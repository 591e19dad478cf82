// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/ranker.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <span>

namespace {

// Keys are sorted as two digits of so many bits.
constexpr int digitBits = 11;
constexpr std::size_t digitCount = 1U << digitBits;

} // namespace

int Ranker::add(const ScoreAccumulator &scores, std::size_t first, std::size_t last, const Demand &demand)
{
    m_rows.resize(std::max(m_rows.size(), m_count + last - first));
    Ranked *next = m_rows.data() + m_count;
    const float *worths = scores.worths();
    const std::uint8_t *matches = scores.matches();
    for (std::size_t row = first; row < last;) {
        std::uint64_t several = 1;
        const std::size_t end = std::min(last, row + sizeof several);
        if (end - row == sizeof several) {
            std::memcpy(&several, matches + row, sizeof several);
        }
        if (several == 0) { // most rows match nothing, mostly
            row = end;
            continue;
        }
        for (; row < end; ++row) {
            *next = {std::bit_cast<std::uint32_t>(worths[row]), static_cast<std::uint32_t>(row)};
            // No branch: no guess about the next row would be right often enough.
            const unsigned isMeant = matches[row] > 0 ? 1 : 0;
            const unsigned hasWords = matches[row] >= demand.matched ? 1 : 0;
            const unsigned hasWorth = worths[row] >= demand.worth ? 1 : 0;
            next += hasWords | (hasWorth & isMeant);
        }
    }
    const std::size_t before = m_count;
    m_count = static_cast<std::size_t>(next - m_rows.data());
    return static_cast<int>(m_count - before);
}

void Ranker::moveTo(QList<int> &rows)
{
    constexpr std::size_t few = 256;
    const bool areEqual = makeKeys();
    if (m_count >= few && !areEqual) {
        sortByDigits();
    } else if (!areEqual) {
        std::sort(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(m_count),
                  [](const Ranked &a, const Ranked &b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
    }
    const qsizetype before = rows.size();
    rows.resize(before + static_cast<qsizetype>(m_count));
    std::transform(m_rows.data(), m_rows.data() + m_count, rows.begin() + before,
                   [](const Ranked &ranked) { return static_cast<int>(ranked.row); });
    m_count = 0;
}

// Whether all keys are equal.
bool Ranker::makeKeys()
{
    const std::span<Ranked> rows(m_rows.data(), m_count);
    std::uint32_t least = 0xffffffff;
    std::uint32_t most = 0;
    for (const Ranked &ranked : rows) {
        least = std::min(least, ranked.key);
        most = std::max(most, ranked.key);
    }
    const auto width = static_cast<int>(std::bit_width(most - std::min(least, most)));
    const int shift = std::max(0, width - 2 * digitBits);
    for (Ranked &ranked : rows) {
        ranked.key = (most - ranked.key) >> shift;
    }
    return most <= least;
}

// The time grows with the number of rows alone.
void Ranker::sortByDigits()
{
    m_room.resize(m_rows.size());
    for (const int shift : {0, digitBits}) {
        const std::span<const Ranked> rows(m_rows.data(), m_count);
        const auto digitOf = [shift](const Ranked &ranked) { return (ranked.key >> shift) % digitCount; };
        std::array<std::uint32_t, digitCount + 1> starts{};
        for (const Ranked &ranked : rows) {
            ++starts[digitOf(ranked) + 1];
        }
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const Ranked &ranked : rows) {
            m_room[starts[digitOf(ranked)]++] = ranked;
        }
        m_rows.swap(m_room);
    }
}
