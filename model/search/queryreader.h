// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchquery.h"

#include <functional>

// Reads a text into a query: stretches between blanks, each as the first thing that it can be.
class QueryReader
{
public:
    explicit QueryReader(SearchQuery &query) : m_query(query) {}

    void read(const QString &text, const std::function<bool()> &isCancelled);

private:
    // Between blanks, or between quotes.
    struct Chunk
    {
        QStringView text;
        bool isQuoted = false;
        bool isNegated = false; // of quotes
        bool isOpen = false;    // the last one, with nothing behind: it may go on
    };

    QList<Chunk> chunksOf(QStringView plain, bool isOpen) const;
    Chunk quotedAt(QStringView plain, qsizetype at) const;
    SearchQuery::Kind kindOf(const QString &text, const QList<Chunk> &chunks) const;
    bool isSign(const Chunk &chunk) const;

    void readChunks(const QList<Chunk> &chunks);
    void readChunk(const Chunk &chunk);
    void readMentions(const QList<StatusMention> &mentions);
    void readPasted(const QString &text);
    bool readNegation(const Chunk &chunk);
    bool readNumbers(const Chunk &chunk);
    void readPhrase(const Chunk &chunk);
    void readWords(const Chunk &chunk);
    void readIdentifier(QStringView text);
    bool readWordOfNumbers(const QString &word);
    void readPlace();
    void readClassWords();
    void dropFillers();
    bool followsRfc() const;
    void addNumber(int number);

    SearchQuery &m_query;
};
