// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchindex.h"

#include <QHash>

// Gathers the words of a catalog and lays them out flat. Lives while an index is built.
class SearchIndexBuilder
{
public:
    void add(const StatusCode &code, std::uint32_t row);
    void layOut(SearchIndex &index) const;

private:
    void addText(const QString &text, float weight);
    void addPhrase(const QString &text, float weight);
    void addWord(const QString &word, float weight);

    std::uint32_t m_row = 0;
    QHash<QString, std::vector<SearchIndex::Posting>> m_postings;
    QHash<QString, QList<SearchIndex::Posting>> m_phrases;
};
