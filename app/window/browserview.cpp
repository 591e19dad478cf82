// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/codebrowser.h"

#include "app/browse/clipboardtext.h"
#include "app/browse/detailpane.h"
#include "app/browse/notepanel.h"
#include "app/browse/statustableview.h"
#include "app/browse/tablestate.h"
#include "app/snippets/snippetpanel.h"
#include "app/widgets/emptystate.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int visitDelayMs = 500; // what was shown for less was passed, not looked at

std::shared_ptr<const SearchIndex> makeIndex(const CodeBrowser::CatalogSource &readCatalog)
{
    return IndexMaker::indexOf(readCatalog());
}

} // namespace

CodeBrowser::CodeBrowser(const Catalog &heads, CatalogSource readCatalog, QWidget *parent)
    : QSplitter(parent), m_readCatalog(std::move(readCatalog)), m_snippetCollection(SnippetCollection::builtInFolder())
{
    setObjectName(u"codeBrowser"_s);
    m_indexMaker = new IndexMaker(this);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    m_model = new StatusTableModel(this);
    m_model->setCatalog(heads);
    m_proxy = new SearchProxyModel(this);
    m_proxy->setSourceModel(m_model);
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this] { m_notes = NoteIndex(m_model->catalog(), m_notebook); });
    setupTable();
    setupSide();
    connect(m_indexMaker, &IndexMaker::made, this, &CodeBrowser::take);
    m_visitTimer.setObjectName(u"visitTimer"_s);
    m_visitTimer.setSingleShot(true);
    m_visitTimer.setInterval(visitDelayMs);
    connect(&m_visitTimer, &QTimer::timeout, this, &CodeBrowser::noteVisit);
    showCurrent();
}

CodeBrowser::~CodeBrowser() = default;

void CodeBrowser::setupTable()
{
    m_table = new StatusTableView(this);
    m_table->setModel(m_proxy);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new EmptyState(m_table->viewport());
    connect(m_empty, &EmptyState::wayChosen, this, &CodeBrowser::followWay);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CodeBrowser::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CodeBrowser::showCurrent);
    connect(m_table, &StatusTableView::accepted, this, &CodeBrowser::copyDefaultSnippet);
    connect(m_table, &StatusTableView::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_copyMenu != nullptr && m_table->indexAt(place).isValid()) {
            m_copyMenu->popup(m_table->viewport()->mapToGlobal(place));
        }
    });
}

void CodeBrowser::setupSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_details = new DetailPane(side);
    m_snippets = new SnippetPanel(side);
    m_snippets->hide();
    m_notePanel = new NotePanel(side);
    layout->addWidget(m_details, 1);
    layout->addWidget(m_notePanel);
    layout->addWidget(m_snippets);
    connect(this, &QSplitter::splitterMoved, this, &CodeBrowser::noteShare);
    connect(m_details, &DetailPane::keywordActivated, this, &CodeBrowser::searchRequested);
    connect(m_details, &DetailPane::codeActivated, this, &CodeBrowser::goTo);
    connect(m_details, &DetailPane::comparisonActivated, this, &CodeBrowser::compareWith);
    connect(m_details, &DetailPane::copyRequested, this, &CodeBrowser::copyText);
    connect(m_details, &DetailPane::linkActivated, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_details, &DetailPane::linkPointedAt, this, &CodeBrowser::linkPointedAt);
    connect(m_snippets, &SnippetPanel::copyRequested, this, &CodeBrowser::copyText);
    connect(m_snippets, &SnippetPanel::done, this, &CodeBrowser::searchFocusRequested);
}

void CodeBrowser::setSnippets(const SnippetChoice &choice)
{
    m_snippets->setCollection(&m_snippetCollection, choice);
}

void CodeBrowser::setCopyMenu(QMenu *menu)
{
    m_copyMenu = menu;
    m_snippets->setCopyMenu(menu);
}

void CodeBrowser::restoreWidths(const QByteArray &state)
{
    if (!state.isEmpty() && restoreState(state)) {
        noteShare();
    } else {
        keepShare();
    }
}

void CodeBrowser::noteShare()
{
    m_tableShare = static_cast<double>(sizes().front()) / qMax(1, width());
}

void CodeBrowser::keepShare()
{
    const int left = static_cast<int>(width() * m_tableShare);
    setSizes({left, width() - left});
}

void CodeBrowser::scrollToFirstCode()
{
    constexpr int firstCode = 100;
    const QModelIndex first = m_model->index(m_model->catalog().rowOf({firstCode, {}}), 0);
    m_table->scrollTo(m_proxy->mapFromSource(first), QAbstractItemView::PositionAtTop);
}

void CodeBrowser::prepare()
{
    if (!m_index && !m_indexToCome.valid()) {
        m_indexToCome = std::async(std::launch::async, makeIndex, m_readCatalog);
    }
}

void CodeBrowser::setNotebook(const Notebook &notebook)
{
    m_notebook = notebook;
    m_notes = NoteIndex(m_model->catalog(), m_notebook);
    m_model->setNotebook(m_notebook);
}

void CodeBrowser::setCatalog(const Catalog &catalog)
{
    Q_EMIT preparing(true);
    m_indexMaker->make(catalog, m_proxy->sortColumn());
}

void CodeBrowser::take(const IndexMaker::Made &made)
{
    const TableState place = TableState::in(*m_table, *m_proxy, m_model->catalog());
    const bool hadExact = m_proxy->result().exactCount > 0;
    std::shared_ptr<const SearchIndex> former = std::exchange(m_index, made.index);
    m_proxy->setRanksToCome(made.sortColumn, made.ranks);
    m_model->setCatalog(m_index->catalog());
    m_notes = NoteIndex(m_index->catalog(), m_notebook);
    m_proxy->setResult(m_notes.search(*m_index, m_query, m_filter, m_scratch));
    place.restore(m_table, *m_proxy, m_model->catalog());
    const bool isNarrowed = !m_query.text().isEmpty() || !m_filter.isEmpty();
    if (!m_table->currentIndex().isValid() || (!hadExact && m_proxy->result().exactCount > 0)) {
        selectAfterSearch({}, isNarrowed);
    }
    explainEmptyTable(m_query.text());
    showCurrent();
    Q_EMIT preparing(false);
    Q_EMIT catalogChanged();
    m_indexMaker->letGo(std::move(former));
    m_indexMaker->letGo(std::exchange(m_indexToCome, {}));
}

const SearchIndex &CodeBrowser::index()
{
    if (!m_index) {
        m_index = m_indexToCome.valid() ? std::exchange(m_indexToCome, {}).get() : makeIndex(m_readCatalog);
        m_model->setCatalog(m_index->catalog());
    }
    return *m_index;
}

QStringList CodeBrowser::completionsOf(const QString &word)
{
    return ::completionsOf(word, index().catalog());
}

void CodeBrowser::search(const SearchQuery &query, const SearchFilter &filter)
{
    m_query = query;
    m_filter = filter;
    const std::optional<StatusCode> before = currentCode();
    const bool isTyped = !(m_proxy->result().query == query) && !query.text().isEmpty();
    const SearchIndex &all = index();
    m_proxy->setResult(m_notes.search(all, query, filter, m_scratch));
    const bool isNarrowed = !query.text().isEmpty() || !filter.isEmpty();
    selectAfterSearch(isTyped || !before ? StatusKey() : keyOf(*before), isNarrowed);
    explainEmptyTable(query.text());
}

// Keeps the code that was current if it is still there; else what is narrowed selects what it means best.
void CodeBrowser::selectAfterSearch(const StatusKey &before, bool isNarrowed)
{
    const int kept = before.isValid() ? m_model->catalog().rowOf(before) : -1;
    const QModelIndex place = kept < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(kept, 0));
    if (place.isValid()) {
        selectRow(place.row());
    } else if (isNarrowed && m_proxy->rowCount() > 0) {
        const int best = m_proxy->result().rows.value(0);
        selectRow(m_proxy->mapFromSource(m_model->index(best, 0)).row());
    }
    showCurrent();
}

// The current row first: what is shown follows from both, and a selection without its row would show the old one anew.
void CodeBrowser::selectRow(int proxyRow)
{
    const QModelIndex index = m_proxy->index(proxyRow, 0);
    if (!index.isValid()) {
        return;
    }
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void CodeBrowser::explainEmptyTable(const QString &text)
{
    if (m_proxy->rowCount() > 0) {
        m_empty->hide();
        return;
    }
    m_empty->explain(EmptyExplanation::explanationOf(m_proxy->result(), m_model->catalog(), text));
}

void CodeBrowser::followWay(const EmptyExplanation::Way &way)
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

void CodeBrowser::showKey(const StatusKey &key)
{
    const int row = m_model->catalog().rowOf(key);
    if (row < 0) {
        return;
    }
    if (!m_proxy->mapFromSource(m_model->index(row, 0)).isValid()) {
        Q_EMIT filtersInTheWay();
        if (!m_proxy->mapFromSource(m_model->index(row, 0)).isValid()) {
            Q_EMIT queryInTheWay();
        }
    }
    selectRow(m_proxy->mapFromSource(m_model->index(row, 0)).row());
}

std::optional<StatusCode> CodeBrowser::currentCode()
{
    const QModelIndex source = m_proxy->mapToSource(m_table->currentIndex());
    return source.isValid() ? std::optional(index().catalog().at(source.row())) : std::nullopt;
}

void CodeBrowser::showCurrent()
{
    const std::optional<StatusCode> code = currentCode();
    constexpr qsizetype mostCompared = 4;
    if (const QList<StatusCode> selected = selectedCodes(); selected.size() > 1) {
        m_details->showComparison(selected.first(std::min(selected.size(), mostCompared)));
    } else if (code) {
        m_details->showCode(*code, m_proxy->result().query);
    }
    if (code) {
        m_snippets->showCode(*code, m_proxy->result().query.text());
        m_visitTimer.start();
    } else {
        m_details->showWelcome(m_model->rowCount());
        m_visitTimer.stop();
    }
    m_snippets->setVisible(code.has_value());
    Q_EMIT currentChanged();
}

QList<StatusCode> CodeBrowser::selectedCodes()
{
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    QList<StatusCode> codes;
    for (const QModelIndex &row : std::as_const(selected)) {
        codes.append(index().catalog().at(m_proxy->mapToSource(row).row()));
    }
    return codes;
}

TableExport::Content CodeBrowser::exportContent()
{
    TableExport::Content content;
    const Catalog &all = index().catalog();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        content.codes.append(all.at(m_proxy->mapToSource(m_proxy->index(row, 0)).row()));
    }
    const QList<int> columns = m_table->shownColumns();
    for (const int column : columns) {
        content.columns.append(static_cast<StatusTableModel::Column>(column));
    }
    content.query = result().query.text().simplified();
    content.origins = all.origins();
    return content;
}

void CodeBrowser::compareWith(const StatusKey &other)
{
    const std::optional<StatusCode> code = currentCode();
    const int row = m_model->catalog().rowOf(other);
    if (code && row >= 0) {
        m_details->showComparison({*code, m_model->catalog().at(row)});
    }
}

void CodeBrowser::noteVisit()
{
    if (const std::optional<StatusCode> code = currentCode()) {
        m_history.visit(keyOf(*code));
        Q_EMIT currentChanged();
    }
}

void CodeBrowser::goTo(const StatusKey &key)
{
    noteVisit();
    showKey(key);
    noteVisit();
}

void CodeBrowser::goBack()
{
    noteVisit();
    showKey(m_history.back());
}

void CodeBrowser::goForward()
{
    showKey(m_history.forward());
}

void CodeBrowser::copyRows()
{
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    const QList<int> columns = m_table->shownColumns();
    QList<QStringList> rows;
    for (const QModelIndex &index : std::as_const(selected)) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(index.siblingAtColumn(column).data().toString());
        }
        rows.append(cells);
    }
    if (rows.isEmpty()) {
        return;
    }
    QGuiApplication::clipboard()->setMimeData(ClipboardText::fromRows(rows).release());
    Q_EMIT copied(rows.size() == 1 ? rows.front().join(u" · "_s) : tr("%1 rows").arg(rows.size()));
}

void CodeBrowser::copyDefaultSnippet()
{
    if (currentCode()) {
        copyText(m_snippets->defaultSnippet().text);
    }
}

void CodeBrowser::copyText(const QString &text)
{
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(text);
    }
}

void CodeBrowser::move(QKeyEvent *event)
{
    if (!m_table->currentIndex().isValid() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp)) {
        selectRow(m_proxy->rowCount() - 1);
    } else {
        QCoreApplication::sendEvent(m_table, event);
    }
}

void CodeBrowser::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    keepShare();
    constexpr double snippetPart = 0.48;
    m_snippets->setMaximumHeight(static_cast<int>(height() * snippetPart));
}
