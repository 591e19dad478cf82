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
    NoteStore store(path());
    const QSignalSpy changed(&store, &NoteStore::changed);
    QVERIFY(store.notebook().isEmpty());
    store.load();
    QCOMPARE(store.notebook().note(notFound), u"Seen."_s);
    QCOMPARE(changed.size(), 1);
    store.load();
    QCOMPARE(changed.size(), 1);
}

void NoteStoreTest::savesAStarAtOnce()
{
    NoteStore store(path());
    store.setStarred({notFound, gone}, true);
    QVERIFY(onDisk().isStarred(notFound) && onDisk().isStarred(gone));
    store.setStarred({gone}, false);
    QVERIFY(onDisk().isStarred(notFound) && !onDisk().isStarred(gone));
}

void NoteStoreTest::savesANoteAMomentLater()
{
    NoteStore store(path());
    store.setNote(notFound, u"Se"_s);
    store.setNote(notFound, u"Seen."_s);
    QVERIFY(!QFile::exists(path()));
    QTRY_COMPARE(onDisk().note(notFound), u"Seen."_s);
}

void NoteStoreTest::savesWhatIsLeftWhenItGoes()
{
    {
        NoteStore store(path());
        store.setNote(notFound, u"Seen."_s);
    }
    QCOMPARE(onDisk().note(notFound), u"Seen."_s);
}

void NoteStoreTest::tellsOfAChangeWhenANoteIsSaved()
{
    NoteStore store(path());
    store.load();
    const QSignalSpy changed(&store, &NoteStore::changed);
    store.setNote(notFound, u"Seen."_s);
    QCOMPARE(changed.size(), 0); // not for each letter
    QVERIFY(store.save());
    QCOMPARE(changed.size(), 1);
}

void NoteStoreTest::takesOverWhatAnotherProcessWrites()
{
    NoteStore store(path());
    store.load();
    NotebookFile other(path());
    static_cast<void>(other.save(noted(u"theirs"_s))); // the first file in the folder
    QTRY_COMPARE(store.notebook().note(notFound), u"theirs"_s);
    static_cast<void>(other.save(other.load(noted(u"theirs, longer"_s)).contents));
    Notebook next = other.load(onDisk()).contents;
    next.setNote(notFound, u"and again"_s, 5'000'000'000'000);
    static_cast<void>(other.save(next)); // a file that replaces another
    QTRY_COMPARE(store.notebook().note(notFound), u"and again"_s);
    QCOMPARE(onDisk(), store.notebook());
}

void NoteStoreTest::joinsWhatAnotherProcessWrites()
{
    NoteStore store(path());
    store.setNote(notFound, u"mine"_s);
    static_cast<void>(NotebookFile(path()).save(noted(u"theirs"_s)));
    QVERIFY(store.save());
    QCOMPARE(store.notebook().note(notFound), u"mine\n\n* * *\n\ntheirs"_s);
    QCOMPARE(onDisk().note(notFound), store.notebook().note(notFound));
}

void NoteStoreTest::joinsWhatItHadNotReadYet()
{
    QCOMPARE(SafeFile::write(path(), NotebookFormat::write(noted(u"old"_s))), QString());
    NoteStore store(path());
    store.setNote(notFound, u"n"_s); // before load()
    QCOMPARE(store.notebook().note(notFound), u"n\n\n* * *\n\nold"_s);
}

void NoteStoreTest::writesAgainWhatWentAway()
{
    NoteStore store(path());
    store.setStarred({notFound}, true);
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY(onDisk().isStarred(notFound));
}

void NoteStoreTest::keepsWhatCannotBeSaved()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    NoteStore store(path(u"file/notes.json"_s));
    const QSignalSpy failed(&store, &NoteStore::failureChanged);
    store.setNote(notFound, u"Seen."_s);
    QVERIFY(!store.save());
    QCOMPARE(failed.size(), 1);
    QVERIFY(store.failure().startsWith(path(u"file/notes.json"_s)));
    QCOMPARE(store.notebook().note(notFound), u"Seen."_s);
    QVERIFY(!store.save());
    QCOMPARE(failed.size(), 1); // it is said once
    QVERIFY(QFile::remove(path(u"file"_s)));
    QVERIFY(store.save());
    QCOMPARE(failed.size(), 2);
    QCOMPARE(store.failure(), QString());
    QCOMPARE(NotebookFormat::parse(bytesOf(path(u"file/notes.json"_s))).contents.note(notFound), u"Seen."_s);
}

void NoteStoreTest::triesAgainByItself()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    NoteStore store(path(u"file/notes.json"_s));
    auto *timer = store.findChild<QTimer *>(u"saveTimer"_s);
    store.setNote(notFound, u"Seen."_s);
    QVERIFY(!store.save());
    for (int i = 0; i < 3; ++i) {
        expire(timer); // in vain
        QVERIFY(!store.failure().isEmpty());
        QVERIFY(timer->isActive());
    }
    QVERIFY(QFile::remove(path(u"file"_s)));
    expire(timer);
    QCOMPARE(store.failure(), QString());
    QVERIFY(!timer->isActive());
    QCOMPARE(NotebookFormat::parse(bytesOf(path(u"file/notes.json"_s))).contents.note(notFound), u"Seen."_s);
}

void NoteStoreTest::saysThatAFileWasBroken()
{
    QCOMPARE(SafeFile::write(path(), "{"), QString());
    NoteStore store(path());
    const QSignalSpy noticed(&store, &NoteStore::noticed);
    store.load();
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed.front().front().toString().contains(path(u"notes.broken.json"_s)));
    QCOMPARE(store.failure(), QString());
}

void NoteStoreTest::addsAnotherNotebook()
{
    Notebook other = noted(u"theirs"_s);
    other.setStarred(gone, true, 5);
    QCOMPARE(SafeFile::write(path(u"other.json"_s), NotebookFormat::write(other)), QString());
    NoteStore store(path());
    store.setNote(notFound, u"mine"_s);
    const QString told = store.importFrom(path(u"other.json"_s));
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
    NoteStore store(path());
    const QString said = store.importFrom(path(u"other.json"_s));
    QVERIFY2(said.contains(told) && said.contains(path(u"other.json"_s)), qPrintable(said));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(store.importFrom(path(u"nothing.json"_s)).contains(u"cannot be read"_s));
}

void NoteStoreTest::importsWhatItCanRead()
{
    QCOMPARE(SafeFile::write(path(u"other.json"_s), R"({"format": 1, "notes": [{"code": true},
                {"code": 404, "origin": "iana", "name": "NOT_FOUND", "note": "theirs"}]})"),
             QString());
    NoteStore store(path());
    QVERIFY(store.importFrom(path(u"other.json"_s)).contains(u"notes[0].code: found true"_s));
    QCOMPARE(onDisk().note(notFound), u"theirs"_s);
    QVERIFY(QFile::exists(path(u"other.json"_s))); // it is not ours to move
}

void NoteStoreTest::exportsTheNotebook()
{
    NoteStore store(path());
    store.setNote(notFound, u"Seen."_s);
    const QString copy = path(u"copy.json"_s);
    QCOMPARE(store.exportTo(copy), u"Exported: %1"_s.arg(copy));
    QCOMPARE(NotebookFormat::parse(bytesOf(copy)).contents, store.notebook());
    NoteStore second(path(u"second.json"_s));
    static_cast<void>(second.importFrom(copy));
    QCOMPARE(second.notebook().note(notFound), u"Seen."_s);
}

void NoteStoreTest::exportsWhatItHadNotReadYet()
{
    QCOMPARE(SafeFile::write(path(), NotebookFormat::write(noted(u"old"_s))), QString());
    NoteStore store(path());
    static_cast<void>(store.exportTo(path(u"copy.json"_s)));
    QCOMPARE(NotebookFormat::parse(bytesOf(path(u"copy.json"_s))).contents.note(notFound), u"old"_s);
}

void NoteStoreTest::addsToWhatItHadNotReadYet()
{
    QCOMPARE(SafeFile::write(path(), NotebookFormat::write(noted(u"old"_s))), QString());
    QCOMPARE(SafeFile::write(path(u"other.json"_s), NotebookFormat::write(noted(u"theirs"_s))), QString());
    NoteStore store(path());
    static_cast<void>(store.importFrom(path(u"other.json"_s)));
    QCOMPARE(onDisk().note(notFound), u"old\n\n* * *\n\ntheirs"_s);
}

void NoteStoreTest::saysWhyNothingIsExported()
{
    NoteStore store(path());
    QCOMPARE(SafeFile::write(path(u"file"_s), "kept"), QString());
    QVERIFY(store.exportTo(path(u"file/copy.json"_s)).startsWith(path(u"file/copy.json"_s)));
}

STATUSBOOK_TEST_MAIN(tst_notestore, NoteStoreTest, QCoreApplication)
#include "tst_notestore.moc"
