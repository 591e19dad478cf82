// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetcollection.h"

#include "model/snippets/snippetreader.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

SnippetCollection::SnippetCollection(const QString &folder) : m_folder(folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        m_ids.append(file.completeBaseName());
    }
}

QString SnippetCollection::builtInFolder()
{
    return u":/statusbook/snippets"_s;
}

QString SnippetCollection::defaultId()
{
    return u"raw-status-line"_s;
}

const SnippetLibrary &SnippetCollection::library(const QString &id) const
{
    static const SnippetLibrary none;
    if (!contains(id)) {
        return none;
    }
    auto known = m_read.find(id);
    if (known == m_read.end()) {
        SnippetLibrary library = SnippetReader::readFile(QDir(m_folder).filePath(id + u".json"_s)).library;
        known = m_read.emplace(id, std::move(library)).first;
    }
    return known->second;
}
