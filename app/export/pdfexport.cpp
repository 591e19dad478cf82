// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/pdfexport.h"

#include "app/export/entrypages.h"
#include "app/export/overviewpages.h"
#include "app/presentation/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 1200; // dots per inch, so that letters stand where they should
constexpr double footerPoints = 7.2;

QString subtitleOf(const TableExport::Content &content)
{
    const QString count =
        content.codes.size() == 1 ? PdfExport::tr("one code") : PdfExport::tr("%1 codes").arg(content.codes.size());
    return content.query.isEmpty() ? count : PdfExport::tr("%1 for “%2”").arg(count, content.query);
}

void paintFooter(QPainter *painter, const PdfPage &pdfPage, const QString &title, int page, int pageCount)
{
    painter->setPen(Theme::quiet(pdfPage.palette()));
    const QFont font = pdfPage.font(footerPoints);
    painter->setFont(font);
    const QRectF line = pdfPage.footer();
    const QString shown =
        QFontMetricsF(font, pdfPage.device()).elidedText(title, Qt::ElideRight, line.width() - pdfPage.mm(25));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignBottom, shown);
    painter->drawText(line, Qt::AlignRight | Qt::AlignBottom, PdfExport::tr("%1 of %2").arg(page).arg(pageCount));
}

} // namespace

QByteArray PdfExport::toPdf(const TableExport::Content &content)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({}, QPageLayout::Millimeter);
    writer.setTitle(tr("HTTP status codes"));
    writer.setCreator(u"Statusbook "_s + QCoreApplication::applicationVersion());
    const PdfPage pdfPage(&writer);
    const OverviewPages overview(content.codes, subtitleOf(content), &pdfPage);
    const EntryPages entries(content.codes, &pdfPage);
    const int pageCount = overview.pageCount() + entries.pageCount();
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int page = 0; page < pageCount; ++page) {
        const int entryPage = page - overview.pageCount();
        if (page > 0) {
            writer.newPage();
        }
        if (entryPage < 0) {
            overview.paint(&painter, page);
        } else {
            entries.paint(&painter, entryPage);
        }
        const QString title =
            entryPage < 0 ? tr("Statusbook. Every code in full on the pages that follow.") : entries.span(entryPage);
        paintFooter(&painter, pdfPage, title, page + 1, pageCount);
    }
    painter.end();
    return bytes;
}
