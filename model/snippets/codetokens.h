// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

// A stretch of a line of source that somebody sees as one thing.
struct CodeToken
{
    enum class Kind { Comment, String, Number, Keyword };

    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Comment;

    bool operator==(const CodeToken &) const = default;
};

// Tells comments, strings, numbers and keywords apart in the snippets' languages: by a table of facts a language, not
// by its grammar. A language that the table does not name has strings and numbers.
namespace CodeTokens {

// `state` is what the line before left open, 0 at first, and becomes what this line leaves open.
QList<CodeToken> ofLine(QStringView line, const QString &language, int &state);

} // namespace CodeTokens
