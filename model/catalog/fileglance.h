// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogreader.h"

#include <QDateTime>

// What came of looking at a catalog file: that it is gone, that it is as it was, or what it says now. Pure functions of
// the file system, for any thread.
struct FileGlance
{
    // Tells one content of a file from the next without reading it.
    struct Stamp
    {
        qint64 size = -1; // bytes
        QDateTime modified;
        QDateTime changed; // its name, owner or rights too
        bool operator==(const Stamp &) const = default;
    };
    static constexpr qint64 largeBytes = 1024LL * 1024; // a larger file is worth telling the progress of

    bool isThere = true;
    bool isSame = false;
    Stamp stamp;
    CatalogReader::Reading reading; // of a file that is not the same

    // Reads the file unless its stamp is `known`. `tell` hears the progress of a large file; `goesOn` is asked all
    // along.
    static FileGlance at(const QString &fileName, const Stamp &known, const std::function<bool()> &goesOn,
                         const std::function<void(int percent)> &tell);
};

// The catalog files in a folder, by name. A folder that is not there has none.
struct FolderGlance
{
    QStringList fileNames; // with their path
    QList<Diagnostic> problems;

    static FolderGlance at(const QString &folder);
};
