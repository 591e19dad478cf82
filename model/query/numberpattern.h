// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringView>

#include <optional>
#include <utility>

// The status codes from one to another, both included.
struct CodeRange
{
    int from = 0;
    int to = 0;

    bool contains(int code) const { return from <= code && code <= to; }
    bool operator==(const CodeRange &) const = default;
};

// The ways to write status codes by their digits.
namespace NumberPattern {

bool isCode(QStringView text);     // "404"
bool isWildcard(QStringView text); // "4xx", "40*"

// The numbers that "4xx", "40*", "500-504" and "500..504" stand for.
std::optional<CodeRange> rangeOf(QStringView text);
// Those that begin with one or two digits: "5" is 500 to 599.
CodeRange beginningWith(QStringView digits);
// "500-5", still being typed, is 500 to 599.
std::optional<CodeRange> openRangeOf(QStringView text);
// "403.14": the code and the sub-status.
std::optional<std::pair<int, int>> subStatusOf(QStringView text);
// "401,403", "4xx/5xx|404": the patterns between the separators, if it is nothing else.
QList<QStringView> listed(QStringView text);

} // namespace NumberPattern
