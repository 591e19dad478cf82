// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

// What the command line asks for. Parsing starts nothing and prints nothing.
struct CommandLine
{
    enum class Task { Window, Print, Snippet, ListSnippets, Check, Version, Help, Wrong };
    enum class Format { Text, Json, Markdown, Csv };

    Task task = Task::Window;
    Format format = Format::Text;
    QString query;
    QString library;      // of --snippet, perhaps with ":form"
    QStringList catalogs; // of --catalog, file names
    QStringList checked;  // of --check, file names; "-" is standard input
    QString error;        // of Task::Wrong, one line
    QString help;         // of Task::Help

    // The arguments as main() has them, the program's name first. Options of Qt itself (-platform …) are passed over.
    static CommandLine fromArguments(const QStringList &arguments);
};
