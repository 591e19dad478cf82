// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/tableexport.h"
#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogreader.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Column = StatusTableModel::Column;
using Format = TableExport::Format;

const Catalog &builtInCatalog()
{
    static const Catalog catalog = readBuiltInCatalog();
    return catalog;
}

StatusCode codeOf(int number, const QString &origin)
{
    return builtInCatalog().at(builtInCatalog().rowOf({number, origin}));
}

TableExport::Content contentOf(const QList<StatusCode> &codes)
{
    return {codes, {Column::PhraseColumn, Column::CodeColumn}, {}, builtInCatalog().origins()};
}

QStringList namesOf(const QList<SafeFile::Content> &files)
{
    QStringList names;
    for (const SafeFile::Content &file : files) {
        names.append(file.fileName);
    }
    return names;
}

} // namespace

class TableExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasTheRowsAndColumnsThatShow();
    void namesEveryFormat();
    void writesACatalogFileForEachOrigin_data();
    void writesACatalogFileForEachOrigin();
    void writesTheBuiltInTextsForSpreadsheetsUnchanged();
    void objects_data();
    void objects();
};

void TableExportTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TableExportTest::hasTheRowsAndColumnsThatShow()
{
    const TextTable table = TableExport::tableOf(contentOf({codeOf(503, u"iana"_s), codeOf(499, u"nginx"_s)}));
    QCOMPARE(table.titles, (QStringList{u"Reason phrase"_s, u"Code"_s}));
    QCOMPARE(table.rows,
             (QList<QStringList>{{u"Service Unavailable"_s, u"503"_s}, {u"Client Closed Request"_s, u"499"_s}}));
}

void TableExportTest::namesEveryFormat()
{
    QStringList titles;
    QStringList suffixes;
    for (int i = 0; i < TableExport::formatCount; ++i) {
        titles.append(TableExport::title(static_cast<Format>(i)));
        suffixes.append(TableExport::suffix(static_cast<Format>(i)));
    }
    QCOMPARE(titles, (QStringList{u"CSV, for spreadsheets"_s, u"JSON, as catalog files"_s, u"Markdown table"_s,
                                  u"HTML page"_s, u"PDF cheat sheet, with full entries"_s}));
    QCOMPARE(suffixes, (QStringList{u"csv"_s, u"json"_s, u"md"_s, u"html"_s, u"pdf"_s}));
}

void TableExportTest::writesACatalogFileForEachOrigin_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("before the ending") << u"/x/my.codes.json"_s
                                       << QStringList{u"/x/my.codes-nginx.json"_s, u"/x/my.codes-iana.json"_s};
    QTest::newRow("without an ending") << u"/x/codes"_s << QStringList{u"/x/codes-nginx"_s, u"/x/codes-iana"_s};
}

void TableExportTest::writesACatalogFileForEachOrigin()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, names);
    const QList<StatusCode> codes{codeOf(499, u"nginx"_s), codeOf(410, u"iana"_s), codeOf(444, u"nginx"_s)};
    const QList<SafeFile::Content> files = TableExport::toCatalogFiles(contentOf(codes), name);
    QCOMPARE(namesOf(files), names);
    QCOMPARE(CatalogReader::read(files.front().bytes).catalog.codes(), (QList{codes.at(2), codes.at(0)}));
    QCOMPARE(CatalogReader::read(files.back().bytes).catalog.codes(), QList{codes.at(1)});
}

void TableExportTest::writesTheBuiltInTextsForSpreadsheetsUnchanged()
{
    TableExport::Content content = contentOf(builtInCatalog().codes());
    content.columns = {Column::CodeColumn, Column::NameColumn, Column::PhraseColumn, Column::SummaryColumn,
                       Column::OriginColumn};
    const TextTable table = TableExport::tableOf(content);
    QCOMPARE(table.rows.size(), builtInCatalog().size());
    QCOMPARE(toCsv(table, CsvReader::Spreadsheet).replace("\xef\xbb\xbf", QByteArray()),
             toCsv(table, CsvReader::Program));
}

void TableExportTest::objects_data()
{
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<TableExport::Format>("format");
    QTest::addColumn<QString>("objection");
    QTest::newRow("nothing to export") << qsizetype(0) << Format::Csv << u"The table shows no codes to export."_s;
    QTest::newRow("one code") << qsizetype(1) << Format::Csv << QString();
    QTest::newRow("as many as a PDF takes") << TableExport::mostPdfCodes << Format::Pdf << QString();
    QTest::newRow("one more") << TableExport::mostPdfCodes + 1 << Format::Pdf
                              << u"A PDF takes 1000 codes at most, and the table shows 1001. Search or filter for "
                                 "those that you need."_s;
    QTest::newRow("the others take them") << TableExport::mostPdfCodes + 1 << Format::Html << QString();
}

void TableExportTest::objects()
{
    QFETCH(const qsizetype, count);
    QFETCH(const TableExport::Format, format);
    QFETCH(const QString, objection);
    const TableExport::Content content = contentOf(QList<StatusCode>(count, codeOf(404, u"iana"_s)));
    QCOMPARE(TableExport::objection(content, format), objection);
}

STATUSBOOK_TEST_MAIN(tst_tableexport, TableExportTest, QApplication)
#include "tst_tableexport.moc"
