// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/scoreaccumulator.h"

#include "model/search/quantizedweight.h"

#include <algorithm>
#include <array>
#include <bit>

void ScoreAccumulator::reset(std::size_t rowCount)
{
    m_worths.assign(rowCount, 0);
    m_matched.assign(rowCount, 0);
}

void ScoreAccumulator::copySums(const ScoreAccumulator &other)
{
    m_worths = other.m_worths;
    m_matched = other.m_matched;
}

void ScoreAccumulator::beginWord(std::size_t expected)
{
    constexpr std::size_t passesPerTouch = 8; // going over a row in order is so much cheaper than jumping to it
    m_bests.resize(m_worths.size());
    m_touched.clear();
    m_areMany = expected > m_worths.size() / passesPerTouch;
}

void ScoreAccumulator::raise(const Postings &postings, float unit)
{
    if (m_areMany) {
        for (std::size_t i = 0; i < postings.count; ++i) {
            float &best = m_bests[postings.rows[i]];
            best = std::max(best, QuantizedWeight::weights[postings.weights[i]] * unit);
        }
        return;
    }
    for (std::size_t i = 0; i < postings.count; ++i) {
        raise(postings.rows[i], QuantizedWeight::weights[postings.weights[i]] * unit);
    }
}

void ScoreAccumulator::raise(std::uint32_t row, float worth)
{
    float &best = m_bests[row];
    if (!m_areMany && best == 0) {
        m_touched.push_back(row);
    }
    best = std::max(best, worth);
}

void ScoreAccumulator::endWord(float share, bool counts)
{
    const std::uint8_t step = counts ? 1 : 0;
    if (m_areMany) {
        std::transform(m_worths.begin(), m_worths.end(), m_bests.begin(), m_worths.begin(),
                       [share](float worth, float best) { return worth + best * share; });
        std::transform(m_matched.begin(), m_matched.end(), m_bests.begin(), m_matched.begin(),
                       [step](std::uint8_t matched, float best) {
                           return static_cast<std::uint8_t>(matched + (best > 0 ? step : 0));
                       });
        std::fill(m_bests.begin(), m_bests.end(), 0.0F);
        return;
    }
    for (const std::uint32_t row : m_touched) {
        m_worths[row] += m_bests[row] * share;
        m_matched[row] = static_cast<std::uint8_t>(m_matched[row] + step);
        m_bests[row] = 0;
    }
}

void ScoreAccumulator::endExcludedWord()
{
    if (m_areMany) {
        std::transform(m_matched.begin(), m_matched.end(), m_bests.begin(), m_matched.begin(),
                       [](std::uint8_t matched, float best) { return best > 0 ? std::uint8_t{0} : matched; });
        std::fill(m_bests.begin(), m_bests.end(), 0.0F);
        return;
    }
    for (const std::uint32_t row : m_touched) {
        m_matched[row] = 0;
        m_bests[row] = 0;
    }
}

void ScoreAccumulator::endWantedWord(std::vector<std::uint32_t> &rows)
{
    std::erase_if(rows, [this](std::uint32_t row) { return m_bests[row] <= 0; });
    std::fill(m_bests.begin(), m_bests.end(), 0.0F);
}

float ScoreAccumulator::weigh(const std::vector<float> &factors, float least, int wanted)
{
    std::array<float, 256> shares{}; // by how many words match
    for (int matched = 1; matched <= wanted; ++matched) {
        shares.at(static_cast<std::size_t>(matched)) =
            least + (1 - least) * static_cast<float>(matched) / static_cast<float>(wanted);
    }
    for (std::size_t row = 0; row < m_worths.size(); ++row) {
        m_worths[row] *= factors[row] * shares[m_matched[row]];
    }
    // Floats that are not negative come in the order of their bits.
    std::int32_t most = 0;
    for (const float worth : m_worths) {
        most = std::max(most, std::bit_cast<std::int32_t>(worth));
    }
    return std::bit_cast<float>(most);
}

void ScoreAccumulator::matchEverything()
{
    std::fill(m_matched.begin(), m_matched.end(), std::uint8_t{1});
}

void ScoreAccumulator::takeOut(std::size_t first, std::size_t last)
{
    std::fill(m_matched.data() + first, m_matched.data() + last, std::uint8_t{0});
}

void ScoreAccumulator::keepOnly(const std::vector<std::uint32_t> &rows)
{
    for (const std::uint32_t row : rows) {
        m_bests[row] = 1;
    }
    std::transform(m_matched.begin(), m_matched.end(), m_bests.begin(), m_matched.begin(),
                   [](std::uint8_t matched, float mark) { return mark > 0 ? matched : std::uint8_t{0}; });
    for (const std::uint32_t row : rows) {
        m_bests[row] = 0;
    }
}
