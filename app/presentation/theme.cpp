// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"

#include "model/catalog/statuscode.h"

namespace {

struct Shades
{
    QRgb window, base, alternate, text, quietText, button, line, highlight, link;
};

constexpr Shades lightShades{0xfff4f5f7, 0xffffffff, 0xfff7f8fa, 0xff1c2128, 0xff5b6470,
                             0xfffbfbfc, 0xffd9dde3, 0xff2f5fd0, 0xff1f55c4};
constexpr Shades darkShades{0xff1a1c20, 0xff212429, 0xff262a30, 0xffe4e7eb, 0xff9aa4b1,
                            0xff2b2f36, 0xff3a4049, 0xff3d6bd6, 0xff8ab4ff};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::WindowText, shades.text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::Text, shades.text);
    palette.setColor(QPalette::PlaceholderText, shades.quietText);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ButtonText, shades.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, shades.base);
    palette.setColor(QPalette::ToolTipText, shades.text);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    palette.setColor(QPalette::Light, QColor(shades.button).lighter(110));
    palette.setColor(QPalette::Midlight, shades.line);
    palette.setColor(QPalette::Mid, QColor(shades.line).darker(115));
    palette.setColor(QPalette::Dark, QColor(shades.line).darker(150));
    palette.setColor(QPalette::Shadow, QColor(shades.window).darker(200));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, shades.quietText);
    }
    return palette;
}

QColor mixed(const QColor &a, const QColor &b, double shareOfA)
{
    const double other = 1 - shareOfA;
    return QColor::fromRgbF(static_cast<float>(a.redF() * shareOfA + b.redF() * other),
                            static_cast<float>(a.greenF() * shareOfA + b.greenF() * other),
                            static_cast<float>(a.blueF() * shareOfA + b.blueF() * other));
}

} // namespace

QPalette Theme::light()
{
    return paletteOf(lightShades);
}

QPalette Theme::dark()
{
    return paletteOf(darkShades);
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor Theme::accent(StatusClass statusClass, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (statusClass) {
    case StatusClass::Informational:
        return dark ? 0xffa9b4c2 : 0xff56606e;
    case StatusClass::Successful:
        return dark ? 0xff57cfa5 : 0xff0b7552;
    case StatusClass::Redirection:
        return dark ? 0xff7db9f7 : 0xff1b62b5;
    case StatusClass::ClientError:
        return dark ? 0xfff2ab4e : 0xff9c5200;
    case StatusClass::ServerError:
        return dark ? 0xfff58ab4 : 0xffad1d5f;
    case StatusClass::None:
        break;
    }
    return quiet(palette);
}

QColor Theme::wash(const QColor &accent, const QPalette &palette)
{
    return mixed(accent, palette.color(QPalette::Base), isDark(palette) ? 0.18 : 0.10);
}

QColor Theme::quiet(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.68);
}

QColor Theme::line(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.14);
}

QColor Theme::hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.08);
}

QColor Theme::mark(const QPalette &palette)
{
    return isDark(palette) ? 0xff5c4a12 : 0xffffe9a3;
}

QColor Theme::selection(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), isDark(palette) ? 0.30 : 0.13);
}

QColor Theme::code(CodeToken::Kind kind, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (kind) {
    case CodeToken::Kind::Comment:
        break;
    case CodeToken::Kind::String:
        return dark ? 0xff8fd6a5 : 0xff17693b;
    case CodeToken::Kind::Number:
        return dark ? 0xff7fc3ff : 0xff0b55b0;
    case CodeToken::Kind::Keyword:
        return dark ? 0xffd4aaff : 0xff7a35c2;
    }
    return quiet(palette);
}
