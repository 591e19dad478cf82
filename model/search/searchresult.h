// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"

#include <QList>
#include <QSet>

#include <algorithm>

// What a search may show whatever was typed. An empty set lets everything pass.
struct SearchFilter
{
    QSet<int> classes; // first digits, 1 to 5

    bool isEmpty() const { return classes.isEmpty(); }
    bool operator==(const SearchFilter &) const = default;
};

// The rows of a catalog that a query found, best first.
struct SearchResult
{
    SearchQuery query;
    QList<int> rows;
    int exactCount = 0;  // so many of the first rows are exact hits: the number, or the whole phrase or constant
    int hiddenCount = 0; // rows that the filter held back
    QList<int> noteRows; // of the rows those in whose note a word of the query stands, sorted
    bool arePhrasesLoose = false; // no row holds the phrases in quotes: their words were enough

    // By hand, since QList<int> compares an empty list that has room with one that has none through memcmp and a null
    // pointer (Qt 6.4).
    bool operator==(const SearchResult &other) const
    {
        return query == other.query && std::ranges::equal(rows, other.rows) && exactCount == other.exactCount &&
               hiddenCount == other.hiddenCount && std::ranges::equal(noteRows, other.noteRows) &&
               arePhrasesLoose == other.arePhrasesLoose;
    }
};
