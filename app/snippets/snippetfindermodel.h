// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>
#include <QList>

#include <functional>

// Entries under headings, narrowed by what is typed: an entry stays if each word occurs in it or in its heading.
// Headings under which a word begins one come before those where it only occurs, and cannot be chosen. What an entry
// shows beside its title is asked for when it is painted.
class SnippetFinderModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetFinderModel)
public:
    enum Role { HeadingRole = Qt::UserRole + 1, DetailRole, LanguageRole, PinnedRole };
    Q_ENUM(Role)

    struct Entry
    {
        QString title;
        QString heading;
        QString library; // id
        QString form;    // id; may be empty
        QString language;
        QString words; // what else finds it; may be empty

        bool operator==(const Entry &) const = default;
    };
    using Details = std::function<QString(const Entry &)>;
    using Pins = std::function<bool(const Entry &)>;

    using QAbstractListModel::QAbstractListModel;

    // Entries of one heading follow each other. The functions may be empty and must outlive the model.
    void setEntries(const QList<Entry> &entries, Details detailOf = {}, Pins isPinned = {});
    void setFilter(const QString &typed);
    // The pins have changed.
    void updatePins();

    // The entry in that row; an empty one for a heading.
    Entry entryAt(int row) const;
    // The first row from there on, downwards or upwards, that is no heading; -1 if there is none.
    int choiceFrom(int row, int step) const;
    int rowOf(const QString &library, const QString &form = {}) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        qsizetype entry = 0; // for a heading, the first one under it
        bool isHeading = false;
    };
    // 0: not, 1: every word occurs, 2: every word begins one
    static int matchOf(const Entry &entry, const QStringList &words);

    QList<Entry> m_entries;
    QList<Row> m_rows;
    Details m_detailOf;
    Pins m_isPinned;
};
