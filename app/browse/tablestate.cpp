// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/tablestate.h"

#include <QItemSelectionModel>
#include <QScrollBar>

namespace {

StatusKey keyAt(const QModelIndex &index, const QAbstractProxyModel &proxy, const Catalog &catalog)
{
    const QModelIndex source = proxy.mapToSource(index);
    return source.isValid() ? keyOf(catalog.at(source.row())) : StatusKey();
}

QModelIndex indexOf(const StatusKey &key, const QAbstractProxyModel &proxy, const Catalog &catalog)
{
    const int row = key.isValid() ? catalog.rowOf(key) : -1;
    return row < 0 ? QModelIndex() : proxy.mapFromSource(proxy.sourceModel()->index(row, 0));
}

} // namespace

TableState TableState::in(const QTableView &table, const QAbstractProxyModel &proxy, const Catalog &catalog)
{
    constexpr qsizetype most = 1'000; // who has selected more has selected all
    TableState state;
    const QModelIndexList selected = table.selectionModel()->selectedRows();
    if (selected.size() <= most) {
        for (const QModelIndex &index : selected) {
            state.m_selected.append(keyAt(index, proxy, catalog));
        }
    }
    state.m_current = keyAt(table.currentIndex(), proxy, catalog);
    const QModelIndex top = proxy.index(table.rowAt(0), 0);
    state.m_top = keyAt(top, proxy, catalog);
    state.m_topOffset = table.rowViewportPosition(top.row());
    return state;
}

void TableState::restore(QTableView *table, const QAbstractProxyModel &proxy, const Catalog &catalog) const
{
    QItemSelection selection;
    for (const StatusKey &key : m_selected) {
        if (const QModelIndex index = indexOf(key, proxy, catalog); index.isValid()) {
            selection.select(index, index);
        }
    }
    table->doItemsLayout(); // so that it knows how far it can be scrolled
    const QModelIndex current = indexOf(m_current, proxy, catalog);
    table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (const QModelIndex top = indexOf(m_top, proxy, catalog); top.isValid()) {
        const int by = table->rowViewportPosition(top.row()) - m_topOffset;
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + by);
    } else if (current.isValid()) {
        table->scrollTo(current);
    }
}
