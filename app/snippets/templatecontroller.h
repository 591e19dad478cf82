// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetcollection.h"
#include "model/snippets/snippettemplatesfile.h"

#include <QObject>
#include <QPointer>

class SnippetTemplatesDialog;
class QWidget;

// Between the file of the user's own snippet templates, the collection that offers them, and the dialog.
class TemplateController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplateController)
public:
    // Collection and window must outlive the controller. Reads nothing yet.
    TemplateController(const QString &fileName, SnippetCollection *collection, QWidget *window);

    // Reads the file, once, and gives its templates to the collection.
    void load();
    // Reads the file again whenever it has changed, but not while the dialog is open: that brings both together.
    void watch();
    // Opens the dialog, with a preview for that code.
    void edit(const StatusCode &sample);

Q_SIGNALS:
    void changed(); // the templates of the collection
    void told(const QString &sentence);

private:
    void reload();
    QString save(const QList<SnippetTemplate> &templates);
    void take(const SnippetTemplatesFile::Result &result);

    SnippetTemplatesFile m_file;
    SnippetCollection *m_collection;
    QWidget *m_window;
    QPointer<SnippetTemplatesDialog> m_dialog;
    bool m_isLoaded = false;
};
