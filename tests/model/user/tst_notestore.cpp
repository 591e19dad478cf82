// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/safefile.h"
#include "model/user/notebookfile.h"
#include "model/user/notestore.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"
#include "tests/timers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const StatusKey notFound{404, u"iana"_s, u"NOT_FOUND"_s};
const StatusKey gone{410, u"iana"_s, u"GONE"_s};

Notebook noted(const QString &text)
{
    Notebook notebook;
    notebook.setNote(notFound, text, 10);
    return notebook;
}

} // namespace

class NoteStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsNothingBeforeItIsAsked();
    void savesAStarAtOnce();
    void savesANoteAMomentLater();
    void savesWhatIsLeftWhenItGoes();
    void tellsOfAChangeWhenANoteIsSaved();
    void takesOverWhatAnotherProcessWrites();
    void joinsWhatAnotherProcessWrites();
    void joinsWhatItHadNotReadYet();
    void writesAgainWhatWentAway();
    void keepsWhatCannotBeSaved();
    void triesAgainByItself();
    void saysThatAFileWasBroken();
    void addsAnotherNotebook();
    void saysWhyNothingIsImported_data();
    void saysWhyNothingIsImported();
    void importsWhatItCanRead();
    void exportsTheNotebook();
    void exportsWhatItHadNotReadYet();
    void addsToWhatItHadNotReadYet();
    void saysWhyNothingIsExported();

private:
    QString path(const QString &name = u"notes.json"_s) const { return m_folder->filePath(name); }
    Notebook onDisk() const { return NotebookFormat::parse(bytesOf(path())).contents; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void NoteStoreTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void NoteStoreTest::readsNothingBeforeItIsAsked()
{
    QCOMPARE(SafeFile::write(path(), NotebookFormat::write(noted(u"Seen."_s))), QString());
    NoteStore keeper(path());
    const QSignalSpy changed(&keeper, &NoteStore::changed);
    QVERIFY(keeper.notebook().isEmpty());
    keeper.load();
    QCOMPARE(keeper.notebook().note(notFound), u"Seen."_s);
    QCOMPARE(changed.size(), 1);
    keeper.load();
    QCOMPARE(changed.size(), 1);
}

void NoteStoreTest::savesAStarAtOnce()
{
    NoteStore keeper(path());
    keeper.setStarred({notFound, gone}, true);
    QVERIFY(keeper.isSaved());
    QVERIFY(onDisk().isStarred(notFound) && onDisk().isStarred(gone));
    keeper.setStarred({gone}, false);
    QVERIFY(onDisk().isStarred(notFound) && !onDisk().isStarred(gone));
}

void NoteStoreTest::savesANoteAMomentLater()
{
    NoteStore keeper(path());
    keeper.setNote(notFound, u"Se"_s);
    keeper.setNote(notFound, u"Seen."_s);
    QVERIFY(!keeper.isSaved());
    QVERIFY(!QFile::exists(path()));
    QTRY_VERIFY(keeper.isSaved());
    QCOMPARE(onDisk().note(notFound), u"Seen."_s);
}

void NoteStoreTest::savesWhatIsLeftWhenItGoes()
{
    {
        NoteStore keeper(path());
        keeper.setNote(notFound, u"Seen."_s);
    }
    QCOMPARE(onDisk().note(notFound), u"Seen."_s);
}

void NoteStoreTest::tellsOfAChangeWhenANoteIsSaved()
{
    NoteStore keeper(path());
    keeper.load();
    const QSignalSpy changed(&keeper, &NoteStore::changed);
    keeper.setNote(notFound, u"Seen."_s);
    QCOMPARE(changed.size(), 0); // not for each letter
    QVERIFY(keeper.save());
    QCOMPARE(changed.size(), 1);
}

void NoteStoreTest::takesOverWhatAnotherProcessWrites()
{
    NoteStore keeper(path());
    keeper.load();
    NotebookFile other(path());
    static_cast<void>(other.save(noted(u"theirs"_s))); // the first file in the folder
    QTRY_COMPARE(keeper.notebook().note(notFound), u"theirs"_s);
    static_cast<void>(other.save(other.load(noted(u"theirs, longer"_s)).contents));
    Notebook next = other.load(onDisk()).contents;
    next.setNote(notFound, u"and again"_s, 5'000'000'000'000);
    static_cast<void>(other.save(next)); // a file that replaces another
    QTRY_COMPARE(keeper.notebook().note(notFound), u"and again"_s);
    QVERIFY(keeper.isSaved());
}

void NoteStoreTest::joinsWhatAnotherProcessWrites()
{
    NoteStore keeper(path());
    keeper.setNote(notFound, u"mine"_s);
    static_cast<void>(NotebookFile(path()).save(noted(u"theirs"_s)));
    QVERIFY(keeper.save());
    QCOMPARE(keeper.notebook().note(notFound), u"mine\n\n* * *\n\ntheirs"_s);
    QCOMPARE(onDisk().note(notFound), keeper.notebook().note(notFound));
}

void NoteStoreTest::joinsWhatItHadNotReadYet()
{
    QCOMPARE(SafeFile::write(path(), NotebookFormat::write(noted(u"old"_s))), QString());
    NoteStore keeper(path());
    keeper.setNote(notFound, u"n"_s); // before load()
    QCOMPARE(keeper.notebook().note(notFound), u"n\n\n* * *\n\nold"_s);
}

void NoteStoreTest::writesAgainWhatWentAway()
{
    NoteStore keeper(path());
    keeper.setStarred({notFound}, true);
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY(onDisk().isStarred(notFound));
}

void NoteStoreTest::keepsWhatCannotBeSaved()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    NoteStore keeper(path(u"file/notes.json"_s));
    const QSignalSpy failed(&keeper, &NoteStore::failureChanged);
    keeper.setNote(notFound, u"Seen."_s);
    QVERIFY(!keeper.save());
    QCOMPARE(failed.size(), 1);
    QVERIFY(keeper.failure().startsWith(path(u"file/notes.json"_s)));
    QCOMPARE(keeper.notebook().note(notFound), u"Seen."_s);
    QVERIFY(!keeper.save());
    QCOMPARE(failed.size(), 1); // it is said once
    QVERIFY(QFile::remove(path(u"file"_s)));
    QVERIFY(keeper.save());
    QCOMPARE(failed.size(), 2);
    QCOMPARE(keeper.failure(), QString());
    QCOMPARE(NotebookFormat::parse(bytesOf(path(u"file/notes.json"_s))).contents.note(notFound), u"Seen."_s);
}

void NoteStoreTest::triesAgainByItself()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    NoteStore keeper(path(u"file/notes.json"_s));
    auto *timer = keeper.findChild<QTimer *>(u"saveTimer"_s);
    keeper.setNote(notFound, u"Seen."_s);
    QVERIFY(!keeper.save());
    for (int i = 0; i < 3; ++i) {
        expire(timer); // in vain
        QVERIFY(!keeper.isSaved());
        QVERIFY(timer->isActive());
    }
    QVERIFY(QFile::remove(path(u"file"_s)));
    expire(timer);
    QVERIFY(keeper.isSaved());
    QCOMPARE(keeper.failure(), QString());
    QVERIFY(!timer->isActive());
    QCOMPARE(NotebookFormat::parse(bytesOf(path(u"file/notes.json"_s))).contents.note(notFound), u"Seen."_s);
}

void NoteStoreTest::saysThatAFileWasBroken()
{
    QCOMPARE(SafeFile::write(path(), "{"), QString());
    NoteStore keeper(path());
    const QSignalSpy noticed(&keeper, &NoteStore::noticed);
    keeper.load();
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed.front().front().toString().contains(path(u"notes.broken.json"_s)));
    QCOMPARE(keeper.failure(), QString());
}

void NoteStoreTest::addsAnotherNotebook()
{
    Notebook other = noted(u"theirs"_s);
    other.setStarred(gone, true, 5);
    QCOMPARE(SafeFile::write(path(u"other.json"_s), NotebookFormat::write(other)), QString());
    NoteStore keeper(path());
    keeper.setNote(notFound, u"mine"_s);
    const QString told = keeper.importFrom(path(u"other.json"_s));
    QCOMPARE(told, u"Imported %1"_s.arg(path(u"other.json"_s)));
    QCOMPARE(onDisk().note(notFound), u"mine\n\n* * *\n\ntheirs"_s);
    QVERIFY(onDisk().isStarred(gone));
}

void NoteStoreTest::saysWhyNothingIsImported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("told");
    QTest::newRow("no JSON") << QByteArray("{") << u"not valid JSON"_s;
    QTest::newRow("a catalog") << QByteArray("{\"format\": 1, \"codes\": []}") << u"notes: found nothing"_s;
    QTest::newRow("a later version") << QByteArray("{\"format\": 2}") << u"later version"_s;
}

void NoteStoreTest::saysWhyNothingIsImported()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, told);
    QCOMPARE(SafeFile::write(path(u"other.json"_s), bytes), QString());
    NoteStore keeper(path());
    const QString said = keeper.importFrom(path(u"other.json"_s));
    QVERIFY2(said.contains(told) && said.contains(path(u"other.json"_s)), qPrintable(said));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(keeper.importFrom(path(u"nothing.json"_s)).contains(u"cannot be read"_s));
}

void NoteStoreTest::importsWhatItCanRead()
{
    QCOMPARE(SafeFile::write(path(u"other.json"_s), R"({"format": 1, "notes": [{"code": true},
                {"code": 404, "origin": "iana", "name": "NOT_FOUND", "note": "theirs"}]})"),
             QString());
    NoteStore keeper(path());
    QVERIFY(keeper.importFrom(path(u"other.json"_s)).contains(u"notes[0].code: found true"_s));
    QCOMPARE(onDisk().note(notFound), u"theirs"_s);
    QVERIFY(QFile::exists(path(u"other.json"_s))); // it is not ours to move
}

void NoteStoreTest::exportsTheNotebook()
{
    NoteStore keeper(path());
    keeper.setNote(notFound, u"Seen."_s);
    const QString copy = path(u"copy.json"_s);
    QCOMPARE(keeper.exportTo(copy), u"Exported: %1"_s.arg(copy));
    QCOMPARE(NotebookFormat::parse(bytesOf(copy)).contents, keeper.notebook());
    NoteStore second(path(u"second.json"_s));
    static_cast<void>(second.importFrom(copy));
    QCOMPARE(second.notebook().note(notFound), u"Seen."_s);
}

void NoteStoreTest::exportsWhatItHadNotReadYet()
{
    QCOMPARE(SafeFile::write(path(), NotebookFormat::write(noted(u"old"_s))), QString());
    NoteStore keeper(path());
    static_cast<void>(keeper.exportTo(path(u"copy.json"_s)));
    QCOMPARE(NotebookFormat::parse(bytesOf(path(u"copy.json"_s))).contents.note(notFound), u"old"_s);
}

void NoteStoreTest::addsToWhatItHadNotReadYet()
{
    QCOMPARE(SafeFile::write(path(), NotebookFormat::write(noted(u"old"_s))), QString());
    QCOMPARE(SafeFile::write(path(u"other.json"_s), NotebookFormat::write(noted(u"theirs"_s))), QString());
    NoteStore keeper(path());
    static_cast<void>(keeper.importFrom(path(u"other.json"_s)));
    QCOMPARE(onDisk().note(notFound), u"old\n\n* * *\n\ntheirs"_s);
}

void NoteStoreTest::saysWhyNothingIsExported()
{
    NoteStore keeper(path());
    QCOMPARE(SafeFile::write(path(u"file"_s), "kept"), QString());
    QVERIFY(keeper.exportTo(path(u"file/copy.json"_s)).startsWith(path(u"file/copy.json"_s)));
}

STATUSBOOK_TEST_MAIN(tst_notestore, NoteStoreTest, QCoreApplication)
#include "tst_notestore.moc"
