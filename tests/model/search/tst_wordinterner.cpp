// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/wordinterner.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;

class WordInternerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isEmptyAtFirst();
    void countsNewWordsFromNought();
    void knowsAWordAgain();
    void tellsWordsApart_data();
    void tellsWordsApart();
    void keepsItsWordsAsItGrows();
};

void WordInternerTest::isEmptyAtFirst()
{
    QCOMPARE(WordInterner().size(), 0U);
}

void WordInternerTest::countsNewWordsFromNought()
{
    WordInterner table;
    QCOMPARE(table.idOf(u"bad"), 0U);
    QCOMPARE(table.idOf(u"gateway"), 1U);
    QCOMPARE(table.size(), 2U);
    QCOMPARE(table.word(0), u"bad"_s);
    QCOMPARE(table.word(1), u"gateway"_s);
}

void WordInternerTest::knowsAWordAgain()
{
    WordInterner table;
    const std::uint32_t first = table.idOf(u"gateway");
    table.idOf(u"timeout");
    const QString sameLettersElsewhere = u"a gateway"_s;
    QCOMPARE(table.idOf(QStringView(sameLettersElsewhere).sliced(2)), first);
    QCOMPARE(table.idOf(table.word(first)), first); // a view of its own letters
    QCOMPARE(table.size(), 2U);
}

void WordInternerTest::tellsWordsApart_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("other");

    QTest::newRow("a beginning of the other") << u"time"_s << u"timeout"_s;
    QTest::newRow("the other doubled") << u"aa"_s << u"aaaa"_s;
    QTest::newRow("the same letters in another order") << u"tea"_s << u"eat"_s;
    QTest::newRow("another case") << u"found"_s << u"Found"_s;
    QTest::newRow("an accent apart") << u"cafe"_s << u"café"_s;
    QTest::newRow("high and low half of a pair") << QString(QChar(0xd835)) << QString(QChar(0xdc00));
    QTest::newRow("nothing and a null character") << u""_s << QString(QChar(0));
}

void WordInternerTest::tellsWordsApart()
{
    QFETCH(const QString, word);
    QFETCH(const QString, other);
    WordInterner table;
    const std::uint32_t id = table.idOf(word);
    const std::uint32_t otherId = table.idOf(other);
    QCOMPARE_NE(id, otherId);
    QCOMPARE(table.word(id).toString(), word);
    QCOMPARE(table.word(otherId).toString(), other);
    QCOMPARE(table.idOf(word), id);
}

void WordInternerTest::keepsItsWordsAsItGrows()
{
    constexpr std::uint32_t count = 50'000;
    WordInterner table;
    for (std::uint32_t i = 0; i < count; ++i) {
        QCOMPARE(table.idOf(u"w%1"_s.arg(i)), i);
    }
    QCOMPARE(table.size(), count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const QString word = u"w%1"_s.arg(i);
        QCOMPARE(table.word(i), word);
        QCOMPARE(table.idOf(word), i);
    }
    QCOMPARE(table.size(), count);
}

STATUSBOOK_TEST_MAIN(tst_wordinterner, WordInternerTest, QCoreApplication)
#include "tst_wordinterner.moc"
