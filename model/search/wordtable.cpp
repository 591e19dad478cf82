// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/wordtable.h"

#include <QHashFunctions>

namespace {

constexpr std::size_t firstCapacity = 1 << 12; // a power of two

} // namespace

WordTable::WordTable() : m_starts{0}, m_slots(firstCapacity) {}

std::uint32_t WordTable::idOf(QStringView word)
{
    std::size_t slot = slotOf(word);
    if (m_slots[slot] != 0) {
        return m_slots[slot] - 1;
    }
    if ((std::size_t{size()} + 1) * 2 > m_slots.size()) {
        grow();
        slot = slotOf(word);
    }
    m_letters += word;
    m_starts.push_back(static_cast<std::uint32_t>(m_letters.size()));
    m_slots[slot] = size();
    return size() - 1;
}

QStringView WordTable::word(std::uint32_t id) const
{
    return QStringView(m_letters).sliced(m_starts[id], m_starts[id + 1] - m_starts[id]);
}

void WordTable::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::uint32_t id = 0; id < size(); ++id) {
        m_slots[slotOf(word(id))] = id + 1;
    }
}

std::size_t WordTable::slotOf(QStringView word) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = qHash(word) & mask;
    while (m_slots[slot] != 0 && this->word(m_slots[slot] - 1) != word) {
        slot = (slot + 1) & mask;
    }
    return slot;
}
