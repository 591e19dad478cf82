// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/querytoken.h"

#include "model/query/condition.h"
#include "model/query/numberpattern.h"
#include "model/query/textcolumns.h"

#include <algorithm>

namespace {

bool isOpeningQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201e';
}

bool isClosingQuote(QChar c)
{
    return c == u'"' || c == u'\u201d' || c == u'\u201c';
}

// What people look for: words, not the quoted parts of a log or of code.
bool isPlainPhrase(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); }) &&
           std::ranges::all_of(text, [](QChar c) {
               return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ||
                      QStringView(u" -'\u2019.,!?&").contains(c);
           });
}

// The words in quotes that begin at that place; while they are being typed, without the closing one.
QueryToken quotedAt(QStringView text, qsizetype at)
{
    QueryToken token;
    token.isNegated = text.at(at) == u'-';
    const qsizetype quote = token.isNegated ? at + 1 : at;
    if (quote >= text.size() || !isOpeningQuote(text.at(quote))) {
        return token;
    }
    const QChar *const closing = std::find_if(text.begin() + quote + 1, text.end(), isClosingQuote);
    token.text = text.sliced(quote + 1, closing - text.begin() - quote - 1);
    token.isOpen = closing == text.end();
    const QChar behind = token.isOpen || closing + 1 == text.end() ? QChar(u' ') : *(closing + 1);
    token.isQuoted = isPlainPhrase(token.text) && QStringView(u" ,.;?!)").contains(behind);
    return token;
}

} // namespace

QList<QueryToken> QueryToken::of(QStringView text, bool isOpen)
{
    QList<QueryToken> tokens;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at) == u' ') {
            ++at;
            continue;
        }
        QueryToken token = quotedAt(text, at);
        if (token.isQuoted) {
            at = token.text.end() - text.begin() + (token.isOpen ? 0 : 1);
            token.isOpen = token.isOpen && isOpen;
        } else {
            const qsizetype space = text.indexOf(u' ', at);
            const qsizetype end = space < 0 ? text.size() : space;
            token = {text.sliced(at, end - at), false, false, isOpen && end == text.size()};
            at = end;
        }
        tokens.append(token);
    }
    return tokens;
}

QStringView QueryToken::withoutPunctuation() const
{
    QStringView rest = text;
    while (!rest.isEmpty() && QStringView(u"([{<'").contains(rest.front())) {
        rest = rest.sliced(1);
    }
    dropAtEnd(rest, u")]}>',;:.?!");
    return rest;
}

bool QueryToken::isSign() const
{
    return isQuoted || Condition::fromText(text) || NumberPattern::rangeOf(withoutPunctuation()) ||
           (text.size() > 1 && text.front() == u'-' && text.at(1).isLetterOrNumber());
}

bool QueryToken::isIdentifier() const
{
    const QStringView name = withoutPunctuation();
    bool hasHump = false;
    bool hasJoint = name.size() > 2 && name.front() == u':' && name.at(1).isLetter(); // a symbol of Ruby
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar unit = name.at(i);
        if (!unit.isLetterOrNumber() && !QStringView(u"_.:$()").contains(unit)) {
            return false;
        }
        hasHump = hasHump || (i > 0 && unit.isUpper() && name.at(i - 1).isLower());
        hasJoint = hasJoint || (unit == u'_' && i > 0) || name.sliced(i).startsWith(u"::");
    }
    return hasHump || hasJoint;
}
