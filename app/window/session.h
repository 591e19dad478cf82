// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/terminal/commandline.h"

#include <functional>

class MainWindow;

// One run of Statusbook, from its command line to its exit status.
namespace Session {

// Opens the window and runs until it is closed. Where no display answers, the process starts over in the terminal.
// `prepared` sees the window just before it is shown.
int runWindow(int argc, char **argv, const CommandLine &line, const std::function<void(MainWindow &)> &prepared = {});

// Answers on standard output and standard error.
int runTerminal(int argc, char **argv, const CommandLine &line);

} // namespace Session
