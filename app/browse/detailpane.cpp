// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/detailpane.h"

#include "app/presentation/detailhtml.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

DetailPane::DetailPane(QWidget *parent) : QTextBrowser(parent)
{
    constexpr int margin = 20;
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Details of the selected status code"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(margin);
    connect(this, &QTextBrowser::anchorClicked, this, &DetailPane::follow);
    connect(this, &QTextBrowser::highlighted, this, &DetailPane::pointAt); // by the mouse
}

void DetailPane::showCode(const StatusCode &code, const SearchQuery &query)
{
    const bool isSame = m_code && haveOneKey(*m_code, code);
    if (isSame && m_query == query && *m_code == code && m_compared.isEmpty()) {
        return;
    }
    m_compared.clear();
    const int place = verticalScrollBar()->value();
    m_code = code;
    m_query = query;
    render();
    verticalScrollBar()->setValue(isSame ? place : 0);
    const bool namesSubStatus =
        std::any_of(code.subStatuses.begin(), code.subStatuses.end(),
                    [&](const StatusCode::SubStatus &sub) { return query.namesSubStatus(code.code, sub.number); });
    if (namesSubStatus) {
        scrollToAnchor(DetailHtml::subStatusAnchor());
    }
}

void DetailPane::showComparison(const QList<StatusCode> &codes)
{
    if (m_compared != codes) {
        m_compared = codes;
        render();
        verticalScrollBar()->setValue(0);
    }
}

void DetailPane::showWelcome(int codeCount)
{
    m_compared.clear();
    m_code.reset();
    m_codeCount = codeCount;
    render();
}

void DetailPane::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        render();
    }
}

// Goes from link to link, and then on.
bool DetailPane::focusNextPrevChild(bool next)
{
    const bool isDone = QTextBrowser::focusNextPrevChild(next);
    pointAt(textCursor().hasSelection() ? QUrl(textCursor().charFormat().anchorHref()) : QUrl());
    return isDone;
}

void DetailPane::pointAt(const QUrl &link)
{
    Q_EMIT linkPointedAt(link.scheme() == u"https"_s ? link.toString(QUrl::FullyEncoded) : QString());
}

void DetailPane::render()
{
    const DetailHtml html(palette(), font().pointSizeF());
    if (!m_compared.isEmpty()) {
        setHtml(html.comparison(m_compared));
    } else {
        setHtml(m_code ? html.page(*m_code, m_query) : html.welcome(m_codeCount));
    }
}

void DetailPane::follow(const QUrl &link)
{
    const QString address = link.toString(QUrl::FullyEncoded);
    const QString keyword = DetailHtml::keywordOf(address);
    const StatusKey key = DetailHtml::codeOf(address);
    if (!keyword.isEmpty()) {
        Q_EMIT keywordActivated(keyword);
    } else if (key.isValid()) {
        Q_EMIT codeActivated(key);
    } else if (const StatusKey other = DetailHtml::comparedCodeOf(address); other.isValid()) {
        Q_EMIT comparisonActivated(other);
    } else if (address == DetailHtml::linkToCopyExample() && m_code) {
        Q_EMIT copyRequested(m_code->example.request.join(u'\n') + u"\n\n"_s + m_code->example.response.join(u'\n'));
    } else if (link.scheme() == u"https"_s) {
        Q_EMIT linkActivated(link);
    }
}
