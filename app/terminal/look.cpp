// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/look.h"

#include <QtGlobal>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

Look Look::ofStandardOutput()
{
    constexpr int leastWidth = 30;
    Look look;
    bool isTerminal = false; // where none can be told, as if the output went to a file
#ifdef Q_OS_UNIX
    winsize size{};
    isTerminal = isatty(STDOUT_FILENO) == 1;
    if (isTerminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        look.width = size.ws_col;
    }
#endif
    if (const int columns = qEnvironmentVariableIntValue("COLUMNS"); columns > 0) {
        look.width = columns;
    }
    look.width = std::max(look.width, leastWidth);
    look.hasColor = isTerminal && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return look;
}
