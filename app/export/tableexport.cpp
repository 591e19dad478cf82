// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/tableexport.h"

#include "app/presentation/theme.h"
#include "model/catalog/catalogfilewriter.h"

#include <QDir>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct FormatName
{
    const char *title;
    const char *suffix;
};

// In the order of the formats.
constexpr std::array<FormatName, TableExport::formatCount> formatNames{{
    {QT_TRANSLATE_NOOP("TableExport", "CSV, for spreadsheets"), "csv"},
    {QT_TRANSLATE_NOOP("TableExport", "JSON, as catalog files"), "json"},
    {QT_TRANSLATE_NOOP("TableExport", "Markdown table"), "md"},
    {QT_TRANSLATE_NOOP("TableExport", "HTML page"), "html"},
    {QT_TRANSLATE_NOOP("TableExport", "PDF cheat sheet, with full entries"), "pdf"},
}};

using Column = StatusTableModel::Column;

constexpr int classCount = 6;

// The colours of one appearance as variables; a class of codes is --c0 … --c5.
QString variables(const QPalette &palette)
{
    QString text = u"--page:%1;--text:%2;--quiet:%3;--line:%4;--head:%5;"_s.arg(
        palette.color(QPalette::Base).name(), palette.color(QPalette::Text).name(), Theme::quiet(palette).name(),
        Theme::line(palette).name(), palette.color(QPalette::AlternateBase).name());
    for (int i = 0; i < classCount; ++i) {
        text += u"--c%1:%2;"_s.arg(QString::number(i), Theme::accent(static_cast<StatusClass>(i), palette).name());
    }
    return text;
}

QString styleSheet()
{
    QString text = u":root{color-scheme:light dark;%1}\n@media (prefers-color-scheme:dark){:root{%2}}\n"_s.arg(
        variables(Theme::light()), variables(Theme::dark()));
    text += u"@media print{:root{%1}}\n"_s.arg(variables(Theme::light()));
    for (int i = 0; i < classCount; ++i) {
        text += u"tr.c%1{--accent:var(--c%1)}\n"_s.arg(i);
    }
    return text +
           uR"(body{margin:2rem auto;padding:0 1rem;max-width:72rem;background:var(--page);color:var(--text);font:16px/1.45 system-ui,sans-serif}
h1{margin:0;font-size:1.6rem}
p{margin:.2rem 0 1.2rem;color:var(--quiet)}
table{width:100%;border-collapse:collapse}
th,td{padding:.45rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{position:sticky;top:0;background:var(--head);color:var(--quiet);font-weight:600;white-space:nowrap}
td.code{border-left:4px solid var(--accent);color:var(--accent);font-weight:700;white-space:nowrap}
td.name{font-family:ui-monospace,monospace;font-size:.9em}
td.summary,td.origin{color:var(--quiet)}
a{color:inherit}
@media print{body{margin:0;max-width:none;font-size:10pt}th{position:static}tr{break-inside:avoid}}
)"_s;
}

// Of the columns, in their order.
constexpr std::array<const char16_t *, Column::ColumnCount> cellClasses{u"code", u"name", u"phrase", u"summary",
                                                                        u"origin"};

QString cell(const StatusCode &code, Column column)
{
    QString html = StatusTableModel::textOf(code, column).toHtmlEscaped();
    const bool leadsSomewhere = column == Column::CodeColumn && code.spec && code.spec->url.startsWith(u"https://"_s);
    if (leadsSomewhere) {
        html = u"<a href=\"%1\" rel=\"noreferrer\">%2</a>"_s.arg(code.spec->url.toHtmlEscaped(), html);
    }
    return u"<td class=\"%1\">%2</td>"_s.arg(QStringView(cellClasses.at(column)), html);
}

QString headingOf(const TableExport::Content &content)
{
    const QString count =
        content.codes.size() == 1 ? TableExport::tr("One code") : TableExport::tr("%1 codes").arg(content.codes.size());
    return content.query.isEmpty() ? count : TableExport::tr("%1 for “%2”").arg(count, content.query);
}

} // namespace

QString TableExport::title(Format format)
{
    return tr(formatNames.at(static_cast<std::size_t>(format)).title);
}

QString TableExport::suffix(Format format)
{
    return QString::fromLatin1(formatNames.at(static_cast<std::size_t>(format)).suffix);
}

QString TableExport::objection(const Content &content, Format format)
{
    if (content.codes.isEmpty()) {
        return tr("The table shows no codes to export.");
    }
    if (format == Format::Pdf && content.codes.size() > mostPdfCodes) {
        return tr("A PDF takes %1 codes at most, and the table shows %2. Search or filter for those that you need.")
            .arg(mostPdfCodes)
            .arg(content.codes.size());
    }
    return {};
}

TextTable TableExport::tableOf(const Content &content)
{
    TextTable table;
    for (const StatusTableModel::Column column : content.columns) {
        table.titles.append(StatusTableModel::titleOf(column));
    }
    for (const StatusCode &code : content.codes) {
        QStringList cells;
        for (const StatusTableModel::Column column : content.columns) {
            cells.append(StatusTableModel::textOf(code, column));
        }
        table.rows.append(cells);
    }
    return table;
}

QByteArray TableExport::toCsv(const Content &content)
{
    return ::toCsv(tableOf(content), CsvReader::Spreadsheet);
}

QString TableExport::toMarkdown(const Content &content)
{
    return ::toMarkdown(tableOf(content));
}

QList<SafeFile::Content> TableExport::toCatalogFiles(const Content &content, const QString &fileName)
{
    const QList<CatalogFileWriter::File> files = CatalogFileWriter::write(content.codes, content.origins);
    if (files.size() == 1) {
        return {{fileName, files.front().bytes}};
    }
    const QFileInfo name(fileName);
    const QString ending = name.suffix().isEmpty() ? QString() : QString(u'.' + name.suffix());
    QList<SafeFile::Content> contents;
    for (const CatalogFileWriter::File &file : files) {
        const QString ownName = name.completeBaseName() + u'-' + file.originId + ending;
        contents.append({name.dir().filePath(ownName), file.bytes});
    }
    return contents;
}

QString TableExport::toHtml(const TableExport::Content &content)
{
    const QString title = tr("HTTP status codes").toHtmlEscaped();
    QString html = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                   u"<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                   u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                   u"'unsafe-inline'\">\n"_s;
    html += u"<title>"_s + title + u"</title>\n<style>\n"_s + styleSheet() + u"</style>\n</head>\n<body>\n<h1>"_s +
            title + u"</h1>\n<p>"_s + headingOf(content).toHtmlEscaped() + u"</p>\n<table>\n<thead><tr>"_s;
    for (const Column column : content.columns) {
        html += u"<th scope=\"col\">"_s + StatusTableModel::titleOf(column).toHtmlEscaped() + u"</th>"_s;
    }
    html += u"</tr></thead>\n<tbody>\n"_s;
    for (const StatusCode &code : content.codes) {
        html += u"<tr class=\"c%1\">"_s.arg(static_cast<int>(classOf(code.code)));
        for (const Column column : content.columns) {
            html += cell(code, column);
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</tbody>\n</table>\n</body>\n</html>\n"_s;
}
