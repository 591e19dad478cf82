// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

// How text for a terminal is laid out.
struct Look
{
    int width = 80; // columns
    bool hasColor = false;

    // How wide standard output is (COLUMNS, or the terminal's own word, or 80) and whether it takes colours (a
    // terminal, and NO_COLOR not set).
    static Look ofStandardOutput();

    QString bold(const QString &text) const { return in(u"1", text); }
    QString faint(const QString &text) const { return in(u"2", text); }
    QString inClass(int code, const QString &text) const; // in the colour of the code's class

private:
    QString in(QStringView sgr, const QString &text) const;
};
