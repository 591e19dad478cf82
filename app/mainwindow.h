// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/browsehistory.h"
#include "model/catalog/catalog.h"
#include "model/search/searchindex.h"
#include "model/snippets/snippetcollection.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <future>
#include <memory>
#include <optional>

class DetailPane;
class EmptyState;
class FilterBar;
class QActionGroup;
class QLabel;
class QSplitter;
class QVBoxLayout;
class SearchField;
class Settings;
class SnippetPanel;
class StatusTableView;

// The window: one search field, filters, the table, the details of the current code and its snippets.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    using CatalogSource = std::function<Catalog()>;

    // Opens with `heads`; `readCatalog` gives the same rows in full. It is called on another thread, once the window
    // has been painted or as soon as something is looked up. The settings must outlive the window.
    MainWindow(const Catalog &heads, CatalogSource readCatalog, Settings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setQuery(const QString &text);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setupModels(const Catalog &heads);
    void setupTop(QVBoxLayout *layout);
    void setupTable();
    void setupDetails();
    void setupStatusBar();
    void setupMenus();
    void setupFileMenu();
    void setupEditMenu();
    void setupCopyActions(QMenu *menu);
    void setupViewMenu();
    void setupAppearanceMenu(QMenu *viewMenu);
    void setupGoMenu();
    void setupHelpMenu();
    void restoreState();
    void scrollToFirstCode();
    void finishStart();
    void prepareIndex();

    const SearchIndex &index();
    void search();
    void selectAfterSearch(const StatusKey &before);
    void explainEmptyTable();
    void followWay(const QString &way);
    void selectRow(int proxyRow);
    // Selects the code; drops query and filters if they hide it.
    void showKey(const StatusKey &key);
    std::optional<StatusCode> currentCode();
    void showCurrent();
    QList<StatusCode> selectedCodes();
    void compareWith(const StatusKey &other);
    void explainQuery();
    void noteVisit();
    void goTo(const StatusKey &key);

    void copyText(const QString &text);
    void copyRows();
    void copyDefaultSnippet();
    void forwardToTable(QKeyEvent *event);
    void focusSearch();
    void setZoom(int steps);
    void updateCount();
    void updateActions();
    void saveState();
    void showKeys();
    void showAbout();

    CatalogSource m_readCatalog;
    Settings *m_settings;
    SnippetCollection m_snippetCollection;
    std::future<std::shared_ptr<const SearchIndex>> m_indexToCome;
    std::shared_ptr<const SearchIndex> m_index;
    SearchIndex::Scratch m_scratch;
    BrowseHistory m_history;
    QTimer m_visitTimer;
    bool m_isPainted = false;
    double m_basePointSize = 0;
    int m_zoom = 0;

    StatusTableModel *m_model = nullptr;
    SearchProxyModel *m_proxy = nullptr;
    SearchField *m_field = nullptr;
    FilterBar *m_filters = nullptr;
    QSplitter *m_splitter = nullptr;
    StatusTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    DetailPane *m_details = nullptr;
    SnippetPanel *m_snippets = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_copied = nullptr;
    QMenu *m_copyMenu = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QList<QAction *> m_copyActions; // need a current code
};
