// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/jsonobjectreader.h"

#include "model/files/visibletext.h"

#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QString anyOf(const QStringList &words)
{
    QStringList list;
    for (const QString &word : words) {
        list.append(u"\"%1\""_s.arg(word));
    }
    const QString last = list.takeLast();
    return list.isEmpty() ? last : list.join(u", "_s) + u" or "_s + last;
}

bool isHttpsUrl(const QString &text)
{
    constexpr qsizetype longest = 2'000;
    const QUrl url(text.left(longest), QUrl::StrictMode);
    return text.size() <= longest && url.isValid() && url.scheme() == u"https"_s && !url.host().isEmpty() &&
           url.userInfo().isEmpty();
}

} // namespace

QJsonObject without(QJsonObject object, const QStringList &keys)
{
    for (const QString &key : keys) {
        object.remove(key);
    }
    return object;
}

QString describe(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 12);
    case QJsonValue::String:
        return quotedInShort(value.toString());
    case QJsonValue::Array:
        return u"an array"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

JsonObjectReader::JsonObjectReader(QJsonObject object, QString path, QList<Diagnostic> &problems)
    : m_object(std::move(object)), m_path(std::move(path)), m_problems(problems)
{}

void JsonObjectReader::passOverAll()
{
    const QStringList present = m_object.keys();
    m_asked.unite(QSet<QString>(present.begin(), present.end()));
}

JsonObjectReader::~JsonObjectReader()
{
    if (m_asked.size() == m_object.size()) {
        return;
    }
    const QStringList present = m_object.keys();
    for (const QString &key : present) {
        if (m_problems.size() > maxProblems) {
            return;
        }
        if (!m_asked.contains(key)) {
            warn(pathOf(key), u"unknown field, ignored"_s);
        }
    }
}

QString JsonObjectReader::pathOf(const QString &key) const
{
    QString shown = key.left(60);
    makeControlsVisible(shown);
    return m_path.isEmpty() ? shown : QString(m_path + u'.' + shown);
}

QString JsonObjectReader::itemPath(const QString &key, int index) const
{
    return u"%1[%2]"_s.arg(pathOf(key)).arg(index);
}

QString JsonObjectReader::text(const QString &key, Need need, int maxLength)
{
    const auto value = take(key, need, QJsonValue::String, u"a text");
    return value ? checkedText(*value, pathOf(key), maxLength, false) : QString();
}

QString JsonObjectReader::code(const QString &key, Need need)
{
    const auto value = take(key, need, QJsonValue::String, u"a text");
    return value ? checkedText(*value, pathOf(key), maxTextLength, false, Breaks::Kept) : QString();
}

QString JsonObjectReader::matchingText(const QString &key, Need need, bool (*matches)(const QString &),
                                       const QString &allowed)
{
    const auto value = take(key, need, QJsonValue::String, allowed);
    if (!value) {
        return {};
    }
    if (!matches(value->toString())) {
        wrong(key, allowed);
        return {};
    }
    return value->toString();
}

QString JsonObjectReader::httpsUrl(const QString &key, Need need)
{
    return matchingText(key, need, isHttpsUrl, u"an https address"_s);
}

std::optional<int> JsonObjectReader::integer(const QString &key, Need need, int min, int max)
{
    const QString allowed = u"an integer from %1 to %2"_s.arg(min).arg(max);
    const auto value = take(key, need, QJsonValue::Double, allowed);
    if (!value) {
        return {};
    }
    const double number = value->toDouble();
    if (number < min || number > max || std::floor(number) != number) {
        wrong(key, allowed);
        return {};
    }
    return static_cast<int>(number);
}

std::optional<bool> JsonObjectReader::boolean(const QString &key, Need need)
{
    const auto value = take(key, need, QJsonValue::Bool, u"true or false");
    return value ? std::optional<bool>(value->toBool()) : std::nullopt;
}

QStringList JsonObjectReader::texts(const QString &key, Need need, bool mayBeEmptyText)
{
    QStringList found;
    const QJsonArray items = array(key, need, maxListLength);
    for (int i = 0; i < items.size(); ++i) {
        found.append(checkedText(items.at(i), itemPath(key, i), maxTextLength, mayBeEmptyText));
    }
    const QJsonValue given = m_object.value(key);
    if (need == Need::Must && given.isArray() && given.toArray().isEmpty()) {
        wrong(key, u"an array of at least one text"_s);
    }
    return found;
}

QList<int> JsonObjectReader::integers(const QString &key, Need need, int min, int max)
{
    QList<int> found;
    const QJsonArray items = array(key, need, maxListLength);
    for (int i = 0; i < items.size(); ++i) {
        const double number = items.at(i).toDouble(-1);
        if (number < min || number > max || std::floor(number) != number) {
            error(itemPath(key, i), describe(items.at(i)), u"an integer from %1 to %2"_s.arg(min).arg(max));
        } else {
            found.append(static_cast<int>(number));
        }
    }
    return found;
}

void JsonObjectReader::wrong(const QString &key, const QString &allowed)
{
    error(pathOf(key), describe(m_object.value(key)), allowed);
}

void JsonObjectReader::error(const QString &path, const QString &found, const QString &allowed)
{
    add({Diagnostic::Severity::Error, path, found, allowed, 0, 0});
}

void JsonObjectReader::warn(const QString &path, const QString &sentence)
{
    add({Diagnostic::Severity::Warning, path, sentence, {}, 0, 0});
}

std::optional<QJsonValue> JsonObjectReader::take(const QString &key, Need need, QJsonValue::Type type,
                                                 QStringView allowed)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.type() == type) {
        return value;
    }
    if (need == Need::Must || !value.isUndefined()) {
        wrong(key, allowed.toString());
    }
    if (value.isUndefined()) {
        m_asked.remove(key); // so that the count of asked members equals the count of present ones
    }
    return {};
}

QJsonArray JsonObjectReader::array(const QString &key, Need need, int maxLength)
{
    const auto value = take(key, need, QJsonValue::Array, u"an array");
    if (!value) {
        return {};
    }
    QJsonArray items = value->toArray();
    if (items.size() > maxLength) {
        error(pathOf(key), u"%1 items"_s.arg(items.size()), u"at most %1"_s.arg(maxLength));
        return {};
    }
    return items;
}

QString JsonObjectReader::checkedText(const QJsonValue &value, const QString &path, int maxLength, bool mayBeEmpty,
                                      Breaks breaks)
{
    if (!value.isString()) {
        error(path, describe(value), u"a text"_s);
        return {};
    }
    QString text = value.toString();
    if (text.size() > maxLength) {
        error(path, u"%1 characters"_s.arg(text.size()), u"at most %1"_s.arg(maxLength));
        return {};
    }
    if (!mayBeEmpty && text.trimmed().isEmpty()) {
        error(path, describe(value), u"a text that is not empty"_s);
        return {};
    }
    if (makeControlsVisible(text, breaks == Breaks::Kept)) {
        warn(path, u"control characters, shown as pictures"_s);
    }
    return text;
}

bool JsonObjectReader::isObject(const QJsonValue &value, const QString &path)
{
    if (!value.isObject()) {
        error(path, describe(value), u"an object"_s);
    }
    return value.isObject();
}

int JsonObjectReader::wordAt(const QString &key, Need need, const QStringList &words)
{
    const auto value = take(key, need, QJsonValue::String, anyOf(words));
    if (!value) {
        return -1;
    }
    const int at = static_cast<int>(words.indexOf(value->toString()));
    if (at < 0) {
        wrong(key, anyOf(words));
    }
    return at;
}

void JsonObjectReader::add(const Diagnostic &problem)
{
    if (m_problems.size() < maxProblems) {
        m_problems.append(problem);
        return;
    }
    if (m_problems.size() == maxProblems) {
        const QString more = u"more problems than %1; the rest is not listed"_s.arg(maxProblems);
        m_problems.append({Diagnostic::Severity::Warning, {}, more, {}, 0, 0});
    }
    if (problem.severity == Diagnostic::Severity::Error) {
        m_problems.back().severity = problem.severity; // an error that is not listed is an error all the same
    }
}
