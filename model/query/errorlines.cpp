// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/errorlines.h"

#include "model/query/words.h"

#include <QList>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// "at com.acme.Orders.check(Orders.java:404)", "File "/srv/main.py", line 4", "#0 /srv/index.php(12): main()".
bool isFrame(QStringView line)
{
    return line.startsWith(u"at ") || line.startsWith(u"File \"") || line.startsWith(u"... ") ||
           line.startsWith(u"from ") || (line.startsWith(u'#') && line.size() > 1 && line.at(1).isDigit());
}

bool speaksOfFailure(QStringView line)
{
    static const QSet<QStringView> words{
        u"error",   u"errors",  u"exception", u"failed",  u"failure",      u"fails",     u"fatal",    u"refused",
        u"timeout", u"timed",   u"denied",    u"reset",   u"forbidden",    u"caused",    u"warning",  u"warn",
        u"invalid", u"missing", u"unable",    u"cannot",  u"unauthorized", u"rejected",  u"exceeded", u"panic",
        u"closed",  u"limit",   u"limiting",  u"unknown", u"unavailable",  u"unhealthy", u"large",    u"upstream"};
    for (WordScanner scanner(line); scanner.next();) {
        if (words.contains(scanner.word())) {
            return true;
        }
    }
    return false;
}

QList<QStringView> linesOf(QStringView text)
{
    constexpr qsizetype mostLooked = 30'000;
    QList<QStringView> lines = text.first(std::min(text.size(), mostLooked)).split(u'\n', Qt::SkipEmptyParts);
    if (text.size() > mostLooked) {
        lines += text.last(std::min(mostLooked, text.size() - mostLooked)).split(u'\n', Qt::SkipEmptyParts);
    }
    return lines;
}

} // namespace

QString errorLinesOf(QStringView text, qsizetype most)
{
    const QList<QStringView> lines = linesOf(text);
    QList<QStringView> failures;
    if (lines.size() > 1) {
        std::ranges::copy_if(lines, std::back_inserter(failures),
                             [](QStringView line) { return !isFrame(line.trimmed()) && speaksOfFailure(line); });
    }
    if (failures.isEmpty()) {
        return text.first(std::min(text.size(), most)).toString().simplified();
    }
    failures.prepend(failures.takeLast());
    QString joined;
    for (const QStringView line : std::as_const(failures)) {
        const QString simple = line.first(std::min(line.size(), most)).toString().simplified();
        if (joined.contains(simple)) {
            continue; // it happened before
        }
        joined += (joined.isEmpty() ? u""_s : u" "_s) + simple;
        if (joined.size() >= most) {
            break;
        }
    }
    return joined.left(most);
}
