// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogfile.h"

#include <QAbstractTableModel>

// The catalogs in use: those of files as they fare, then the built-in ones.
class CatalogListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogListModel)
public:
    enum Column { TitleColumn, OriginColumn, EntriesColumn, StateColumn, FileColumn, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    void setBuiltIn(const Catalog &catalog);
    void setFiles(const QList<CatalogFile> &files);
    void setProgress(const QString &fileName, int percent);
    // The file of a row; null if it is a built-in one.
    const CatalogFile *fileAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct BuiltIn
    {
        std::shared_ptr<const Origin> origin;
        int entries = 0;
    };

    QStringList cellsOf(const CatalogFile &file) const;
    QStringList cellsOf(const BuiltIn &builtIn) const;

    QList<CatalogFile> m_files;
    QList<BuiltIn> m_builtIn;
};
