// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

// A stretch of a query: between blanks, or between quotes. Refers to the text that it was taken from.
struct QueryToken
{
    QStringView text;       // without the quotes
    bool isQuoted = false;  // words in quotes; those of logs and code are not
    bool isNegated = false; // of quotes: with a minus in front
    bool isOpen = false;    // it may go on: nothing stands behind it

    // Takes a text in which single blanks are all that separates; isOpen: its last token may go on.
    static QList<QueryToken> of(QStringView text, bool isOpen);

    // "404" of "(404)?".
    QStringView withoutPunctuation() const;
    // Whether it means itself whatever stands around it: a phrase, a fact, 4xx, -404, -nginx.
    bool isSign() const;
    // Whether it is a name of code: "HttpStatusCode.NotFound", "HTTP_404_NOT_FOUND", ":not_found".
    bool isIdentifier() const;
};
