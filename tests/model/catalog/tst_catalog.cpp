// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalog.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// "404 iana registry NOT_FOUND …": a code, the id of its origin, the kind of that, and perhaps the code's name. Words
// behind that may tell the origin's rank, "#10", and the code's state.
StatusCode codeFrom(const QString &text)
{
    const QStringList parts = text.split(u' ');
    const auto kind = static_cast<Origin::Kind>(fileWords(Origin::Kind()).indexOf(parts.value(2)));
    StatusCode code;
    code.code = parts.value(0).toInt();
    code.name = parts.value(3);
    code.reason = text;
    Origin origin{parts.value(1), parts.value(1), kind, {}};
    for (const QString &part : parts.mid(4)) {
        if (part.startsWith(u'#')) {
            origin.rank = part.mid(1).toInt();
        } else if (const qsizetype state = fileWords(StatusCode::State()).indexOf(part); state >= 0) {
            code.state = static_cast<StatusCode::State>(state);
        }
    }
    code.origin = std::make_shared<const Origin>(origin);
    return code;
}

QList<StatusCode> codesFrom(const QStringList &texts)
{
    QList<StatusCode> codes;
    for (const QString &text : texts) {
        codes.append(codeFrom(text));
    }
    return codes;
}

QStringList textsOf(const Catalog &catalog)
{
    QStringList texts;
    for (const StatusCode &code : catalog.codes()) {
        texts.append(code.reason);
    }
    return texts;
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isEmptyAtFirst();
    void ordersByNumberThenKindThenOrigin_data();
    void ordersByNumberThenKindThenOrigin();
    void keepsTheEarlierOfTwoWithOneKey_data();
    void keepsTheEarlierOfTwoWithOneKey();
    void givesEveryCodeAnOrigin();
    void mergesInOrder_data();
    void mergesInOrder();
    void leavesTheMergedOnesAlone();
    void findsTheRowOfAKey_data();
    void findsTheRowOfAKey();
    void findsTheFirstRowOfANumber_data();
    void findsTheFirstRowOfANumber();
    void namesTheNearestRegisteredCodes_data();
    void namesTheNearestRegisteredCodes();
    void listsEveryOriginOnce();
    void givesSubStatusesToTheFirstEntryWithTheirNumber();
    void keepsSubStatusesUntilTheirCodeComes();
    void givesASubStatusOnlyOnce();
};

void CatalogTest::isEmptyAtFirst()
{
    const Catalog catalog;
    QVERIFY(catalog.isEmpty());
    QCOMPARE(catalog.size(), 0);
    QCOMPARE(catalog.rowOf({404, {}}), -1);
    QCOMPARE(catalog.nearestRows(404), QList<int>());
    QVERIFY(catalog.origins().isEmpty());
}

void CatalogTest::ordersByNumberThenKindThenOrigin_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("ordered");

    QTest::newRow("by number") << QStringList({u"500 a registry"_s, u"7 a registry"_s, u"404 a registry"_s})
                               << QStringList({u"7 a registry"_s, u"404 a registry"_s, u"500 a registry"_s});
    QTest::newRow("registered before a vendor's") << QStringList({u"499 a vendor"_s, u"499 z registry"_s})
                                                  << QStringList({u"499 z registry"_s, u"499 a vendor"_s});
    QTest::newRow("a vendor's before one's own")
        << QStringList({u"499 a custom"_s, u"499 z vendor"_s}) << QStringList({u"499 z vendor"_s, u"499 a custom"_s});
    QTest::newRow("vendors by name") << QStringList({u"499 nginx vendor"_s, u"499 esri vendor"_s})
                                     << QStringList({u"499 esri vendor"_s, u"499 nginx vendor"_s});
    QTest::newRow("vendors by rank before name")
        << QStringList({u"499 azure vendor A"_s, u"499 nginx vendor A #10"_s, u"499 a vendor A #51"_s})
        << QStringList({u"499 nginx vendor A #10"_s, u"499 azure vendor A"_s, u"499 a vendor A #51"_s});
    QTest::newRow("number and kind before rank")
        << QStringList({u"500 a vendor A #1"_s, u"499 acme custom A #1"_s, u"499 z vendor A #100"_s})
        << QStringList({u"499 z vendor A #100"_s, u"499 acme custom A #1"_s, u"500 a vendor A #1"_s});
    QTest::newRow("what is obsolete or unused behind what is in use, whatever its rank")
        << QStringList({u"498 a vendor A unused"_s, u"498 nginx vendor A #10 obsolete"_s, u"498 esri vendor A"_s})
        << QStringList({u"498 esri vendor A"_s, u"498 nginx vendor A #10 obsolete"_s, u"498 a vendor A unused"_s});
    QTest::newRow("errors of one origin and number as given")
        << QStringList({u"409 acme custom LOCKED"_s, u"409 acme custom BUSY"_s, u"400 acme custom BAD"_s})
        << QStringList({u"400 acme custom BAD"_s, u"409 acme custom LOCKED"_s, u"409 acme custom BUSY"_s});
}

void CatalogTest::ordersByNumberThenKindThenOrigin()
{
    QFETCH(const QStringList, given);
    QFETCH(const QStringList, ordered);
    QCOMPARE(textsOf(Catalog(codesFrom(given))), ordered);
}

void CatalogTest::keepsTheEarlierOfTwoWithOneKey_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("kept");

    QTest::newRow("side by side") << QStringList(
                                         {u"404 iana registry NAME first"_s, u"404 iana registry NAME second"_s})
                                  << QStringList(u"404 iana registry NAME first"_s);
    QTest::newRow("far apart") << QStringList({u"404 iana registry NAME first"_s, u"200 iana registry"_s,
                                               u"404 iana registry NAME second"_s})
                               << QStringList({u"200 iana registry"_s, u"404 iana registry NAME first"_s});
    QTest::newRow("three of them") << QStringList({u"7 x custom A 1"_s, u"7 x custom A 2"_s, u"7 x custom A 3"_s})
                                   << QStringList(u"7 x custom A 1"_s);
    QTest::newRow("without a name") << QStringList({u"7 x custom"_s, u"7 x custom"_s}) << QStringList(u"7 x custom"_s);
    QTest::newRow("another name stays") << QStringList({u"7 x custom A 1"_s, u"7 x custom B"_s, u"7 x custom A 2"_s})
                                        << QStringList({u"7 x custom A 1"_s, u"7 x custom B"_s});
    QTest::newRow("one number of two origins stays twice")
        << QStringList({u"499 esri vendor"_s, u"499 nginx vendor"_s})
        << QStringList({u"499 esri vendor"_s, u"499 nginx vendor"_s});
    QTest::newRow("one's own before the registered one of the same id")
        << QStringList({u"404 iana custom"_s, u"404 iana registry"_s}) << QStringList(u"404 iana custom"_s);
    QTest::newRow("the same id of two kinds, and another between them")
        << QStringList({u"404 iana registry"_s, u"404 nginx vendor"_s, u"404 iana custom"_s})
        << QStringList({u"404 iana registry"_s, u"404 nginx vendor"_s});
}

void CatalogTest::keepsTheEarlierOfTwoWithOneKey()
{
    QFETCH(const QStringList, given);
    QFETCH(const QStringList, kept);
    QCOMPARE(textsOf(Catalog(codesFrom(given))), kept);
}

void CatalogTest::givesEveryCodeAnOrigin()
{
    StatusCode ofNobody;
    ofNobody.code = 404;
    const Catalog catalog({ofNobody});
    QVERIFY(catalog.at(0).origin != nullptr);
    QCOMPARE(keyOf(catalog.at(0)), StatusKey({404, {}, {}}));
}

void CatalogTest::mergesInOrder_data()
{
    QTest::addColumn<QStringList>("ours");
    QTest::addColumn<QStringList>("theirs");
    QTest::addColumn<QStringList>("merged");

    const QStringList registered{u"200 iana registry"_s, u"404 iana registry"_s};
    QTest::newRow("with none") << registered << QStringList() << registered;
    QTest::newRow("none with some") << QStringList() << registered << registered;
    QTest::newRow("a vendor's in between")
        << registered << QStringList(u"299 acme vendor"_s)
        << QStringList({u"200 iana registry"_s, u"299 acme vendor"_s, u"404 iana registry"_s});
    QTest::newRow("ours stays where the key is the same")
        << QStringList(u"404 iana registry NAME ours"_s) << QStringList(u"404 iana registry NAME theirs"_s)
        << QStringList(u"404 iana registry NAME ours"_s);
}

void CatalogTest::mergesInOrder()
{
    QFETCH(const QStringList, ours);
    QFETCH(const QStringList, theirs);
    QFETCH(const QStringList, merged);
    QCOMPARE(textsOf(Catalog::merged({Catalog(codesFrom(ours)), Catalog(codesFrom(theirs))})), merged);
}

void CatalogTest::leavesTheMergedOnesAlone()
{
    const Catalog ours(codesFrom({u"404 iana registry"_s}));
    const Catalog theirs(codesFrom({u"499 nginx vendor"_s}));
    QCOMPARE(Catalog::merged({ours, theirs}).size(), 2);
    QCOMPARE(textsOf(ours), QStringList(u"404 iana registry"_s));
    QCOMPARE(textsOf(theirs), QStringList(u"499 nginx vendor"_s));
}

void CatalogTest::findsTheRowOfAKey_data()
{
    QTest::addColumn<StatusKey>("key");
    QTest::addColumn<QString>("found");

    QTest::newRow("a number and its origin") << StatusKey{499, u"nginx"_s} << u"499 nginx vendor A"_s;
    QTest::newRow("the same number of another origin") << StatusKey{499, u"esri"_s} << u"499 esri vendor A"_s;
    QTest::newRow("a number alone is the first of it") << StatusKey{499} << u"499 esri vendor A"_s;
    QTest::newRow("the second name of an origin") << StatusKey{499, u"nginx"_s, u"B"_s} << u"499 nginx vendor B"_s;
    QTest::newRow("a name of any origin") << StatusKey{499, {}, u"B"_s} << u"499 nginx vendor B"_s;
    QTest::newRow("a number of an origin that has it not") << StatusKey{404, u"nginx"_s} << QString();
    QTest::newRow("a name that the origin has not") << StatusKey{499, u"esri"_s, u"B"_s} << QString();
    QTest::newRow("a name of another number") << StatusKey{404, {}, u"B"_s} << QString();
    QTest::newRow("a number that nobody has") << StatusKey{405} << QString();
    QTest::newRow("no number") << StatusKey() << QString();
}

void CatalogTest::findsTheRowOfAKey()
{
    QFETCH(const StatusKey, key);
    QFETCH(const QString, found);
    const Catalog catalog(codesFrom({u"404 iana registry"_s, u"499 esri vendor A"_s, u"499 nginx vendor A"_s,
                                     u"499 nginx vendor B"_s, u"500 iana registry"_s}));
    const int row = catalog.rowOf(key);
    QCOMPARE(row < 0 ? QString() : catalog.at(row).reason, found);
}

void CatalogTest::findsTheFirstRowOfANumber_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("row");

    QTest::newRow("the first") << 200 << 0;
    QTest::newRow("one of two origins") << 499 << 1;
    QTest::newRow("the last") << 500 << 3;
    QTest::newRow("below the first") << 100 << -1;
    QTest::newRow("between") << 300 << -1;
    QTest::newRow("above the last") << 999 << -1;
}

void CatalogTest::findsTheFirstRowOfANumber()
{
    QFETCH(const int, code);
    QFETCH(const int, row);
    const Catalog catalog(
        codesFrom({u"200 iana registry"_s, u"499 esri vendor"_s, u"499 nginx vendor"_s, u"500 iana registry"_s}));
    QCOMPARE(catalog.rowOf({code, {}}), row);
}

void CatalogTest::namesTheNearestRegisteredCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QList<int>>("nearest");

    QTest::newRow("nearer below") << 432 << QList<int>{431, 451};
    QTest::newRow("nearer above") << 450 << QList<int>{451, 431};
    QTest::newRow("as near on both sides: below first") << 441 << QList<int>{431, 451};
    QTest::newRow("a vendor's code is passed over") << 500 << QList<int>{511, 451};
    QTest::newRow("below all") << 0 << QList<int>{431};
    QTest::newRow("above all") << 999 << QList<int>{511};
    QTest::newRow("not the code itself") << 451 << QList<int>{431, 511};
}

void CatalogTest::namesTheNearestRegisteredCodes()
{
    QFETCH(const int, code);
    QFETCH(const QList<int>, nearest);
    const Catalog catalog(
        codesFrom({u"431 iana registry"_s, u"451 iana registry"_s, u"499 nginx vendor"_s, u"511 iana registry"_s}));
    QList<int> found;
    const QList<int> rows = catalog.nearestRows(code);
    for (const int row : rows) {
        found.append(catalog.at(row).code);
    }
    QCOMPARE(found, nearest);
}

void CatalogTest::listsEveryOriginOnce()
{
    const Catalog catalog(codesFrom({u"520 cloudflare vendor"_s, u"200 iana registry"_s, u"499 nginx vendor"_s,
                                     u"404 iana registry"_s, u"444 nginx vendor"_s}));
    QStringList ids;
    const auto origins = catalog.origins();
    for (const std::shared_ptr<const Origin> &origin : origins) {
        ids.append(origin->id);
    }
    QCOMPARE(ids, QStringList({u"iana"_s, u"nginx"_s, u"cloudflare"_s}));
}

void CatalogTest::givesSubStatusesToTheFirstEntryWithTheirNumber()
{
    const StatusCode::SubStatus first{1, u"First."_s, u"IIS"_s};
    const StatusCode::SubStatus second{2, u"Second."_s, u"IIS"_s};
    const Catalog catalog(codesFrom({u"403 iis vendor"_s, u"403 iana registry"_s, u"404 iana registry"_s}),
                          {{403, second}, {403, first}});
    QCOMPARE(catalog.at(0).subStatuses, QList<StatusCode::SubStatus>({first, second}));
    QVERIFY(catalog.at(1).subStatuses.isEmpty());
    QVERIFY(catalog.at(2).subStatuses.isEmpty());
}

void CatalogTest::keepsSubStatusesUntilTheirCodeComes()
{
    const StatusCode::SubStatus sub{14, u"Listing denied."_s, u"IIS"_s};
    const Catalog registered(codesFrom({u"403 iana registry"_s}));
    const Catalog iis(codesFrom({u"440 iis vendor"_s}), {{403, sub}});
    QVERIFY(iis.at(0).subStatuses.isEmpty());
    QCOMPARE(Catalog::merged({registered, iis}).at(0).subStatuses, QList{sub});
    QCOMPARE(Catalog::merged({iis, registered}).at(0).subStatuses, QList{sub});
    const Catalog onlySub({}, {{403, sub}});
    const Catalog stillOnlySub = Catalog::merged({Catalog(), onlySub, Catalog()});
    QVERIFY(stillOnlySub.isEmpty());
    QCOMPARE(Catalog::merged({stillOnlySub, registered}).at(0).subStatuses, QList{sub});
}

void CatalogTest::givesASubStatusOnlyOnce()
{
    const StatusCode::SubStatus sub{14, u"Listing denied."_s, u"IIS"_s};
    const Catalog iis(codesFrom({u"440 iis vendor"_s}), {{403, sub}});
    const Catalog catalog = Catalog::merged({Catalog(codesFrom({u"403 iana registry"_s})), iis, iis});
    QCOMPARE(catalog.size(), 2);
    QCOMPARE(catalog.at(0).subStatuses, QList{sub});
}

STATUSBOOK_TEST_MAIN(tst_catalog, CatalogTest, QCoreApplication)
#include "tst_catalog.moc"
