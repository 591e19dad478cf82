// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"
#include "model/query/searchquery.h"

#include <QTextBrowser>
#include <QUrl>

#include <optional>

// Shows everything that an entry says, with what the query hit marked. Opens nothing by itself: a click on a link
// becomes a signal.
class DetailPane final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailPane)
public:
    explicit DetailPane(QWidget *parent = nullptr);

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
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void render();
    void pointAt(const QUrl &link);
    void follow(const QUrl &link);

    std::optional<StatusCode> m_code;
    QList<StatusCode> m_compared;
    SearchQuery m_query;
    int m_codeCount = 0;
};
