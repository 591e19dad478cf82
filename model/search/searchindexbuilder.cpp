// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindexbuilder.h"

#include "model/search/words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// What a word is worth by the field it stands in: the fields rank in this order whatever else holds.
constexpr float nameWeight = 16;
constexpr float formerWeight = 9;
constexpr float keywordWeight = 7;
constexpr float summaryWeight = 2.5F;
constexpr float textWeight = 1;
// What each further hit of a word in the same row adds, as a share of the best one.
constexpr float repeatShare = 0.05F;

} // namespace

void SearchIndexBuilder::add(const StatusCode &code, std::uint32_t row)
{
    m_row = row;
    addPhrase(code.reason, nameWeight);
    addPhrase(QString(code.name).replace(u'_', u' '), nameWeight);
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        addPhrase(former.phrase, formerWeight);
    }
    for (const QString &keyword : code.keywords) {
        addPhrase(keyword, keywordWeight);
    }
    addText(code.summary, summaryWeight);
    addPhrase(code.origin->title, keywordWeight);
    for (const QString &paragraph : code.description) {
        addText(paragraph, textWeight);
    }
    for (const QString &sentence : code.use + code.avoid) {
        addText(sentence, textWeight);
    }
    for (const StatusCode::Header &header : code.headers) {
        addPhrase(header.name, header.level == StatusCode::Level::Must ? keywordWeight : summaryWeight);
    }
    for (const StatusCode::SubStatus &sub : code.subStatuses) {
        addText(sub.meaning, textWeight);
    }
    if (code.spec) {
        addText(code.spec->document, summaryWeight);
    }
}

void SearchIndexBuilder::addText(const QString &text, float weight)
{
    const QList<Word> words = wordsOf(text);
    for (const Word &word : words) {
        addWord(word.text, weight);
    }
}

void SearchIndexBuilder::addPhrase(const QString &text, float weight)
{
    QStringList stems;
    QString glued;
    const QList<Word> words = wordsOf(text);
    for (const Word &word : words) {
        addWord(word.text, weight);
        stems.append(stemOf(word.text));
        glued += word.text;
    }
    if (words.size() > 1) {
        addWord(glued, weight); // "notfound"
    }
    QList<SearchIndex::Posting> &rows = m_phrases[stems.join(u' ')];
    if (rows.isEmpty() || rows.back().row != m_row) {
        rows.append({m_row, weight});
    } else {
        rows.back().worth = std::max(rows.back().worth, weight);
    }
}

void SearchIndexBuilder::addWord(const QString &word, float weight)
{
    const auto note = [this, weight](const QString &text) {
        std::vector<SearchIndex::Posting> &rows = m_postings[text];
        if (rows.empty() || rows.back().row != m_row) {
            rows.push_back({m_row, weight});
            return;
        }
        float &worth = rows.back().worth;
        worth = std::max(worth, weight) + repeatShare * std::min(worth, weight);
    };
    note(word);
    const QString stem = stemOf(word);
    if (stem != word) {
        note(stem);
    }
}

void SearchIndexBuilder::layOut(SearchIndex &index) const
{
    QStringList words = m_postings.keys();
    std::sort(words.begin(), words.end());
    const auto rowCount = static_cast<float>(index.m_catalog.size());
    for (const QString &word : words) {
        const std::vector<SearchIndex::Posting> &rows = m_postings.find(word).value();
        const auto holders = static_cast<float>(rows.size());
        const float rarity = std::log(1 + (rowCount - holders + 0.5F) / (holders + 0.5F));
        index.m_wordStarts.push_back(static_cast<std::uint32_t>(index.m_letters.size()));
        index.m_postingStarts.push_back(static_cast<std::uint32_t>(index.m_postings.size()));
        index.m_letters += word;
        for (const SearchIndex::Posting &posting : rows) {
            index.m_postings.push_back({posting.row, posting.worth * rarity});
        }
    }
    index.m_wordStarts.push_back(static_cast<std::uint32_t>(index.m_letters.size()));
    index.m_postingStarts.push_back(static_cast<std::uint32_t>(index.m_postings.size()));
    index.m_phrases = m_phrases;
}
