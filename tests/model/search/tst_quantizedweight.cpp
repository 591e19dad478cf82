// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/quantizedweight.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

class QuantizedWeightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void comesBackWithinTwoPercent();
    void staysInItsByte();
    void keepsTheOrder();
};

void QuantizedWeightTest::comesBackWithinTwoPercent()
{
    for (float weight = QuantizedWeight::least; weight < 120; weight *= 1.01F) {
        const float unpacked = QuantizedWeight::weights.at(QuantizedWeight::pack(weight));
        QVERIFY2(std::abs(unpacked / weight - 1) < 0.02F, QByteArray::number(weight).constData());
    }
}

void QuantizedWeightTest::staysInItsByte()
{
    QCOMPARE(QuantizedWeight::pack(0.01F), std::uint8_t{0});
    QCOMPARE(QuantizedWeight::pack(QuantizedWeight::least), std::uint8_t{0});
    QCOMPARE(QuantizedWeight::pack(1e9F), std::uint8_t{255});
}

void QuantizedWeightTest::keepsTheOrder()
{
    for (std::size_t packed = 1; packed < QuantizedWeight::weights.size(); ++packed) {
        QCOMPARE_GT(QuantizedWeight::weights.at(packed), QuantizedWeight::weights.at(packed - 1));
        QCOMPARE(QuantizedWeight::pack(QuantizedWeight::weights.at(packed)), static_cast<std::uint8_t>(packed));
    }
}

STATUSBOOK_TEST_MAIN(tst_quantizedweight, QuantizedWeightTest, QCoreApplication)
#include "tst_quantizedweight.moc"
