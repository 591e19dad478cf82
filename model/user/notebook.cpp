// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notebook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Entry = Notebook::Entry;

QJsonObject united(QJsonObject fields, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        fields.insert(it.key(), it.value());
    }
    return fields;
}

// One text that holds both; one of them alone if it holds the other.
QString joined(const QString &text, const QString &other)
{
    if (text.contains(other)) {
        return text;
    }
    return other.contains(text) ? other : QString(text + u"\n\n* * *\n\n"_s + other);
}

void mergeStar(Entry &mine, const Entry &theirs)
{
    if (theirs.starredAt > mine.starredAt) {
        mine.isStarred = theirs.isStarred;
        mine.starredAt = theirs.starredAt;
    }
}

void mergeNote(Entry &mine, const Entry &base, const Entry &theirs)
{
    const auto isSame = [](const Entry &a, const Entry &b) { return a.notedAt == b.notedAt && a.note == b.note; };
    if (theirs.notedAt == 0 || (mine.notedAt > 0 && isSame(theirs, base))) {
        return;
    }
    if (mine.notedAt > 0 && !isSame(mine, base)) {
        // An empty text is held by any other: of a note that one cleared and the other changed, the words stay.
        mine.note = joined(mine.note, theirs.note);
        mine.notedAt = std::max(mine.notedAt, theirs.notedAt);
    } else {
        mine.note = theirs.note;
        mine.notedAt = theirs.notedAt;
    }
}

} // namespace

bool Notebook::isEmpty() const
{
    return std::ranges::none_of(m_entries, [](const Entry &entry) { return entry.isStarred || !entry.note.isEmpty(); });
}

void Notebook::setStarred(const StatusKey &key, bool isStarred, qint64 now)
{
    Entry &entry = m_entries[key];
    if (entry.isStarred != isStarred) {
        entry.isStarred = isStarred;
        entry.starredAt = std::max(now, entry.starredAt + 1);
    }
}

void Notebook::setNote(const StatusKey &key, const QString &text, qint64 now)
{
    const QString note = text.trimmed().isEmpty() ? QString() : text;
    Entry &entry = m_entries[key];
    if (entry.note != note) {
        entry.note = note;
        entry.notedAt = std::max(now, entry.notedAt + 1);
    }
}

Notebook Notebook::merged(const Notebook &base, const Notebook &theirs) const
{
    Notebook result = *this;
    result.m_others = united(m_others, theirs.m_others);
    for (auto it = theirs.m_entries.begin(); it != theirs.m_entries.end(); ++it) {
        Entry &entry = result.m_entries[it.key()];
        mergeStar(entry, *it);
        mergeNote(entry, base.m_entries.value(it.key()), *it);
        entry.others = united(entry.others, it->others);
    }
    return result;
}

Notebook Notebook::withAdded(const Notebook &other, qint64 now) const
{
    Notebook result = *this;
    for (auto it = other.m_entries.begin(); it != other.m_entries.end(); ++it) {
        result.setStarred(it.key(), it->isStarred || isStarred(it.key()), now);
        result.setNote(it.key(), joined(note(it.key()), it->note), now);
        Entry &entry = result.m_entries[it.key()];
        entry.others = united(it->others, entry.others);
    }
    return result;
}
