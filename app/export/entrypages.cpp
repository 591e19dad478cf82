// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/entrypages.h"

#include "app/presentation/detailpage.h"
#include "app/presentation/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double points = 8;
constexpr double listIndent = 14; // at 96 dots per inch
constexpr int columnsOnPage = 2;
constexpr double gutter = 7; // mm, as the next
constexpr double entryAir = 6;
constexpr double leastStart = 45; // of an entry at the foot of a column

struct Stretch
{
    double top = 0;
    double bottom = 0;
    bool isHeading = false;
};

// What must stay together, from the top: lines, those that stand side by side as one, and a heading with the first line
// under it. Headings are the blocks that are bold throughout.
std::vector<Stretch> stretchesOf(const QTextDocument &document)
{
    std::vector<Stretch> stretches;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QRectF line = layout->lineAt(i).rect().translated(origin);
            stretches.push_back({line.top(), line.bottom()});
        }
        const QTextBlock::iterator first = block.begin();
        const bool isHeading = !first.atEnd() && first.fragment().charFormat().fontWeight() >= QFont::Bold &&
                               first.fragment().length() == block.length() - 1;
        if (isHeading && layout->lineCount() > 0) {
            stretches.back().isHeading = true;
        }
    }
    std::sort(stretches.begin(), stretches.end(), [](const Stretch &a, const Stretch &b) { return a.top < b.top; });
    std::vector<Stretch> joined;
    for (const Stretch &stretch : stretches) {
        if (!joined.empty() && (joined.back().isHeading || stretch.top < joined.back().bottom - 1)) {
            joined.back() = {joined.back().top, std::max(joined.back().bottom, stretch.bottom), stretch.isHeading};
        } else {
            joined.push_back(stretch);
        }
    }
    return joined;
}

} // namespace

EntryPages::EntryPages(const QList<StatusCode> &codes, const PdfPage *pdfPage) : m_pdfPage(pdfPage), m_codes(codes)
{
    for (const StatusCode &code : std::as_const(m_codes)) {
        auto document = std::make_unique<QTextDocument>();
        document->documentLayout()->setPaintDevice(pdfPage->device());
        document->setDefaultFont(pdfPage->font(points));
        document->setDocumentMargin(0);
        document->setIndentWidth(listIndent);
        DetailPage(code, pdfPage->palette(), points, document.get(), DetailPage::Medium::Paper).complete();
        document->setTextWidth(columnWidth());
        m_documents.push_back(std::move(document));
        place(m_documents.size() - 1);
    }
}

EntryPages::~EntryPages() = default;

double EntryPages::columnWidth() const
{
    return (m_pdfPage->body().width() - m_pdfPage->mm(gutter) * (columnsOnPage - 1)) / columnsOnPage;
}

int EntryPages::pageCount() const
{
    return m_slices.empty() ? 0 : m_slices.back().column / columnsOnPage + 1;
}

void EntryPages::place(std::size_t entry)
{
    const QTextDocument &document = *m_documents[entry];
    const double height = m_pdfPage->body().height();
    const double bottom = document.size().height();
    if (m_y > 0 && m_y + std::min(bottom, m_pdfPage->mm(leastStart)) > height) {
        ++m_column;
        m_y = 0;
    }
    double from = 0;
    double fits = 0;
    const auto cutAt = [&](double at) {
        m_slices.push_back({entry, from, at, m_column, m_y});
        from = at;
        ++m_column;
        m_y = 0;
    };
    const std::vector<Stretch> stretches = stretchesOf(document);
    for (const Stretch &stretch : stretches) {
        const bool isTooLow = m_y + stretch.bottom - from > height;
        if (isTooLow && fits > from) {
            cutAt(fits);
            from = stretch.top;
        }
        fits = stretch.bottom;
    }
    m_slices.push_back({entry, from, bottom, m_column, m_y});
    m_y += bottom - from + m_pdfPage->mm(entryAir);
}

void EntryPages::paint(QPainter *painter, int page) const
{
    const QRectF body = m_pdfPage->body();
    for (const Slice &slice : m_slices) {
        if (slice.column / columnsOnPage != page) {
            continue;
        }
        const double left = body.left() + (slice.column % columnsOnPage) * (columnWidth() + m_pdfPage->mm(gutter));
        const QRectF shown(0, slice.from, columnWidth(), slice.to - slice.from);
        painter->save();
        if (slice.from == 0 && slice.top > 0) {
            const double y = body.top() + slice.top - m_pdfPage->mm(entryAir / 2);
            painter->setPen(QPen(Theme::line(m_pdfPage->palette()), m_pdfPage->mm(0.2)));
            painter->drawLine(QPointF(left, y), QPointF(left + columnWidth(), y));
        }
        painter->translate(left, body.top() + slice.top - slice.from);
        painter->setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = m_pdfPage->palette();
        context.clip = shown;
        m_documents[slice.entry]->documentLayout()->draw(painter, context);
        painter->restore();
    }
}

QString EntryPages::span(int page) const
{
    const auto isHere = [page](const Slice &slice) { return slice.column / columnsOnPage == page; };
    const auto first = std::find_if(m_slices.begin(), m_slices.end(), isHere);
    const auto last = std::find_if(m_slices.rbegin(), m_slices.rend(), isHere);
    if (first == m_slices.end()) {
        return {};
    }
    const auto nameOf = [this](std::size_t entry) {
        const StatusCode &code = m_codes.at(static_cast<qsizetype>(entry));
        return QString(codeText(code.code) + u' ' + phraseOnTheWire(code));
    };
    return first->entry == last->entry ? nameOf(first->entry)
                                       : QString(nameOf(first->entry) + u" – "_s + nameOf(last->entry));
}
