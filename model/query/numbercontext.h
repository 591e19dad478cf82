// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

// What speaks for three digits of a line being a status code, and what against it, where no column of a log decides.
enum class Evidence {
    Against, // bytes, a port, a duration, a date, an address, a part of something else
    None,    // nothing either way
    For,     // a protocol or key in front, words that announce a status, its own phrase behind
};

struct Judgement
{
    Evidence evidence = Evidence::None;
    int subStatus = 0; // as in "HTTP Error 404.13"; 0: none
};

// Of the digits from `start` to `end` of a line. Only their neighbourhood is looked at, some 50 units either way.
Judgement judgedAt(QStringView line, qsizetype start, qsizetype end);
