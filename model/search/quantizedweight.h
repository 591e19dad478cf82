// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

// The weight of a word in an entry, in one byte: steps of about 2 % between least and 125; what lies outside goes to
// the nearer end.
namespace QuantizedWeight {

inline constexpr float least = 0.5F;
inline constexpr int stepsPerDoubling = 32;

inline std::uint8_t pack(float weight)
{
    const float steps = std::log2(weight / least) * static_cast<float>(stepsPerDoubling);
    return static_cast<std::uint8_t>(std::clamp(steps + 0.5F, 0.0F, 255.0F));
}

// What each byte stands for.
inline constexpr std::array<float, 256> weights = [] {
    constexpr double step = 1.0218971486541166; // 2 to the 1/32nd
    std::array<float, 256> made{};
    double weight = least;
    for (float &slot : made) {
        slot = static_cast<float>(weight);
        weight *= step;
    }
    return made;
}();

} // namespace QuantizedWeight
