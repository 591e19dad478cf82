// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalogs/cataloglistmodel.h"

#include <QDialog>

#include <functional>

class CatalogStore;
class QPushButton;
class QTableView;

// The list of catalogs with their state, and what can be done with each.
class CatalogsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogsDialog)
public:
    // The store must outlive the dialog.
    explicit CatalogsDialog(CatalogStore *store, QWidget *parent = nullptr);

Q_SIGNALS:
    void addRequested();
    void removeRequested(const QString &fileName);
    void problemsRequested(const QString &fileName);

private:
    void setupTable();
    // `run` is given the current file.
    QPushButton *addButton(const QString &name, const QString &text, const std::function<void(const QString &)> &run);
    void select(const QString &fileName);
    void updateButtons();
    const CatalogFile *currentFile() const; // null if none is
    QString currentName() const;

    CatalogStore *m_store;
    CatalogListModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_reload = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_problems = nullptr;
};
