// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// What was probably meant by an id that does not exist.

// Something with an id of words joined by hyphens, and what people call it (may be empty).
struct Named
{
    QString id;
    QString title;
};

// The ids of those whose id or title holds what was typed or, where there is none, whose id (or a word of it) differs
// from it by a slip or two; the nearest first, at most `most`. Nothing for an empty text.
QStringList suggestedIds(const QString &typed, const QList<Named> &all, qsizetype most);
