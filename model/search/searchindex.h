// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/search/searchresult.h"

#include <cstdint>
#include <vector>

// The words of a catalog, sorted, each with the rows that hold it and how much it says about them. Built once, then
// only read. A row's worth for a word comes from the field it stands in (phrase and constant, then former phrases and
// keywords, then summary, then text) and from how rare the word is.
class SearchIndex
{
public:
    SearchIndex() = default;
    explicit SearchIndex(const Catalog &catalog);

    // An empty query finds every row, in the order of the catalog. Rows that hold every telling word come alone if
    // there are any; else all that hold some, best first.
    SearchResult search(const SearchQuery &query, const SearchFilter &filter = {}) const;

    const Catalog &catalog() const { return m_catalog; }

private:
    friend class SearchIndexBuilder;

    struct Posting
    {
        std::uint32_t row;
        float worth;
    };
    struct WordRange
    {
        std::size_t first;
        std::size_t last;
    };
    struct Score
    {
        float worth = 0;
        int matched = 0; // telling terms
        bool isExcluded = false;
    };

    QStringView word(std::size_t at) const;
    WordRange wordsWithPrefix(QStringView prefix) const;
    void addTerm(const SearchQuery::Term &term, std::vector<float> &best) const;
    void addPhrases(const SearchQuery &query, std::vector<Score> &scores) const;
    std::vector<Score> scoresOf(const SearchQuery &query) const;
    QList<int> rankedRows(const SearchQuery &query, const std::vector<Score> &scores) const;
    bool isExact(const SearchQuery &query, int row) const;
    SearchResult filtered(SearchResult result, const SearchFilter &filter) const;

    Catalog m_catalog;
    QString m_letters;                          // all words, one after the other
    std::vector<std::uint32_t> m_wordStarts;    // one more than there are words
    std::vector<std::uint32_t> m_postingStarts; // likewise
    std::vector<Posting> m_postings;
    QHash<QString, QList<Posting>> m_phrases; // stems of a whole phrase or keyword, joined by spaces
};
