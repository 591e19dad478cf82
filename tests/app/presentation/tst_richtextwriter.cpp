// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/richtextwriter.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

class RichTextWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTextInItsParagraph_data();
    void keepsTextInItsParagraph();
    void beginsWhereTheDocumentEnds();
    void makesOneListOfItems();
    void goesOnBehindATable();
    void keepsLinesAsTheyAre();
};

void RichTextWriterTest::keepsTextInItsParagraph_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("a line break is a space") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("so is one of Unicode") << u"a\u2029b"_s << u"a b"_s;
    QTest::newRow("a run of spaces is one") << u"a \t\n b"_s << u"a b"_s;
    QTest::newRow("a hard space stays") << u"a\u00a0\u00a0b"_s << u"a\u00a0\u00a0b"_s;
    QTest::newRow("markup is text") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
}

void RichTextWriterTest::keepsTextInItsParagraph()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QTextDocument document;
    {
        RichTextWriter writer(&document);
        writer.beginParagraph(1, 2, 120);
        QCOMPARE(writer.put(text), 0);
    }
    QCOMPARE(document.blockCount(), 1);
    QCOMPARE(document.begin().text(), shown);
    QCOMPARE(document.begin().blockFormat().topMargin(), 1.0);
    QCOMPARE(document.begin().blockFormat().bottomMargin(), 2.0);
    QCOMPARE(document.begin().blockFormat().lineHeight(), 120.0);
}

void RichTextWriterTest::beginsWhereTheDocumentEnds()
{
    QTextDocument document;
    for (const QString &text : {u"one"_s, u"two"_s}) {
        RichTextWriter writer(&document);
        writer.beginParagraph(0, 0);
        writer.put(text);
    }
    QCOMPARE(document.toPlainText(), u"one\ntwo"_s);
}

void RichTextWriterTest::makesOneListOfItems()
{
    QTextDocument document;
    {
        RichTextWriter writer(&document);
        for (int i = 0; i < 3; ++i) {
            writer.beginItem(i == 0, i == 2);
            writer.put(u"item"_s);
        }
    }
    const QTextList *list = document.begin().textList();
    QVERIFY(list != nullptr);
    QCOMPARE(list->count(), 3);
    QVERIFY(document.lastBlock().blockFormat().bottomMargin() > document.begin().blockFormat().bottomMargin());
}

void RichTextWriterTest::goesOnBehindATable()
{
    QTextDocument document;
    {
        RichTextWriter writer(&document);
        writer.beginParagraph(0, 0);
        writer.put(u"before"_s);
        const QTextTable *table = writer.beginTable(1, 2, RichTextWriter::tableFormat(3), {});
        QCOMPARE(table->format().cellPadding(), 3.0);
        writer.beginCell(0, 1);
        writer.put(u"right"_s);
        writer.beginCell(0, 0);
        writer.put(u"left"_s);
        writer.endTable();
        writer.beginParagraph(0, 0);
        writer.put(u"behind"_s);
    }
    QCOMPARE(document.toPlainText().split(u'\n', Qt::SkipEmptyParts),
             QStringList({u"before"_s, u"left"_s, u"right"_s, u"behind"_s}));
    QVERIFY(QTextCursor(document.lastBlock()).currentTable() == nullptr);
}

void RichTextWriterTest::keepsLinesAsTheyAre()
{
    QTextDocument document;
    {
        RichTextWriter writer(&document);
        writer.beginParagraph(0, 0);
        writer.putLines(u"{\n    \"a\":  1\n\n}"_s, {});
    }
    QCOMPARE(document.toPlainText(), u"{\n    \"a\":  1\n\n}"_s);
}

STATUSBOOK_TEST_MAIN(tst_richtextwriter, RichTextWriterTest, QApplication)
#include "tst_richtextwriter.moc"
