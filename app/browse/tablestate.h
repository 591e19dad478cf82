// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"

#include <QAbstractProxyModel>
#include <QTableView>

// Where someone is in a table of codes: which are selected, which is current, and what stands at the top. Told by key,
// so that the table of another catalog can be brought to the same place.
class TableState
{
public:
    // `proxy` is what the table shows, over a model whose rows are those of the catalog.
    static TableState in(const QTableView &table, const QAbstractProxyModel &proxy, const Catalog &catalog);
    const StatusKey &current() const { return m_current; }
    // Codes that are no longer shown are passed over.
    void restore(QTableView *table, const QAbstractProxyModel &proxy, const Catalog &catalog) const;

private:
    QList<StatusKey> m_selected;
    StatusKey m_current;
    StatusKey m_top;
    int m_topOffset = 0; // pixels of the top row that are out of sight, negative
};
