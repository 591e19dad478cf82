// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QPalette>
#include <QPdfWriter>
#include <QRectF>

// A sheet of paper that is printed on: lengths in millimetres become units of the device, and the parts of a page have
// their places.
class PdfPage
{
public:
    explicit PdfPage(QPdfWriter *writer);

    QPdfWriter *device() const { return m_writer; }
    const QPalette &palette() const { return m_palette; }
    double mm(double length) const { return length * m_unitsPerMm; }
    QFont font(double points, QFont::Weight weight = QFont::Normal) const;
    // Where the text of a page goes, and the line under it for its number.
    QRectF body() const { return m_body; }
    QRectF footer() const { return m_footer; }

private:
    QPdfWriter *m_writer;
    QPalette m_palette;
    double m_unitsPerMm;
    QRectF m_body;
    QRectF m_footer;
};
