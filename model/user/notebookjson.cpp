// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notebookjson.h"

#include "model/files/jsonobjectreader.h"
#include "model/files/jsonparser.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

using Need = JsonObjectReader::Need;

constexpr int maxNameLength = 200;
constexpr qint64 unknownTime = 1; // before all others

// A time that cannot be read is no reason to drop a note.
qint64 timeOf(const QJsonObject &object, const QString &key)
{
    const QDateTime time = QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::max(unknownTime, time.toMSecsSinceEpoch()) : unknownTime;
}

QString textOfTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs);
}

void readEntry(const QJsonObject &object, const QString &path, NotebookJson::Reading &reading)
{
    QList<Diagnostic> problems;
    StatusKey key;
    Notebook::Entry entry;
    {
        JsonObjectReader fields(object, path, problems);
        key.code = fields.integer(u"code"_s, Need::Must, 0, 999).value_or(-1);
        key.origin = fields.text(u"origin"_s, Need::Must, maxNameLength);
        key.name = fields.text(u"name"_s, Need::Must, maxNameLength);
        entry.isStarred = fields.boolean(u"starred"_s, Need::May).value_or(false);
        if (const QJsonValue note = object.value(u"note"_s); note.isString()) {
            entry.note = note.toString().trimmed().isEmpty() ? QString() : note.toString();
        } else if (!note.isUndefined()) {
            fields.wrong(u"note"_s, u"a text"_s);
        }
        fields.passOverAll();
    }
    const bool isReadable = !hasErrors(problems);
    reading.problems += problems;
    if (!isReadable) {
        return;
    }
    if (object.contains(u"starred"_s) || object.contains(u"starredAt"_s)) {
        entry.starredAt = timeOf(object, u"starredAt"_s);
    }
    if (object.contains(u"note"_s) || object.contains(u"notedAt"_s)) {
        entry.notedAt = timeOf(object, u"notedAt"_s);
    }
    entry.others =
        without(object, {u"code"_s, u"origin"_s, u"name"_s, u"starred"_s, u"starredAt"_s, u"note"_s, u"notedAt"_s});
    // A key that stands twice, as after joining files by hand: nothing of either is lost.
    if (reading.notebook.entries().contains(key)) {
        Notebook one;
        one.setEntry(key, entry);
        reading.notebook = reading.notebook.merged({}, one);
    } else {
        reading.notebook.setEntry(key, entry);
    }
}

QJsonObject objectOf(const StatusKey &key, const Notebook::Entry &entry)
{
    QJsonObject object = entry.others;
    object.insert(u"code"_s, key.code);
    object.insert(u"origin"_s, key.origin);
    object.insert(u"name"_s, key.name);
    if (entry.starredAt > 0) {
        object.insert(u"starred"_s, entry.isStarred);
        object.insert(u"starredAt"_s, textOfTime(entry.starredAt));
    }
    if (entry.notedAt > 0) {
        object.insert(u"note"_s, entry.note);
        object.insert(u"notedAt"_s, textOfTime(entry.notedAt));
    }
    return object;
}

} // namespace

NotebookJson::Reading NotebookJson::read(const QByteArray &bytes)
{
    Reading reading;
    const std::optional<QJsonObject> object = JsonParser::parse(bytes, reading.problems);
    if (!object) {
        return reading;
    }
    JsonObjectReader file(*object, {}, reading.problems);
    reading.format = file.integer(u"format"_s, Need::Must, 1, std::numeric_limits<int>::max()).value_or(0);
    file.passOverAll();
    if (reading.isOfLaterVersion()) {
        return reading;
    }
    const QJsonValue notes = object->value(u"notes"_s);
    if (!notes.isArray()) {
        file.wrong(u"notes"_s, u"an array"_s);
    }
    const QJsonArray entries = notes.toArray();
    for (int i = 0; i < entries.size(); ++i) {
        const QString path = u"notes[%1]"_s.arg(i);
        if (entries.at(i).isObject()) {
            readEntry(entries.at(i).toObject(), path, reading);
        } else {
            file.error(path, describe(entries.at(i)), u"an object"_s);
        }
    }
    reading.notebook.setOthers(without(*object, {u"format"_s, u"notes"_s}));
    return reading;
}

QByteArray NotebookJson::write(const Notebook &notebook)
{
    QList<StatusKey> keys = notebook.entries().keys();
    std::sort(keys.begin(), keys.end(), [](const StatusKey &a, const StatusKey &b) {
        return std::tie(a.code, a.origin, a.name) < std::tie(b.code, b.origin, b.name);
    });
    QJsonArray notes;
    for (const StatusKey &key : std::as_const(keys)) {
        const Notebook::Entry entry = notebook.entries().value(key);
        if (entry.starredAt > 0 || entry.notedAt > 0 || !entry.others.isEmpty()) {
            notes.append(objectOf(key, entry));
        }
    }
    QJsonObject file = notebook.others();
    file.insert(u"format"_s, format);
    file.insert(u"notes"_s, notes);
    return QJsonDocument(file).toJson();
}
