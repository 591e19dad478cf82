// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/statuscode.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace {

auto fieldsOf(const StatusCode &c)
{
    return std::tie(c.code, c.name, c.reason, c.formerly, c.state, c.summary, c.description, c.spec, c.earlierSpecs,
                    c.facts, c.headers, c.use, c.avoid, c.confusedWith, c.example, c.keywords, c.links, c.subStatuses);
}

bool sameOrigin(const std::shared_ptr<const Origin> &a, const std::shared_ptr<const Origin> &b)
{
    return a == b || (a && b && *a == *b);
}

} // namespace

bool StatusCode::operator==(const StatusCode &other) const
{
    return fieldsOf(*this) == fieldsOf(other) && sameOrigin(origin, other.origin);
}

size_t qHash(const StatusKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.code, key.origin, key.name);
}

StatusKey keyOf(const StatusCode &code)
{
    return {code.code, code.origin ? code.origin->id : QString(), code.name};
}

bool haveOneKey(const StatusCode &a, const StatusCode &b)
{
    const auto idOf = [](const StatusCode &code) { return code.origin ? QStringView(code.origin->id) : QStringView(); };
    return a.code == b.code && a.name == b.name && (a.origin == b.origin || idOf(a) == idOf(b));
}

bool fits(const StatusCode &code, const StatusKey &key)
{
    return code.code == key.code && (key.origin.isEmpty() || (code.origin && code.origin->id == key.origin)) &&
           (key.name.isEmpty() || code.name == key.name);
}

StatusClass classOf(int code)
{
    if (code < 100 || code > 599) {
        return StatusClass::None;
    }
    return static_cast<StatusClass>(code / 100);
}

QString codeText(int code)
{
    return QString::number(code).rightJustified(3, u'0');
}

QString phraseOnTheWire(const StatusCode &code)
{
    const bool isUnused = code.state == StatusCode::State::Unused && !code.formerly.isEmpty();
    return isUnused ? code.formerly.front().phrase : code.reason;
}

QStringList fileWords(Origin::Kind)
{
    return {u"registry"_s, u"vendor"_s, u"custom"_s};
}

QStringList fileWords(StatusCode::State)
{
    return {u"standard"_s, u"experimental"_s, u"temporary"_s, u"deprecated"_s,
            u"obsolete"_s, u"unused"_s,       u"unofficial"_s};
}

QStringList fileWords(StatusCode::Body)
{
    return {u"allowed"_s, u"forbidden"_s, u"none"_s};
}

QStringList fileWords(StatusCode::Method)
{
    return {u"kept"_s, u"may become GET"_s, u"becomes GET"_s};
}

QStringList fileWords(StatusCode::Seen)
{
    return {u"on the wire"_s, u"in logs"_s};
}

QStringList fileWords(StatusCode::Level)
{
    return {u"MUST"_s, u"SHOULD"_s, u"MAY"_s};
}

QStringList fileWords(StatusCode::Carrier)
{
    return {u"request"_s, u"response"_s};
}
