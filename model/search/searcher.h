// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/noteindex.h"
#include "model/search/phrasescorer.h"
#include "model/search/ranker.h"
#include "model/search/rowfilter.h"
#include "model/search/searchindex.h"
#include "model/search/searchresult.h"
#include "model/search/wordscorer.h"

#include <array>
#include <vector>

// Answers queries. What one search leaves is of use to the next: its room, so that nothing need be allocated, and what
// it knows of the words. Any index may be searched, whatever was searched before; by one thread at a time.
class Searcher
{
public:
    // An empty query finds every row, in the order of the catalog. Of several words, rows that hold all come with those
    // that hold some and are worth nearly as much. Registered codes come before vendors' between equals.
    SearchResult search(const SearchIndex &index, const SearchQuery &query, const SearchFilter &filter = {});
    // The same with the user's stars and notes, see NoteRanker.
    SearchResult search(const SearchIndex &index, const NoteIndex &notes, const SearchQuery &query,
                        const SearchFilter &filter = {});

private:
    float score(const SearchIndex &index, const SearchQuery &query);
    void list(const SearchIndex &index, float best, const SearchFilter &filter, SearchResult &result);
    int rank(const SearchIndex &index, IndexSpan span, const Ranker::Demand &demand, const SearchFilter &filter);
    void findSpans(const SearchIndex &index, const QList<CodeRange> &ranges);
    void findExactRows(const SearchIndex &index, const SearchQuery &query);
    int countingWords() const;
    float bestWithinSpans() const;
    QList<int> &freeList();

    WordScorer m_words;
    PhraseScorer m_phrases;
    RowFilter m_rowFilter;
    Ranker m_ranker;
    ScoreAccumulator m_scores;
    std::vector<IndexSpan> m_spans; // what the ranges of the query leave
    std::vector<std::size_t> m_exactRows;
    std::array<QList<int>, 2> m_lists; // two, so that the last result may stay in use
};
