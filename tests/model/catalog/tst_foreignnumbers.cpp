// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/foreignnumbers.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray fileWith(const QByteArray &lookalikes)
{
    return R"({"format": 1, "lookalikes": [)"_ba + lookalikes + "]}"_ba;
}

} // namespace

class ForeignNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsANumberAndARange();
    void namesThePathOfAWrongField_data();
    void namesThePathOfAWrongField();
    void readsTheBuiltInFileWithoutAProblem();
    void namesTheNarrowestRangeFirst();
    void keepsTheOrderOfTheFileAmongEquals();
    void knowsNothingOfARegisteredCode();
};

void ForeignNumbersTest::readsANumberAndARange()
{
    QList<Diagnostic> problems;
    const QList<ForeignNumber> lookalikes =
        ForeignNumbers::read(fileWith(R"({"first": 110, "title": "T", "explanation": "E.", "source": "S"},
                    {"first": 1000, "last": 1999, "title": "U", "explanation": "F.", "source": "R"})"),
                             problems);
    QVERIFY(problems.isEmpty());
    QCOMPARE(lookalikes.size(), 2);
    QVERIFY(lookalikes.at(0).contains(110));
    QVERIFY(!lookalikes.at(0).contains(111));
    QCOMPARE(lookalikes.at(0).title, u"T"_s);
    QCOMPARE(lookalikes.at(0).explanation, u"E."_s);
    QCOMPARE(lookalikes.at(0).source, u"S"_s);
    QVERIFY(lookalikes.at(1).contains(1000) && lookalikes.at(1).contains(1999));
    QVERIFY(!lookalikes.at(1).contains(999) && !lookalikes.at(1).contains(2000));
}

void ForeignNumbersTest::namesThePathOfAWrongField_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");

    QTest::newRow("no list") << R"({"format": 1})"_ba << u"lookalikes"_s;
    QTest::newRow("no number") << fileWith(R"({"title": "T", "explanation": "E.", "source": "S"})")
                               << u"lookalikes[0].first"_s;
    QTest::newRow("a number as a text") << fileWith(
                                               R"({"first": "110", "title": "T", "explanation": "E.", "source": "S"})")
                                        << u"lookalikes[0].first"_s;
    QTest::newRow("no source") << fileWith(R"({"first": 110, "title": "T", "explanation": "E."})")
                               << u"lookalikes[0].source"_s;
}

void ForeignNumbersTest::namesThePathOfAWrongField()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, path);
    QList<Diagnostic> problems;
    ForeignNumbers::read(bytes, problems);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().path, path);
}

void ForeignNumbersTest::readsTheBuiltInFileWithoutAProblem()
{
    QFile file(u":/statusbook/lookalikes.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<Diagnostic> problems;
    const QList<ForeignNumber> lookalikes = ForeignNumbers::read(file.readAll(), problems);
    QVERIFY2(problems.isEmpty(), qUtf8Printable(problems.value(0).toString(file.fileName())));
    QVERIFY(!lookalikes.isEmpty());
    QCOMPARE(lookalikes.size(), ForeignNumbers::builtIn().size());
    for (const ForeignNumber &lookalike : lookalikes) {
        QVERIFY2(lookalike.first <= lookalike.last, qUtf8Printable(lookalike.title));
    }
}

void ForeignNumbersTest::namesTheNarrowestRangeFirst()
{
    for (int number = 0; number < 11'000; ++number) {
        const QList<ForeignNumber> found = ForeignNumbers::of(number);
        int width = 0;
        for (const ForeignNumber &lookalike : found) {
            QVERIFY(lookalike.contains(number));
            QCOMPARE_GE(lookalike.last - lookalike.first, width);
            width = lookalike.last - lookalike.first;
        }
    }
}

void ForeignNumbersTest::keepsTheOrderOfTheFileAmongEquals()
{
    QStringList inFile;
    for (const ForeignNumber &lookalike : ForeignNumbers::builtIn()) {
        if (lookalike.first == 550 && lookalike.last == 550) {
            inFile.append(lookalike.title);
        }
    }
    QCOMPARE_GE(inFile.size(), 2);
    QStringList found;
    const QList<ForeignNumber> lookalikes = ForeignNumbers::of(550);
    for (const ForeignNumber &lookalike : lookalikes) {
        found.append(lookalike.title);
    }
    QCOMPARE(found, inFile);
}

void ForeignNumbersTest::knowsNothingOfARegisteredCode()
{
    QVERIFY(ForeignNumbers::of(404).isEmpty());
    QVERIFY(!ForeignNumbers::of(110).isEmpty());
}

STATUSBOOK_TEST_MAIN(tst_foreignnumbers, ForeignNumbersTest, QCoreApplication)
#include "tst_foreignnumbers.moc"
