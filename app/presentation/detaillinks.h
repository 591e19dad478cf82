// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QString>

// The addresses on the pages about codes: what a click on them asks for.
namespace DetailLinks {

QString toKeyword(const QString &keyword);
QString toCode(const StatusKey &key);
QString toComparison(const StatusKey &key); // with the code of the page
QString toCopyOfExample();
// The keyword or key of such a link; empty or invalid if it is not one.
QString keywordOf(const QString &link);
StatusKey codeOf(const QString &link);
StatusKey comparedCodeOf(const QString &link);
// Whether an address is one of these, or https.
bool leadsSomewhere(const QString &address);
// The place of the sub-statuses on the page.
QString subStatusAnchor();

} // namespace DetailLinks
