// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/table/searchproxymodel.h"

#include "model/query/highlights.h"
#include "model/table/statustablemodel.h"

#include <algorithm>
#include <numeric>
#include <utility>

SearchProxyModel::SearchProxyModel(QObject *parent) : QAbstractProxyModel(parent) {}

void SearchProxyModel::setResult(const SearchResult &result)
{
    const bool sameQuery = m_result.query == result.query && m_result.noteRows == result.noteRows;
    m_result = result;
    showResult();
    if (!sameQuery && rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {HitsRole, NoteHitRole});
    }
}

void SearchProxyModel::sort(int column, Qt::SortOrder order)
{
    const int wanted = column < columnCount() ? column : -1;
    if (wanted != m_sortColumn) {
        m_sortColumn = wanted;
        m_ranks.clear();
        m_areRanksWanted = false;
    }
    m_sortOrder = order;
    if (m_sortColumn < 0 || m_rows.empty() || hasRanks()) {
        showResult();
    }
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
        forgetRanks();
        m_rows = wantedRows();
        m_places.clear();
    };
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(model, &QObject::destroyed, this, [this] { setSourceModel(nullptr); });
        connect(model, &QAbstractItemModel::dataChanged, this, &SearchProxyModel::passOnChange);
        connect(model, &QAbstractItemModel::modelReset, this, [this, showAll] {
            showAll();
            endResetModel();
        });
    }
    showAll();
    endResetModel();
}

// Of all rows at once, or of each that is shown.
void SearchProxyModel::passOnChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (roles.isEmpty() || roles.contains(StatusTableModel::SortRole)) {
        forgetRanks();
    }
    if (m_rows.empty()) {
        return;
    }
    if (first.row() == 0 && last.row() == sourceRowCount() - 1) {
        Q_EMIT dataChanged(index(0, first.column()), index(rowCount() - 1, last.column()), roles);
        return;
    }
    for (int row = first.row(); row <= last.row(); ++row) {
        if (const int place = placeOf(row); place >= 0) {
            Q_EMIT dataChanged(index(place, first.column()), index(place, last.column()), roles);
        }
    }
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
        return QVariant::fromValue(highlightsIn(data(index, Qt::DisplayRole).toString(), m_result.query));
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
    const int place = sourceIndex.isValid() ? placeOf(sourceIndex.row()) : -1;
    return place < 0 ? QModelIndex() : createIndex(place, sourceIndex.column());
}

int SearchProxyModel::sourceRowCount() const
{
    return sourceModel() == nullptr ? 0 : sourceModel()->rowCount();
}

// Where a row of the source is shown, or -1. The table of all is made when it is first asked for.
int SearchProxyModel::placeOf(int sourceRow) const
{
    if (m_places.empty()) {
        m_places.assign(static_cast<std::size_t>(sourceRowCount()), -1);
        for (std::size_t place = 0; place < m_rows.size(); ++place) {
            m_places[static_cast<std::size_t>(m_rows[place])] = static_cast<int>(place);
        }
    }
    const auto row = static_cast<std::size_t>(sourceRow);
    return row < m_places.size() ? m_places[row] : -1;
}

// The rows of the result that the source has, in the order in which they shall be shown.
std::vector<int> SearchProxyModel::wantedRows()
{
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(m_result.rows.size()));
    std::ranges::copy_if(m_result.rows, std::back_inserter(rows),
                         [count = sourceRowCount()](int row) { return row >= 0 && row < count; });
    return m_sortColumn >= 0 && !rows.empty() && hasRanks() ? sorted(rows) : rows;
}

// Makes them, or asks for them once.
bool SearchProxyModel::hasRanks()
{
    if (m_ranks.empty() && sourceRowCount() <= mostRankedAtOnce) {
        m_ranks = ranksOf(*sourceModel(), m_sortColumn);
    } else if (m_ranks.empty() && !std::exchange(m_areRanksWanted, true)) {
        Q_EMIT ranksWanted(m_sortColumn);
    }
    return !m_ranks.empty();
}

// Deals the rows out by the ranks of their values: equals keep the order of the result, and the time grows with the
// number of rows alone.
std::vector<int> SearchProxyModel::sorted(const std::vector<int> &rows) const
{
    const auto keyOf = [this](int row) {
        const std::size_t rank = m_ranks[static_cast<std::size_t>(row)];
        return m_sortOrder == Qt::AscendingOrder ? rank : m_ranks.size() - 1 - rank;
    };
    std::vector<std::size_t> places(m_ranks.size() + 1); // of the next row with each key
    for (const int row : rows) {
        ++places[keyOf(row) + 1];
    }
    std::partial_sum(places.begin(), places.end(), places.begin());
    std::vector<int> dealt(rows.size());
    for (const int row : rows) {
        dealt[places[keyOf(row)]++] = row;
    }
    return dealt;
}

SearchProxyModel::Ranks SearchProxyModel::ranksOf(const QAbstractItemModel &source, int column)
{
    const auto isLess = [](const QVariant &a, const QVariant &b) {
        return a.typeId() == QMetaType::Int ? a.toInt() < b.toInt()
                                            : QString::compare(a.toString(), b.toString(), Qt::CaseInsensitive) < 0;
    };
    std::vector<std::pair<QVariant, std::size_t>> values;
    const int count = source.rowCount();
    for (int row = 0; row < count; ++row) {
        const QModelIndex cell = source.index(row, column);
        values.emplace_back(cell.data(StatusTableModel::SortRole), static_cast<std::size_t>(row));
    }
    std::ranges::sort(values, [isLess](const auto &a, const auto &b) { return isLess(a.first, b.first); });
    Ranks ranks(values.size());
    std::size_t rank = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        rank += i > 0 && isLess(values[i - 1].first, values[i].first) ? 1 : 0;
        ranks[values[i].second] = rank;
    }
    return ranks;
}

void SearchProxyModel::setRanks(int column, Ranks ranks)
{
    if (column == m_sortColumn && ranks.size() == static_cast<std::size_t>(sourceRowCount())) {
        m_ranks = std::move(ranks);
        showResult();
    }
}

void SearchProxyModel::setRanksToCome(int column, Ranks ranks)
{
    m_ranksToCome = {column, std::move(ranks)};
}

// The source has changed: takes what was made for that, if it was.
void SearchProxyModel::forgetRanks()
{
    m_ranks.clear();
    m_areRanksWanted = false;
    if (m_sortColumn >= 0 && m_ranksToCome.first == m_sortColumn &&
        m_ranksToCome.second.size() == static_cast<std::size_t>(sourceRowCount())) {
        m_ranks = std::move(m_ranksToCome.second);
    }
    setRanksToCome(-1, {});
}

// At most four steps, however many rows differ: those that go move to the end and are removed there, those that come
// are inserted at the end, and all move to their places.
void SearchProxyModel::showResult()
{
    const std::vector<int> wanted = wantedRows();
    if (wanted == m_rows) {
        return;
    }
    enum Mark : char { Gone, Coming, Kept };
    std::vector<char> marks(static_cast<std::size_t>(sourceRowCount()), Gone); // a row of the source each
    const auto markOf = [&marks](int row) -> char & { return marks[static_cast<std::size_t>(row)]; };
    for (const int row : wanted) {
        markOf(row) = Coming;
    }
    std::vector<int> next = m_rows;
    const auto gone =
        std::stable_partition(next.begin(), next.end(), [markOf](int row) { return markOf(row) != Gone; });
    const auto keptCount = static_cast<std::size_t>(gone - next.begin());
    if (keptCount < m_rows.size()) {
        reorder(next);
        beginRemoveRows({}, static_cast<int>(keptCount), rowCount() - 1);
        m_rows.resize(keptCount);
        m_places.clear();
        endRemoveRows();
    }
    if (keptCount < wanted.size()) {
        beginInsertRows({}, static_cast<int>(keptCount), static_cast<int>(wanted.size()) - 1);
        for (const int row : m_rows) {
            markOf(row) = Kept;
        }
        std::ranges::copy_if(wanted, std::back_inserter(m_rows), [markOf](int row) { return markOf(row) == Coming; });
        m_places.clear();
        endInsertRows();
    }
    reorder(wanted);
}

void SearchProxyModel::reorder(const std::vector<int> &rows)
{
    if (rows == m_rows) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> sourceRows;
    sourceRows.reserve(before.size());
    for (const QModelIndex &index : before) {
        sourceRows.append(m_rows[static_cast<std::size_t>(index.row())]);
    }
    m_rows = rows;
    m_places.clear();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        after.append(createIndex(placeOf(sourceRows.at(i)), before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}
