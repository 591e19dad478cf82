// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogreader.h"

#include <QDateTime>

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

    // Tells one content of a file from the next without reading it.
    struct Stamp
    {
        qint64 size = -1; // bytes
        QDateTime modified;
        QDateTime changed; // its name, owner or rights too
        bool operator==(const Stamp &) const = default;
    };
    // What came of looking at a file: that it is gone, that it is as it was, or what it says now.
    struct Look
    {
        bool isThere = true;
        bool isSame = false;
        Stamp stamp;
        CatalogReader::Reading reading; // of a file that is not the same
    };
    static constexpr qint64 largeBytes = 1024LL * 1024; // a larger file is worth telling the progress of

    // Reads the file unless its stamp is `known`, on any thread. `tell` hears the progress of a large file; `goesOn` is
    // asked all along.
    static Look look(const QString &fileName, const Stamp &known, const std::function<bool()> &goesOn,
                     const std::function<void(int percent)> &tell);
};

// The catalog files in a folder, by name. A folder that is not there has none.
struct CatalogFolder
{
    QStringList fileNames; // with their path
    QList<Diagnostic> problems;

    static CatalogFolder list(const QString &folder);
};
