// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/browsehistory.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

BrowseHistory historyOf(const QList<int> &codes)
{
    BrowseHistory history;
    for (const int code : codes) {
        history.visit({code, u"iana"_s});
    }
    return history;
}

// What is met on the way to the first visit.
QList<int> backwards(BrowseHistory history)
{
    QList<int> codes;
    while (history.canGoBack()) {
        codes.append(history.back().code);
    }
    return codes;
}

} // namespace

class BrowseHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void hasNowhereToGoAtFirst();
    void hasNowhereToGoAfterOneVisit();
    void goesBackAndForward();
    void cutsOffWhatLayAheadAtANewVisit();
    void keepsWhatLiesAheadAtAVisitToTheSame();
    void remembersVisits_data();
    void remembersVisits();
    void tellsOriginsApart();
    void passesOverInvalidKeys();
    void forgetsTheOldestVisits();
};

void BrowseHistoryTest::hasNowhereToGoAtFirst()
{
    BrowseHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    QVERIFY(!history.back().isValid());
    QVERIFY(!history.forward().isValid());
    history.visit({404, u"iana"_s});
    QVERIFY(!history.canGoBack());
}

void BrowseHistoryTest::hasNowhereToGoAfterOneVisit()
{
    BrowseHistory history = historyOf({404});
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    QVERIFY(!history.back().isValid());
}

void BrowseHistoryTest::goesBackAndForward()
{
    BrowseHistory history = historyOf({200, 301, 404});
    QCOMPARE(history.back(), StatusKey({301, u"iana"_s}));
    QCOMPARE(history.back(), StatusKey({200, u"iana"_s}));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(), StatusKey({301, u"iana"_s}));
    QCOMPARE(history.forward(), StatusKey({404, u"iana"_s}));
    QVERIFY(!history.canGoForward());
    QVERIFY(!history.forward().isValid());
    QCOMPARE(history.back(), StatusKey({301, u"iana"_s}));
}

void BrowseHistoryTest::cutsOffWhatLayAheadAtANewVisit()
{
    BrowseHistory history = historyOf({200, 301, 404});
    history.back();
    history.back();
    history.visit({500, u"iana"_s});
    QVERIFY(!history.canGoForward());
    QCOMPARE(backwards(history), QList<int>({200}));
}

void BrowseHistoryTest::keepsWhatLiesAheadAtAVisitToTheSame()
{
    BrowseHistory history = historyOf({200, 301, 404});
    history.back();
    history.visit({301, u"iana"_s});
    QCOMPARE(history.forward().code, 404);
}

void BrowseHistoryTest::remembersVisits_data()
{
    QTest::addColumn<QList<int>>("visited");
    QTest::addColumn<QList<int>>("met");

    QTest::newRow("in order") << QList<int>{200, 301, 404} << QList<int>{301, 200};
    QTest::newRow("the same twice in a row counts once") << QList<int>{200, 404, 404, 404} << QList<int>{200};
    QTest::newRow("the same again later counts again") << QList<int>{404, 200, 404} << QList<int>{200, 404};
    QTest::newRow("the number nought is a visit") << QList<int>{0, 404} << QList<int>{0};
}

void BrowseHistoryTest::remembersVisits()
{
    QFETCH(const QList<int>, visited);
    QFETCH(const QList<int>, met);
    QCOMPARE(backwards(historyOf(visited)), met);
}

void BrowseHistoryTest::tellsOriginsApart()
{
    BrowseHistory history;
    history.visit({499, u"nginx"_s});
    history.visit({499, u"esri"_s});
    QVERIFY(history.canGoBack());
    QCOMPARE(history.back().origin, u"nginx"_s);
}

void BrowseHistoryTest::passesOverInvalidKeys()
{
    BrowseHistory history = historyOf({200});
    history.visit({});
    QVERIFY(!history.canGoBack());
    history.visit({404, u"iana"_s});
    QCOMPARE(history.back().code, 200);
}

void BrowseHistoryTest::forgetsTheOldestVisits()
{
    BrowseHistory history;
    const int extra = 5;
    for (int i = 0; i < BrowseHistory::maxLength + extra; ++i) {
        history.visit({i, u"iana"_s});
    }
    const QList<int> met = backwards(history);
    QCOMPARE(met.size(), BrowseHistory::maxLength - 1);
    QCOMPARE(met.back(), extra);
    QVERIFY(!history.canGoForward());
}

STATUSBOOK_TEST_MAIN(tst_browsehistory, BrowseHistoryTest, QCoreApplication)
#include "tst_browsehistory.moc"
