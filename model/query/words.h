// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QVarLengthArray>

#include <cstdint>

// From text to words, alike for what is searched and for what is typed.

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

// Steps through the words of a text in order. Words end at whatever is neither letter nor digit, between letters and
// digits, and at the humps of camel case ("HTTPStatus" is http, status); an apostrophe inside a word is dropped ("I'm"
// is im). The text must outlive the scanner; nothing is allocated for words in ASCII.
class WordScanner
{
public:
    explicit WordScanner(QStringView text) : m_text(text) {}

    bool next();
    QStringView word() const // folded, until the next step
    {
        return m_isPlain ? m_text.sliced(m_start, length()) : QStringView(m_folded.constData(), m_folded.size());
    }
    qsizetype start() const { return m_start; }
    qsizetype length() const { return m_at - m_start; }

private:
    bool findPlainEnd();
    void findEnd();
    void fold();

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    bool m_isPlain = false; // as it stands in the text it is folded
    QVarLengthArray<QChar, 64> m_folded;
};

QList<Word> wordsOf(QStringView text);

// The word without the common English endings ("redirected", "redirects" and "redirecting" give "redirect").
// Words of up to three letters stay as they are. Takes and gives folded text.
QString stemOf(const QString &word);

// Whether the word stands in nearly every question about a status code ("what", "status", "return", "the"), so that it
// tells codes apart only beside others. Takes folded text.
bool isFillerWord(QStringView word);

// Which letters a word holds, a bit each (several may share one): two words that differ in more bits than a limit
// differ in more letters.
std::uint32_t lettersOf(QStringView word);

// The least number of letters to insert, drop, change or swap with their neighbours to turn one word into the other
// (Damerau-Levenshtein, restricted); with `toPrefix`, into any beginning of the other. More than `limit` counts as
// limit + 1. Words over 32 letters are never near.
int editDistance(QStringView word, QStringView other, int limit, bool toPrefix = false);
