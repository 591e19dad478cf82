// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/snippets/snippetlines.h"

#include <QWidget>

class CodeText;
class ElidedLabel;
class GlyphButton;
class QHBoxLayout;
class QLabel;
class VersionChooser;

// One snippet: what it is, its lines, a button to copy it and one to pin it.
class SnippetRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetRow)
public:
    explicit SnippetRow(QWidget *parent = nullptr);

    void setLine(const SnippetLine &line);
    const SnippetLine &line() const { return m_line; }
    // Its buttons follow that widget when Tab is pressed; gives the last of them.
    QWidget *chainAfter(QWidget *before);

Q_SIGNALS:
    void copyRequested();
    void pinToggled();
    void versionChosen(const QString &library, const QString &version);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString titleText() const;
    void fillButtons();
    void fillVersion();
    void style();

    SnippetLine m_line;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_key = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_proof = nullptr;
    VersionChooser *m_version = nullptr; // made when it is first needed
    GlyphButton *m_pin = nullptr;
    GlyphButton *m_copy = nullptr;
    CodeText *m_text = nullptr;
    ElidedLabel *m_names = nullptr;
};
