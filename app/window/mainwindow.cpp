// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/browse/filterbar.h"
#include "app/browse/notepanel.h"
#include "app/browse/notescontroller.h"
#include "app/browse/searchfield.h"
#include "app/browse/statustable.h"
#include "app/browse/statustableview.h"
#include "app/catalogs/catalogbar.h"
#include "app/catalogs/catalogcontroller.h"
#include "app/export/exportcontroller.h"
#include "app/presentation/querydescription.h"
#include "app/snippets/snippetpanel.h"
#include "app/snippets/templatecontroller.h"
#include "app/widgets/messagebar.h"
#include "app/window/browserview.h"
#include "app/window/mainmenu.h"
#include "app/window/statusline.h"
#include "model/catalog/catalogstore.h"
#include "model/files/safefile.h"
#include "model/snippets/snippettemplatesfile.h"
#include "model/table/catalogsearch.h"
#include "model/user/notebookfile.h"
#include "model/user/notestore.h"
#include "model/user/settings.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QMap>
#include <QMenuBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1120, 720};
constexpr QSize leastSize{560, 400};
constexpr int sideMargin = 16;

// As tall as Fusion makes it.
int menuBarHeight(const QFontMetrics &metrics)
{
    constexpr int air = 5;
    return metrics.height() + air;
}

// A sentence for each reason.
QStringList whatCannotBeKept()
{
    QMap<QString, QStringList> objections; // and to what
    const auto ask = [&objections](const QString &fileName, const QString &what) {
        if (const QString objection = SafeFile::objectionTo(fileName); !objection.isEmpty()) {
            objections[objection].append(what);
        }
    };
    ask(NotebookFile::defaultFileName(), MainWindow::tr("stars and notes", "what cannot be kept"));
    ask(SnippetTemplatesFile::defaultFileName(), MainWindow::tr("snippet templates", "what cannot be kept"));
    ask(Settings::defaultFileName(), MainWindow::tr("settings", "what cannot be kept"));
    QStringList sentences;
    for (auto it = objections.begin(); it != objections.end(); ++it) {
        sentences.append(
            MainWindow::tr("Not kept beyond this window: %1. The reason: %2.").arg(it->join(u", "_s), it.key()));
    }
    return sentences;
}

} // namespace

MainWindow::MainWindow(CatalogSource readDigest, CatalogSource readCatalog, Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_snippetCollection(SnippetCollection::builtInFolder())
    , m_search(new CatalogSearch(std::move(readDigest), std::move(readCatalog), this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Statusbook"));
    setMinimumSize(leastSize);
    setupField();
    setupKeys();
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

// The widgets go first, since they show what others own; and in silence: a note tells when the caret leaves it.
MainWindow::~MainWindow()
{
    if (m_browser != nullptr) {
        m_browser->notePanel()->disconnect();
    }
    delete centralWidget();
}

void MainWindow::setQuery(const QString &text)
{
    m_field->take(text);
}

void MainWindow::setCatalogStore(CatalogStore *store, const QStringList &named)
{
    m_catalogStore = store;
    m_namedCatalogs = named;
}

void MainWindow::setupField()
{
    setCentralWidget(new QWidget(this));
    m_layout = new QVBoxLayout(centralWidget());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto *top = new QVBoxLayout; // which the filters join
    top->setContentsMargins(sideMargin, 12, sideMargin, 12);
    top->setSpacing(10);
    m_field = new SearchField(this);
    m_field->setCompletions([this](const QString &word) { return completionsOf(word, m_search->catalog()); });
    top->addWidget(m_field);
    m_layout->addLayout(top);
    m_layout->addStretch();
    connect(m_field, &SearchField::queryAboutToChange, m_search, &CatalogSearch::expectQuery);
    connect(m_field, &SearchField::queryChanged, m_search, &CatalogSearch::search);
}

// Keys that copy what is searched for, from the first frame on: there is an answer only once there is a table.
void MainWindow::setupKeys()
{
    const auto whenAnswered = [this](const std::function<void()> &command) {
        return [this, command] { m_search->whenAnswered(command); };
    };
    connect(m_field, &SearchField::accepted, this, whenAnswered([this] { m_browser->copyDefaultSnippet(); }));
    connect(m_field, &SearchField::copyRequested, this, whenAnswered([this] { m_browser->table()->copyRows(); }));
    for (int digit = 0; digit <= SnippetChoice::maxPins; ++digit) {
        auto *shortcut = new QShortcut(QKeySequence(u"Alt+%1"_s.arg(digit)), this);
        connect(shortcut, &QShortcut::activated, this, whenAnswered([this, digit] { m_browser->copyPinned(digit); }));
    }
}

// The first frame is the window with its search field, ready to be typed into: what the desktop does to a new window
// goes on beside the making of rows and page, which come with the next one. What needs more time waits until that has
// been on the screen for a moment.
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::Paint && m_browser == nullptr) {
        QTimer::singleShot(0, this, &MainWindow::setupContents);
    }
    return QMainWindow::event(event);
}

void MainWindow::setupContents()
{
    if (m_browser != nullptr) {
        return; // it was painted twice
    }
    setupFilters();
    setupBrowser();
    setupStatusLine();
    setupControllers();
    setupNotes();
    setupMenus();
    showContents();
    constexpr int idleDelayMs = 150;
    QTimer::singleShot(idleDelayMs, this, &MainWindow::finishStart);
}

void MainWindow::setupFilters()
{
    m_filters = new FilterBar(centralWidget());
    m_layout->itemAt(0)->layout()->addWidget(m_filters);
    connect(m_filters, &FilterBar::filterChanged, m_search, &CatalogSearch::setFilter);
    connect(m_filters, &FilterBar::conditionToggled, this, [this](const Condition &condition, bool isOn) {
        m_field->setWord(condition.toText(), isOn);
        m_field->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::setupBrowser()
{
    delete m_layout->takeAt(m_layout->count() - 1); // the room that was kept
    m_messages = new MessageBar(centralWidget());
    m_browser = new BrowserView(m_search, centralWidget());
    m_browser->snippets()->setCollection(&m_snippetCollection, m_settings->snippets());
    m_layout->addWidget(m_messages);
    m_layout->addWidget(m_browser, 1);
    StatusTable *table = m_browser->table();
    connect(table->view(), &StatusTableView::typed, m_field, &SearchField::type);
    connect(table->view(), &StatusTableView::escaped, m_field, &SearchField::clear);
    connect(m_field, &SearchField::escaped, table, [table] { table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_field, &SearchField::moved, table, &StatusTable::move);
    connect(table, &StatusTable::filtersInTheWay, m_filters, &FilterBar::clear);
    connect(table, &StatusTable::queryInTheWay, m_field, &SearchField::clear);
    connect(m_browser, &BrowserView::searchFocusRequested, this, &MainWindow::focusSearch);
    connect(m_browser, &BrowserView::searchRequested, this, [this](const QString &text) {
        m_field->setText(text);
        focusSearch();
    });
    connect(m_browser->snippets(), &SnippetPanel::choiceChanged, this,
            [this](const SnippetChoice &choice) { m_settings->setSnippets(choice); });
    connect(m_search, &CatalogSearch::found, this, &MainWindow::showResult);
}

void MainWindow::setupStatusLine()
{
    m_status = new StatusLine(sideMargin - 6, this);
    m_status->setFont(centralWidget()->font());
    setStatusBar(m_status);
    connect(m_browser, &BrowserView::copied, m_status, &StatusLine::tellCopied);
    connect(m_browser, &BrowserView::linkPointedAt, m_status, [this](const QString &address) {
        m_status->showMessage(address); // before it is opened; empty brings the count back
    });
}

void MainWindow::setupControllers()
{
    m_exporter = new ExportController(this);
    connect(m_exporter, &ExportController::exported, m_status, &StatusLine::tell);
    m_templates = new TemplateController(SnippetTemplatesFile::defaultFileName(), &m_snippetCollection, this);
    connect(m_templates, &TemplateController::changed, m_browser->snippets(), &SnippetPanel::refresh);
    connect(m_templates, &TemplateController::told, m_messages, &MessageBar::tell);
    m_templates->load(); // before the first code: what is pinned may be one's own
}

void MainWindow::setupNotes()
{
    NotePanel *panel = m_browser->notePanel();
    m_noteStore = new NoteStore(NotebookFile::defaultFileName(), this);
    m_notes = new NotesController(m_noteStore, panel, this);
    // While a note is being written its code stays where it is, whatever is searched for.
    const auto refresh = [this, panel] {
        if (!panel->isBeingWritten()) {
            m_search->refresh();
        }
    };
    connect(panel, &NotePanel::left, this, refresh);
    connect(m_noteStore, &NoteStore::changed, this, [this, refresh] {
        m_search->setNotebook(m_noteStore->notebook());
        m_filters->setMarks(m_search->notes().hasStars(), m_search->notes().hasNotes());
        refresh();
    });
    connect(m_noteStore, &NoteStore::noticed, m_messages, &MessageBar::tell);
    connect(m_notes, &NotesController::told, m_status, &StatusLine::tell);
    connect(panel, &NotePanel::escaped, this, &MainWindow::focusSearch);
    connect(m_browser->table(), &StatusTable::currentChanged, this, [this](const std::optional<StatusCode> &code) {
        m_notes->showCode(code, m_search->rows()->result().query);
        m_menu->updateActions();
    });
}

void MainWindow::setupMenus()
{
    m_menu = new MainMenu({m_filters, m_browser, m_notes, m_search, m_settings, m_catalogStore != nullptr}, this);
    connect(m_menu, &MainMenu::searchRequested, this, &MainWindow::focusSearch);
    connect(m_menu, &MainMenu::exportRequested, this, &MainWindow::exportTable);
    connect(m_menu, &MainMenu::starsRequested, this, &MainWindow::toggleStars);
    connect(m_menu, &MainMenu::templatesRequested, this, &MainWindow::editTemplates);
    connect(m_menu, &MainMenu::zoomRequested, this,
            [this](int change) { setZoom(change == 0 ? 0 : m_settings->zoom() + change); });
    connect(m_browser, &BrowserView::historyChanged, m_menu, &MainMenu::updateActions);
}

void MainWindow::showContents()
{
    m_search->open();
    if (m_field->text().isEmpty()) {
        m_browser->showWelcome();
    } else if (!m_search->isAnswered()) {
        m_browser->setUpdatesEnabled(false); // the first rows to be seen are those of the query
        connect(
            m_search, &CatalogSearch::found, m_browser, [this] { m_browser->setUpdatesEnabled(true); },
            Qt::SingleShotConnection);
    }
    m_filters->setCatalog(m_search->catalog());
    m_status->showCount(m_search->rows()->rowCount(), m_search->catalog().size());
    m_menu->updateActions();
    setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{menuBar(), m_status, m_filters, m_browser}) {
        part->show(); // now, else the layout shows them one by one
    }
    layout()->activate();
    m_layout->activate();
    m_browser->restoreWidths(m_settings->splitterState());
    m_browser->table()->view()->restoreColumns(m_settings->columns());
    m_browser->table()->scrollToFirstCode();
}

void MainWindow::finishStart()
{
    QGuiApplication::setWindowIcon(QIcon(u":/statusbook/icons/statusbook-64.png"_s));
    m_search->prepare();
    m_noteStore->load();
    m_messages->tell(m_noteStore->failure()); // notes that cannot be read; later failures stand beside the note
    m_templates->watch();
    const QStringList objections = whatCannotBeKept();
    for (const QString &sentence : objections) {
        m_messages->tell(sentence);
    }
    if (m_catalogStore != nullptr) {
        openCatalogs();
    }
}

void MainWindow::openCatalogs()
{
    auto *bar = new CatalogBar(centralWidget());
    m_layout->insertWidget(m_layout->indexOf(m_browser), bar);
    auto *catalogs = new CatalogController(m_catalogStore, m_settings, bar, this);
    catalogs->takeDrops(m_field);
    m_menu->setCatalogs(catalogs);
    connect(catalogs, &CatalogController::told, m_status, &StatusLine::tell);
    connect(m_catalogStore, &CatalogStore::catalogChanged, m_search,
            [this] { m_search->setCatalog(m_catalogStore->catalog()); });
    connect(m_search, &CatalogSearch::preparing, bar, &CatalogBar::setPreparing);
    catalogs->open(m_namedCatalogs);
}

void MainWindow::showResult(const SearchResult &result)
{
    m_filters->setCatalog(m_search->catalog());
    m_filters->setMarks(m_search->notes().hasStars(), m_search->notes().hasNotes());
    m_filters->setHint(QueryDescription::of(result, m_search->catalog()));
    m_filters->setConditions(result.query.conditions);
    m_status->showCount(m_search->rows()->rowCount(), m_search->catalog().size());
}

void MainWindow::toggleStars()
{
    m_search->whenAnswered([this] { m_notes->toggleStars(m_browser->table()->selectedCodes()); });
}

void MainWindow::editTemplates()
{
    constexpr int sampleCode = 404;
    const Catalog &all = m_search->catalog();
    m_templates->edit(m_browser->table()->currentCode().value_or(all.at(qMax(0, all.rowOf({sampleCode})))));
}

void MainWindow::exportTable()
{
    m_search->whenAnswered([this] {
        TableExport::Content content;
        content.codes = m_browser->table()->shownCodes();
        const QList<int> columns = m_browser->table()->view()->shownColumns();
        for (const int column : columns) {
            content.columns.append(static_cast<StatusTableModel::Column>(column));
        }
        content.query = m_search->rows()->result().query.text.simplified();
        content.origins = m_search->catalog().origins();
        m_exporter->start(content);
    });
}

void MainWindow::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void MainWindow::setZoom(int steps)
{
    m_settings->setZoom(qBound(Settings::minZoom, steps, Settings::maxZoom));
    QFont scaled = font(); // the window's own keeps its size
    scaled.setPointSizeF(scaled.pointSizeF() + m_settings->zoom());
    centralWidget()->setFont(scaled);
    if (m_status != nullptr) {
        m_status->setFont(scaled);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_notes != nullptr && !m_notes->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    m_settings->setWindowGeometry(saveGeometry());
    if (m_browser != nullptr) {
        m_settings->setSplitterState(m_browser->saveState());
        m_settings->setColumns(m_browser->table()->view()->columnState());
    }
    QMainWindow::closeEvent(event);
}
