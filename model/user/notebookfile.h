// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/userfile.h"
#include "model/user/notebook.h"

// The file that a notebook is kept in, which other processes may write too: each save takes over what they changed.
class NotebookFile
{
public:
    explicit NotebookFile(const QString &fileName);

    struct Result
    {
        Notebook notebook;   // what holds now
        QString notice;      // what became of a file that could not be understood; may be empty
        QString failure;     // why nothing could be read or written, a sentence that names the file; empty: all is well
        bool isKept = false; // the file says the same
    };

    // What the file says, and nothing is written whatever that is.
    Result glance();
    // `mine` with what the file says; nothing is written, unless the file is broken.
    Result load(const Notebook &mine = {});
    // The same, and writes it.
    Result save(const Notebook &mine);
    bool hasChanged() const { return m_file.hasChanged(); }

    const QString &fileName() const { return m_file.fileName(); }
    static QString defaultFileName();

private:
    UserFile m_file;
    Notebook m_base; // what the file said when it was last read or written here
};
