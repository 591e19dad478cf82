// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/tableexport.h"

// The table as a page of its own for a browser: nothing is loaded from elsewhere, all text is escaped, a code leads to
// its specification, and the colours follow the reader's choice of light or dark.
namespace HtmlExport {

QString page(const TableExport::Content &content);

} // namespace HtmlExport
