// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindex.h"

#include "model/search/searchindexbuilder.h"

#include <algorithm>
#include <atomic>
#include <numeric>

namespace {

constexpr float leastShare = 0.30F; // of the best row's worth, for rows that do not hold all words

std::uint64_t nextStamp()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

// An empty list that nothing else shares, with the room of an earlier one if there is any.
QList<int> &freeList(std::array<QList<int>, 2> &lists)
{
    const bool isFirstFree = lists[0].isDetached() || lists[0].capacity() == 0;
    QList<int> &list = isFirstFree ? lists[0] : lists[1];
    if (list.isDetached()) {
        list.clear();
    } else {
        list = {};
    }
    return list;
}

// Whether rows may be out whatever their words say.
bool isNarrowed(const SearchQuery &query)
{
    return !query.ranges().isEmpty() || !query.conditions().isEmpty() || !query.phrases().isEmpty() ||
           !query.excludedTerms().isEmpty() || !query.excludedRanges().isEmpty() || !query.excludedPhrases().isEmpty();
}

} // namespace

SearchIndex::SearchIndex(const Catalog &catalog, const CodeNames &names, const std::function<bool()> &isCancelled)
    : m_catalog(catalog), m_stamp(nextStamp())
{
    SearchIndexBuilder builder(*this);
    int registered = -1; // the last number that has a registered code; it comes before vendors' of the number
    for (const StatusCode &code : catalog.codes()) {
        if (isCancelled && isCancelled()) {
            return;
        }
        const bool isRegistered = code.origin->kind == Origin::Kind::Registry;
        registered = isRegistered ? code.code : registered;
        const bool isNamed = isRegistered || (code.origin->kind == Origin::Kind::Vendor && code.code != registered);
        builder.add(code, isNamed ? names.values(code.code) : QStringList());
    }
    builder.layOut();
}

qint64 SearchIndex::byteCount() const
{
    const auto bytesOf = [](const auto &items) {
        return static_cast<qint64>(items.capacity()) * static_cast<qint64>(sizeof(items[0]));
    };
    return m_words.byteCount() + bytesOf(m_postingStarts) + bytesOf(m_wordLetters) + bytesOf(m_postingRows) +
           bytesOf(m_postingWeights) + m_phrases.byteCount() + m_beginnings.byteCount() + bytesOf(m_beginningRows) +
           bytesOf(m_vendorWords) + bytesOf(m_codes) + bytesOf(m_priors) + bytesOf(m_vendors) + bytesOf(m_factGroups) +
           bytesOf(m_factRows);
}

SearchResult SearchIndex::search(const SearchQuery &query, const SearchFilter &filter) const
{
    Scratch scratch;
    return search(query, filter, scratch);
}

SearchResult SearchIndex::search(const SearchQuery &query, const SearchFilter &filter, Scratch &scratch) const
{
    SearchResult result;
    result.query = query;
    const bool saysNothing = query.isEmpty() && !query.text().trimmed().isEmpty();
    if (!saysNothing) {
        sumUp(query, scratch);
        list(result, filter, scratch);
    }
    return result;
}

// The numbers that were typed, in their order; other exact hits; the rest.
void SearchIndex::list(SearchResult &result, const SearchFilter &filter, Scratch &scratch) const
{
    const SearchQuery &query = result.query;
    const auto counting = static_cast<int>(
        std::count_if(scratch.terms.begin(), scratch.terms.end(), [](const auto &term) { return term.counts; }));
    const bool isNumberThere = std::any_of(query.numbers().begin(), query.numbers().end(), [this](int number) {
        return !rowsWithin({number, number}).isEmpty();
    });
    const bool onlyNumbers = isNumberThere || (!query.numbers().isEmpty() && counting == 0);
    const bool listsAll = onlyNumbers || counting == 0;
    if (listsAll) {
        scratch.scores.matchEverything();
    }
    takeOutExcluded(query, scratch);
    result.arePhrasesLoose = !demandPhrases(query, scratch);
    findSpans(query.ranges(), scratch.spans);
    if (onlyNumbers && query.ranges().isEmpty()) {
        scratch.spans.clear();
    }
    Ranker::Demand demand{listsAll ? 1 : counting, scratch.best * leastShare};
    if (isNarrowed(query)) {
        demand.worth = bestWithin(scratch) * leastShare;
    }

    QList<int> &rows = freeList(scratch.lists);
    for (const int number : query.numbers()) {
        result.hiddenCount += rank(rowsWithin({number, number}), demand, filter, scratch);
        scratch.ranking.moveTo(rows);
    }
    findExactRows(query, scratch.exactRows);
    for (const std::size_t row : scratch.exactRows) {
        result.hiddenCount += rank({row, row + 1}, demand, filter, scratch);
    }
    scratch.ranking.moveTo(rows);
    result.exactCount = static_cast<int>(rows.size());
    for (const SearchState::RowSpan &span : scratch.spans) {
        result.hiddenCount += rank(span, demand, filter, scratch);
    }
    scratch.ranking.moveTo(rows);
    result.rows = rows;
}

// Rows of the span that meet the demand join the ranking and are taken out. Gives how many the filter held back.
int SearchIndex::rank(SearchState::RowSpan span, const Ranker::Demand &demand, const SearchFilter &filter,
                      Scratch &scratch) const
{
    int hidden = 0;
    for (std::size_t first = span.first; first < span.last;) {
        const int digit = m_codes[first] / 100;
        const std::size_t last = std::min(span.last, rowsWithin({digit * 100, digit * 100 + 99}).last);
        const int count = scratch.ranking.add(scratch.scores, first, last, demand);
        if (!filter.isEmpty() && !filter.classes.contains(digit)) {
            scratch.ranking.drop(count);
            hidden += count;
        }
        first = last;
    }
    scratch.scores.takeOut(span.first, span.last);
    return hidden;
}

// What the best row is worth of those that the ranges and the exclusions leave.
float SearchIndex::bestWithin(const Scratch &scratch)
{
    float best = 0;
    for (const SearchState::RowSpan &span : scratch.spans) {
        for (std::size_t row = span.first; row < span.last; ++row) {
            best = scratch.scores.isMeant(row) ? std::max(best, scratch.scores.worth(row)) : best;
        }
    }
    return best;
}

SearchState::RowSpan SearchIndex::rowsWithin(const CodeRange &range) const
{
    const auto first = std::lower_bound(m_codes.begin(), m_codes.end(), range.from);
    const auto last = std::upper_bound(first, m_codes.end(), range.to);
    return {static_cast<std::size_t>(first - m_codes.begin()), static_cast<std::size_t>(last - m_codes.begin())};
}

// The rows within any of the ranges, or all rows if there are none; no row twice.
void SearchIndex::findSpans(const QList<CodeRange> &ranges, std::vector<SearchState::RowSpan> &spans) const
{
    spans.clear();
    if (ranges.isEmpty()) {
        spans.push_back({0, m_codes.size()});
        return;
    }
    for (const CodeRange &range : ranges) {
        spans.push_back(rowsWithin(range));
    }
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::size_t end = 0;
    for (SearchState::RowSpan &span : spans) {
        span.first = std::max(span.first, end);
        span.last = std::max(span.first, span.last);
        end = span.last;
    }
}

// Rows whose whole phrase or constant was typed and nothing else.
void SearchIndex::findExactRows(const SearchQuery &query, std::vector<std::size_t> &rows) const
{
    rows.clear();
    if (query.terms().isEmpty() || !query.ranges().isEmpty() || !query.numbers().isEmpty()) {
        return;
    }
    const PhraseIndex::Span found = m_phrases.find(SearchIndexBuilder::exactHashOf(query.words()));
    for (std::size_t at = found.first; at < found.last; ++at) {
        const std::size_t row = m_phrases.row(at);
        // A single word that some vendor took for its phrase says too little to mean that vendor.
        if (query.terms().size() > 1 || m_vendors[row] == noVendor) {
            rows.push_back(row);
        }
    }
}
