// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/browse/browsehistory.h"
#include "app/export/tableexport.h"
#include "app/presentation/emptyexplanation.h"
#include "model/catalog/catalog.h"
#include "model/search/noteindex.h"
#include "model/search/searchindex.h"
#include "model/snippets/snippetchoice.h"
#include "model/snippets/snippetcollection.h"
#include "model/table/indexmaker.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"

#include <QSplitter>
#include <QTimer>

#include <functional>
#include <future>
#include <memory>
#include <optional>

class DetailPane;
class EmptyState;
class NotePanel;
class QMenu;
class SnippetPanel;
class StatusTableView;

// The rows that search and filters left, the page of the current one and its snippets; and the way through them.
class CodeBrowser final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeBrowser)
public:
    using CatalogSource = std::function<Catalog()>;

    // Shows `heads`; `readCatalog` gives the same rows in full. It is called on another thread, once prepare() is, or
    // as soon as something is looked up.
    CodeBrowser(const Catalog &heads, CatalogSource readCatalog, QWidget *parent = nullptr);
    ~CodeBrowser() override;

    const Catalog &catalog() const { return m_model->catalog(); }
    const SearchResult &result() const { return m_proxy->result(); }
    int shownCount() const { return m_proxy->rowCount(); }
    int codeCount() const { return m_model->rowCount(); }
    // The current code in full; none if no row is current.
    std::optional<StatusCode> currentCode();
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    StatusTableView *table() const { return m_table; }
    SnippetPanel *snippets() const { return m_snippets; }
    NotePanel *notePanel() const { return m_notePanel; }
    SnippetCollection *snippetCollection() { return &m_snippetCollection; }
    const NoteIndex &notes() const { return m_notes; }
    QStringList completionsOf(const QString &word);
    // All of them, from the top.
    QList<StatusCode> selectedCodes();
    // What the table shows now.
    TableExport::Content exportContent();

    // Begins to read what is not needed for the first rows.
    void prepare();
    // Shows another catalog as soon as it can be searched. Query, selection and place stay where their codes are.
    void setCatalog(const Catalog &catalog);
    void search(const SearchQuery &query, const SearchFilter &filter);
    // Handles a key as the table does.
    void move(QKeyEvent *event);
    void goBack();
    void goForward();
    void copyText(const QString &text);
    void copyRows();
    void copyDefaultSnippet();
    void setSnippets(const SnippetChoice &choice);
    // Stars and notes; what was searched before stays as it is.
    void setNotebook(const Notebook &notebook);
    void setCopyMenu(QMenu *menu);
    // An empty state gives the first widths.
    void restoreWidths(const QByteArray &state);
    // Scrolls past 000, which tools write where no response came: the first thing to see is the first real code.
    void scrollToFirstCode();

Q_SIGNALS:
    void currentChanged();
    void preparing(bool isPreparing); // a catalog to be searched
    void catalogChanged();
    void linkPointedAt(const QString &address); // https; empty: none any more
    void searchRequested(const QString &text);
    void searchFocusRequested();
    void filtersInTheWay(); // what is to be shown is hidden by the filters,
    void queryInTheWay();   // or by the query
    void copied(const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupTable();
    void setupSide();
    void noteShare();
    void keepShare();
    const SearchIndex &index();
    void take(const IndexMaker::Made &made);
    void selectAfterSearch(const StatusKey &before, bool isNarrowed);
    void explainEmptyTable(const QString &text);
    void followWay(const EmptyExplanation::Way &way);
    void selectRow(int proxyRow);
    // Selects the code; has query and filters dropped if they hide it.
    void showKey(const StatusKey &key);
    void showCurrent();
    void compareWith(const StatusKey &other);
    void noteVisit();
    void goTo(const StatusKey &key);

    CatalogSource m_readCatalog;
    SnippetCollection m_snippetCollection;
    std::shared_future<std::shared_ptr<const SearchIndex>> m_indexToCome;
    std::shared_ptr<const SearchIndex> m_index;
    SearchIndex::Scratch m_scratch;
    Notebook m_notebook;
    NoteIndex m_notes;
    BrowseHistory m_history;
    QTimer m_visitTimer{this};
    SearchQuery m_query; // what was searched last
    SearchFilter m_filter;
    double m_tableShare = 0.60; // of the width

    IndexMaker *m_indexMaker = nullptr;
    StatusTableModel *m_model = nullptr;
    SearchProxyModel *m_proxy = nullptr;
    StatusTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    DetailPane *m_details = nullptr;
    NotePanel *m_notePanel = nullptr;
    SnippetPanel *m_snippets = nullptr;
    QMenu *m_copyMenu = nullptr;
};
