// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/codetokens.h"

#include <QColor>
#include <QPalette>

enum class StatusClass;

// How Statusbook looks: palettes, and the colours that follow from one.
namespace Theme {

QPalette light();
QPalette dark();

bool isDark(const QPalette &palette);
// Reads on the palette's base with a contrast of at least 4.5:1; told apart by lightness too.
QColor accent(StatusClass statusClass, const QPalette &palette);
// A wash of the accent for surfaces under text.
QColor wash(const QColor &accent, const QPalette &palette);
// Secondary text, hairlines, the mark behind what a search hit, and the surface of a selected row.
QColor quiet(const QPalette &palette);
QColor line(const QPalette &palette);
QColor hairline(const QPalette &palette); // between rows
QColor mark(const QPalette &palette);
QColor selection(const QPalette &palette);
// Reads on the palette's base with a contrast of at least 4.5:1.
QColor code(CodeToken::Kind kind, const QPalette &palette);

} // namespace Theme
