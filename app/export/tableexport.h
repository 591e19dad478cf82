// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/texttable.h"
#include "model/files/safefile.h"
#include "model/table/statustablemodel.h"

#include <QCoreApplication>

// What the table shows, in the formats that it can be exported in; as a table and as catalog files.
class TableExport
{
    Q_DECLARE_TR_FUNCTIONS(TableExport)
public:
    enum class Format { Csv, Json, Markdown, Html, Pdf };
    static constexpr int formatCount = 5;

    struct Content
    {
        QList<StatusCode> codes;                      // in the order of the rows
        QList<StatusTableModel::Column> columns;      // those that show, in their order
        QString query;                                // what was searched for; may be empty
        QList<std::shared_ptr<const Origin>> origins; // all in use, also those without a row
    };

    // A PDF has every entry in full, so it takes no more than these.
    static constexpr qsizetype mostPdfCodes = 1'000;

    static QString title(Format format);  // "CSV, for spreadsheets"
    static QString suffix(Format format); // "csv"
    // Why there is nothing to write, in a sentence; empty if there is.
    static QString objection(const Content &content, Format format);

    // The columns that show.
    static TextTable tableOf(const Content &content);
    static QByteArray toCsv(const Content &content);
    static QString toMarkdown(const Content &content);
    // A page of its own for a browser: nothing is loaded from elsewhere, all text is escaped, a code leads to its
    // specification, and the colours follow the user's choice of light or dark.
    static QString toHtml(const Content &content);
    // Whole entries. A catalog file has one origin, so codes of several make one file an origin, "codes-nginx.json"
    // beside "codes-iana.json".
    static QList<SafeFile::Content> toCatalogFiles(const Content &content, const QString &fileName);
};
