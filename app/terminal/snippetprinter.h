// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/terminal/answer.h"
#include "app/terminal/commandline.h"
#include "model/catalog/catalog.h"
#include "model/snippets/snippetcollection.h"

// Lines to paste, for a terminal or, as JSON, for other programs.
namespace SnippetPrinter {

// One form for the code that the query names. A number that several origins share needs `from:` where the line differs.
Answer print(const Catalog &catalog, const SnippetCollection &snippets, const CommandLine &line);

// The libraries with their forms; with a query, all that they say of each code that it names (499, 4xx, from:nginx).
// Text, or JSON: an array of libraries, or of codes.
Answer list(const Catalog &catalog, const SnippetCollection &snippets, const CommandLine &line);

} // namespace SnippetPrinter
