// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchquery.h"

#include <QList>
#include <QSet>

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

    bool operator==(const SearchResult &) const = default;
};
