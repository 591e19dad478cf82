// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/noteranker.h"

#include "model/query/words.h"

#include <algorithm>

namespace {

using Term = SearchQuery::Term;

bool isFiller(const Term &term)
{
    return term.isFiller;
}

// Without the fillers; all words if there are no others.
QList<Term> contentWords(const SearchQuery &query)
{
    QList<Term> words = query.terms;
    words.removeIf(isFiller);
    return words.isEmpty() ? query.terms : words;
}

template <typename Predicate>
int removeRows(SearchResult &result, Predicate isOut)
{
    const auto exactEnd = result.rows.begin() + result.exactCount;
    result.exactCount -= static_cast<int>(std::count_if(result.rows.begin(), exactEnd, isOut));
    return static_cast<int>(result.rows.removeIf(isOut));
}

} // namespace

NoteRanker::NoteRanker(const SearchIndex &index, const NoteIndex &notes, const SearchQuery &query)
    : m_index(index), m_notes(notes), m_query(query), m_others(query.terms)
{
    m_asksForMarks =
        std::ranges::any_of(query.conditions, [](const Condition &condition) { return condition.mark().has_value(); });
    if (!notes.hasNotes() || !query.numbers.isEmpty()) {
        return;
    }
    m_words = contentWords(query);
    m_wholeRows = notes.rowsWithAll(m_words);
    QList<Term> own;
    std::ranges::copy_if(m_words, std::back_inserter(own),
                         [&](const Term &word) { return !index.knows(word) && !notes.rowsWith(word).isEmpty(); });
    m_hasOwnWords = !own.isEmpty();
    m_others.removeIf([&own](const Term &word) { return own.contains(word); });
    m_holders = m_hasOwnWords ? notes.rowsWithAll(own) : m_wholeRows;
}

SearchQuery NoteRanker::indexQuery() const
{
    SearchQuery query = m_query;
    query.terms = m_others; // all of them, if notes have none of their own
    return query;
}

void NoteRanker::addRows(SearchResult &result, const std::optional<QList<int>> &leftRows) const
{
    QList<int> first = result.rows;
    QList<int> rest;
    if (m_hasOwnWords) {
        rest = std::ranges::all_of(m_others, isFiller) ? QList<int>() : result.rows;
        first.removeIf([this](int row) { return !m_holders.contains(row); });
        result.exactCount = 0;
    } else {
        const qsizetype count = namedCount(result);
        first = result.rows.first(count);
        rest = result.rows.sliced(count);
    }
    QList<int> added = m_holders.values();
    const QSet<int> left = leftRows ? QSet<int>(leftRows->begin(), leftRows->end()) : m_holders;
    added.removeIf([&](int row) { return first.contains(row) || !left.contains(row); });
    // Those whose notes have all the words before those whose notes have only the words that nothing else has.
    std::ranges::sort(added, [this](int a, int b) {
        const bool aIsWhole = m_wholeRows.contains(a);
        return aIsWhole != m_wholeRows.contains(b) ? aIsWhole : a < b;
    });
    const QList<int> ahead = first + added;
    const QSet<int> known(ahead.begin(), ahead.end());
    rest.removeIf([&known](int row) { return known.contains(row); });
    result.rows = ahead + rest;
}

void NoteRanker::finish(SearchResult &result, const SearchFilter &filter) const
{
    result.query = m_query;
    QSet<int> excluded;
    for (const Term &word : m_query.excludedTerms) {
        excluded += m_notes.rowsWith(word);
    }
    removeRows(result, [&](int row) { return excluded.contains(row) || !m_notes.hasMarks(row, m_query.conditions); });
    if (!filter.isEmpty()) {
        result.hiddenCount =
            removeRows(result, [&](int row) { return !filter.classes.contains(m_index.catalog().at(row).code / 100); });
    }
    QSet<int> hit;
    const QList<Term> words = contentWords(m_query);
    for (const Term &word : words) {
        hit += m_notes.rowsWith(word);
    }
    std::ranges::copy_if(result.rows, std::back_inserter(result.noteRows),
                         [&hit](int row) { return hit.contains(row); });
    std::ranges::sort(result.noteRows);
}

bool NoteRanker::isNamed(const StatusCode &code) const
{
    QStringList names = QStringList{code.reason, code.name} + code.keywords;
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        names.append(former.phrase);
    }
    return std::ranges::any_of(names, [this](const QString &name) {
        const QList<Word> words = wordsOf(name);
        return std::ranges::any_of(words, [this](const Word &word) {
            return std::ranges::any_of(m_words, [&word](const Term &wanted) { return wanted.matches(word.text); });
        });
    });
}

// How many of the first rows are found by a name; a longer list need not be told apart further down.
qsizetype NoteRanker::namedCount(const SearchResult &result) const
{
    constexpr qsizetype mostLookedAt = 200;
    qsizetype count = 0;
    while (count < std::min(result.rows.size(), mostLookedAt) &&
           (count < result.exactCount || isNamed(m_index.catalog().at(result.rows.at(count))))) {
        ++count;
    }
    return count;
}
