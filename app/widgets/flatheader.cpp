// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/flatheader.h"

#include "app/presentation/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

FlatHeader::FlatHeader(Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(48);
    setCascadingSectionResizes(false);
}

QSize FlatHeader::sizeHint() const
{
    constexpr int air = 12;
    return {length(), fontMetrics().height() + air};
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    constexpr int sideMargin = 10;
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(Theme::line(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QString text = model()->headerData(logicalIndex, orientation()).toString();
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    if (isSorted) {
        text += sortIndicatorOrder() == Qt::AscendingOrder ? u"  ↑"_s : u"  ↓"_s;
    }
    painter->setPen(isSorted ? palette().color(QPalette::Text) : Theme::quiet(palette()));
    const QRect area = rect.adjusted(sideMargin, 0, -2, 0);
    painter->drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                      fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}
