// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextCursor>
#include <QTextTableFormat>

class QTextTable;

// Writes at the end of a document, in one edit: what HTML would say, without the cost of reading it. Text is written as
// text; as in HTML, a run of spaces is one.
class RichTextWriter
{
    Q_DISABLE_COPY_MOVE(RichTextWriter)
public:
    explicit RichTextWriter(QTextDocument *document);
    ~RichTextWriter();

    // Begins one, with the space above and below it; a line height in percent.
    void beginParagraph(double top, double bottom, int lineHeight = 0, const QTextCharFormat &format = {});
    // Begins one in a cell of the last table.
    void beginCell(int row, int column);
    // Gives where the text begins.
    int put(const QString &text, const QTextCharFormat &format = {});
    void putLineBreak(const QTextCharFormat &format = {});
    void putLines(const QString &lines, const QTextCharFormat &format); // as they are, each a paragraph
    // Begins an item of a list, the last of which has more space below it.
    void beginItem(bool isFirst, bool isLast);
    QTextTable *beginTable(int rows, int columns, const QTextTableFormat &format, const QTextTableCellFormat &cells);
    void endTable();

    static QTextTableFormat tableFormat(int padding);

private:
    QTextCursor m_cursor;
    QTextTable *m_table = nullptr;
    QTextList *m_list = nullptr;
    bool m_isFirst;
};
