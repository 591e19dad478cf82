// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexspan.h"

#include <cstddef>
#include <cstdint>
#include <vector>

// What each row is worth to a query, summed up word by word: of all that may stand for one word, a row gets the best.
// The room is kept from one query to the next.
class ScoreAccumulator
{
public:
    void reset(std::size_t rowCount);
    void copySums(const ScoreAccumulator &other);

    // For each word of the query: beginWord(), raise() for all that may stand for it, then one of the ends. `expected`
    // is about how many rows will be raised.
    void beginWord(std::size_t expected);
    void raise(const Postings &postings, float unit);
    void raise(std::uint32_t row, float worth);
    // A row gets this share of its best. If the word counts, it is one more that the row matches.
    void endWord(float share, bool counts);
    // Rows that have the word match nothing any more.
    void endExcludedWord();
    // Of these rows those stay that have the word.
    void endWantedWord(std::vector<std::uint32_t> &rows);

    void add(std::uint32_t row, float worth) { m_worths[row] += worth; }
    // Multiplies what the rows are worth by their own factors, and by 1 if they match all `wanted` words, falling
    // towards `least`; those that match none are worth nothing. Gives the most.
    float weigh(const std::vector<float> &factors, float least, int wanted);
    void multiply(std::size_t row, float factor) { m_worths[row] *= factor; }
    // The row matches so many words, at most 255.
    void match(std::uint32_t row, int words) { m_matched[row] = static_cast<std::uint8_t>(words); }
    void matchEverything();
    void takeOut(std::size_t first, std::size_t last);
    // Takes out all but these.
    void keepOnly(const std::vector<std::uint32_t> &rows);

    std::size_t rowCount() const { return m_worths.size(); }
    float worth(std::size_t row) const { return m_worths[row]; }       // never negative
    bool isMeant(std::size_t row) const { return m_matched[row] > 0; } // it matches a word
    // Rows from `first` to before `last`, each with what it is worth and how many words it matches.
    const float *worths() const { return m_worths.data(); }
    const std::uint8_t *matches() const { return m_matched.data(); }

private:
    std::vector<float> m_worths;
    std::vector<std::uint8_t> m_matched;
    std::vector<float> m_bests;           // of the present word; 0 between words
    std::vector<std::uint32_t> m_touched; // rows with a best, unless they are many
    bool m_areMany = false;
};
