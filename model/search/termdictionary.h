// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexspan.h"

#include <QString>
#include <QStringView>
#include <QtGlobal>

#include <cstdint>
#include <vector>

// Words in the order of their letters, which lie in one block. Equal words may stand side by side.
class TermDictionary
{
public:
    void reserve(std::size_t words, qsizetype letters);
    void append(QStringView word); // not before the last one

    std::size_t size() const { return m_starts.size() - 1; }
    qsizetype letterCount() const { return m_letters.size(); }
    QStringView at(std::size_t place) const
    {
        return QStringView(m_letters).sliced(m_starts[place], m_starts[place + 1] - m_starts[place]);
    }
    // The word itself, if it is there, comes first.
    IndexSpan startingWith(QStringView letters) const;
    IndexSpan equalTo(QStringView word) const;
    qint64 byteCount() const;

private:
    QString m_letters;
    std::vector<std::uint32_t> m_starts{0}; // one more than there are words
};
