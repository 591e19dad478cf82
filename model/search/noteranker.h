// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/noteindex.h"
#include "model/search/searchindex.h"
#include "model/search/searchresult.h"

#include <QSet>

#include <optional>

// What the user's stars and notes add to what an index finds: is:starred and is:noted are asked here, and rows whose
// note has all the words of the query come after those that have them in phrase, name or keyword and before all others.
// A word that only notes have narrows the search to them. Numbers are looked up without notes. Lives while one query is
// answered.
class NoteRanker
{
public:
    NoteRanker(const SearchIndex &index, const NoteIndex &notes, const SearchQuery &query);

    // Whether the result is another than that of the index. If so, in this order:
    bool changesResult() const { return m_asksForMarks || m_notes.hasNotes(); }
    // What the index is to be asked, with no filter: the query without the words that only notes have.
    SearchQuery indexQuery() const;
    // The rows whose notes have the words, of those that the rest of the query leaves; without any, of all.
    bool addsRows() const { return !m_holders.isEmpty(); }
    void addRows(SearchResult &result, const std::optional<QList<int>> &leftRows) const;
    // Takes out what the marks, the words with a minus and the filter do; tells which rows the notes hit.
    void finish(SearchResult &result, const SearchFilter &filter) const;

private:
    bool isNamed(const StatusCode &code) const;
    qsizetype namedCount(const SearchResult &result) const;

    const SearchIndex &m_index;
    const NoteIndex &m_notes;
    const SearchQuery &m_query;
    bool m_asksForMarks = false;
    QList<SearchQuery::Term> m_words;  // that notes are asked for
    QList<SearchQuery::Term> m_others; // all words of the query but those that only notes have
    QSet<int> m_wholeRows;             // whose notes have all the words
    QSet<int> m_holders;               // the same or, if there are words that only notes have, those with all of these
    bool m_hasOwnWords = false;        // there are
};
