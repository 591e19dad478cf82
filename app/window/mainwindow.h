// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/codebrowser.h"

#include <QMainWindow>

#include <memory>

class CatalogController;
class CatalogStore;
class FilterBar;
class MessageBar;
class QLabel;
class QVBoxLayout;
class ReaderDesk;
class SearchField;
class Settings;

// The window: one search field and filters over the browser of codes; menus, status bar, and what is remembered.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    using CatalogSource = CodeBrowser::CatalogSource;

    // The first frame has the search field alone; then the codes of `readHeads` are shown. `readCatalog` gives the same
    // rows in full, and is called on another thread. The settings must outlive the window.
    MainWindow(CatalogSource readHeads, CatalogSource readCatalog, Settings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setQuery(const QString &text);
    // Catalogs beside the built-in one, and those that were named at the start. The shelf is asked for once the first
    // frame is on the screen, before the catalog is; it must outlive the window.
    void setShelf(std::function<CatalogStore *()> makeShelf, const QStringList &named);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setupField();
    void setupFilters();
    void setupStatusBar();
    void setupMenus();
    void setupFileMenu();
    void setupCatalogActions(QMenu *menu);
    void setupEditMenu();
    void setupCopyMenu(QMenu *menu);
    void setupViewMenu();
    void setupAppearanceMenu(QMenu *menu);
    void setupGoMenu();
    void setupHelpMenu();
    void openBook();
    void connectBrowser();
    void setupReader();
    void finishStart();
    void openShelf();
    void takeCatalog();

    void search();
    void explainQuery();
    void takeMarks();
    void tellCopied(const QString &what);
    void focusSearch();
    void setZoom(int steps);
    void updateCount();
    void updateActions();
    void saveState();
    void showKeys();
    void showAbout();

    CatalogSource m_readHeads;
    CatalogSource m_readCatalog;
    Settings *m_settings;
    std::function<CatalogStore *()> m_makeShelf;
    QStringList m_namedCatalogs;
    bool m_isPainted = false;
    double m_basePointSize = 0;
    int m_zoom = 0;

    QVBoxLayout *m_layout = nullptr;
    QVBoxLayout *m_top = nullptr;
    SearchField *m_field = nullptr;

    // These come after the first frame.
    FilterBar *m_filters = nullptr;
    CodeBrowser *m_browser = nullptr;
    CatalogStore *m_shelf = nullptr;
    CatalogController *m_catalogs = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_copied = nullptr;
    MessageBar *m_notices = nullptr;
    std::unique_ptr<ReaderDesk> m_reader; // goes before the browser, whose note field would tell it that it goes
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QList<QAction *> m_codeActions; // need a current code
};
