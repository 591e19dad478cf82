// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/emptyexplanation.h"
#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "model/search/searcher.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class EmptyExplanationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWaysBack_data();
    void offersWaysBack();
    void showsAnAmpersandOfAPhrase();
};

void EmptyExplanationTest::offersWaysBack_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QSet<int>>("classes");
    QTest::addColumn<QString>("reason"); // a part of it
    QTest::addColumn<EmptyExplanation::Way::Kind>("firstWay");
    using Kind = EmptyExplanation::Way::Kind;
    QTest::newRow("what nothing is called") << u"zzzzzz"_s << QSet<int>() << QString() << Kind::DropQuery;
    QTest::newRow("what the filters hide") << u"404"_s << QSet<int>{5} << u"filters hide"_s << Kind::DropFilters;
    QTest::newRow("a number that nobody uses") << u"471"_s << QSet<int>() << u"471"_s << Kind::ShowCode;
    QTest::newRow("stars, and there are none") << u"is:starred"_s << QSet<int>() << u"Ctrl+D"_s << Kind::DropQuery;
}

void EmptyExplanationTest::offersWaysBack()
{
    QFETCH(const QString, typed);
    QFETCH(const QSet<int>, classes);
    QFETCH(const QString, reason);
    QFETCH(const EmptyExplanation::Way::Kind, firstWay);
    const Catalog catalog = readBuiltInCatalog();
    SearchFilter filter;
    filter.classes = classes;
    const SearchResult result = Searcher().search(SearchIndex(catalog), NoteIndex(), QueryParser::parse(typed), filter);
    QVERIFY(result.rows.isEmpty());
    const EmptyExplanation::Explanation told = EmptyExplanation::explanationOf(result, catalog, typed);
    QVERIFY(told.title.contains(typed));
    QVERIFY2(told.reason.contains(reason), qPrintable(told.reason));
    QCOMPARE(told.reason.isEmpty(), reason.isEmpty());
    QCOMPARE(told.ways.value(0).kind, firstWay);
    QCOMPARE(told.ways.value(0).code >= 0, firstWay == EmptyExplanation::Way::Kind::ShowCode);
    QCOMPARE(told.ways.back().kind, EmptyExplanation::Way::Kind::DropQuery);
}

// It would be a key on a button.
void EmptyExplanationTest::showsAnAmpersandOfAPhrase()
{
    StatusCode code;
    code.code = 470;
    code.name = u"LOST_AND_FOUND"_s;
    code.reason = u"Lost & Found"_s;
    code.origin = std::make_shared<const Origin>(Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, {}});
    const Catalog catalog({code});
    const SearchResult result = Searcher().search(SearchIndex(catalog), QueryParser::parse(u"471"_s));
    const QList<EmptyExplanation::Way> ways = EmptyExplanation::explanationOf(result, catalog, u"471"_s).ways;
    QCOMPARE(ways.value(0).text, u"470 Lost && Found"_s);
}

STATUSBOOK_TEST_MAIN(tst_emptyexplanation, EmptyExplanationTest, QCoreApplication)
#include "tst_emptyexplanation.moc"
