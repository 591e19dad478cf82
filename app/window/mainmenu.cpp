// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/mainmenu.h"

#include "app/browse/filterbar.h"
#include "app/browse/notepanel.h"
#include "app/browse/notescontroller.h"
#include "app/browse/statustable.h"
#include "app/browse/statustableview.h"
#include "app/catalogs/catalogcontroller.h"
#include "app/presentation/codenames.h"
#include "app/snippets/snippetpanel.h"
#include "app/window/applicationpalette.h"
#include "app/window/browserview.h"
#include "app/window/keysdialog.h"
#include "model/catalog/catalogwriter.h"
#include "model/table/catalogsearch.h"
#include "model/user/settings.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace {

template <typename Object>
std::function<void()> to(Object *object, void (Object::*command)())
{
    return [object, command] { (object->*command)(); };
}

} // namespace

MainMenu::MainMenu(const Parts &parts, QMainWindow *window)
    : QObject(window), m_window(window), m_parts(parts), m_mayHaveCode([parts] {
        return parts.browser->table()->view()->currentIndex().isValid() || !parts.search->isAnswered();
    })
{
    addFileMenu();
    addEditMenu();
    addViewMenu();
    addGoMenu();
    addHelpMenu();
}

void MainMenu::updateActions()
{
    for (const auto &[action, isPossible] : std::as_const(m_conditions)) {
        action->setEnabled(isPossible());
    }
}

void MainMenu::addFileMenu()
{
    QMenu *menu = addMenu(tr("&File"));
    const auto toCatalogs = [this](void (CatalogController::*command)()) {
        return [this, command] {
            if (m_catalogs != nullptr) {
                (m_catalogs->*command)();
            }
        };
    };
    const QList<Command> catalogCommands{
        {u"addCatalogAction"_s, tr("&Add catalog…"), {QKeySequence::Open}, toCatalogs(&CatalogController::addCatalogs)},
        {u"newCatalogAction"_s, tr("Ne&w catalog…"), {}, toCatalogs(&CatalogController::createCatalog)},
        {u"catalogsAction"_s, tr("&Catalogs…"), {}, toCatalogs(&CatalogController::manageCatalogs)},
        {},
    };
    if (m_parts.hasCatalogs) {
        add(menu, catalogCommands);
    }
    const QList<Command> commands{
        {u"exportAction"_s, tr("&Export…"), {u"Ctrl+Shift+E"_s}, [this] { Q_EMIT exportRequested(); }},
        {},
        {u"importNotesAction"_s, tr("&Import notes…"), {}, to(m_parts.notes, &NotesController::importNotes)},
        {u"exportNotesAction"_s, tr("Export &notes…"), {}, to(m_parts.notes, &NotesController::exportNotes)},
        {},
        {u"quitAction"_s, tr("&Quit"), {u"Ctrl+Q"_s}, [this] { m_window->close(); }},
    };
    add(menu, commands);
}

void MainMenu::addEditMenu()
{
    QMenu *menu = addMenu(tr("&Edit"));
    BrowserView *browser = m_parts.browser;
    const QList<Command> toFindAndCopy{
        {u"findAction"_s, tr("&Find"), {QKeySequence::Find, u"Ctrl+K"_s, u"/"_s}, [this] { Q_EMIT searchRequested(); }},
        {},
        {u"copyRowsAction"_s,
         tr("&Copy rows"),
         {QKeySequence::Copy},
         to(browser->table(), &StatusTable::copyRows),
         m_mayHaveCode},
    };
    add(menu, toFindAndCopy);
    QMenu *copyMenu = menu->addMenu(tr("Copy &as"));
    addCopyCommands(copyMenu);
    browser->setCopyMenu(copyMenu);
    const QList<Command> toWrite{
        {},
        {u"starAction"_s, tr("&Star"), {u"Ctrl+D"_s}, [this] { Q_EMIT starsRequested(); }, m_mayHaveCode},
        {u"noteAction"_s, tr("&Note"), {u"Ctrl+E"_s}, to(browser->notePanel(), &NotePanel::focusNote), m_mayHaveCode},
        {},
        {u"templatesAction"_s, tr("My snippet &templates…"), {}, [this] { Q_EMIT templatesRequested(); }},
    };
    add(menu, toWrite);
}

void MainMenu::addCopyCommands(QMenu *menu)
{
    using Panel = SnippetPanel;
    BrowserView *browser = m_parts.browser;
    Panel *panel = browser->snippets();
    const auto copy = [browser](QString (*textOf)(const StatusCode &)) {
        return [browser, textOf] { browser->copyOfCode(textOf); };
    };
    const auto number = [](const StatusCode &c) { return codeText(c.code); };
    const auto constant = [](const StatusCode &c) { return c.name; };
    const auto summary = [](const StatusCode &c) { return c.summary; };
    const auto codeAndPhrase = [](const StatusCode &c) -> QString {
        return codeText(c.code) + u' ' + phraseOnTheWire(c);
    };
    QList<Command> commands{
        {u"copySnippetAction"_s, tr("&Snippet"), {u"Ctrl+Return"_s}, to(browser, &BrowserView::copyDefaultSnippet)},
        {u"allSnippetsAction"_s, tr("Snippet of &any library…"), {u"Shift+Return"_s}, to(panel, &Panel::openFinder)},
        {u"allFormsAction"_s, tr("All &forms of the library"), {u"Alt+A"_s}, to(panel, &Panel::toggleAllForms)},
        {u"chooseLibraryAction"_s, tr("Choose the &library…"), {u"Ctrl+L"_s}, [panel] { panel->openChooser(); }},
        {u"pinAction"_s, tr("Pin or &unpin the snippet"), {u"Ctrl+P"_s}, to(panel, &Panel::togglePin)},
        {},
        {u"copyCodeAction"_s, tr("&Code"), {u"Ctrl+Alt+1"_s}, copy(number)},
        {u"copyPhraseAction"_s, tr("&Phrase"), {u"Ctrl+Alt+2"_s}, copy(phraseOnTheWire)},
        {u"copyCodeAndPhraseAction"_s, tr("Code &and phrase"), {u"Ctrl+Alt+3"_s}, copy(codeAndPhrase)},
        {u"copyConstantAction"_s, tr("C&onstant"), {u"Ctrl+Alt+4"_s}, copy(constant)},
        {u"copySummaryAction"_s, tr("S&ummary"), {u"Ctrl+Alt+5"_s}, copy(summary)},
        {u"copyMarkdownAction"_s, tr("Full text as &Markdown"), {u"Ctrl+Alt+6"_s}, copy(CatalogWriter::toMarkdown)},
    };
    for (Command &command : commands) {
        command.isPossible = m_mayHaveCode;
    }
    add(menu, commands);
}

void MainMenu::addViewMenu()
{
    QMenu *menu = addMenu(tr("&View"));
    QList<Command> filters;
    for (int digit = 1; digit <= 5; ++digit) {
        const auto statusClass = static_cast<StatusClass>(digit);
        filters.append({u"toggle%1xxAction"_s.arg(digit),
                        tr("%1 %2").arg(CodeNames::classRange(statusClass), CodeNames::className(statusClass)),
                        {u"Ctrl+%1"_s.arg(digit)},
                        [this, digit] { m_parts.filters->toggleClass(digit); }});
    }
    filters.append({u"clearFiltersAction"_s, tr("&All codes"), {u"Ctrl+0"_s}, to(m_parts.filters, &FilterBar::clear)});
    filters.append(Command());
    add(menu, filters);
    QMenu *columns = menu->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_parts.browser->table()->view()->fillColumnMenu(columns, -1);
    });
    addAppearances(menu->addMenu(tr("A&ppearance")));
    const auto zoom = [this](int change) { return [this, change] { Q_EMIT zoomRequested(change); }; };
    const QList<Command> sizes{
        {},
        {u"zoomInAction"_s, tr("Zoom &in"), {QKeySequence::ZoomIn, u"Ctrl+="_s}, zoom(1)},
        {u"zoomOutAction"_s, tr("Zoom &out"), {QKeySequence::ZoomOut}, zoom(-1)},
        {u"zoomResetAction"_s, tr("&Normal size"), {}, zoom(0)},
    };
    add(menu, sizes);
}

void MainMenu::addAppearances(QMenu *menu)
{
    const auto choose = [this](Appearance appearance) {
        return [this, appearance] {
            m_parts.settings->setAppearance(appearance);
            ApplicationPalette::apply(appearance);
        };
    };
    const QList<Command> commands{
        {u"systemAppearanceAction"_s, tr("As the &desktop"), {}, choose(Appearance::System)},
        {u"lightAppearanceAction"_s, tr("&Light"), {}, choose(Appearance::Light)},
        {u"darkAppearanceAction"_s, tr("Dar&k"), {}, choose(Appearance::Dark)},
    };
    add(menu, commands);
    auto *group = new QActionGroup(this);
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        group->addAction(action)->setCheckable(true);
    }
    actions.at(static_cast<int>(m_parts.settings->appearance()))->setChecked(true);
}

// Not QKeySequence::Back: where that is Backspace, it would take a letter back as well.
void MainMenu::addGoMenu()
{
    BrowserView *browser = m_parts.browser;
    const auto canGoBack = [browser] { return browser->canGoBack(); };
    const auto canGoForward = [browser] { return browser->canGoForward(); };
    const QList<QKeySequence> backKeys{u"Alt+Left"_s, Qt::Key_Back};
    const QList<QKeySequence> forwardKeys{u"Alt+Right"_s, Qt::Key_Forward};
    const QList<Command> commands{
        {u"backAction"_s, tr("&Back"), backKeys, to(browser, &BrowserView::goBack), canGoBack},
        {u"forwardAction"_s, tr("&Forward"), forwardKeys, to(browser, &BrowserView::goForward), canGoForward},
    };
    add(addMenu(tr("&Go")), commands);
}

void MainMenu::addHelpMenu()
{
    const QList<Command> commands{
        {u"keysAction"_s,
         tr("&Keys"),
         {QKeySequence::HelpContents},
         [this] { KeysDialog(m_actions, m_window).exec(); }},
        {u"aboutAction"_s, tr("&About Statusbook"), {}, [this] { showAbout(); }},
    };
    add(addMenu(tr("&Help")), commands);
}

QMenu *MainMenu::addMenu(const QString &title)
{
    return m_window->menuBar()->addMenu(title);
}

void MainMenu::add(QMenu *menu, const QList<Command> &commands)
{
    for (const Command &command : commands) {
        if (command.name.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *action = menu->addAction(command.text);
        action->setObjectName(command.name);
        action->setShortcuts(command.keys);
        connect(action, &QAction::triggered, this, command.run);
        m_actions.append(action);
        if (command.isPossible) {
            m_conditions.append({action, command.isPossible});
        }
    }
}

void MainMenu::showAbout()
{
    QMessageBox::about(
        m_window, tr("About Statusbook"),
        tr("Statusbook %1\nThe desktop reference for HTTP status codes.\n\nMIT License, the Statusbook authors.")
            .arg(QCoreApplication::applicationVersion()));
}
