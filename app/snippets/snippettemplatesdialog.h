// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetcollection.h"
#include "model/snippets/snippetdigest.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

// Makes and changes the user's own snippet templates, with what each gives for one code while it is typed.
class SnippetTemplatesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetTemplatesDialog)
public:
    // Keeps the templates; a sentence on why that failed, or nothing. Then the dialog stays, and all that was typed.
    using Save = std::function<QString(const QList<SnippetTemplate> &templates)>;

    // The collection gives the templates and, for the preview, the libraries; it must outlive the dialog.
    SnippetTemplatesDialog(const SnippetCollection *collection, const QList<SnippetDigest::Library> &titles,
                           StatusCode sample, Save save, QWidget *parent = nullptr);

    void accept() override;

private:
    QWidget *makeListSide();
    QWidget *makeEditSide(const QList<SnippetDigest::Library> &titles);
    QWidget *makePlaceholderRow();
    void addTemplate();
    void removeTemplate();
    void showTemplate(int row);
    void takeTemplate();
    void updateListTexts();
    void updatePreview();
    QString problem() const; // of the template that is shown, else of the first that has one
    QString problemOf(qsizetype row) const;

    const SnippetCollection *m_collection;
    StatusCode m_sample;
    Save m_save;
    QList<SnippetTemplate> m_templates;

    QListWidget *m_list = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_library = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_command = nullptr;
    QPushButton *m_ok = nullptr;
};
