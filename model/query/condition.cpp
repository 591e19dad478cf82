// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/condition.h"

#include "model/query/words.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Field = Condition::Field;
using FactTest = bool (*)(const StatusCode &);

const QStringList &fieldWords()
{
    static const QStringList words{u"is"_s, u"has"_s, u"from"_s, u"rfc"_s, u"body"_s, u"keeps"_s, u"becomes"_s};
    return words;
}

template <StatusCode::State state>
bool isInState(const StatusCode &code)
{
    return code.state == state;
}

template <StatusClass statusClass>
bool isOfClass(const StatusCode &code)
{
    return classOf(code.code) == statusClass;
}

bool isVendors(const StatusCode &code)
{
    return code.origin->kind == Origin::Kind::Vendor;
}

const QHash<QString, FactTest> &isTests()
{
    using State = StatusCode::State;
    static const QHash<QString, FactTest> tests{
        {u"cacheable"_s, [](const StatusCode &code) { return code.facts.cacheable.value_or(false); }},
        {u"logged"_s, [](const StatusCode &code) { return code.facts.seen == StatusCode::Seen::InLogs; }},
        {u"registered"_s, [](const StatusCode &code) { return code.origin->kind == Origin::Kind::Registry; }},
        {u"vendor"_s, isVendors},
        {u"custom"_s, [](const StatusCode &code) { return code.origin->kind == Origin::Kind::Custom; }},
        {u"error"_s, [](const StatusCode &code) { return code.code >= 400 && code.code <= 599; }},
        {u"redirect"_s, [](const StatusCode &code) { return code.facts.method.has_value(); }},
        {u"retryable"_s, [](const StatusCode &code) { return code.facts.retry.has_value(); }},
        {u"informational"_s, isOfClass<StatusClass::Informational>},
        {u"successful"_s, isOfClass<StatusClass::Successful>},
        {u"redirection"_s, isOfClass<StatusClass::Redirection>},
        {u"client-error"_s, isOfClass<StatusClass::ClientError>},
        {u"server-error"_s, isOfClass<StatusClass::ServerError>},
        {u"standard"_s, isInState<State::Standard>},
        {u"experimental"_s, isInState<State::Experimental>},
        {u"temporary"_s, isInState<State::Temporary>},
        {u"deprecated"_s, isInState<State::Deprecated>},
        {u"obsolete"_s, isInState<State::Obsolete>},
        {u"unused"_s, isInState<State::Unused>},
        {u"unofficial"_s, isInState<State::Unofficial>},
    };
    return tests;
}

// In the order of Condition::Mark.
const QStringList &markWords()
{
    static const QStringList words{u"starred"_s, u"noted"_s};
    return words;
}

// A word that is still being typed stands for all that it may become.
bool isSo(const StatusCode &code, const QString &value)
{
    if (const FactTest test = isTests().value(value)) {
        return test(code);
    }
    for (auto it = isTests().begin(); it != isTests().end(); ++it) {
        if (it.key().startsWith(value) && it.value()(code)) {
            return true;
        }
    }
    return false;
}

bool isFrom(const StatusCode &code, const QString &value)
{
    return code.origin->id.startsWith(value) || folded(code.origin->title).startsWith(value);
}

QString rfcNumber(const QString &document)
{
    return document.startsWith(u"RFC "_s) ? document.mid(4).section(u' ', 0, 0) : QString();
}

bool hasHeader(const StatusCode &code, const QString &value)
{
    return std::ranges::any_of(
        code.headers, [&value](const StatusCode::Header &header) { return folded(header.name).startsWith(value); });
}

bool isAlternative(Field field)
{
    return field == Field::From || field == Field::Rfc || field == Field::Body;
}

QStringList headerNames(const Catalog &catalog)
{
    QStringList names;
    for (const StatusCode &code : catalog.codes()) {
        for (const StatusCode::Header &header : code.headers) {
            names.append(folded(header.name));
        }
    }
    return names;
}

} // namespace

std::optional<Condition> Condition::fromText(QStringView word)
{
    Condition condition;
    condition.isNegated = word.startsWith(u'-');
    const QString text = folded(condition.isNegated ? word.sliced(1) : word);
    const qsizetype colon = text.indexOf(u':');
    const qsizetype field = colon < 0 ? -1 : fieldWords().indexOf(text.first(colon));
    if (field < 0) {
        return {};
    }
    condition.field = static_cast<Field>(field);
    condition.value = text.sliced(colon + 1);
    return condition;
}

std::optional<Condition::Mark> Condition::mark() const
{
    const auto begins = [this](const QString &word) { return word.startsWith(value); };
    const auto found = std::ranges::find_if(markWords(), begins);
    if (field != Field::Is || value.isEmpty() || found == markWords().end()) {
        return {};
    }
    // While a word may still become a fact as well, it stands for the fact.
    const bool mayBeFact = std::any_of(isTests().keyBegin(), isTests().keyEnd(), begins);
    return mayBeFact ? std::nullopt : std::optional(static_cast<Mark>(found - markWords().begin()));
}

QString Condition::toText() const
{
    return (isNegated ? u"-"_s : QString()) + fieldWords().at(static_cast<int>(field)) + u':' + value;
}

bool hasFact(const StatusCode &code, const Condition &condition)
{
    const QString &value = condition.value;
    switch (condition.field) {
    case Field::Is:
        return condition.mark().has_value() || isSo(code, value);
    case Field::Has:
        return value == u"example"_s ? !code.example.response.isEmpty() : hasHeader(code, value);
    case Field::From:
        return isFrom(code, value);
    case Field::Rfc:
        return code.spec && rfcNumber(code.spec->document).startsWith(value);
    case Field::Body:
        return code.facts.body && fileWord(*code.facts.body).startsWith(value);
    case Field::Keeps:
        return QStringView(u"method").startsWith(value) && code.facts.method == StatusCode::Method::Kept;
    case Field::Becomes:
        return QStringView(u"get").startsWith(value) && code.facts.method &&
               *code.facts.method != StatusCode::Method::Kept;
    }
    return false;
}

std::size_t factPrint(const StatusCode &code)
{
    const StatusCode::Facts &facts = code.facts;
    const auto numberOf = [](const auto &fact) { return fact ? static_cast<int>(*fact) : -1; };
    std::size_t print =
        qHashMulti(0, static_cast<int>(code.state), static_cast<int>(classOf(code.code)), code.origin->id,
                   code.origin->title, static_cast<int>(code.origin->kind), numberOf(facts.cacheable),
                   numberOf(facts.body), numberOf(facts.method), numberOf(facts.seen), facts.retry.has_value(),
                   code.example.response.isEmpty(), code.spec ? code.spec->document : QString());
    for (const StatusCode::Header &header : code.headers) {
        print = qHashMulti(print, header.name);
    }
    return print;
}

bool holdAll(const QList<Condition> &conditions, const StatusCode &code)
{
    return std::ranges::all_of(conditions, [&](const Condition &condition) {
        if (condition.value.isEmpty() || condition.mark()) {
            return true;
        }
        if (condition.isNegated || !isAlternative(condition.field)) {
            return hasFact(code, condition) != condition.isNegated;
        }
        return std::ranges::any_of(conditions, [&](const Condition &other) {
            return other.field == condition.field && !other.isNegated && hasFact(code, other);
        });
    });
}

QStringList valuesOf(Condition::Field field, const Catalog &catalog)
{
    QStringList values;
    switch (field) {
    case Field::Is:
        values = isTests().keys() + markWords();
        break;
    case Field::Has:
        values = headerNames(catalog) + QStringList{u"example"_s};
        break;
    case Field::From: {
        const QList<std::shared_ptr<const Origin>> origins = catalog.origins();
        std::ranges::transform(origins, std::back_inserter(values), [](const auto &origin) { return origin->id; });
        break;
    }
    case Field::Rfc:
        for (const StatusCode &code : catalog.codes()) {
            values.append(code.spec ? rfcNumber(code.spec->document) : QString());
        }
        break;
    case Field::Body:
        values = fileWords(StatusCode::Body());
        break;
    case Field::Keeps:
        values = QStringList{u"method"_s};
        break;
    case Field::Becomes:
        values = QStringList{u"get"_s};
        break;
    }
    values.removeAll(QString());
    values.sort();
    values.removeDuplicates();
    return values;
}

QStringList completionsOf(const QString &word, const Catalog &catalog)
{
    const std::optional<Condition> condition = Condition::fromText(word);
    if (!condition) {
        return {};
    }
    QStringList completions;
    const QStringList values = valuesOf(condition->field, catalog);
    for (const QString &value : values) {
        if (value.startsWith(condition->value)) {
            completions.append(Condition{condition->field, value, condition->isNegated}.toText());
        }
    }
    return completions;
}
