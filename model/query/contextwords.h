// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

// The words near a number that tell whether it is a status. All take folded text.
namespace ContextWords {

// In front of a status: "returned 404", "status of 404".
bool isAnnouncing(QStringView word);
// Behind a number that counts something: "300 calls", "503 ms".
bool isMeasure(QStringView word);
// In front of a number that is something else: "port 443", "line 404".
bool isOtherName(QStringView word);
// Behind a failure's number, without being its registered phrase: "404 Client Error", "403 access denied".
bool isFailureWord(QStringView word);
// In front of "code" and "status", so that these are no HTTP status: "exit code", "order status".
bool isOtherThing(QStringView word);
// The last word of a key whose value is a status: "status", "http_code".
bool isStatusKey(QStringView word);
// Grown together with the number: "HTTP404", "ERR_404", "E404".
bool isPrefix(QStringView word);

} // namespace ContextWords
