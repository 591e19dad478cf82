// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/searchquery.h"

#include "model/query/words.h"

bool SearchQuery::Term::matches(const QString &word) const
{
    return (isPrefix && word.startsWith(text)) || word == text || stemOf(word) == stem;
}

SearchQuery SearchQuery::withTerms(const QList<Term> &terms) const
{
    SearchQuery query = *this;
    query.m_terms = terms;
    return query;
}
