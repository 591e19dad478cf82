// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QStringList>

// Words that must stand next to each other, in that order, as they are: "bad gateway" in quotes. A plain value.
struct QuotedPhrase
{
    QStringList words;     // folded
    bool isPrefix = false; // the last word may go on

    bool standsIn(QStringView text) const;
    // In any of its texts that a search looks at: phrases, names, keywords, header fields, summary and description.
    bool standsIn(const StatusCode &code) const;

    bool operator==(const QuotedPhrase &) const = default;
};
