// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/problem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString Problem::toString(const QString &file) const
{
    QString text = file;
    if (line > 0) {
        text += u":%1:%2"_s.arg(line).arg(column);
    }
    text += severity == Severity::Error ? u": error: "_s : u": warning: "_s;
    if (!path.isEmpty()) {
        text += path + u": "_s;
    }
    return text + message;
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
}
