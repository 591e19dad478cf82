// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/words.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// What an ASCII character is; most text is made of those.
enum Kind : std::uint8_t { Other, Lower, Upper, Digit };

constexpr std::array<std::uint8_t, 128> asciiKinds = [] {
    std::array<std::uint8_t, 128> kinds{};
    for (std::size_t unit = 0; unit < kinds.size(); ++unit) {
        kinds.at(unit) = unit >= 'a' && unit <= 'z'   ? Lower
                         : unit >= 'A' && unit <= 'Z' ? Upper
                         : unit >= '0' && unit <= '9' ? Digit
                                                      : Other;
    }
    return kinds;
}();

bool isAscii(QChar c)
{
    return c.unicode() < asciiKinds.size();
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return isAscii(c); });
}

std::uint8_t asciiKind(QChar c)
{
    return asciiKinds[c.unicode()]; // NOLINT(cppcoreguidelines-pro-bounds-constant-array-index)
}

bool isLower(QChar c)
{
    return isAscii(c) && asciiKind(c) == Lower;
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isWordUnit(QChar c)
{
    return isAscii(c) ? asciiKind(c) != Other : c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// Whether a word that is made of letters or digits ends between `at - 1` and `at`.
bool isSeam(QStringView text, qsizetype at)
{
    const QChar before = text[at - 1];
    const QChar after = text[at];
    if (isLower(before) && isLower(after)) {
        return false;
    }
    if (before.isDigit() != after.isDigit()) {
        return !before.isMark() && !after.isMark();
    }
    if (after.isUpper()) {
        const bool acronymEnds = before.isUpper() && at + 1 < text.size() && text[at + 1].isLower();
        return before.isLower() || acronymEnds;
    }
    return false;
}

bool hasVowel(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return QStringView(u"aeiouy").contains(c); });
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
    std::ranges::copy_if(apart, std::back_inserter(plain), [](QChar c) { return !c.isMark(); });
    return plain.toLower();
}

bool WordScanner::next()
{
    while (m_at < m_text.size()) {
        if (!isWordUnit(m_text[m_at])) {
            ++m_at;
            continue;
        }
        m_start = m_at;
        m_isPlain = findPlainEnd();
        if (m_isPlain) {
            return true;
        }
        findEnd();
        fold();
        if (!m_folded.isEmpty()) {
            return true;
        }
    }
    return false;
}

// Whether the word is of small letters in ASCII, as most are.
bool WordScanner::findPlainEnd()
{
    while (m_at < m_text.size() && isLower(m_text[m_at])) {
        ++m_at;
    }
    const QChar after = m_at < m_text.size() ? m_text[m_at] : QChar(u' ');
    return m_at > m_start && isAscii(after) && asciiKind(after) == Other && !isApostrophe(after);
}

// Goes on from there.
void WordScanner::findEnd()
{
    m_at = std::max(m_at, m_start + 1);
    while (m_at < m_text.size()) {
        const QChar unit = m_text[m_at];
        const bool goesOn = isWordUnit(unit) && (isApostrophe(m_text[m_at - 1]) || !isSeam(m_text, m_at));
        const bool isInside = isApostrophe(unit) && m_at + 1 < m_text.size() && m_text[m_at + 1].isLetter();
        if (!goesOn && !isInside) {
            return;
        }
        ++m_at;
    }
}

void WordScanner::fold()
{
    const QStringView found = m_text.sliced(m_start, m_at - m_start);
    m_folded.clear();
    if (!isAscii(found)) {
        const QString text = folded(found);
        std::ranges::copy_if(text, std::back_inserter(m_folded), [](QChar c) { return !isApostrophe(c); });
        return;
    }
    for (const QChar unit : found) {
        if (unit != u'\'') {
            m_folded.append(asciiKind(unit) == Upper ? QChar(static_cast<char16_t>(unit.unicode() + 32)) : unit);
        }
    }
}

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    for (WordScanner scanner(text); scanner.next();) {
        words.append({scanner.word().toString(), scanner.start(), scanner.length()});
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

bool isFillerWord(QStringView word)
{
    static const QSet<QString> fillers{
        u"a"_s,         u"an"_s,      u"and"_s,    u"any"_s,      u"are"_s,    u"as"_s,      u"at"_s,
        u"be"_s,        u"because"_s, u"been"_s,   u"being"_s,    u"best"_s,   u"but"_s,     u"by"_s,
        u"can"_s,       u"case"_s,    u"code"_s,   u"codes"_s,    u"com"_s,    u"correct"_s, u"could"_s,
        u"describe"_s,  u"did"_s,     u"do"_s,     u"does"_s,     u"error"_s,  u"errors"_s,  u"example"_s,
        u"exception"_s, u"for"_s,     u"from"_s,   u"get"_s,      u"gets"_s,   u"getting"_s, u"give"_s,
        u"got"_s,       u"had"_s,     u"has"_s,    u"have"_s,     u"having"_s, u"how"_s,     u"http"_s,
        u"https"_s,     u"i"_s,       u"if"_s,     u"in"_s,       u"into"_s,   u"is"_s,      u"issues"_s,
        u"it"_s,        u"its"_s,     u"mean"_s,   u"means"_s,    u"my"_s,     u"of"_s,      u"on"_s,
        u"or"_s,        u"our"_s,     u"proper"_s, u"response"_s, u"rest"_s,   u"return"_s,  u"returned"_s,
        u"returning"_s, u"returns"_s, u"right"_s,  u"s"_s,        u"said"_s,   u"section"_s, u"say"_s,
        u"says"_s,      u"send"_s,    u"should"_s, u"so"_s,       u"some"_s,   u"status"_s,  u"suitable"_s,
        u"tell"_s,      u"that"_s,    u"the"_s,    u"their"_s,    u"them"_s,   u"then"_s,    u"there"_s,
        u"they"_s,      u"this"_s,    u"to"_s,     u"trying"_s,   u"use"_s,    u"used"_s,    u"using"_s,
        u"vs"_s,        u"was"_s,     u"we"_s,     u"were"_s,     u"what"_s,   u"when"_s,    u"where"_s,
        u"whether"_s,   u"which"_s,   u"while"_s,  u"why"_s,      u"will"_s,   u"with"_s,    u"would"_s,
        u"you"_s,       u"your"_s};
    constexpr qsizetype longest = 9;
    return word.size() <= longest && fillers.contains(word.toString());
}

std::uint32_t lettersOf(QStringView word)
{
    std::uint32_t letters = 0;
    for (const QChar unit : word) {
        letters |= 1U << (unit.unicode() & 31U);
    }
    return letters;
}

int editDistance(QStringView word, QStringView other, int limit, bool toPrefix)
{
    constexpr qsizetype longest = 32;
    const qsizetype rows = word.size();
    const qsizetype columns = toPrefix ? std::min(other.size(), rows + limit) : other.size();
    if (rows > longest || columns > longest || rows - columns > limit || (!toPrefix && columns - rows > limit)) {
        return limit + 1;
    }
    using Row = std::array<int, longest + 1>;
    Row beforeLast{};
    Row last{};
    Row current{};
    for (qsizetype column = 0; column <= columns; ++column) {
        last.at(static_cast<std::size_t>(column)) = static_cast<int>(column);
    }
    for (qsizetype row = 1; row <= rows; ++row) {
        current[0] = static_cast<int>(row);
        int least = current[0];
        for (qsizetype column = 1; column <= columns; ++column) {
            const auto at = static_cast<std::size_t>(column);
            const bool isSame = word.at(row - 1) == other.at(column - 1);
            int cost = std::min({last.at(at) + 1, current.at(at - 1) + 1, last.at(at - 1) + (isSame ? 0 : 1)});
            const bool isSwap = row > 1 && column > 1 && word.at(row - 1) == other.at(column - 2) &&
                                word.at(row - 2) == other.at(column - 1);
            if (isSwap) {
                cost = std::min(cost, beforeLast.at(at - 2) + 1);
            }
            current.at(at) = cost;
            least = std::min(least, cost);
        }
        if (least > limit) {
            return limit + 1;
        }
        beforeLast = last;
        last = current;
    }
    const auto columnCount = static_cast<std::ptrdiff_t>(columns);
    const int distance = toPrefix ? *std::min_element(last.begin(), std::next(last.begin(), columnCount + 1))
                                  : last.at(static_cast<std::size_t>(columns));
    return std::min(distance, limit + 1);
}
