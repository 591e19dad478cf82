// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"
#include "model/user/notebook.h"

#include <QSet>

#include <vector>

// The user's stars and notes beside the index of a catalog, which they do not touch: made anew for each change of a
// notebook, at a cost that grows with the notes alone. Rows are those of the catalog.
class NoteIndex
{
public:
    NoteIndex() = default;
    NoteIndex(const Catalog &catalog, const Notebook &notebook);

    bool hasStars() const { return !m_starred.isEmpty(); }
    bool hasNotes() const { return !m_noted.isEmpty(); }
    // Whether the row has the marks that is:starred and is:noted ask for; other conditions are passed over.
    bool hasMarks(int row, const QList<Condition> &conditions) const;

    // The rows whose notes have the word, or one that it may grow into; all of them.
    QSet<int> rowsWith(const SearchQuery::Term &term) const;
    QSet<int> rowsWithAll(const QList<SearchQuery::Term> &terms) const;

private:
    using RowWord = std::pair<QString, int>;

    static void add(const std::vector<RowWord> &words, const QString &text, bool mayGrow, QSet<int> &rows);

    QSet<int> m_starred;
    QSet<int> m_noted;
    std::vector<RowWord> m_words; // sorted
    std::vector<RowWord> m_stems;
};
