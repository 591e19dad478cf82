// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogstore.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Source = CatalogFile::Source;
using State = CatalogFile::State;
using Change = std::function<void(const QString &)>;

Catalog builtInCatalog()
{
    StatusCode code;
    code.code = 404;
    code.name = u"NOT_FOUND"_s;
    code.summary = u"built in"_s;
    code.origin = std::make_shared<const Origin>(Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, {}});
    return Catalog({code});
}

// A catalog with entries like "460 LOCKED", each with the same summary.
QByteArray fileOf(const QString &originId, const QStringList &codes, const QString &summary = u"first"_s,
                  const QString &description = u"D."_s)
{
    QStringList entries;
    for (const QString &code : codes) {
        entries.append(uR"({"code": %1, "name": "%2", "reason": "R", "state": "unofficial", "summary": "%3",
                            "description": ["%4"]})"_s.arg(code.section(u' ', 0, 0), code.section(u' ', 1), summary,
                                                           description));
    }
    return uR"({"format": 1, "origin": {"id": "%1", "title": "%2", "kind": "custom"}, "codes": [%3]})"_s
        .arg(originId, originId.toUpper(), entries.join(u','))
        .toUtf8();
}

QByteArray acme(const QString &summary = u"first"_s)
{
    return fileOf(u"acme"_s, {u"460 LOCKED"_s}, summary);
}

// More than CatalogFile::largeBytes.
QByteArray largeFile()
{
    QStringList codes;
    for (int i = 0; i < 100; ++i) {
        codes.append(u"%1 LARGE"_s.arg(i));
    }
    return fileOf(u"large"_s, codes, u"first"_s, QString(12'000, u'a'));
}

// "404 built in" for each entry.
QStringList textsOf(const Catalog &catalog)
{
    QStringList texts;
    for (const StatusCode &code : catalog.codes()) {
        texts.append(u"%1 %2"_s.arg(codeText(code.code), code.summary));
    }
    return texts;
}

QStringList messagesOf(const QList<Diagnostic> &problems)
{
    QStringList messages;
    for (const Diagnostic &problem : problems) {
        messages.append(problem.message());
    }
    return messages;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class CatalogStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void hasTheBuiltInCatalogAtOnce();
    void bringsFilesIntoOneCatalog();
    void readsAgainWhatChanged_data();
    void readsAgainWhatChanged();
    void keepsTheLastGoodEntriesOfAFileThatBreaks_data();
    void keepsTheLastGoodEntriesOfAFileThatBreaks();
    void tellsWhatIsWrongWithAFileFromTheStart_data();
    void tellsWhatIsWrongWithAFileFromTheStart();
    void takesWarningsForFine();
    void unitesFilesOfOneOrigin();
    void takesAFileOnce();
    void remembersWhereAFileCameFrom();
    void letsAFileGo();
    void putsAFileOfTheFolderInTheTrash();
    void followsTheFolder();
    void waitsForTheFolder();
    void tellsThatTheFolderIsNone();
    void tellsTheProgressOfALargeFile();
    void stopsReading();
    void readsAgainAFileThatIsAddedAgain();
    void stopsReadingAndKeepsWhatThereWas();
    void readsAFileThatChangedWhileItWasRead();
    void goesWhileItReads();

private:
    QString pathOf(const QString &name) const { return m_folder->filePath(name); }
    QStringList shown() const { return textsOf(m_store->catalog()); }
    CatalogFile file(int place = 0) const { return m_store->files().value(place); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CatalogStore> m_store;
};

void CatalogStoreTest::initTestCase()
{
    qRegisterMetaType<CatalogFile::State>();
}

void CatalogStoreTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<CatalogStore>(builtInCatalog, pathOf(u"catalogs"_s));
}

void CatalogStoreTest::hasTheBuiltInCatalogAtOnce()
{
    QCOMPARE(textsOf(m_store->builtIn()), QStringList(u"404 built in"_s));
    QVERIFY(m_store->files().isEmpty());
    QVERIFY(m_store->catalog().isEmpty());
}

void CatalogStoreTest::bringsFilesIntoOneCatalog()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"catalogs"_s));
    writeFile(pathOf(u"catalogs/b.json"_s), fileOf(u"b"_s, {u"500 B"_s}, u"folder, second"_s));
    writeFile(pathOf(u"catalogs/a.json"_s), fileOf(u"a"_s, {u"500 A"_s}, u"folder, first"_s));
    writeFile(pathOf(u"added.json"_s), fileOf(u"c"_s, {u"500 C"_s}, u"added"_s));
    writeFile(pathOf(u"named.json"_s), fileOf(u"d"_s, {u"500 D"_s}, u"named"_s));
    m_store->openFolder();
    m_store->add({pathOf(u"added.json"_s)}, Source::Added);
    m_store->add({pathOf(u"named.json"_s)}, Source::CommandLine);
    QTRY_COMPARE(m_store->catalog().size(), 5);
    QCOMPARE(shown().first(), u"404 built in"_s);
    QStringList names;
    const QList<CatalogFile> files = m_store->files();
    for (const CatalogFile &catalog : files) {
        QCOMPARE(catalog.state, State::Fine);
        QCOMPARE(catalog.catalog.size(), 1);
        QCOMPARE(catalog.percent, -1);
        names.append(QFileInfo(catalog.fileName).fileName());
    }
    QCOMPARE(names, QStringList({u"named.json"_s, u"added.json"_s, u"a.json"_s, u"b.json"_s}));
}

void CatalogStoreTest::readsAgainWhatChanged_data()
{
    QTest::addColumn<Change>("change");

    QTest::newRow("written in place") << Change([](const QString &name) { writeFile(name, acme(u"second"_s)); });
    QTest::newRow("replaced by a file of its name")
        << Change([](const QString &name) { replaceFile(name, acme(u"second"_s)); });
    QTest::newRow("deleted and written anew") << Change([](const QString &name) {
        QVERIFY(QFile::remove(name));
        writeFile(name, acme(u"second"_s));
    });
    QTest::newRow("with its folder, that was made anew") << Change([](const QString &name) {
        QDir folder = QFileInfo(name).dir();
        QVERIFY(folder.removeRecursively());
        QVERIFY(folder.mkpath(u"."_s));
        writeFile(name, acme(u"second"_s));
    });
}

void CatalogStoreTest::readsAgainWhatChanged()
{
    QFETCH(const Change, change);
    QVERIFY(QDir(m_folder->path()).mkdir(u"work"_s));
    const QString name = pathOf(u"work/acme.json"_s);
    writeFile(name, acme());
    m_store->add({name}, Source::Added);
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
    const QSignalSpy changed(m_store.get(), &CatalogStore::catalogChanged);
    change(name);
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 second"_s}));
    QCOMPARE(file().state, State::Fine);
    QVERIFY(!changed.isEmpty());
    replaceFile(name, acme(u"third"_s)); // it is still watched
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 third"_s}));
}

void CatalogStoreTest::keepsTheLastGoodEntriesOfAFileThatBreaks_data()
{
    QTest::addColumn<Change>("breakIt");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("message");

    QTest::newRow("cut off") << Change([](const QString &name) { writeFile(name, acme().first(100)); }) << State::Broken
                             << u"not valid JSON"_s;
    QTest::newRow("emptied") << Change([](const QString &name) { writeFile(name, {}); }) << State::Broken
                             << u"found an empty file"_s;
    QTest::newRow("with a wrong field") << Change([](const QString &name) {
        replaceFile(name, fileOf(u"acme"_s, {u"4600 LOCKED"_s}));
    }) << State::Broken << u"found 4600, allowed an integer from 0 to 999"_s;
    QTest::newRow("deleted") << Change([](const QString &name) { QVERIFY(QFile::remove(name)); }) << State::Missing
                             << u"cannot be read"_s;
    QTest::newRow("a folder instead") << Change([](const QString &name) {
        QVERIFY(QFile::remove(name));
        QVERIFY(QDir().mkdir(name));
    }) << State::Broken << u"found a folder, allowed a file"_s;
}

void CatalogStoreTest::keepsTheLastGoodEntriesOfAFileThatBreaks()
{
    QFETCH(const Change, breakIt);
    QFETCH(const State, state);
    QFETCH(const QString, message);
    const QString name = pathOf(u"acme.json"_s);
    writeFile(name, acme());
    writeFile(pathOf(u"other.json"_s), fileOf(u"other"_s, {u"500 OTHER"_s}, u"untouched"_s));
    m_store->add({name, pathOf(u"other.json"_s)}, Source::Added);
    const QStringList all{u"404 built in"_s, u"460 first"_s, u"500 untouched"_s};
    QTRY_COMPARE(shown(), all);
    breakIt(name);
    QTRY_COMPARE(file().state, state);
    QVERIFY(file().keepsLastGood());
    QVERIFY2(messagesOf(file().problems).value(0).contains(message), qPrintable(messagesOf(file().problems).value(0)));
    QCOMPARE(file(1).state, State::Fine);
    QCOMPARE(shown(), all);
    if (QFileInfo(name).isDir()) {
        QVERIFY(QDir().rmdir(name));
    }
    replaceFile(name, acme(u"mended"_s));
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 mended"_s, u"500 untouched"_s}));
    QCOMPARE(file().state, State::Fine);
    QVERIFY(file().problems.isEmpty());
}

void CatalogStoreTest::tellsWhatIsWrongWithAFileFromTheStart_data()
{
    QTest::addColumn<Change>("make");
    QTest::addColumn<State>("state");
    QTest::addColumn<QStringList>("messages");

    QTest::newRow("two errors") << Change([](const QString &name) {
        writeFile(name, fileOf(u"acme"_s, {u"-1 LOCKED"_s, u"460 locked"_s}));
    }) << State::Broken
                                << QStringList({u"found -1, allowed an integer from 0 to 999"_s,
                                                u"found \"locked\", allowed a constant in UPPER_SNAKE"_s});
    QTest::newRow("not there") << Change([](const QString &) {}) << State::Missing
                               << QStringList(u"cannot be read: No such file or directory"_s);
    QTest::newRow("over the limit") << Change([](const QString &name) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(64LL * 1024 * 1024 + 1)); // sparse: takes no space
    }) << State::Broken << QStringList(u"found 67108865 bytes, allowed at most 67108864 (64 MiB)"_s);
}

void CatalogStoreTest::tellsWhatIsWrongWithAFileFromTheStart()
{
    QFETCH(const Change, make);
    QFETCH(const State, state);
    QFETCH(const QStringList, messages);
    make(pathOf(u"acme.json"_s));
    writeFile(pathOf(u"other.json"_s), fileOf(u"other"_s, {u"500 OTHER"_s}, u"untouched"_s));
    const QSignalSpy progressed(m_store.get(), &CatalogStore::progressed);
    m_store->add({pathOf(u"acme.json"_s), pathOf(u"other.json"_s)}, Source::Added);
    QCOMPARE(file().state, State::Reading);
    QTRY_COMPARE(file().state, state);
    QCOMPARE(messagesOf(file().problems), messages);
    QVERIFY(!file().keepsLastGood());
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"500 untouched"_s}));
    QVERIFY(progressed.isEmpty());
}

void CatalogStoreTest::takesWarningsForFine()
{
    QByteArray bytes = acme();
    bytes.replace(R"("code": 460)", R"("code": 460, "note": 1)");
    writeFile(pathOf(u"acme.json"_s), bytes);
    m_store->add({pathOf(u"acme.json"_s)}, Source::Added);
    QTRY_COMPARE(file().state, State::Fine);
    QCOMPARE(messagesOf(file().allProblems()), QStringList(u"unknown field, ignored"_s));
    QVERIFY(!file().isBad());
}

void CatalogStoreTest::unitesFilesOfOneOrigin()
{
    writeFile(pathOf(u"1.json"_s), fileOf(u"acme"_s, {u"460 LOCKED"_s, u"461 BUSY"_s}, u"one"_s));
    writeFile(pathOf(u"2.json"_s), fileOf(u"acme"_s, {u"460 LOCKED"_s, u"460 CLOSED"_s}, u"two"_s));
    m_store->add({pathOf(u"1.json"_s), pathOf(u"2.json"_s)}, Source::Added);
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 one"_s, u"460 two"_s, u"461 one"_s}));
    QVERIFY(file(0).clashes.isEmpty());
    QCOMPARE(file(1).clashes.size(), 2);
    QCOMPARE(file(1).state, State::Fine);
    QVERIFY(m_store->remove(pathOf(u"1.json"_s)));
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 two"_s, u"460 two"_s}));
    QVERIFY(file(0).clashes.isEmpty());
}

void CatalogStoreTest::takesAFileOnce()
{
    writeFile(pathOf(u"acme.json"_s), acme());
    m_store->add({pathOf(u"acme.json"_s), pathOf(u"./x/../acme.json"_s)}, Source::Added);
    QCOMPARE(m_store->files().size(), 1);
    QCOMPARE(file().fileName, pathOf(u"acme.json"_s));
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
}

void CatalogStoreTest::remembersWhereAFileCameFrom()
{
    m_store->add({pathOf(u"a.json"_s), pathOf(u"b.json"_s)}, Source::CommandLine);
    m_store->add({pathOf(u"c.json"_s)}, Source::Added);
    QCOMPARE(m_store->namesFrom(Source::Added), QStringList(pathOf(u"c.json"_s)));
    m_store->add({pathOf(u"b.json"_s)}, Source::Added); // named at the start, and now to be kept
    QCOMPARE(m_store->namesFrom(Source::Added), QStringList({pathOf(u"b.json"_s), pathOf(u"c.json"_s)}));
    m_store->add({pathOf(u"c.json"_s)}, Source::CommandLine);
    QCOMPARE(m_store->namesFrom(Source::CommandLine), QStringList(pathOf(u"a.json"_s)));
}

void CatalogStoreTest::letsAFileGo()
{
    writeFile(pathOf(u"acme.json"_s), acme());
    m_store->add({pathOf(u"acme.json"_s)}, Source::Added);
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
    QVERIFY(m_store->remove(pathOf(u"acme.json"_s)));
    QVERIFY(m_store->files().isEmpty());
    QTRY_COMPARE(shown(), QStringList(u"404 built in"_s));
    QVERIFY(QFile::exists(pathOf(u"acme.json"_s)));
    QVERIFY(!m_store->remove(pathOf(u"acme.json"_s)));
}

void CatalogStoreTest::putsAFileOfTheFolderInTheTrash()
{
    const QByteArray dataHome = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(pathOf(u"data"_s)));
    QVERIFY(QDir(m_folder->path()).mkpath(u"data/Trash"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"catalogs"_s));
    writeFile(pathOf(u"catalogs/acme.json"_s), acme());
    m_store->openFolder();
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
    QVERIFY(m_store->remove(pathOf(u"catalogs/acme.json"_s)));
    QVERIFY(!QFile::exists(pathOf(u"catalogs/acme.json"_s)));
    QVERIFY(QFile::exists(pathOf(u"data/Trash/files/acme.json"_s)));
    QTRY_COMPARE(shown(), QStringList(u"404 built in"_s));
    qputenv("XDG_DATA_HOME", dataHome);
}

void CatalogStoreTest::followsTheFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"catalogs"_s));
    m_store->openFolder();
    writeFile(pathOf(u"catalogs/acme.json"_s), acme());
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
    replaceFile(pathOf(u"catalogs/acme.json"_s), acme(u"second"_s));
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 second"_s}));
    QVERIFY(QFile::rename(pathOf(u"catalogs/acme.json"_s), pathOf(u"catalogs/acme.json.off"_s)));
    QTRY_COMPARE(shown(), QStringList(u"404 built in"_s));
    QVERIFY(m_store->files().isEmpty());
}

void CatalogStoreTest::waitsForTheFolder()
{
    m_store->openFolder();
    QVERIFY(QDir(m_folder->path()).mkdir(u"catalogs"_s));
    writeFile(pathOf(u"catalogs/acme.json"_s), acme());
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
}

void CatalogStoreTest::tellsThatTheFolderIsNone()
{
    writeFile(pathOf(u"catalogs"_s), "a file");
    m_store->openFolder();
    QTRY_COMPARE(m_store->files().size(), 1);
    QCOMPARE(file().fileName, m_store->folder());
    QVERIFY(file().isBad());
    QVERIFY(QFile::remove(pathOf(u"catalogs"_s)));
    QTRY_VERIFY(m_store->files().isEmpty());
}

void CatalogStoreTest::tellsTheProgressOfALargeFile()
{
    writeFile(pathOf(u"large.json"_s), largeFile());
    const QSignalSpy progressed(m_store.get(), &CatalogStore::progressed);
    QList<int> percents;
    connect(m_store.get(), &CatalogStore::filesChanged, this, [&] { percents.append(file().percent); });
    m_store->add({pathOf(u"large.json"_s)}, Source::Added);
    QTRY_COMPARE(m_store->catalog().size(), 101);
    QVERIFY(!progressed.isEmpty()); // how many depends on the time: a future tells at most 25 a second
    int last = -1;
    for (const QList<QVariant> &step : progressed) {
        QCOMPARE(step.at(0).toString(), pathOf(u"large.json"_s));
        QVERIFY(step.at(1).toInt() > last);
        last = step.at(1).toInt();
    }
    QCOMPARE(last, 100);
    QVERIFY(std::any_of(percents.begin(), percents.end(), [](int percent) { return percent >= 0; }));
    QCOMPARE(file().percent, -1);
}

void CatalogStoreTest::stopsReading()
{
    writeFile(pathOf(u"large.json"_s), largeFile());
    const QMetaObject::Connection stopping = connect(m_store.get(), &CatalogStore::progressed, m_store.get(),
                                                     [this](const QString &name) { m_store->stop(name); });
    m_store->add({pathOf(u"large.json"_s)}, Source::Added);
    QTRY_COMPARE(file().state, State::Stopped);
    QCOMPARE(file().percent, -1);
    writeFile(pathOf(u"acme.json"_s), acme()); // what happens in its folder does not begin it again
    m_store->add({pathOf(u"acme.json"_s)}, Source::Added);
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
    QCOMPARE(file().state, State::Stopped);
    disconnect(stopping);
    m_store->reload(pathOf(u"large.json"_s));
    QTRY_COMPARE(m_store->catalog().size(), 102);
    QCOMPARE(file().state, State::Fine);
}

void CatalogStoreTest::readsAgainAFileThatIsAddedAgain()
{
    const QString name = pathOf(u"large.json"_s);
    writeFile(name, largeFile());
    const QMetaObject::Connection stopping = connect(m_store.get(), &CatalogStore::progressed, m_store.get(),
                                                     [this](const QString &reading) { m_store->stop(reading); });
    m_store->add({name}, Source::Added);
    QTRY_COMPARE(file().state, State::Stopped);
    disconnect(stopping);
    m_store->add({name}, Source::Added);
    QTRY_COMPARE(file().state, State::Fine);
    QCOMPARE(m_store->files().size(), 1);
}

void CatalogStoreTest::stopsReadingAndKeepsWhatThereWas()
{
    writeFile(pathOf(u"large.json"_s), acme());
    m_store->add({pathOf(u"large.json"_s)}, Source::Added);
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
    connect(m_store.get(), &CatalogStore::progressed, m_store.get(),
            [this](const QString &name) { m_store->stop(name); });
    replaceFile(pathOf(u"large.json"_s), largeFile());
    QTRY_COMPARE(file().state, State::Stopped);
    QCOMPARE(shown(), QStringList({u"404 built in"_s, u"460 first"_s}));
}

void CatalogStoreTest::readsAFileThatChangedWhileItWasRead()
{
    const QString name = pathOf(u"large.json"_s);
    writeFile(name, largeFile());
    bool isReplaced = false;
    connect(m_store.get(), &CatalogStore::progressed, this, [&] {
        if (!std::exchange(isReplaced, true)) {
            replaceFile(name, acme(u"second"_s));
        }
    });
    m_store->add({name}, Source::Added);
    QTRY_COMPARE(shown(), QStringList({u"404 built in"_s, u"460 second"_s}));
    QVERIFY(isReplaced);
}

void CatalogStoreTest::goesWhileItReads()
{
    writeFile(pathOf(u"large.json"_s), largeFile());
    const QSignalSpy changed(m_store.get(), &CatalogStore::catalogChanged);
    m_store->add({pathOf(u"large.json"_s)}, Source::Added);
    m_store.reset();
    QCoreApplication::processEvents();
    QVERIFY(changed.isEmpty());
}

STATUSBOOK_TEST_MAIN(tst_catalogstore, CatalogStoreTest, QCoreApplication)
#include "tst_catalogstore.moc"
