// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QByteArray>
#include <QMultiHash>

// What all snippet libraries call each code, gathered when the program is built, so that a search for a constant need
// not read every library.
namespace SnippetNames {

using Names = QMultiHash<int, QString>;

// Names that differ in spelling alone (NOT_FOUND, NotFound) are kept once.
QByteArray toBytes(const QList<SnippetLibrary> &libraries);
// Empty if the bytes are not from toBytes().
Names fromBytes(const QByteArray &bytes);
// Those of the built-in libraries.
Names readBuiltIn();

} // namespace SnippetNames
