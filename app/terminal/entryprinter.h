// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/terminal/commandline.h"
#include "model/catalog/catalog.h"
#include "model/user/notebook.h"
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

Answer print(const Catalog &catalog, const CommandLine &line, const Look &look, const Notebook &notebook = {});
// One form for the code that the query names. A number that several origins share needs `from:` where the line differs.
Answer snippet(const Catalog &catalog, const SnippetCollection &snippets, const CommandLine &line);
// Every problem of each file, a line each, and a line for each file that can be used. "-" is standard input.
Answer check(const QStringList &fileNames);

// The catalogs that an answer is looked up in.
struct Sources
{
    Catalog catalog;
    QByteArray err; // a line for each file that cannot be used
    ExitStatus status = Found;
};
// The built-in catalog with those of files: `named` are what somebody asked for, so one that cannot be used is Wrong;
// `kept` are in use anyway.
Sources readSources(const QStringList &named, const QStringList &kept);

// The libraries with their forms; with a query, all that they say of each code that it names (499, 4xx, from:nginx).
// Text, or JSON: an array of libraries, or of codes.
Answer listSnippets(const Catalog &catalog, const SnippetCollection &snippets, const CommandLine &line);

// An answer of one line on standard error.
Answer failure(ExitStatus status, const QString &message);

// Breaks at spaces so that no line is longer than `width`, save for single words; `indent` spaces before each line.
QString wrapped(const QString &text, int width, int indent);

} // namespace Terminal
