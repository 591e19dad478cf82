// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/wordinterner.h"

namespace {

constexpr std::size_t firstCapacity = 1 << 12; // a power of two

} // namespace

WordInterner::WordInterner() : m_starts{0}, m_slots(firstCapacity) {}

std::uint32_t WordInterner::idOf(QStringView word, std::uint64_t hash)
{
    std::size_t slot = slotOf(hash);
    if (m_slots[slot].number != 0) {
        return m_slots[slot].number - 1;
    }
    if ((std::size_t{size()} + 1) * 2 > m_slots.size()) {
        grow();
        slot = slotOf(hash);
    }
    m_letters += word;
    m_starts.push_back(static_cast<std::uint32_t>(m_letters.size()));
    m_slots[slot] = {hash, size()};
    return size() - 1;
}

QStringView WordInterner::word(std::uint32_t id) const
{
    return QStringView(m_letters).sliced(m_starts[id], m_starts[id + 1] - m_starts[id]);
}

void WordInterner::grow()
{
    std::vector<Slot> smaller(m_slots.size() * 2);
    smaller.swap(m_slots);
    for (const Slot &slot : smaller) {
        if (slot.number != 0) {
            m_slots[slotOf(slot.hash)] = slot;
        }
    }
}

std::size_t WordInterner::slotOf(std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (hash ^ (hash >> 32U)) & mask;
    while (m_slots[slot].number != 0 && m_slots[slot].hash != hash) {
        slot = (slot + 1) & mask;
    }
    return slot;
}
