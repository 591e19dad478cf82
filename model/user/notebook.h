// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QHash>
#include <QJsonObject>

// What a user wrote to status codes: a star and a note each, by the key of the entry, whether or not a catalog has it
// now. A plain value. What is taken away leaves its time behind, so that it can be told from what was never there.
class Notebook
{
public:
    // Of a note as it is typed; what is read or joined may be longer.
    static constexpr qsizetype longestNote = 20'000; // characters

    struct Entry
    {
        bool isStarred = false;
        qint64 starredAt = 0; // milliseconds since 1970, UTC; when the star was last set or taken away; 0: never
        QString note;
        qint64 notedAt = 0; // likewise
        QJsonObject others; // fields of a later version of the format

        bool operator==(const Entry &) const = default;
    };

    bool isEmpty() const; // of stars and notes
    bool isStarred(const StatusKey &key) const { return m_entries.value(key).isStarred; }
    QString note(const StatusKey &key) const { return m_entries.value(key).note; }
    const QHash<StatusKey, Entry> &entries() const { return m_entries; }
    const QJsonObject &others() const { return m_others; }

    // Each change is later than the one before, even if the clock is not. A blank note is no note.
    void setStarred(const StatusKey &key, bool isStarred, qint64 now);
    void setNote(const StatusKey &key, const QString &text, qint64 now);
    void setEntry(const StatusKey &key, const Entry &entry) { m_entries.insert(key, entry); }
    void setOthers(const QJsonObject &others) { m_others = others; }

    // This notebook with what another writer changed since both had `base`: the later star counts; a note that only one
    // of them changed is taken over, and of two that both changed each text is kept. What `theirs` does not have at all
    // has not been taken away: their file may have been lost.
    Notebook merged(const Notebook &base, const Notebook &theirs) const;
    // This notebook and all that another holds: an import only adds. Where both have a note, each text is kept.
    Notebook withAdded(const Notebook &other, qint64 now) const;

    bool operator==(const Notebook &) const = default;

private:
    QHash<StatusKey, Entry> m_entries;
    QJsonObject m_others;
};
