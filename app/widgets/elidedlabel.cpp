// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
        update();
    }
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text.section(u'\n', 0, 0)), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shownText());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shownText() != m_text) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           u"<pre>"_s + m_text.toHtmlEscaped() + u"</pre>"_s, this);
        return true;
    }
    return QWidget::event(event);
}

QString ElidedLabel::shownText() const
{
    const bool hasMore = m_text.contains(u'\n');
    const QString first = m_text.section(u'\n', 0, 0);
    return fontMetrics().elidedText(hasMore ? QString(first + u" …"_s) : first, Qt::ElideRight, width());
}
