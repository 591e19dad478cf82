// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

// What a terminal is told: text, and an exit status. Writing it out is the program's affair.
struct Answer
{
    enum Status { Found = 0, NotFound = 1, Wrong = 2 };

    QByteArray out;
    QByteArray err; // lines
    Status status = Found;

    // Of one line on standard error.
    static Answer failure(Status status, const QString &message)
    {
        return {{}, QStringLiteral("statusbook: %1\n").arg(message).toUtf8(), status};
    }
};
