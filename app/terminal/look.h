// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

// How text for a terminal is laid out.
struct Look
{
    int width = 80; // columns
    bool hasColor = false;

    // How wide standard output is (COLUMNS, or the terminal's own word, or 80) and whether it takes colours (a
    // terminal, and NO_COLOR not set).
    static Look ofStandardOutput();
};
