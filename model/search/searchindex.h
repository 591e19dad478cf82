// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/query/searchquery.h"
#include "model/search/indexspan.h"
#include "model/search/searchindexdata.h"

#include <QHash>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

// The words of a catalog in flat arrays: terms sorted, each with the rows that hold it and how much it says about them;
// whole phrases and keywords by their hash; the phrases' letters, for what is still being typed. Built once, then only
// read, so threads may share it. About as large as the text; at most 4 thousand million words. See Searcher.
//
// The weight of a term in a row comes from the field it stands in: phrase and constant; then former phrases, keywords
// and names in code; then summary; then text.
class SearchIndex
{
public:
    // What code calls each number, beside the catalog's own constant.
    using CodeNames = QMultiHash<int, QString>;

    SearchIndex() = default;
    // Takes seconds for a large catalog. It stops early, and is empty, once isCancelled says so.
    explicit SearchIndex(const Catalog &catalog, const CodeNames &names = {},
                         const std::function<bool()> &isCancelled = {});

    const Catalog &catalog() const { return m_catalog; }
    std::uint64_t stamp() const { return m_stamp; } // tells indexes apart; copies are alike
    // What the index itself takes, without the catalog.
    qint64 byteCount() const;

    // Rows are those of the catalog.
    std::size_t rowCount() const { return m_data.codes.size(); }
    int code(std::size_t row) const { return m_data.codes[row]; }
    IndexSpan rowsWithin(const CodeRange &range) const;
    const std::vector<float> &priors() const { return m_data.priors; } // what the score of each row is multiplied by

    const TermDictionary &terms() const { return m_data.terms; }
    std::uint32_t termLetters(std::size_t term) const { return m_data.termLetters[term]; } // see lettersOf()
    Postings postings(std::size_t term) const;
    std::size_t postingCount(IndexSpan terms) const;
    // What a term is worth by how few rows hold it (the inverse document frequency of BM25).
    float rarity(std::size_t holders) const;
    // Whether any entry has the word, or one that it may grow into; slips of the keyboard do not count.
    bool knows(const SearchQuery::Term &term) const;

    // Phrases, constants and keywords: the words of each in their order, joined without blanks, and of those that name
    // a row the whole; see WordHash.
    const PhraseIndex &phrases() const { return m_data.phrases; }
    // Phrases and constants, their words run together, and the row of each.
    const TermDictionary &beginnings() const { return m_data.beginnings; }
    std::uint32_t beginningRow(std::size_t beginning) const { return m_data.beginningRows[beginning]; }

    // Vendors count from 1.
    std::size_t vendorCount() const { return m_data.vendorCount; }
    std::uint16_t vendor(std::size_t row) const { return m_data.vendors[row]; }
    bool isVendors(std::size_t row) const { return m_data.vendors[row] != SearchIndexData::noVendor; }
    std::span<const SearchIndexData::VendorWord> vendorsNamed(QStringView word) const;

    // Rows of one group have the same facts; for each group one of its rows.
    std::uint32_t factGroup(std::size_t row) const { return m_data.factGroups[row]; }
    const std::vector<std::uint32_t> &factRows() const { return m_data.factRows; }

private:
    Catalog m_catalog;
    std::uint64_t m_stamp = 0;
    SearchIndexData m_data;
};
