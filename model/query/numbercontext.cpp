// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/numbercontext.h"

#include "model/query/contextwords.h"
#include "model/query/reasonphrases.h"
#include "model/query/textcolumns.h"
#include "model/query/words.h"

#include <algorithm>
#include <array>

namespace {

using Evidence = NumberContext::Evidence;

constexpr qsizetype reach = 48; // how far the neighbourhood goes
constexpr int leastFailure = 400;

QChar unitBefore(QStringView text, qsizetype at, qsizetype by = 1)
{
    return at >= by ? text.at(at - by) : QChar(u' ');
}

QChar unitAt(QStringView text, qsizetype at)
{
    return at < text.size() ? text.at(at) : QChar(u' ');
}

// The three words in front of a place, folded, the nearest first.
class WordsBefore
{
public:
    WordsBefore(QStringView line, qsizetype at)
    {
        constexpr int enough = 3; // stretches between blanks, each of a word at least, or nearly
        const qsizetype limit = std::max(qsizetype(0), at - reach);
        qsizetype from = at;
        for (int stretches = 0; from > limit && stretches <= enough; --from) {
            stretches += line.at(from - 1) == u' ' && (from == at || line.at(from) != u' ') ? 1 : 0;
        }
        for (WordScanner scanner(line.sliced(from, at - from)); scanner.next(); ++m_count) {
            auto &place = m_words.at(m_count % m_words.size());
            place.clear();
            place.append(scanner.word().constData(), scanner.word().size());
        }
    }
    QStringView at(std::size_t place) const
    {
        if (place >= std::min(m_count, m_words.size())) {
            return {};
        }
        const auto &word = m_words.at((m_count - 1 - place) % m_words.size());
        return {word.constData(), word.size()};
    }

private:
    std::array<QVarLengthArray<QChar, 16>, 3> m_words; // a ring
    std::size_t m_count = 0;
};

// The word behind a place, folded, with no more than a colon, a dash or a quote between.
QString wordAfter(QStringView line, qsizetype at)
{
    const QStringView behind = line.sliced(at, std::min(reach, line.size() - at));
    WordScanner scanner(behind);
    if (!scanner.next()) {
        return {};
    }
    const QStringView between = behind.first(scanner.start());
    const bool isNear =
        std::ranges::all_of(between, [](QChar c) { return QStringView(u" \t:-\u2013\"'`()").contains(c); });
    return isNear ? scanner.word().toString() : QString();
}

// "HTTP/1.1 404", `HTTP/1.1" 404`, "HTTP/2 404".
bool followsProtocol(QStringView line, qsizetype at)
{
    constexpr qsizetype longest = 14;
    QStringView before = line.sliced(std::max(qsizetype(0), at - longest), std::min(at, longest));
    if (!dropAtEnd(before, u" \"'\t")) {
        return false;
    }
    dropAtEnd(before, u"0123456789.");
    return before.endsWith(u"HTTP/", Qt::CaseInsensitive);
}

// "(111: Connection refused)" and "(111)Connection refused" give the number of a system error.
bool isSystemError(QStringView line, qsizetype start, qsizetype end)
{
    if (unitBefore(line, start) != u'(') {
        return false;
    }
    const bool hasColon = unitAt(line, end) == u':' && unitAt(line, end + 1) == u' ';
    return hasColon || (unitAt(line, end) == u')' && unitAt(line, end + 1).isLetter());
}

// The name in front of a value: of data as in "status": 404 and status=404, or of prose as in status: 404.
struct Key
{
    QString name;      // its last word, folded
    QString qualifier; // the word before that one
    bool isData = false;
};

Key keyAround(QStringView line, qsizetype start, qsizetype end)
{
    Key key;
    QStringView before = line.sliced(std::max(qsizetype(0), start - reach), std::min(start, reach));
    const bool isQuoted = dropAtEnd(before, u"\"'\\ <") && QStringView(u"\"'").contains(unitBefore(line, start));
    if (isQuoted && !QStringView(u"\"'\\").contains(unitAt(line, end))) {
        return key; // the beginning of a sentence, as in "message": "404 pages"
    }
    if (before.endsWith(u"=>") || before.endsWith(u'=')) {
        key.isData = true;
        dropAtEnd(before, u"=>");
    } else if (before.endsWith(u':')) {
        before.chop(1);
    } else {
        return key;
    }
    key.isData = QStringView(u"\"'").contains(unitBefore(before, before.size())) || key.isData;
    dropAtEnd(before, u"\"'\\] ");
    for (WordScanner scanner(before); scanner.next();) {
        const bool isBehind = scanner.start() + scanner.length() == before.size();
        key.qualifier = std::exchange(key.name, scanner.word().toString());
        if (isBehind) {
            return key;
        }
    }
    return {}; // something other than a name
}

// "statusCode" and "http_code" name a status, "exit_code" and "size" another thing.
Evidence evidenceFrom(const Key &key, int code)
{
    constexpr int leastCode = 200; // a mere "code" of 100 is some application's own
    if (is(ContextWord::StatusKey, key.name)) {
        const bool isOther =
            is(ContextWord::OtherThing, key.qualifier) || (key.name == u"code" && code > 0 && code < leastCode);
        return isOther ? Evidence::Against : Evidence::For;
    }
    return key.isData && !key.name.isEmpty() ? Evidence::Against : Evidence::None;
}

// "E404", "HTTP404", "Status404NotFound", "HTTP_404_NOT_FOUND".
bool isInIdentifier(QStringView line, qsizetype start, qsizetype end)
{
    const QChar after = unitAt(line, end);
    const bool ends = !after.isLetterOrNumber() && !QStringView(u"-/\\@%").contains(after) &&
                      !(after == u'.' && unitAt(line, end + 1).isLetterOrNumber());
    const qsizetype last = unitBefore(line, start) == u'_' ? start - 1 : start;
    qsizetype begin = last;
    while (begin > 0 && last - begin < reach && line.at(begin - 1).isLetter()) {
        --begin;
    }
    if (begin == last || unitBefore(line, begin).isDigit() || !(ends || after.isUpper())) {
        return false;
    }
    const WordsBefore words(line, last);
    return is(ContextWord::Prefix, words.at(0)) && (words.at(0) != u"e" || line.at(begin) == u'E');
}

// "404.13" of an "HTTP Error 404.13 - Not Found"; -1: no such number.
int subStatusAt(QStringView line, qsizetype end)
{
    constexpr qsizetype mostDigits = 3;
    qsizetype last = end + 1;
    while (last < line.size() && isDigit(line.at(last))) {
        ++last;
    }
    const bool isSub = unitAt(line, end) == u'.' && last > end + 1 && last - end - 1 <= mostDigits &&
                       !unitAt(line, last).isLetter() &&
                       !(unitAt(line, last) == u'.' && isDigit(unitAt(line, last + 1)));
    return isSub ? line.sliced(end + 1, last - end - 1).toInt() : -1;
}

// "401/403", the numbers of a list and nothing else between blanks.
bool isInList(QStringView line, qsizetype start, qsizetype end)
{
    constexpr qsizetype longest = 23;
    const auto isPart = [](QChar c) { return isDigit(c) || c == u'/'; };
    qsizetype begin = start;
    while (begin > 0 && start - begin < longest && isPart(line.at(begin - 1))) {
        --begin;
    }
    qsizetype last = end;
    while (last < line.size() && last - end < longest && isPart(line.at(last))) {
        ++last;
    }
    if ((begin > 0 && !line.at(begin - 1).isSpace()) || !(unitAt(line, last).isSpace() || unitAt(line, last) == u'?')) {
        return false;
    }
    const QList<QStringView> numbers = line.sliced(begin, last - begin).split(u'/');
    return numbers.size() > 1 && std::ranges::all_of(numbers, [](QStringView number) {
               return number.size() == 3 && number.front() >= u'1' && number.front() <= u'5';
           });
}

// "lots of 503s"; of smaller numbers the s is that of seconds.
bool isPluralAt(QStringView line, qsizetype start, qsizetype end)
{
    return unitAt(line, end) == u's' && !unitAt(line, end + 1).isLetterOrNumber() && line.at(start) >= u'4';
}

// "+49 301 404 500".
bool isInPhoneNumber(QStringView line, qsizetype start)
{
    constexpr qsizetype longest = 20;
    qsizetype begin = start;
    while (begin > 0 && start - begin < longest && (isDigit(line.at(begin - 1)) || line.at(begin - 1) == u' ')) {
        --begin;
    }
    return unitBefore(line, begin) == u'+' && isDigit(unitAt(line, begin));
}

// Inside a date, a time, an address, a decimal, a path, an identifier or another number.
bool isPartOfSomething(QStringView line, qsizetype start, qsizetype end)
{
    const QChar before = unitBefore(line, start);
    const QChar after = unitAt(line, end);
    if ((before == u'.' || before == u',') && isDigit(unitBefore(line, start, 2))) {
        return true;
    }
    if ((after == u'.' || after == u',' || after == u':') && isDigit(unitAt(line, end + 1))) {
        return true;
    }
    if (before == u':' && (unitBefore(line, start, 2).isLetterOrNumber() || unitBefore(line, start, 2) == u':')) {
        return true; // a port, a time or an address; "status:404" is read as a key
    }
    const bool isPlural = isPluralAt(line, start, end);
    return QStringView(u"#$\u20ac\u00a3+*%&@/\\-_~^").contains(before) ||
           QStringView(u"%\u20ac\u00a3\u00b0-_/\\*#@").contains(after) || isInPhoneNumber(line, start) ||
           before.isLetter() || (after.isLetter() && !isPlural);
}

// "status=503 bytes=512": the word behind the number names the next one.
bool isKeyOfNext(QStringView line, qsizetype end)
{
    const qsizetype limit = std::min(line.size(), end + reach);
    qsizetype at = end;
    while (at < limit && !line.at(at).isLetter()) {
        ++at;
    }
    while (at < limit && (line.at(at).isLetterOrNumber() || line.at(at) == u'_')) {
        ++at;
    }
    return unitAt(line, at) == u'=' || unitAt(line, at) == u':';
}

Evidence evidenceFromWords(QStringView line, qsizetype start, qsizetype end)
{
    const WordsBefore before(line, start);
    const QString after = wordAfter(line, isPluralAt(line, start, end) ? end + 1 : end);
    int points = 0;
    if (is(ContextWord::OtherThing, before.at(1)) && (before.at(0) == u"code" || before.at(0) == u"status")) {
        points -= 3;
    } else if (is(ContextWord::Announcing, before.at(0))) {
        points += 3;
    } else if (is(ContextWord::Announcing, before.at(1)) || is(ContextWord::Announcing, before.at(2)) ||
               (before.at(0) == u"was" && before.at(1) == u"but")) {
        points += 2;
    }
    if (is(ContextWord::OtherName, before.at(0))) {
        points -= 3;
    }
    const bool isGenitive = unitAt(line, end) == u'\'' || unitAt(line, end) == u'\u2019';
    const bool isPercentage = unitAt(line, end) == u' ' && QStringView(u"%\u20ac").contains(unitAt(line, end + 1));
    if (isPercentage || (is(ContextWord::Measure, after) && !isGenitive && !isKeyOfNext(line, end))) {
        points -= 4;
    }
    if (is(ContextWord::Failure, after) && line.sliced(start, end - start).toInt() >= leastFailure) {
        points += 2;
    }
    const bool isAlone = QStringView(u"([").contains(unitBefore(line, start)) &&
                         QStringView(u")]").contains(unitAt(line, end)) &&
                         !unitBefore(line, start, 2).isLetterOrNumber(); // else a call or an array
    points += isAlone ? 2 : 0;
    return points >= 2 ? Evidence::For : points < 0 ? Evidence::Against : Evidence::None;
}

// Whether words or signs near the number may say anything about it; in rows of mere numbers none do.
bool hasContext(QStringView line, qsizetype start, qsizetype end)
{
    constexpr qsizetype behind = 4;
    const auto isTelling = [](QChar c) { return c.isLetter() || QStringView(u"=:([").contains(c); };
    const QStringView before = line.sliced(std::max(qsizetype(0), start - reach), std::min(start, reach));
    const QStringView after = line.sliced(end, std::min(line.size() - end, behind));
    return std::any_of(before.rbegin(), before.rend(), isTelling) || std::ranges::any_of(after, isTelling);
}

} // namespace

NumberContext NumberContext::of(QStringView line, qsizetype start, qsizetype end)
{
    if (unitBefore(line, start) == u'.' && isDigit(unitBefore(line, start, 2))) {
        return {Evidence::Against}; // of an address or a decimal
    }
    if (!hasContext(line, start, end)) {
        return {isPartOfSomething(line, start, end) ? Evidence::Against : Evidence::None};
    }
    const int code = line.sliced(start, end - start).toInt();
    if (followsProtocol(line, start) || isInIdentifier(line, start, end)) {
        return {Evidence::For};
    }
    const bool isPart = isPartOfSomething(line, start, end);
    const QStringView behind = line.sliced(end, std::min(line.size() - end, reach + 4));
    if (!isPart && ReasonPhrases::isAt(behind, code)) {
        return {Evidence::For};
    }
    if (const Evidence evidence = evidenceFrom(keyAround(line, start, end), code); evidence != Evidence::None) {
        return {evidence};
    }
    if (const int sub = subStatusAt(line, end); sub >= 0 && code >= leastFailure) {
        const WordsBefore before(line, start);
        const bool isNamed =
            is(ContextWord::Announcing, before.at(0)) && (before.at(0) == u"http" || before.at(1) == u"http");
        return isNamed ? NumberContext{Evidence::For, sub} : NumberContext{Evidence::Against};
    }
    if (isInList(line, start, end)) {
        return {Evidence::None};
    }
    return {isPart || isSystemError(line, start, end) ? Evidence::Against : evidenceFromWords(line, start, end)};
}
