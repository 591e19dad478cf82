// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/emptyexplanation.h"

#include "model/catalog/unknowncode.h"
#include "model/search/searchresult.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("EmptyExplanation", text);
}

bool asksForMarks(const SearchQuery &query)
{
    const QList<Condition> &conditions = query.conditions;
    return std::any_of(conditions.begin(), conditions.end(),
                       [](const Condition &condition) { return condition.mark() && !condition.isNegated; });
}

void explainFilters(const SearchResult &result, EmptyExplanation::Explanation &explanation)
{
    explanation.reason = result.hiddenCount == 1 ? translated("The filters hide one code.")
                                                 : translated("The filters hide %1 codes.").arg(result.hiddenCount);
    explanation.ways.append({EmptyExplanation::Way::Kind::DropFilters, translated("&Drop the filters")});
}

void explainNumberOf(const SearchResult &result, const Catalog &catalog, EmptyExplanation::Explanation &explanation)
{
    const QList<int> numbers = result.query.numbers + result.query.longNumbers;
    if (numbers.isEmpty()) {
        return;
    }
    const UnknownCode told = explainNumber(numbers.front(), catalog);
    explanation.reason = told.sentences.join(u"\n\n"_s);
    for (const int row : told.nearestRows) {
        const StatusCode &code = catalog.at(row);
        const QString reason = QString(code.reason).replace(u'&', u"&&"_s); // no key of its own on a button
        explanation.ways.append(
            {EmptyExplanation::Way::Kind::ShowCode, u"%1 %2"_s.arg(codeText(code.code), reason), code.code});
    }
}

} // namespace

EmptyExplanation::Explanation EmptyExplanation::explanationOf(const SearchResult &result, const Catalog &catalog,
                                                              const QString &typed)
{
    constexpr qsizetype longestShown = 60;
    const QString shown = typed.simplified().left(longestShown);
    Explanation explanation;
    explanation.title = shown.isEmpty() ? translated("No codes to show") : translated("No matches for “%1”").arg(shown);
    if (result.hiddenCount > 0) {
        explainFilters(result, explanation);
    } else {
        explainNumberOf(result, catalog, explanation);
    }
    if (explanation.reason.isEmpty() && asksForMarks(result.query)) {
        explanation.reason = translated("Ctrl+D stars a code, Ctrl+E writes a note on it.");
    }
    if (!typed.isEmpty()) {
        explanation.ways.append({Way::Kind::DropQuery, translated("&Clear the search")});
    }
    return explanation;
}
