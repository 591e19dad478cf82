// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searcher.h"

#include "model/search/noteranker.h"
#include "model/search/wordhash.h"

#include <algorithm>

namespace {

constexpr float leastShare = 0.30F;    // of the best row's worth, for rows that do not hold all words
constexpr float leastCoverage = 0.25F; // what is left of the worth when hardly any of the words hit

// Whether rows may be out whatever their words say.
bool isNarrowed(const SearchQuery &query)
{
    return !query.ranges.isEmpty() || !query.conditions.isEmpty() || !query.phrases.isEmpty() ||
           !query.excludedTerms.isEmpty() || !query.excludedRanges.isEmpty() || !query.excludedPhrases.isEmpty();
}

} // namespace

SearchResult Searcher::search(const SearchIndex &index, const SearchQuery &query, const SearchFilter &filter)
{
    SearchResult result;
    result.query = query;
    const bool saysNothing = query.isEmpty() && !query.text.trimmed().isEmpty();
    if (!saysNothing) {
        list(index, score(index, query), filter, result);
    }
    return result;
}

SearchResult Searcher::search(const SearchIndex &index, const NoteIndex &notes, const SearchQuery &query,
                              const SearchFilter &filter)
{
    const NoteRanker ranker(index, notes, query);
    if (!ranker.changesResult()) {
        return search(index, query, filter);
    }
    SearchResult result = search(index, ranker.indexQuery());
    if (ranker.addsRows()) {
        SearchQuery rest = query;
        rest.terms.clear();
        ranker.addRows(result, rest.isEmpty() ? std::nullopt : std::optional(search(index, rest).rows));
    }
    ranker.finish(result, filter);
    return result;
}

// Gives what the best row is worth.
float Searcher::score(const SearchIndex &index, const SearchQuery &query)
{
    m_words.score(index, query.terms, m_scores);
    if (query.terms.isEmpty()) {
        return 0;
    }
    m_phrases.score(index, m_words.terms(), m_scores);
    return m_scores.weigh(index.priors(), leastCoverage, countingWords());
}

// The numbers that were typed, in their order; other exact hits; the rest.
void Searcher::list(const SearchIndex &index, float best, const SearchFilter &filter, SearchResult &result)
{
    const SearchQuery &query = result.query;
    const int counting = countingWords();
    const bool isNumberThere = std::ranges::any_of(query.numbers, [&index](int number) {
        return !index.rowsWithin({number, number}).isEmpty();
    });
    const bool onlyNumbers = isNumberThere || (!query.numbers.isEmpty() && counting == 0);
    const bool listsAll = onlyNumbers || counting == 0;
    if (listsAll) {
        m_scores.matchEverything();
    }
    m_rowFilter.takeOutExcluded(index, query, m_scores);
    result.arePhrasesLoose = !m_rowFilter.demandPhrases(index, query.phrases, m_scores);
    findSpans(index, query.ranges);
    if (onlyNumbers && query.ranges.isEmpty()) {
        m_spans.clear();
    }
    const Ranker::Demand demand{listsAll ? 1 : counting, (isNarrowed(query) ? bestWithinSpans() : best) * leastShare};

    QList<int> &rows = freeList();
    for (const int number : query.numbers) {
        result.hiddenCount += rank(index, index.rowsWithin({number, number}), demand, filter);
        m_ranker.moveTo(rows);
    }
    findExactRows(index, query);
    for (const std::size_t row : m_exactRows) {
        result.hiddenCount += rank(index, {row, row + 1}, demand, filter);
    }
    m_ranker.moveTo(rows);
    result.exactCount = static_cast<int>(rows.size());
    for (const IndexSpan &span : m_spans) {
        result.hiddenCount += rank(index, span, demand, filter);
    }
    m_ranker.moveTo(rows);
    result.rows = rows;
}

// Rows of the span that meet the demand join the ranking and are taken out. Gives how many the filter held back.
int Searcher::rank(const SearchIndex &index, IndexSpan span, const Ranker::Demand &demand, const SearchFilter &filter)
{
    int hidden = 0;
    for (std::size_t first = span.first; first < span.last;) {
        const int digit = index.code(first) / 100;
        const std::size_t last = std::min(span.last, index.rowsWithin({digit * 100, digit * 100 + 99}).last);
        const int count = m_ranker.add(m_scores, first, last, demand);
        if (!filter.isEmpty() && !filter.classes.contains(digit)) {
            m_ranker.drop(count);
            hidden += count;
        }
        first = last;
    }
    m_scores.takeOut(span.first, span.last);
    return hidden;
}

// The rows within any of the ranges, or all rows if there are none; no row twice.
void Searcher::findSpans(const SearchIndex &index, const QList<CodeRange> &ranges)
{
    m_spans.clear();
    if (ranges.isEmpty()) {
        m_spans.push_back({0, index.rowCount()});
        return;
    }
    for (const CodeRange &range : ranges) {
        m_spans.push_back(index.rowsWithin(range));
    }
    std::ranges::sort(m_spans, [](const auto &a, const auto &b) { return a.first < b.first; });
    std::size_t end = 0;
    for (IndexSpan &span : m_spans) {
        span.first = std::max(span.first, end);
        span.last = std::max(span.first, span.last);
        end = span.last;
    }
}

// Rows whose whole phrase or constant was typed and nothing else.
void Searcher::findExactRows(const SearchIndex &index, const SearchQuery &query)
{
    m_exactRows.clear();
    if (query.terms.isEmpty() || !query.ranges.isEmpty() || !query.numbers.isEmpty()) {
        return;
    }
    std::uint64_t hash = WordHash::exactStart;
    for (const SearchQuery::Term &term : query.terms) {
        hash = WordHash::ofLetters(term.text, hash);
    }
    const IndexSpan found = index.phrases().find(hash);
    for (std::size_t at = found.first; at < found.last; ++at) {
        const std::size_t row = index.phrases().row(at);
        // A single word that some vendor took for its phrase says too little to mean that vendor.
        if (query.terms.size() > 1 || !index.isVendors(row)) {
            m_exactRows.push_back(row);
        }
    }
}

int Searcher::countingWords() const
{
    const std::vector<ScoredTerm> &terms = m_words.terms();
    return static_cast<int>(std::ranges::count_if(terms, &ScoredTerm::counts));
}

// What the best row is worth of those that the ranges and the exclusions leave.
float Searcher::bestWithinSpans() const
{
    float best = 0;
    for (const IndexSpan &span : m_spans) {
        for (std::size_t row = span.first; row < span.last; ++row) {
            best = m_scores.isMeant(row) ? std::max(best, m_scores.worth(row)) : best;
        }
    }
    return best;
}

// An empty list that nothing else shares, with the room of an earlier one if there is any.
QList<int> &Searcher::freeList()
{
    const bool isFirstFree = m_lists[0].isDetached() || m_lists[0].capacity() == 0;
    QList<int> &list = isFirstFree ? m_lists[0] : m_lists[1];
    if (list.isDetached()) {
        list.clear();
    } else {
        list = {};
    }
    return list;
}
