// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/table/statustablemodel.h"

#include "model/catalog/catalogwriter.h"

#include <algorithm>
#include <utility>

namespace {

QVariant sortValue(const StatusCode &code, StatusTableModel::Column column)
{
    return column == StatusTableModel::CodeColumn ? QVariant(code.code)
                                                  : QVariant(StatusTableModel::textOf(code, column));
}

bool hasSameRows(const Catalog &a, const Catalog &b)
{
    return std::equal(a.codes().begin(), a.codes().end(), b.codes().begin(), b.codes().end(), haveOneKey);
}

// The rows that have a star or a note in one notebook only, sorted.
QList<int> differingRows(const Catalog &catalog, const Notebook &a, const Notebook &b)
{
    QList<int> rows;
    for (const Notebook *notebook : {&a, &b}) {
        const auto keys = notebook->entries().asKeyValueRange();
        for (const auto &[key, entry] : keys) {
            if (a.isStarred(key) != b.isStarred(key) || a.note(key).isEmpty() != b.note(key).isEmpty()) {
                rows.append(catalog.rowOf(key));
            }
        }
    }
    rows.removeIf([](int row) { return row < 0; });
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

StatusTableModel::StatusTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void StatusTableModel::setCatalog(const Catalog &catalog)
{
    if (hasSameRows(m_catalog, catalog)) {
        m_catalog = catalog;
        if (!m_catalog.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(m_catalog.size() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_catalog = catalog;
    endResetModel();
}

void StatusTableModel::setNotebook(const Notebook &notebook)
{
    const Notebook before = std::exchange(m_notebook, notebook);
    const QList<int> rows = differingRows(m_catalog, before, m_notebook);
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1) {
            ++last;
        }
        Q_EMIT dataChanged(index(rows.at(first), 0), index(rows.at(last), ColumnCount - 1),
                           {StarredRole, NotedRole, Qt::AccessibleTextRole});
        first = last + 1;
    }
}

int StatusTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_catalog.size();
}

int StatusTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StatusTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const StatusCode &code = m_catalog.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(code, column);
    case SortRole:
        return sortValue(code, column);
    case CodeRole:
        return code.code;
    case ClassRole:
        return static_cast<int>(classOf(code.code));
    case StateRole:
        return static_cast<int>(code.state);
    case OriginRole:
        return code.origin->id;
    case FullTextRole:
        return CatalogWriter::toMarkdown(code);
    case StarredRole:
        return m_notebook.isStarred(keyOf(code));
    case NotedRole:
        return !m_notebook.note(keyOf(code)).isEmpty();
    case Qt::AccessibleTextRole:
        return column == CodeColumn ? spokenText(code) : QVariant();
    default:
        return {};
    }
}

QVariant StatusTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    return titleOf(static_cast<Column>(section));
}

QString StatusTableModel::spokenText(const StatusCode &code) const
{
    QString text = textOf(code, CodeColumn);
    if (m_notebook.isStarred(keyOf(code))) {
        text += tr(", starred", "behind a code, spoken");
    }
    if (!m_notebook.note(keyOf(code)).isEmpty()) {
        text += tr(", with a note", "behind a code, spoken");
    }
    return text;
}

QString StatusTableModel::textOf(const StatusCode &code, Column column)
{
    switch (column) {
    case CodeColumn:
        return codeText(code.code);
    case NameColumn:
        return code.name;
    case PhraseColumn:
        return code.reason;
    case SummaryColumn:
        return code.summary;
    case OriginColumn:
        return code.origin->title;
    case ColumnCount:
        break;
    }
    return {};
}

QString StatusTableModel::titleOf(Column column)
{
    switch (column) {
    case CodeColumn:
        return tr("Code", "column of the table");
    case NameColumn:
        return tr("Name", "column of the table: the constant");
    case PhraseColumn:
        return tr("Reason phrase", "column of the table");
    case SummaryColumn:
        return tr("Summary", "column of the table");
    case OriginColumn:
        return tr("Origin", "column of the table");
    case ColumnCount:
        break;
    }
    return {};
}
