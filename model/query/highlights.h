// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"

#include <QList>
#include <QStringView>

// A stretch of a text that a query hit, in UTF-16 units.
struct Highlight
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Highlight &) const = default;
};

// Where the query hits that text, in order and without overlap. Small words ("the", "of") are passed over.
QList<Highlight> highlightsIn(QStringView text, const SearchQuery &query);
