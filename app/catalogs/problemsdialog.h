// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogfile.h"

#include <QDialog>

class QLabel;
class QTableWidget;

// Every problem of some catalog files: where, what stood there, what is allowed. Lets itself be copied.
class ProblemsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsDialog)
public:
    explicit ProblemsDialog(QWidget *parent = nullptr);

    void showFiles(const QList<CatalogFile> &files);

private:
    QString m_lines;
    QLabel *m_summary = nullptr;
    QTableWidget *m_table = nullptr;
};
