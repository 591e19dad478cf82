// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/termdictionary.h"

#include <algorithm>

namespace {

// The first place of so many for which the test does not hold; it holds for all before and none after.
template <typename Test>
std::size_t firstWithout(std::size_t count, const Test &test)
{
    std::size_t first = 0;
    while (count > 0) {
        const std::size_t half = count / 2;
        if (test(first + half)) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

} // namespace

void TermDictionary::reserve(std::size_t words, qsizetype letters)
{
    m_starts.reserve(words + 1);
    m_letters.reserve(letters);
}

void TermDictionary::append(QStringView word)
{
    m_letters += word;
    m_starts.push_back(static_cast<std::uint32_t>(m_letters.size()));
}

IndexSpan TermDictionary::startingWith(QStringView letters) const
{
    const auto comesBefore = [&](std::size_t place) { return at(place) < letters; };
    const auto comesNotBehind = [&](std::size_t place) {
        const QStringView word = at(place);
        return word.first(std::min(word.size(), letters.size())) <= letters;
    };
    return {firstWithout(size(), comesBefore), firstWithout(size(), comesNotBehind)};
}

IndexSpan TermDictionary::equalTo(QStringView word) const
{
    const auto comesBefore = [&](std::size_t place) { return at(place) < word; };
    const auto comesNotBehind = [&](std::size_t place) { return at(place) <= word; };
    return {firstWithout(size(), comesBefore), firstWithout(size(), comesNotBehind)};
}

qint64 TermDictionary::byteCount() const
{
    return m_letters.capacity() * static_cast<qint64>(sizeof(QChar)) +
           static_cast<qint64>(m_starts.capacity() * sizeof(std::uint32_t));
}
