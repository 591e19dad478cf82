// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetcollection.h"

#include <QMainWindow>

#include <functional>

class BrowserView;
class Catalog;
class CatalogSearch;
class CatalogStore;
class ExportController;
class FilterBar;
class MainMenu;
class MessageBar;
class NotesController;
class NoteStore;
class QVBoxLayout;
class SearchField;
class Settings;
class StatusLine;
class TemplateController;
struct SearchResult;

// The window: one search field and filters over the browser of codes; menus, status bar, and what is remembered.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    using CatalogSource = std::function<Catalog()>;

    // The first frame has the search field alone; then the codes of `readDigest` are shown. `readCatalog` gives the
    // same rows in full, and is called on another thread. The settings must outlive the window.
    MainWindow(CatalogSource readDigest, CatalogSource readCatalog, Settings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setQuery(const QString &text);
    // Catalogs beside the built-in one, and those that were named at the start. Before the window is shown; the store
    // must outlive it.
    void setCatalogStore(CatalogStore *store, const QStringList &named);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setupField();
    void setupKeys();
    void setupContents();
    void setupFilters();
    void setupBrowser();
    void setupStatusLine();
    void setupControllers();
    void setupNotes();
    void setupMenus();
    void showContents();
    void finishStart();
    void openCatalogs();

    void showResult(const SearchResult &result);
    void toggleStars();
    void editTemplates();
    void exportTable();
    void focusSearch();
    void setZoom(int steps);

    Settings *m_settings;
    CatalogStore *m_catalogStore = nullptr;
    QStringList m_namedCatalogs;
    SnippetCollection m_snippetCollection;
    CatalogSearch *m_search;

    QVBoxLayout *m_layout = nullptr;
    SearchField *m_field = nullptr;

    // These come after the first frame.
    FilterBar *m_filters = nullptr;
    MessageBar *m_messages = nullptr;
    BrowserView *m_browser = nullptr;
    StatusLine *m_status = nullptr;
    NoteStore *m_noteStore = nullptr;
    NotesController *m_notes = nullptr;
    TemplateController *m_templates = nullptr;
    ExportController *m_exporter = nullptr;
    MainMenu *m_menu = nullptr;
};
