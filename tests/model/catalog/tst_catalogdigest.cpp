// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StatusCode digestOf(const StatusCode &code)
{
    StatusCode digest;
    digest.code = code.code;
    digest.name = code.name;
    digest.reason = code.reason;
    digest.state = code.state;
    digest.summary = code.summary;
    digest.origin = code.origin;
    return digest;
}

QList<StatusCode> digestsOf(const Catalog &catalog)
{
    QList<StatusCode> digests;
    for (const StatusCode &code : catalog.codes()) {
        digests.append(digestOf(code));
    }
    return digests;
}

StatusCode entry(int number, const std::shared_ptr<const Origin> &origin)
{
    StatusCode code;
    code.code = number;
    code.name = u"NAME"_s;
    code.reason = u"Größe 猫"_s;
    code.state = StatusCode::State::Obsolete;
    code.summary = u"A summary."_s;
    code.description = QStringList{u"A paragraph."_s};
    code.keywords = QStringList{u"keyword"_s};
    code.origin = origin;
    return code;
}

std::shared_ptr<const Origin> originWith(const QString &id, Origin::Kind kind)
{
    return std::make_shared<const Origin>(Origin{id, id.toUpper(), kind, u"https://%1.example/"_s.arg(id), 10});
}

Catalog smallCatalog()
{
    const auto nginx = originWith(u"nginx"_s, Origin::Kind::Vendor);
    const auto mine = originWith(u"mine"_s, Origin::Kind::Custom);
    return Catalog({entry(0, mine), entry(444, nginx), entry(499, nginx), entry(499, mine), entry(999, mine)});
}

} // namespace

class CatalogDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesBackWhatATableShows();
    void givesBackOriginsThatAreEqualButNotTheSame();
    void givesBackAnEmptyCatalog();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void refusesEveryCutOffCatalog();
    void builtInHeadsAreThoseOfTheBuiltInCatalog();
};

void CatalogDigestTest::givesBackWhatATableShows()
{
    const Catalog catalog = smallCatalog();
    QCOMPARE(CatalogDigest::fromBytes(CatalogDigest::toBytes(catalog)).codes(), digestsOf(catalog));
}

void CatalogDigestTest::givesBackOriginsThatAreEqualButNotTheSame()
{
    const Catalog catalog({entry(444, originWith(u"nginx"_s, Origin::Kind::Vendor)),
                           entry(499, originWith(u"nginx"_s, Origin::Kind::Vendor))});
    QCOMPARE(CatalogDigest::fromBytes(CatalogDigest::toBytes(catalog)).codes(), digestsOf(catalog));
}

void CatalogDigestTest::givesBackAnEmptyCatalog()
{
    QVERIFY(CatalogDigest::fromBytes(CatalogDigest::toBytes({})).isEmpty());
}

void CatalogDigestTest::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << R"({"format": 1, "codes": []})"_ba;
    QTest::newRow("zeros") << QByteArray(1'000, '\0');
    QTest::newRow("counts without codes") << CatalogDigest::toBytes({}).first(4) + QByteArray(8, '\x7f');
}

void CatalogDigestTest::refusesOtherBytes()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(CatalogDigest::fromBytes(bytes).isEmpty());
}

void CatalogDigestTest::refusesEveryCutOffCatalog()
{
    const QByteArray bytes = CatalogDigest::toBytes(smallCatalog());
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        QVERIFY(CatalogDigest::fromBytes(bytes.first(length)).isEmpty());
    }
}

void CatalogDigestTest::builtInHeadsAreThoseOfTheBuiltInCatalog()
{
    const Catalog digests = CatalogDigest::builtIn();
    QVERIFY(!digests.isEmpty());
    QCOMPARE(digests.codes(), digestsOf(readBuiltInCatalog()));
}

STATUSBOOK_TEST_MAIN(tst_catalogdigest, CatalogDigestTest, QCoreApplication)
#include "tst_catalogdigest.moc"
