// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/detailpane.h"

#include "app/presentation/comparisonhtml.h"
#include "app/presentation/detaillinks.h"
#include "app/presentation/detailpage.h"
#include "app/presentation/theme.h"
#include "app/presentation/welcomehtml.h"
#include "model/query/highlights.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 200; // who types on is faster

} // namespace

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
    setupTimers();
    connect(this, &QTextBrowser::anchorClicked, this, &DetailPane::follow);
    connect(this, &QTextBrowser::highlighted, this, &DetailPane::pointAt); // by the mouse
}

DetailPane::~DetailPane() = default;

void DetailPane::setupTimers()
{
    m_renderTimer.setSingleShot(true);
    m_restTimer.setSingleShot(true);
    connect(&m_renderTimer, &QTimer::timeout, this, &DetailPane::render);
    connect(&m_restTimer, &QTimer::timeout, this, &DetailPane::completePage);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, &DetailPane::completePage);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &DetailPane::completePage);
}

void DetailPane::showCode(const StatusCode &code, const SearchQuery &query)
{
    if (m_restTimer.isActive()) {
        m_restTimer.start(); // something happens
    }
    if (m_code && m_compared.isEmpty() && m_query == query && *m_code == code) {
        return;
    }
    m_compared.clear();
    m_code = code;
    m_query = query;
    if (m_lastPage.isValid()) {
        m_renderTimer.start();
    } else {
        render(); // the first page comes with the first rows
        completePage();
    }
}

void DetailPane::showComparison(const QList<StatusCode> &codes)
{
    if (m_compared != codes) {
        m_compared = codes;
        m_renderTimer.start();
    }
}

void DetailPane::showWelcome(int codeCount)
{
    if (!m_code && m_compared.isEmpty() && m_codeCount == codeCount) {
        return;
    }
    m_compared.clear();
    m_code.reset();
    m_codeCount = codeCount;
    render();
}

// Before anything else is done to it.
bool DetailPane::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::ShortcutOverride ||
        event->type() == QEvent::KeyPress) {
        completePage();
    }
    return QTextBrowser::event(event);
}

bool DetailPane::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::ContextMenu:
    case QEvent::TouchBegin:
        completePage();
        break;
    default:
        break;
    }
    const bool isDone = QTextBrowser::viewportEvent(event);
    if (event->type() == QEvent::Resize) {
        fillView();
    }
    return isDone;
}

void DetailPane::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_page.reset(); // its formats hold both
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
    m_renderTimer.stop();
    const bool isPage = m_code && m_compared.isEmpty();
    if (isPage) {
        writePage();
        return;
    }
    m_page.reset();
    m_restTimer.stop();
    setExtraSelections({});
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHtml(m_compared.isEmpty() ? welcomeHtml(m_codeCount, palette(), font().pointSizeF())
                                 : comparisonHtml(m_compared, palette(), font().pointSizeF()));
    verticalScrollBar()->setValue(0);
}

void DetailPane::writePage()
{
    if (!m_page || m_page->code() != *m_code) {
        const int place = m_page && haveOneKey(m_page->code(), *m_code) ? verticalScrollBar()->value() : 0;
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the text is laid out both with and without it
        setExtraSelections({});
        document()->clear();
        m_page = std::make_unique<DetailPage>(*m_code, palette(), font().pointSizeF(), document());
        m_isWhole = false;
        const bool isTypedOn = m_lastPage.isValid() && !m_lastPage.hasExpired(pauseMs);
        m_lastPage.start();
        m_restTimer.setInterval(isTypedOn ? pauseMs : 0);
        fillView();
        setTextCursor(QTextCursor(document())); // to the first link goes the first Tab
        if (place > 0) {
            completePage();
        }
        verticalScrollBar()->setValue(place);
    }
    markHits();
    const bool namesSubStatus =
        std::any_of(m_code->subStatuses.begin(), m_code->subStatuses.end(),
                    [this](const auto &sub) { return m_query.namesSubStatus(m_code->code, sub.number); });
    if (namesSubStatus) {
        completePage();
        scrollToAnchor(DetailLinks::subStatusAnchor());
    }
}

// At once what would fill half of the view if each line were full; then section by section until it is full.
void DetailPane::fillView()
{
    if (!m_page || m_isWhole) {
        return;
    }
    const int lines = viewport()->height() / fontMetrics().lineSpacing();
    const int enough = viewport()->width() / fontMetrics().averageCharWidth() * lines / 2;
    QTextCursor edit(document());
    edit.beginEditBlock();
    while (!m_page->isComplete() && document()->characterCount() < enough) {
        m_page->writeSection();
    }
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        block.layout()->setCacheEnabled(true); // what is in view is shaped once, not again at each painting
    }
    edit.endEditBlock();
    while (!m_page->isComplete() && document()->size().height() < viewport()->height()) {
        m_page->writeSection();
    }
    m_restTimer.start();
}

void DetailPane::completePage()
{
    if (m_renderTimer.isActive()) {
        render();
    }
    m_restTimer.stop();
    if (m_page && !std::exchange(m_isWhole, true)) {
        m_page->complete();
        markHits();
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    }
}

void DetailPane::markHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(Theme::mark(palette()));
    for (const DetailPage::Passage &passage : m_page->passages()) {
        const QList<Highlight> hits = highlightsIn(passage.text, m_query);
        for (const Highlight &hit : hits) {
            const int start = passage.start + static_cast<int>(hit.start);
            mark.cursor = QTextCursor(document());
            mark.cursor.setPosition(start);
            mark.cursor.setPosition(start + static_cast<int>(hit.length), QTextCursor::KeepAnchor);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
    m_page->markSubStatuses(m_query);
}

void DetailPane::follow(const QUrl &link)
{
    const QString address = link.toString(QUrl::FullyEncoded);
    const QString keyword = DetailLinks::keywordOf(address);
    const StatusKey key = DetailLinks::codeOf(address);
    if (!keyword.isEmpty()) {
        Q_EMIT keywordActivated(keyword);
    } else if (key.isValid()) {
        Q_EMIT codeActivated(key);
    } else if (const StatusKey other = DetailLinks::comparedCodeOf(address); other.isValid()) {
        Q_EMIT comparisonActivated(other);
    } else if (address == DetailLinks::toCopyOfExample() && m_code) {
        Q_EMIT copyRequested(m_code->example.request.join(u'\n') + u"\n\n"_s + m_code->example.response.join(u'\n'));
    } else if (link.scheme() == u"https"_s) {
        Q_EMIT linkActivated(link);
    }
}
