// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

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
    void paintSurface(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static void paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);

    int m_hoveredRow = -1;
};
