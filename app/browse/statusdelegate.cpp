// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statusdelegate.h"

#include "app/browse/notemarks.h"
#include "app/presentation/theme.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"

#include <QPainter>
#include <QTextLayout>

#include <memory>

namespace {

constexpr int sideMargin = 10;
constexpr int maxLines = 2;

constexpr int maxLayouts = 160; // some screens of rows

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

} // namespace

StatusDelegate::StatusDelegate(QObject *parent) : QStyledItemDelegate(parent), m_layouts(maxLayouts) {}

StatusDelegate::~StatusDelegate() = default;

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

void StatusDelegate::paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    constexpr double share = 0.62; // of the height of the text
    constexpr int rightMargin = 4;
    const NoteMarks::Marks marks{index.data(StatusTableModel::StarredRole).toBool(),
                                 index.data(StatusTableModel::NotedRole).toBool(),
                                 index.data(SearchProxyModel::NoteHitRole).toBool()};
    NoteMarks::paint(painter, marks, QRectF(option.rect).adjusted(0, 0, -rightMargin, 0),
                     QFontMetricsF(option.font).height() * share, option.palette);
}
