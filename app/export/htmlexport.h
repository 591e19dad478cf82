// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/tableexport.h"

#include <QCoreApplication>

// The table as a page of its own for a browser: nothing is loaded from elsewhere, all text is escaped, a code leads to
// its specification, and the colours follow the user's choice of light or dark.
class HtmlExport
{
    Q_DECLARE_TR_FUNCTIONS(HtmlExport)
public:
    static QString toHtml(const TableExport::Content &content);
};
