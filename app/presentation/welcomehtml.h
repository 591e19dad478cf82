// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>
#include <QString>

// What the pane shows before anything was chosen.
QString welcomeHtml(int codeCount, const QPalette &palette, double pointSize);
