// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/search/searchresult.h"

#include <QHash>

#include <cstdint>
#include <vector>

// The words of a catalog in flat arrays: words sorted, each with the rows that hold it and how much it says about them;
// whole phrases and keywords by their hash. Built once, then only read, so threads may share it.
//
// A row's worth for a word comes from the field it stands in (phrase and constant; then former phrases, keywords and
// names in code; then summary; then text) and from how rare the word is. Words that nothing has are taken for slips of
// the keyboard and stand for the nearest ones. Registered codes come before vendors' between equals.
class SearchIndex
{
public:
    // What code calls each number, beside the catalog's own constant.
    using CodeNames = QMultiHash<int, QString>;

    // Room for the sums of one search, to be used again by the next: then a search allocates next to nothing.
    struct Scratch
    {
        std::vector<float> best;
        std::vector<float> worth;
        std::vector<std::uint16_t> matched;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> keys;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;
    };

    SearchIndex() = default;
    explicit SearchIndex(const Catalog &catalog, const CodeNames &names = {});

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

    struct Phrase
    {
        std::uint64_t hash = 0;
        std::uint32_t row = 0;
        std::uint16_t weight = 0;
        std::uint16_t wordCount = 0;
    };
    struct WordRange
    {
        std::size_t first = 0;
        std::size_t last = 0;
        bool isEmpty() const { return first == last; }
    };
    struct Beginning
    {
        QString phrase; // folded words, joined by spaces
        std::uint32_t row = 0;
    };

    std::size_t wordCount() const { return m_rarities.size(); }
    QStringView word(std::size_t at) const;
    WordRange wordsWithPrefix(QStringView prefix) const;
    void raise(std::size_t word, float share, std::vector<float> &best) const;
    bool addTerm(const SearchQuery::Term &term, std::vector<float> &best) const;
    QString addNearWords(const SearchQuery::Term &term, std::vector<float> &best) const;
    void addPhrases(const QList<SearchQuery::Term> &terms, std::vector<float> &worth) const;
    void addBeginnings(const SearchQuery &query, std::vector<float> &worth) const;
    std::vector<float> vendorBoosts(const SearchQuery &query) const;
    void score(const SearchQuery &query, Scratch &scratch) const;
    void exclude(const SearchQuery &query, Scratch &scratch) const;
    bool demandPhrases(const SearchQuery &query, Scratch &scratch) const;
    QList<int> rankedRows(const SearchQuery &query, Scratch &scratch) const;
    bool isExact(const SearchQuery &query, std::uint64_t typed, int row) const;
    SearchResult filtered(SearchResult result, const SearchFilter &filter) const;

    static constexpr std::uint16_t noVendor = 0xffff;

    Catalog m_catalog;
    std::vector<QStringList> m_vendorWords;     // by which people name them
    QString m_letters;                          // all words, one after the other
    std::vector<std::uint32_t> m_wordStarts;    // one more than there are words
    std::vector<std::uint32_t> m_postingStarts; // likewise
    std::vector<float> m_rarities;              // a word each
    std::vector<std::uint32_t> m_wordLetters;   // a word each, see lettersOf()
    std::vector<std::uint32_t> m_postingRows;
    std::vector<std::uint16_t> m_postingWeights; // in 1/256
    std::vector<Phrase> m_phrases;               // by hash
    std::vector<Beginning> m_beginnings;         // by phrase
    // A row each:
    std::vector<std::int16_t> m_codes;
    std::vector<float> m_priors;          // what the worth is multiplied by
    std::vector<std::uint16_t> m_vendors; // place among m_vendorWords, or noVendor
    std::vector<std::uint64_t> m_reasonHashes;
    std::vector<std::uint64_t> m_nameHashes;
};
