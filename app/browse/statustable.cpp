// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statustable.h"

#include "app/browse/clipboardtext.h"
#include "app/browse/statustableview.h"
#include "app/widgets/emptystate.h"
#include "model/table/catalogsearch.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

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

StatusTable::StatusTable(CatalogSearch *search, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_view(new StatusTableView(this))
    , m_empty(new EmptyState(m_view->viewport()))
    , m_result(search->rows()->result())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    setupView();
    followSearch();
}

void StatusTable::setupView()
{
    m_view->setModel(m_search->rows());
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_empty, &EmptyState::wayChosen, this, &StatusTable::followWay);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StatusTable::noteSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StatusTable::noteSelection);
}

void StatusTable::followSearch()
{
    connect(m_search, &CatalogSearch::rowsAboutToChange, this, [this] {
        m_areRowsChanging = true;
        m_areRowsReset = false;
        m_before = TableState::in(*m_view, *m_search->rows(), m_search->catalog());
    });
    connect(m_search->rows(), &QAbstractItemModel::modelReset, this, [this] {
        m_areRowsReset = true;
        m_result = m_areRowsChanging ? m_result : m_search->rows()->result();
    });
    connect(m_search, &CatalogSearch::found, this, &StatusTable::showResult);
}

void StatusTable::showResult(const SearchResult &result)
{
    selectFound(result);
    m_result = result;
    m_areRowsChanging = false;
    if (result.rows.isEmpty()) {
        m_empty->explain(EmptyExplanation::explanationOf(result, m_search->catalog(), result.query.text));
    } else {
        m_empty->hide();
    }
    tellCurrent();
}

// Keeps the code that was current if it is still there; else what is narrowed selects what it means best.
void StatusTable::selectFound(const SearchResult &result)
{
    const bool isTyped = result.query != m_result.query && !result.query.text.isEmpty();
    if (m_areRowsReset && !isTyped) {
        m_before.restore(m_view, *m_search->rows(), m_search->catalog());
        if (m_view->currentIndex().isValid() && (m_result.exactCount > 0 || result.exactCount == 0)) {
            return;
        }
    } else if (const QModelIndex kept = indexOf(m_before.current()); !isTyped && kept.isValid()) {
        if (!std::ranges::equal(result.rows, m_result.rows)) {
            select(kept);
        }
        return;
    }
    const bool isNarrowed = !result.query.text.isEmpty() || result.rows.size() < m_search->catalog().size();
    if (isNarrowed && !result.rows.isEmpty()) {
        const QAbstractItemModel *catalog = m_search->rows()->sourceModel();
        select(m_search->rows()->mapFromSource(catalog->index(result.rows.front(), 0)));
    }
}

QModelIndex StatusTable::indexOf(const StatusKey &key) const
{
    return ::indexOf(key, *m_search->rows(), m_search->catalog());
}

// The current row first: what is shown follows from both, and a selection without its row would show the old one anew.
void StatusTable::select(const QModelIndex &index)
{
    if (index.isValid()) {
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_view->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_view->scrollTo(index);
    }
}

void StatusTable::followWay(const EmptyExplanation::Way &way)
{
    Q_EMIT searchFocusRequested();
    switch (way.kind) {
    case EmptyExplanation::Way::Kind::DropFilters:
        Q_EMIT filtersInTheWay();
        break;
    case EmptyExplanation::Way::Kind::DropQuery:
        Q_EMIT queryInTheWay();
        break;
    case EmptyExplanation::Way::Kind::ShowCode:
        showKey({way.code, {}});
        break;
    }
}

void StatusTable::showKey(const StatusKey &key)
{
    if (m_search->catalog().rowOf(key) < 0) {
        return;
    }
    if (!indexOf(key).isValid()) {
        Q_EMIT filtersInTheWay();
        if (!indexOf(key).isValid()) {
            Q_EMIT queryInTheWay();
        }
    }
    select(indexOf(key));
}

std::optional<StatusCode> StatusTable::currentCode() const
{
    const int row = catalogRowOf(m_view->currentIndex());
    return row >= 0 && m_search->isReady() ? std::optional(m_search->catalog().at(row)) : std::nullopt;
}

// -1: none.
int StatusTable::catalogRowOf(const QModelIndex &index) const
{
    return m_search->rows()->mapToSource(index).row();
}

// From the top.
QModelIndexList StatusTable::selectedIndexes() const
{
    QModelIndexList selected = m_view->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    return selected;
}

QList<StatusCode> StatusTable::selectedCodes(qsizetype most) const
{
    QList<StatusCode> codes;
    const QModelIndexList selected = m_search->isReady() ? selectedIndexes() : QModelIndexList();
    for (qsizetype i = 0; i < std::min(most, selected.size()); ++i) {
        codes.append(m_search->catalog().at(catalogRowOf(selected.at(i))));
    }
    return codes;
}

QList<StatusCode> StatusTable::shownCodes() const
{
    QList<StatusCode> codes;
    for (int row = 0; row < m_search->rows()->rowCount(); ++row) {
        codes.append(m_search->catalog().at(catalogRowOf(m_search->rows()->index(row, 0))));
    }
    return codes;
}

StatusTable::Shown StatusTable::shown() const
{
    Shown shown;
    if (const int row = catalogRowOf(m_view->currentIndex()); row >= 0) {
        shown.current = keyOf(m_search->catalog().at(row));
    }
    const QItemSelection ranges = m_view->selectionModel()->selection();
    if (ranges.size() > 1 || (!ranges.isEmpty() && ranges.front().height() > 1)) {
        const QModelIndexList selected = selectedIndexes();
        for (qsizetype i = 0; i < std::min(mostCompared, selected.size()); ++i) {
            shown.compared.append(catalogRowOf(selected.at(i)));
        }
    }
    return shown;
}

// One key may change both the current row and the selection, and it is told of once.
void StatusTable::noteSelection()
{
    if (!m_areRowsChanging && m_told != shown()) {
        tellCurrent();
    }
}

void StatusTable::tellCurrent()
{
    if (m_search->isReady()) {
        m_told = shown();
        Q_EMIT currentChanged(currentCode());
    } else {
        m_search->prepare(); // what is found then is told of
    }
}

void StatusTable::scrollToFirstCode()
{
    constexpr int firstCode = 100;
    if (!m_view->currentIndex().isValid()) {
        m_view->scrollTo(indexOf({firstCode, {}}), QAbstractItemView::PositionAtTop);
    }
}

void StatusTable::move(QKeyEvent *event)
{
    if (!m_view->currentIndex().isValid() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp)) {
        select(m_search->rows()->index(m_search->rows()->rowCount() - 1, 0));
    } else {
        QCoreApplication::sendEvent(m_view, event);
    }
}

void StatusTable::copyRows()
{
    m_search->whenAnswered([this] { copySelected(); });
}

void StatusTable::copySelected()
{
    const QList<int> columns = m_view->shownColumns();
    QList<QStringList> rows;
    const QModelIndexList selected = selectedIndexes();
    for (const QModelIndex &index : selected) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(index.siblingAtColumn(column).data().toString());
        }
        rows.append(cells);
    }
    if (!rows.isEmpty()) {
        QGuiApplication::clipboard()->setMimeData(ClipboardText::fromRows(rows).release());
        Q_EMIT copied(rows.size() == 1 ? rows.front().join(u" · "_s) : tr("%1 rows").arg(rows.size()));
    }
}
