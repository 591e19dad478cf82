// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/filewatcher.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Change = void (*)(const QString &);

} // namespace

Q_DECLARE_METATYPE(Change)

class FileWatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatAFileChanged_data();
    void saysThatAFileChanged();
    void watchesTheFileThatTookTheName();
    void watchesAFileThatCameBack();
    void watchesAFolderThatCameBack();
    void saysThatAFolderGotAFile();
    void forgetsWhatItNoLongerWatches();

private:
    QString pathOf(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileWatcherTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    writeFile(pathOf(u"a.json"_s), "1");
}

void FileWatcherTest::saysThatAFileChanged_data()
{
    QTest::addColumn<Change>("change");

    const auto row = [](const char *title, Change change) { QTest::newRow(title) << change; };
    row("written in place", [](const QString &name) { writeFile(name, "2"); });
    row("emptied", [](const QString &name) { writeFile(name, {}); });
    row("replaced by a file of its name", [](const QString &name) { replaceFile(name, "2"); });
    row("deleted", [](const QString &name) { QVERIFY(QFile::remove(name)); });
    row("renamed", [](const QString &name) { QVERIFY(QFile::rename(name, name + u"~"_s)); });
}

void FileWatcherTest::saysThatAFileChanged()
{
    QFETCH(const Change, change);
    FileWatcher watch;
    const QSignalSpy changed(&watch, &FileWatcher::changed);
    watch.setPaths({pathOf(u"a.json"_s)});
    change(pathOf(u"a.json"_s));
    QTRY_VERIFY(!changed.isEmpty());
}

void FileWatcherTest::watchesTheFileThatTookTheName()
{
    FileWatcher watch;
    QSignalSpy changed(&watch, &FileWatcher::changed);
    watch.setPaths({pathOf(u"a.json"_s)});
    QFile former(pathOf(u"a.json"_s)); // while it is open it is not gone
    QVERIFY(former.open(QIODevice::ReadOnly));
    replaceFile(pathOf(u"a.json"_s), "2");
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    writeFile(pathOf(u"a.json"_s), "3");
    QTRY_VERIFY(!changed.isEmpty());
}

void FileWatcherTest::watchesAFileThatCameBack()
{
    FileWatcher watch;
    QSignalSpy changed(&watch, &FileWatcher::changed);
    QVERIFY(QFile::remove(pathOf(u"a.json"_s)));
    watch.setPaths({pathOf(u"a.json"_s)});
    writeFile(pathOf(u"a.json"_s), "2");
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    writeFile(pathOf(u"a.json"_s), "3");
    QTRY_VERIFY(!changed.isEmpty());
}

void FileWatcherTest::watchesAFolderThatCameBack()
{
    const QString name = pathOf(u"deep/down/a.json"_s);
    FileWatcher watch;
    QSignalSpy changed(&watch, &FileWatcher::changed);
    watch.setPaths({name});
    QVERIFY(QDir(m_folder->path()).mkpath(u"deep/down"_s));
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    writeFile(name, "1");
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    QVERIFY(QDir(pathOf(u"deep"_s)).removeRecursively());
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    QVERIFY(QDir(m_folder->path()).mkpath(u"deep/down"_s));
    QTRY_VERIFY(!changed.isEmpty());
}

void FileWatcherTest::saysThatAFolderGotAFile()
{
    FileWatcher watch;
    const QSignalSpy changed(&watch, &FileWatcher::changed);
    watch.setPaths({m_folder->path()});
    writeFile(pathOf(u"b.json"_s), "1");
    QTRY_VERIFY(!changed.isEmpty());
}

void FileWatcherTest::forgetsWhatItNoLongerWatches()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
    writeFile(pathOf(u"other/b.json"_s), "1");
    FileWatcher watch;
    const QSignalSpy changed(&watch, &FileWatcher::changed);
    watch.setPaths({pathOf(u"a.json"_s)});
    watch.setPaths({pathOf(u"other/b.json"_s)});
    FileWatcher witness; // hears of a change at the same time at the earliest
    const QSignalSpy witnessed(&witness, &FileWatcher::changed);
    witness.setPaths({pathOf(u"a.json"_s)});
    writeFile(pathOf(u"a.json"_s), "2");
    QTRY_VERIFY(!witnessed.isEmpty());
    QVERIFY(changed.isEmpty());
}

STATUSBOOK_TEST_MAIN(tst_filewatcher, FileWatcherTest, QCoreApplication)
#include "tst_filewatcher.moc"
