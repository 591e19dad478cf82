// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/noteindex.h"

#include "model/query/words.h"

#include <algorithm>

namespace {

using Term = SearchQuery::Term;

// The words that tell; all of them if none does.
QList<Term> tellingTerms(const SearchQuery &query)
{
    QList<Term> terms = query.terms();
    terms.removeIf([](const Term &term) { return term.isFiller; });
    return terms.isEmpty() ? query.terms() : terms;
}

bool isNamed(const StatusCode &code, const QList<Term> &terms)
{
    QStringList names = QStringList{code.reason, code.name} + code.keywords;
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        names.append(former.phrase);
    }
    return std::any_of(names.begin(), names.end(), [&terms](const QString &name) {
        const QList<Word> words = wordsOf(name);
        return std::any_of(words.begin(), words.end(), [&terms](const Word &word) {
            return std::any_of(terms.begin(), terms.end(),
                               [&word](const Term &term) { return term.matches(word.text); });
        });
    });
}

// How many of the first rows are found by a name; a longer list need not be told apart further down.
qsizetype namedCount(const Catalog &catalog, const SearchResult &result, const QList<Term> &terms)
{
    constexpr qsizetype mostLookedAt = 200;
    qsizetype count = 0;
    while (count < std::min(result.rows.size(), mostLookedAt) &&
           (count < result.exactCount || isNamed(catalog.at(result.rows.at(count)), terms))) {
        ++count;
    }
    return count;
}

// The rows that the rest of the query lets pass, whatever its words.
class Gate
{
public:
    Gate(const SearchIndex &index, const SearchQuery &query, SearchIndex::Scratch &scratch)
    {
        const SearchQuery rest = query.withTerms({});
        m_isOpen = rest.isEmpty();
        if (!m_isOpen) {
            const QList<int> rows = index.search(rest, {}, scratch).rows;
            m_rows = QSet<int>(rows.begin(), rows.end());
        }
    }

    bool lets(int row) const { return m_isOpen || m_rows.contains(row); }

private:
    bool m_isOpen = true;
    QSet<int> m_rows;
};

template <typename Predicate>
int removeRows(SearchResult &result, Predicate isOut)
{
    const auto exactEnd = result.rows.begin() + result.exactCount;
    result.exactCount -= static_cast<int>(std::count_if(result.rows.begin(), exactEnd, isOut));
    return static_cast<int>(result.rows.removeIf(isOut));
}

} // namespace

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
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
}

void NoteIndex::add(const std::vector<RowWord> &words, const QString &text, bool mayGrow, QSet<int> &rows)
{
    const auto comesBefore = [](const RowWord &word, const QString &wanted) { return word.first < wanted; };
    for (auto it = std::lower_bound(words.begin(), words.end(), text, comesBefore);
         it != words.end() && (mayGrow ? it->first.startsWith(text) : it->first == text); ++it) {
        rows.insert(it->second);
    }
}

QSet<int> NoteIndex::rowsWith(const Term &term) const
{
    QSet<int> rows;
    add(m_words, term.text, term.isPrefix, rows);
    add(m_stems, term.stem, false, rows);
    return rows;
}

QSet<int> NoteIndex::rowsWithAll(const QList<Term> &terms) const
{
    QSet<int> rows;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        rows = i == 0 ? rowsWith(terms.at(i)) : rows.intersect(rowsWith(terms.at(i)));
    }
    return rows;
}

SearchResult NoteIndex::search(const SearchIndex &index, const SearchQuery &query, const SearchFilter &filter,
                               SearchIndex::Scratch &scratch) const
{
    const bool asksForMarks = std::any_of(query.conditions().begin(), query.conditions().end(),
                                          [](const Condition &condition) { return condition.mark().has_value(); });
    if (!asksForMarks && !hasNotes()) {
        return index.search(query, filter, scratch);
    }
    const bool asksForWords = hasNotes() && !query.terms().isEmpty() && query.numbers().isEmpty();
    SearchResult result = asksForWords ? searchWords(index, query, scratch) : index.search(query, {}, scratch);
    QSet<int> excluded;
    for (const Term &term : query.excludedTerms()) {
        excluded += rowsWith(term);
    }
    removeRows(result, [&](int row) { return excluded.contains(row) || !hasMarks(query.conditions(), row); });
    if (!filter.isEmpty()) {
        result.hiddenCount =
            removeRows(result, [&](int row) { return !filter.classes.contains(index.catalog().at(row).code / 100); });
    }
    noteHits(result);
    return result;
}

// Without the filter and the marks.
SearchResult NoteIndex::searchWords(const SearchIndex &index, const SearchQuery &query,
                                    SearchIndex::Scratch &scratch) const
{
    const QList<Term> terms = tellingTerms(query);
    QList<Term> noted; // those that only notes have
    std::copy_if(terms.begin(), terms.end(), std::back_inserter(noted),
                 [&](const Term &term) { return !index.knows(term) && !rowsWith(term).isEmpty(); });
    QList<Term> others = query.terms();
    others.removeIf([&noted](const Term &term) { return noted.contains(term); });
    SearchResult result = index.search(noted.isEmpty() ? query : query.withTerms(others), {}, scratch);
    result.query = query;
    const QSet<int> whole = rowsWithAll(terms);
    const QSet<int> holders = noted.isEmpty() ? whole : rowsWithAll(noted);
    if (holders.isEmpty()) {
        return result;
    }
    QList<int> first = result.rows;
    QList<int> rest;
    if (noted.isEmpty()) {
        const qsizetype count = namedCount(index.catalog(), result, terms);
        first = result.rows.first(count);
        rest = result.rows.sliced(count);
    } else {
        const bool saysMore =
            std::any_of(others.begin(), others.end(), [](const Term &term) { return !term.isFiller; });
        rest = saysMore ? result.rows : QList<int>();
        first.removeIf([&holders](int row) { return !holders.contains(row); });
        result.exactCount = 0;
    }
    QList<int> added = holders.values();
    const Gate gate(index, query, scratch);
    added.removeIf([&](int row) { return first.contains(row) || !gate.lets(row); });
    // Those whose notes have all the words before those whose notes have only the words that nothing else has.
    std::sort(added.begin(), added.end(), [&whole](int a, int b) {
        const bool aIsWhole = whole.contains(a);
        return aIsWhole != whole.contains(b) ? aIsWhole : a < b;
    });
    const QList<int> ahead = first + added;
    const QSet<int> known(ahead.begin(), ahead.end());
    rest.removeIf([&known](int row) { return known.contains(row); });
    result.rows = ahead + rest;
    return result;
}

bool NoteIndex::hasMarks(const QList<Condition> &conditions, int row) const
{
    return std::all_of(conditions.begin(), conditions.end(), [this, row](const Condition &condition) {
        const std::optional<Condition::Mark> mark = condition.mark();
        if (!mark) {
            return true;
        }
        const QSet<int> &marked = *mark == Condition::Mark::Starred ? m_starred : m_noted;
        return marked.contains(row) != condition.isNegated;
    });
}

void NoteIndex::noteHits(SearchResult &result) const
{
    QSet<int> hit;
    const QList<Term> terms = tellingTerms(result.query);
    for (const Term &term : terms) {
        hit += rowsWith(term);
    }
    std::copy_if(result.rows.begin(), result.rows.end(), std::back_inserter(result.noteRows),
                 [&hit](int row) { return hit.contains(row); });
    std::sort(result.noteRows.begin(), result.noteRows.end());
}
