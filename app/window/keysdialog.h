// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QDialog>

// Lists every key: those of the given actions, read from them, and those of the search field and the table.
class KeysDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysDialog)
public:
    explicit KeysDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};
