// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>

// Places from `first` to before `last`: of terms, of phrases, of rows.
struct IndexSpan
{
    std::size_t first = 0;
    std::size_t last = 0;

    bool isEmpty() const { return first == last; }
    std::size_t size() const { return last - first; }
};

// The rows that hold one term, ascending, and its weight in each.
struct Postings
{
    const std::uint32_t *rows = nullptr;
    const std::uint8_t *weights = nullptr; // see QuantizedWeight
    std::size_t count = 0;
};
