// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchindex.h"
#include "model/table/searchproxymodel.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

// Makes what a table needs to show another catalog, on another thread: the index of a search, and the ranks of the rows
// if it is sorted by a column. Of several catalogs only the last one is told of.
class IndexMaker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndexMaker)
public:
    struct Made
    {
        std::shared_ptr<const SearchIndex> index;
        int sortColumn = -1; // none
        SearchProxyModel::Ranks ranks;
    };

    explicit IndexMaker(QObject *parent = nullptr);
    // Waits for what is under way.
    ~IndexMaker() override;

    // At once; may be called on any thread.
    static std::shared_ptr<const SearchIndex> indexOf(const Catalog &catalog);
    void make(const Catalog &catalog, int sortColumn);
    // Lets go of something on another thread, where the time that it takes hurts nobody.
    template <typename Thing>
    void letGo(Thing thing)
    {
        m_workers.start([thing = std::move(thing)] {});
    }

Q_SIGNALS:
    void made(const IndexMaker::Made &made);

private:
    int m_ticket = 0;      // of the last catalog
    QThreadPool m_workers; // one at a time
};
