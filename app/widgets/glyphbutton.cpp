// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/glyphbutton.h"

#include "app/presentation/theme.h"

#include <QKeyEvent>
#include <QPainterPath>
#include <QStyleOption>
#include <QStylePainter>

GlyphButton::GlyphButton(Glyph glyph, QWidget *parent) : QToolButton(parent), m_glyph(glyph)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setCheckable(glyph == Glyph::Pin);
}

QSize GlyphButton::sizeHint() const
{
    constexpr int air = 6;
    const int side = fontMetrics().height() + air;
    return {side, side};
}

void GlyphButton::paintEvent(QPaintEvent * /*event*/)
{
    constexpr double unit = 16; // the glyphs are drawn in a square of so many
    QStylePainter painter(this);
    QStyleOptionToolButton frame;
    initStyleOption(&frame);
    frame.state &= ~QStyle::State_On; // the glyph says that
    painter.drawComplexControl(QStyle::CC_ToolButton, frame);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = fontMetrics().height() / unit;
    painter.translate(QRectF(rect()).center());
    painter.scale(scale, scale);
    const bool isStrong = isEnabled() && (underMouse() || hasFocus() || isChecked());
    painter.setPen(QPen(isStrong ? palette().color(QPalette::Text) : Theme::quiet(palette()), 1.3, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    if (m_glyph == Glyph::Copy) {
        drawCopy(painter);
    } else {
        drawPin(painter);
    }
}

// Two sheets, one on the other.
void GlyphButton::drawCopy(QPainter &painter) const
{
    painter.drawRoundedRect(QRectF(-2.5, -2.5, 8, 9), 1.5, 1.5);
    QPainterPath behind;
    behind.moveTo(-4.5, 3.5);
    behind.lineTo(-5.5, 3.5);
    behind.lineTo(-5.5, -5.5);
    behind.lineTo(2.5, -5.5);
    behind.lineTo(2.5, -4.5);
    painter.drawPath(behind);
}

// A pin, tilted while it lies about and upright, filled, once it is stuck.
void GlyphButton::drawPin(QPainter &painter) const
{
    if (isChecked()) {
        painter.setBrush(painter.pen().color());
    } else {
        painter.rotate(40);
    }
    painter.drawPolygon(QPolygonF({{-2.5, -6}, {2.5, -6}, {2, -1.5}, {4, 1}, {-4, 1}, {-2, -1.5}}));
    painter.drawLine(QPointF(0, 1), QPointF(0, 6.5));
}

void GlyphButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QToolButton::keyPressEvent(event);
    }
}
