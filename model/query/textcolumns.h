// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <algorithm>

// The columns of a line of text, with blanks between them.

inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

inline bool isCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

inline bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

// Takes all of these units off the end of the text; whether there were any.
inline bool dropAtEnd(QStringView &text, QStringView units)
{
    const auto end = std::find_if_not(text.rbegin(), text.rend(), [units](QChar c) { return units.contains(c); });
    const qsizetype dropped = end - text.rbegin();
    text.chop(dropped);
    return dropped > 0;
}

// Steps from column to column, where these stand between blanks.
class TextColumns
{
public:
    TextColumns(QStringView line, qsizetype at) : m_line(line), m_before(at), m_after(at) {}

    QStringView previous()
    {
        while (m_before > 0 && isBlank(m_line.at(m_before - 1))) {
            --m_before;
        }
        const qsizetype end = m_before;
        while (m_before > 0 && !isBlank(m_line.at(m_before - 1))) {
            --m_before;
        }
        return m_line.sliced(m_before, end - m_before);
    }
    QStringView next()
    {
        while (m_after < m_line.size() && isBlank(m_line.at(m_after))) {
            ++m_after;
        }
        const qsizetype start = m_after;
        while (m_after < m_line.size() && !isBlank(m_line.at(m_after))) {
            ++m_after;
        }
        return m_line.sliced(start, m_after - start);
    }

private:
    QStringView m_line;
    qsizetype m_before;
    qsizetype m_after;
};
