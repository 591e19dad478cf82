// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/notescontroller.h"

#include "app/browse/notepanel.h"
#include "model/user/notestore.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

NotesController::NotesController(NoteStore *store, NotePanel *panel, QWidget *window)
    : QObject(window), m_store(store), m_panel(panel), m_window(window)
{
    m_panel->hide();
    connect(m_store, &NoteStore::changed, this, &NotesController::show);
    connect(m_store, &NoteStore::failureChanged, m_panel, &NotePanel::setFailure);
    connect(m_panel, &NotePanel::left, m_store, &NoteStore::save);
    connect(m_panel, &NotePanel::retryRequested, m_store, &NoteStore::save);
    connect(m_panel, &NotePanel::starToggled, this, [this](bool isOn) {
        if (m_code) {
            m_store->setStarred({keyOf(*m_code)}, isOn);
        }
    });
    connect(m_panel, &NotePanel::noteEdited, this, [this](const QString &text) {
        if (m_code) {
            m_store->setNote(keyOf(*m_code), text);
        }
    });
}

void NotesController::showCode(const std::optional<StatusCode> &code, const SearchQuery &query)
{
    m_code = code;
    m_panel->setQuery(query);
    m_panel->setVisible(code.has_value());
    show();
}

void NotesController::show()
{
    if (m_code) {
        const StatusKey key = keyOf(*m_code);
        m_panel->showNote(codeText(m_code->code) + u' ' + m_code->reason, m_store->notebook().isStarred(key),
                          m_store->notebook().note(key));
    }
}

void NotesController::toggleStars(const QList<StatusCode> &codes)
{
    QList<StatusKey> keys;
    std::transform(codes.begin(), codes.end(), std::back_inserter(keys), keyOf);
    m_store->load();
    const bool allHaveOne = std::all_of(keys.begin(), keys.end(),
                                        [this](const StatusKey &key) { return m_store->notebook().isStarred(key); });
    m_store->setStarred(keys, !allHaveOne);
}

void NotesController::importNotes()
{
    auto *dialog = new QFileDialog(m_window, tr("Import notes"), {}, tr("Notes (*.json);;All files (*)"));
    dialog->setObjectName(u"importNotesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &fileName) { Q_EMIT told(m_store->importFrom(fileName)); });
    dialog->open();
}

void NotesController::exportNotes()
{
    auto *dialog = new QFileDialog(m_window, tr("Export notes"), {}, tr("Notes (*.json)"));
    dialog->setObjectName(u"exportNotesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"statusbook-notes.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &fileName) { Q_EMIT told(m_store->exportTo(fileName)); });
    dialog->open();
}

bool NotesController::mayClose(const std::function<void()> &close)
{
    if (m_isGivenUp || m_store->save()) {
        return true;
    }
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Your notes are not kept"),
                        tr("%1\n\nWhat you wrote since then goes when the window closes.").arg(m_store->failure()),
                        QMessageBox::Cancel, m_window);
    question->setObjectName(u"unsavedNotesQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *retry = question->addButton(tr("&Try again"), QMessageBox::ActionRole);
    QPushButton *elsewhere = question->addButton(tr("&Export the notes…"), QMessageBox::ActionRole);
    QPushButton *discard = question->addButton(tr("Close &without them"), QMessageBox::DestructiveRole);
    connect(question, &QMessageBox::buttonClicked, this, [=, this](const QAbstractButton *button) {
        if (button == elsewhere) {
            exportNotes();
        } else if (button == discard || (button == retry && m_store->save())) {
            m_isGivenUp = true;
            close();
        }
    });
    question->open();
    return false;
}
