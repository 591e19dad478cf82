// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QList>
#include <QPalette>
#include <QString>

// Two to four codes side by side, fact by fact: what differs comes first and is marked, with the sentences that settle
// each pair. Whatever comes from the catalog is escaped, so it shows as text.
QString comparisonHtml(const QList<StatusCode> &codes, const QPalette &palette, double pointSize);
