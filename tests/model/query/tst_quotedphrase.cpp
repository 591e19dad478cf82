// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/quotedphrase.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class QuotedPhraseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void standsWhereItsWordsAreNeighbours_data();
    void standsWhereItsWordsAreNeighbours();
    void isLookedForInEveryText();
};

void QuotedPhraseTest::standsWhereItsWordsAreNeighbours_data()
{
    QTest::addColumn<QuotedPhrase>("phrase");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("stands");

    const QuotedPhrase badGateway{{u"bad"_s, u"gateway"_s}, false};
    const QuotedPhrase badGat{{u"bad"_s, u"gat"_s}, true};
    QTest::newRow("as it is") << badGateway << u"bad gateway"_s << true;
    QTest::newRow("in other letters") << badGateway << u"It is a Bad Gateway."_s << true;
    QTest::newRow("in a constant") << badGateway << u"SC_BAD_GATEWAY"_s << true;
    QTest::newRow("in a camel") << badGateway << u"StatusBadGatewayError"_s << true;
    QTest::newRow("behind a first word that repeats") << badGateway << u"bad bad gateway"_s << true;
    QTest::newRow("not the other way round") << badGateway << u"gateway bad"_s << false;
    QTest::newRow("not with a word between") << badGateway << u"bad old gateway"_s << false;
    QTest::newRow("not in another form") << badGateway << u"bad gateways"_s << false;
    QTest::newRow("not its first word alone") << badGateway << u"too bad"_s << false;
    QTest::newRow("half typed") << badGat << u"Bad Gateway"_s << true;
    QTest::newRow("half typed, of another word") << badGat << u"bad request"_s << false;
    QTest::newRow("only the last word may go on")
        << QuotedPhrase{{u"ba"_s, u"gateway"_s}, true} << u"bad gateway"_s << false;
    QTest::newRow("one word") << QuotedPhrase{{u"gateway"_s}, false} << u"A gateway"_s << true;
    QTest::newRow("no word stands everywhere") << QuotedPhrase() << u"anything"_s << true;
    QTest::newRow("in an empty text") << badGateway << QString() << false;
}

void QuotedPhraseTest::standsWhereItsWordsAreNeighbours()
{
    QFETCH(const QuotedPhrase, phrase);
    QFETCH(const QString, text);
    QFETCH(const bool, stands);
    QCOMPARE(phrase.standsIn(text), stands);
}

void QuotedPhraseTest::isLookedForInEveryText()
{
    const QuotedPhrase phrase{{u"blue"_s, u"moon"_s}, false};
    const QString text = u"Once in a blue moon."_s;
    const StatusCode none;
    QVERIFY(!phrase.standsIn(none));
    QList<StatusCode> codes(11);
    codes[0].reason = text;
    codes[1].name = u"BLUE_MOON"_s;
    codes[2].summary = text;
    codes[3].keywords = QStringList{u"no"_s, text};
    codes[4].description = QStringList{u"no"_s, text};
    codes[5].use = QStringList{text};
    codes[6].avoid = QStringList{text};
    codes[7].formerly = {{text, u"RFC 1"_s}};
    codes[8].headers.resize(1);
    codes[8].headers[0].name = u"Blue-Moon"_s;
    codes[9].subStatuses.resize(1);
    codes[9].subStatuses[0].meaning = text;
    codes[10].reason = u"Blue"_s;
    codes[10].summary = u"Moon"_s;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        QCOMPARE(phrase.standsIn(codes.at(i)), i < 10);
    }
}

STATUSBOOK_TEST_MAIN(tst_quotedphrase, QuotedPhraseTest, QCoreApplication)
#include "tst_quotedphrase.moc"
