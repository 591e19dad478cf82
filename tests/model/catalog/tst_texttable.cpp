// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/texttable.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

TextTable tableOf(const QString &cell)
{
    return {{u"Code"_s, u"Text"_s}, {{u"404"_s, cell}}};
}

} // namespace

class TextTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCsvForPrograms_data();
    void writesCsvForPrograms();
    void keepsSpreadsheetsFromCalculating_data();
    void keepsSpreadsheetsFromCalculating();
    void tellsSpreadsheetsOfUtf8();
    void writesTitlesAloneForNoRows();
    void escapesMarkdown_data();
    void escapesMarkdown();
};

void TextTableTest::writesCsvForPrograms_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"Not Found"_s << QByteArray("Not Found");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("a comma") << u"a, b"_s << QByteArray("\"a, b\"");
    QTest::newRow("quotes are doubled") << u"say \"no\""_s << QByteArray("\"say \"\"no\"\"\"");
    QTest::newRow("line breaks stay") << u"one\r\ntwo"_s << QByteArray("\"one\r\ntwo\"");
    QTest::newRow("UTF-8") << u"é–世"_s << QByteArray("é–世");
    QTest::newRow("a formula is as good as any text") << u"=1+1"_s << QByteArray("=1+1");
}

void TextTableTest::writesCsvForPrograms()
{
    QFETCH(const QString, cell);
    QFETCH(const QByteArray, field);
    QCOMPARE(toCsv(tableOf(cell), CsvReader::Program), QByteArray("Code,Text\r\n404," + field + "\r\n"));
}

void TextTableTest::keepsSpreadsheetsFromCalculating_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"Not Found"_s << QByteArray("Not Found");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("in quotes too") << u"=HYPERLINK(\"x\",1)"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
    QTest::newRow("signs further on are harmless") << u"a = b"_s << QByteArray("a = b");
}

void TextTableTest::keepsSpreadsheetsFromCalculating()
{
    QFETCH(const QString, cell);
    QFETCH(const QByteArray, field);
    QCOMPARE(toCsv(tableOf(cell), CsvReader::Spreadsheet), QByteArray("Code,Text\r\n404," + field + "\r\n"));
}

void TextTableTest::tellsSpreadsheetsOfUtf8()
{
    const QByteArray bytes("Code,Text\r\n404,é–世\r\n");
    QCOMPARE(toCsv(tableOf(u"é–世"_s), CsvReader::Spreadsheet), QByteArray("\xef\xbb\xbf" + bytes));
    QCOMPARE(toCsv(tableOf(u"é–世"_s), CsvReader::Program), bytes);
}

void TextTableTest::writesTitlesAloneForNoRows()
{
    const TextTable table{{u"Code"_s}, {}};
    QCOMPARE(toCsv(table, CsvReader::Program), QByteArray("Code\r\n"));
    QCOMPARE(toMarkdown(table), u"| Code |\n| --- |\n"_s);
}

void TextTableTest::escapesMarkdown_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Not Found"_s << u"Not Found"_s;
    QTest::newRow("a bar does not end the cell") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("a break does not end the row") << u"one\ntwo"_s << u"one two"_s;
    QTest::newRow("markup") << u"<b>*x*</b> [y](z) `c` _d_ &amp; ~~e~~"_s
                            << u"\\<b\\>\\*x\\*\\</b\\> \\[y\\](z) \\`c\\` \\_d\\_ \\&amp; \\~\\~e\\~\\~"_s;
    QTest::newRow("a list") << u"- item"_s << u"\\- item"_s;
    QTest::newRow("a numbered list") << u"12. item"_s << u"12\\. item"_s;
}

void TextTableTest::escapesMarkdown()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, shown);
    QCOMPARE(toMarkdown(tableOf(cell)), u"| Code | Text |\n| --- | --- |\n| 404 | %1 |\n"_s.arg(shown));
}

STATUSBOOK_TEST_MAIN(tst_texttable, TextTableTest, QCoreApplication)
#include "tst_texttable.moc"
