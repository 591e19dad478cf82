// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippettemplates.h"

#include <QStringList>

#include <map>
#include <optional>

// The snippet libraries of a folder. Its files are listed, and each is read, when they are first asked for.
class SnippetCollection
{
public:
    explicit SnippetCollection(QString folder);

    static QString builtInFolder();
    static QString defaultId();

    // Adds the user's templates: each to the library that it is for, and all to one of their own.
    void setTemplates(const QList<SnippetTemplate> &templates);
    const QList<SnippetTemplate> &templates() const { return m_templates; }

    // The ids, which are the file names, sorted; that of the templates, if there are any, first.
    const QStringList &ids() const;
    bool contains(const QString &id) const { return ids().contains(id); }
    // The library with that id; an invalid one if there is none or its file is broken.
    const SnippetLibrary &library(const QString &id) const;

private:
    SnippetLibrary read(const QString &id) const;

    QString m_folder;
    QList<SnippetTemplate> m_templates;
    mutable std::optional<QStringList> m_ids;
    mutable std::map<QString, SnippetLibrary> m_read; // a map keeps what it holds where it is
};
