// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/displaycheck.h"

#include <QByteArrayView>
#include <QtDebug>
#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include <array>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

char **savedArguments = nullptr;
QtMessageHandler previousHandler = nullptr;

// Runs in a process that is about to abort, so it uses as little as it can. Elsewhere there is always a display.
void startOverInTerminal()
{
#ifdef Q_OS_UNIX
    static std::array<char, 8> print{"--print"};
    std::vector<char *> arguments{savedArguments[0], print.data()};
    for (char **argument = savedArguments + 1; *argument != nullptr; ++argument) {
        arguments.push_back(*argument);
    }
    arguments.push_back(nullptr);
    std::fprintf(stderr, "%s\n", DisplayCheck::explanation());
    std::fflush(stderr);
    execv("/proc/self/exe", arguments.data());
#endif
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg) {
        startOverInTerminal();
    }
    const bool isAboutDisplay = context.category != nullptr && QByteArrayView(context.category).startsWith("qt.qpa");
    if (!isAboutDisplay && previousHandler != nullptr) {
        previousHandler(type, context, message);
    }
}

} // namespace

bool DisplayCheck::isNamed(int argc, char **argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (int i = 1; i < argc && std::strcmp(argv[i], "--") != 0; ++i) {
        if (std::strcmp(argv[i], "-platform") == 0) {
            return true;
        }
    }
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return true;
#endif
}

void DisplayCheck::printInsteadOfAborting(char **argv)
{
    savedArguments = argv;
    previousHandler = qInstallMessageHandler(handleMessage);
}

void DisplayCheck::release()
{
    qInstallMessageHandler(previousHandler);
}

const char *DisplayCheck::explanation()
{
    return "statusbook: no display to open a window on; answering here";
}
