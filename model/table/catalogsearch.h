// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searcher.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

// Searches a catalog, and feeds the rows of a table with what it finds. Never waits: catalogs are read and indexes made
// on other threads, and a query that comes earlier is remembered and answered when the first index is there.
class CatalogSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogSearch)
public:
    using CatalogSource = std::function<Catalog()>;

    // `readCatalog` is called on another thread, once, as soon as something is searched for or prepare() is called.
    // The digest has the keys of that catalog.
    CatalogSearch(CatalogSource readDigest, CatalogSource readCatalog, QObject *parent = nullptr);
    // Cancels what is under way.
    ~CatalogSearch() override;

    SearchProxyModel *rows() const { return m_rows; }
    const Catalog &catalog() const { return m_model->catalog(); }
    const NoteIndex &notes() const { return m_notes; }
    // Whether the catalog is there in full.
    bool isReady() const { return m_index != nullptr; }
    // Whether the rows show what was searched for last.
    bool isAnswered() const { return isReady() && !m_isQueryExpected; }

    // Shows the rows of the digest; once, and nothing is found before.
    void open();
    void prepare();
    // Searches another catalog as soon as its index is there, and the one of before, if that is there, until then.
    void setCatalog(const Catalog &catalog);
    // Stars and notes. What was found before stays until refresh().
    void setNotebook(const Notebook &notebook);
    void refresh();
    // Another query is being read and comes with search(). What waits for the answer to the one before is given up.
    void expectQuery();
    void search(const SearchQuery &query);
    void setFilter(const SearchFilter &filter);
    // Calls the command as soon as the rows show what was searched for: at once, if they do.
    void whenAnswered(std::function<void()> command);

Q_SIGNALS:
    void rowsAboutToChange();
    void found(const SearchResult &result); // the rows have changed, and the catalog may have
    void preparing(bool isPreparing);       // another catalog

private:
    struct Made
    {
        std::shared_ptr<const SearchIndex> index;
        int sortColumn = -1; // none
        SearchProxyModel::Ranks ranks;
    };

    void make(const CatalogSource &read);
    void take();
    void rank(int column);
    void answer();

    CatalogSource m_readDigest;
    CatalogSource m_readCatalog;
    std::shared_ptr<const SearchIndex> m_index;
    Searcher m_searcher;
    NoteIndex m_notes;
    SearchQuery m_query; // what was searched for last
    SearchFilter m_filter;
    bool m_isQueryExpected = false;
    bool m_isOutdated = false; // what was found, by stars or notes
    std::vector<std::function<void()>> m_waiting;
    StatusTableModel *m_model;
    SearchProxyModel *m_rows;
    QThreadPool m_workers;
    QFutureWatcher<Made> m_making;
    QFutureWatcher<SearchProxyModel::Ranks> m_ranking;
};
