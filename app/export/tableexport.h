// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/safefile.h"
#include "model/catalog/texttable.h"
#include "model/table/statustablemodel.h"

// What the table shows, as files that other programs read. Pure but for the fonts of the PDF.
namespace TableExport {

enum class Format { Csv, Json, Markdown, Html, Pdf };
inline constexpr int formatCount = 5;

struct Content
{
    QList<StatusCode> codes;                      // in the order of the rows
    QList<StatusTableModel::Column> columns;      // those that show, in their order
    QString query;                                // what was searched for; may be empty
    QList<std::shared_ptr<const Origin>> origins; // all in use, also those without a row
};

// A PDF has every entry in full, so it takes no more than these.
inline constexpr qsizetype mostPdfCodes = 1'000;

QString title(Format format);  // "CSV, for spreadsheets"
QString suffix(Format format); // "csv"

TextTable tableOf(const Content &content);

// What is to be written for that name: one file, or for JSON of several origins one an origin, "codes-nginx.json"
// beside "codes-iana.json": a catalog file has one origin. Files have whole entries in JSON and PDF, else the columns.
QList<SafeFile::Content> filesOf(const Content &content, Format format, const QString &fileName);

// Why there is nothing to write, in a sentence; empty if there is.
QString objection(const Content &content, Format format);

} // namespace TableExport
