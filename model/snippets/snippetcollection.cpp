// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetcollection.h"

#include "model/snippets/snippetreader.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

SnippetCollection::SnippetCollection(QString folder) : m_folder(std::move(folder)) {}

const QStringList &SnippetCollection::ids() const
{
    if (!m_ids) {
        m_ids.emplace();
        if (!m_templates.isEmpty()) {
            m_ids->append(SnippetTemplates::libraryId());
        }
        const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            m_ids->append(file.completeBaseName());
        }
    }
    return *m_ids;
}

QString SnippetCollection::builtInFolder()
{
    return u":/statusbook/snippets"_s;
}

QString SnippetCollection::defaultId()
{
    return u"raw-status-line"_s;
}

void SnippetCollection::setTemplates(const QList<SnippetTemplate> &templates)
{
    m_templates = templates;
    m_read.clear();
    m_ids.reset();
}

SnippetLibrary SnippetCollection::read(const QString &id) const
{
    if (id == SnippetTemplates::libraryId()) {
        return SnippetTemplates::asLibrary(m_templates, [this](const QString &other) { return library(other); });
    }
    SnippetLibrary library = SnippetReader::readFile(QDir(m_folder).filePath(id + u".json"_s)).library;
    for (const SnippetTemplate &form : m_templates) {
        if (form.library == id && library.isValid()) {
            library.forms.append({SnippetTemplates::idWithin(form), form.name, form.text, {}, {}, {}});
        }
    }
    return library;
}

const SnippetLibrary &SnippetCollection::library(const QString &id) const
{
    static const SnippetLibrary none;
    if (!contains(id)) {
        return none;
    }
    auto known = m_read.find(id);
    if (known == m_read.end()) {
        known = m_read.emplace(id, read(id)).first;
    }
    return known->second;
}
