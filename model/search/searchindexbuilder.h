// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/search/searchindexdata.h"
#include "model/search/wordinterner.h"

#include <QHash>

// Gathers the words of a catalog and lays them out flat. Lives while an index is built.
class SearchIndexBuilder
{
public:
    // Nothing once isCancelled says so. The names are those that code gives to each number.
    static std::optional<SearchIndexData> build(const Catalog &catalog, const QMultiHash<int, QString> &names,
                                                const std::function<bool()> &isCancelled);

private:
    struct WordFacts
    {
        std::uint64_t stemHash = 0;
        bool isFiller = false;
    };
    struct Entry
    {
        std::uint32_t word = 0;
        float weight = 0;
    };
    struct Beginning
    {
        std::uint64_t firstLetters = 0; // four of them, to be compared at once
        std::uint32_t start = 0;
        std::uint32_t length = 0;
        std::uint32_t row = 0;
    };

    SearchIndexBuilder() = default;

    void add(const StatusCode &code, const QStringList &names);
    void layOut();
    const std::vector<std::uint32_t> &wordsOf(const QString &text);
    std::uint32_t idOf(QStringView word, std::uint64_t hash);
    void addText(const QString &text, float weight);
    void addTexts(const QStringList &texts, float weight);
    int addPhrase(const QString &text, float weight, float shareOfWords = 1);
    void addCodeName(const QString &name);
    void addSpec(const StatusCode::Spec &spec);
    void addBeginning();
    void addWordAndStem(std::uint32_t word, float weight);
    void addWord(std::uint32_t word, float weight);
    void notePhrase(std::uint64_t hash, float weight);
    std::uint16_t vendorOf(const Origin &origin);
    std::uint32_t factGroupOf(const StatusCode &code);
    void layOutWords(const std::vector<std::uint32_t> &order);
    void layOutPostings(const std::vector<std::uint32_t> &order);
    void layOutBeginnings();

    SearchIndexData m_data;
    WordInterner m_words;
    // A word each:
    std::vector<WordFacts> m_facts;
    std::vector<std::uint32_t> m_stems;
    std::vector<std::uint32_t> m_lastEntries;
    // The words of the present text: their letters, where these end, their hashes, and then their ids.
    QString m_letters;
    std::vector<std::pair<std::uint64_t, qsizetype>> m_scanned;
    std::vector<std::uint32_t> m_ids;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_rowStarts; // a row each: where its entries begin
    std::vector<PhraseIndex::Entry> m_phrases;
    QString m_beginningLetters; // of all, one after the other
    std::vector<Beginning> m_beginnings;
    QHash<const Origin *, std::uint16_t> m_vendors;
    QHash<std::size_t, std::uint32_t> m_factGroups; // by their prints
    std::uint32_t m_row = 0;
};
