// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/noteindex.h"

#include "model/query/words.h"

#include <algorithm>

NoteIndex::NoteIndex(const Catalog &catalog, const Notebook &notebook)
{
    for (auto it = notebook.entries().begin(); it != notebook.entries().end(); ++it) {
        const int row = catalog.rowOf(it.key());
        if (row < 0) {
            continue;
        }
        if (it->isStarred) {
            m_starred.insert(row);
        }
        if (it->note.isEmpty()) {
            continue;
        }
        m_noted.insert(row);
        const QList<Word> words = wordsOf(it->note);
        for (const Word &word : words) {
            m_words.emplace_back(word.text, row);
            m_stems.emplace_back(stemOf(word.text), row);
        }
    }
    for (std::vector<RowWord> *list : {&m_words, &m_stems}) {
        std::ranges::sort(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
}

bool NoteIndex::hasMarks(int row, const QList<Condition> &conditions) const
{
    return std::ranges::all_of(conditions, [this, row](const Condition &condition) {
        const std::optional<Condition::Mark> mark = condition.mark();
        if (!mark) {
            return true;
        }
        const QSet<int> &marked = *mark == Condition::Mark::Starred ? m_starred : m_noted;
        return marked.contains(row) != condition.isNegated;
    });
}

void NoteIndex::add(const std::vector<RowWord> &words, const QString &text, bool mayGrow, QSet<int> &rows)
{
    const auto comesBefore = [](const RowWord &word, const QString &wanted) { return word.first < wanted; };
    for (auto it = std::lower_bound(words.begin(), words.end(), text, comesBefore);
         it != words.end() && (mayGrow ? it->first.startsWith(text) : it->first == text); ++it) {
        rows.insert(it->second);
    }
}

QSet<int> NoteIndex::rowsWith(const SearchQuery::Term &term) const
{
    QSet<int> rows;
    add(m_words, term.text, term.isPrefix, rows);
    add(m_stems, term.stem, false, rows);
    return rows;
}

QSet<int> NoteIndex::rowsWithAll(const QList<SearchQuery::Term> &terms) const
{
    QSet<int> rows;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        rows = i == 0 ? rowsWith(terms.at(i)) : rows.intersect(rowsWith(terms.at(i)));
    }
    return rows;
}
