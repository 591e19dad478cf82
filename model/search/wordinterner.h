// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/termdictionary.h"
#include "model/search/wordhash.h"

#include <QHash>

// Gives each different word a number, counting from 0. Words are told apart by a hash of 64 bits: of a million words
// two are taken for one about once in 2^25 times.
class WordInterner
{
public:
    // Adds the word if it is new. The hash is that of its letters.
    std::uint32_t idOf(QStringView word, std::uint64_t hash)
    {
        const auto known = m_ids.constFind(hash);
        if (known != m_ids.cend()) {
            return *known;
        }
        const std::uint32_t id = size();
        m_ids.insert(hash, id);
        m_words.append(word);
        return id;
    }
    std::uint32_t idOf(QStringView word) { return idOf(word, WordHash::ofLetters(word)); }
    QStringView word(std::uint32_t id) const { return m_words.at(id); }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_words.size()); }
    qsizetype letterCount() const { return m_words.letterCount(); }

private:
    TermDictionary m_words; // by their numbers
    QHash<std::uint64_t, std::uint32_t> m_ids;
};
