// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/templatecontroller.h"

#include "app/snippets/snippettemplatesdialog.h"
#include "model/files/filewatcher.h"
#include "model/snippets/snippetdigest.h"

#include <QFileInfo>

TemplateController::TemplateController(const QString &fileName, SnippetCollection *collection, QWidget *window)
    : QObject(window), m_file(fileName), m_collection(collection), m_window(window)
{}

void TemplateController::load()
{
    if (!m_isLoaded) {
        m_isLoaded = true;
        take(m_file.load({m_collection->templates(), {}}));
    }
}

void TemplateController::watch()
{
    auto *watch = new FileWatcher(this);
    connect(watch, &FileWatcher::changed, this, &TemplateController::reload);
    watch->setPaths({QFileInfo(m_file.fileName()).absoluteFilePath()});
}

void TemplateController::reload()
{
    if (m_dialog == nullptr && m_file.hasChanged()) {
        take(m_file.load({m_collection->templates(), {}}));
    }
}

void TemplateController::edit(const StatusCode &sample)
{
    load();
    m_dialog = new SnippetTemplatesDialog(
        m_collection, SnippetDigest::builtIn().libraries(), sample,
        [this](const QList<SnippetTemplate> &templates) { return save(templates); }, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog = nullptr;
        reload();
    });
    m_dialog->open();
}

QString TemplateController::save(const QList<SnippetTemplate> &templates)
{
    const SnippetTemplatesFile::Result result = m_file.save({templates, {}});
    if (result.failure.isEmpty()) {
        take(result);
    }
    return result.failure;
}

void TemplateController::take(const SnippetTemplatesFile::Result &result)
{
    for (const QString &sentence : {result.notice, result.failure}) {
        if (!sentence.isEmpty()) {
            Q_EMIT told(sentence);
        }
    }
    const QList<SnippetTemplate> &templates = result.contents.templates;
    if (templates != m_collection->templates()) {
        m_collection->setTemplates(templates);
        Q_EMIT changed();
    }
}
