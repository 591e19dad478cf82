// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/displaycheck.h"
#include "app/window/session.h"

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const CommandLine line = CommandLine::fromArguments(arguments);
    const bool opensWindow = line.task == CommandLine::Task::Window && DisplayCheck::isNamed(argc, argv);
    return opensWindow ? Session::runWindow(argc, argv, line) : Session::runTerminal(argc, argv, line);
}
