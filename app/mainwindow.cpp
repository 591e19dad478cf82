// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/mainwindow.h"

#include "app/clipboardtext.h"
#include "app/detailpane.h"
#include "app/emptystate.h"
#include "app/filterbar.h"
#include "app/searchfield.h"
#include "app/settings.h"
#include "app/snippetpanel.h"
#include "app/statustableview.h"
#include "model/catalog/lookalikes.h"
#include "model/catalog/numbers.h"
#include "model/snippets/snippetdigest.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIcon>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1120, 720};
constexpr QSize leastSize{560, 400};
constexpr int sideMargin = 16;
constexpr int visitDelayMs = 500; // what was shown for less was passed, not looked at
constexpr int idleDelayMs = 150;
constexpr double tablePart = 0.60; // of the window's width, at first

std::shared_ptr<const SearchIndex> makeIndex(const MainWindow::CatalogSource &readCatalog)
{
    return std::make_shared<const SearchIndex>(readCatalog(), SnippetDigest::readBuiltIn().names);
}

} // namespace

MainWindow::MainWindow(const Catalog &heads, CatalogSource readCatalog, Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_readCatalog(std::move(readCatalog))
    , m_settings(settings)
    , m_snippetCollection(SnippetCollection::builtInFolder())
    , m_basePointSize(font().pointSizeF())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Statusbook"));
    setMinimumSize(leastSize);
    setupModels(heads);
    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setupTop(layout);
    m_splitter = new QSplitter(center);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setUpdatesEnabled(false); // until the first frame is there, see event()
    layout->addWidget(m_splitter, 1);
    setCentralWidget(center);
    setupTable();
    setupDetails();
    setupStatusBar();
    setupMenus();
    m_visitTimer.setSingleShot(true);
    m_visitTimer.setInterval(visitDelayMs);
    connect(&m_visitTimer, &QTimer::timeout, this, &MainWindow::noteVisit);
    restoreState();
    updateCount();
    updateActions();
    m_field->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::setQuery(const QString &text)
{
    m_field->setText(text);
}

void MainWindow::setupModels(const Catalog &heads)
{
    m_model = new StatusTableModel(this);
    m_model->setCatalog(heads);
    m_proxy = new SearchProxyModel(this);
    m_proxy->setSourceModel(m_model);
}

void MainWindow::setupTop(QVBoxLayout *layout)
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(sideMargin, 12, sideMargin, 12);
    top->setSpacing(10);
    m_field = new SearchField(this);
    m_filters = new FilterBar(this);
    top->addWidget(m_field);
    top->addWidget(m_filters);
    layout->addLayout(top);
    connect(m_field, &SearchField::textChanged, this, &MainWindow::search);
    connect(m_field, &SearchField::moved, this, &MainWindow::forwardToTable);
    connect(m_field, &SearchField::accepted, this, &MainWindow::copyDefaultSnippet);
    connect(m_field, &SearchField::copyRequested, this, &MainWindow::copyRows);
    connect(m_field, &SearchField::escaped, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_filters, &FilterBar::filterChanged, this, &MainWindow::search);
    m_filters->setCatalog(m_model->catalog());
    connect(m_filters, &FilterBar::conditionToggled, this, [this](const Condition &condition, bool isOn) {
        m_field->setWord(condition.toText(), isOn);
        m_field->setFocus(Qt::OtherFocusReason);
    });
    m_field->setCompletions([this](const QString &word) { return completionsOf(word, index().catalog()); });
}

void MainWindow::setupTable()
{
    m_table = new StatusTableView(m_splitter);
    m_table->setModel(m_proxy);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new EmptyState(m_table->viewport());
    connect(m_empty, &EmptyState::wayChosen, this, &MainWindow::followWay);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MainWindow::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MainWindow::showCurrent);
    connect(m_table, &StatusTableView::typed, m_field, &SearchField::type);
    connect(m_table, &StatusTableView::accepted, this, &MainWindow::copyDefaultSnippet);
    connect(m_table, &StatusTableView::escaped, m_field, &SearchField::clear);
    connect(m_table, &StatusTableView::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_table->indexAt(place).isValid()) {
            m_copyMenu->popup(m_table->viewport()->mapToGlobal(place));
        }
    });
}

void MainWindow::setupDetails()
{
    auto *side = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_details = new DetailPane(side);
    m_snippets = new SnippetPanel(side);
    m_snippets->setCollection(&m_snippetCollection, m_settings->library());
    m_snippets->hide();
    layout->addWidget(m_details, 1);
    layout->addWidget(m_snippets);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    connect(m_details, &DetailPane::keywordActivated, this, [this](const QString &keyword) {
        m_field->setText(keyword);
        focusSearch();
    });
    connect(m_details, &DetailPane::codeActivated, this, &MainWindow::goTo);
    connect(m_details, &DetailPane::comparisonActivated, this, &MainWindow::compareWith);
    connect(m_details, &DetailPane::copyRequested, this, &MainWindow::copyText);
    connect(m_details, &DetailPane::linkActivated, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_snippets, &SnippetPanel::copyRequested, this, &MainWindow::copyText);
    connect(m_snippets, &SnippetPanel::libraryChosen, m_field, qOverload<>(&QWidget::setFocus));
    connect(m_snippets, &SnippetPanel::libraryChanged, this, [this](const QString &id) { m_settings->setLibrary(id); });
}

void MainWindow::setupStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    m_count = new QLabel(this);
    m_count->setObjectName(u"countLabel"_s);
    m_count->setContentsMargins(sideMargin - 6, 0, 0, 0);
    m_copied = new QLabel(this);
    m_copied->setObjectName(u"copiedLabel"_s);
    m_copied->setTextFormat(Qt::PlainText);
    m_copied->setContentsMargins(0, 0, sideMargin - 6, 0);
    m_copied->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copied->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    statusBar()->addWidget(m_count);
    statusBar()->addWidget(m_copied, 1);
}

void MainWindow::restoreState()
{
    resize(firstSize);
    if (const QByteArray geometry = m_settings->windowGeometry(); !geometry.isEmpty()) {
        restoreGeometry(geometry);
    }
    if (m_settings->splitterState().isEmpty() || !m_splitter->restoreState(m_settings->splitterState())) {
        const int left = static_cast<int>(width() * tablePart);
        m_splitter->setSizes({left, width() - left});
    }
    m_table->restoreColumns(m_settings->columns());
    if (m_settings->zoom() != 0) {
        setZoom(m_settings->zoom());
    }
}

// The first frame is the window with its search field, ready to be typed into; rows and page come with the next one.
// What needs more time waits until that has been on the screen for a moment.
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_isPainted) {
        m_isPainted = true;
        QTimer::singleShot(0, this, [this] {
            showCurrent();
            scrollToFirstCode();
            m_splitter->setUpdatesEnabled(true);
        });
        QTimer::singleShot(idleDelayMs, this, &MainWindow::finishStart);
    }
    return QMainWindow::event(event);
}

// The list begins with 000, which tools write where no response came; the first thing to see is the first real code.
void MainWindow::scrollToFirstCode()
{
    constexpr int firstCode = 100;
    if (!m_table->currentIndex().isValid() && m_field->text().isEmpty()) {
        const QModelIndex first = m_model->index(m_model->catalog().rowOf({firstCode, {}}), 0);
        m_table->scrollTo(m_proxy->mapFromSource(first), QAbstractItemView::PositionAtTop);
    }
}

void MainWindow::finishStart()
{
    QGuiApplication::setWindowIcon(QIcon(u":/statusbook/icons/statusbook-64.png"_s));
    prepareIndex();
    m_snippets->fillChooser(SnippetDigest::readBuiltIn().titles);
}

void MainWindow::prepareIndex()
{
    if (!m_index && !m_indexToCome.valid()) {
        m_indexToCome = std::async(std::launch::async, makeIndex, m_readCatalog);
    }
}

const SearchIndex &MainWindow::index()
{
    prepareIndex();
    if (!m_index) {
        m_index = m_indexToCome.get();
        m_model->setCatalog(m_index->catalog());
    }
    return *m_index;
}

void MainWindow::search()
{
    const std::optional<StatusCode> before = currentCode();
    const bool isTyped = m_proxy->result().query.text() != m_field->text();
    m_proxy->setResult(index().search(SearchQuery::fromText(m_field->text()), m_filters->filter(), m_scratch));
    selectAfterSearch(isTyped && !m_field->text().isEmpty() ? StatusKey() : before ? keyOf(*before) : StatusKey());
    explainEmptyTable();
    explainQuery();
    updateCount();
    updateActions();
}

// Keeps the code that was current if it is still there; a new query selects what it means best.
void MainWindow::selectAfterSearch(const StatusKey &before)
{
    const int kept = before.isValid() ? m_model->catalog().rowOf(before) : -1;
    const QModelIndex place = kept < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(kept, 0));
    if (place.isValid()) {
        selectRow(place.row());
    } else if (m_proxy->rowCount() > 0 && !(m_field->text().isEmpty() && m_filters->filter().isEmpty())) {
        const int best = m_proxy->result().rows.value(0);
        selectRow(m_proxy->mapFromSource(m_model->index(best, 0)).row());
    }
    showCurrent();
}

void MainWindow::selectRow(int proxyRow)
{
    const QModelIndex index = m_proxy->index(proxyRow, 0);
    if (!index.isValid()) {
        return;
    }
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void MainWindow::explainEmptyTable()
{
    if (m_proxy->rowCount() > 0) {
        m_empty->hide();
        return;
    }
    const SearchResult &result = m_proxy->result();
    QList<EmptyState::Way> ways;
    QString reason;
    if (result.hiddenCount > 0) {
        reason = result.hiddenCount == 1 ? tr("The filters hide one code.")
                                         : tr("The filters hide %1 codes.").arg(result.hiddenCount);
        ways.append({u"filters"_s, tr("&Drop the filters")});
    }
    const QList<int> numbers = result.query.numbers() + result.query.longNumbers();
    if (!numbers.isEmpty() && result.hiddenCount == 0) {
        const NumberExplanation explanation = explainNumber(numbers.front(), m_model->catalog());
        reason = explanation.sentences.join(u"\n\n"_s);
        for (const int row : explanation.nearestRows) {
            const StatusCode &code = m_model->catalog().at(row);
            ways.append({u"code-%1"_s.arg(code.code), u"%1 %2"_s.arg(codeText(code.code), code.reason)});
        }
    }
    if (!m_field->text().isEmpty()) {
        ways.append({u"query"_s, tr("&Clear the search")});
    }
    const QString shown = m_field->text().simplified().left(60);
    m_empty->explain(shown.isEmpty() ? tr("No codes to show") : tr("No matches for “%1”").arg(shown), reason, ways);
}

void MainWindow::followWay(const QString &way)
{
    if (way == u"filters"_s) {
        m_filters->clear();
    } else if (way == u"query"_s) {
        m_field->clear();
    } else if (way.startsWith(u"code-"_s)) {
        showKey({way.section(u'-', 1).toInt(), {}});
    }
    focusSearch();
}

void MainWindow::showKey(const StatusKey &key)
{
    const int row = m_model->catalog().rowOf(key);
    if (row < 0) {
        return;
    }
    if (!m_proxy->mapFromSource(m_model->index(row, 0)).isValid()) {
        m_filters->clear();
        if (!m_proxy->mapFromSource(m_model->index(row, 0)).isValid()) {
            m_field->clear();
        }
    }
    selectRow(m_proxy->mapFromSource(m_model->index(row, 0)).row());
}

std::optional<StatusCode> MainWindow::currentCode()
{
    const QModelIndex source = m_proxy->mapToSource(m_table->currentIndex());
    return source.isValid() ? std::optional(index().catalog().at(source.row())) : std::nullopt;
}

void MainWindow::showCurrent()
{
    const std::optional<StatusCode> code = currentCode();
    if (const QList<StatusCode> selected = selectedCodes(); selected.size() > 1) {
        m_details->showComparison(selected);
    } else if (code) {
        m_details->showCode(*code, m_proxy->result().query);
    }
    if (code) {
        m_snippets->showCode(*code);
        m_visitTimer.start();
    } else {
        m_details->showWelcome(m_model->rowCount());
        m_visitTimer.stop();
    }
    m_snippets->setVisible(code.has_value());
    updateActions();
}

// What is to be compared: the first four of the selected rows, from the top.
QList<StatusCode> MainWindow::selectedCodes()
{
    constexpr qsizetype mostCompared = 4;
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    QList<StatusCode> codes;
    for (const QModelIndex &row : std::as_const(selected).first(std::min(selected.size(), mostCompared))) {
        codes.append(index().catalog().at(m_proxy->mapToSource(row).row()));
    }
    return codes;
}

void MainWindow::compareWith(const StatusKey &other)
{
    const std::optional<StatusCode> code = currentCode();
    const int row = m_model->catalog().rowOf(other);
    if (code && row >= 0) {
        m_details->showComparison({*code, m_model->catalog().at(row)});
    }
}

// Under the field: what was understood of a pasted text, and numbers that look like status codes and are not.
void MainWindow::explainQuery()
{
    const SearchQuery &query = m_proxy->result().query;
    QStringList hints;
    for (const StatusMention &mention : query.mentions()) {
        hints.append(mention.count == 1 ? codeText(mention.code)
                                        : u"%1 ×%2"_s.arg(codeText(mention.code)).arg(mention.count));
    }
    QString hint = hints.isEmpty() ? QString() : tr("Read in the text: %1").arg(hints.join(u", "_s));
    for (const int number : query.longNumbers()) {
        const QList<Lookalike> others = Lookalikes::of(number);
        if (!others.isEmpty()) {
            hint = u"%1: %2"_s.arg(others.front().title, others.front().explanation);
        }
    }
    m_filters->setHint(hint);
    m_filters->setConditions(query.conditions());
}

void MainWindow::noteVisit()
{
    if (const std::optional<StatusCode> code = currentCode()) {
        m_history.visit(keyOf(*code));
        updateActions();
    }
}

void MainWindow::goTo(const StatusKey &key)
{
    noteVisit();
    showKey(key);
    noteVisit();
}

void MainWindow::copyText(const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    constexpr qsizetype longest = 80;
    const QString shown = text.simplified();
    m_copied->setText(tr("Copied: %1").arg(shown.size() > longest ? QString(shown.left(longest) + u'…') : shown));
}

void MainWindow::copyRows()
{
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    QList<QStringList> rows;
    for (const QModelIndex &index : std::as_const(selected)) {
        QStringList cells;
        const QHeaderView *header = m_table->horizontalHeader();
        for (int place = 0; place < header->count(); ++place) {
            const int column = header->logicalIndex(place);
            if (!header->isSectionHidden(column)) {
                cells.append(index.siblingAtColumn(column).data().toString());
            }
        }
        rows.append(cells);
    }
    if (rows.isEmpty()) {
        return;
    }
    QGuiApplication::clipboard()->setMimeData(ClipboardText::fromRows(rows).release());
    m_copied->setText(rows.size() == 1 ? tr("Copied: %1").arg(rows.front().join(u" · "_s))
                                       : tr("Copied: %1 rows").arg(rows.size()));
}

void MainWindow::copyDefaultSnippet()
{
    if (currentCode()) {
        copyText(m_snippets->defaultSnippet().text);
    }
}

void MainWindow::forwardToTable(QKeyEvent *event)
{
    if (!m_table->currentIndex().isValid()) {
        selectRow(event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp ? m_proxy->rowCount() - 1 : 0);
        return;
    }
    QCoreApplication::sendEvent(m_table, event);
}

void MainWindow::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void MainWindow::setZoom(int steps)
{
    m_zoom = qBound(Settings::minZoom, steps, Settings::maxZoom);
    QFont scaled = font();
    scaled.setPointSizeF(m_basePointSize + m_zoom);
    for (QWidget *widget : {centralWidget(), static_cast<QWidget *>(statusBar())}) {
        widget->setFont(scaled);
    }
    m_settings->setZoom(m_zoom);
}

void MainWindow::updateCount()
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%1 codes").arg(all) : tr("%1 of %2 codes").arg(shown).arg(all));
}

void MainWindow::updateActions()
{
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
    const bool hasCode = m_table->currentIndex().isValid();
    for (QAction *action : m_copyActions) {
        action->setEnabled(hasCode);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    constexpr double snippetPart = 0.42;
    m_snippets->setMaximumHeight(static_cast<int>(height() * snippetPart));
}

void MainWindow::saveState()
{
    m_settings->setWindowGeometry(saveGeometry());
    m_settings->setSplitterState(m_splitter->saveState());
    m_settings->setColumns(m_table->columnState());
}
