// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/diagnostic.h"
#include "model/snippets/snippetlibrary.h"

// Turns the bytes of a snippet file (resources/snippets/schema.json) into a library, or into every error it holds.
namespace SnippetReader {

struct Reading
{
    SnippetLibrary library; // invalid when there is an error
    QList<Diagnostic> problems;

    bool isGood() const { return !hasErrors(problems); }
};

Reading read(const QByteArray &bytes);
Reading readFile(const QString &fileName);

} // namespace SnippetReader
