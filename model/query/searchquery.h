// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/coderange.h"
#include "model/query/condition.h"
#include "model/query/quotedphrase.h"
#include "model/query/statusextractor.h"

#include <QList>
#include <QString>

#include <optional>

// What was typed or pasted, read once:
//   404, HTTP_404_NOT_FOUND     an exact number, and the words around it
//   4xx, 4**, 40x, 5, 40        the numbers from … to; "client errors" and "server errors" alone are 4xx and 5xx
//   500-504, 500..504           the same, ends included
//   401 403, 401/403            several numbers
//   403.14                      a number with a sub-status
//   not found, NotFound         words; the last may be unfinished
//   "bad gateway"               words that stand next to each other
//   rfc 6585 4, rfc9110#section-15.5.5   a document and a section of it
//   a log line, a response      the status codes that it mentions (see statusextractor.h)
//   -nginx, -404, -5xx, -"bad gateway"   what must not occur
//   is:cacheable, -has:allow    facts (see condition.h)
// A plain value, made by QueryParser; never a regular expression.
class SearchQuery
{
public:
    static constexpr qsizetype maxLength = 4'096; // of longer text only this much is read for words
    static constexpr qsizetype pasteWords = 5;    // from so many words on, the numbers of a text are judged
    static constexpr qsizetype maxWords = 32;

    enum class Kind {
        Typed,    // words and signs, each as it stands
        Question, // prose: of its numbers those count that stand as a status does
        Pasted,   // a log, a response, data: signs mean nothing there, save for facts at its end
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
    struct Place // in the RFCs
    {
        QString document; // "9110"
        QString section;  // "15.5.5"; may be empty

        bool operator==(const Place &) const = default;
    };

    // The same with these words instead of its own.
    SearchQuery withTerms(const QList<Term> &terms) const;

    const QString &text() const { return m_text; }
    Kind kind() const { return m_kind; }
    bool isEmpty() const
    {
        return m_numbers.isEmpty() && m_ranges.isEmpty() && m_terms.isEmpty() && m_excluded.isEmpty() &&
               m_excludedRanges.isEmpty() && m_excludedPhrases.isEmpty() && m_conditions.isEmpty();
    }
    // Numbers of four or five digits: no status codes, but perhaps known for something else.
    const QList<int> &longNumbers() const { return m_longNumbers; }
    // Three-digit numbers that were typed out, each once.
    const QList<int> &numbers() const { return m_numbers; }
    // Of a question or a pasted text: the codes that it mentions, with their counts.
    const QList<StatusMention> &mentions() const { return m_mentions; }
    const QList<CodeRange> &ranges() const { return m_ranges; }
    const QList<CodeRange> &excludedRanges() const { return m_excludedRanges; } // a single number is one to itself
    const QList<Term> &terms() const { return m_terms; }                        // those of the phrases among them
    const QList<Term> &excludedTerms() const { return m_excluded; }
    const QList<QuotedPhrase> &phrases() const { return m_phrases; }
    const QList<QuotedPhrase> &excludedPhrases() const { return m_excludedPhrases; }
    const QList<Condition> &conditions() const { return m_conditions; }
    // Words of code, as they were written: HttpStatusCode.NotFound, :not_found.
    const QStringList &identifiers() const { return m_identifiers; }
    const std::optional<Place> &place() const { return m_place; }
    // Whether a sub-status was typed, as in 403.14.
    bool namesSubStatus(int code, int number) const { return m_subStatuses.contains({code, number}); }
    const QList<std::pair<int, int>> &subStatuses() const { return m_subStatuses; }

    bool operator==(const SearchQuery &) const = default;

private:
    friend class QueryParser;

    QString m_text;
    Kind m_kind = Kind::Typed;
    QList<int> m_numbers;
    QList<int> m_longNumbers;
    QList<StatusMention> m_mentions;
    QList<CodeRange> m_ranges;
    QList<CodeRange> m_excludedRanges;
    QList<Term> m_terms;
    QList<Term> m_excluded;
    QList<QuotedPhrase> m_phrases;
    QList<QuotedPhrase> m_excludedPhrases;
    QList<Condition> m_conditions;
    QStringList m_identifiers;
    std::optional<Place> m_place;
    QList<std::pair<int, int>> m_subStatuses;
};
