// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

// Gives each different word a number, counting from 0. Made for many words: the letters lie in one block.
class WordInterner
{
public:
    WordInterner();

    std::uint32_t idOf(QStringView word); // adds it if it is new
    QStringView word(std::uint32_t id) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_starts.size()) - 1; }
    qsizetype letterCount() const { return m_letters.size(); }

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; // id + 1; 0: free
    };

    void grow();
    std::size_t slotOf(QStringView word, std::uint32_t hash) const;
    bool isWordAt(std::uint32_t id, QStringView word) const;

    QString m_letters;
    std::vector<std::uint32_t> m_starts; // one more than there are words
    std::vector<Slot> m_slots;
};
