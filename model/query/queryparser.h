// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/querytoken.h"
#include "model/query/searchquery.h"

#include <functional>

// Reads a text into a query: its chunks, each as the first thing that it can be.
class QueryReader
{
public:
    explicit QueryReader(SearchQuery &query) : m_query(query) {}

    void read(const QString &text, const std::function<bool()> &isCancelled);

private:
    SearchQuery::Kind kindOf(const QString &text, const QList<QueryChunk> &chunks) const;

    void readChunks(const QList<QueryChunk> &chunks);
    void readChunk(const QueryChunk &chunk);
    void readMentions(const QList<StatusMention> &mentions);
    void readPasted(const QString &text);
    bool readNegation(const QueryChunk &chunk);
    bool readNumbers(const QueryChunk &chunk);
    void readPhrase(const QueryChunk &chunk);
    void readWords(const QueryChunk &chunk);
    bool readWordOfNumbers(const QString &word);
    void readPlace();
    void readClassWords();
    void dropFillers();
    bool followsRfc() const;
    void addNumber(int number);

    SearchQuery &m_query;
};
