// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/pdfpage.h"
#include "model/catalog/statuscode.h"

#include <memory>
#include <vector>

class QPainter;
class QTextDocument;

// Every entry in full, in two columns. An entry may go on in the next column, but never breaks inside a line nor
// between a heading and what it heads.
class EntryPages
{
    Q_DISABLE_COPY_MOVE(EntryPages)
public:
    // The page must outlive the pages.
    EntryPages(const QList<StatusCode> &codes, const PdfPage *pdfPage);
    ~EntryPages();

    int pageCount() const;
    void paint(QPainter *painter, int page) const;
    // The first and the last code that a page tells of: "403 Forbidden – 405 Method Not Allowed".
    QString span(int page) const;

private:
    // A stretch of an entry's page, from top to bottom, and where it goes.
    struct Slice
    {
        std::size_t entry = 0;
        double from = 0;
        double to = 0;
        int column = 0; // over all pages
        double top = 0;
    };

    void place(std::size_t entry);
    double columnWidth() const;

    const PdfPage *m_pdfPage;
    QList<StatusCode> m_codes;
    std::vector<std::unique_ptr<QTextDocument>> m_documents;
    std::vector<Slice> m_slices;
    int m_column = 0;
    double m_y = 0;
};
