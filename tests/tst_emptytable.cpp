// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/emptytable.h"
#include "model/catalog/builtincatalog.h"
#include "model/search/noteindex.h"
#include "testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class EmptyTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWaysBack_data();
    void offersWaysBack();
    void showsAnAmpersandOfAPhrase();
};

void EmptyTableTest::offersWaysBack_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QSet<int>>("classes");
    QTest::addColumn<QString>("reason"); // a part of it
    QTest::addColumn<QString>("firstWay");
    QTest::newRow("what nothing is called") << u"zzzzzz"_s << QSet<int>() << QString() << u"query"_s;
    QTest::newRow("what the filters hide") << u"404"_s << QSet<int>{5} << u"filters hide"_s << u"filters"_s;
    QTest::newRow("a number that nobody uses") << u"471"_s << QSet<int>() << u"471"_s << u"code-"_s;
    QTest::newRow("stars, and there are none") << u"is:starred"_s << QSet<int>() << u"Ctrl+D"_s << u"query"_s;
}

void EmptyTableTest::offersWaysBack()
{
    QFETCH(const QString, typed);
    QFETCH(const QSet<int>, classes);
    QFETCH(const QString, reason);
    QFETCH(const QString, firstWay);
    const Catalog catalog = readBuiltInCatalog();
    SearchFilter filter;
    SearchIndex::Scratch scratch;
    filter.classes = classes;
    const SearchResult result = NoteIndex().search(SearchIndex(catalog), SearchQuery::fromText(typed), filter, scratch);
    QVERIFY(result.rows.isEmpty());
    const EmptyTable::Explanation told = EmptyTable::explanationOf(result, catalog, typed);
    QVERIFY(told.title.contains(typed));
    QVERIFY2(told.reason.contains(reason), qPrintable(told.reason));
    QCOMPARE(told.reason.isEmpty(), reason.isEmpty());
    QVERIFY2(told.ways.value(0).id.startsWith(firstWay), qPrintable(told.ways.value(0).id));
    QCOMPARE(told.ways.back().id, u"query"_s);
}

// It would be a key on a button.
void EmptyTableTest::showsAnAmpersandOfAPhrase()
{
    StatusCode code;
    code.code = 470;
    code.name = u"LOST_AND_FOUND"_s;
    code.reason = u"Lost & Found"_s;
    code.origin = std::make_shared<const Origin>(Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, {}});
    const Catalog catalog({code});
    const SearchResult result = SearchIndex(catalog).search(SearchQuery::fromText(u"471"_s));
    const QList<EmptyState::Way> ways = EmptyTable::explanationOf(result, catalog, u"471"_s).ways;
    QCOMPARE(ways.value(0).text, u"470 Lost && Found"_s);
}

STATUSBOOK_TEST_MAIN(tst_emptytable, EmptyTableTest, QCoreApplication)
#include "tst_emptytable.moc"
