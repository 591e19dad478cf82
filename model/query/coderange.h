// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

// The status codes from one to another, both included.
struct CodeRange
{
    int from = 0;
    int to = 0;

    bool contains(int code) const { return from <= code && code <= to; }
    bool operator==(const CodeRange &) const = default;
};
