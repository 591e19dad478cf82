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

// Exports from a window: asks for a name and a format, writes, and says how it went. Nothing is written over without a
// question.
class ExportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportController)
public:
    explicit ExportController(QWidget *window);

    void start(const TableExport::Content &content);
    // What is to be written for that name: one file, or for JSON of several origins one an origin.
    static QList<SafeFile::Content> filesOf(const TableExport::Content &content, TableExport::Format format,
                                            const QString &fileName);

Q_SIGNALS:
    void exported(const QString &sentence);

private:
    void prepare(const TableExport::Content &content, TableExport::Format format, const QString &fileName);
    void write(const QList<SafeFile::Content> &files);
    void explain(const QString &sentence);

    QWidget *m_window;
    QString m_folder; // of the last export
};
