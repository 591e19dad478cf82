// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"
#include "model/query/searchquery.h"

#include <QPalette>
#include <QPointer>
#include <QTextTable>

// The page about one status code, written into a document section by section, so that what is out of sight can wait.
// Whatever comes from the catalog shows as text; links carry only addresses made here (see DetailLinks) and https ones.
class DetailPage
{
    Q_DISABLE_COPY_MOVE(DetailPage)
public:
    // On paper nothing can be clicked but web addresses.
    enum class Medium { Screen, Paper };

    // What the catalog says, where a query may hit it.
    struct Passage
    {
        int start = 0;
        QString text;
    };

    // Writes at the end of the document, which must outlive it.
    DetailPage(StatusCode code, QPalette palette, double pointSize, QTextDocument *document,
               Medium medium = Medium::Screen);
    ~DetailPage() = default;

    const StatusCode &code() const { return m_code; }
    bool isComplete() const;
    void writeSection(); // the next one, if there is one
    void complete();
    const QList<Passage> &passages() const { return m_passages; } // of what is written
    // Marks the rows of those that the query names, and no others.
    void markSubStatuses(const SearchQuery &query);

private:
    StatusCode m_code;
    QPalette m_palette;
    double m_pointSize;
    QTextDocument *m_document;
    Medium m_medium;
    QList<Passage> m_passages;
    QPointer<QTextTable> m_subStatuses;
    std::size_t m_next = 0; // section
};
