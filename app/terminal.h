// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "model/catalog/catalog.h"
#include "model/snippets/snippetcollection.h"

// The answers that go to a terminal. Each is text and an exit status; writing them out is main's affair.
namespace Terminal {

enum ExitStatus { Found = 0, NotFound = 1, Wrong = 2 };

struct Answer
{
    QByteArray out;
    QByteArray err; // lines
    ExitStatus status = Found;
};

struct Look
{
    int width = 80; // columns
    bool hasColor = false;
};

// How wide standard output is (COLUMNS, or the terminal's own word, or 80) and whether it takes colours (a terminal,
// and NO_COLOR not set).
Look lookOfStandardOutput();

Answer print(const Catalog &catalog, const CommandLine &line, const Look &look);
Answer snippet(const Catalog &catalog, const SnippetCollection &snippets, const CommandLine &line);
Answer listSnippets(const SnippetCollection &snippets);

// Breaks at spaces so that no line is longer than `width`, save for single words; `indent` spaces before each line.
QString wrapped(const QString &text, int width, int indent);

} // namespace Terminal
