// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/diagnostic.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>

// Reads the members of one JSON object, strictly: whatever is wrong or missing becomes an error with its path, what
// stood there and what is allowed; a member that nobody asked for becomes a warning when the reader goes.
// Control characters in text, those of writing direction among them, become visible pictures (U+2400 …) and a warning,
// so that no file can steer a terminal or hide what it says.
class JsonObjectReader
{
    Q_DISABLE_COPY_MOVE(JsonObjectReader)
public:
    enum class Need { Must, May };
    static constexpr int maxTextLength = 20'000; // characters
    static constexpr int maxListLength = 1'000;
    static constexpr int maxEntries = 200'000;
    static constexpr int maxProblems = 1'000;

    JsonObjectReader(QJsonObject object, QString path, QList<Diagnostic> &problems);
    ~JsonObjectReader();

    bool contains(const QString &key) const { return m_object.contains(key); }
    QStringList keys() const { return m_object.keys(); }
    // No warning for this member.
    void passOver(const QString &key) { m_asked.insert(key); }
    // Nor for any other: of a file that later versions may add to.
    void passOverAll();
    QString pathOf(const QString &key) const;

    QString text(const QString &key, Need need, int maxLength = maxTextLength);
    // A text that may have line breaks and tabs.
    QString code(const QString &key, Need need);
    QString matchingText(const QString &key, Need need, bool (*matches)(const QString &), const QString &allowed);
    QString httpsUrl(const QString &key, Need need);
    std::optional<int> integer(const QString &key, Need need, int min, int max);
    std::optional<bool> boolean(const QString &key, Need need);
    QStringList texts(const QString &key, Need need, bool mayBeEmptyText = false);
    QList<int> integers(const QString &key, Need need, int min, int max);

    // One of the fileWords() of the enumeration, which stand beside it.
    template <typename Enum>
    std::optional<Enum> word(const QString &key, Need need)
    {
        const int at = wordAt(key, need, fileWords(Enum()));
        return at < 0 ? std::nullopt : std::optional<Enum>(static_cast<Enum>(at));
    }
    template <typename Read>
    void object(const QString &key, Need need, Read read)
    {
        if (const auto value = take(key, need, QJsonValue::Object, u"an object")) {
            JsonObjectReader fields(value->toObject(), pathOf(key), m_problems);
            read(fields);
        }
    }
    // `goesOn` is asked before each item; where it says no the rest is left out.
    template <typename Read>
    void objects(const QString &key, Need need, Read read, int maxLength = maxListLength,
                 const std::function<bool(qsizetype done, qsizetype all)> &goesOn = {})
    {
        const QJsonArray items = array(key, need, maxLength);
        for (int i = 0; i < items.size() && (!goesOn || goesOn(i, items.size())); ++i) {
            if (isObject(items.at(i), itemPath(key, i))) {
                JsonObjectReader fields(items.at(i).toObject(), itemPath(key, i), m_problems);
                read(fields);
            }
        }
    }

    void wrong(const QString &key, const QString &allowed);
    void error(const QString &path, const QString &found, const QString &allowed);
    void warn(const QString &path, const QString &sentence);

private:
    std::optional<QJsonValue> take(const QString &key, Need need, QJsonValue::Type type, QStringView allowed);
    QJsonArray array(const QString &key, Need need, int maxLength);
    enum class Breaks { Shown, Kept };
    QString checkedText(const QJsonValue &value, const QString &path, int maxLength, bool mayBeEmpty,
                        Breaks breaks = Breaks::Shown);
    QString itemPath(const QString &key, int index) const;
    bool isObject(const QJsonValue &value, const QString &path);
    int wordAt(const QString &key, Need need, const QStringList &words);
    void add(const Diagnostic &problem);

    const QJsonObject m_object;
    const QString m_path;
    QList<Diagnostic> &m_problems;
    QSet<QString> m_asked;
};

// The members of the object but for those.
QJsonObject without(QJsonObject object, const QStringList &keys);

// What stands at a place, in a few words: "must" in quotes, 42, true, an object, nothing.
QString describe(const QJsonValue &value);
