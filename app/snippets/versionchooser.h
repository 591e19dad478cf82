// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/libraryversions.h"

#include <QToolButton>

class QActionGroup;

// Asks for which version of a library the names are wanted. Hidden for a library whose names never changed.
class VersionChooser final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionChooser)
public:
    explicit VersionChooser(QWidget *parent = nullptr);

    // An empty version: any.
    void setLibrary(const SnippetLibrary &library, const QString &version);

    static QString textOf(const LibraryVersions::Span &span);

Q_SIGNALS:
    void versionChosen(const QString &library, const QString &version);

private:
    void fillMenu();

    QString m_library;
    QString m_version;
    QList<LibraryVersions::Span> m_spans;
    QActionGroup *m_group = nullptr;
};
