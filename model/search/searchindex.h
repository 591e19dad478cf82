// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/search/phraseindex.h"
#include "model/search/searchresult.h"
#include "model/search/searchstate.h"
#include "model/search/termdictionary.h"

#include <QHash>

#include <cstdint>
#include <functional>
#include <vector>

// The words of a catalog in flat arrays: words sorted, each with the rows that hold it and how much it says about them;
// whole phrases and keywords by their hash; the phrases' letters, for what is still being typed. Built once, then only
// read, so threads may share it. About as large as the text; at most 4 thousand million words.
//
// A row's worth for a word comes from the field it stands in (phrase and constant; then former phrases, keywords and
// names in code; then summary; then text) and from how rare the word is. Words that nothing has are taken for slips of
// the keyboard and stand for the nearest ones. Registered codes come before vendors' between equals.
class SearchIndex
{
public:
    // What code calls each number, beside the catalog's own constant.
    using CodeNames = QMultiHash<int, QString>;
    using Scratch = SearchState;
    // In a large catalog only so many entries, the best by their words, are read for a phrase in quotes.
    static constexpr std::size_t mostRead = 1'000;

    SearchIndex() = default;
    // One that `isCancelled` ended early must not be asked.
    explicit SearchIndex(const Catalog &catalog, const CodeNames &names = {},
                         const std::function<bool()> &isCancelled = {});

    // An empty query finds every row, in the order of the catalog. Of several words, rows that hold all come with those
    // that hold some and are worth nearly as much.
    SearchResult search(const SearchQuery &query, const SearchFilter &filter = {}) const;
    SearchResult search(const SearchQuery &query, const SearchFilter &filter, Scratch &scratch) const;

    // Whether any entry has the word, or one that it may grow into; slips of the keyboard do not count.
    bool knows(const SearchQuery::Term &term) const;

    const Catalog &catalog() const { return m_catalog; }
    // What the index itself takes, without the catalog.
    qint64 byteCount() const;

private:
    friend class SearchIndexBuilder;

    struct VendorWord
    {
        std::uint64_t hash = 0;
        std::uint16_t vendor = 0;
    };

    // searchindexwords.cpp
    void sumUp(const SearchQuery &query, Scratch &scratch) const;
    std::uint64_t addTerm(const SearchQuery::Term &term, float share, bool counts, ScoreAccumulator &scores,
                          std::vector<std::size_t> &nearWords) const;
    bool raiseWord(const SearchQuery::Term &term, ScoreAccumulator &scores) const;
    bool raiseLongerWords(const SearchQuery::Term &term, ScoreAccumulator &scores) const;
    bool raiseUnfinishedPhrase(const SearchQuery::Term &term, ScoreAccumulator &scores) const;
    QString raiseNearWords(const SearchQuery::Term &term, ScoreAccumulator &scores,
                           std::vector<std::size_t> &nearest) const;
    void findNearWords(const SearchQuery::Term &term, std::vector<std::size_t> &nearest) const;
    void raiseWords(TermDictionary::Span span, float share, ScoreAccumulator &scores) const;
    std::size_t postingCount(TermDictionary::Span span) const;
    float rarity(std::size_t holders) const;

    // searchindexphrases.cpp
    void addPhrases(const std::vector<SearchState::ReadTerm> &terms, bool onlyCounting, ScoreAccumulator &scores) const;
    void addRunTogether(const std::vector<SearchState::ReadTerm> &terms, ScoreAccumulator &scores) const;
    void addBeginnings(const SearchQuery &query, ScoreAccumulator &scores) const;
    void boostNamedVendors(const SearchQuery &query, Scratch &scratch) const;

    void list(SearchResult &result, const SearchFilter &filter, Scratch &scratch) const;
    int rank(SearchState::RowSpan span, const Ranker::Demand &demand, const SearchFilter &filter,
             Scratch &scratch) const;
    static float bestWithin(const Scratch &scratch);
    SearchState::RowSpan rowsWithin(const CodeRange &range) const;
    void findSpans(const QList<CodeRange> &ranges, std::vector<SearchState::RowSpan> &spans) const;
    void findExactRows(const SearchQuery &query, std::vector<std::size_t> &rows) const;

    // searchindexnarrowing.cpp
    void takeOutExcluded(const SearchQuery &query, Scratch &scratch) const;
    void takeOutWithoutFacts(const QList<Condition> &conditions, Scratch &scratch) const;
    void findRowsWithWords(const QList<QuotedPhrase> &phrases, Scratch &scratch) const;
    static void keepBest(std::vector<std::uint32_t> &rows, const ScoreAccumulator &scores);
    bool demandPhrases(const SearchQuery &query, Scratch &scratch) const;

    static constexpr std::uint16_t noVendor = 0; // the others count from 1

    Catalog m_catalog;
    std::uint64_t m_stamp = 0; // tells indexes apart; copies are alike
    TermDictionary m_words;
    std::vector<std::uint32_t> m_postingStarts{0}; // one more than there are words
    std::vector<std::uint32_t> m_wordLetters;      // a word each, see lettersOf()
    std::vector<std::uint32_t> m_postingRows;
    std::vector<std::uint8_t> m_postingWeights; // packed
    PhraseIndex m_phrases;
    TermDictionary m_beginnings; // phrases and constants, their words run together
    std::vector<std::uint32_t> m_beginningRows;
    std::vector<VendorWord> m_vendorWords; // by which people name them; by hash
    std::size_t m_vendorCount = 0;
    // A row each:
    std::vector<std::int16_t> m_codes;       // ascending
    std::vector<float> m_priors;             // what the worth is multiplied by
    std::vector<std::uint16_t> m_vendors;    // or noVendor
    std::vector<std::uint32_t> m_factGroups; // rows of one group have the same facts
    std::vector<std::uint32_t> m_factRows;   // a group each: one of its rows
};
