// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/user/notebook.h"

#include <QAbstractTableModel>

// Read-only table of a catalog's codes in the catalog's order; which rows show, and in what order, is the proxy's
// affair.
class StatusTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusTableModel)
public:
    // Unscoped: they are Qt's int columns and roles.
    enum Column { CodeColumn, NameColumn, PhraseColumn, SummaryColumn, OriginColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // int for the code, QString elsewhere
        CodeRole,                // int
        ClassRole,               // int, StatusClass
        StateRole,               // int, StatusCode::State
        OriginRole,              // QString, the id
        FullTextRole,            // QString, everything the entry says as Markdown
        StarredRole,             // bool, whether the user starred the entry
        NotedRole,               // bool, whether the user wrote a note on it
    };
    Q_ENUM(Role)

    explicit StatusTableModel(QObject *parent = nullptr);

    // Resets the model, unless the keys are the same, row by row: then only the data has changed.
    void setCatalog(const Catalog &catalog);
    const Catalog &catalog() const { return m_catalog; }
    // Tells of the rows alone whose star or note came or went.
    void setNotebook(const Notebook &notebook);
    const Notebook &notebook() const { return m_notebook; }

    // What a cell shows, and what stands above its column.
    static QString textOf(const StatusCode &code, Column column);
    static QString titleOf(Column column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString spokenText(const StatusCode &code) const;

    Catalog m_catalog;
    Notebook m_notebook;
};
