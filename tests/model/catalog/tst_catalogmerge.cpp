// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogmerge.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// "404 NOT_FOUND, 410 GONE" of one origin; what follows the origin's id tells copies of an entry apart.
Catalog catalogOf(const QString &originId, const QString &codes, const QString &summary = {})
{
    const auto origin = std::make_shared<const Origin>(Origin{originId, originId.toUpper(), Origin::Kind::Custom, {}});
    QList<StatusCode> entries;
    const QStringList texts = codes.split(u", "_s, Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        StatusCode code;
        code.code = text.section(u' ', 0, 0).toInt();
        code.name = text.section(u' ', 1);
        code.summary = summary;
        code.origin = origin;
        entries.append(code);
    }
    return Catalog(entries);
}

QStringList textsOf(const Catalog &catalog)
{
    QStringList texts;
    for (const StatusCode &code : catalog.codes()) {
        texts.append(u"%1 %2 %3"_s.arg(codeText(code.code), code.name, code.origin->id));
    }
    return texts;
}

QStringList messagesOf(const QList<Diagnostic> &problems)
{
    QStringList messages;
    for (const Diagnostic &problem : problems) {
        messages.append(problem.path + u": "_s + problem.message());
    }
    return messages;
}

} // namespace

class CatalogMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isTheBuiltInCatalogWithoutParts();
    void bringsAllEntriesTogether();
    void unitesPartsOfOneOrigin();
    void showsTheEarlierOfTwoTwins_data();
    void showsTheEarlierOfTwoTwins();
    void namesEveryEarlierPartOfAnOrigin();
    void tellsAtMostAThousandClashes();
};

void CatalogMergeTest::isTheBuiltInCatalogWithoutParts()
{
    const Catalog builtIn = catalogOf(u"iana"_s, u"404 NOT_FOUND"_s);
    const CatalogMerge merge = CatalogMerge::of(builtIn, {});
    QCOMPARE(textsOf(merge.catalog), textsOf(builtIn));
    QVERIFY(merge.clashes.isEmpty());
}

void CatalogMergeTest::bringsAllEntriesTogether()
{
    const CatalogMerge merge = CatalogMerge::of(catalogOf(u"iana"_s, u"404 NOT_FOUND"_s),
                                                {{u"a.json"_s, catalogOf(u"acme"_s, u"460 LOCKED, 404 NO_CART"_s)},
                                                 {u"empty.json"_s, Catalog()},
                                                 {u"z.json"_s, catalogOf(u"zoo"_s, u"404 NO_LION"_s)}});
    QCOMPARE(textsOf(merge.catalog),
             QStringList({u"404 NO_CART acme"_s, u"404 NOT_FOUND iana"_s, u"404 NO_LION zoo"_s, u"460 LOCKED acme"_s}));
    QCOMPARE(merge.clashes, QList<QList<Diagnostic>>(3));
}

void CatalogMergeTest::unitesPartsOfOneOrigin()
{
    const CatalogMerge merge = CatalogMerge::of({}, {{u"cart.json"_s, catalogOf(u"acme"_s, u"409 CART_LOCKED"_s)},
                                                     {u"user.json"_s, catalogOf(u"acme"_s, u"409 USER_EXISTS"_s)}});
    QCOMPARE(textsOf(merge.catalog), QStringList({u"409 CART_LOCKED acme"_s, u"409 USER_EXISTS acme"_s}));
    QVERIFY(merge.clashes.at(0).isEmpty());
    QCOMPARE(
        messagesOf(merge.clashes.at(1)),
        QStringList(u"origin.id: found \"acme\", which is the id of cart.json too; the entries of all are shown"_s));
    QVERIFY(!hasErrors(merge.clashes.at(1)));
}

void CatalogMergeTest::showsTheEarlierOfTwoTwins_data()
{
    QTest::addColumn<Catalog>("builtIn");
    QTest::addColumn<QList<CatalogMerge::Part>>("parts");
    QTest::addColumn<QString>("first");

    const QString twice = u"404 NOT_FOUND"_s;
    QTest::newRow("the built-in one") << catalogOf(u"iana"_s, twice, u"kept"_s)
                                      << QList<CatalogMerge::Part>{{u"mine.json"_s,
                                                                    catalogOf(u"iana"_s, twice + u", 405 MINE"_s)}}
                                      << u"the built-in catalog"_s;
    QTest::newRow("that of the first file")
        << Catalog()
        << QList<CatalogMerge::Part>{{u"first.json"_s, catalogOf(u"iana"_s, twice, u"kept"_s)},
                                     {u"mine.json"_s, catalogOf(u"iana"_s, twice + u", 405 MINE"_s)}}
        << u"first.json"_s;
}

void CatalogMergeTest::showsTheEarlierOfTwoTwins()
{
    QFETCH(const Catalog, builtIn);
    QFETCH(const QList<CatalogMerge::Part>, parts);
    QFETCH(const QString, first);
    const CatalogMerge merge = CatalogMerge::of(builtIn, parts);
    QCOMPARE(textsOf(merge.catalog), QStringList({u"404 NOT_FOUND iana"_s, u"405 MINE iana"_s}));
    QCOMPARE(merge.catalog.at(0).summary, u"kept"_s);
    const QStringList messages = messagesOf(merge.clashes.back());
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(1), u"codes: 404 NOT_FOUND is in %1 already; that entry is shown"_s.arg(first));
}

void CatalogMergeTest::namesEveryEarlierPartOfAnOrigin()
{
    const CatalogMerge merge = CatalogMerge::of({}, {{u"1.json"_s, catalogOf(u"acme"_s, u"401 A"_s)},
                                                     {u"2.json"_s, catalogOf(u"acme"_s, u"402 B"_s)},
                                                     {u"3.json"_s, catalogOf(u"acme"_s, u"402 B, 401 A, 403 C"_s)}});
    QCOMPARE(
        messagesOf(merge.clashes.at(2)),
        QStringList(
            {u"origin.id: found \"acme\", which is the id of 1.json and 2.json too; the entries of all are shown"_s,
             u"codes: 401 A is in 1.json already; that entry is shown"_s,
             u"codes: 402 B is in 2.json already; that entry is shown"_s}));
}

void CatalogMergeTest::tellsAtMostAThousandClashes()
{
    QStringList codes;
    for (int i = 0; i < 3'000; ++i) {
        codes.append(u"%1 NAME_%2"_s.arg(i % 1'000).arg(i));
    }
    const Catalog catalog = catalogOf(u"acme"_s, codes.join(u", "_s));
    const CatalogMerge merge = CatalogMerge::of({}, {{u"1.json"_s, catalog}, {u"2.json"_s, catalog}});
    QCOMPARE(merge.catalog.size(), 3'000);
    QCOMPARE(merge.clashes.at(1).size(), 1'000);
}

STATUSBOOK_TEST_MAIN(tst_catalogmerge, CatalogMergeTest, QCoreApplication)
#include "tst_catalogmerge.moc"
