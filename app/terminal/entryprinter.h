// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/terminal/answer.h"
#include "app/terminal/commandline.h"
#include "app/terminal/look.h"
#include "model/catalog/catalog.h"
#include "model/user/notebook.h"

// The entries that a query finds, for a terminal or, as JSON, Markdown or CSV, for other programs.
namespace EntryPrinter {

// One exact hit is printed whole, more are listed, ranked.
Answer print(const Catalog &catalog, const CommandLine &line, const Look &look, const Notebook &notebook = {});

// Breaks at spaces so that no line is longer than `width`, save for single words; `indent` spaces before each line.
QString wrapped(const QString &text, int width, int indent);

} // namespace EntryPrinter
