// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

// Rows of plain text under titles. Every row has a cell for each title. A plain value.
struct TextTable
{
    QStringList titles;
    QList<QStringList> rows;

    bool operator==(const TextTable &) const = default;
};

// Who will read a CSV file. A program gets the text as it is. A spreadsheet gets a byte order mark if there is more
// than ASCII, by which it knows UTF-8, and an apostrophe before what it would take for a formula: cells that begin with
// = + - @ or a tab (OWASP ASVS 5.0, 1.2.10). What a catalog says may come from anyone, and a text is never to be run.
enum class CsvReader { Program, Spreadsheet };

// RFC 4180: a header line, CRLF, quotes where needed; UTF-8.
QByteArray toCsv(const TextTable &table, CsvReader reader);
// A table of GitHub Flavored Markdown.
QString toMarkdown(const TextTable &table);
// The text with everything escaped that Markdown would read as markup.
QString markdownText(const QString &text);
