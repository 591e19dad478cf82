// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/clipboardtext.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QMimeData>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

// The cells as an editor that takes HTML gets them.
Rows tableIn(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    const auto *table = qobject_cast<QTextTable *>(document.rootFrame()->childFrames().value(0));
    Rows rows;
    for (int row = 0; table != nullptr && row < table->rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columns(); ++column) {
            cells.append(table->cellAt(row, column).firstCursorPosition().block().text());
        }
        rows.append(cells);
    }
    return rows;
}

} // namespace

class ClipboardTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsTabsAndLinesIntoTheText_data();
    void putsTabsAndLinesIntoTheText();
    void putsATableIntoTheHtml_data();
    void putsATableIntoTheHtml();
    void holdsBothInOneEntry();
    void escapesMarkup();
};

void ClipboardTextTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void ClipboardTextTest::putsTabsAndLinesIntoTheText_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QString>("text");

    QTest::newRow("one cell") << Rows{{u"404"_s}} << u"404"_s;
    QTest::newRow("cells of a row") << Rows{{u"404"_s, u"Not Found"_s}} << u"404\tNot Found"_s;
    QTest::newRow("rows") << Rows{{u"404"_s, u"Not Found"_s}, {u"410"_s, u"Gone"_s}} << u"404\tNot Found\n410\tGone"_s;
    QTest::newRow("an empty cell keeps its place") << Rows{{u"404"_s, QString(), u"IANA"_s}} << u"404\t\tIANA"_s;
    QTest::newRow("a tab in a cell is a space") << Rows{{u"Not\tFound"_s, u"x"_s}} << u"Not Found\tx"_s;
    QTest::newRow("line breaks in a cell are a space") << Rows{{u"Not\r\nFound"_s, u"x"_s}} << u"Not Found\tx"_s;
    QTest::newRow("markup stays as it is") << Rows{{u"<b>&amp;</b>"_s}} << u"<b>&amp;</b>"_s;
    QTest::newRow("letters of any script")
        << Rows{{u"見つかりません 🫖"_s}} << u"見つかりません 🫖"_s;
}

void ClipboardTextTest::putsTabsAndLinesIntoTheText()
{
    QFETCH(const Rows, rows);
    QFETCH(const QString, text);
    QCOMPARE(ClipboardText::fromRows(rows)->text(), text);
}

void ClipboardTextTest::putsATableIntoTheHtml_data()
{
    QTest::addColumn<Rows>("rows");

    QTest::newRow("one cell") << Rows{{u"404"_s}};
    QTest::newRow("rows") << Rows{{u"404"_s, u"Not Found"_s}, {u"410"_s, u"Gone"_s}};
    QTest::newRow("an empty cell keeps its place") << Rows{{u"404"_s, QString(), u"IANA"_s}};
    QTest::newRow("markup is text") << Rows{{u"<b>bold</b>"_s, u"a & b"_s, u"&lt;"_s}};
    QTest::newRow("the end of a cell is text") << Rows{{u"</td></tr></table>x"_s, u"<!-- y"_s}};
    QTest::newRow("quotes are text") << Rows{{u"\"quoted\""_s, u"it's"_s}};
}

void ClipboardTextTest::putsATableIntoTheHtml()
{
    QFETCH(const Rows, rows);
    QCOMPARE(tableIn(ClipboardText::fromRows(rows)->html()), rows);
}

void ClipboardTextTest::holdsBothInOneEntry()
{
    const std::unique_ptr<QMimeData> data = ClipboardText::fromRows({{u"404"_s}});
    QCOMPARE(data->formats(), QStringList({u"text/plain"_s, u"text/html"_s}));
}

void ClipboardTextTest::escapesMarkup()
{
    const QString html = ClipboardText::fromRows({{u"<script>alert(1)</script>"_s}})->html();
    QVERIFY(!html.contains(u"<script"_s));
}

STATUSBOOK_TEST_MAIN(tst_clipboardtext, ClipboardTextTest, QApplication)
#include "tst_clipboardtext.moc"
