// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/diagnostic.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Diagnostic Diagnostic::ofFile(const QString &found, const QString &allowed)
{
    return {Severity::Error, {}, found, allowed, 0, 0};
}

QString Diagnostic::message() const
{
    return allowed.isEmpty() ? found : u"found %1, allowed %2"_s.arg(found, allowed);
}

QString Diagnostic::place() const
{
    const QString at = line > 0 ? u"%1:%2"_s.arg(line).arg(column) : QString();
    return at.isEmpty() || path.isEmpty() ? at + path : QString(at + u": "_s + path);
}

QString Diagnostic::toString(const QString &file) const
{
    QString text = file;
    if (line > 0) {
        text += u":%1:%2"_s.arg(line).arg(column);
    }
    text += severity == Severity::Error ? u": error: "_s : u": warning: "_s;
    if (!path.isEmpty()) {
        text += path + u": "_s;
    }
    return text + message();
}

bool hasErrors(const QList<Diagnostic> &problems)
{
    return std::ranges::any_of(
        problems, [](const Diagnostic &problem) { return problem.severity == Diagnostic::Severity::Error; });
}
