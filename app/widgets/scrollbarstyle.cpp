// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/scrollbarstyle.h"

#include "app/presentation/theme.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOptionSlider>

namespace {

constexpr int scrollBarExtent = 12;
constexpr int leastHandle = 32;

QRect handleOf(const QStyleOptionSlider &bar)
{
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int length = isUpright ? bar.rect.height() : bar.rect.width();
    const int range = bar.maximum - bar.minimum;
    int handle = length;
    if (range > 0) {
        handle = qBound(qMin(leastHandle, length),
                        static_cast<int>(static_cast<qint64>(length) * bar.pageStep / (range + bar.pageStep)), length);
    }
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    return isUpright ? QRect(0, start, bar.rect.width(), handle) : QRect(start, 0, handle, bar.rect.height());
}

} // namespace

int ScrollBarStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return leastHandle;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect ScrollBarStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                     const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    }
    const QRect handle = handleOf(*bar);
    const bool isUpright = bar->orientation == Qt::Vertical;
    switch (subControl) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarSubPage:
        return isUpright ? QRect(0, 0, bar->rect.width(), handle.top())
                         : QRect(0, 0, handle.left(), bar->rect.height());
    case SC_ScrollBarAddPage:
        return isUpright ? QRect(0, handle.bottom() + 1, bar->rect.width(), bar->rect.height() - handle.bottom() - 1)
                         : QRect(handle.right() + 1, 0, bar->rect.width() - handle.right() - 1, bar->rect.height());
    default:
        return {};
    }
}

QIcon ScrollBarStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_ToolBarHorizontalExtensionButton ? QIcon() : QProxyStyle::standardIcon(icon, option, widget);
}

void ScrollBarStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                        const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Base));
    if (bar->maximum > bar->minimum) {
        const bool isActive =
            bar->state.testFlag(State_MouseOver) || bar->activeSubControls.testFlag(SC_ScrollBarSlider);
        QColor color = Theme::quiet(bar->palette);
        color.setAlphaF(isActive ? 0.85F : 0.40F);
        constexpr int inset = 3;
        const QRectF handle = QRectF(handleOf(*bar)).adjusted(inset, inset, -inset, -inset);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawRoundedRect(handle, 3, 3);
    }
    painter->restore();
}
