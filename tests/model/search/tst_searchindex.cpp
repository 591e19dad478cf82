// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "model/search/searchindex.h"
#include "model/snippets/snippetdigest.h"
#include "tests/searchedtext.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StatusCode entry(int number, const QString &reason, const QString &keyword)
{
    StatusCode code;
    code.code = number;
    code.reason = reason;
    code.name = reason.toUpper().replace(u' ', u'_');
    code.keywords = QStringList{keyword};
    code.origin = std::make_shared<const Origin>(Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, {}});
    return code;
}

Catalog smallCatalog()
{
    return Catalog({entry(404, u"Not Found"_s, u"dead link"_s), entry(504, u"Gateway Timeout"_s, u"slow upstream"_s)});
}

Catalog manyEntries(int count)
{
    QList<StatusCode> codes;
    for (int i = 0; i < count; ++i) {
        codes.append(entry(500, u"Number %1"_s.arg(i), u"gateway"_s));
    }
    return Catalog(codes);
}

} // namespace

class SearchIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isNotMuchLargerThanItsText();
    void knowsWordsThatEntriesHave_data();
    void knowsWordsThatEntriesHave();
    void isWholeIfNobodyCancels();
    void stopsAndIsEmptyOnceCancelled();
};

void SearchIndexTest::isNotMuchLargerThanItsText()
{
    const SearchIndex::CodeNames names = SnippetDigest::builtIn().names();
    const SearchIndex index(readBuiltInCatalog(), names);
    qint64 textBytes = 0;
    for (const StatusCode &code : index.catalog().codes()) {
        textBytes += searchedText(code, names).toUtf8().size();
    }
    QVERIFY2(index.byteCount() <= textBytes * 3 / 2,
             qPrintable(u"%1 bytes for %2 of text"_s.arg(index.byteCount()).arg(textBytes)));
}

void SearchIndexTest::knowsWordsThatEntriesHave_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isKnown");

    QTest::newRow("a word") << u"gateway "_s << true;
    QTest::newRow("the beginning of a word") << u"gatew"_s << true;
    QTest::newRow("the beginning of a word, finished") << u"gatew "_s << false;
    QTest::newRow("another form of a word") << u"gateways "_s << true;
    QTest::newRow("a slip") << u"gatewya"_s << false;
    QTest::newRow("a phrase as one word") << u"notfound "_s << true;
    QTest::newRow("the beginning of a phrase as one word") << u"notfou"_s << true;
    QTest::newRow("a keyword as one word") << u"deadlink "_s << true;
    QTest::newRow("a word of another language") << u"страница"_s << false;
}

void SearchIndexTest::knowsWordsThatEntriesHave()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isKnown);
    const SearchQuery query = QueryParser::parse(typed);
    QCOMPARE(query.terms.size(), 1);
    QCOMPARE(SearchIndex(smallCatalog()).knows(query.terms.front()), isKnown);
}

void SearchIndexTest::isWholeIfNobodyCancels()
{
    const Catalog catalog = manyEntries(1'000);
    int questions = 0;
    const SearchIndex index(catalog, {}, [&questions] { return ++questions > 1'000; });
    QVERIFY(questions > 1);
    QCOMPARE(index.rowCount(), std::size_t{1'000});
    QCOMPARE(index.terms().at(index.terms().equalTo(u"gateway"_s).first), u"gateway"_s);
    QCOMPARE(index.postings(index.terms().equalTo(u"gateway"_s).first).count, std::size_t{1'000});
}

void SearchIndexTest::stopsAndIsEmptyOnceCancelled()
{
    const Catalog catalog = manyEntries(1'000);
    int questions = 0;
    const SearchIndex index(catalog, {}, [&questions] { return ++questions > 1; });
    QCOMPARE(questions, 2);
    QCOMPARE(index.rowCount(), std::size_t{0});
    QVERIFY(index.catalog().isEmpty());
    QVERIFY(!index.knows(QueryParser::parse(u"gateway"_s).terms.front()));
}

STATUSBOOK_TEST_MAIN(tst_searchindex, SearchIndexTest, QCoreApplication)
#include "tst_searchindex.moc"
