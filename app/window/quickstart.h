// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <thread>

// What a start need not wait for. Each does nothing where it is of no use, and a start without it is only slower.
namespace QuickStart {

// Where no session bus has been started, libdbus forks dbus-launch to look for one and waits for it, which takes a
// twentieth of a start. Writes the environment, which what is started later inherits: call it before any thread begins.
void preventBusLaunch();

// Reads the font configuration, which takes a fifth of a start, while Qt connects to the display. To be joined.
std::thread readFontConfiguration();

} // namespace QuickStart
