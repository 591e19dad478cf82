// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t").contains(text.front());
}

QString csvField(const QString &text, CsvReader reader)
{
    QString field = text;
    if (reader == CsvReader::Spreadsheet && looksLikeFormula(text)) {
        field.prepend(u'\'');
    }
    const bool needsQuotes = std::ranges::any_of(field, [](QChar c) { return QStringView(u",\"\r\n").contains(c); });
    return needsQuotes ? QString(u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"') : field;
}

QString csvLine(const QStringList &cells, CsvReader reader)
{
    QStringList fields;
    std::ranges::transform(cells, std::back_inserter(fields),
                           [reader](const QString &cell) { return csvField(cell, reader); });
    return fields.join(u',') + u"\r\n"_s;
}

// A cell is one line.
QString markdownRow(const QStringList &cells)
{
    QString row = u"|"_s;
    for (const QString &cell : cells) {
        row += u' ' + markdownText(cell.simplified()) + u" |"_s;
    }
    return row + u'\n';
}

} // namespace

QByteArray toCsv(const TextTable &table, CsvReader reader)
{
    QString text = csvLine(table.titles, reader);
    for (const QStringList &row : table.rows) {
        text += csvLine(row, reader);
    }
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    const bool needsMark = reader == CsvReader::Spreadsheet && !isAscii;
    return (needsMark ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text.toUtf8();
}

QString toMarkdown(const TextTable &table)
{
    QString text = markdownRow(table.titles) + u'|' + u" --- |"_s.repeated(table.titles.size()) + u'\n';
    for (const QStringList &row : table.rows) {
        text += markdownRow(row);
    }
    return text;
}

QString markdownText(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>|#&~").contains(c)) {
            escaped += u'\\';
        }
        escaped += c;
    }
    // At the start of a line some signs begin a list or draw a line.
    const qsizetype digits = std::ranges::find_if_not(escaped, [](QChar c) { return c.isDigit(); }) - escaped.begin();
    if (!escaped.isEmpty() && QStringView(u"-+=").contains(escaped.front())) {
        escaped.prepend(u'\\');
    } else if (digits > 0 && digits < escaped.size() && QStringView(u".)").contains(escaped.at(digits))) {
        escaped.insert(digits, u'\\');
    }
    return escaped;
}
