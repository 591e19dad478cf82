// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/snippets/snippetrow.h"

#include <QList>
#include <QScrollArea>

class ElidedLabel;
class QVBoxLayout;
class VersionChooser;

// The rows of the panel: what is pinned, then under a title all forms of one library. As tall as they are, if there is
// room; else it scrolls. Rows are made as they are needed, and kept.
class SnippetRowArea final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetRowArea)
public:
    // Its buttons follow `before` when Tab is pressed.
    explicit SnippetRowArea(QWidget *before, QWidget *parent = nullptr);

    void showPins(const QList<SnippetLine> &lines);
    // `source` stands under them.
    void showForms(const SnippetLibrary &library, const QString &version, const QList<SnippetLine> &lines,
                   const QString &source);
    void hideForms();
    void fit(); // to what is shown now
    void scrollToForms();
    // The row that has the focus, if one has.
    const SnippetRow *focusedRow() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copyRequested(const QString &text);
    void pinToggled(const SnippetLine &line);
    void versionChosen(const QString &library, const QString &version);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupForms(QVBoxLayout *layout);
    void fill(QList<SnippetRow *> &rows, QVBoxLayout *layout, const QList<SnippetLine> &lines);
    void orderTabs();
    void style();

    QWidget *m_before;
    QVBoxLayout *m_pinLayout = nullptr;
    QVBoxLayout *m_formLayout = nullptr;
    ElidedLabel *m_formTitle = nullptr;
    VersionChooser *m_version = nullptr;
    ElidedLabel *m_source = nullptr;
    QList<SnippetRow *> m_pinRows; // what the search named among them
    QList<SnippetRow *> m_formRows;
};
