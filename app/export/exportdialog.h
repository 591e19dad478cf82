// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/tableexport.h"

#include <QFileDialog>

// Asks for a file name and a format. A name that ends in .csv, .json … says the format by itself; any other gets the
// ending of the format that is chosen.
class ExportDialog final : public QFileDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)
public:
    explicit ExportDialog(QWidget *parent = nullptr);

    // Of the file with that name.
    TableExport::Format formatOf(const QString &fileName) const;

private:
    void followFilter();
    TableExport::Format chosenFormat() const;
};
