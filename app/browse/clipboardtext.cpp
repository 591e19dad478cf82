// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/clipboardtext.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

std::unique_ptr<QMimeData> ClipboardText::fromRows(const QList<QStringList> &rows)
{
    QStringList lines;
    QString html = u"<table>"_s;
    for (const QStringList &row : rows) {
        QStringList cells;
        html += u"<tr>"_s;
        for (const QString &cell : row) {
            cells.append(cell.simplified());
            html += u"<td>"_s + cell.toHtmlEscaped() + u"</td>"_s;
        }
        html += u"</tr>"_s;
        lines.append(cells.join(u'\t'));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    data->setHtml(html + u"</table>"_s);
    return data;
}
