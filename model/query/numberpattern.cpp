// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/numberpattern.h"

#include "model/query/textcolumns.h"

#include <algorithm>

namespace {

constexpr qsizetype codeSize = 3;

bool isPlaceholder(QChar c)
{
    return c == u'x' || c == u'X' || c == u'*';
}

// What stands between the ends of a range, if that begins there: a dash or dots.
qsizetype dashSizeAt(QStringView text, qsizetype at)
{
    for (const QStringView dash : {QStringView(u"..."), QStringView(u".."), QStringView(u"-"), QStringView(u"\u2013"),
                                   QStringView(u"\u2014"), QStringView(u"\u2026")}) {
        if (text.sliced(at).startsWith(dash)) {
            return dash.size();
        }
    }
    return 0;
}

} // namespace

bool NumberPattern::isCode(QStringView text)
{
    return text.size() == codeSize && isNumber(text);
}

bool NumberPattern::isWildcard(QStringView text)
{
    return text.size() == codeSize && isDigit(text.front()) && isPlaceholder(text.back()) &&
           (isDigit(text.at(1)) || isPlaceholder(text.at(1)));
}

CodeRange NumberPattern::beginningWith(QStringView digits)
{
    const int number = digits.toInt();
    const int width = digits.size() == 1 ? 100 : 10;
    return {number * width, number * width + width - 1};
}

std::optional<CodeRange> NumberPattern::rangeOf(QStringView text)
{
    if (isWildcard(text)) {
        return beginningWith(text.first(std::ranges::count_if(text, isDigit)));
    }
    const qsizetype dash = text.size() > codeSize && isCode(text.first(codeSize)) ? dashSizeAt(text, codeSize) : 0;
    if (dash == 0 || !isCode(text.sliced(codeSize + dash))) {
        return {};
    }
    const auto [from, to] = std::minmax({text.first(codeSize).toInt(), text.last(codeSize).toInt()});
    return CodeRange{from, to};
}

std::optional<CodeRange> NumberPattern::openRangeOf(QStringView text)
{
    const qsizetype dash = text.size() > codeSize && isCode(text.first(codeSize)) ? dashSizeAt(text, codeSize) : 0;
    const QStringView end = dash > 0 ? text.sliced(codeSize + dash) : QStringView();
    if (!isNumber(end) || end.size() >= codeSize) {
        return {};
    }
    const int from = text.first(codeSize).toInt();
    return CodeRange{from, std::max(from, beginningWith(end).to)};
}

std::optional<std::pair<int, int>> NumberPattern::subStatusOf(QStringView text)
{
    constexpr qsizetype longest = 8; // 500.9999
    if (text.size() <= codeSize + 1 || text.size() > longest || text.at(codeSize) != u'.' ||
        !isCode(text.first(codeSize)) || !isNumber(text.sliced(codeSize + 1))) {
        return {};
    }
    return std::pair{text.first(codeSize).toInt(), text.sliced(codeSize + 1).toInt()};
}

QList<QStringView> NumberPattern::listed(QStringView text)
{
    QList<QStringView> patterns;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !QStringView(u",;/|&+").contains(text.at(at))) {
            continue;
        }
        const QStringView pattern = text.sliced(start, at - start);
        if (!pattern.isEmpty()) {
            if (!isCode(pattern) && !rangeOf(pattern)) {
                return {};
            }
            patterns.append(pattern);
        }
        start = at + 1;
    }
    return patterns;
}
