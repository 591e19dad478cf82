// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/look.h"

#include "model/catalog/statuscode.h"

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

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

QString Look::inClass(int code, const QString &text) const
{
    constexpr std::array<const char16_t *, 6> colors{u"1;0", u"1;36", u"1;32", u"1;34", u"1;33", u"1;31"};
    return in(colors.at(static_cast<std::size_t>(classOf(code))), text);
}

QString Look::in(QStringView sgr, const QString &text) const
{
    return hasColor ? QString(u"\x1b["_s + sgr + u'm' + text + u"\x1b[0m"_s) : text;
}
