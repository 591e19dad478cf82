// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/logline.h"

#include "model/query/numberpattern.h"
#include "model/query/textcolumns.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype codeSize = 3;

using NumberPattern::isCode;

// "0.086", "12.5", or the -1 that stands for none.
bool isTime(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    return text == u"-1" || (point > 0 && isNumber(text.first(point)) && isNumber(text.sliced(point + 1)));
}

bool isMethod(QStringView text)
{
    static constexpr std::array methods{QStringView(u"GET"),    QStringView(u"POST"),    QStringView(u"PUT"),
                                        QStringView(u"DELETE"), QStringView(u"PATCH"),   QStringView(u"HEAD"),
                                        QStringView(u"TRACE"),  QStringView(u"OPTIONS"), QStringView(u"CONNECT")};
    return std::ranges::find(methods, text) != methods.end();
}

// The method that the text begins with, if it does: `GET "/"`.
QStringView methodAt(QStringView text)
{
    const QStringView word = text.first(std::ranges::find_if_not(text, isCapital) - text.begin());
    return isMethod(word) ? word : QStringView();
}

// "GET", "(GET", "XHRPOST" and "app.js:POST", but not "WIDGET".
bool endsInMethod(QStringView text)
{
    const auto other = std::find_if_not(text.rbegin(), text.rend(), isCapital);
    const QStringView word = text.last(other - text.rbegin());
    return isMethod(word) || (word.startsWith(u"XHR") && isMethod(word.sliced(3)));
}

bool isTarget(QStringView text)
{
    return text.startsWith(u'/') || text == u"*" || text.contains(u"://");
}

} // namespace

std::optional<LogStatus> LogLine::statusAt(qsizetype start)
{
    const QChar before = start > 0 ? m_line.at(start - 1) : QChar(u' ');
    const QChar after = start + codeSize < m_line.size() ? m_line.at(start + codeSize) : QChar(u' ');
    LogStatus found{m_line.sliced(start, codeSize).toInt()};
    if (before == u'/') {
        return followsResult(start) ? std::optional(found) : std::nullopt;
    }
    if ((before == u'|' || after == u'|' || (isBlank(before) && isBlank(after))) && isBetweenStrokes(start)) {
        return found;
    }
    if (const auto status = countedAt(start)) {
        return status;
    }
    if (!isBlank(before) || (!isBlank(after) && after != u',')) {
        return {};
    }
    if (followsTarget(start)) {
        found.isRecord = false;
        return found;
    }
    const QChar last = lastUnitBefore(start);
    const bool isStatus = last == u'"'   ? followsQuotedRequest(start)
                          : last == u'-' ? followsClient(start) || followsFinished(start)
                          : last == u's' ? followsFinished(start)
                                         : isDigit(last) && followsTimers(start);
    if (isStatus) {
        return found;
    }
    return isDigit(last) ? balancersAt(start) : extendedAt(start);
}

QChar LogLine::lastUnitBefore(qsizetype start) const
{
    while (start > 0 && isBlank(m_line.at(start - 1))) {
        --start;
    }
    return start > 0 ? m_line.at(start - 1) : QChar(u' ');
}

// `"GET / HTTP/1.1" 404`; of a request that could not be read, `"\x16\x03" 400 157` and `"-" 408 -`.
bool LogLine::followsQuotedRequest(qsizetype start) const
{
    const qsizetype end = m_line.lastIndexOf(u'"', start);
    const qsizetype begin = end > 0 ? m_line.lastIndexOf(u'"', end - 1) : -1;
    if (begin < 0) {
        return false;
    }
    const QStringView request = m_line.sliced(begin + 1, end - begin - 1);
    const QStringView next = TextColumns(m_line, start + codeSize).next();
    return !methodAt(request).isEmpty() || request.contains(u"HTTP/") || isNumber(next) || next == u"-";
}

// "10/0/30/69/109" is TR/Tw/Tc/Tr/Ta; each may be -1, the last begins with a plus where the log came early.
bool LogLine::followsTimers(qsizetype start) const
{
    constexpr qsizetype slashes = 4;
    const QStringView timers = TextColumns(m_line, start).previous();
    const auto isPart = [](QChar c) { return isDigit(c) || c == u'/' || c == u'-' || c == u'+'; };
    return std::ranges::count(timers, u'/') == slashes && std::ranges::all_of(timers, isPart) && isDigit(timers.back());
}

bool LogLine::followsTarget(qsizetype start)
{
    if (methodColumn() == nowhere || methodColumn() > start) {
        return false;
    }
    static constexpr std::array units{QStringView(u"ms"), QStringView(u"s"), QStringView(u"B"), QStringView(u"bytes")};
    const QStringView next = TextColumns(m_line, start + codeSize).next();
    TextColumns columns(m_line, start);
    if (!isTarget(columns.previous()) || std::ranges::find(units, next) != units.end()) {
        return false;
    }
    return endsInMethod(columns.previous()) || endsInMethod(columns.previous());
}

// "TCP_MISS/404 1200 GET".
bool LogLine::followsResult(qsizetype start) const
{
    constexpr qsizetype shortest = 3;
    qsizetype begin = start - 1;
    while (begin > 0 && (isCapital(m_line.at(begin - 1)) || m_line.at(begin - 1) == u'_')) {
        --begin;
    }
    return start - 1 - begin >= shortest && isNumber(TextColumns(m_line, start + codeSize).next());
}

// `"GET / HTTP/1.1" from 127.0.0.1:54321 - 404 19B in 52µs`.
bool LogLine::followsClient(qsizetype start) const
{
    TextColumns before(m_line, start);
    const QStringView size = TextColumns(m_line, start + codeSize).next();
    if (before.previous() != u"-" || !size.endsWith(u'B') || !isNumber(size.chopped(1))) {
        return false;
    }
    before.previous();
    return before.previous() == u"from";
}

// "Request finished HTTP/2 GET https://localhost/ - 404 0 - 1.2ms", "Request finished in 31.1ms 404".
bool LogLine::followsFinished(qsizetype start)
{
    const QStringView previous = TextColumns(m_line, start).previous();
    if (previous != u"-" && !previous.endsWith(u"ms")) {
        return false;
    }
    if (m_finished == unknown) {
        m_finished = m_line.indexOf(u"Request finished");
    }
    return m_finished != nowhere && m_finished < start;
}

// "[GIN] 2025/03/01 - 10:00:00 | 500 | 250µs | 127.0.0.1 | GET "/"" and "…|GET|https://a.example/|200|1219|0|80".
bool LogLine::isBetweenStrokes(qsizetype start)
{
    qsizetype begin = start;
    qsizetype end = start + codeSize;
    while (begin > 0 && isBlank(m_line.at(begin - 1))) {
        --begin;
    }
    while (end < m_line.size() && isBlank(m_line.at(end))) {
        ++end;
    }
    return begin > 0 && end < m_line.size() && m_line.at(begin - 1) == u'|' && m_line.at(end) == u'|' &&
           hasMethodBetweenStrokes();
}

bool LogLine::hasMethodBetweenStrokes()
{
    if (!m_hasMethodBetweenStrokes) {
        m_hasMethodBetweenStrokes = false;
        for (qsizetype at = m_line.indexOf(u'|'); at >= 0; at = m_line.indexOf(u'|', at + 1)) {
            qsizetype begin = at + 1;
            while (begin < m_line.size() && isBlank(m_line.at(begin))) {
                ++begin;
            }
            if (!methodAt(m_line.sliced(begin)).isEmpty()) {
                m_hasMethodBetweenStrokes = true;
                break;
            }
        }
    }
    return *m_hasMethodBetweenStrokes;
}

// "0.086 0.048 0.037 502 504 200 366" is the times, the balancer's status, the target's, the bytes both ways.
std::optional<LogStatus> LogLine::balancersAt(qsizetype start) const
{
    TextColumns before(m_line, start);
    TextColumns after(m_line, start + codeSize);
    const QStringView target = after.next();
    if (!isTime(before.previous()) || !isTime(before.previous()) || !isTime(before.previous()) ||
        !(isCode(target) || target == u"-") || !isNumber(after.next())) {
        return {};
    }
    LogStatus status{m_line.sliced(start, codeSize).toInt()};
    status.second = isCode(target) ? target.toInt() : -1;
    return status;
}

// "2025-03-01 10:00:00 … - 500 19 5 203": status, sub-status, the number of Windows, and more.
std::optional<LogStatus> LogLine::extendedAt(qsizetype start)
{
    constexpr qsizetype dateSize = 10;
    const bool hasDate = m_line.size() > dateSize && isNumber(m_line.first(4)) && m_line.at(4) == u'-' &&
                         m_line.at(7) == u'-' && isBlank(m_line.at(dateSize));
    if (!hasDate) {
        return {};
    }
    TextColumns after(m_line, start + codeSize);
    const QStringView sub = after.next();
    const bool isFirst = !isNumber(TextColumns(m_line, start).previous());
    if (!isFirst || !isNumber(sub) || !isNumber(after.next()) || methodColumn() == nowhere || methodColumn() > start) {
        return {};
    }
    LogStatus status{m_line.sliced(start, codeSize).toInt()};
    status.subStatus = sub.size() <= codeSize ? sub.toInt() : 0;
    return status;
}

qsizetype LogLine::methodColumn()
{
    if (m_method == unknown) {
        m_method = nowhere;
        TextColumns columns(m_line, 0);
        for (QStringView column = columns.next(); !column.isEmpty(); column = columns.next()) {
            if (endsInMethod(column)) {
                m_method = column.begin() - m_line.begin();
                break;
            }
        }
    }
    return m_method;
}

// "[503] 12 responses", "Status Codes [code:count] 200:9950 503:50", and "     12 404" for the whole line.
std::optional<LogStatus> LogLine::countedAt(qsizetype start) const
{
    const QStringView behind = m_line.sliced(start + codeSize);
    LogStatus status{m_line.sliced(start, codeSize).toInt()};
    QStringView count;
    if (behind.startsWith(u':') && behind.size() > 1 && isDigit(behind.at(1))) {
        constexpr qsizetype reach = 400;
        const qsizetype from = std::max(qsizetype(0), start - reach);
        count =
            m_line.sliced(from, start - from).contains(u"[code:count]") ? TextColumns(behind, 1).next() : QStringView();
        status.isRecord = false;
    } else if (behind.startsWith(u']') && start > 0 && m_line.at(start - 1) == u'[') {
        TextColumns columns(behind, 1);
        count = columns.next();
        count = columns.next() == u"responses" ? count : QStringView();
    } else if (behind.isEmpty() && isBlank(m_line.front())) {
        TextColumns columns(m_line, start);
        count = columns.previous();
        count = columns.previous().isEmpty() ? count : QStringView();
    }
    constexpr qsizetype mostDigits = 9;
    if (!isNumber(count) || count.size() > mostDigits) {
        return {};
    }
    status.count = count.toInt();
    return status;
}
