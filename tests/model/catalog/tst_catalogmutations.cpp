// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Catalogs that are wrong in every way, through the reader and through the program.

#include "model/catalog/catalogreader.h"
#include "tests/catalogmutator.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int count = 300;
constexpr std::uint32_t seed = 6;
constexpr int patienceMs = 200'000; // for a machine that is busy; nothing here takes it

} // namespace

class CatalogMutationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theFileThatTheyComeFromIsGood();
    void areTheSameForTheSameSeed();
    void areOfEveryKind();
    void areRefusedWithAMessageEach();
};

void CatalogMutationsTest::theFileThatTheyComeFromIsGood()
{
    const CatalogReader::Reading reading = CatalogReader::read(CatalogMutator::goodFile());
    QVERIFY(reading.isGood());
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.catalog.size(), 2);
}

void CatalogMutationsTest::areTheSameForTheSameSeed()
{
    CatalogMutator first(seed);
    CatalogMutator second(seed);
    CatalogMutator other(seed + 1);
    bool isOther = false;
    for (int i = 0; i < 50; ++i) {
        const QByteArray bytes = first.next().bytes;
        QCOMPARE(second.next().bytes, bytes);
        isOther = isOther || other.next().bytes != bytes;
    }
    QVERIFY(isOther);
}

void CatalogMutationsTest::areOfEveryKind()
{
    QHash<QString, int> kinds;
    CatalogMutator mutator(seed);
    for (int i = 0; i < count; ++i) {
        ++kinds[mutator.next().kind];
    }
    QCOMPARE(kinds.size(), 14);
    QCOMPARE(kinds.value(u"64 MiB of one text"_s), 5);
    QVERIFY(std::all_of(kinds.begin(), kinds.end(), [](int times) { return times >= 5; }));
}

void CatalogMutationsTest::areRefusedWithAMessageEach()
{
    const QTemporaryDir folder;
    CatalogMutator mutator(seed);
    QStringList names;
    for (int i = 0; i < count; ++i) {
        const CatalogMutator::Mutant mutant = mutator.next();
        names.append(u"%1 %2"_s.arg(i).arg(mutant.kind));
        QFile file(folder.filePath(names.back()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(mutant.bytes), mutant.bytes.size());
    }
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(STATUSBOOK_PROGRAM), QStringList{u"--check"_s} + names);
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardOutput(), QByteArray()); // which names what is fine
    QSet<QString> refused;
    const QList<QByteArray> messages = process.readAllStandardError().split('\n');
    for (const QByteArray &message : messages) {
        if (message.contains(": error: ")) {
            refused.insert(QString::fromUtf8(message.left(message.indexOf(':'))));
        }
    }
    names.removeIf([&refused](const QString &name) { return refused.contains(name); });
    QCOMPARE(names, QStringList());
}

STATUSBOOK_TEST_MAIN(tst_catalogmutations, CatalogMutationsTest, QCoreApplication)
#include "tst_catalogmutations.moc"
