// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/userfile.h"
#include "model/snippets/snippettemplates.h"

// A user's snippet templates as JSON, format 1:
//   {"format": 1, "forms": [{"name": "Slack line", "library": "go-net-http", "template": "{code} {reason}"}]}
// `library` may be missing.
struct SnippetTemplatesFormat
{
    struct Contents
    {
        QList<SnippetTemplate> templates;
        QJsonObject others; // fields of a later version of the format

        bool operator==(const Contents &) const = default;
    };

    static UserFileReading<Contents> parse(const QByteArray &bytes);
    static Contents merge(const Contents &mine, const Contents &base, const Contents &theirs);
    static QByteArray write(const Contents &contents);
};

// The file that they are kept in, which other processes may write too: each save takes over what they changed.
class SnippetTemplatesFile final : public UserFile<SnippetTemplatesFormat>
{
public:
    explicit SnippetTemplatesFile(const QString &fileName);

    static QString defaultFileName();
};
