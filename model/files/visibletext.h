// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

// Puts visible pictures (U+2400 …, U+FFFD) in the place of what would steer a terminal or hide what a text says:
// control characters, those of writing direction among them, line separators and half surrogate pairs. Line ends and
// tabs may stay. True if there were any.
bool makeControlsVisible(QString &text, bool keepBreaks = false);
// At most 40 characters of a text, in quotes and made visible.
QString quotedInShort(const QString &text);
