// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/export/tableexport.h"

#include <QCoreApplication>

// The codes on paper: A4 pages in the light colours, the first with an overview of all codes, then every entry in full.
class PdfExport
{
    Q_DECLARE_TR_FUNCTIONS(PdfExport)
public:
    // Needs a QGuiApplication for its fonts.
    static QByteArray toPdf(const TableExport::Content &content);
};
