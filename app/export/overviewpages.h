// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/pdfpage.h"
#include "model/catalog/statuscode.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

// An overview of the codes: blocks by class in columns, as rich and as large as one page allows. Only codes that do not
// fit one page in the smallest type take several.
class OverviewPages
{
    Q_DECLARE_TR_FUNCTIONS(OverviewPages)
    Q_DISABLE_COPY_MOVE(OverviewPages)
public:
    // The page must outlive the pages.
    OverviewPages(QList<StatusCode> codes, QString subtitle, const PdfPage *pdfPage);
    ~OverviewPages();

    int pageCount() const { return m_pageCount; }
    void paint(QPainter *painter, int page) const;

private:
    struct Style
    {
        int columns;
        double phrase;  // points
        double summary; // points; 0: none
        double air;     // mm under each entry
    };
    struct Item
    {
        StatusClass statusClass = StatusClass::None;
        const StatusCode *code = nullptr; // null: the heading of a class
        bool isContinued = false;
        std::shared_ptr<QTextLayout> phrase;
        std::shared_ptr<QTextLayout> summary;
        double height = 0;
    };
    struct Placed
    {
        Item item;
        int column = 0; // over all pages
        double top = 0;
        int place = 0; // in its column
    };

    void measure(const Style &style);
    Item headingOf(StatusClass statusClass, bool isContinued) const;
    Item entryOf(const StatusCode &code, const Style &style) const;
    std::vector<Placed> flow(double height) const;
    void settle();
    double columnWidth() const;
    double numberWidth() const;
    double marksWidth() const;
    QRectF area() const;
    void paintTitle(QPainter *painter) const;
    void paintHeading(QPainter *painter, const Item &item, const QRectF &place) const;
    void paintEntry(QPainter *painter, const Item &item, const QRectF &place) const;
    void paintMarks(QPainter *painter, const StatusCode &code, const QPointF &bottomRight) const;
    void paintLegend(QPainter *painter) const;

    const PdfPage *m_pdfPage;
    QList<StatusCode> m_codes; // by class
    QString m_subtitle;
    Style m_style{};
    std::vector<Item> m_items;
    std::vector<Placed> m_placed;
    double m_spread = 0; // added under each item, so that a page is filled
    int m_pageCount = 1;
};
