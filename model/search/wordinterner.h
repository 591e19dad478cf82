// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/wordhash.h"

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

// Gives each different word a number, counting from 0. Made for many words: the letters lie in one block, and words are
// told apart by a hash of 64 bits, so that finding one touches memory once. Of a million words two are taken for one
// about once in 2^25 times.
class WordInterner
{
public:
    WordInterner();

    // Adds the word if it is new. The hash is that of its letters.
    std::uint32_t idOf(QStringView word, std::uint64_t hash);
    std::uint32_t idOf(QStringView word) { return idOf(word, WordHash::ofLetters(word)); }
    QStringView word(std::uint32_t id) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_starts.size()) - 1; }
    qsizetype letterCount() const { return m_letters.size(); }

private:
    struct Slot
    {
        std::uint64_t hash = 0;
        std::uint32_t number = 0; // id + 1; 0: free
    };

    void grow();
    std::size_t slotOf(std::uint64_t hash) const;

    QString m_letters;
    std::vector<std::uint32_t> m_starts; // one more than there are words
    std::vector<Slot> m_slots;
};
