// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "model/query/searchquery.h"
#include "model/search/searcher.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

// Which of several vendors with one number comes first: the one that somebody who sees that number most likely deals
// with.
class BuiltInOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void ordersTheOriginsOfANumber_data();
    void ordersTheOriginsOfANumber();
};

void BuiltInOrderTest::ordersTheOriginsOfANumber_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QStringList>("first"); // the rest has no order of note

    QTest::newRow("what clients print without a response, before what logs do")
        << 0 << QStringList({u"curl"_s, u"browsers"_s, u"envoy"_s, u"squid"_s});
    QTest::newRow("a page that expired, before a constant") << 419 << QStringList({u"laravel"_s, u"spring"_s});
    QTest::newRow("Twitter's, before a constant") << 420 << QStringList({u"twitter"_s, u"spring"_s});
    QTest::newRow("registered, before a constant") << 421 << QStringList({u"iana"_s, u"spring"_s});
    QTest::newRow("the server, before a host") << 494 << QStringList({u"nginx"_s, u"vercel"_s});
    QTest::newRow("the server, before a platform") << 496 << QStringList({u"nginx"_s, u"cloudfoundry"_s});
    QTest::newRow("in use, before withdrawn") << 498 << QStringList({u"esri"_s, u"nginx"_s});
    QTest::newRow("who made it up, before who took it over")
        << 499 << QStringList({u"nginx"_s, u"cloudflare"_s, u"esri"_s, u"google"_s});
    QTest::newRow("a host, before an interface and a constant")
        << 509 << QStringList({u"cpanel"_s, u"microsoft-graph"_s, u"spring"_s});
    QTest::newRow("the network, before a host on it") << 530 << QStringList({u"cloudflare"_s});
    QTest::newRow("a client, before hearsay") << 598 << QStringList({u"anyevent"_s, u"proxies"_s});
    QTest::newRow("clients, before hearsay")
        << 599 << QStringList({u"tornado"_s, u"http-tiny"_s, u"anyevent"_s, u"proxies"_s});
}

void BuiltInOrderTest::ordersTheOriginsOfANumber()
{
    QFETCH(const int, number);
    QFETCH(const QStringList, first);
    const Catalog catalog = readBuiltInCatalog();
    const QList<int> rows = rowsOf(catalog, number);
    QStringList ids;
    for (const int row : rows) {
        ids.append(catalog.at(row).origin->id);
    }
    QCOMPARE(ids.first(first.size()), first);
    const SearchResult result = Searcher().search(SearchIndex(catalog), QueryParser::parse(QString::number(number)));
    QCOMPARE(result.rows.first(rows.size()), rows);
}

STATUSBOOK_TEST_MAIN(tst_builtinorder, BuiltInOrderTest, QCoreApplication)
#include "tst_builtinorder.moc"
