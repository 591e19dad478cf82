// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The menus of the main window: one QAction a command, each with an object name.

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
#include "app/window/mainwindow.h"
#include "model/catalog/catalogwriter.h"
#include "model/user/settings.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

QAction *named(QAction *action, const QString &name)
{
    action->setObjectName(name);
    return action;
}

QAction *withKeys(QAction *action, const QList<QKeySequence> &keys)
{
    action->setShortcuts(keys);
    return action;
}

} // namespace

void MainWindow::setupMenus()
{
    setupFileMenu();
    setupEditMenu();
    setupViewMenu();
    setupGoMenu();
    setupHelpMenu();
}

void MainWindow::setupFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    setupCatalogActions(menu);
    withKeys(named(menu->addAction(tr("&Export…"), this, &MainWindow::exportTable), u"exportAction"_s),
             {QKeySequence(u"Ctrl+Shift+E"_s)});
    menu->addSeparator();
    named(menu->addAction(tr("&Import notes…"), m_notes, &NotesController::importNotes), u"importNotesAction"_s);
    named(menu->addAction(tr("Export &notes…"), m_notes, &NotesController::exportNotes), u"exportNotesAction"_s);
    menu->addSeparator();
    withKeys(named(menu->addAction(tr("&Quit"), this, &QWidget::close), u"quitAction"_s), {QKeySequence(u"Ctrl+Q"_s)});
}

void MainWindow::setupCatalogActions(QMenu *menu)
{
    const auto add = [this, menu](const QString &name, const QString &title,
                                  const std::function<void(CatalogController *)> &does) {
        QAction *action = named(menu->addAction(title), name);
        connect(action, &QAction::triggered, this, [this, does] {
            if (m_catalogs != nullptr) {
                does(m_catalogs);
            }
        });
        return action;
    };
    if (m_catalogStore != nullptr) {
        withKeys(add(u"addCatalogAction"_s, tr("&Add catalog…"), &CatalogController::addCatalogs),
                 {QKeySequence::Open});
        add(u"newCatalogAction"_s, tr("Ne&w catalog…"), &CatalogController::createCatalog);
        add(u"catalogsAction"_s, tr("&Catalogs…"), &CatalogController::manageCatalogs);
        menu->addSeparator();
    }
}

void MainWindow::setupEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    withKeys(named(menu->addAction(tr("&Find"), this, &MainWindow::focusSearch), u"findAction"_s),
             {QKeySequence::Find, QKeySequence(u"Ctrl+K"_s), QKeySequence(u"/"_s)});
    menu->addSeparator();
    QAction *copyRowsAction = withKeys(
        named(menu->addAction(tr("&Copy rows"), m_browser->table(), &StatusTable::copyRows), u"copyRowsAction"_s),
        {QKeySequence::Copy});
    m_codeActions.append(copyRowsAction);
    QMenu *copyMenu = menu->addMenu(tr("Copy &as"));
    setupCopyMenu(copyMenu);
    m_browser->setCopyMenu(copyMenu);
    menu->addSeparator();
    QAction *star = named(menu->addAction(tr("&Star"), this, &MainWindow::toggleStars), u"starAction"_s);
    QAction *note = named(menu->addAction(tr("&Note"), m_browser->notePanel(), &NotePanel::focusNote), u"noteAction"_s);
    m_codeActions += {withKeys(star, {QKeySequence(u"Ctrl+D"_s)}), withKeys(note, {QKeySequence(u"Ctrl+E"_s)})};
    menu->addSeparator();
    named(menu->addAction(tr("My snippet &templates…"), this, &MainWindow::editTemplates), u"templatesAction"_s);
}

void MainWindow::setupCopyMenu(QMenu *menu)
{
    using Text = QString (*)(const StatusCode &);
    const auto add = [this, menu](const QString &name, const QString &title, const QString &keys, Text textOf) {
        QAction *action = named(menu->addAction(title), name);
        action->setShortcut(QKeySequence(keys));
        connect(action, &QAction::triggered, m_browser, [this, textOf] { m_browser->copyOfCode(textOf); });
        m_codeActions.append(action);
    };
    QAction *snippet =
        named(menu->addAction(tr("&Snippet"), m_browser, &BrowserView::copyDefaultSnippet), u"copySnippetAction"_s);
    snippet->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_codeActions.append(snippet);
    const auto addToPanel = [this, menu](const QString &name, const QString &title, const QString &keys, auto slot) {
        QAction *action = named(menu->addAction(title, m_browser->snippets(), slot), name);
        action->setShortcut(QKeySequence(keys));
        m_codeActions.append(action);
    };
    addToPanel(u"allSnippetsAction"_s, tr("Snippet of &any library…"), u"Shift+Return"_s, &SnippetPanel::openFinder);
    addToPanel(u"allFormsAction"_s, tr("All &forms of the library"), u"Alt+A"_s, &SnippetPanel::toggleAllForms);
    addToPanel(u"chooseLibraryAction"_s, tr("Choose the &library…"), u"Ctrl+L"_s, &SnippetPanel::openChooser);
    addToPanel(u"pinAction"_s, tr("Pin or &unpin the snippet"), u"Ctrl+P"_s, &SnippetPanel::togglePin);
    menu->addSeparator();
    add(u"copyCodeAction"_s, tr("&Code"), u"Ctrl+Alt+1"_s, [](const StatusCode &c) { return codeText(c.code); });
    add(u"copyPhraseAction"_s, tr("&Phrase"), u"Ctrl+Alt+2"_s, [](const StatusCode &c) { return phraseOnTheWire(c); });
    add(u"copyCodeAndPhraseAction"_s, tr("Code &and phrase"), u"Ctrl+Alt+3"_s,
        [](const StatusCode &c) { return QString(codeText(c.code) + u' ' + phraseOnTheWire(c)); });
    add(u"copyConstantAction"_s, tr("C&onstant"), u"Ctrl+Alt+4"_s, [](const StatusCode &c) { return c.name; });
    add(u"copySummaryAction"_s, tr("S&ummary"), u"Ctrl+Alt+5"_s, [](const StatusCode &c) { return c.summary; });
    add(u"copyMarkdownAction"_s, tr("Full text as &Markdown"), u"Ctrl+Alt+6"_s,
        [](const StatusCode &c) { return CatalogWriter::toMarkdown(c); });
}

void MainWindow::setupViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (int digit = 1; digit <= 5; ++digit) {
        const auto statusClass = static_cast<StatusClass>(digit);
        QAction *action =
            menu->addAction(tr("%1 %2").arg(CodeNames::classRange(statusClass), CodeNames::className(statusClass)));
        named(action, u"toggle%1xxAction"_s.arg(digit))->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(digit)));
        connect(action, &QAction::triggered, this, [this, digit] { m_filters->toggleClass(digit); });
    }
    withKeys(named(menu->addAction(tr("&All codes"), m_filters, &FilterBar::clear), u"clearFiltersAction"_s),
             {QKeySequence(u"Ctrl+0"_s)});
    menu->addSeparator();
    QMenu *columns = menu->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_browser->table()->view()->fillColumnMenu(columns, -1);
    });
    setupAppearanceMenu(menu->addMenu(tr("A&ppearance")));
    menu->addSeparator();
    withKeys(
        named(menu->addAction(tr("Zoom &in"), this, [this] { setZoom(m_settings->zoom() + 1); }), u"zoomInAction"_s),
        {QKeySequence::ZoomIn, QKeySequence(u"Ctrl+="_s)});
    withKeys(
        named(menu->addAction(tr("Zoom &out"), this, [this] { setZoom(m_settings->zoom() - 1); }), u"zoomOutAction"_s),
        {QKeySequence::ZoomOut});
    named(menu->addAction(tr("&Normal size"), this, [this] { setZoom(0); }), u"zoomResetAction"_s);
}

void MainWindow::setupAppearanceMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const QStringList titles{tr("As the &desktop"), tr("&Light"), tr("Dar&k")};
    const QStringList names{u"systemAppearanceAction"_s, u"lightAppearanceAction"_s, u"darkAppearanceAction"_s};
    for (int i = 0; i < titles.size(); ++i) {
        const auto appearance = static_cast<Appearance>(i);
        QAction *action = named(menu->addAction(titles.at(i)), names.at(i));
        action->setCheckable(true);
        action->setChecked(m_settings->appearance() == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, appearance] {
            m_settings->setAppearance(appearance);
            ApplicationPalette::apply(appearance);
        });
    }
}

void MainWindow::setupGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    m_back = named(menu->addAction(tr("&Back"), m_browser, &BrowserView::goBack), u"backAction"_s);
    m_forward = named(menu->addAction(tr("&Forward"), m_browser, &BrowserView::goForward), u"forwardAction"_s);
    withKeys(m_back, {QKeySequence(u"Alt+Left"_s), QKeySequence(Qt::Key_Back)});
    withKeys(m_forward, {QKeySequence(u"Alt+Right"_s), QKeySequence(Qt::Key_Forward)});
}

void MainWindow::setupHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    withKeys(named(menu->addAction(tr("&Keys"), this, &MainWindow::showKeys), u"keysAction"_s),
             {QKeySequence::HelpContents});
    named(menu->addAction(tr("&About Statusbook"), this, &MainWindow::showAbout), u"aboutAction"_s);
}

void MainWindow::showKeys()
{
    KeysDialog dialog(findChildren<QAction *>(), this);
    dialog.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Statusbook"),
        tr("Statusbook %1\nThe desktop reference for HTTP status codes.\n\nMIT License, the Statusbook authors.")
            .arg(QCoreApplication::applicationVersion()));
}
