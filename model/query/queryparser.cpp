// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/queryparser.h"

#include "model/query/errorlines.h"
#include "model/query/numberpattern.h"
#include "model/query/textcolumns.h"
#include "model/query/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype codeSize = 3;

// Data rather than words: `{"status":404,"size":200}`, "code=302".
bool hasSignsOfData(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return QStringView(u"{}[]=<>\\").contains(c); });
}

SearchQuery::Term termOf(const QString &word)
{
    return {word, stemOf(word), false, isFillerWord(word)};
}

} // namespace

SearchQuery QueryParser::parse(const QString &text, const std::function<bool()> &isCancelled)
{
    QueryParser parser;
    parser.read(text, isCancelled);
    return parser.m_query;
}

void QueryParser::read(const QString &text, const std::function<bool()> &isCancelled)
{
    m_query.text = text.left(SearchQuery::maxLength);
    const QString plain = m_query.text.simplified();
    // A space behind the last word ends it: then it is no longer a prefix.
    const bool isOpen = !m_query.text.isEmpty() && !m_query.text.back().isSpace();
    const QList<QueryToken> tokens = QueryToken::of(plain, isOpen);
    m_query.kind = kindOf(text, tokens);
    if (m_query.kind != SearchQuery::Kind::Typed) {
        readMentions(statusMentionsIn(text, isCancelled));
    }
    if (m_query.kind == SearchQuery::Kind::Pasted) {
        readPasted(text);
        return;
    }
    readTokens(tokens);
    readPlace();
    readClassWords();
    dropFillers();
}

SearchQuery::Kind QueryParser::kindOf(const QString &text, const QList<QueryToken> &tokens)
{
    if (!isOneShortLine(text)) {
        return SearchQuery::Kind::Pasted;
    }
    const auto plainCount = std::ranges::count_if(tokens, [](const QueryToken &token) { return !token.isSign(); });
    const bool onlyNumbers = std::ranges::all_of(tokens, [](const QueryToken &token) {
        return token.isSign() || !NumberPattern::listed(token.withoutPunctuation()).isEmpty();
    });
    const bool isLong = plainCount >= SearchQuery::pasteWords && !onlyNumbers;
    if (hasSignsOfData(text)) {
        return isLong || !statusMentionsIn(text).isEmpty() ? SearchQuery::Kind::Pasted : SearchQuery::Kind::Typed;
    }
    return isLong ? SearchQuery::Kind::Question : SearchQuery::Kind::Typed;
}

void QueryParser::readMentions(const QList<StatusMention> &mentions)
{
    m_query.mentions = mentions;
    for (const StatusMention &mention : mentions) {
        addNumber(mention.code);
        for (const int subStatus : mention.subStatuses) {
            m_query.subStatuses.append({mention.code, subStatus});
        }
    }
}

// The facts at its end, which the window puts there, and the words of the lines that say what happened.
void QueryParser::readPasted(const QString &text)
{
    constexpr qsizetype longest = 100; // of a fact; what follows the last blank may be as long as the text
    QStringView rest = QStringView(text).trimmed();
    while (!rest.isEmpty()) {
        const qsizetype space = std::max(rest.lastIndexOf(u' '), rest.lastIndexOf(u'\n'));
        if (rest.size() - space > longest) {
            break;
        }
        const std::optional<Condition> condition = Condition::fromText(rest.sliced(space + 1));
        if (!condition || condition->value.isEmpty()) {
            break;
        }
        m_query.conditions.prepend(*condition);
        rest = rest.first(space + 1).trimmed();
    }
    const QString lines = errorLinesOf(rest, SearchQuery::maxLength);
    for (const QStringView token : QStringView(lines).split(u' ', Qt::SkipEmptyParts)) {
        readWords({token});
    }
}

void QueryParser::readTokens(const QList<QueryToken> &tokens)
{
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        // "500 - 504"
        const bool isApart = i + 2 < tokens.size() && QStringView(u"-\u2013").contains(tokens.at(i + 1).text) &&
                             NumberPattern::isCode(tokens.at(i).text) && NumberPattern::isCode(tokens.at(i + 2).text);
        if (isApart && tokens.at(i + 1).text.size() == 1) {
            const auto range = NumberPattern::rangeOf(QString(tokens.at(i).text + u'-' + tokens.at(i + 2).text));
            m_query.ranges.append(*range);
            i += 2;
        } else {
            readToken(tokens.at(i));
        }
    }
}

void QueryParser::readToken(const QueryToken &token)
{
    QStringView fact = token.text;
    dropAtEnd(fact, u",;"); // of an enumeration, as in "is:cacheable, is:standard"
    if (token.isQuoted) {
        readPhrase(token);
    } else if (const std::optional<Condition> condition = Condition::fromText(fact)) {
        m_query.conditions.append(*condition);
    } else if (!readNegation(token) && !readNumbers(token)) {
        if (token.isIdentifier()) {
            m_query.identifiers.append(token.withoutPunctuation().toString());
        }
        readWords(token);
    }
}

bool QueryParser::readNegation(const QueryToken &token)
{
    if (token.text.size() < 2 || token.text.front() != u'-') {
        return false;
    }
    const QStringView rest = QueryToken{token.text.sliced(1)}.withoutPunctuation();
    if (NumberPattern::isCode(rest)) {
        m_query.excludedRanges.append({rest.toInt(), rest.toInt()});
        return true;
    }
    if (const auto range = NumberPattern::rangeOf(rest)) {
        m_query.excludedRanges.append(*range);
        return true;
    }
    if (m_query.kind == SearchQuery::Kind::Typed && isNumber(rest) && rest.size() < codeSize && token.isOpen) {
        m_query.excludedRanges.append(NumberPattern::beginningWith(rest));
        return true;
    }
    constexpr qsizetype shortest = 3; // in prose, where -x is an option of a command
    if (!token.text.at(1).isLetter() || (m_query.kind != SearchQuery::Kind::Typed && rest.size() < shortest)) {
        return false;
    }
    QuotedPhrase phrase;
    for (const Word &word : wordsOf(rest)) {
        phrase.words.append(word.text);
    }
    if (phrase.words.size() == 1) {
        m_query.excludedTerms.append({phrase.words.front(), stemOf(phrase.words.front()), false, false});
    } else if (!phrase.words.isEmpty()) {
        m_query.excludedPhrases.append(phrase);
    }
    return true;
}

bool QueryParser::readNumbers(const QueryToken &token)
{
    const QStringView text = token.withoutPunctuation();
    const bool isJudged = m_query.kind != SearchQuery::Kind::Typed;
    if (followsRfc()) {
        return false;
    }
    const QList<QStringView> listed = NumberPattern::listed(text);
    for (const QStringView pattern : listed) {
        if (const auto range = NumberPattern::rangeOf(pattern)) {
            m_query.ranges.append(*range);
        } else if (!isJudged) {
            addNumber(pattern.toInt());
        }
    }
    if (!listed.isEmpty() || isJudged) {
        return !listed.isEmpty();
    }
    const bool saysNothingElse = std::ranges::all_of(m_query.terms, &SearchQuery::Term::isFiller);
    if (token.isOpen && isNumber(text) && text.size() < codeSize && saysNothingElse) {
        m_query.ranges.append(NumberPattern::beginningWith(text));
        return true;
    }
    if (const auto subStatus = NumberPattern::subStatusOf(text)) {
        addNumber(subStatus->first);
        m_query.subStatuses.append(*subStatus);
        return true;
    }
    const auto openRange = token.isOpen ? NumberPattern::openRangeOf(text) : std::nullopt;
    if (openRange) {
        m_query.ranges.append(*openRange);
    }
    return openRange.has_value();
}

// Its words are looked for as others are, and must stand together; a number in it counts by itself.
void QueryParser::readPhrase(const QueryToken &token)
{
    QuotedPhrase phrase;
    const QList<Word> words = wordsOf(token.text);
    for (const Word &word : words) {
        if (!NumberPattern::isCode(word.text)) {
            phrase.words.append(word.text);
            phrase.isPrefix = token.isOpen && word.start + word.length == token.text.size();
        }
    }
    if (token.isNegated) {
        m_query.excludedPhrases.append(phrase);
    } else {
        if (!phrase.words.isEmpty()) {
            m_query.phrases.append(phrase);
        }
        readWords(token);
    }
}

void QueryParser::readWords(const QueryToken &token)
{
    const QList<Word> words = wordsOf(token.text);
    for (const Word &word : words) {
        if (m_query.terms.size() >= SearchQuery::maxWords) {
            return;
        }
        if (readWordOfNumbers(word.text)) {
            continue;
        }
        SearchQuery::Term term = termOf(word.text);
        term.isPrefix = token.isOpen && word.start + word.length == token.text.size();
        m_query.terms.append(term);
    }
}

// Whether it is a status code and no word; longer numbers are both.
bool QueryParser::readWordOfNumbers(const QString &word)
{
    constexpr qsizetype longest = 5;
    if (!isNumber(word) || word.size() < codeSize || word.size() > longest || followsRfc()) {
        return false;
    }
    if (word.size() == codeSize) {
        if (m_query.kind == SearchQuery::Kind::Typed) {
            addNumber(word.toInt());
        }
        return true;
    }
    if (m_query.kind != SearchQuery::Kind::Pasted) {
        m_query.longNumbers.append(word.toInt());
    }
    return false;
}

bool QueryParser::followsRfc() const
{
    return !m_query.terms.isEmpty() && m_query.terms.back().text == u"rfc"_s;
}

// "rfc 6585 4", "RFC 9110 §15.5.5", "…/rfc9110#section-15.5.5".
void QueryParser::readPlace()
{
    const QList<SearchQuery::Term> &terms = m_query.terms;
    for (qsizetype i = 0; i + 1 < terms.size(); ++i) {
        if (terms.at(i).text != u"rfc"_s || !isNumber(terms.at(i + 1).text)) {
            continue;
        }
        SearchQuery::Place place{terms.at(i + 1).text, {}};
        QStringList section;
        for (qsizetype j = i + 2; j < terms.size(); ++j) {
            const QString &word = terms.at(j).text;
            if (isNumber(word)) {
                section.append(word);
            } else if (!section.isEmpty() || (word != u"section"_s && word != u"sec"_s && word != u"html"_s)) {
                break;
            }
        }
        place.section = section.join(u'.');
        m_query.place = place;
        return;
    }
}

// "client errors" by themselves are a class; "internal server error" is a phrase.
void QueryParser::readClassWords()
{
    QList<SearchQuery::Term> &terms = m_query.terms;
    const auto contentCount =
        std::ranges::count_if(terms, [](const SearchQuery::Term &term) { return !term.isFiller; });
    for (qsizetype i = 0; i + 1 < terms.size() && m_query.phrases.isEmpty(); ++i) {
        const bool isServers = terms.at(i).text == u"server"_s;
        const QString &last = terms.at(i + 1).text;
        const bool isAlone = last == u"error"_s && contentCount == 1;
        const bool isPlural = last == u"errors"_s && m_query.kind == SearchQuery::Kind::Typed;
        if ((isServers || terms.at(i).text == u"client"_s) && (isAlone || isPlural)) {
            m_query.ranges.append(isServers ? CodeRange{500, 599} : CodeRange{400, 499});
            terms.remove(i, 2);
            return;
        }
    }
}

// "the 4xx codes" means them all: where numbers, facts or a minus say what is meant, small words alone say nothing.
void QueryParser::dropFillers()
{
    QList<SearchQuery::Term> &terms = m_query.terms;
    const bool isSaidOtherwise =
        !m_query.ranges.isEmpty() || !m_query.conditions.isEmpty() || !m_query.excludedRanges.isEmpty();
    const bool areFillers = std::ranges::all_of(terms, &SearchQuery::Term::isFiller);
    if (isSaidOtherwise && areFillers && m_query.phrases.isEmpty()) {
        terms.clear();
    }
}

void QueryParser::addNumber(int number)
{
    if (!m_query.numbers.contains(number)) {
        m_query.numbers.append(number);
    }
}
