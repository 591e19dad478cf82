// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/files/diagnostic.h"

// A catalog file in use, and how it fares. What it gives stays that of its last good reading, whatever becomes of it.
struct CatalogFile
{
    enum class Source { CommandLine, Added, Folder };
    enum class State { Reading, Fine, Broken, Missing, Stopped };

    QString fileName; // absolute
    Source source = Source::Added;
    State state = State::Reading;
    int percent = -1; // of a large file that is being read; -1: nothing to tell
    Catalog catalog;
    std::shared_ptr<const Origin> origin; // null before the first good reading
    QList<Diagnostic> problems;           // of the last reading
    QList<Diagnostic> clashes;            // with other catalogs, warnings

    // Broken or missing, as against all that can be shown.
    bool isBad() const { return state == State::Broken || state == State::Missing; }
    bool keepsLastGood() const { return isBad() && origin; }
    QList<Diagnostic> allProblems() const { return problems + clashes; }
};
