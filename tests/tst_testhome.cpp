// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "tests/testmain.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void holdsEveryFolderOfTheUser_data();
    void holdsEveryFolderOfTheUser();
    void isGoneAfterwards();
};

void TestHomeTest::holdsEveryFolderOfTheUser_data()
{
    QTest::addColumn<QStandardPaths::StandardLocation>("location");

    QTest::newRow("settings") << QStandardPaths::GenericConfigLocation;
    QTest::newRow("data") << QStandardPaths::GenericDataLocation;
    QTest::newRow("caches") << QStandardPaths::GenericCacheLocation;
    QTest::newRow("sockets") << QStandardPaths::RuntimeLocation;
    QTest::newRow("documents") << QStandardPaths::DocumentsLocation;
}

void TestHomeTest::holdsEveryFolderOfTheUser()
{
    QFETCH(const QStandardPaths::StandardLocation, location);
    const QString home = QDir::homePath();
    QVERIFY2(home.startsWith(QDir::tempPath() + u'/'), qPrintable(home));
    const QString folder = QStandardPaths::writableLocation(location);
    QVERIFY2(folder.startsWith(home + u'/'), qPrintable(folder));
}

// The last, since no home is left.
void TestHomeTest::isGoneAfterwards()
{
    QString home;
    {
        const TestHome another;
        home = QDir::homePath();
        QVERIFY(QFile::exists(home));
        QFile file(home + u"/.config/left"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(!QFile::exists(home));
}

STATUSBOOK_TEST_MAIN(tst_testhome, TestHomeTest, QCoreApplication)
#include "tst_testhome.moc"
