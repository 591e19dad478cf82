// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringList>

#include <memory>

class QMimeData;

// What goes to the clipboard for table rows.
namespace ClipboardText {

// Rows of cells as tab-separated text and as an HTML table, in one entry. Tabs and line breaks in a cell become spaces
// in the text; markup in a cell stays text in the HTML.
std::unique_ptr<QMimeData> fromRows(const QList<QStringList> &rows);

} // namespace ClipboardText
