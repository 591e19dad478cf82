// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/cataloglistmodel.h"

#include "app/presentation/catalogtext.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

void CatalogListModel::setBuiltIn(const Catalog &catalog)
{
    beginResetModel();
    m_builtIn.clear();
    const auto origins = catalog.origins();
    for (const std::shared_ptr<const Origin> &origin : origins) {
        const auto isOfIt = [&origin](const StatusCode &code) { return code.origin->id == origin->id; };
        m_builtIn.append(
            {origin, static_cast<int>(std::count_if(catalog.codes().begin(), catalog.codes().end(), isOfIt))});
    }
    std::sort(m_builtIn.begin(), m_builtIn.end(), [](const BuiltIn &a, const BuiltIn &b) {
        return QString::compare(a.origin->title, b.origin->title, Qt::CaseInsensitive) < 0;
    });
    endResetModel();
}

// Resets the model, unless the files are the same, row by row: then only the data has changed.
void CatalogListModel::setFiles(const QList<CatalogFile> &files)
{
    const auto isSame = [](const CatalogFile &a, const CatalogFile &b) { return a.fileName == b.fileName; };
    if (std::equal(m_files.begin(), m_files.end(), files.begin(), files.end(), isSame)) {
        m_files = files;
        if (!m_files.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_files.size()) - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_files = files;
    endResetModel();
}

void CatalogListModel::setProgress(const QString &fileName, int percent)
{
    for (int row = 0; row < m_files.size(); ++row) {
        if (m_files.at(row).fileName == fileName) {
            m_files[row].percent = percent;
            Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn));
        }
    }
}

const CatalogFile *CatalogListModel::fileAt(int row) const
{
    return row >= 0 && row < m_files.size() ? &m_files.at(row) : nullptr;
}

int CatalogListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size() + m_builtIn.size());
}

int CatalogListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CatalogListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == EntriesColumn) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const CatalogFile *file = fileAt(index.row());
    const QStringList cells = file != nullptr ? cellsOf(*file) : cellsOf(m_builtIn.at(index.row() - m_files.size()));
    return cells.at(index.column());
}

QVariant CatalogListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{
        tr("Title", "column of the list of catalogs"), tr("Origin", "column of the list of catalogs: the id"),
        tr("Entries", "column of the list of catalogs"), tr("State", "column of the list of catalogs"),
        tr("File", "column of the list of catalogs")};
    return titles.value(section);
}

QStringList CatalogListModel::cellsOf(const CatalogFile &file) const
{
    const QString state = CatalogText::stateOf(file);
    const QString path = QDir::toNativeSeparators(file.fileName);
    if (!file.origin) {
        return {QFileInfo(file.fileName).fileName(), u"–"_s, u"–"_s, state, path};
    }
    return {file.origin->title, file.origin->id, QLocale().toString(file.catalog.size()), state, path};
}

QStringList CatalogListModel::cellsOf(const BuiltIn &builtIn) const
{
    return {builtIn.origin->title, builtIn.origin->id, QLocale().toString(builtIn.entries), tr("Built in"), {}};
}
