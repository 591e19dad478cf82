// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notebookfile.h"

#include "model/files/jsonobjectreader.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

using Need = JsonObjectReader::Need;

const QString listKey = u"notes"_s;
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

void readEntry(const QJsonObject &object, const QString &path, Notebook &notebook, QList<Diagnostic> &problems)
{
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
    if (hasErrors(problems)) {
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
    if (notebook.entries().contains(key)) {
        Notebook one;
        one.setEntry(key, entry);
        notebook = notebook.merged({}, one);
    } else {
        notebook.setEntry(key, entry);
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

UserFileReading<Notebook> NotebookFormat::parse(const QByteArray &bytes)
{
    UserFileReading<Notebook> reading;
    const auto readNote = [&reading](const QJsonObject &entry, const QString &path, QList<Diagnostic> &problems) {
        readEntry(entry, path, reading.contents, problems);
    };
    const UserFileForm::Reading form = UserFileForm::read(bytes, listKey, readNote);
    reading.contents.setOthers(form.others);
    reading.problems = form.problems;
    reading.isOfLaterVersion = form.isOfLaterVersion;
    return reading;
}

Notebook NotebookFormat::merge(const Notebook &mine, const Notebook &base, const Notebook &theirs)
{
    return mine.merged(base, theirs);
}

QByteArray NotebookFormat::write(const Notebook &notebook)
{
    QList<StatusKey> keys = notebook.entries().keys();
    std::ranges::sort(keys, [](const StatusKey &a, const StatusKey &b) {
        return std::tie(a.code, a.origin, a.name) < std::tie(b.code, b.origin, b.name);
    });
    QJsonArray notes;
    for (const StatusKey &key : std::as_const(keys)) {
        const Notebook::Entry entry = notebook.entries().value(key);
        if (entry.starredAt > 0 || entry.notedAt > 0 || !entry.others.isEmpty()) {
            notes.append(objectOf(key, entry));
        }
    }
    return UserFileForm::write(listKey, notes, notebook.others());
}

NotebookFile::NotebookFile(const QString &fileName)
    : UserFile(fileName, QCoreApplication::translate("NotebookFile", "The file of your notes"))
{}

QString NotebookFile::defaultFileName()
{
    return pathInDataFolder(u"notes.json"_s);
}
