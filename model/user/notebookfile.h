// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/userfile.h"
#include "model/user/notebook.h"

// Notebooks as JSON, format 1:
//   {"format": 1, "notes": [{"code": 404, "origin": "iana", "name": "NOT_FOUND", "starred": true,
//    "starredAt": "2026-03-01T09:30:00.000Z", "note": "Seen in staging.", "notedAt": "2026-03-02T10:00:00.000Z"}]}
// Only the three of the key must be there.
struct NotebookFormat
{
    using Contents = Notebook;

    static UserFileReading<Notebook> parse(const QByteArray &bytes);
    static Notebook merge(const Notebook &mine, const Notebook &base, const Notebook &theirs);
    // Sorted by key, so that two notebooks that are equal give equal bytes.
    static QByteArray write(const Notebook &notebook);
};

// The file that a notebook is kept in, which other processes may write too: each save takes over what they changed.
class NotebookFile final : public UserFile<NotebookFormat>
{
public:
    explicit NotebookFile(const QString &fileName);

    static QString defaultFileName();
};
