// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/snippets/snippetfindermodel.h"
#include "model/snippets/snippetchoice.h"
#include "model/snippets/snippetcollection.h"

#include <QObject>

// Finds a library, or one form of any of them for a code, in a list that is searched by typing.
class SnippetPicker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetPicker)
public:
    // The collection must outlive the picker.
    SnippetPicker(const SnippetCollection *collection, QWidget *parent);

    // What was chosen until now; may change while a list is open.
    void setChoice(const SnippetChoice &choice) { m_choice = choice; }

    // Opens the list beside a widget; `typed` is searched for in it.
    void pickLibrary(QWidget *beside, const QString &typed);
    void pickForm(const StatusCode &code);

Q_SIGNALS:
    void libraryPicked(const QString &id);
    void formPicked(const QString &text);
    void pinToggled(const QString &library, const QString &form);

private:
    Snippet snippetOf(const SnippetFinderModel::Entry &entry, const StatusCode &code) const;
    QList<SnippetFinderModel::Entry> formEntries(const StatusCode &code) const;
    QList<SnippetFinderModel::Entry> templateEntries(const StatusCode &code) const;
    QList<SnippetFinderModel::Entry> libraryEntries() const;

    const SnippetCollection *m_collection;
    QWidget *m_window;
    SnippetChoice m_choice;
};
