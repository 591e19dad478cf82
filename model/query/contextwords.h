// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

// The words near a number that tell whether it is a status.
enum class ContextWord {
    Announcing, // in front of a status: "returned 404", "status of 404"
    Measure,    // behind a number that counts something: "300 calls", "503 ms"
    OtherName,  // in front of a number that is something else: "port 443", "line 404"
    Failure,    // behind a failure's number, without being its registered phrase: "404 Client Error"
    OtherThing, // in front of "code" and "status", so that these are no HTTP status: "exit code", "order status"
    StatusKey,  // the last word of a key whose value is a status: "status", "http_code"
    Prefix,     // grown together with the number: "HTTP404", "ERR_404", "E404"
};

// Takes folded text.
bool is(ContextWord kind, QStringView word);
