// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

// A small button with a drawn sign instead of a word. What it does must be said by its accessible name and tool tip.
class GlyphButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlyphButton)
public:
    enum class Glyph { Copy, Pin };

    explicit GlyphButton(Glyph glyph, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Return presses it too

private:
    void drawCopy(QPainter &painter) const;
    void drawPin(QPainter &painter) const;

    Glyph m_glyph;
};
