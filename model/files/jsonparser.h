// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/diagnostic.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <optional>

// From the bytes of a data file to its outermost JSON object: UTF-8 as RFC 8259 has it, and what QJsonDocument does not
// tell or lets pass: line and column of a syntax error, a byte order mark, control characters inside a text, keys that
// stand twice, and more of anything than the limits.
namespace JsonParser {

inline constexpr qint64 maxBytes = 64LL * 1024 * 1024;
inline constexpr int maxDepth = 32;
inline constexpr int maxFields = 10'000;        // of one object
inline constexpr int maxContainers = 3'000'000; // objects and arrays

// Adds what is wrong to `problems`; nothing is returned then.
std::optional<QJsonObject> parse(const QByteArray &bytes, QList<Diagnostic> &problems);

// The file's bytes, if it can be read and is at most maxBytes long; else nothing, and the problem. `goesOn` is asked
// about every MiB; where it says no there is neither.
std::optional<QByteArray> load(const QString &fileName, QList<Diagnostic> &problems,
                               const std::function<bool()> &goesOn = {});

} // namespace JsonParser
