// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/condition.h"
#include "model/search/statusmentions.h"

#include <QList>
#include <QString>

// What was typed, read once:
//   404, HTTP_404_NOT_FOUND     an exact number, and the words around it
//   4xx, 4**, 40x, 5, 40        the numbers from … to
//   500-504                     the same, ends included
//   401 403                     several numbers
//   403.14                      a number with a sub-status
//   not found, NotFound         words; the last may be unfinished
//   a log line, a response      the status codes that it mentions (see statusmentions.h)
//   -nginx                      a word that must not occur
//   is:cacheable, -has:allow    facts (see condition.h)
// A plain value; never a regular expression.
class SearchQuery
{
public:
    static constexpr qsizetype maxLength = 4'096; // of longer text only this much is read for words
    static constexpr qsizetype pasteWords = 5;    // from so many words on, a text is read as pasted
    static constexpr qsizetype maxWords = 32;

    struct Range
    {
        int from = 0;
        int to = 0;

        bool contains(int code) const { return from <= code && code <= to; }
        bool operator==(const Range &) const = default;
    };
    struct Term
    {
        QString text; // folded
        QString stem;
        bool isPrefix = false; // the word may go on
        bool isFiller = false; // "the", "status", "what": says little by itself

        bool matches(const QString &word) const;
        bool operator==(const Term &) const = default;
    };

    SearchQuery() = default;
    static SearchQuery fromText(const QString &text);

    // The same with these words instead of its own.
    SearchQuery withTerms(const QList<Term> &terms) const;

    const QString &text() const { return m_text; }
    bool isEmpty() const
    {
        return m_numbers.isEmpty() && m_ranges.isEmpty() && m_terms.isEmpty() && m_excluded.isEmpty() &&
               m_conditions.isEmpty();
    }
    // Numbers of four or five digits: no status codes, but perhaps known for something else.
    const QList<int> &longNumbers() const { return m_longNumbers; }
    // Three-digit numbers that were typed out, each once.
    const QList<int> &numbers() const { return m_numbers; }
    // Of a pasted text: the codes that it mentions, with their counts.
    const QList<StatusMention> &mentions() const { return m_mentions; }
    const QList<Range> &ranges() const { return m_ranges; }
    const QList<Term> &terms() const { return m_terms; }
    const QList<Term> &excludedTerms() const { return m_excluded; }
    const QList<Condition> &conditions() const { return m_conditions; }
    // Whether a sub-status was typed, as in 403.14.
    bool namesSubStatus(int code, int number) const { return m_subStatuses.contains({code, number}); }

    bool operator==(const SearchQuery &) const = default;

private:
    void readChunk(QStringView chunk, bool isLast);
    bool readNumbers(QStringView chunk, bool isLast);
    bool readSubStatus(QStringView chunk);
    bool readRange(QStringView chunk);
    void readWords(QStringView chunk, bool isLast);
    void addNumber(int number);

    QString m_text;
    QList<int> m_numbers;
    QList<int> m_longNumbers;
    QList<StatusMention> m_mentions;
    bool m_isPasted = false;
    QList<Range> m_ranges;
    QList<Term> m_terms;
    QList<Term> m_excluded;
    QList<Condition> m_conditions;
    QList<std::pair<int, int>> m_subStatuses;
};
