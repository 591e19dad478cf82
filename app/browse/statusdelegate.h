// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/highlights.h"

#include <QCache>
#include <QStyledItemDelegate>
#include <QTextLayout>

// Paints a cell of the status table: the code in the accent of its class, long text over two lines, and a mark behind
// what the query hit. Works on any model with the roles of StatusTableModel and SearchProxyModel.
class StatusDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The height of a row in that font: two lines of text with air around them.
    static int rowHeight(const QFont &font);
    // The row under the mouse, all of which is shaded; -1 for none.
    void setHoveredRow(int row) { m_hoveredRow = row; }

private:
    struct Cell
    {
        QString text;
        int width = 0;
        int lineLimit = 0;
        QFont font;
        QList<Highlight> hits;
        QColor mark; // behind them

        bool operator==(const Cell &) const = default;
        friend size_t qHash(const Cell &cell, size_t seed) { return qHashMulti(seed, cell.text, cell.width); }
    };

    void paintSurface(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const QTextLayout &layoutOf(const Cell &cell) const;

    int m_hoveredRow = -1;
    // Of cells that were painted lately, some screens of rows: most rows stay from key to key.
    mutable QCache<Cell, QTextLayout> m_layouts{160};
};
