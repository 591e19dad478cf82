// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/search/searchresult.h"

#include <QCoreApplication>

// Says in a few words what was understood of a query, so that a surprising result explains itself: "4xx · not 404 ·
// “bad gateway” together · is:cacheable". Of plain words alone there is nothing to say.
class QueryDescription
{
    Q_DECLARE_TR_FUNCTIONS(QueryDescription)
public:
    static QString of(const SearchResult &result, const Catalog &catalog);

    // "502 ×12, 404, 403.14 ×3 and 2 more".
    static QString of(const QList<StatusMention> &mentions);
    // "4xx", "40x", "500–504", "404".
    static QString of(const CodeRange &range);

private:
    static QStringList numberParts(const SearchQuery &query);
    static QStringList wordParts(const SearchResult &result);
    static QStringList exclusionParts(const SearchQuery &query);
    static QString conditionPart(const Condition &condition, const Catalog &catalog);
    static QString headerPart(const SearchQuery &query, const Catalog &catalog);
    static QString pastedPart(const SearchQuery &query);
};
