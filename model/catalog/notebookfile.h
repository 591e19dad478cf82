// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/notebook.h"

#include <QDateTime>

// The file that a notebook is kept in, which other processes may write too. Nothing that someone wrote is ever written
// over: a broken file is set aside under a new name, one of a later version is left alone, and each save first takes
// over what others changed.
class NotebookFile
{
public:
    explicit NotebookFile(QString fileName);

    struct Result
    {
        Notebook notebook;   // what holds now
        QString notice;      // what became of a file that could not be understood; may be empty
        QString failure;     // why nothing could be read or written, a sentence that names the file; empty: all is well
        bool isKept = false; // the file says the same
    };

    // `mine` with what the file says; nothing is written, unless the file is broken.
    Result load(const Notebook &mine = {});
    // The same, and writes it. Waits up to two seconds for another process that is writing.
    Result save(const Notebook &mine);
    // Whether the file is another than the one last read or written here.
    bool hasChanged() const;

    const QString &fileName() const { return m_fileName; }
    static QString defaultFileName();

private:
    struct Stamp
    {
        qint64 size = -1;
        QDateTime modified;

        bool operator==(const Stamp &) const = default;
    };

    struct Content
    {
        Notebook notebook; // of a broken file what could be read
        QByteArray bytes;
        bool isBroken = false;
        QString failure; // why the file must be left as it is
    };

    Content content() const;
    Result saveLocked(const Notebook &mine);
    Stamp stamp() const;

    QString m_fileName;
    Notebook m_base; // what the file said when it was last read or written here
    Stamp m_stamp;
};
