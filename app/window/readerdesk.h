// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

class CodeBrowser;
class ExportController;
class NotesController;
class NoteStore;
class QWidget;
class TemplateController;

// What a reader makes their own in a window: stars and notes, snippet templates, and exports of the table. Reads
// nothing of itself.
class ReaderDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReaderDesk)
public:
    // Goes before its browser does.
    ReaderDesk(CodeBrowser *browser, QWidget *window);

    // Before the first code: what is pinned may be one's own.
    void loadTemplates();
    void load();
    // The note of the code that is current now.
    void showCurrent();
    void toggleStars(); // of all selected codes
    void editTemplates();
    void exportTable();
    void importNotes();
    void exportNotes();
    // Saves what is not saved yet. Where that fails, asks, and then calls `close` if the reader gives the notes up.
    bool mayClose(const std::function<void()> &close);

Q_SIGNALS:
    void marksChanged();                   // stars or notes
    void told(const QString &sentence);    // for the moment
    void noticed(const QString &sentence); // to stay until it is closed
    void done();                           // with the note: what had the focus before may have it again

private:
    void takeNotes();
    void tellWhatCannotBeKept();

    CodeBrowser *m_browser;
    NoteStore *m_keeper;
    NotesController *m_notes;
    TemplateController *m_templates;
    ExportController *m_exporter;
};
