// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/table/searchproxymodel.h"

#include "model/search/hits.h"
#include "model/table/statustablemodel.h"

#include <algorithm>
#include <numeric>

SearchProxyModel::SearchProxyModel(QObject *parent) : QAbstractProxyModel(parent) {}

void SearchProxyModel::setResult(const SearchResult &result)
{
    const bool sameQuery = m_result.query == result.query && m_result.noteRows == result.noteRows;
    m_result = result;
    showRows(sortedRows());
    if (!sameQuery && rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {HitsRole, NoteHitRole});
    }
}

void SearchProxyModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    showRows(sortedRows());
}

void SearchProxyModel::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel() != nullptr) {
        disconnect(sourceModel(), nullptr, this, nullptr);
    }
    QAbstractProxyModel::setSourceModel(model);
    const auto showAll = [this] {
        m_result = {};
        m_result.rows.resize(sourceRowCount());
        std::iota(m_result.rows.begin(), m_result.rows.end(), 0);
        noteRows(sortedRows());
    };
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(model, &QObject::destroyed, this, [this] { setSourceModel(nullptr); });
        connect(model, &QAbstractItemModel::dataChanged, this, [this] {
            if (rowCount() > 0) {
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            }
        });
        connect(model, &QAbstractItemModel::modelReset, this, [this, showAll] {
            showAll();
            endResetModel();
        });
    }
    showAll();
    endResetModel();
}

QModelIndex SearchProxyModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex SearchProxyModel::parent(const QModelIndex & /*child*/) const
{
    return {};
}

int SearchProxyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SearchProxyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || sourceModel() == nullptr ? 0 : sourceModel()->columnCount();
}

QVariant SearchProxyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == HitsRole) {
        return QVariant::fromValue(hitsIn(data(index, Qt::DisplayRole).toString(), m_result.query));
    }
    if (role == NoteHitRole) {
        const int row = m_rows[static_cast<std::size_t>(index.row())];
        return std::binary_search(m_result.noteRows.begin(), m_result.noteRows.end(), row);
    }
    return QAbstractProxyModel::data(index, role);
}

QVariant SearchProxyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (sourceModel() == nullptr || orientation != Qt::Horizontal) {
        return {};
    }
    return sourceModel()->headerData(section, orientation, role);
}

QModelIndex SearchProxyModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (sourceModel() == nullptr || !proxyIndex.isValid() || !checkIndex(proxyIndex)) {
        return {};
    }
    return sourceModel()->index(m_rows[static_cast<std::size_t>(proxyIndex.row())], proxyIndex.column());
}

QModelIndex SearchProxyModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    const auto row = static_cast<std::size_t>(sourceIndex.row());
    if (!sourceIndex.isValid() || row >= m_places.size() || m_places[row] < 0) {
        return {};
    }
    return createIndex(m_places[row], sourceIndex.column());
}

int SearchProxyModel::sourceRowCount() const
{
    return sourceModel() == nullptr ? 0 : sourceModel()->rowCount();
}

void SearchProxyModel::noteRows(std::vector<int> rows)
{
    m_rows = std::move(rows);
    m_places.assign(static_cast<std::size_t>(sourceRowCount()), -1);
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        m_places[static_cast<std::size_t>(m_rows[place])] = static_cast<int>(place);
    }
}

std::vector<int> SearchProxyModel::sortedRows() const
{
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(m_result.rows.size()));
    const int count = sourceRowCount();
    std::copy_if(m_result.rows.begin(), m_result.rows.end(), std::back_inserter(rows),
                 [count](int row) { return row >= 0 && row < count; });
    if (m_sortColumn < 0) {
        return rows;
    }
    const auto valueOf = [this](int row) {
        return sourceModel()->index(row, m_sortColumn).data(StatusTableModel::SortRole);
    };
    const auto isLess = [](const QVariant &a, const QVariant &b) {
        return a.typeId() == QMetaType::Int ? a.toInt() < b.toInt()
                                            : QString::compare(a.toString(), b.toString(), Qt::CaseInsensitive) < 0;
    };
    std::vector<std::pair<QVariant, int>> keyed;
    keyed.reserve(rows.size());
    for (const int row : rows) {
        keyed.emplace_back(valueOf(row), row);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto &a, const auto &b) {
        return m_sortOrder == Qt::AscendingOrder ? isLess(a.first, b.first) : isLess(b.first, a.first);
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto &pair) { return pair.second; });
    return rows;
}

// At most four steps, however many rows differ: those that go move to the end and are removed there, those that come
// are inserted at the end, and all move to their places.
void SearchProxyModel::showRows(const std::vector<int> &wanted)
{
    if (wanted == m_rows) {
        return;
    }
    std::vector<char> isWanted(m_places.size());
    for (const int row : wanted) {
        isWanted[static_cast<std::size_t>(row)] = 1;
    }
    std::vector<int> kept = m_rows;
    const auto firstGone = std::stable_partition(
        kept.begin(), kept.end(), [&isWanted](int row) { return isWanted[static_cast<std::size_t>(row)] != 0; });
    const auto keptCount = static_cast<std::size_t>(std::distance(kept.begin(), firstGone));
    if (keptCount < m_rows.size()) {
        reorder(kept);
        beginRemoveRows({}, static_cast<int>(keptCount), rowCount() - 1);
        kept.resize(keptCount);
        noteRows(kept);
        endRemoveRows();
    }
    if (keptCount < wanted.size()) {
        std::vector<int> grown = m_rows;
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(grown),
                     [this](int row) { return m_places[static_cast<std::size_t>(row)] < 0; });
        beginInsertRows({}, static_cast<int>(keptCount), static_cast<int>(grown.size()) - 1);
        noteRows(std::move(grown));
        endInsertRows();
    }
    reorder(wanted);
}

void SearchProxyModel::reorder(std::vector<int> rows)
{
    if (rows == m_rows) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sourceRows;
    sourceRows.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before) {
        sourceRows.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    }
    noteRows(std::move(rows));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int place = m_places[static_cast<std::size_t>(sourceRows[static_cast<std::size_t>(i)])];
        after.append(createIndex(place, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}
