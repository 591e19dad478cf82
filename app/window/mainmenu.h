// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <utility>

class BrowserView;
class CatalogController;
class CatalogSearch;
class FilterBar;
class NotesController;
class QMainWindow;
class QMenu;
class Settings;

// The menus of the main window: one QAction a command, each with an object name.
class MainMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainMenu)
public:
    // What the commands go to.
    struct Parts
    {
        FilterBar *filters;
        BrowserView *browser;
        NotesController *notes;
        CatalogSearch *search;
        Settings *settings;
        bool hasCatalogs; // beside the built-in one
    };

    MainMenu(const Parts &parts, QMainWindow *window);

    // Until it is there, the commands for catalogs do nothing.
    void setCatalogs(CatalogController *catalogs) { m_catalogs = catalogs; }
    // Enables what is possible now.
    void updateActions();

Q_SIGNALS:
    void searchRequested();
    void exportRequested();
    void starsRequested(); // of the selected codes
    void templatesRequested();
    void zoomRequested(int change); // 0: back to the normal size

private:
    struct Command
    {
        QString name; // of the action; none: a line between commands
        QString text;
        QList<QKeySequence> keys = {};
        std::function<void()> run = {};
        std::function<bool()> isPossible = {}; // none: always
    };

    void addFileMenu();
    void addEditMenu();
    void addCopyCommands(QMenu *menu);
    void addViewMenu();
    void addAppearances(QMenu *menu);
    void addGoMenu();
    void addHelpMenu();
    QMenu *addMenu(const QString &title);
    void add(QMenu *menu, const QList<Command> &commands);
    void showAbout();

    QMainWindow *m_window;
    Parts m_parts;
    std::function<bool()> m_mayHaveCode; // the table has a current row, or will when the search is answered
    CatalogController *m_catalogs = nullptr;
    QList<QAction *> m_actions; // as they stand in the menus
    QList<std::pair<QAction *, std::function<bool()>>> m_conditions;
};
