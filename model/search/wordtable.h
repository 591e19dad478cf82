// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

// Gives each different word a number, counting from 0. Made for many words: the letters lie in one block.
class WordTable
{
public:
    WordTable();

    std::uint32_t idOf(QStringView word); // adds it if it is new
    QStringView word(std::uint32_t id) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_starts.size()) - 1; }

private:
    void grow();
    std::size_t slotOf(QStringView word) const;

    QString m_letters;
    std::vector<std::uint32_t> m_starts; // one more than there are words
    std::vector<std::uint32_t> m_slots;  // id + 1; 0: free
};
