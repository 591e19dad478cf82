// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"
#include "model/user/notebook.h"

#include <QObject>

#include <functional>
#include <optional>

class NoteStore;
class NotePanel;
class QWidget;

// Between the notebook and the panel that shows what it says of one code, and the commands on them.
class NotesController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesController)
public:
    // A child of the window. Nothing is asked of it once the panel has gone.
    NotesController(NoteStore *store, NotePanel *panel, QWidget *window);

    // The panel is hidden for none.
    void showCode(const std::optional<StatusCode> &code, const SearchQuery &query);
    // Stars them all, or takes all stars away if all have one.
    void toggleStars(const QList<StatusCode> &codes);
    void importNotes();
    void exportNotes();
    // Saves what is not saved yet. Where that fails, asks, and then calls `close` if the user gives the notes up.
    bool mayClose(const std::function<void()> &close);

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void show();

    NoteStore *m_store;
    NotePanel *m_panel;
    QWidget *m_window;
    std::optional<StatusCode> m_code;
    bool m_isGivenUp = false; // what could not be saved
};
