// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"
#include "model/query/searchquery.h"

#include <QElapsedTimer>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

class DetailPage;

// Shows everything that an entry says, with what the query hit marked. Opens nothing by itself: a click on a link
// becomes a signal. A page is written once the events at hand are done, the last one only: first what is in view, the
// rest when nothing happens for a moment, or before it is scrolled, searched, copied or walked through.
class DetailPane final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailPane)
public:
    explicit DetailPane(QWidget *parent = nullptr);
    ~DetailPane() override;

    void showCode(const StatusCode &code, const SearchQuery &query);
    void showComparison(const QList<StatusCode> &codes); // two to four
    void showWelcome(int codeCount);

Q_SIGNALS:
    void keywordActivated(const QString &keyword);
    void codeActivated(const StatusKey &key);
    void comparisonActivated(const StatusKey &other); // with the code that is shown
    void copyRequested(const QString &text);
    void linkActivated(const QUrl &url);        // https
    void linkPointedAt(const QString &address); // by mouse or key, https; empty: none any more

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setupTimers();
    void render();
    void writePage();
    void fillView();
    void completePage();
    void markHits();
    void pointAt(const QUrl &link);
    void follow(const QUrl &link);

    std::optional<StatusCode> m_code; // none: the welcome
    QList<StatusCode> m_compared;
    SearchQuery m_query;
    int m_codeCount = 0;
    std::unique_ptr<DetailPage> m_page; // of a code, as far as it is written
    bool m_isWhole = true;              // all of it, with its marks
    QElapsedTimer m_lastPage;           // since it was written
    QTimer m_renderTimer;
    QTimer m_restTimer;
};
