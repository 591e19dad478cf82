// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetfindermodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool beginsAWord(const QString &text, const QString &part)
{
    for (qsizetype at = text.indexOf(part, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(part, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

} // namespace

void SnippetFinderModel::setEntries(const QList<Entry> &entries, Details detailOf, Pins isPinned)
{
    m_entries = entries;
    m_detailOf = std::move(detailOf);
    m_isPinned = std::move(isPinned);
    setFilter({});
}

int SnippetFinderModel::matchOf(const Entry &entry, const QStringList &words)
{
    const QString text = entry.heading + u' ' + entry.title + u' ' + entry.words;
    int match = 2;
    for (const QString &word : words) {
        if (!text.contains(word, Qt::CaseInsensitive)) {
            return 0;
        }
        match = beginsAWord(text, word) ? match : 1;
    }
    return match;
}

void SnippetFinderModel::setFilter(const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<Row> best;
    QList<Row> rest;
    for (qsizetype first = 0; first < m_entries.size();) {
        QList<Row> group{{first, true}};
        int match = 0;
        qsizetype at = first;
        for (; at < m_entries.size() && m_entries.at(at).heading == m_entries.at(first).heading; ++at) {
            if (const int own = matchOf(m_entries.at(at), words); own > 0) {
                group.append({at, false});
                match = std::max(match, own);
            }
        }
        if (match > 0) {
            (match > 1 ? best : rest).append(group);
        }
        first = at;
    }
    beginResetModel();
    m_rows = best + rest;
    endResetModel();
}

void SnippetFinderModel::updatePins()
{
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PinnedRole});
    }
}

SnippetFinderModel::Entry SnippetFinderModel::entryAt(int row) const
{
    const Row found = m_rows.value(row, {0, true});
    return found.isHeading ? Entry() : m_entries.at(found.entry);
}

int SnippetFinderModel::choiceFrom(int row, int step) const
{
    while (row >= 0 && row < m_rows.size()) {
        if (!m_rows.at(row).isHeading) {
            return row;
        }
        row += step;
    }
    return -1;
}

int SnippetFinderModel::rowOf(const QString &library, const QString &form) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        const Entry &entry = m_entries.at(row.entry);
        return !row.isHeading && entry.library == library && (form.isEmpty() || entry.form == form);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

int SnippetFinderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SnippetFinderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const Entry &entry = m_entries.at(row.entry);
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading ? entry.heading : entry.title;
    case Qt::AccessibleTextRole:
        return row.isHeading ? entry.heading : QString(entry.heading + u", "_s + entry.title);
    case HeadingRole:
        return row.isHeading;
    case DetailRole:
        return row.isHeading || !m_detailOf ? QString() : m_detailOf(entry);
    case LanguageRole:
        return entry.language;
    case PinnedRole:
        return !row.isHeading && m_isPinned && m_isPinned(entry);
    default:
        return {};
    }
}

Qt::ItemFlags SnippetFinderModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && m_rows.at(index.row()).isHeading;
    return isHeading ? Qt::ItemNeverHasChildren : QAbstractListModel::flags(index);
}
