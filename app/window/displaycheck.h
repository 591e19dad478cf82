// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

// Whether a window can be opened, told without aborting where Qt would.
namespace DisplayCheck {

// Whether the environment or the arguments name a display at all.
bool isNamed(int argc, char **argv);

// From here until release(): if Qt gives up because no display answers, the process starts over as
// `statusbook --print …` with the same arguments instead of aborting.
void printInsteadOfAborting(char **argv);
void release();

// The line that tells why there is no window.
const char *explanation();

} // namespace DisplayCheck
