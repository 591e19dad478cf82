// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "tests/catalogmutator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype limit = 64LL * 1024 * 1024;
constexpr int hugeEvery = 60;

// Every field that there is, and characters of one to four bytes.
const char *const good = R"({
  "$schema": "schema.json",
  "format": 1,
  "origin": {"id": "acme", "title": "Acme Ünïversal €", "kind": "custom", "url": "https://acme.example/errors"},
  "codes": [
    {
      "code": 460, "name": "CART_LOCKED", "reason": "Cart Locked \"now\" \\ 😀", "state": "unofficial",
      "formerly": [{"phrase": "Cart Busy", "document": "Acme API 1"}],
      "summary": "Another checkout of this cart is under way.",
      "description": ["What it means.", "A second paragraph: {[,]}."],
      "spec": {"document": "Acme API", "section": "4.6", "url": "https://acme.example/api"},
      "earlierSpecs": [{"document": "Acme API 1", "section": "4"}],
      "facts": {"cacheable": false, "body": "allowed", "method": "kept", "seen": "on the wire",
                "retry": {"advice": "In a second.", "source": "Acme API 4.6"}},
      "headers": [{"name": "Retry-After", "in": "response", "level": "SHOULD", "why": "It says when.", "source": "4.6"}],
      "use": ["A cart is being paid for."],
      "avoid": ["The cart is gone."],
      "confusedWith": [{"code": 409, "origin": "iana", "difference": "409 is for any resource."}],
      "example": {"request": ["POST /pay HTTP/1.1"], "response": ["HTTP/1.1 460 Cart Locked", ""]},
      "keywords": ["double checkout", "cart in use"],
      "links": [{"title": "Carts", "url": "https://acme.example/carts"}]
    },
    {
      "code": 460, "name": "CART_EMPTY", "reason": "Cart Empty", "state": "deprecated", "summary": "Nothing is in it.",
      "description": ["What it means."]
    }
  ],
  "substatus": [{"code": 403, "sub": 14, "meaning": "No list of carts."}]
}
)";

// Fields that must be there; any field of this name in a catalog must.
const QStringList mustFields{
    u"format"_s, u"codes"_s,      u"id"_s,          u"kind"_s,    u"code"_s,     u"name"_s, u"reason"_s,
    u"state"_s,  u"summary"_s,    u"description"_s, u"phrase"_s,  u"document"_s, u"in"_s,   u"level"_s,
    u"why"_s,    u"difference"_s, u"advice"_s,      u"request"_s, u"response"_s, u"sub"_s,  u"meaning"_s,
};
// Fields that take some texts only, and a text that none of them takes.
const std::vector<std::pair<QString, QByteArray>> badWords{
    {u"id"_s, "Acme API"},
    {u"id"_s, ""},
    {u"kind"_s, "shop"},
    {u"state"_s, "Standard"},
    {u"name"_s, "1CART"},
    {u"body"_s, "maybe"},
    {u"method"_s, "GET"},
    {u"seen"_s, "nowhere"},
    {u"in"_s, "trailer"},
    {u"level"_s, "must"},
    {u"url"_s, "http://acme.example/"},
    {u"url"_s, "javascript:alert(1)"},
    {u"url"_s, "https://user:word@acme.example/"},
    {u"reason"_s, " "},
    {u"summary"_s, ""},
    {u"title"_s, ""},
};

void collectPaths(const QJsonValue &value, const QVariantList &path, QList<QVariantList> &paths)
{
    if (!path.isEmpty()) {
        paths.append(path);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            collectPaths(it.value(), path + QVariantList{it.key()}, paths);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < array.size(); ++i) {
            collectPaths(array.at(i), path + QVariantList{i}, paths);
        }
    }
}

QJsonObject goodObject()
{
    return QJsonDocument::fromJson(good).object();
}

const QList<QVariantList> &allPaths()
{
    static const QList<QVariantList> paths = [] {
        QList<QVariantList> found;
        collectPaths(goodObject(), {}, found);
        return found;
    }();
    return paths;
}

QList<QVariantList> pathsThat(const std::function<bool(const QVariantList &)> &fit)
{
    QList<QVariantList> found;
    std::copy_if(allPaths().begin(), allPaths().end(), std::back_inserter(found), fit);
    return found;
}

QList<QVariantList> pathsTo(const QString &key)
{
    return pathsThat([&key](const QVariantList &path) { return path.back().toString() == key; });
}

QJsonValue valueAt(QJsonValue value, const QVariantList &path)
{
    for (const QVariant &step : path) {
        value = step.typeId() == QMetaType::Int ? value.toArray().at(step.toInt())
                                                : value.toObject().value(step.toString());
    }
    return value;
}

// The value with what stands at a path put in place of it; taken away where that is undefined.
QJsonValue edited(const QJsonValue &value, const QVariantList &path, const QJsonValue &put)
{
    if (path.isEmpty()) {
        return put;
    }
    const QVariantList rest = path.mid(1);
    if (path.front().typeId() == QMetaType::Int) {
        QJsonArray array = value.toArray();
        array[path.front().toInt()] = edited(array.at(path.front().toInt()), rest, put);
        return array;
    }
    QJsonObject object = value.toObject();
    const QString key = path.front().toString();
    const QJsonValue inside = edited(object.value(key), rest, put);
    if (inside.isUndefined()) {
        object.remove(key);
    } else {
        object.insert(key, inside);
    }
    return object;
}

QByteArray toJson(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

// Offsets of the quotes, brackets, braces, commas and colons that are not inside a text.
QList<qsizetype> signsIn(const QByteArray &json)
{
    QList<qsizetype> signs;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (isInText && c == '\\') {
            ++i;
        } else if (c == '"') {
            isInText = !isInText;
            signs.append(i);
        } else if (!isInText && QByteArrayView("[]{},:").contains(c)) {
            signs.append(i);
        }
    }
    return signs;
}

} // namespace

CatalogMutator::CatalogMutator(std::uint32_t seed) : m_engine(seed) {}

QByteArray CatalogMutator::goodFile()
{
    return good;
}

CatalogMutator::Mutant CatalogMutator::next()
{
    static const std::vector<Kind> kinds{
        {u"cut off"_s, &CatalogMutator::cutOff},
        {u"a value of a wrong type"_s, &CatalogMutator::wrongType},
        {u"a number out of bounds"_s, &CatalogMutator::badNumber},
        {u"a field missing"_s, &CatalogMutator::missingField},
        {u"a word that is not allowed"_s, &CatalogMutator::badWord},
        {u"deep nesting"_s, &CatalogMutator::deepNesting},
        {u"a NUL byte"_s, &CatalogMutator::nulByte},
        {u"invalid UTF-8"_s, &CatalogMutator::badUtf8},
        {u"a byte order mark"_s, &CatalogMutator::byteOrderMark},
        {u"a key twice"_s, &CatalogMutator::duplicateKey},
        {u"a sign lost"_s, &CatalogMutator::lostSign},
        {u"a list too long"_s, &CatalogMutator::longList},
        {u"a text too long"_s, &CatalogMutator::longText},
    };
    const int number = m_made++;
    if (number % hugeEvery == hugeEvery - 1) {
        return {u"64 MiB of one text"_s, hugeText()};
    }
    const Kind &kind = kinds[static_cast<std::size_t>(number) % kinds.size()];
    return {kind.name, (this->*kind.change)()};
}

// The good file with some JSON in the place of a value, as it is written.
QByteArray CatalogMutator::with(const Path &path, const QByteArray &json)
{
    const QByteArray mark = R"("\u0001 the place \u0001")";
    return toJson(edited(goodObject(), path, u"\u0001 the place \u0001"_s)).replace(mark, json);
}

// The good file with bytes put in anywhere.
QByteArray CatalogMutator::inserted(const QByteArray &bytes)
{
    const QByteArray json = goodFile();
    return QByteArray(json).insert(below(static_cast<int>(json.size())), bytes);
}

// What lacks its last brace is no object.
QByteArray CatalogMutator::cutOff()
{
    const QByteArray json = below(2) == 0 ? toJson(goodObject()) : goodFile().trimmed();
    return json.first(below(static_cast<int>(json.size())));
}

// Every value that is known has one type.
QByteArray CatalogMutator::wrongType()
{
    static const std::vector<QByteArray> values{"null", "true", "-17.5", R"("text")", "[]", "{}", R"([{"code": 404}])"};
    const Path path = oneOf(allPaths());
    const auto typeOf = [](const QByteArray &json) {
        return QJsonDocument::fromJson('[' + json + ']').array().at(0).type();
    };
    QByteArray value = oneOf(values);
    while (typeOf(value) == valueAt(goodObject(), path).type()) {
        value = oneOf(values);
    }
    return with(path, value);
}

// All numbers of a catalog are whole, from 0 to at most 9999.
QByteArray CatalogMutator::badNumber()
{
    const QList<Path> paths = pathsThat([](const Path &path) { return valueAt(goodObject(), path).isDouble(); });
    const QByteArray digits = QByteArray::number(10'000 + below(1'000'000));
    const std::vector<QByteArray> numbers{'-' + digits,
                                          digits,
                                          digits + ".5",
                                          "0.5",
                                          "-1",
                                          "-0.001",
                                          "2147483648",
                                          "-2147483649",
                                          "9223372036854775808",
                                          digits + "e300",
                                          "1e999",
                                          "-1e999",
                                          "4" + QByteArray(400, '0'),
                                          "0" + digits,
                                          "+1",
                                          "0x1f",
                                          "NaN",
                                          "1e",
                                          "."};
    return with(oneOf(paths), oneOf(numbers));
}

QByteArray CatalogMutator::missingField()
{
    const QString key = oneOf(mustFields);
    return toJson(edited(goodObject(), oneOf(pathsTo(key)), QJsonValue::Undefined));
}

QByteArray CatalogMutator::badWord()
{
    const auto [key, word] = oneOf(badWords);
    // A header has a name that may be any text.
    QList<Path> paths = pathsTo(key);
    paths.removeIf([](const Path &path) { return path.contains(u"headers"_s) && path.back() == u"name"_s; });
    return with(oneOf(paths), '"' + word + '"');
}

QByteArray CatalogMutator::deepNesting()
{
    static const std::vector<int> depths{40, 200, 5'000, 1'000'000};
    const int depth = oneOf(depths);
    const bool isClosed = below(2) == 0;
    if (below(2) == 0) {
        return with(oneOf(allPaths()), QByteArray(depth, '[') + (isClosed ? QByteArray(depth, ']') : QByteArray()));
    }
    return with(oneOf(allPaths()),
                QByteArray(R"({"a":)").repeated(depth) + "1" + (isClosed ? QByteArray(depth, '}') : QByteArray()));
}

QByteArray CatalogMutator::nulByte()
{
    return inserted(QByteArray(1 + below(3), '\0'));
}

// None of these makes UTF-8 of what it comes between: the first bytes never occur in it, and one more byte of a
// character is one too many.
QByteArray CatalogMutator::badUtf8()
{
    static const std::vector<QByteArray> bytes{"\xff", "\xfe", "\x80", "\xbf\xbf", "\xc0\xaf", "\xf5\x80\x80\x80",
                                               "\xc1"};
    return inserted(oneOf(bytes));
}

QByteArray CatalogMutator::byteOrderMark()
{
    if (below(2) == 0) {
        return "\xef\xbb\xbf" + goodFile();
    }
    const bool isBigEndian = below(2) == 0;
    QByteArray utf16 = isBigEndian ? "\xfe\xff" : "\xff\xfe";
    const QString text = QString::fromUtf8(goodFile());
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xff);
        utf16 += isBigEndian ? high : low;
        utf16 += isBigEndian ? low : high;
    }
    return utf16;
}

QByteArray CatalogMutator::duplicateKey()
{
    const Path path =
        oneOf(pathsThat([](const Path &candidate) { return candidate.back().typeId() == QMetaType::QString; }));
    const QByteArray key = '"' + path.back().toString().toUtf8() + '"';
    const QByteArray value = QJsonDocument(QJsonArray{valueAt(goodObject(), path)}).toJson(QJsonDocument::Compact);
    const QByteArray again = below(2) == 0 ? value.sliced(1).chopped(1) : QByteArray("null");
    return with(path, value.sliced(1).chopped(1) + ", " + key + ": " + again);
}

// No two numbers stand side by side in a list, so a sign that is taken away never leaves JSON.
QByteArray CatalogMutator::lostSign()
{
    const QByteArray json = goodFile();
    return QByteArray(json).remove(oneOf(signsIn(json)), 1);
}

QByteArray CatalogMutator::longList()
{
    static const QStringList keys{u"keywords"_s, u"use"_s, u"avoid"_s, u"description"_s, u"request"_s};
    const int items = 1'001 + below(20'000);
    return with(oneOf(pathsTo(oneOf(keys))), '[' + QByteArray(R"("a",)").repeated(items - 1) + R"("a"])");
}

QByteArray CatalogMutator::longText()
{
    static const QStringList keys{u"reason"_s,  u"summary"_s, u"difference"_s, u"why"_s,
                                  u"meaning"_s, u"name"_s,    u"id"_s};
    return with(oneOf(pathsTo(oneOf(keys))), '"' + QByteArray(20'001 + below(500'000), 'A') + '"');
}

// A text of the most that a file may have, of a byte more, or keys that go on for as long.
QByteArray CatalogMutator::hugeText()
{
    const QByteArray frame = with({u"codes"_s, 0, u"reason"_s}, R"("")");
    const qsizetype room = limit - frame.size();
    const int kind = below(3);
    const QByteArray text = QByteArray(kind == 1 ? room + 1 : room, kind == 2 ? '\\' : 'a');
    return with({u"codes"_s, 0, u"reason"_s}, '"' + text + '"');
}
