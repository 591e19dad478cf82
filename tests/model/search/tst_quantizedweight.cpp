// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/quantizedweight.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

class PackedWeightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void comesBackWithinTwoPercent();
    void staysInItsByte();
    void keepsTheOrder();
};

void PackedWeightTest::comesBackWithinTwoPercent()
{
    for (float weight = PackedWeight::least; weight < 120; weight *= 1.01F) {
        const float unpacked = PackedWeight::weights.at(PackedWeight::pack(weight));
        QVERIFY2(std::abs(unpacked / weight - 1) < 0.02F, QByteArray::number(weight).constData());
    }
}

void PackedWeightTest::staysInItsByte()
{
    QCOMPARE(PackedWeight::pack(0.01F), std::uint8_t{0});
    QCOMPARE(PackedWeight::pack(PackedWeight::least), std::uint8_t{0});
    QCOMPARE(PackedWeight::pack(1e9F), std::uint8_t{255});
}

void PackedWeightTest::keepsTheOrder()
{
    for (std::size_t packed = 1; packed < PackedWeight::weights.size(); ++packed) {
        QCOMPARE_GT(PackedWeight::weights.at(packed), PackedWeight::weights.at(packed - 1));
        QCOMPARE(PackedWeight::pack(PackedWeight::weights.at(packed)), static_cast<std::uint8_t>(packed));
    }
}

STATUSBOOK_TEST_MAIN(tst_quantizedweight, PackedWeightTest, QCoreApplication)
#include "tst_quantizedweight.moc"
