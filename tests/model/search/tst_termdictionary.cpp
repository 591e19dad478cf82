// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/termdictionary.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

TermDictionary wordsOf(QStringList words)
{
    words.sort();
    TermDictionary sorted;
    for (const QString &word : words) {
        sorted.append(word);
    }
    return sorted;
}

QStringList textsOf(const TermDictionary &words, IndexSpan span)
{
    QStringList texts;
    for (std::size_t at = span.first; at < span.last; ++at) {
        texts.append(words.at(at).toString());
    }
    return texts;
}

} // namespace

class TermDictionaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void findsWordsByTheirBeginning_data();
    void findsWordsByTheirBeginning();
    void findsWholeWords_data();
    void findsWholeWords();
    void isEmptyAtFirst();
    void takesNoMoreThanItReserved();
};

void TermDictionaryTest::findsWordsByTheirBeginning_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("the word itself comes first") << u"time"_s << QStringList{u"time"_s, u"timed"_s, u"timeout"_s};
    QTest::newRow("a part of a word") << u"tim"_s << QStringList{u"time"_s, u"timed"_s, u"timeout"_s};
    QTest::newRow("the first") << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("the last") << u"zo"_s << QStringList{u"zone"_s};
    QTest::newRow("words that are there twice") << u"ga"_s << QStringList{u"gate"_s, u"gate"_s};
    QTest::newRow("longer than any") << u"timeouts"_s << QStringList();
    QTest::newRow("before all") << u"0"_s << QStringList();
    QTest::newRow("behind all") << u"猫"_s << QStringList();
    QTest::newRow("nothing begins everything")
        << u""_s << QStringList{u"a"_s, u"gate"_s, u"gate"_s, u"time"_s, u"timed"_s, u"timeout"_s, u"zone"_s};
}

void TermDictionaryTest::findsWordsByTheirBeginning()
{
    QFETCH(const QString, letters);
    QFETCH(const QStringList, found);
    const TermDictionary words =
        wordsOf({u"timeout"_s, u"gate"_s, u"time"_s, u"timed"_s, u"zone"_s, u"a"_s, u"gate"_s});
    QCOMPARE(textsOf(words, words.startingWith(letters)), found);
}

void TermDictionaryTest::findsWholeWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("a word") << u"time"_s << QStringList{u"time"_s};
    QTest::newRow("a word that is there twice") << u"gate"_s << QStringList{u"gate"_s, u"gate"_s};
    QTest::newRow("only its beginning") << u"tim"_s << QStringList();
    QTest::newRow("more than it") << u"gates"_s << QStringList();
    QTest::newRow("nothing") << u""_s << QStringList();
}

void TermDictionaryTest::findsWholeWords()
{
    QFETCH(const QString, word);
    QFETCH(const QStringList, found);
    const TermDictionary words = wordsOf({u"timeout"_s, u"gate"_s, u"time"_s, u"gate"_s});
    QCOMPARE(textsOf(words, words.equalTo(word)), found);
}

void TermDictionaryTest::isEmptyAtFirst()
{
    const TermDictionary words;
    QCOMPARE(words.size(), std::size_t{0});
    QVERIFY(words.startingWith(u"").isEmpty());
    QVERIFY(words.equalTo(u"a").isEmpty());
}

void TermDictionaryTest::takesNoMoreThanItReserved()
{
    TermDictionary words;
    words.reserve(2, 7);
    words.append(u"gate");
    words.append(u"way");
    QCOMPARE(words.byteCount(), qint64{7 * sizeof(QChar) + 3 * sizeof(std::uint32_t)});
    QCOMPARE(words.at(1).toString(), u"way"_s);
}

STATUSBOOK_TEST_MAIN(tst_termdictionary, TermDictionaryTest, QCoreApplication)
#include "tst_termdictionary.moc"
