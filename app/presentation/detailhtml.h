// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"
#include "model/query/searchquery.h"

#include <QPalette>
#include <QString>

// The page about one status code, as rich text for a QTextDocument. Whatever comes from the catalog is escaped, so it
// shows as text; links carry only addresses made here (see linkTo…) and https addresses.
class DetailHtml
{
public:
    // On paper nothing can be clicked but web addresses.
    enum class Medium { Screen, PdfPage };

    DetailHtml(const QPalette &palette, double pointSize, Medium medium = Medium::Screen);

    QString page(const StatusCode &code, const SearchQuery &query) const;
    // Two to four codes side by side, fact by fact: what differs comes first and is marked, with the sentences that
    // settle each pair.
    QString comparison(const QList<StatusCode> &codes) const;
    // What the pane shows before anything was chosen.
    QString welcome(int codeCount) const;

    static QString linkToKeyword(const QString &keyword);
    static QString linkToCode(const StatusKey &key);
    static QString linkToComparison(const StatusKey &key);
    // The keyword or key of such a link; empty or invalid if it is not one.
    static QString keywordOf(const QString &link);
    static StatusKey codeOf(const QString &link);
    static StatusKey comparedCodeOf(const QString &link);
    // The place of the sub-statuses on the page.
    static QString subStatusAnchor();
    // The link that copies the example exchange.
    static QString linkToCopyExample();

private:
    QString marked(const QString &text, const SearchQuery &query) const;
    QString anchor(const QString &address, const QString &html) const;
    QString onScreen(const QString &html) const;
    QString section(const QString &title) const;
    QString heading(const StatusCode &code, const SearchQuery &query) const;
    QString factStrip(const StatusCode &code) const;
    QString paragraphs(const StatusCode &code, const SearchQuery &query) const;
    QString bullets(const QString &title, const QStringList &items, const SearchQuery &query) const;
    QString headers(const StatusCode &code, const SearchQuery &query) const;
    QString subStatuses(const StatusCode &code, const SearchQuery &query) const;
    QString lookalikes(const StatusCode &code) const;
    QString confusions(const StatusCode &code, const SearchQuery &query) const;
    QString example(const StatusCode &code) const;
    QString formerPhrases(const StatusCode &code, const SearchQuery &query) const;
    QString keywords(const StatusCode &code, const SearchQuery &query) const;
    QString sources(const StatusCode &code) const;
    QString outwardLink(const QString &url, const QString &title) const;
    QString size(double factor) const;

    QPalette m_palette;
    double m_pointSize;
    Medium m_medium;
    QString m_quiet;
    QString m_line;
    QString m_mark;
    QString m_link;
};
