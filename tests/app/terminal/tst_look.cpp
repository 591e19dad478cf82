// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/look.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void takesTheWidthFromTheEnvironment_data();
    void takesTheWidthFromTheEnvironment();
    void hasNoColorWhereNoneIsWanted();
};

void LookTest::takesTheWidthFromTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<int>("width");

    QTest::newRow("as it says") << QByteArray("132") << 132;
    QTest::newRow("too narrow to read") << QByteArray("5") << 30;
}

void LookTest::takesTheWidthFromTheEnvironment()
{
    QFETCH(const QByteArray, columns);
    QFETCH(const int, width);
    qputenv("COLUMNS", columns);
    QCOMPARE(Look::ofStandardOutput().width, width);
    qunsetenv("COLUMNS");
}

void LookTest::hasNoColorWhereNoneIsWanted()
{
    qputenv("NO_COLOR", "1");
    QVERIFY(!Look::ofStandardOutput().hasColor);
    qunsetenv("NO_COLOR");
}

STATUSBOOK_TEST_MAIN(tst_look, LookTest, QCoreApplication)
#include "tst_look.moc"
