// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

class Catalog;
struct SearchResult;

// What is said where a search left no rows.
namespace EmptyExplanation {

// A way to rows.
struct Way
{
    enum class Kind { DropFilters, DropQuery, ShowCode };
    Kind kind = Kind::DropQuery;
    QString text;
    int code = -1; // to show
};

struct Explanation
{
    QString title;
    QString reason; // may be empty
    QList<Way> ways;
};

// `typed` is what was searched for.
Explanation explanationOf(const SearchResult &result, const Catalog &catalog, const QString &typed);

} // namespace EmptyExplanation
