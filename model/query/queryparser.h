// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/querytoken.h"
#include "model/query/searchquery.h"

#include <functional>

// Reads a text into a query: its chunks, each as the first thing that it can be.
class QueryParser
{
public:
    explicit QueryParser(SearchQuery &query) : m_query(query) {}

    void read(const QString &text, const std::function<bool()> &isCancelled);

private:
    SearchQuery::Kind kindOf(const QString &text, const QList<QueryToken> &chunks) const;

    void readChunks(const QList<QueryToken> &chunks);
    void readChunk(const QueryToken &chunk);
    void readMentions(const QList<StatusMention> &mentions);
    void readPasted(const QString &text);
    bool readNegation(const QueryToken &chunk);
    bool readNumbers(const QueryToken &chunk);
    void readPhrase(const QueryToken &chunk);
    void readWords(const QueryToken &chunk);
    bool readWordOfNumbers(const QString &word);
    void readPlace();
    void readClassWords();
    void dropFillers();
    bool followsRfc() const;
    void addNumber(int number);

    SearchQuery &m_query;
};
