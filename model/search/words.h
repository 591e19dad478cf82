// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

// From text to words, alike for what is searched and for what is typed. Pure functions.

// A word of a text: folded, and where it stood there (in UTF-16 units).
struct Word
{
    QString text;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Word &) const = default;
};

// Lower case without accents and compatibility forms: "Café" and "ＣＡＦＥ" both give "cafe".
QString folded(QStringView text);

// The words of a text in order. Words end at whatever is neither letter nor digit, between letters and digits, and at
// the humps of camel case ("HTTPStatus" is http, status); an apostrophe inside a word is dropped ("I'm" is im).
QList<Word> wordsOf(QStringView text);

// The word without the common English endings ("redirected", "redirects" and "redirecting" give "redirect").
// Words of up to three letters stay as they are. Takes and gives folded text.
QString stemOf(const QString &word);
