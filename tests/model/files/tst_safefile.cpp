// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/safefile.h"
#include "tests/ordinaryrights.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

// While this lives no file can grow beyond so many bytes, as on a full disk.
class FullDisk
{
    Q_DISABLE_COPY_MOVE(FullDisk)
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class SafeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAndReplaces();
    void makesTheFolder();
    void leavesNoTemporaryFile();
    void namesTheFileAndTheReason_data();
    void namesTheFileAndTheReason();
    void leavesTheFileWhenTheDiskIsFull();
    void writesAllOrNone();
    void followsALink();
    void setsAsideUnderANewNameEachTime();
    void saysWhenItCannotSetAside();
    void tellsWhatCouldNotBeWritten();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SafeFileTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SafeFileTest::writesAndReplaces()
{
    QCOMPARE(SafeFile::write(path(u"a"_s), "one"), QString());
    QCOMPARE(bytesOf(path(u"a"_s)), QByteArray("one"));
    QCOMPARE(SafeFile::write(path(u"a"_s), "two"), QString());
    QCOMPARE(bytesOf(path(u"a"_s)), QByteArray("two"));
}

void SafeFileTest::makesTheFolder()
{
    QCOMPARE(SafeFile::write(path(u"deep/er/a"_s), "one"), QString());
    QCOMPARE(bytesOf(path(u"deep/er/a"_s)), QByteArray("one"));
}

void SafeFileTest::leavesNoTemporaryFile()
{
    QCOMPARE(SafeFile::write(path(u"a"_s), "one"), QString());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"a"_s});
}

void SafeFileTest::namesTheFileAndTheReason_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("a folder has that name") << u"folder"_s;
    QTest::newRow("the folder is a file") << u"file/a"_s;
    QTest::newRow("the folder's folder is a file") << u"file/folder/a"_s;
    QTest::newRow("nothing can be made there") << u"/proc/statusbook/a"_s;
    QTest::newRow("the folder is read-only") << u"read-only/a"_s;
    QTest::newRow("the folder's folder is read-only") << u"read-only/folder/a"_s;
}

void SafeFileTest::namesTheFileAndTheReason()
{
    QFETCH(const QString, fileName);
    const OrdinaryRights rights;
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"read-only"_s, QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(SafeFile::write(path(u"file"_s), "kept"), QString());
    const QString name = QDir(m_folder->path()).absoluteFilePath(fileName);
    const QString message = SafeFile::write(name, "new");
    const QString start = name + u" cannot be written: "_s;
    QVERIFY2(message.startsWith(start), qPrintable(message));
    QVERIFY2(message.size() > start.size() + 1, qPrintable(message));
    QCOMPARE(bytesOf(path(u"file"_s)), QByteArray("kept"));
}

void SafeFileTest::leavesTheFileWhenTheDiskIsFull()
{
    const QByteArray old(3'000, 'o');
    QCOMPARE(SafeFile::write(path(u"a"_s), old), QString());
    QString message;
    {
        const FullDisk disk(4'096);
        message = SafeFile::write(path(u"a"_s), QByteArray(100'000, 'n'));
    }
    QVERIFY2(message.startsWith(path(u"a"_s) + u" cannot be written: "_s), qPrintable(message));
    QCOMPARE(bytesOf(path(u"a"_s)), old);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
}

void SafeFileTest::writesAllOrNone()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(SafeFile::write(path(u"a"_s), "old"), QString());
    const QString message = SafeFile::write({{path(u"a"_s), "new"}, {path(u"folder"_s), "new"}});
    QVERIFY2(message.contains(path(u"folder"_s)), qPrintable(message));
    QCOMPARE(bytesOf(path(u"a"_s)), QByteArray("old"));
    QCOMPARE(SafeFile::write({{path(u"a"_s), "new"}, {path(u"b"_s), "too"}}), QString());
    QCOMPARE(bytesOf(path(u"a"_s)), QByteArray("new"));
    QCOMPARE(bytesOf(path(u"b"_s)), QByteArray("too"));
}

void SafeFileTest::followsALink()
{
    QCOMPARE(SafeFile::write(path(u"real"_s), "old"), QString());
    QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));
    QCOMPARE(SafeFile::write(path(u"link"_s), "new"), QString());
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(bytesOf(path(u"real"_s)), QByteArray("new"));
}

void SafeFileTest::setsAsideUnderANewNameEachTime()
{
    const QStringList names{u"notes.broken.json"_s, u"notes.broken-2.json"_s, u"notes.broken-3.json"_s};
    for (const QString &name : names) {
        QCOMPARE(SafeFile::write(path(u"notes.json"_s), name.toUtf8()), QString());
        QCOMPARE(SafeFile::setAside(path(u"notes.json"_s)), path(name));
        QVERIFY(!QFile::exists(path(u"notes.json"_s)));
    }
    for (const QString &name : names) {
        QCOMPARE(bytesOf(path(name)), name.toUtf8());
    }
}

void SafeFileTest::saysWhenItCannotSetAside()
{
    QCOMPARE(SafeFile::setAside(u"/proc/version"_s), QString());
    QCOMPARE(SafeFile::setAside(path(u"nothing"_s)), QString());
}

void SafeFileTest::tellsWhatCouldNotBeWritten()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "kept"), QString());
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(SafeFile::objectionTo(path(u"file"_s)), QString());
    QCOMPARE(SafeFile::objectionTo(path(u"new/er/a"_s)), QString());
    QCOMPARE(SafeFile::objectionTo(path(u"folder"_s)), u"%1 is a folder"_s.arg(path(u"folder"_s)));
    QCOMPARE(SafeFile::objectionTo(path(u"file/x/a"_s)), u"%1 is not a folder"_s.arg(path(u"file"_s)));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{u"file"_s, u"folder"_s})); // only asked
}

STATUSBOOK_TEST_MAIN(tst_safefile, SafeFileTest, QCoreApplication)
#include "tst_safefile.moc"
