// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/statusmentions.h"

#include "model/search/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int enough = 2; // evidence from which a number counts as a status
constexpr int strong = 4;
constexpr qsizetype longestQuestion = 160;

struct Candidate
{
    int code = 0;
    qsizetype start = 0;
    int evidence = 0;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPlausible(int number)
{
    return (number >= 100 && number <= 599) || number == 0 || number == 999;
}

QChar unitBefore(QStringView text, qsizetype at, qsizetype by = 1)
{
    return at >= by ? text.at(at - by) : QChar(u' ');
}

QChar unitAt(QStringView text, qsizetype at)
{
    return at < text.size() ? text.at(at) : QChar(u' ');
}

// The words next to a place, folded; at most `count` of them, the nearest first.
QStringList wordsBefore(QStringView text, qsizetype at, qsizetype count)
{
    constexpr qsizetype reach = 48;
    QStringList words;
    const qsizetype from = std::max(qsizetype(0), at - reach);
    for (WordScanner scanner(text.sliced(from, at - from)); scanner.next();) {
        words.prepend(scanner.word().toString());
    }
    return words.first(std::min(count, words.size()));
}

// "(111: Connection refused)" and "(111)Connection refused" give the number of a system error.
bool isSystemError(QStringView text, qsizetype start, qsizetype end)
{
    if (unitBefore(text, start) != u'(') {
        return false;
    }
    const bool hasColon = unitAt(text, end) == u':' && unitAt(text, end + 1) == u' ';
    return hasColon || (unitAt(text, end) == u')' && unitAt(text, end + 1).isLetter());
}

QString wordAfter(QStringView text, qsizetype at)
{
    constexpr qsizetype reach = 32;
    const QStringView rest = text.sliced(at, std::min(reach, text.size() - at));
    WordScanner scanner(rest);
    return scanner.next() ? scanner.word().toString() : QString();
}

// "HTTP/1.1 404", "HTTP/1.1" 404", "HTTP/2 404".
bool followsProtocol(QStringView text, qsizetype at)
{
    constexpr qsizetype reach = 14;
    QStringView before = text.sliced(std::max(qsizetype(0), at - reach), std::min(at, reach));
    while (!before.isEmpty() && QStringView(u" \"'\t").contains(before.back())) {
        before.chop(1);
    }
    while (!before.isEmpty() && (isDigit(before.back()) || before.back() == u'.')) {
        before.chop(1);
    }
    return before.endsWith(u"HTTP/", Qt::CaseInsensitive);
}

// Inside a date, a time, an address, a decimal, a path, an identifier or another number.
bool isPartOfSomething(QStringView text, qsizetype start, qsizetype end)
{
    const QChar before = unitBefore(text, start);
    const QChar after = unitAt(text, end);
    if ((before == u'.' || before == u',') && isDigit(unitBefore(text, start, 2))) {
        return true;
    }
    if ((after == u'.' || after == u',') && isDigit(unitAt(text, end + 1))) {
        return true;
    }
    if (after == u':' && isDigit(unitAt(text, end + 1))) {
        return true;
    }
    if (before == u':' && (isDigit(unitBefore(text, start, 2)) || unitBefore(text, start, 2).isLetter())) {
        // A port or a time, unless a name stands before the colon, as in "status:404" and "code:404".
        const QStringList words = wordsBefore(text, start, 1);
        static const QSet<QString> names{u"status"_s, u"code"_s, u"statuscode"_s, u"error"_s, u"http"_s};
        return words.isEmpty() || !names.contains(words.front());
    }
    return QStringView(u"#$+*%&@/\\-_").contains(before) || QStringView(u"%-_/\\*#").contains(after) ||
           before.isLetter() || after.isLetter();
}

// "status=503 bytes=512": the word behind the number names the next one.
bool isKeyOfNext(QStringView text, qsizetype end)
{
    qsizetype at = end;
    while (at < text.size() && !text.at(at).isLetter()) {
        ++at;
    }
    while (at < text.size() && (text.at(at).isLetterOrNumber() || text.at(at) == u'_')) {
        ++at;
    }
    return unitAt(text, at) == u'=' || unitAt(text, at) == u':';
}

int evidenceFromWords(QStringView text, qsizetype start, qsizetype end)
{
    static const QSet<QString> announcing{
        u"status"_s,  u"code"_s,     u"statuscode"_s, u"http"_s,     u"response"_s, u"responded"_s, u"returned"_s,
        u"returns"_s, u"answered"_s, u"got"_s,        u"received"_s, u"error"_s,    u"failed"_s,    u"unexpected"_s,
        u"e"_s,       u"err"_s,      u"return"_s,     u"replied"_s,  u"gave"_s,     u"sc"_s};
    static const QSet<QString> phrases{u"continue"_s,      u"switching"_s, u"ok"_s,          u"created"_s,
                                       u"accepted"_s,      u"no"_s,        u"partial"_s,     u"multiple"_s,
                                       u"moved"_s,         u"found"_s,     u"see"_s,         u"not"_s,
                                       u"temporary"_s,     u"permanent"_s, u"bad"_s,         u"unauthorized"_s,
                                       u"payment"_s,       u"forbidden"_s, u"method"_s,      u"proxy"_s,
                                       u"request"_s,       u"conflict"_s,  u"gone"_s,        u"length"_s,
                                       u"precondition"_s,  u"content"_s,   u"payload"_s,     u"uri"_s,
                                       u"unsupported"_s,   u"range"_s,     u"expectation"_s, u"misdirected"_s,
                                       u"unprocessable"_s, u"locked"_s,    u"too"_s,         u"upgrade"_s,
                                       u"unavailable"_s,   u"internal"_s,  u"service"_s,     u"gateway"_s,
                                       u"insufficient"_s,  u"loop"_s,      u"network"_s,     u"client"_s,
                                       u"server"_s,        u"error"_s};
    static const QSet<QString> measures{
        u"ms"_s,     u"s"_s,          u"sec"_s,          u"secs"_s, u"second"_s,     u"seconds"_s, u"minutes"_s,
        u"bytes"_s,  u"byte"_s,       u"kb"_s,           u"mb"_s,   u"gb"_s,         u"b"_s,       u"px"_s,
        u"calls"_s,  u"requests"_s,   u"items"_s,        u"rows"_s, u"users"_s,      u"times"_s,   u"records"_s,
        u"lines"_s,  u"percent"_s,    u"milliseconds"_s, u"msec"_s, u"us"_s,         u"ns"_s,      u"min"_s,
        u"minute"_s, u"hour"_s,       u"kib"_s,          u"mib"_s,  u"characters"_s, u"tokens"_s,  u"days"_s,
        u"hours"_s,  u"connections"_s};
    static const QSet<QString> otherNumbers{u"port"_s,   u"line"_s, u"pid"_s,     u"id"_s,    u"took"_s,
                                            u"bytes"_s,  u"size"_s, u"length"_s,  u"after"_s, u"thread"_s,
                                            u"column"_s, u"row"_s,  u"timeout"_s, u"limit"_s};
    int evidence = 0;
    const QStringList before = wordsBefore(text, start, 3);
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (announcing.contains(before.at(i))) {
            evidence += i == 0 ? 3 : 2;
            break;
        }
    }
    if (!before.isEmpty() && otherNumbers.contains(before.front())) {
        evidence -= 3;
    }
    const QString after = wordAfter(text, end);
    evidence += phrases.contains(after) ? 2 : 0;
    evidence -= measures.contains(after) && !isKeyOfNext(text, end) ? 4 : 0;
    return evidence;
}

int evidenceFor(QStringView text, qsizetype start, qsizetype end)
{
    if (followsProtocol(text, start)) {
        return 2 * strong;
    }
    if (isPartOfSomething(text, start, end) || isSystemError(text, start, end)) {
        return -strong;
    }
    const bool isQuotedRequest = unitBefore(text, start) == u' ' && unitBefore(text, start, 2) == u'"';
    const bool isAlone =
        QStringView(u"([").contains(unitBefore(text, start)) && QStringView(u")]").contains(unitAt(text, end));
    return evidenceFromWords(text, start, end) + (isQuotedRequest ? strong : 0) + (isAlone ? enough : 0);
}

} // namespace

QList<StatusMention> statusMentionsIn(QStringView text)
{
    QList<Candidate> candidates;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isDigit(text.at(at))) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < text.size() && isDigit(text.at(at))) {
            ++at;
        }
        const int number = at - start == 3 ? text.sliced(start, 3).toInt() : -1;
        if (isPlausible(number)) {
            const int evidence = evidenceFor(text, start, at);
            if (evidence >= 0) {
                candidates.append({number, start, evidence});
            }
        }
    }
    QList<StatusMention> mentions;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.evidence > b.evidence; });
    const int best = candidates.isEmpty() ? 0 : candidates.front().evidence;
    // Numbers that nothing speaks for or against are meant in a question, and noise in a log.
    if (best < enough && text.size() > longestQuestion) {
        return {};
    }
    for (const Candidate &candidate : candidates) {
        const auto known = std::find_if(mentions.begin(), mentions.end(),
                                        [&](const StatusMention &mention) { return mention.code == candidate.code; });
        if (known != mentions.end()) {
            ++known->count;
        } else if (candidate.evidence * 2 >= best) {
            mentions.append({candidate.code, 1});
        }
    }
    return mentions;
}
