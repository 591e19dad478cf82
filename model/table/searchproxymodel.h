// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchresult.h"

#include <QAbstractProxyModel>

#include <utility>
#include <vector>

// Shows the rows of a flat source model that a search found, in its order or sorted by a column. A new result moves,
// removes and inserts rows, so a view keeps its selection and its place; only a reset of the source resets this model.
// Not supported: sources that insert, remove or move rows or columns other than by a reset.
class SearchProxyModel final : public QAbstractProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchProxyModel)
public:
    enum Role {
        HitsRole = Qt::UserRole + 100, // QList<Highlight>, where the query hits the text of the cell
        NoteHitRole,                   // bool, whether it hits the user's note on the row
    };
    Q_ENUM(Role)

    explicit SearchProxyModel(QObject *parent = nullptr);

    // Rows that the source does not have are passed over.
    void setResult(const SearchResult &result);
    const SearchResult &result() const { return m_result; }

    // -1: the order of the result.
    int sortColumn() const { return m_sortColumn; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    // Source row to the rank of its value in a column; equal values have one rank. Ranking many rows takes a while, so
    // of more than mostRankedAtOnce the model asks for ranks, and the rows keep their order until it has them. They are
    // made on another thread, over a model that lives there, and handed over when they are there; or before the source
    // changes to the rows that they are of.
    using Ranks = std::vector<std::size_t>;
    static constexpr int mostRankedAtOnce = 2'000;
    static Ranks ranksOf(const QAbstractItemModel &source, int column);
    void setRanks(int column, Ranks ranks);
    void setRanksToCome(int column, Ranks ranks);

    void setSourceModel(QAbstractItemModel *model) override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

Q_SIGNALS:
    void ranksWanted(int column);

private:
    void passOnChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    int sourceRowCount() const;
    int placeOf(int sourceRow) const;
    void showResult();
    std::vector<int> wantedRows();
    std::vector<int> sorted(const std::vector<int> &rows) const;
    bool hasRanks();
    void forgetRanks();
    void reorder(const std::vector<int> &rows);

    SearchResult m_result;
    std::vector<int> m_rows;           // proxy row to source row
    mutable std::vector<int> m_places; // source row to proxy row, or -1; made when asked for
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    Ranks m_ranks; // of the column that sorts; made when needed
    bool m_areRanksWanted = false;
    std::pair<int, Ranks> m_ranksToCome{-1, {}}; // of a column
};
