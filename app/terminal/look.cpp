// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/look.h"

#include <QByteArray>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace {

constexpr int leastWidth = 30;

struct Terminal
{
    bool isThere = false;
    int width = 0; // columns; 0: unknown
};

Terminal terminalOfStandardOutput()
{
    Terminal terminal;
#ifdef Q_OS_UNIX
    winsize size{};
    terminal.isThere = isatty(STDOUT_FILENO) == 1;
    if (terminal.isThere && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        terminal.width = size.ws_col;
    }
#endif
    return terminal; // elsewhere, as if the output went to a file
}

} // namespace

Look Look::ofStandardOutput()
{
    Look look;
    const Terminal terminal = terminalOfStandardOutput();
    const int columns = qEnvironmentVariableIntValue("COLUMNS");
    if (columns > 0 || terminal.width > 0) {
        look.width = columns > 0 ? columns : terminal.width;
    }
    look.width = std::max(look.width, leastWidth);
    look.hasColor = terminal.isThere && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return look;
}
