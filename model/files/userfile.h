// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>

// A file of what a reader made, which several processes read and write. Nothing in it is ever written over unseen: each
// write sees what the file says now, under a lock; a broken file is set aside under a new name, and one of a later
// version is left alone.
class UserFile
{
public:
    enum class State { Missing, Good, Broken, OfLaterVersion, Unreadable };
    using Judge = State (*)(const QByteArray &bytes); // never Missing nor Unreadable

    struct Reading
    {
        QByteArray bytes;
        State state = State::Missing;
        QString failure; // why the file must be left as it is, a sentence that names it; empty: it need not
        QString problem; // the same, and that it is broken
    };
    struct Writing
    {
        QString notice;  // that a broken file is now another; may be empty
        QString failure; // why nothing was written, a sentence that names the file; empty: it was
    };

    // `name` is what people call the file: "the file of your notes".
    UserFile(QString fileName, QString name, Judge judge);

    const QString &fileName() const { return m_fileName; }
    // In the folder for what users make.
    static QString pathInDataFolder(const QString &name);

    Reading read();
    // Writes what `next` makes of the file as it is now, if that is another. Waits up to two seconds for another
    // process that is writing.
    Writing write(const std::function<QByteArray(const Reading &)> &next);
    // Whether the file is another than the one last read or written here.
    bool hasChanged() const { return stamp() != m_stamp; }

private:
    struct Stamp
    {
        qint64 size = -1;
        QDateTime modified;

        bool operator==(const Stamp &) const = default;
    };

    Reading look() const;
    Stamp stamp() const;

    QString m_fileName;
    QString m_name;
    Judge m_judge;
    Stamp m_stamp;
};
