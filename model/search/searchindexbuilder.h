// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchindex.h"
#include "model/search/wordtable.h"

// Gathers the words of a catalog and lays them out flat. Lives while an index is built.
class SearchIndexBuilder
{
public:
    explicit SearchIndexBuilder(SearchIndex &index) : m_index(index) {}

    void add(const StatusCode &code, const QStringList &names);
    void layOut();

    // Of words that are joined without spaces: how "Not Found", NOT_FOUND and notfound are one.
    static std::uint64_t gluedHash(QStringView text);
    // Of the stems of several words in their order.
    static std::uint64_t continuedHash(std::uint64_t hash, QStringView stem);
    static constexpr std::uint64_t emptyHash = 0xcbf29ce484222325; // FNV-1a

private:
    struct Entry
    {
        std::uint32_t word;
        std::uint32_t row;
        float weight;
    };

    void addText(const QString &text, float weight);
    void addPhrase(const QString &text, float weight, float shareOfWords = 1);
    std::uint16_t vendorOf(const Origin &origin);
    void addSpec(const StatusCode::Spec &spec);
    void addBeginning(const QString &text);
    void addWord(std::uint32_t word, float weight);
    void addWordAndStem(std::uint32_t word, float weight);
    std::uint32_t stemId(std::uint32_t word);
    void layOutWords(const std::vector<std::uint32_t> &order);
    void layOutPostings(const std::vector<std::uint32_t> &order);

    SearchIndex &m_index;
    WordTable m_words;
    std::vector<std::uint32_t> m_stems;       // a word each; unknown until asked
    std::vector<std::uint32_t> m_lastEntries; // a word each: where its last entry is
    std::vector<Entry> m_entries;             // in the order of the rows
    std::uint32_t m_row = 0;
};
