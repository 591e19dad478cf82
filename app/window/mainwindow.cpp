// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/browse/filterbar.h"
#include "app/browse/notepanel.h"
#include "app/browse/searchfield.h"
#include "app/browse/statustableview.h"
#include "app/catalogs/catalogbar.h"
#include "app/catalogs/catalogcontroller.h"
#include "app/presentation/querydescription.h"
#include "app/snippets/snippetpanel.h"
#include "app/widgets/messagebar.h"
#include "app/window/codebrowser.h"
#include "app/window/readerdesk.h"
#include "model/catalog/catalogstore.h"
#include "model/user/settings.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1120, 720};
constexpr QSize leastSize{560, 400};
constexpr int sideMargin = 16;
constexpr int idleDelayMs = 150;

// As tall as Fusion makes it.
int menuBarHeight(const QFontMetrics &metrics)
{
    constexpr int air = 5;
    return metrics.height() + air;
}

} // namespace

MainWindow::MainWindow(CatalogSource readHeads, CatalogSource readCatalog, Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_readHeads(std::move(readHeads))
    , m_readCatalog(std::move(readCatalog))
    , m_settings(settings)
    , m_basePointSize(font().pointSizeF())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Statusbook"));
    setMinimumSize(leastSize);
    setupField();
    setContentsMargins(0, menuBarHeight(fontMetrics()), 0, 0); // room for the menus, which come with the codes
    resize(firstSize);
    if (const QByteArray geometry = m_settings->windowGeometry(); !geometry.isEmpty()) {
        restoreGeometry(geometry);
    }
    if (m_settings->zoom() != 0) {
        setZoom(m_settings->zoom());
    }
    m_field->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::setQuery(const QString &text)
{
    m_field->take(text);
}

void MainWindow::setShelf(std::function<CatalogStore *()> makeShelf, const QStringList &named)
{
    m_makeShelf = std::move(makeShelf);
    m_namedCatalogs = named;
}

void MainWindow::setupField()
{
    setCentralWidget(new QWidget(this));
    m_layout = new QVBoxLayout(centralWidget());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_top = new QVBoxLayout;
    m_top->setContentsMargins(sideMargin, 12, sideMargin, 12);
    m_top->setSpacing(10);
    m_field = new SearchField(this);
    m_top->addWidget(m_field);
    m_layout->addLayout(m_top);
    m_layout->addStretch();
    connect(m_field, &SearchField::queryChanged, this, &MainWindow::search);
}

void MainWindow::setupFilters()
{
    m_filters = new FilterBar(centralWidget());
    m_top->addWidget(m_filters);
    connect(m_filters, &FilterBar::filterChanged, this, &MainWindow::search);
    connect(m_filters, &FilterBar::conditionToggled, this, [this](const Condition &condition, bool isOn) {
        m_field->setWord(condition.toText(), isOn);
        m_field->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::setupStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setFont(centralWidget()->font());
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

// The first frame is the window with its search field, ready to be typed into; rows and page come with the next one.
// What needs more time waits until that has been on the screen for a moment.
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_isPainted) {
        m_isPainted = true;
        QTimer::singleShot(0, this, &MainWindow::openBook);
    }
    return QMainWindow::event(event);
}

void MainWindow::openBook()
{
    m_shelf = m_makeShelf ? m_makeShelf() : nullptr;
    setupFilters();
    m_browser = new CodeBrowser(m_readHeads(), m_readCatalog, centralWidget());
    m_browser->setSnippets(m_settings->snippets());
    m_filters->setCatalog(m_browser->catalog());
    setupStatusBar();
    delete m_layout->takeAt(m_layout->count() - 1); // the room that was kept
    m_notices = new MessageBar(centralWidget());
    m_layout->addWidget(m_notices);
    m_layout->addWidget(m_browser, 1);
    setupReader();
    setupMenus();
    setContentsMargins(0, 0, 0, 0);
    connectBrowser();
    m_field->setCompletions([this](const QString &word) { return m_browser->completionsOf(word); });
    for (QWidget *part : {static_cast<QWidget *>(menuBar()), static_cast<QWidget *>(statusBar()),
                          static_cast<QWidget *>(m_filters), static_cast<QWidget *>(m_browser)}) {
        part->show(); // now, else the layout shows them one by one
    }
    layout()->activate();
    m_layout->activate();
    m_browser->restoreWidths(m_settings->splitterState());
    m_browser->table()->restoreColumns(m_settings->columns());
    if (m_field->text().isEmpty() && m_filters->filter().isEmpty()) {
        m_browser->scrollToFirstCode();
        updateCount();
        updateActions();
    } else {
        search();
    }
    QTimer::singleShot(idleDelayMs, this, &MainWindow::finishStart);
}

void MainWindow::connectBrowser()
{
    StatusTableView *table = m_browser->table();
    connect(table, &StatusTableView::typed, m_field, &SearchField::type);
    connect(table, &StatusTableView::escaped, m_field, &SearchField::clear);
    connect(m_field, &SearchField::escaped, table, [table] { table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_field, &SearchField::moved, m_browser, &CodeBrowser::move);
    connect(m_field, &SearchField::accepted, m_browser, &CodeBrowser::copyDefaultSnippet);
    connect(m_field, &SearchField::copyRequested, m_browser, &CodeBrowser::copyRows);
    connect(m_browser, &CodeBrowser::currentChanged, this, &MainWindow::updateActions);
    connect(m_browser, &CodeBrowser::copied, this, &MainWindow::tellCopied);
    connect(m_browser, &CodeBrowser::linkPointedAt, statusBar(), [this](const QString &address) {
        statusBar()->showMessage(address); // before it is opened; empty brings the count back
    });
    connect(m_browser, &CodeBrowser::filtersInTheWay, m_filters, &FilterBar::clear);
    connect(m_browser, &CodeBrowser::queryInTheWay, m_field, &SearchField::clear);
    connect(m_browser, &CodeBrowser::searchFocusRequested, this, &MainWindow::focusSearch);
    connect(m_browser, &CodeBrowser::searchRequested, this, [this](const QString &text) {
        m_field->setText(text);
        focusSearch();
    });
    connect(m_browser->snippets(), &SnippetPanel::choiceChanged, this,
            [this](const SnippetChoice &choice) { m_settings->setSnippets(choice); });
}

void MainWindow::setupReader()
{
    m_reader = std::make_unique<ReaderDesk>(m_browser, this);
    connect(m_reader.get(), &ReaderDesk::marksChanged, this, &MainWindow::takeMarks);
    connect(m_reader.get(), &ReaderDesk::told, m_copied, &QLabel::setText);
    connect(m_reader.get(), &ReaderDesk::noticed, m_notices, &MessageBar::tell);
    connect(m_reader.get(), &ReaderDesk::done, this, &MainWindow::focusSearch);
    m_reader->loadTemplates();
}

void MainWindow::finishStart()
{
    QGuiApplication::setWindowIcon(QIcon(u":/statusbook/icons/statusbook-64.png"_s));
    m_browser->prepare();
    m_reader->load();
    if (m_shelf != nullptr) {
        openShelf();
    }
}

// While a note is being written its code stays where it is, whatever is searched for.
void MainWindow::takeMarks()
{
    m_filters->setMarks(m_browser->notes().hasStars(), m_browser->notes().hasNotes());
    if (!m_browser->result().query.isEmpty() && !m_browser->notePanel()->isBeingWritten()) {
        search();
    }
}

void MainWindow::openShelf()
{
    auto *bar = new CatalogBar(centralWidget());
    m_layout->insertWidget(m_layout->indexOf(m_browser), bar);
    m_catalogs = new CatalogController(m_shelf, m_settings, bar, this);
    m_catalogs->takeDrops(m_field);
    connect(m_catalogs, &CatalogController::told, m_copied, &QLabel::setText);
    connect(m_shelf, &CatalogStore::catalogChanged, m_browser, [this] { m_browser->setCatalog(m_shelf->catalog()); });
    connect(m_browser, &CodeBrowser::preparing, bar, &CatalogBar::setPreparing);
    connect(m_browser, &CodeBrowser::catalogChanged, this, &MainWindow::takeCatalog);
    m_catalogs->open(m_namedCatalogs);
}

void MainWindow::takeCatalog()
{
    m_filters->setCatalog(m_browser->catalog());
    m_filters->setMarks(m_browser->notes().hasStars(), m_browser->notes().hasNotes());
    explainQuery();
    updateCount();
    updateActions();
}

void MainWindow::search()
{
    if (m_browser == nullptr) {
        return; // openBook() will
    }
    m_browser->search(m_field->query(), m_filters->filter());
    explainQuery();
    updateCount();
    updateActions();
}

void MainWindow::explainQuery()
{
    m_filters->setHint(QueryDescription::of(m_browser->result(), m_browser->catalog()));
    m_filters->setConditions(m_browser->result().query.conditions());
}

void MainWindow::tellCopied(const QString &what)
{
    constexpr qsizetype longest = 80;
    const QString shown = what.simplified();
    m_copied->setText(tr("Copied: %1").arg(shown.size() > longest ? QString(shown.left(longest) + u'…') : shown));
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
    centralWidget()->setFont(scaled);
    if (m_browser != nullptr) {
        statusBar()->setFont(scaled);
    }
    m_settings->setZoom(m_zoom);
}

void MainWindow::updateCount()
{
    const int shown = m_browser->shownCount();
    const int all = m_browser->codeCount();
    m_count->setText(shown == all ? tr("%1 codes").arg(all) : tr("%1 of %2 codes").arg(shown).arg(all));
}

void MainWindow::updateActions()
{
    m_reader->showCurrent();
    m_back->setEnabled(m_browser->canGoBack());
    m_forward->setEnabled(m_browser->canGoForward());
    const bool hasCode = m_browser->table()->currentIndex().isValid();
    for (QAction *action : m_codeActions) {
        action->setEnabled(hasCode);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_reader && !m_reader->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveState()
{
    m_settings->setWindowGeometry(saveGeometry());
    if (m_browser != nullptr) {
        m_settings->setSplitterState(m_browser->saveState());
        m_settings->setColumns(m_browser->table()->columnState());
    }
}
