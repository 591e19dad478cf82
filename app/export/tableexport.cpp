// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/tableexport.h"

#include "model/catalog/catalogfilewriter.h"

#include <QDir>
#include <QFileInfo>

#include <array>

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
