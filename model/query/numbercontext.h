// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

// What the neighbourhood of three digits says about their being a status code, where no column of a log decides.
struct NumberContext
{
    enum class Evidence {
        Against, // bytes, a port, a duration, a date, an address, a part of something else
        None,    // nothing either way
        For,     // a protocol or key in front, words that announce a status, its own phrase behind
    };

    Evidence evidence = Evidence::None;
    int subStatus = 0; // as in "HTTP Error 404.13"; 0: none

    // Of the digits from `start` to `end` of a line. Only some 50 units either way are looked at.
    static NumberContext of(QStringView line, qsizetype start, qsizetype end);
};
