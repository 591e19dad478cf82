// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/highlights.h"

#include "model/query/words.h"

#include <algorithm>

namespace {

// Of a word of the text, how many of its units the term covers: all, or the prefix that was typed; 0: no hit.
qsizetype coveredBy(const SearchQuery::Term &term, const Word &word)
{
    if (term.isFiller || !term.matches(word.text)) {
        return 0;
    }
    const bool isPartial = term.isPrefix && word.text.startsWith(term.text) && word.text.size() == word.length;
    return isPartial ? term.text.size() : word.length;
}

bool isNumberOf(const SearchQuery &query, const Word &word)
{
    if (word.length != 3) {
        return false;
    }
    bool isNumber = false;
    const int number = word.text.toInt(&isNumber);
    return isNumber && query.numbers.contains(number);
}

} // namespace

QList<Highlight> highlightsIn(QStringView text, const SearchQuery &query)
{
    // Of a pasted text whose codes are known, the words around them are not what is looked for.
    const bool hasWords = !query.terms.isEmpty() && query.mentions.isEmpty();
    if (!hasWords && query.numbers.isEmpty()) {
        return {};
    }
    QList<Highlight> hits;
    const QList<Word> words = wordsOf(text);
    for (const Word &word : words) {
        qsizetype covered = isNumberOf(query, word) ? word.length : 0;
        for (qsizetype i = 0; hasWords && i < query.terms.size(); ++i) {
            covered = std::max(covered, coveredBy(query.terms.at(i), word));
        }
        if (covered > 0) {
            hits.append({word.start, covered});
        }
    }
    return hits;
}
