// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/user/notebook.h"
#include "model/search/searchindex.h"

#include <QSet>

#include <vector>

// The stars and notes of a reader beside the index of a catalog, which they do not touch: made anew for each change of
// a notebook, at a cost that grows with the notes alone.
class NoteIndex
{
public:
    NoteIndex() = default;
    NoteIndex(const Catalog &catalog, const Notebook &notebook);

    bool hasStars() const { return !m_starred.isEmpty(); }
    bool hasNotes() const { return !m_noted.isEmpty(); }

    // What the index finds, and what notes add to it: is:starred and is:noted are asked here, and rows whose note has
    // all the words of the query come after those that have them in phrase, name or keyword and before all others.
    // A word that only notes have narrows the search to them. Numbers are looked up without notes.
    SearchResult search(const SearchIndex &index, const SearchQuery &query, const SearchFilter &filter,
                        SearchIndex::Scratch &scratch) const;

private:
    using RowWord = std::pair<QString, int>;

    static void add(const std::vector<RowWord> &words, const QString &text, bool mayGrow, QSet<int> &rows);
    QSet<int> rowsWith(const SearchQuery::Term &term) const;
    QSet<int> rowsWithAll(const QList<SearchQuery::Term> &terms) const;
    SearchResult searchWords(const SearchIndex &index, const SearchQuery &query, SearchIndex::Scratch &scratch) const;
    bool hasMarks(const QList<Condition> &conditions, int row) const;
    void noteHits(SearchResult &result) const;

    QSet<int> m_starred; // rows
    QSet<int> m_noted;
    std::vector<RowWord> m_words; // sorted
    std::vector<RowWord> m_stems;
};
