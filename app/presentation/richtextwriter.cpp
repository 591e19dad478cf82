// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/richtextwriter.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace {

// A hard space stays one.
QString oneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar letter : text) {
        const bool isSpace = letter.isSpace() && letter != QChar(QChar::Nbsp);
        if (!isSpace) {
            line.append(letter);
        } else if (!line.endsWith(u' ')) {
            line.append(u' ');
        }
    }
    return line;
}

} // namespace

RichTextWriter::RichTextWriter(QTextDocument *document) : m_cursor(document), m_isFirst(document->isEmpty())
{
    m_cursor.beginEditBlock();
    m_cursor.movePosition(QTextCursor::End);
}

RichTextWriter::~RichTextWriter()
{
    m_cursor.endEditBlock();
}

void RichTextWriter::beginParagraph(double top, double bottom, int lineHeight, const QTextCharFormat &format)
{
    QTextBlockFormat block;
    block.setTopMargin(top);
    block.setBottomMargin(bottom);
    if (lineHeight > 0) {
        block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    }
    if (m_isFirst) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(format);
        m_isFirst = false;
    } else {
        m_cursor.insertBlock(block, format);
    }
}

void RichTextWriter::beginItem(bool isFirst, bool isLast)
{
    constexpr double outwards = -22; // the sign stands where text begins
    beginParagraph(0, isLast ? 12 : 3, 115);
    QTextBlockFormat block;
    block.setLeftMargin(outwards);
    m_cursor.mergeBlockFormat(block);
    if (isFirst) {
        QTextListFormat format;
        format.setStyle(QTextListFormat::ListDisc);
        format.setIndent(1);
        m_list = m_cursor.createList(format);
    } else {
        m_list->add(m_cursor.block());
    }
}

int RichTextWriter::put(const QString &text, const QTextCharFormat &format)
{
    const int start = m_cursor.position();
    m_cursor.insertText(oneLine(text), format);
    return start;
}

void RichTextWriter::putLineBreak(const QTextCharFormat &format)
{
    m_cursor.insertText(QString(QChar(QChar::LineSeparator)), format);
}

void RichTextWriter::putLines(const QString &lines, const QTextCharFormat &format)
{
    m_cursor.insertText(lines, format);
}

QTextTableFormat RichTextWriter::tableFormat(int padding)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderCollapse(false);
    format.setCellSpacing(0);
    format.setCellPadding(padding);
    return format;
}

QTextTable *RichTextWriter::beginTable(int rows, int columns, const QTextTableFormat &format,
                                       const QTextTableCellFormat &cells)
{
    m_table = m_cursor.insertTable(rows, columns, format);
    for (int row = 0; row < rows && cells.propertyCount() > 0; ++row) {
        for (int column = 0; column < columns; ++column) {
            m_table->cellAt(row, column).setFormat(cells);
        }
    }
    return m_table;
}

void RichTextWriter::beginCell(int row, int column)
{
    m_cursor = m_table->cellAt(row, column).firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(Qt::AlignLeft);
    m_cursor.setBlockFormat(block);
}

void RichTextWriter::endTable()
{
    m_cursor.movePosition(QTextCursor::End);
}
