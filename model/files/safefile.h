// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// Writing files so that a crash, a full disk or a closed folder leaves what was there.
namespace SafeFile {

struct Content
{
    QString fileName;
    QByteArray bytes;
};

// Writes each file under a temporary name beside it, and renames them once all are complete; missing folders are made.
// Empty if that worked; else one sentence that names the file and the reason, and no file that was there has changed
// (only a failure between two renames can leave some new and some old).
QString write(const QList<Content> &files);
QString write(const QString &fileName, const QByteArray &bytes);

// Why a file of that name could not be written, in a few words; empty if it could. Writes nothing.
QString objectionTo(const QString &fileName);

// Gives a file that cannot be used a name that no file has: "notes.json" becomes "notes.broken.json", then
// "notes.broken-2.json". The new name; empty if that failed, and the file is where it was.
QString setAside(const QString &fileName);

// The first that no file has of `stem`, `stem`-2, `stem`-3 … with that ending.
QString freeName(const QString &stem, const QString &ending = {});

} // namespace SafeFile
