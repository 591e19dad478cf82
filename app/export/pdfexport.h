// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/tableexport.h"

// The codes on paper: A4 pages in the light colours, the first with all codes at a glance, then every entry in full.
namespace PdfExport {

// Needs a QGuiApplication for its fonts.
QByteArray pdf(const TableExport::Content &content);

} // namespace PdfExport
