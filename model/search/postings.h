// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>

// The rows that hold one term, ascending, and its weight in each.
struct Postings
{
    const std::uint32_t *rows = nullptr;
    const std::uint8_t *weights = nullptr; // see QuantizedWeight
    std::size_t count = 0;
};
