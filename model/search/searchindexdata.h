// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/phraseindex.h"
#include "model/search/termdictionary.h"

#include <cstdint>
#include <vector>

// The terms of a catalog in flat arrays, as SearchIndexBuilder lays them out and SearchIndex reads them.
struct SearchIndexData
{
    struct VendorWord
    {
        std::uint64_t hash = 0;
        std::uint16_t vendor = 0;
    };
    static constexpr std::uint16_t noVendor = 0; // the others count from 1

    TermDictionary terms;
    std::vector<std::uint32_t> termLetters;      // a term each, see lettersOf()
    std::vector<std::uint32_t> postingStarts{0}; // one more than there are terms
    std::vector<std::uint32_t> postingRows;
    std::vector<std::uint8_t> postingWeights; // see QuantizedWeight
    PhraseIndex phrases;
    TermDictionary beginnings; // phrases and constants, their words run together
    std::vector<std::uint32_t> beginningRows;
    std::vector<VendorWord> vendorWords; // by which people name them; by hash
    std::size_t vendorCount = 0;
    // A row each:
    std::vector<std::int16_t> codes;       // ascending
    std::vector<float> priors;             // what the score is multiplied by
    std::vector<std::uint16_t> vendors;    // or noVendor
    std::vector<std::uint32_t> factGroups; // rows of one group have the same facts
    std::vector<std::uint32_t> factRows;   // a group each: one of its rows
};
