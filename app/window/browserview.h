// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/browse/browsehistory.h"

#include <QSplitter>
#include <QTimer>

#include <functional>
#include <optional>

class CatalogSearch;
class DetailPane;
class NotePanel;
class QMenu;
class SnippetPanel;
class StatusTable;

// Lays out the table of what was found, and beside it the page of the current code, its note and its snippets; and the
// way through the codes.
class BrowserView final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowserView)
public:
    // The search must outlive the view.
    explicit BrowserView(CatalogSearch *search, QWidget *parent = nullptr);

    StatusTable *table() const { return m_table; }
    SnippetPanel *snippets() const { return m_snippets; }
    NotePanel *notePanel() const { return m_notePanel; }

    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();
    // Copies something of the code that is current once the search has its answer.
    void copyOfCode(const std::function<QString(const StatusCode &)> &textOf);
    void copyDefaultSnippet();
    void copyPinned(int digit); // 0: the snippet that the search named
    void setCopyMenu(QMenu *menu);
    void showWelcome(); // in the place of a page
    // An empty state gives the first widths.
    void restoreWidths(const QByteArray &state);

Q_SIGNALS:
    void historyChanged();
    void linkPointedAt(const QString &address); // https; empty: none any more
    void searchRequested(const QString &text);
    void searchFocusRequested();
    void copied(const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupTable();
    void setupSide();
    void noteShare();
    void keepShare();
    void showCode(const std::optional<StatusCode> &code);
    void compareWith(const StatusKey &other);
    void noteVisit();
    void goTo(const StatusKey &key);
    void copyText(const QString &text);

    CatalogSearch *m_search;
    BrowseHistory m_history;
    QTimer m_visitTimer{this};
    double m_tableShare = 0.60; // of the width

    StatusTable *m_table = nullptr;
    DetailPane *m_details = nullptr;
    NotePanel *m_notePanel = nullptr;
    SnippetPanel *m_snippets = nullptr;
};
