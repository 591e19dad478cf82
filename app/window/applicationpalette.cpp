// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/applicationpalette.h"

#include "app/presentation/theme.h"

#include <QApplication>
#include <QStyle>

namespace {

// The palette that came with the desktop, read before the first change.
const QPalette &systemPalette()
{
    static const QPalette palette = QApplication::palette();
    return palette;
}

QPalette paletteOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        break;
    case Appearance::Light:
        return Theme::light();
    case Appearance::Dark:
        return Theme::dark();
    }
    const bool isFromDesktop = systemPalette() != QApplication::style()->standardPalette();
    return isFromDesktop ? systemPalette() : Theme::light();
}

} // namespace

void ApplicationPalette::apply(Appearance appearance)
{
    static_cast<void>(systemPalette());
    QApplication::setPalette(paletteOf(appearance));
}
