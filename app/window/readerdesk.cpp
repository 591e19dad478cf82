// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/readerdesk.h"

#include "app/browse/notepanel.h"
#include "app/browse/notescontroller.h"
#include "app/export/exportcontroller.h"
#include "app/snippets/snippetpanel.h"
#include "app/snippets/templatecontroller.h"
#include "app/window/codebrowser.h"
#include "model/files/safefile.h"
#include "model/snippets/snippettemplatesfile.h"
#include "model/user/notebookfile.h"
#include "model/user/notestore.h"
#include "model/user/settings.h"

#include <QMap>

using namespace Qt::StringLiterals;

ReaderDesk::ReaderDesk(CodeBrowser *browser, QWidget *window)
    : m_browser(browser)
    , m_keeper(new NoteStore(NotebookFile::defaultFileName(), this))
    , m_notes(new NotesController(m_keeper, browser->notePanel(), window))
    , m_templates(new TemplateController(SnippetTemplatesFile::defaultFileName(), browser->snippetCollection(), window))
    , m_exporter(new ExportController(window))
{
    NotePanel *panel = browser->notePanel();
    connect(m_keeper, &NoteStore::changed, this, &ReaderDesk::takeNotes);
    connect(panel, &NotePanel::left, this, &ReaderDesk::marksChanged);
    connect(panel, &NotePanel::escaped, this, &ReaderDesk::done);
    connect(m_templates, &TemplateController::changed, browser->snippets(), &SnippetPanel::refresh);
    connect(m_notes, &NotesController::told, this, &ReaderDesk::told);
    connect(m_exporter, &ExportController::exported, this, &ReaderDesk::told);
    connect(m_keeper, &NoteStore::noticed, this, &ReaderDesk::noticed);
    connect(m_templates, &TemplateController::told, this, &ReaderDesk::noticed);
}

void ReaderDesk::loadTemplates()
{
    m_templates->load();
}

void ReaderDesk::load()
{
    m_keeper->load();
    Q_EMIT noticed(m_keeper->failure()); // notes that are there and cannot be read; later ones stand beside the note
    m_templates->watch();
    tellWhatCannotBeKept();
}

void ReaderDesk::tellWhatCannotBeKept()
{
    QMap<QString, QStringList> objections; // and to what
    const auto ask = [&objections](const QString &fileName, const QString &what) {
        if (const QString objection = SafeFile::objectionTo(fileName); !objection.isEmpty()) {
            objections[objection].append(what);
        }
    };
    ask(NotebookFile::defaultFileName(), tr("stars and notes", "what cannot be kept"));
    ask(SnippetTemplatesFile::defaultFileName(), tr("snippet templates", "what cannot be kept"));
    ask(Settings::defaultFileName(), tr("settings", "what cannot be kept"));
    for (auto it = objections.begin(); it != objections.end(); ++it) {
        Q_EMIT noticed(tr("Not kept beyond this window: %1. The reason: %2.").arg(it->join(u", "_s), it.key()));
    }
}

void ReaderDesk::takeNotes()
{
    m_browser->setNotebook(m_keeper->notebook());
    Q_EMIT marksChanged();
}

void ReaderDesk::showCurrent()
{
    m_notes->showCode(m_browser->currentCode(), m_browser->result().query);
}

void ReaderDesk::toggleStars()
{
    m_notes->toggleStars(m_browser->selectedCodes());
}

void ReaderDesk::editTemplates()
{
    constexpr int sampleCode = 404;
    const Catalog &all = m_browser->catalog();
    m_templates->edit(m_browser->currentCode().value_or(all.at(qMax(0, all.rowOf({sampleCode})))));
}

void ReaderDesk::exportTable()
{
    m_exporter->start(m_browser->exportContent());
}

void ReaderDesk::importNotes()
{
    m_notes->importNotes();
}

void ReaderDesk::exportNotes()
{
    m_notes->exportNotes();
}

bool ReaderDesk::mayClose(const std::function<void()> &close)
{
    return m_notes->mayClose(close);
}
