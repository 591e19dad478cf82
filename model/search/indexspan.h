// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>

// Places from `first` to before `last`: of terms, of phrases, of rows.
struct IndexSpan
{
    std::size_t first = 0;
    std::size_t last = 0;

    bool isEmpty() const { return first == last; }
    std::size_t size() const { return last - first; }
};
