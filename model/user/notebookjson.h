// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/diagnostic.h"
#include "model/user/notebook.h"

// Notebooks as JSON, format 1:
//   {"format": 1, "notes": [{"code": 404, "origin": "iana", "name": "NOT_FOUND", "starred": true,
//    "starredAt": "2026-03-01T09:30:00.000Z", "note": "Seen in staging.", "notedAt": "2026-03-02T10:00:00.000Z"}]}
// Only the three of the key must be there. Fields that are not known are kept: they come from a later version.
namespace NotebookJson {

inline constexpr int format = 1;

struct Reading
{
    Notebook notebook; // what could be read, also of a file with problems
    QList<Diagnostic> problems;
    int format = 0; // as the file says; beyond NotebookJson::format nothing is read

    bool isGood() const { return !hasErrors(problems); }
    bool isOfLaterVersion() const { return format > NotebookJson::format; }
};

Reading read(const QByteArray &bytes);
// Sorted by key, so that two notebooks that are equal give equal bytes.
QByteArray write(const Notebook &notebook);

} // namespace NotebookJson
