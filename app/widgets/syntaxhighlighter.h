// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

// Colours the snippets of any of their languages, for light and dark palettes.
class SyntaxHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyntaxHighlighter)
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    // Takes effect with the next text of the document, or with rehighlight().
    void setLanguage(const QString &language, const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QString m_language;
    QPalette m_palette;
};
