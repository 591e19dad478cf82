// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/browserview.h"

#include "app/browse/detailpane.h"
#include "app/browse/notepanel.h"
#include "app/browse/statustable.h"
#include "app/browse/statustableview.h"
#include "app/snippets/snippetpanel.h"
#include "model/table/catalogsearch.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BrowserView::BrowserView(CatalogSearch *search, QWidget *parent) : QSplitter(parent), m_search(search)
{
    setObjectName(u"browserView"_s);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setupTable();
    setupSide();
    constexpr int visitDelayMs = 500; // what was shown for less was passed, not looked at
    m_visitTimer.setObjectName(u"visitTimer"_s);
    m_visitTimer.setSingleShot(true);
    m_visitTimer.setInterval(visitDelayMs);
    connect(&m_visitTimer, &QTimer::timeout, this, &BrowserView::noteVisit);
    connect(this, &QSplitter::splitterMoved, this, &BrowserView::noteShare);
}

void BrowserView::setupTable()
{
    m_table = new StatusTable(m_search, this);
    connect(m_table, &StatusTable::currentChanged, this, &BrowserView::showCode);
    connect(m_table, &StatusTable::copied, this, &BrowserView::copied);
    connect(m_table, &StatusTable::searchFocusRequested, this, &BrowserView::searchFocusRequested);
    connect(m_table->view(), &StatusTableView::accepted, this, &BrowserView::copyDefaultSnippet);
}

void BrowserView::setupSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_details = new DetailPane(side);
    m_snippets = new SnippetPanel(side);
    m_snippets->hide();
    m_notePanel = new NotePanel(side);
    layout->addWidget(m_details, 1);
    layout->addWidget(m_notePanel);
    layout->addWidget(m_snippets);
    connect(m_details, &DetailPane::keywordActivated, this, &BrowserView::searchRequested);
    connect(m_details, &DetailPane::codeActivated, this, &BrowserView::goTo);
    connect(m_details, &DetailPane::comparisonActivated, this, &BrowserView::compareWith);
    connect(m_details, &DetailPane::copyRequested, this, &BrowserView::copyText);
    connect(m_details, &DetailPane::linkActivated, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_details, &DetailPane::linkPointedAt, this, &BrowserView::linkPointedAt);
    connect(m_snippets, &SnippetPanel::copyRequested, this, &BrowserView::copyText);
    connect(m_snippets, &SnippetPanel::done, this, &BrowserView::searchFocusRequested);
}

void BrowserView::setCopyMenu(QMenu *menu)
{
    StatusTableView *view = m_table->view();
    connect(view, &QWidget::customContextMenuRequested, menu, [view, menu](const QPoint &place) {
        if (view->indexAt(place).isValid()) {
            menu->popup(view->viewport()->mapToGlobal(place));
        }
    });
    m_snippets->setCopyMenu(menu);
}

void BrowserView::restoreWidths(const QByteArray &state)
{
    if (!state.isEmpty() && restoreState(state)) {
        noteShare();
    } else {
        keepShare();
    }
}

void BrowserView::noteShare()
{
    m_tableShare = static_cast<double>(sizes().front()) / qMax(1, width());
}

void BrowserView::keepShare()
{
    const int left = static_cast<int>(width() * m_tableShare);
    setSizes({left, width() - left});
}

void BrowserView::showCode(const std::optional<StatusCode> &code)
{
    const SearchQuery &query = m_search->rows()->result().query;
    const QList<StatusCode> selected = m_table->selectedCodes(StatusTable::mostCompared);
    if (selected.size() > 1) {
        m_details->showComparison(selected);
    } else if (code) {
        m_details->showCode(*code, query);
    }
    if (code) {
        m_snippets->showCode(*code, query.text);
        m_visitTimer.start();
    } else {
        showWelcome();
        m_visitTimer.stop();
    }
    m_snippets->setVisible(code.has_value());
}

void BrowserView::showWelcome()
{
    m_details->showWelcome(m_search->catalog().size());
}

void BrowserView::compareWith(const StatusKey &other)
{
    const std::optional<StatusCode> code = m_table->currentCode();
    const int row = m_search->catalog().rowOf(other);
    if (code && row >= 0) {
        m_details->showComparison({*code, m_search->catalog().at(row)});
    }
}

void BrowserView::noteVisit()
{
    if (const std::optional<StatusCode> code = m_table->currentCode()) {
        m_history.visit(keyOf(*code));
        Q_EMIT historyChanged();
    }
}

void BrowserView::goTo(const StatusKey &key)
{
    noteVisit();
    m_table->showKey(key);
    noteVisit();
}

void BrowserView::goBack()
{
    noteVisit();
    m_table->showKey(m_history.back());
    Q_EMIT historyChanged();
}

void BrowserView::goForward()
{
    m_table->showKey(m_history.forward());
    Q_EMIT historyChanged();
}

void BrowserView::copyOfCode(const std::function<QString(const StatusCode &)> &textOf)
{
    m_search->whenAnswered([this, textOf] {
        if (const std::optional<StatusCode> code = m_table->currentCode()) {
            copyText(textOf(*code));
        }
    });
}

void BrowserView::copyDefaultSnippet()
{
    copyOfCode([this](const StatusCode &) { return m_snippets->defaultSnippet().text; });
}

void BrowserView::copyPinned(int digit)
{
    m_search->whenAnswered([this, digit] {
        if (m_table->currentCode()) {
            m_snippets->copyByDigit(digit);
        }
    });
}

void BrowserView::copyText(const QString &text)
{
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(text);
    }
}

void BrowserView::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    keepShare();
    constexpr double snippetPart = 0.48;
    m_snippets->setMaximumHeight(static_cast<int>(height() * snippetPart));
}
