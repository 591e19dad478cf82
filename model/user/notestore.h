// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/user/notebookfile.h"

#include <QObject>
#include <QTimer>

// Keeps the user's notebook: saves it a moment after each change, takes over what other processes write, and never
// gives up what could not be saved.
class NoteStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteStore)
public:
    // Reads nothing yet.
    explicit NoteStore(const QString &fileName, QObject *parent = nullptr);
    ~NoteStore() override; // saves what is left

    // Reads the file and watches it from then on. Whatever needs the notebook does so first.
    void load();
    const Notebook &notebook() const { return m_notebook; }

    void setStarred(const QList<StatusKey> &keys, bool isStarred); // saved at once
    void setNote(const StatusKey &key, const QString &text);       // saved after a second without another change
    // Saves what is not saved yet; true if nothing is left. Tried again every few seconds until that works.
    bool save();
    // Why the last try failed, a sentence that names the file; empty if it did not.
    const QString &failure() const { return m_failure; }

    // Adds what another notebook's file holds. What came of it, a sentence.
    QString importFrom(const QString &fileName);
    // Writes the notebook to another file. What came of it, a sentence.
    QString exportTo(const QString &fileName);

Q_SIGNALS:
    void changed(); // the notebook; while a note is typed only once it is saved
    void failureChanged(const QString &sentence);
    void noticed(const QString &sentence); // of a broken file

private:
    void reload();
    void take(const NotebookFile::Result &result);
    void setFailure(const QString &sentence);

    NotebookFile m_file;
    Notebook m_notebook;
    bool m_isLoaded = false;
    bool m_isSaved = true;
    QString m_failure;
    QTimer m_saveTimer{this};
};
