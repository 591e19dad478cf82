// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

// One thing that is wrong in a data file: where, what stood there, what is allowed.
struct Diagnostic
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    QString path;    // "codes[3].headers[0].level"; empty: the file as a whole
    QString found;   // what stood there; a whole sentence if nothing is said of what is allowed
    QString allowed; // may be empty
    int line = 0;    // 1-based; 0: not known
    int column = 0;

    // An error of the file as a whole.
    static Diagnostic ofFile(const QString &found, const QString &allowed = {});
    // "found X, allowed Y", or the sentence alone.
    QString message() const;
    // "codes[3].name", "3:7" or both, for a column of its own; empty for the file as a whole.
    QString place() const;
    // One line, as messages go: "iana.json:3:7: error: codes[0].code: found "x", allowed …".
    QString toString(const QString &file) const;
    bool operator==(const Diagnostic &) const = default;
};

bool hasErrors(const QList<Diagnostic> &problems);
