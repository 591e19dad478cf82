// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statusdelegate.h"

#include "app/presentation/theme.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"

#include <QPainter>
#include <QPolygonF>
#include <QTextLayout>

#include <cmath>
#include <memory>
#include <numbers>

namespace {

constexpr int sideMargin = 10;
constexpr int maxLines = 2;

void breakIntoLines(QTextLayout &layout, int width, int lineLimit)
{
    QTextOption option;
    option.setWrapMode(lineLimit > 1 ? QTextOption::WordWrap : QTextOption::ManualWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

// The text with an ellipsis where it would go beyond the last line that there is room for.
QString shortened(const QString &text, const QTextLayout &layout, const QFontMetrics &metrics, int width, int lineLimit)
{
    const int start = layout.lineAt(qMin(lineLimit, layout.lineCount()) - 1).textStart();
    return text.left(start) + metrics.elidedText(text.mid(start), Qt::ElideRight, width);
}

QList<QTextLayout::FormatRange> formatsOf(const QList<Highlight> &hits, const QColor &mark)
{
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat marked;
    marked.setBackground(mark);
    for (const Highlight &hit : hits) {
        formats.append({static_cast<int>(hit.start), static_cast<int>(hit.length), marked});
    }
    return formats;
}

QFont fontOf(const QStyleOptionViewItem &option, int column)
{
    QFont font = option.font;
    font.setBold(column == StatusTableModel::CodeColumn);
    return font;
}

QColor colorOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    switch (index.column()) {
    case StatusTableModel::CodeColumn:
        return Theme::accent(static_cast<StatusClass>(index.data(StatusTableModel::ClassRole).toInt()), option.palette);
    case StatusTableModel::SummaryColumn:
    case StatusTableModel::OriginColumn:
        return Theme::quiet(option.palette);
    default:
        return option.palette.color(QPalette::Text);
    }
}

// Five points, the first upwards.
QPolygonF starIn(const QRectF &box)
{
    constexpr int corners = 10;
    constexpr double innerShare = 0.42;
    QPolygonF star;
    for (int i = 0; i < corners; ++i) {
        const double angle = std::numbers::pi * (2.0 * i / corners - 0.5);
        const double radius = box.width() / 2 * (i % 2 == 0 ? 1 : innerShare);
        star << box.center() + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return star;
}

void paintSheet(QPainter *painter, const QRectF &box, const QColor &color)
{
    const double inset = box.width() * 0.12;
    const QRectF sheet = box.adjusted(inset, 0, -inset, 0);
    painter->setPen(QPen(color, qMax(1.0, box.width() * 0.1)));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(sheet, inset, inset);
    for (const double height : {0.32, 0.54, 0.76}) {
        const double y = sheet.top() + sheet.height() * height;
        painter->drawLine(QPointF(sheet.left() + sheet.width() * 0.25, y),
                          QPointF(sheet.right() - sheet.width() * (height > 0.7 ? 0.45 : 0.25), y));
    }
}

// The signs of a user's star and note at the right end of the cell, drawn in quiet, so that no font need have them.
void paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    constexpr double share = 0.62; // of the height of the text
    constexpr int rightMargin = 4;
    const double size = QFontMetricsF(option.font).height() * share;
    const QRectF area = QRectF(option.rect).adjusted(0, 0, -rightMargin, 0);
    QRectF box(area.right() - size, area.center().y() - size / 2, size, size);
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(StatusTableModel::NotedRole).toBool()) {
        if (index.data(SearchProxyModel::NoteHitRole).toBool()) {
            const double air = size * 0.22;
            painter->fillRect(box.adjusted(-air, -air, air, air), Theme::mark(option.palette));
        }
        paintSheet(painter, box, Theme::quiet(option.palette));
    }
    if (index.data(StatusTableModel::StarredRole).toBool()) {
        box.translate(-size * 1.35, 0); // in one line with the stars above and below
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::quiet(option.palette));
        painter->drawPolygon(starIn(box));
    }
}

} // namespace

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintSurface(painter, option, index);
    paintText(painter, option, index);
    if (index.column() == StatusTableModel::CodeColumn) {
        paintMarks(painter, option, index);
    }
    painter->restore();
}

int StatusDelegate::rowHeight(const QFont &font)
{
    constexpr int air = 14;
    return static_cast<int>(maxLines * QFontMetrics(font).height() * 1.05) + air;
}

void StatusDelegate::paintSurface(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect &rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(rect, Theme::selection(option.palette));
    } else if (index.row() == m_hoveredRow) {
        painter->fillRect(rect, option.palette.color(QPalette::AlternateBase));
    }
    if (index.column() == StatusTableModel::CodeColumn) {
        const QColor accent = colorOf(option, index);
        constexpr int barWidth = 3;
        painter->fillRect(QRect(rect.left(), rect.top() + 4, barWidth, rect.height() - 8), accent);
    }
    painter->setPen(Theme::hairline(option.palette));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

void StatusDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = option.rect.adjusted(sideMargin, 0, -sideMargin / 2, 0);
    const bool mayWrap =
        index.column() != StatusTableModel::CodeColumn && index.column() != StatusTableModel::NameColumn;
    const QTextLayout &layout = layoutOf(
        {index.data(Qt::DisplayRole).toString(), area.width(), mayWrap ? maxLines : 1, fontOf(option, index.column()),
         index.data(SearchProxyModel::HitsRole).value<QList<Highlight>>(), Theme::mark(option.palette)});
    const qreal top = area.top() + (area.height() - layout.boundingRect().height()) / 2;
    painter->setPen(colorOf(option, index));
    painter->setClipRect(option.rect);
    layout.draw(painter, {static_cast<qreal>(area.left()), top});
}

const QTextLayout &StatusDelegate::layoutOf(const Cell &cell) const
{
    if (const QTextLayout *known = m_layouts.object(cell)) {
        return *known;
    }
    auto layout = std::make_unique<QTextLayout>(cell.text, cell.font);
    layout->setCacheEnabled(true);
    layout->setFormats(formatsOf(cell.hits, cell.mark));
    breakIntoLines(*layout, cell.width, cell.lineLimit);
    if (layout->lineCount() > cell.lineLimit || layout->lineAt(0).naturalTextWidth() > cell.width) {
        layout->setText(shortened(cell.text, *layout, QFontMetrics(cell.font), cell.width, cell.lineLimit));
        breakIntoLines(*layout, cell.width, cell.lineLimit);
    }
    m_layouts.insert(cell, layout.release());
    return *m_layouts.object(cell);
}
