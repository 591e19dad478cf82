// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/tableexport.h"

#include <QObject>

class QWidget;

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
