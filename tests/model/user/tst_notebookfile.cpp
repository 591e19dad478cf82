// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/filelock.h"
#include "model/files/safefile.h"
#include "model/user/notebookfile.h"
#include "tests/ordinaryrights.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000; // for a machine that is busy; nothing here takes it

StatusKey keyOfNumber(int code)
{
    return {code, u"acme"_s, u"ERROR"_s};
}

const StatusKey notFound{404, u"iana"_s, u"NOT_FOUND"_s};
const StatusKey gone{410, u"iana"_s, u"GONE"_s};

Notebook noted(const StatusKey &key, const QString &text, qint64 at = 10)
{
    Notebook notebook;
    notebook.setNote(key, text, at);
    return notebook;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

constexpr int noteCount = 60; // of one state, which all carry its number

// Saves states 1, 2, 3 … and says on standard output which have been saved, until it is killed.
[[noreturn]] void saveForever(const QString &fileName)
{
    NotebookFile file(fileName);
    Notebook notebook = file.load().contents;
    for (int state = notebook.note(keyOfNumber(0)).section(u' ', 0, 0).toInt() + 1;; ++state) {
        const QString text = u"%1 "_s.arg(state) + QString(state * 37 % 900, u'x');
        for (int code = 0; code < noteCount; ++code) {
            notebook.setNote(keyOfNumber(code), text, state);
        }
        const NotebookFile::Result result = file.save(notebook);
        if (!result.failure.isEmpty()) {
            std::abort();
        }
        notebook = result.contents;
        std::printf("%d\n", state);
        std::fflush(stdout);
    }
}

// Stars codes from … to one after the other, each with a save of its own.
int starEach(const QString &fileName, int from, int to)
{
    NotebookFile file(fileName);
    Notebook notebook = file.load().contents;
    for (int code = from; code < to; ++code) {
        notebook.setStarred(keyOfNumber(code), true, code + 1);
        const NotebookFile::Result result = file.save(notebook);
        if (!result.failure.isEmpty()) {
            return 1;
        }
        notebook = result.contents;
    }
    return 0;
}

std::unique_ptr<QProcess> startedAs(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), QStringList(u"tst_notebookfile"_s) + arguments);
    return process;
}

} // namespace

class NotebookFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithoutAFile();
    void keepsWhatItSaves();
    void makesItsFolder();
    void writesNothingForNoChange();
    void takesOverWhatAnotherSaved();
    void keepsBothTextsOfAConflict();
    void seesThatTheFileChanged();
    void keepsItsNotesWhenTheFileGoes();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void setsAFileAsideThatBreaksLater();
    void leavesALaterVersionAlone();
    void saysWhatCannotBeWritten_data();
    void saysWhatCannotBeWritten();
    void keepsTheTextWhenTheDiskIsFull();
    void takesTheLockOfAProcessThatIsGone();
    void waitsForAnother();
    void losesNothingOfTwoProcesses();
    void isOldOrNewWheneverItIsKilled();

private:
    QString path(const QString &name = u"notes.json"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void NotebookFileTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    // In memory where there is such a folder: hundreds of saves need not wait for a disk.
    const QString shm = u"/dev/shm"_s;
    m_folder = std::make_unique<QTemporaryDir>((QFileInfo(shm).isWritable() ? shm : QDir::tempPath()) +
                                               u"/tst_notebookfile-XXXXXX"_s);
    QVERIFY(m_folder->isValid());
}

void NotebookFileTest::startsWithoutAFile()
{
    const NotebookFile::Result result = NotebookFile(path()).load();
    QCOMPARE(result.contents, Notebook());
    QCOMPARE(result.notice, QString());
    QCOMPARE(result.failure, QString());
    QVERIFY(filesIn(m_folder->path()).isEmpty()); // looking leaves nothing behind
}

void NotebookFileTest::keepsWhatItSaves()
{
    const NotebookFile::Result saved = NotebookFile(path()).save(noted(notFound, u"Seen."_s));
    QCOMPARE(saved.failure, QString());
    QCOMPARE(saved.contents.note(notFound), u"Seen."_s);
    QCOMPARE(NotebookFile(path()).load().contents, saved.contents);
    QCOMPARE(filesIn(m_folder->path()), (QStringList{u"notes.json"_s, u"notes.json.lock"_s}));
}

void NotebookFileTest::makesItsFolder()
{
    QCOMPARE(NotebookFile(path(u"deep/er/notes.json"_s)).save(noted(notFound, u"Seen."_s)).failure, QString());
    QVERIFY(QFile::exists(path(u"deep/er/notes.json"_s)));
}

void NotebookFileTest::writesNothingForNoChange()
{
    NotebookFile file(path());
    const Notebook notebook = file.save(noted(notFound, u"Seen."_s)).contents;
    QFile::setPermissions(path(), QFile::ReadOwner);
    QCOMPARE(file.save(notebook).failure, QString());
    QVERIFY(!QFile::permissions(path()).testFlag(QFile::WriteOwner)); // it is the same file
}

void NotebookFileTest::takesOverWhatAnotherSaved()
{
    NotebookFile mine(path());
    NotebookFile theirs(path());
    Notebook notebook = mine.load().contents;
    static_cast<void>(theirs.save(noted(gone, u"theirs"_s)));
    notebook.setNote(notFound, u"mine"_s, 20);
    const NotebookFile::Result saved = mine.save(notebook);
    QCOMPARE(saved.contents.note(notFound), u"mine"_s);
    QCOMPARE(saved.contents.note(gone), u"theirs"_s);
    QCOMPARE(theirs.load(theirs.load().contents).contents, saved.contents);
}

void NotebookFileTest::keepsBothTextsOfAConflict()
{
    NotebookFile mine(path());
    static_cast<void>(mine.save(noted(notFound, u"old"_s)));
    NotebookFile theirs(path());
    Notebook other = theirs.load().contents;
    other.setNote(notFound, u"theirs"_s, 30);
    static_cast<void>(theirs.save(other));
    Notebook notebook = noted(notFound, u"mine"_s, 20);
    notebook = mine.save(notebook).contents;
    QCOMPARE(notebook.note(notFound), u"mine\n\n* * *\n\ntheirs"_s);
    QCOMPARE(mine.save(notebook).contents, notebook); // once
    QCOMPARE(theirs.load(theirs.load(other).contents).contents, notebook);
}

void NotebookFileTest::seesThatTheFileChanged()
{
    NotebookFile mine(path());
    static_cast<void>(mine.load());
    QVERIFY(!mine.hasChanged());
    static_cast<void>(NotebookFile(path()).save(noted(notFound, u"theirs"_s)));
    QVERIFY(mine.hasChanged());
    QCOMPARE(mine.load().contents.note(notFound), u"theirs"_s);
    QVERIFY(!mine.hasChanged());
    static_cast<void>(mine.save(noted(gone, u"mine"_s)));
    QVERIFY(!mine.hasChanged()); // by another
}

void NotebookFileTest::keepsItsNotesWhenTheFileGoes()
{
    NotebookFile file(path());
    const Notebook notebook = file.save(noted(notFound, u"Seen."_s)).contents;
    QVERIFY(QFile::remove(path()));
    QCOMPARE(file.load(notebook).contents, notebook);
    QCOMPARE(file.save(notebook).contents, notebook);
    QCOMPARE(NotebookFile(path()).load().contents, notebook);
}

void NotebookFileTest::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kept");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"notes\": [{\"code\": 404, \"no") << QString();
    QTest::newRow("no JSON at all") << QByteArray(1'000, '\0') << QString();
    QTest::newRow("one bad entry") << QByteArray("{\"format\": 1, \"notes\": [{\"code\": 404, \"origin\": \"iana\", "
                                                 "\"name\": \"NOT_FOUND\", \"note\": \"Seen.\"}, {\"code\": true}]}")
                                   << u"Seen."_s;
}

void NotebookFileTest::setsABrokenFileAside()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, kept);
    for (const QString &aside : {u"notes.broken.json"_s, u"notes.broken-2.json"_s}) {
        QCOMPARE(SafeFile::write(path(), bytes), QString());
        const NotebookFile::Result result = NotebookFile(path()).load();
        QVERIFY2(result.notice.contains(path(aside)), qPrintable(result.notice));
        QCOMPARE(result.failure, QString());
        QCOMPARE(result.contents.note(notFound), kept);
        QCOMPARE(bytesOf(path(aside)), bytes);
        QVERIFY(NotebookFormat::parse(bytesOf(path())).isGood());
    }
}

void NotebookFileTest::setsAFileAsideThatBreaksLater()
{
    NotebookFile file(path());
    Notebook notebook = file.save(noted(notFound, u"Seen."_s)).contents;
    QCOMPARE(SafeFile::write(path(), "not mine"), QString());
    notebook.setStarred(gone, true, 50);
    const NotebookFile::Result result = file.save(notebook);
    QVERIFY(!result.notice.isEmpty());
    QCOMPARE(bytesOf(path(u"notes.broken.json"_s)), QByteArray("not mine"));
    QCOMPARE(NotebookFile(path()).load().contents, notebook);
}

void NotebookFileTest::leavesALaterVersionAlone()
{
    const QByteArray bytes = "{\"format\": 2, \"notes\": \"in another way\"}";
    QCOMPARE(SafeFile::write(path(), bytes), QString());
    NotebookFile file(path());
    QVERIFY(file.load().failure.contains(path()));
    const NotebookFile::Result result = file.save(noted(notFound, u"Seen."_s));
    QVERIFY(result.failure.contains(path()));
    QCOMPARE(result.contents.note(notFound), u"Seen."_s);
    QCOMPARE(bytesOf(path()), bytes);
    QCOMPARE(filesIn(m_folder->path()), (QStringList{u"notes.json"_s, u"notes.json.lock"_s}));
}

void NotebookFileTest::saysWhatCannotBeWritten_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("its folder is a file") << u"file/notes.json"_s;
    QTest::newRow("its folder cannot be made") << u"/proc/statusbook/notes.json"_s;
    QTest::newRow("a folder has its name") << u"folder"_s;
    QTest::newRow("its folder is read-only") << u"read-only/notes.json"_s;
}

void NotebookFileTest::saysWhatCannotBeWritten()
{
    QFETCH(const QString, fileName);
    const OrdinaryRights rights;
    QCOMPARE(SafeFile::write(path(u"file"_s), "kept"), QString());
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"read-only"_s, QFile::ReadOwner | QFile::ExeOwner));
    const QString name = QDir(m_folder->path()).absoluteFilePath(fileName);
    const NotebookFile::Result result = NotebookFile(name).save(noted(notFound, u"Seen."_s));
    QVERIFY2(result.failure.startsWith(name), qPrintable(result.failure));
    QCOMPARE(result.contents.note(notFound), u"Seen."_s);
    QCOMPARE(bytesOf(path(u"file"_s)), QByteArray("kept"));
}

void NotebookFileTest::keepsTheTextWhenTheDiskIsFull()
{
    NotebookFile file(path());
    const Notebook old = file.save(noted(notFound, u"old"_s)).contents;
    Notebook notebook = old;
    notebook.setNote(notFound, QString(50'000, u'n'), 20);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{8'192, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    const NotebookFile::Result result = file.save(notebook);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY2(result.failure.startsWith(path()), qPrintable(result.failure));
    QCOMPARE(result.contents, notebook);
    QCOMPARE(NotebookFile(path()).load().contents, old);
    QCOMPARE(file.save(result.contents).failure, QString()); // once there is room again
    QCOMPARE(NotebookFile(path()).load().contents, notebook);
}

void NotebookFileTest::takesTheLockOfAProcessThatIsGone()
{
    const std::unique_ptr<QProcess> process = startedAs({u"--hold-lock"_s, path()});
    QVERIFY(process->waitForReadyRead(patienceMs));
    process->kill();
    QVERIFY(process->waitForFinished(patienceMs));
    QVERIFY(QFile::exists(path(u"notes.json.lock"_s)));
    QCOMPARE(NotebookFile(path()).save(noted(notFound, u"Seen."_s)).failure, QString());
}

void NotebookFileTest::waitsForAnother()
{
    const std::unique_ptr<QProcess> process = startedAs({u"--hold-lock"_s, path()});
    QVERIFY(process->waitForReadyRead(patienceMs));
    const NotebookFile::Result result = NotebookFile(path()).save(noted(notFound, u"Seen."_s));
    process->kill();
    QVERIFY(process->waitForFinished(patienceMs));
    QVERIFY2(result.failure.startsWith(path()), qPrintable(result.failure));
    QVERIFY(!QFile::exists(path()));
}

void NotebookFileTest::losesNothingOfTwoProcesses()
{
    const std::unique_ptr<QProcess> one = startedAs({u"--star-each"_s, path(), u"0"_s, u"100"_s});
    const std::unique_ptr<QProcess> other = startedAs({u"--star-each"_s, path(), u"50"_s, u"150"_s});
    for (QProcess *process : {one.get(), other.get()}) {
        QVERIFY(process->waitForFinished(patienceMs));
        QCOMPARE(process->exitCode(), 0);
    }
    const Notebook notebook = NotebookFile(path()).load().contents;
    for (int code = 0; code < 150; ++code) {
        QVERIFY2(notebook.isStarred(keyOfNumber(code)), qPrintable(QString::number(code)));
    }
}

void NotebookFileTest::isOldOrNewWheneverItIsKilled()
{
    constexpr int lanes = 4; // that go on side by side, each with a file of its own
    constexpr int killsInALane = 50;
    constexpr quint32 longestMs = 20;
    QRandomGenerator random(20'260'301);
    std::array<int, lanes> states{};
    int statesSeen = 0;
    for (int i = 0; i < lanes * killsInALane; i += lanes) {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int lane = 0; lane < lanes; ++lane) {
            processes.push_back(startedAs({u"--save-forever"_s, path(QString::number(lane))}));
        }
        for (const std::unique_ptr<QProcess> &process : processes) {
            QVERIFY(process->waitForReadyRead(patienceMs));
            process->waitForReadyRead(static_cast<int>(random.bounded(longestMs)));
            process->kill();
        }
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            QProcess &process = *processes[lane];
            QVERIFY(process.waitForFinished(patienceMs));
            const int said = process.readAllStandardOutput().trimmed().split('\n').back().toInt();
            const UserFileReading<Notebook> reading = NotebookFormat::parse(bytesOf(path(QString::number(lane))));
            QVERIFY(reading.isGood());
            const QString text = reading.contents.note(keyOfNumber(0));
            for (int code = 1; code < noteCount; ++code) {
                QCOMPARE(reading.contents.note(keyOfNumber(code)), text);
            }
            const int found = text.section(u' ', 0, 0).toInt();
            QVERIFY(found >= said);     // what was said to be saved is there
            QVERIFY(found <= said + 1); // and at most what was being saved
            QVERIFY(found > states[lane]);
            statesSeen += found - states[lane];
            states[lane] = found;
        }
    }
    QVERIFY(statesSeen > lanes * killsInALane);
}

static int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save-forever"_s) {
        saveForever(arguments.value(2));
    }
    if (arguments.value(1) == u"--star-each"_s) {
        return starEach(arguments.value(2), arguments.value(3).toInt(), arguments.value(4).toInt());
    }
    if (arguments.value(1) == u"--hold-lock"_s) {
        const FileLock lock(arguments.value(2) + u".lock"_s, patienceMs);
        std::puts(lock.state() == FileLock::State::Held ? "locked" : "not locked");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    const TestHome home;
    NotebookFileTest test;
    return QTest::qExec(&test, argc, argv);
}

static const bool tst_notebookfile = TestMain::add("tst_notebookfile", run);

#include "tst_notebookfile.moc"
