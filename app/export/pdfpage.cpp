// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/pdfpage.h"

#include "app/presentation/theme.h"

namespace {

constexpr double mmPerInch = 25.4;
constexpr double sideMargin = 12; // mm, as the next
constexpr double topMargin = 11;
constexpr double bottomMargin = 9;
constexpr double footerHeight = 7;

} // namespace

PdfPage::PdfPage(QPdfWriter *writer)
    : m_writer(writer), m_palette(Theme::light()), m_unitsPerMm(writer->resolution() / mmPerInch)
{
    const QRectF page(QPointF(0, 0), writer->pageLayout().fullRectPixels(writer->resolution()).size());
    const QRectF inner = page.adjusted(mm(sideMargin), mm(topMargin), -mm(sideMargin), -mm(bottomMargin));
    m_body = inner.adjusted(0, 0, 0, -mm(footerHeight));
    m_footer = QRectF(inner.left(), inner.bottom() - mm(footerHeight), inner.width(), mm(footerHeight));
}

QFont PdfPage::font(double points, QFont::Weight weight) const
{
    QFont font;
    font.setPointSizeF(points);
    font.setWeight(weight);
    return {font, m_writer};
}
