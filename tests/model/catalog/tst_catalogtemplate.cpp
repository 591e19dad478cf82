// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogreader.h"
#include "model/catalog/catalogtemplate.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class CatalogTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isAGoodCatalogNamedAfterItsFile_data();
    void isAGoodCatalogNamedAfterItsFile();
};

void CatalogTemplateTest::isAGoodCatalogNamedAfterItsFile_data()
{
    QTest::addColumn<QString>("baseName");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("title");

    QTest::newRow("a slug") << u"shop-errors"_s << u"shop-errors"_s << u"Shop Errors"_s;
    QTest::newRow("one word") << u"acme"_s << u"acme"_s << u"Acme"_s;
    QTest::newRow("words") << u"Our API, v2"_s << u"our-api-v2"_s << u"Our Api V2"_s;
    QTest::newRow("letters with marks") << u"Größe"_s << u"gro-e"_s << u"Gro E"_s;
    QTest::newRow("other letters only") << u"エラー"_s << u"my-api"_s << u"My API"_s;
    QTest::newRow("signs of JSON") << u"a\"b\\c"_s << u"a-b-c"_s << u"A B C"_s;
    QTest::newRow("nothing") << QString() << u"my-api"_s << u"My API"_s;
    QTest::newRow("a very long name") << QString(300, u'a') << QString(60, u'a') << u'A' + QString(59, u'a');
}

void CatalogTemplateTest::isAGoodCatalogNamedAfterItsFile()
{
    QFETCH(const QString, baseName);
    QFETCH(const QString, id);
    QFETCH(const QString, title);
    const CatalogReader::Reading reading = CatalogReader::read(CatalogTemplate::bytesFor(baseName));
    QVERIFY(reading.isGood());
    QVERIFY(reading.problems.isEmpty());
    QVERIFY(!reading.catalog.isEmpty());
    QCOMPARE(reading.origin->id, id);
    QCOMPARE(reading.origin->title, title);
}

STATUSBOOK_TEST_MAIN(tst_catalogtemplate, CatalogTemplateTest, QCoreApplication)
#include "tst_catalogtemplate.moc"
