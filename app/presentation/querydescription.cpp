// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/querydescription.h"

#include "model/catalog/foreignnumbers.h"
#include "model/query/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString inQuotes(const QString &text)
{
    return u'\u201c' + text + u'\u201d';
}

// The telling words that no other part of the hint shows.
QStringList otherWords(const SearchQuery &query)
{
    QStringList words;
    for (const SearchQuery::Term &term : query.terms) {
        const bool isInPhrase =
            std::any_of(query.phrases.begin(), query.phrases.end(),
                        [&term](const QuotedPhrase &phrase) { return phrase.words.contains(term.text); });
        const bool isOfPlace = query.place && (term.text == u"rfc"_s || term.text == query.place->document ||
                                               query.place->section.split(u'.').contains(term.text));
        if (!term.isFiller && !isInPhrase && !isOfPlace) {
            words.append(term.text);
        }
    }
    return words;
}

// Whether a part other than words narrows the search.
bool isNarrowed(const SearchQuery &query)
{
    return !query.ranges.isEmpty() || !query.excludedRanges.isEmpty() || !query.phrases.isEmpty() ||
           !query.excludedPhrases.isEmpty() || !query.excludedTerms.isEmpty() || !query.conditions.isEmpty();
}

// A number that looks like a status code and is something else.
QString lookalikePart(const SearchQuery &query)
{
    for (const int number : query.longNumbers) {
        const QList<ForeignNumber> others = ForeignNumbers::of(number);
        if (!others.isEmpty()) {
            return u"%1: %2"_s.arg(others.front().title, others.front().explanation);
        }
    }
    return {};
}

} // namespace

QString QueryDescription::of(const SearchResult &result, const Catalog &catalog)
{
    const SearchQuery &query = result.query;
    QStringList parts;
    if (query.kind == SearchQuery::Kind::Typed) {
        parts += numberParts(query);
    } else {
        for (const CodeRange &range : query.ranges) {
            parts.append(of(range));
        }
        parts.append(pastedPart(query));
    }
    parts += wordParts(result);
    parts += exclusionParts(query);
    for (const Condition &condition : query.conditions) {
        parts.append(conditionPart(condition, catalog));
    }
    if (const auto &place = query.place; !place) {
        parts.append(headerPart(query, catalog));
    } else {
        parts.append(place->section.isEmpty() ? u"RFC %1"_s.arg(place->document)
                                              : tr("RFC %1, section %2").arg(place->document, place->section));
    }
    parts.append(lookalikePart(query));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString QueryDescription::of(const QList<StatusMention> &mentions)
{
    constexpr qsizetype mostShown = 6;
    QStringList texts;
    for (const StatusMention &mention : mentions.first(std::min(mentions.size(), mostShown))) {
        QString text = codeText(mention.code);
        if (mention.subStatuses.size() == 1) {
            text += u'.' + QString::number(mention.subStatuses.front());
        }
        texts.append(mention.count == 1 ? text : QString(text + u" ×%1"_s.arg(mention.count)));
    }
    const QString shown = texts.join(u", "_s);
    return mentions.size() <= mostShown ? shown : tr("%1 and %2 more").arg(shown).arg(mentions.size() - mostShown);
}

QString QueryDescription::of(const CodeRange &range)
{
    constexpr int ten = 10;
    constexpr int hundred = 100;
    if (range.from == range.to) {
        return codeText(range.from);
    }
    if (range.from % hundred == 0 && range.to == range.from + hundred - 1) {
        return QString::number(range.from / hundred) + u"xx"_s;
    }
    if (range.from % ten == 0 && range.to == range.from + ten - 1) {
        return QString::number(range.from / ten) + u'x';
    }
    return codeText(range.from) + u'\u2013' + codeText(range.to);
}

QStringList QueryDescription::numberParts(const SearchQuery &query)
{
    QStringList numbers;
    for (const int number : query.numbers) {
        QString text = codeText(number);
        for (const auto &[code, subStatus] : query.subStatuses) {
            text += code == number ? QString(u'.' + QString::number(subStatus)) : QString();
        }
        numbers.append(text);
    }
    QStringList parts;
    if (!numbers.isEmpty()) {
        const QString listed = numbers.join(u", "_s);
        parts.append(numbers.size() == 1 ? tr("code %1").arg(listed) : tr("codes %1").arg(listed));
    }
    for (const CodeRange &range : query.ranges) {
        parts.append(of(range));
    }
    return parts;
}

// What was found in a question or a pasted text, or that nothing was.
QString QueryDescription::pastedPart(const SearchQuery &query)
{
    if (!query.mentions.isEmpty()) {
        return tr("read in the text: %1").arg(of(query.mentions));
    }
    if (query.kind == SearchQuery::Kind::Question) {
        return {};
    }
    constexpr qsizetype mostShown = 5;
    const QStringList words = otherWords(query);
    const QString shown = words.first(std::min(words.size(), mostShown)).join(u' ');
    return shown.isEmpty()
               ? tr("no status in the text")
               : tr("no status in the text; its words: %1").arg(shown + (words.size() > mostShown ? u"…"_s : u""_s));
}

QStringList QueryDescription::wordParts(const SearchResult &result)
{
    const SearchQuery &query = result.query;
    QStringList parts;
    for (const QuotedPhrase &phrase : query.phrases) {
        const QString quoted = inQuotes(phrase.words.join(u' ') + (phrase.isPrefix ? u"…"_s : u""_s));
        const bool isOneWord = phrase.words.size() == 1;
        parts.append(result.arePhrasesLoose ? tr("%1 stands in none, so its words").arg(quoted)
                     : isOneWord            ? quoted
                                            : tr("%1 together", "words that stand side by side").arg(quoted));
    }
    const QString words = otherWords(query).join(u' ');
    if (words.isEmpty() || query.kind == SearchQuery::Kind::Pasted || !query.mentions.isEmpty()) {
        return parts;
    }
    const bool onlyNumbers = result.exactCount > 0 && !query.numbers.isEmpty();
    if (onlyNumbers) {
        if (query.identifiers.isEmpty() && query.kind == SearchQuery::Kind::Typed) {
            parts.append(tr("“%1” is passed over beside a code").arg(words));
        }
    } else if (!query.identifiers.isEmpty() && query.kind == SearchQuery::Kind::Typed) {
        parts.append(tr("a name in code: %1").arg(words));
    } else if (isNarrowed(query)) {
        parts.append(words);
    }
    return parts;
}

QStringList QueryDescription::exclusionParts(const SearchQuery &query)
{
    QStringList parts;
    for (const CodeRange &range : query.excludedRanges) {
        parts.append(tr("not %1").arg(of(range)));
    }
    for (const QuotedPhrase &phrase : query.excludedPhrases) {
        parts.append(tr("without %1").arg(inQuotes(phrase.words.join(u' '))));
    }
    for (const SearchQuery::Term &term : query.excludedTerms) {
        parts.append(tr("without %1").arg(inQuotes(term.text)));
    }
    return parts;
}

QString QueryDescription::conditionPart(const Condition &condition, const Catalog &catalog)
{
    const QString text = Condition{condition.field, condition.value, false}.toText();
    if (condition.value.isEmpty()) {
        return text + u'…';
    }
    const QStringList values = valuesOf(condition.field, catalog);
    const bool isKnown = std::any_of(values.begin(), values.end(),
                                     [&](const QString &value) { return value.startsWith(condition.value); }) ||
                         condition.field == Condition::Field::From; // which knows titles, too
    if (!isKnown) {
        return tr("no code knows %1").arg(text);
    }
    return condition.isNegated ? tr("not %1").arg(text) : text;
}

// "retry-after" and "Retry-After: 120"; words such as "location" may mean anything.
QString QueryDescription::headerPart(const SearchQuery &query, const Catalog &catalog)
{
    const QString text = query.text.trimmed();
    const qsizetype colon = text.indexOf(u':');
    const QString name = colon < 0 ? text : text.left(colon);
    if (name.isEmpty() || name.contains(u' ') || (colon < 0 && !name.contains(u'-'))) {
        return {};
    }
    for (const StatusCode &code : catalog.codes()) {
        for (const StatusCode::Header &header : code.headers) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0) {
                return tr("header field %1").arg(header.name);
            }
        }
    }
    return {};
}
