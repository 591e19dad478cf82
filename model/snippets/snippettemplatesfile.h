// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/diagnostic.h"
#include "model/files/userfile.h"
#include "model/snippets/snippettemplates.h"

// The file that a reader's own forms are kept in, format 1:
//   {"format": 1, "forms": [{"name": "Slack line", "library": "go-net-http", "template": "{code} {reason}"}]}
// `library` may be missing. Fields that are not known are kept: they come from a later version.
class SnippetTemplatesFile
{
public:
    static constexpr int format = 1;

    explicit SnippetTemplatesFile(const QString &fileName);

    struct Result
    {
        QList<SnippetTemplate> forms; // what holds now
        QString notice;               // what became of a file that could not be understood; may be empty
        QString failure;              // why nothing could be read or written, a sentence that names the file
    };

    // What the file says, and nothing is written whatever that is.
    Result glance();
    Result load(); // sets a broken file aside
    // Brings together `mine` and what others wrote since, and writes that.
    Result save(const QList<SnippetTemplate> &mine);

    // Whether the file is another than the one last read or written here.
    bool hasChanged() const { return m_file.hasChanged(); }
    const QString &fileName() const { return m_file.fileName(); }
    static QString defaultFileName();

private:
    UserFile m_file;
    QList<SnippetTemplate> m_base; // what the file said when it was last read or written here
    QJsonObject m_others;
};
