// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// Whether a word that is made of letters or digits ends between `at - 1` and `at`.
bool isSeam(QStringView text, qsizetype at)
{
    const QChar before = text.at(at - 1);
    const QChar after = text.at(at);
    if (before.isDigit() != after.isDigit()) {
        return !before.isMark() && !after.isMark();
    }
    if (after.isUpper()) {
        const bool acronymEnds = before.isUpper() && at + 1 < text.size() && text.at(at + 1).isLower();
        return before.isLower() || acronymEnds;
    }
    return false;
}

bool hasVowel(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"aeiouy").contains(c); });
}

// "stopp" gives "stop", "limite" keeps its letters; ll and ss belong to the word.
void undouble(QString &stem)
{
    if (stem.size() < 4) {
        return;
    }
    const QChar last = stem.back();
    if (last == stem.at(stem.size() - 2) && !QStringView(u"aeioulsz").contains(last)) {
        stem.chop(1);
    }
}

bool dropEnding(QString &word, QStringView ending, qsizetype least)
{
    const QStringView rest = QStringView(word).chopped(qMin(ending.size(), word.size()));
    if (!word.endsWith(ending) || rest.size() < least || !hasVowel(rest)) {
        return false;
    }
    word.chop(ending.size());
    return true;
}

} // namespace

QString folded(QStringView text)
{
    if (isAscii(text)) {
        return text.toString().toLower();
    }
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(apart.size());
    std::copy_if(apart.begin(), apart.end(), std::back_inserter(plain), [](QChar c) { return !c.isMark(); });
    return plain.toLower();
}

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isWordUnit(text.at(at))) {
            ++at;
            continue;
        }
        const qsizetype start = at++;
        bool apostrophe = false;
        while (at < text.size()) {
            if (isWordUnit(text.at(at)) && (isApostrophe(text.at(at - 1)) || !isSeam(text, at))) {
                ++at;
            } else if (isApostrophe(text.at(at)) && at + 1 < text.size() && text.at(at + 1).isLetter()) {
                apostrophe = true;
                ++at;
            } else {
                break;
            }
        }
        QString word = folded(text.sliced(start, at - start));
        if (apostrophe) {
            word.removeIf(isApostrophe);
        }
        if (!word.isEmpty()) {
            words.append({word, start, at - start});
        }
    }
    return words;
}

QString stemOf(const QString &word)
{
    if (word.size() <= 3 || !isAscii(word)) {
        return word;
    }
    QString stem = word;
    if (stem.endsWith(u"ies"_s) && stem.size() > 4) {
        stem.chop(3);
        stem += u'y';
    } else if (stem.endsWith(u"sses"_s) || stem.endsWith(u"xes"_s) || stem.endsWith(u"ches"_s) ||
               stem.endsWith(u"shes"_s)) {
        stem.chop(2);
    } else if (stem.endsWith(u's') && !stem.endsWith(u"ss"_s) && !stem.endsWith(u"us"_s) && !stem.endsWith(u"is"_s)) {
        stem.chop(1);
    }
    if (dropEnding(stem, u"ing", 3) || dropEnding(stem, u"ed", 3)) {
        undouble(stem);
    } else {
        static constexpr std::array endings{u"ation", u"ment", u"able"};
        for (const QStringView ending : endings) {
            if (dropEnding(stem, ending, 4)) {
                break;
            }
        }
    }
    if (stem.size() > 4 && stem.endsWith(u'e')) {
        stem.chop(1);
    }
    return stem;
}
