// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchquery.h"

#include "model/search/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPlaceholder(QChar c)
{
    return c == u'x' || c == u'X' || c == u'*';
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

// "4xx", "40*": digits, then placeholders, three in all.
bool isWildcard(QStringView text)
{
    if (text.size() != 3 || !isDigit(text.front()) || !isPlaceholder(text.back())) {
        return false;
    }
    return isDigit(text.at(1)) || isPlaceholder(text.at(1));
}

SearchQuery::Range numbersThatStartWith(QStringView digits)
{
    const int number = digits.toInt();
    const int width = digits.size() == 1 ? 100 : 10;
    return {number * width, number * width + width - 1};
}

} // namespace

bool SearchQuery::Term::matches(const QString &word) const
{
    return (isPrefix && word.startsWith(text)) || word == text || stemOf(word) == stem;
}

SearchQuery SearchQuery::fromText(const QString &text)
{
    SearchQuery query;
    query.m_text = text.left(maxLength);
    const QString plain = query.m_text.simplified();
    // A space behind the last word ends it: then it is no longer a prefix.
    const bool isOpen = !query.m_text.isEmpty() && !query.m_text.back().isSpace();
    const QList<QStringView> chunks = QStringView(plain).split(u' ', Qt::SkipEmptyParts);
    query.m_isPasted = chunks.size() >= pasteWords;
    if (query.m_isPasted) {
        query.m_mentions = statusMentionsIn(text);
        for (const StatusMention &mention : query.m_mentions) {
            query.addNumber(mention.code);
        }
    }
    for (const QStringView chunk : chunks) {
        query.readChunk(chunk, isOpen && chunk.end() == QStringView(plain).end());
    }
    return query;
}

SearchQuery SearchQuery::withTerms(const QList<Term> &terms) const
{
    SearchQuery query = *this;
    query.m_terms = terms;
    return query;
}

void SearchQuery::readChunk(QStringView chunk, bool isLast)
{
    while (!chunk.isEmpty() && QStringView(u",;").contains(chunk.back())) {
        chunk.chop(1);
    }
    if (const std::optional<Condition> condition = Condition::fromText(chunk)) {
        m_conditions.append(*condition);
    } else if (chunk.size() > 1 && chunk.front() == u'-' && chunk.at(1).isLetter()) {
        const QList<Word> words = wordsOf(chunk);
        for (const Word &word : words) {
            m_excluded.append({word.text, stemOf(word.text), false, false});
        }
    } else if (!readNumbers(chunk, isLast)) {
        readWords(chunk, isLast);
    }
}

bool SearchQuery::readNumbers(QStringView chunk, bool isLast)
{
    if (m_isPasted && !isWildcard(chunk)) {
        return isNumber(chunk) && chunk.size() == 3;
    }
    if (isWildcard(chunk)) {
        const qsizetype digits = std::count_if(chunk.begin(), chunk.end(), isDigit);
        m_ranges.append(numbersThatStartWith(chunk.first(digits)));
        return true;
    }
    if (isNumber(chunk) && chunk.size() == 3) {
        addNumber(chunk.toInt());
        return true;
    }
    if (isNumber(chunk) && chunk.size() < 3 && isLast && m_terms.isEmpty()) {
        m_ranges.append(numbersThatStartWith(chunk));
        return true;
    }
    if (readSubStatus(chunk) || readRange(chunk)) {
        return true;
    }
    if (chunk.contains(u',') || chunk.contains(u'/') || chunk.contains(u'|')) {
        const QStringView separators = u",/|";
        const bool allNumbers = std::all_of(chunk.begin(), chunk.end(),
                                            [separators](QChar c) { return isDigit(c) || separators.contains(c); });
        if (allNumbers) {
            const QList<Word> numbers = wordsOf(chunk);
            for (const Word &number : numbers) {
                readNumbers(number.text, isLast);
            }
            return true;
        }
    }
    return false;
}

bool SearchQuery::readSubStatus(QStringView chunk)
{
    constexpr qsizetype longest = 8; // 500.9999
    if (chunk.size() < 5 || chunk.size() > longest || chunk.at(3) != u'.' || !isNumber(chunk.first(3)) ||
        !isNumber(chunk.sliced(4))) {
        return false;
    }
    addNumber(chunk.first(3).toInt());
    m_subStatuses.append({chunk.first(3).toInt(), chunk.sliced(4).toInt()});
    return true;
}

bool SearchQuery::readRange(QStringView chunk)
{
    const bool isRange = chunk.size() == 7 && (chunk.at(3) == u'-' || chunk.at(3) == u'\u2013') &&
                         isNumber(chunk.first(3)) && isNumber(chunk.last(3));
    if (isRange) {
        const int first = chunk.first(3).toInt();
        const int last = chunk.last(3).toInt();
        m_ranges.append({std::min(first, last), std::max(first, last)});
    }
    return isRange;
}

void SearchQuery::readWords(QStringView chunk, bool isLast)
{
    const QList<Word> words = wordsOf(chunk);
    for (const Word &word : words) {
        if (m_terms.size() >= maxWords) {
            return;
        }
        if (word.length == 3 && isNumber(word.text)) {
            if (!m_isPasted) {
                addNumber(word.text.toInt());
            }
            continue;
        }
        if ((word.length == 4 || word.length == 5) && isNumber(word.text)) {
            m_longNumbers.append(word.text.toInt());
        }
        Term term;
        term.text = word.text;
        term.stem = stemOf(word.text);
        term.isPrefix = isLast && word.start + word.length == chunk.size();
        term.isFiller = isFillerWord(word.text);
        m_terms.append(term);
    }
}

void SearchQuery::addNumber(int number)
{
    if (!m_numbers.contains(number)) {
        m_numbers.append(number);
    }
}
