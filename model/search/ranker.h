// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/scoreaccumulator.h"

#include <QList>

#include <cstddef>
#include <cstdint>
#include <vector>

// Puts rows in order of what they are worth, the best first. Worths that differ by less than about a hundred-thousandth
// count as equal; equals come in the order of their rows. The room is kept for the next time.
class Ranker
{
public:
    // What a row must come to: so many words, or any word and so much worth.
    struct Demand
    {
        int matched = 1;
        float worth = 0;
    };

    // Adds those of the rows from `first` to before `last` that meet the demand, and gives how many. All lie behind the
    // rows that were added before.
    int add(const ScoreAccumulator &scores, std::size_t first, std::size_t last, const Demand &demand);
    // Forgets the rows that were added last.
    void drop(int count) { m_count -= static_cast<std::size_t>(count); }
    // Appends the rows in their order, and is empty then.
    void moveTo(QList<int> &rows);

private:
    struct Ranked
    {
        std::uint32_t key = 0; // the bits of the worth; while sorting, smaller for more worth
        std::uint32_t row = 0;
    };

    bool makeKeys();
    void sortByDigits();

    std::vector<Ranked> m_rows; // as many as there ever were; so many of them are in use:
    std::size_t m_count = 0;
    std::vector<Ranked> m_room;
};
