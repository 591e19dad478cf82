// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/notemarks.h"

#include "app/presentation/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace {

// Five points, the first upwards.
QPolygonF starIn(const QRectF &box)
{
    constexpr int corners = 10;
    constexpr double innerShare = 0.42;
    QPolygonF star;
    for (int i = 0; i < corners; ++i) {
        const double angle = std::numbers::pi * (2.0 * i / corners - 0.5);
        const double radius = box.width() / 2 * (i % 2 == 0 ? 1 : innerShare);
        star << box.center() + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return star;
}

void paintSheet(QPainter *painter, const QRectF &box, const QColor &color)
{
    const double inset = box.width() * 0.12;
    const QRectF sheet = box.adjusted(inset, 0, -inset, 0);
    painter->setPen(QPen(color, qMax(1.0, box.width() * 0.1)));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(sheet, inset, inset);
    for (const double height : {0.32, 0.54, 0.76}) {
        const double y = sheet.top() + sheet.height() * height;
        painter->drawLine(QPointF(sheet.left() + sheet.width() * 0.25, y),
                          QPointF(sheet.right() - sheet.width() * (height > 0.7 ? 0.45 : 0.25), y));
    }
}

} // namespace

void NoteMarks::paint(QPainter *painter, const Marks &marks, const QRectF &area, double size, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor color = Theme::quiet(palette);
    QRectF box(area.right() - size, area.center().y() - size / 2, size, size);
    if (marks.isNoted) {
        if (marks.isNoteHit) {
            const double air = size * 0.22;
            painter->fillRect(box.adjusted(-air, -air, air, air), Theme::mark(palette));
        }
        paintSheet(painter, box, color);
    }
    if (marks.isStarred) {
        box.translate(-size * 1.35, 0); // in one line with the stars above and below
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPolygon(starIn(box));
    }
    painter->restore();
}
