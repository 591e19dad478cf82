// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/condition.h"
#include "model/query/numberpattern.h"
#include "model/query/quotedphrase.h"
#include "model/query/statusextractor.h"
#include "model/query/words.h"

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
struct SearchQuery
{
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

        bool matches(const QString &word) const
        {
            return (isPrefix && word.startsWith(text)) || word == text || stemOf(word) == stem;
        }
        bool operator==(const Term &) const = default;
    };
    struct Place // in the RFCs
    {
        QString document; // "9110"
        QString section;  // "15.5.5"; may be empty

        bool operator==(const Place &) const = default;
    };

    bool isEmpty() const
    {
        return numbers.isEmpty() && ranges.isEmpty() && terms.isEmpty() && excludedTerms.isEmpty() &&
               excludedRanges.isEmpty() && excludedPhrases.isEmpty() && conditions.isEmpty();
    }
    // Whether a sub-status was typed, as in 403.14.
    bool namesSubStatus(int code, int number) const { return subStatuses.contains({code, number}); }
    bool operator==(const SearchQuery &) const = default;

    QString text;
    Kind kind = Kind::Typed;
    QList<int> numbers;            // of three digits, typed out, each once
    QList<int> longNumbers;        // of four or five digits: no status codes, but perhaps known for something else
    QList<StatusMention> mentions; // of a question or a pasted text: the codes that it mentions, with their counts
    QList<CodeRange> ranges;
    QList<CodeRange> excludedRanges; // a single number is one to itself
    QList<Term> terms;               // those of the phrases among them
    QList<Term> excludedTerms;
    QList<QuotedPhrase> phrases;
    QList<QuotedPhrase> excludedPhrases;
    QList<Condition> conditions;
    QStringList identifiers; // words of code, as they were written: HttpStatusCode.NotFound, :not_found
    std::optional<Place> place;
    QList<std::pair<int, int>> subStatuses; // codes and their sub-statuses, as in 403.14
};
