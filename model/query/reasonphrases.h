// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

// The registered reason phrases (IANA HTTP Status Code Registry, and those of the RFCs before), in any spelling: "Not
// Found", "NOT_FOUND", "NotFound". Known without a catalog, so that text can be read before one is there.
namespace ReasonPhrases {

// Whether the text begins with a phrase of that code; quotes, colons and brackets in front are passed over.
bool isAt(QStringView text, int code);

// A phrase that stands for its code though no number is near: of two words or more, each in capitals or with one.
struct Found
{
    int code = -1;
    qsizetype end = 0; // where the phrase ends
};
// The phrase that begins at the very start of the text; code -1: none.
Found foundAt(QStringView text);

} // namespace ReasonPhrases
