// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogfile.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(const QByteArray &summary)
{
    return R"({"format": 1, "origin": {"id": "acme", "title": "Acme", "kind": "custom"}, "codes": [{"code": 460,
               "name": "LOCKED", "reason": "Locked", "state": "unofficial", "description": ["D."], "summary": ")" +
           summary + "\"}]}";
}

CatalogFile::Look lookAt(const QString &fileName, const CatalogFile::Stamp &known = {})
{
    return CatalogFile::look(
        fileName, known, [] { return true; }, [](int) {});
}

} // namespace

class CatalogFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsAFile();
    void doesNotReadTheSameTwice();
    void tellsFilesApartByTheirStamp();
    void seesThatNothingIsThere();
    void refusesWhatIsNoFile();
    void tellsTheProgressOfALargeFileOnly_data();
    void tellsTheProgressOfALargeFileOnly();
    void stopsWhenNobodyWantsItAnyMore();
    void listsTheCatalogsOfAFolder();
    void aFolderMayBeMissing();
    void tellsThatAFolderIsNone();
};

void CatalogFileTest::readsAFile()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.json"_s), fileOf("One."));
    const CatalogFile::Look look = lookAt(folder.filePath(u"a.json"_s));
    QVERIFY(look.isThere);
    QVERIFY(!look.isSame);
    QVERIFY(look.reading.isGood());
    QCOMPARE(look.reading.catalog.at(0).summary, u"One."_s);
}

void CatalogFileTest::doesNotReadTheSameTwice()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.json"_s), fileOf("One."));
    const CatalogFile::Look first = lookAt(folder.filePath(u"a.json"_s));
    const CatalogFile::Look second = lookAt(folder.filePath(u"a.json"_s), first.stamp);
    QVERIFY(second.isSame);
    QCOMPARE(second.stamp, first.stamp);
    QVERIFY(second.reading.catalog.isEmpty());
}

void CatalogFileTest::tellsFilesApartByTheirStamp()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"a.json"_s);
    writeFile(name, fileOf("One."));
    const CatalogFile::Look first = lookAt(name);
    writeFile(name, fileOf("Three."));
    const CatalogFile::Look second = lookAt(name, first.stamp);
    QVERIFY(!second.isSame);
    QCOMPARE(second.reading.catalog.at(0).summary, u"Three."_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1), QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(!lookAt(name, second.stamp).isSame);
}

void CatalogFileTest::seesThatNothingIsThere()
{
    const QTemporaryDir folder;
    const CatalogFile::Look look = lookAt(folder.filePath(u"a.json"_s));
    QVERIFY(!look.isThere);
    QVERIFY(!look.reading.isGood());
    QVERIFY(look.reading.problems.front().message().startsWith(u"cannot be read"_s));
}

void CatalogFileTest::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    QCOMPARE(lookAt(folder.path()).reading.problems.front().message(), u"found a folder, allowed a file"_s);
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0); // reading it would wait for a writer
    QCOMPARE(lookAt(pipe).reading.problems.front().message(), u"found a pipe or a device, allowed a file"_s);
}

void CatalogFileTest::tellsTheProgressOfALargeFileOnly_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("isTold");

    QTest::newRow("of 1 MiB") << qsizetype(CatalogFile::largeBytes) << false;
    QTest::newRow("of a byte more") << qsizetype(CatalogFile::largeBytes + 1) << true;
}

void CatalogFileTest::tellsTheProgressOfALargeFileOnly()
{
    QFETCH(const qsizetype, size);
    QFETCH(const bool, isTold);
    const QTemporaryDir folder;
    const QByteArray bytes = fileOf("One.");
    writeFile(folder.filePath(u"a.json"_s), bytes + QByteArray(size - bytes.size(), ' '));
    QList<int> told;
    const CatalogFile::Look look = CatalogFile::look(
        folder.filePath(u"a.json"_s), {}, [] { return true; }, [&told](int percent) { told.append(percent); });
    QVERIFY(look.reading.isGood());
    QCOMPARE(!told.isEmpty(), isTold);
    QVERIFY(std::adjacent_find(told.begin(), told.end(), std::greater_equal<>()) == told.end()); // no number twice
}

void CatalogFileTest::stopsWhenNobodyWantsItAnyMore()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.json"_s), fileOf("One."));
    const CatalogFile::Look look = CatalogFile::look(
        folder.filePath(u"a.json"_s), {}, [] { return false; }, [](int) {});
    QVERIFY(look.reading.isStopped);
    QVERIFY(look.reading.catalog.isEmpty());
}

void CatalogFileTest::listsTheCatalogsOfAFolder()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"b.json"_s, u"a.JSON"_s, u"a.json~"_s, u"notes.txt"_s, u".hidden.json"_s}) {
        writeFile(folder.filePath(name), "{}");
    }
    QVERIFY(QDir(folder.path()).mkdir(u"folder.json"_s));
    const CatalogFolder listed = CatalogFolder::list(folder.path());
    QCOMPARE(listed.fileNames, QStringList({folder.filePath(u"a.JSON"_s), folder.filePath(u"b.json"_s)}));
    QVERIFY(listed.problems.isEmpty());
}

void CatalogFileTest::aFolderMayBeMissing()
{
    const QTemporaryDir folder;
    const CatalogFolder listed = CatalogFolder::list(folder.filePath(u"catalogs"_s));
    QVERIFY(listed.fileNames.isEmpty());
    QVERIFY(listed.problems.isEmpty());
}

void CatalogFileTest::tellsThatAFolderIsNone()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"catalogs"_s), "{}");
    const CatalogFolder listed = CatalogFolder::list(folder.filePath(u"catalogs"_s));
    QVERIFY(listed.fileNames.isEmpty());
    QCOMPARE(listed.problems.front().message(), u"found a file, allowed a folder of catalogs"_s);
}

STATUSBOOK_TEST_MAIN(tst_catalogfile, CatalogFileTest, QCoreApplication)
#include "tst_catalogfile.moc"
