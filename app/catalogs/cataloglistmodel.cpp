// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/cataloglistmodel.h"

#include "app/presentation/catalogtext.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

CatalogListModel::CatalogListModel(QObject *parent) : QAbstractTableModel(parent) {}

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
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole && column == EntriesColumn) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const CatalogFile *file = fileAt(index.row());
    return file != nullptr ? fileText(*file, column) : builtInText(m_builtIn.at(index.row() - m_files.size()), column);
}

QVariant CatalogListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case TitleColumn:
        return tr("Title", "column of the list of catalogs");
    case OriginColumn:
        return tr("Origin", "column of the list of catalogs: the id");
    case EntriesColumn:
        return tr("Entries", "column of the list of catalogs");
    case StateColumn:
        return tr("State", "column of the list of catalogs");
    case FileColumn:
        return tr("File", "column of the list of catalogs");
    case ColumnCount:
        break;
    }
    return {};
}

QString CatalogListModel::fileText(const CatalogFile &file, Column column) const
{
    switch (column) {
    case TitleColumn:
        return file.origin ? file.origin->title : QFileInfo(file.fileName).fileName();
    case OriginColumn:
        return file.origin ? file.origin->id : u"–"_s;
    case EntriesColumn:
        return file.origin ? QLocale().toString(file.catalog.size()) : u"–"_s;
    case StateColumn:
        return CatalogText::stateOf(file);
    case FileColumn:
        return QDir::toNativeSeparators(file.fileName);
    case ColumnCount:
        break;
    }
    return {};
}

QString CatalogListModel::builtInText(const BuiltIn &builtIn, Column column) const
{
    switch (column) {
    case TitleColumn:
        return builtIn.origin->title;
    case OriginColumn:
        return builtIn.origin->id;
    case EntriesColumn:
        return QLocale().toString(builtIn.entries);
    case StateColumn:
        return tr("Built in");
    case FileColumn:
    case ColumnCount:
        break;
    }
    return {};
}
