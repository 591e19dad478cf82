// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/catalog/unknowncode.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_catalog = readBuiltInCatalog(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void saysWhatANumberMeans_data();
    void saysWhatANumberMeans();
    void namesTheCodeToTreatItAsFirst_data();
    void namesTheCodeToTreatItAsFirst();
    void needsNoCatalog();

private:
    Catalog m_catalog;
};

void NumbersTest::saysWhatANumberMeans_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("part");

    QTest::newRow("an unknown client's error") << 477 << u"477 is not registered. A client must treat it as 400"_s;
    QTest::newRow("an unknown server's error") << 577 << u"A client must treat it as 500"_s;
    QTest::newRow("an unknown success") << 277 << u"A client must treat it as 200"_s;
    QTest::newRow("below every class") << 42 << u"042 is not a valid status code"_s;
    QTest::newRow("above every class") << 777 << u"should treat it as a 5xx (RFC 9110"_s;
    QTest::newRow("no response") << 0 << u"where no response came"_s;
    QTest::newRow("four digits") << 1020 << u"1020 is no HTTP status code"_s;
    QTest::newRow("a warn-code") << 110 << u"Warning 110: Response is Stale"_s;
}

void NumbersTest::saysWhatANumberMeans()
{
    QFETCH(const int, number);
    QFETCH(const QString, part);
    const QString text = explainNumber(number, m_catalog).sentences.join(u'\n');
    QVERIFY2(text.contains(part), qUtf8Printable(text));
}

void NumbersTest::namesTheCodeToTreatItAsFirst_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QList<int>>("codes");

    QTest::newRow("a client's error") << 477 << QList<int>{400, 500, 451};
    QTest::newRow("a server's error, its neighbours behind") << 577 << QList<int>{500, 511};
    QTest::newRow("each once") << 199 << QList<int>{100, 200, 104};
    QTest::newRow("outside every class") << 777 << QList<int>{500, 511};
    QTest::newRow("none for no response") << 0 << QList<int>();
    QTest::newRow("none for four digits") << 1020 << QList<int>();
}

void NumbersTest::namesTheCodeToTreatItAsFirst()
{
    QFETCH(const int, number);
    QFETCH(const QList<int>, codes);
    QList<int> found;
    const QList<int> rows = explainNumber(number, m_catalog).nearestRows;
    for (const int row : rows) {
        found.append(m_catalog.at(row).code);
    }
    QCOMPARE(found, codes);
}

void NumbersTest::needsNoCatalog()
{
    const UnknownCode explanation = explainNumber(477, Catalog());
    QVERIFY(!explanation.sentences.isEmpty());
    QCOMPARE(explanation.nearestRows, QList<int>());
}

STATUSBOOK_TEST_MAIN(tst_unknowncode, NumbersTest, QCoreApplication)
#include "tst_unknowncode.moc"
