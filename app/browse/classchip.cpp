// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/classchip.h"

#include "app/presentation/codenames.h"
#include "app/presentation/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

ClassChip::ClassChip(StatusClass statusClass, QWidget *parent) : QAbstractButton(parent), m_class(statusClass)
{
    setCheckable(true);
    setText(CodeNames::className(statusClass));
    setAccessibleName(tr("Show only %1, %2").arg(range(), text()));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QString ClassChip::range() const
{
    return CodeNames::classRange(m_class);
}

QSize ClassChip::sizeFor(const QString &text) const
{
    QFont bold = font();
    bold.setBold(true);
    const int line = fontMetrics().height();
    const int rangeWidth = QFontMetrics(bold).horizontalAdvance(u"✓ "_s + range());
    const int textWidth = text.isEmpty() ? 0 : fontMetrics().horizontalAdvance(u' ' + text);
    return {rangeWidth + textWidth + line * 3 / 2, line + line * 2 / 3};
}

QSize ClassChip::sizeHint() const
{
    if (m_sizeHint.isEmpty()) {
        m_sizeHint = sizeFor(text());
    }
    return m_sizeHint;
}

QSize ClassChip::minimumSizeHint() const
{
    if (m_leastSize.isEmpty()) {
        m_leastSize = sizeFor({});
    }
    return m_leastSize;
}

void ClassChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_sizeHint = {};
        m_leastSize = {};
    }
    QAbstractButton::changeEvent(event);
}

void ClassChip::paintEvent(QPaintEvent * /*event*/)
{
    const QColor accent = Theme::accent(m_class, palette());
    const bool isOn = isChecked();
    const QColor ink = isOn ? palette().color(QPalette::Base) : accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    QColor surface = isOn ? accent : palette().color(QPalette::Base);
    if (!isOn && underMouse()) {
        surface = Theme::wash(accent, palette());
    }
    painter.setBrush(surface);
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Text)
                        : isOn     ? accent
                                   : Theme::line(palette()),
                        hasFocus() ? 2 : 1));
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    const QString head = isOn ? QString(u"✓ "_s + range()) : range();
    const bool isWide = width() >= sizeHint().width();
    const int headWidth = boldMetrics.horizontalAdvance(head);
    const int tailWidth = isWide ? fontMetrics().horizontalAdvance(u' ' + text()) : 0;
    const int left = (width() - headWidth - tailWidth) / 2;
    painter.setPen(ink);
    painter.setFont(bold);
    painter.drawText(QRect(left, 0, headWidth + 1, height()), static_cast<int>(Qt::AlignVCenter), head);
    if (isWide) {
        painter.setFont(font());
        painter.setPen(isOn ? ink : Theme::quiet(palette()));
        painter.drawText(QRect(left + headWidth, 0, tailWidth + 1, height()), static_cast<int>(Qt::AlignVCenter),
                         u' ' + text());
    }
}
