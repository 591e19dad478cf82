// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/visibletext.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class VisibleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void showsWhatWouldHide_data();
    void showsWhatWouldHide();
    void leavesTheRest_data();
    void leavesTheRest();
    void keepsBreaksWhereTheyMayStand();
    void quotesFortyCharacters_data();
    void quotesFortyCharacters();
};

void VisibleTextTest::showsWhatWouldHide_data()
{
    QTest::addColumn<char16_t>("unit");
    QTest::addColumn<char16_t>("picture");

    QTest::newRow("null") << u'\0' << u'\u2400';
    QTest::newRow("tab") << u'\t' << u'\u2409';
    QTest::newRow("escape") << u'\x1b' << u'\u241b';
    QTest::newRow("the last before the blank") << u'\x1f' << u'\u241f';
    QTest::newRow("delete") << u'\x7f' << u'\u2421';
    for (const auto &[first, last] : {std::pair(0x80, 0x9f), {0x2028, 0x2029}, {0x202a, 0x202e}, {0x2066, 0x2069}}) {
        QTest::addRow("the first from U+%04X", first) << static_cast<char16_t>(first) << u'\ufffd';
        QTest::addRow("the last to U+%04X", last) << static_cast<char16_t>(last) << u'\ufffd';
    }
    QTest::newRow("half a character, the first") << u'\xd83d' << u'\ufffd';
    QTest::newRow("half a character, the second") << u'\xde00' << u'\ufffd';
}

void VisibleTextTest::showsWhatWouldHide()
{
    QFETCH(const char16_t, unit);
    QFETCH(const char16_t, picture);
    const QChar shown(picture);
    for (const auto &[before, behind] : {std::pair(u""_s, u""_s), {u"a"_s, u"b"_s}, {u"a"_s, u""_s}, {u""_s, u"b"_s}}) {
        QString text = before + QChar(unit) + behind;
        QVERIFY(makeControlsVisible(text));
        QCOMPARE(text, QString(before + shown + behind));
    }
}

void VisibleTextTest::leavesTheRest_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("printable ASCII, from its first to its last") << u" Not Found~"_s;
    QTest::newRow("what stands beside controls") << u"\u00a0\u2027\u202f\u2065\u206a"_s;
    QTest::newRow("pairs, from the first on") << u"😀😀"_s;
    QTest::newRow("other scripts") << u"世界 עולם"_s;
}

void VisibleTextTest::leavesTheRest()
{
    QFETCH(const QString, text);
    QString shown = text;
    QVERIFY(!makeControlsVisible(shown));
    QCOMPARE(shown, text);
}

void VisibleTextTest::keepsBreaksWhereTheyMayStand()
{
    QString text = u"a\n\tb"_s;
    QVERIFY(!makeControlsVisible(text, true));
    QCOMPARE(text, u"a\n\tb"_s);
    text = u"a\r\n"_s;
    QVERIFY(makeControlsVisible(text, true));
    QCOMPARE(text, u"a\u240d\n"_s);
}

void VisibleTextTest::quotesFortyCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");

    QTest::newRow("none") << QString() << u"\"\""_s;
    QTest::newRow("forty") << QString(40, u'x') << QString(u'"' + QString(40, u'x') + u'"');
    QTest::newRow("one more") << QString(41, u'x') << QString(u'"' + QString(40, u'x') + u"…\"");
    QTest::newRow("controls") << u"a\x1b[2J"_s << u"\"a\u241b[2J\""_s;
}

void VisibleTextTest::quotesFortyCharacters()
{
    QFETCH(const QString, text);
    QFETCH(const QString, quoted);
    QCOMPARE(quotedInShort(text), quoted);
}

STATUSBOOK_TEST_MAIN(tst_visibletext, VisibleTextTest, QCoreApplication)
#include "tst_visibletext.moc"
