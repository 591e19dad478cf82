// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/searchfield.h"

#include "app/theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"searchField"_s);
    setAccessibleName(tr("Search status codes"));
    setPlaceholderText(tr("Number, phrase, constant, or what happened"));
    setClearButtonEnabled(true);
    setDragEnabled(true);
    updateMargins();
}

void SearchField::type(QKeyEvent *event)
{
    setFocus(Qt::ShortcutFocusReason);
    end(false);
    QLineEdit::keyPressEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (movesInList(event->key()) && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier) {
        Q_EMIT moved(event);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT accepted();
    } else if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) {
            Q_EMIT escaped();
        } else {
            clear();
        }
    } else if (event->matches(QKeySequence::Copy) && !hasSelectedText()) {
        Q_EMIT copyRequested();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = fontMetrics().capHeight() * 1.05;
    const double middle = height() / 2.0 - 1;
    const QRectF lens(fontMetrics().height() * 0.6, middle - size * 0.6, size, size);
    painter.setPen(QPen(Theme::quiet(palette()), 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(lens);
    const QPointF rim = lens.center() + QPointF(size, size) * 0.36;
    painter.drawLine(rim, rim + QPointF(size, size) * 0.42);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateMargins();
    }
}

void SearchField::updateMargins()
{
    const int line = fontMetrics().height();
    setTextMargins(line * 3 / 2, line / 3, line / 4, line / 3);
}
