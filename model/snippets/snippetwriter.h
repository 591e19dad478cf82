// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QJsonObject>

// Snippet libraries as JSON for other programs.
namespace SnippetWriter {

// Id, title, language, version, proof, and the forms with id and title alone; forms of one id are told once.
QJsonObject toJsonObject(const SnippetLibrary &library);
// The same with what the library says of one code: its names for it, and each form's text.
QJsonObject toJsonObject(const SnippetLibrary &library, const StatusCode &code);

} // namespace SnippetWriter
