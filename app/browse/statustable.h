// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/presentation/emptyexplanation.h"
#include "model/catalog/catalog.h"
#include "model/search/searchresult.h"

#include <QAbstractProxyModel>
#include <QTableView>

#include <limits>
#include <optional>

class CatalogSearch;
class EmptyState;
class QKeyEvent;
class StatusTableView;

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

// What a search found, as a table: which codes are current and selected, what is said where there are none, and the
// rows that are copied.
class StatusTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusTable)
public:
    static constexpr qsizetype mostCompared = 4;

    // The search must outlive the table.
    explicit StatusTable(CatalogSearch *search, QWidget *parent = nullptr);

    StatusTableView *view() const { return m_view; }
    // None if no row is current, or while the catalog is not there in full.
    std::optional<StatusCode> currentCode() const;
    // From the top; no more than `most`.
    QList<StatusCode> selectedCodes(qsizetype most = std::numeric_limits<qsizetype>::max()) const;
    QList<StatusCode> shownCodes() const;

    // Selects the code; has query and filters dropped if they hide it.
    void showKey(const StatusKey &key);
    // Where no code is current, scrolls past 000, which tools write where no response came: the first thing to see is
    // the first real code.
    void scrollToFirstCode();
    // Handles a key as the view does.
    void move(QKeyEvent *event);
    // Those that are selected, once the search has its answer.
    void copyRows();

Q_SIGNALS:
    // Another code is current, or others are selected, or it was found by another query.
    void currentChanged(const std::optional<StatusCode> &code);
    void copied(const QString &what);
    void searchFocusRequested();
    void filtersInTheWay(); // what is to be shown is hidden by the filters,
    void queryInTheWay();   // or by the query

private:
    // What those who listen are told of.
    struct Shown
    {
        StatusKey current;
        QList<int> compared; // rows of the catalog, where several are selected

        bool operator==(const Shown &) const = default;
    };

    void setupView();
    void followSearch();
    void showResult(const SearchResult &result);
    void selectFound(const SearchResult &result);
    QModelIndex indexOf(const StatusKey &key) const;
    void select(const QModelIndex &index);
    QModelIndexList selectedIndexes() const;
    int catalogRowOf(const QModelIndex &index) const;
    void copySelected();
    Shown shown() const;
    void noteSelection();
    void tellCurrent();
    void followWay(const EmptyExplanation::Way &way);

    CatalogSearch *m_search;
    StatusTableView *m_view;
    EmptyState *m_empty;
    TableState m_before; // the rows changed
    bool m_areRowsChanging = false;
    bool m_areRowsReset = false;
    SearchResult m_result; // that is shown
    Shown m_told;
};
