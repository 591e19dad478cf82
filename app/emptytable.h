// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/emptystate.h"
#include "model/catalog/catalog.h"
#include "model/search/searchresult.h"

// What is said where a search left no rows.
namespace EmptyTable {

struct Explanation
{
    QString title;
    QString reason; // may be empty
    QList<EmptyState::Way> ways;
};

// The ways are "filters" and "query", which are in the way, and the nearest codes, "code-404". `typed` is what was
// searched for.
Explanation explanationOf(const SearchResult &result, const Catalog &catalog, const QString &typed);

} // namespace EmptyTable
