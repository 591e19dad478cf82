// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/querytoken.h"
#include "model/query/searchquery.h"

#include <functional>

// Reads a text into a query: its tokens, each as the first thing that it can be.
class QueryParser
{
public:
    // May be called from any thread. A text of ten megabytes takes some ten milliseconds; it stops early, with what it
    // has, once isCancelled says so.
    static SearchQuery parse(const QString &text, const std::function<bool()> &isCancelled = {});

private:
    QueryParser() = default;

    void read(const QString &text, const std::function<bool()> &isCancelled);
    static SearchQuery::Kind kindOf(const QString &text, const QList<QueryToken> &tokens);
    void readTokens(const QList<QueryToken> &tokens);
    void readToken(const QueryToken &token);
    void readMentions(const QList<StatusMention> &mentions);
    void readPasted(const QString &text);
    bool readNegation(const QueryToken &token);
    bool readNumbers(const QueryToken &token);
    void readPhrase(const QueryToken &token);
    void readWords(const QueryToken &token);
    bool readWordOfNumbers(const QString &word);
    void readPlace();
    void readClassWords();
    void dropFillers();
    bool followsRfc() const;
    void addNumber(int number);

    SearchQuery m_query;
};
