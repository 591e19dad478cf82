// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/queryparser.h"
#include "model/search/searcher.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StatusCode entry(int number, const QString &reason, const QString &summary)
{
    StatusCode code;
    code.code = number;
    code.reason = reason;
    code.name = reason.toUpper().replace(u' ', u'_');
    code.summary = summary;
    code.origin = std::make_shared<const Origin>(Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, {}});
    code.facts.cacheable = number == 404;
    return code;
}

Catalog gateways()
{
    return Catalog({entry(404, u"Not Found"_s, u"Nothing is at this address."_s),
                    entry(502, u"Bad Gateway"_s, u"The gateway got a bad answer."_s),
                    entry(503, u"Service Unavailable"_s, u"Also where a bad gateway is meant."_s),
                    entry(504, u"Gateway Timeout"_s, u"The gateway had a bad day."_s)});
}

} // namespace

// What a query demands beside words.
class RowFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void leavesWhatTheQueryDemands_data();
    void leavesWhatTheQueryDemands();
    void readsTheBestOfManyEntries();
};

void RowFilterTest::leavesWhatTheQueryDemands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("codes");
    QTest::addColumn<bool>("isLoose");

    QTest::newRow("words in any order") << u"bad gateway"_s << QList<int>{502, 503, 504} << false;
    QTest::newRow("words next to each other") << u"\"bad gateway\""_s << QList<int>{502, 503} << false;
    QTest::newRow("the same, half typed") << u"\"bad gat"_s << QList<int>{502, 503} << false;
    QTest::newRow("two phrases") << u"\"bad gateway\" \"is meant\""_s << QList<int>{503} << false;
    QTest::newRow("a phrase and a class") << u"\"bad gateway\" 4xx"_s << QList<int>() << false;
    QTest::newRow("a phrase that stands nowhere") << u"\"gateway bad\""_s << QList<int>{502, 503, 504} << true;
    QTest::newRow("a phrase whose words stand nowhere") << u"\"purple cow\""_s << QList<int>() << true;
    QTest::newRow("a phrase with a minus") << u"gateway -\"bad gateway\""_s << QList<int>{504} << false;
    QTest::newRow("a phrase with a minus, alone") << u"-\"bad gateway\""_s << QList<int>{404, 504} << false;
    QTest::newRow("a number with a minus") << u"gateway -504"_s << QList<int>{502, 503} << false;
    QTest::newRow("a number with a minus, alone") << u"-404"_s << QList<int>{502, 503, 504} << false;
    QTest::newRow("a class and a number with a minus") << u"5xx -502"_s << QList<int>{503, 504} << false;
    QTest::newRow("a class with a minus") << u"bad -5xx"_s << QList<int>() << false;
    QTest::newRow("a number with and without") << u"404 -404"_s << QList<int>() << false;
    QTest::newRow("a fact and a number with a minus") << u"-is:cacheable -503"_s << QList<int>{502, 504} << false;
}

void RowFilterTest::leavesWhatTheQueryDemands()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, codes);
    QFETCH(const bool, isLoose);
    const SearchIndex index(gateways());
    const SearchResult result = Searcher().search(index, QueryParser::parse(typed));
    QList<int> found;
    for (const int row : result.rows) {
        found.append(index.catalog().at(row).code);
    }
    std::sort(found.begin(), found.end());
    QCOMPARE(found, codes);
    QCOMPARE(result.arePhrasesLoose, isLoose);
}

void RowFilterTest::readsTheBestOfManyEntries()
{
    constexpr int count = 3'000;
    QList<StatusCode> codes;
    for (int i = 0; i < count; ++i) {
        codes.append(entry(500, u"Number %1"_s.arg(i), u"A bad gateway."_s));
    }
    codes.append(entry(502, u"Bad Gateway"_s, u"The best."_s));
    const SearchIndex index{Catalog(codes)};
    const SearchResult result = Searcher().search(index, QueryParser::parse(u"\"bad gateway\""_s));
    QCOMPARE(result.rows.size(), static_cast<qsizetype>(RowFilter::mostRead));
    QCOMPARE(result.rows.front(), count);
    QVERIFY(!result.arePhrasesLoose);
}

STATUSBOOK_TEST_MAIN(tst_rowfilter, RowFilterTest, QCoreApplication)
#include "tst_rowfilter.moc"
