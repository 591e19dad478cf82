// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/codebrowser.h"

#include <QMainWindow>

#include <memory>

class FilterBar;
class NoticeBar;
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

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setupField();
    void setupFilters();
    void setupStatusBar();
    void setupMenus();
    void setupFileMenu();
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
    bool m_isPainted = false;
    double m_basePointSize = 0;
    int m_zoom = 0;

    QVBoxLayout *m_layout = nullptr;
    QVBoxLayout *m_top = nullptr;
    SearchField *m_field = nullptr;

    // These come after the first frame.
    FilterBar *m_filters = nullptr;
    CodeBrowser *m_browser = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_copied = nullptr;
    NoticeBar *m_notices = nullptr;
    std::unique_ptr<ReaderDesk> m_reader; // goes before the browser, whose note field would tell it that it goes
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QList<QAction *> m_codeActions; // need a current code
};
