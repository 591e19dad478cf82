// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/fileglance.h"
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

FileGlance glanceAt(const QString &fileName, const FileGlance::Stamp &known = {})
{
    return FileGlance::at(
        fileName, known, [] { return true; }, [](int) {});
}

} // namespace

class FileGlanceTest : public QObject
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

void FileGlanceTest::readsAFile()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.json"_s), fileOf("One."));
    const FileGlance glance = glanceAt(folder.filePath(u"a.json"_s));
    QVERIFY(glance.isThere);
    QVERIFY(!glance.isSame);
    QVERIFY(glance.reading.isGood());
    QCOMPARE(glance.reading.catalog.at(0).summary, u"One."_s);
}

void FileGlanceTest::doesNotReadTheSameTwice()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.json"_s), fileOf("One."));
    const FileGlance first = glanceAt(folder.filePath(u"a.json"_s));
    const FileGlance second = glanceAt(folder.filePath(u"a.json"_s), first.stamp);
    QVERIFY(second.isSame);
    QCOMPARE(second.stamp, first.stamp);
    QVERIFY(second.reading.catalog.isEmpty());
}

void FileGlanceTest::tellsFilesApartByTheirStamp()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"a.json"_s);
    writeFile(name, fileOf("One."));
    const FileGlance first = glanceAt(name);
    writeFile(name, fileOf("Three."));
    const FileGlance second = glanceAt(name, first.stamp);
    QVERIFY(!second.isSame);
    QCOMPARE(second.reading.catalog.at(0).summary, u"Three."_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1), QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(!glanceAt(name, second.stamp).isSame);
}

void FileGlanceTest::seesThatNothingIsThere()
{
    const QTemporaryDir folder;
    const FileGlance glance = glanceAt(folder.filePath(u"a.json"_s));
    QVERIFY(!glance.isThere);
    QVERIFY(!glance.reading.isGood());
    QVERIFY(glance.reading.problems.front().message().startsWith(u"cannot be read"_s));
}

void FileGlanceTest::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    QCOMPARE(glanceAt(folder.path()).reading.problems.front().message(), u"found a folder, allowed a file"_s);
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0); // reading it would wait for a writer
    QCOMPARE(glanceAt(pipe).reading.problems.front().message(), u"found a pipe or a device, allowed a file"_s);
}

void FileGlanceTest::tellsTheProgressOfALargeFileOnly_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("isTold");

    QTest::newRow("of 1 MiB") << qsizetype(FileGlance::largeBytes) << false;
    QTest::newRow("of a byte more") << qsizetype(FileGlance::largeBytes + 1) << true;
}

void FileGlanceTest::tellsTheProgressOfALargeFileOnly()
{
    QFETCH(const qsizetype, size);
    QFETCH(const bool, isTold);
    const QTemporaryDir folder;
    const QByteArray bytes = fileOf("One.");
    writeFile(folder.filePath(u"a.json"_s), bytes + QByteArray(size - bytes.size(), ' '));
    QList<int> told;
    const FileGlance glance = FileGlance::at(
        folder.filePath(u"a.json"_s), {}, [] { return true; }, [&told](int percent) { told.append(percent); });
    QVERIFY(glance.reading.isGood());
    QCOMPARE(!told.isEmpty(), isTold);
    QVERIFY(std::adjacent_find(told.begin(), told.end(), std::greater_equal<>()) == told.end()); // no number twice
}

void FileGlanceTest::stopsWhenNobodyWantsItAnyMore()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.json"_s), fileOf("One."));
    const FileGlance glance = FileGlance::at(
        folder.filePath(u"a.json"_s), {}, [] { return false; }, [](int) {});
    QVERIFY(glance.reading.isStopped);
    QVERIFY(glance.reading.catalog.isEmpty());
}

void FileGlanceTest::listsTheCatalogsOfAFolder()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"b.json"_s, u"a.JSON"_s, u"a.json~"_s, u"notes.txt"_s, u".hidden.json"_s}) {
        writeFile(folder.filePath(name), "{}");
    }
    QVERIFY(QDir(folder.path()).mkdir(u"folder.json"_s));
    const FolderGlance glance = FolderGlance::at(folder.path());
    QCOMPARE(glance.fileNames, QStringList({folder.filePath(u"a.JSON"_s), folder.filePath(u"b.json"_s)}));
    QVERIFY(glance.problems.isEmpty());
}

void FileGlanceTest::aFolderMayBeMissing()
{
    const QTemporaryDir folder;
    const FolderGlance glance = FolderGlance::at(folder.filePath(u"catalogs"_s));
    QVERIFY(glance.fileNames.isEmpty());
    QVERIFY(glance.problems.isEmpty());
}

void FileGlanceTest::tellsThatAFolderIsNone()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"catalogs"_s), "{}");
    const FolderGlance glance = FolderGlance::at(folder.filePath(u"catalogs"_s));
    QVERIFY(glance.fileNames.isEmpty());
    QCOMPARE(glance.problems.front().message(), u"found a file, allowed a folder of catalogs"_s);
}

STATUSBOOK_TEST_MAIN(tst_fileglance, FileGlanceTest, QCoreApplication)
#include "tst_fileglance.moc"
