// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/snippets/snippetcollection.h"
#include "model/snippets/snippetreader.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

bool writeFile(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray libraryFile(const QString &id)
{
    return R"({"format": 1, "id": ")"_ba + id.toUtf8() + R"(", "title": "T", "language": "L", "version": "1",
        "source": {"name": "S"}, "constants": {}, "forms": [{"id": "f", "title": "F", "template": "{code}"}]})"_ba;
}

void addBuiltInRows()
{
    QTest::addColumn<QString>("id");

    const QStringList ids = SnippetCollection(SnippetCollection::builtInFolder()).ids();
    for (const QString &id : ids) {
        QTest::newRow(qUtf8Printable(id)) << id;
    }
}

} // namespace

class SnippetCollectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void listsTheFilesOfTheFolder();
    void isEmptyWithoutAFolder();
    void givesAnInvalidLibraryForAnUnknownId_data();
    void givesAnInvalidLibraryForAnUnknownId();
    void givesAnInvalidLibraryForABrokenFile();
    void readsAFileOnce();
    void offersTemplatesEverywhere();
    void keepsLibrariesWhereTheyAre();
    void hasTheBuiltInLibraries();
    void readsBuiltInFilesWithoutAProblem_data() { addBuiltInRows(); }
    void readsBuiltInFilesWithoutAProblem();
    void hasADefaultForEveryRegisteredCode_data() { addBuiltInRows(); }
    void hasADefaultForEveryRegisteredCode();
    void leavesNoPlaceholderOpen_data() { addBuiltInRows(); }
    void leavesNoPlaceholderOpen();

private:
    const Catalog m_catalog = readBuiltInCatalog();
};

void SnippetCollectionTest::listsTheFilesOfTheFolder()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"b.json"_s), {}));
    QVERIFY(writeFile(folder.filePath(u"a.b.json"_s), {}));
    QVERIFY(writeFile(folder.filePath(u"notes.txt"_s), {}));
    QVERIFY(QDir(folder.path()).mkdir(u"folder.json"_s));
    const SnippetCollection collection(folder.path());
    QCOMPARE(collection.ids(), QStringList({u"a.b"_s, u"b"_s}));
    QVERIFY(collection.contains(u"a.b"_s));
    QVERIFY(!collection.contains(u"notes"_s));
    QVERIFY(!collection.contains(u"folder"_s));
}

void SnippetCollectionTest::isEmptyWithoutAFolder()
{
    const QTemporaryDir folder;
    const SnippetCollection collection(folder.filePath(u"missing"_s));
    QCOMPARE(collection.ids(), QStringList());
    QVERIFY(!collection.library(u"a"_s).isValid());
}

void SnippetCollectionTest::givesAnInvalidLibraryForAnUnknownId_data()
{
    QTest::addColumn<QString>("id");

    QTest::newRow("an id that there is not") << u"cobol"_s;
    QTest::newRow("no id") << QString();
    QTest::newRow("a file name") << u"raw-status-line.json"_s;
    QTest::newRow("a path") << u"../snippets/raw-status-line"_s;
    QTest::newRow("another case") << u"Raw-Status-Line"_s;
}

void SnippetCollectionTest::givesAnInvalidLibraryForAnUnknownId()
{
    QFETCH(const QString, id);
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    QVERIFY(!collection.contains(id));
    QVERIFY(!collection.library(id).isValid());
}

void SnippetCollectionTest::givesAnInvalidLibraryForABrokenFile()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"broken.json"_s), "{"_ba));
    QVERIFY(writeFile(folder.filePath(u"good.json"_s), libraryFile(u"good"_s)));
    const SnippetCollection collection(folder.path());
    QVERIFY(collection.contains(u"broken"_s));
    QVERIFY(!collection.library(u"broken"_s).isValid());
    QVERIFY(collection.library(u"good"_s).isValid());
}

void SnippetCollectionTest::readsAFileOnce()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"good.json"_s);
    QVERIFY(writeFile(fileName, libraryFile(u"good"_s)));
    const SnippetCollection collection(folder.path());
    QVERIFY(collection.library(u"good"_s).isValid());
    QVERIFY(QFile::remove(fileName));
    QVERIFY(collection.library(u"good"_s).isValid());
}

void SnippetCollectionTest::keepsLibrariesWhereTheyAre()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 300; ++i) {
        const QString id = u"library%1"_s.arg(i);
        QVERIFY(writeFile(folder.filePath(id + u".json"_s), libraryFile(id)));
    }
    const SnippetCollection collection(folder.path());
    QCOMPARE(collection.ids().size(), 300);
    QList<const SnippetLibrary *> given;
    for (const QString &id : collection.ids()) {
        given.append(&collection.library(id));
    }
    for (qsizetype i = 0; i < given.size(); ++i) {
        QCOMPARE(&collection.library(collection.ids().at(i)), given.at(i));
    }
}

void SnippetCollectionTest::hasTheBuiltInLibraries()
{
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    QCOMPARE_GE(collection.ids().size(), 8);
    QVERIFY(collection.library(SnippetCollection::defaultId()).isValid());
}

void SnippetCollectionTest::readsBuiltInFilesWithoutAProblem()
{
    QFETCH(const QString, id);
    const SnippetReader::Reading reading =
        SnippetReader::readFile(QDir(SnippetCollection::builtInFolder()).filePath(id + u".json"_s));
    QStringList problems;
    for (const Diagnostic &problem : reading.problems) {
        problems.append(problem.toString(id));
    }
    QCOMPARE(problems, QStringList());
    QCOMPARE(reading.library.id, id);
}

// A library may have nothing to say of a code only where its forms leave that code out on purpose: by a list, or by
// having no literal for codes without a constant.
void SnippetCollectionTest::hasADefaultForEveryRegisteredCode()
{
    QFETCH(const QString, id);
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    const SnippetLibrary &library = collection.library(id);
    QVERIFY(!library.forms.isEmpty());
    for (const StatusCode &code : m_catalog.codes()) {
        const SnippetLibrary::Form &first = library.forms.front();
        const bool needsName = first.literal.isEmpty() && first.text.contains(u"{constant}"_s);
        const bool isLeftOut = !first.isFor(code.code) || (needsName && !library.constants.contains(code.code));
        if (code.origin->kind == Origin::Kind::Registry && !isLeftOut) {
            QVERIFY2(!library.defaultSnippetFor(code).text.isEmpty(), qUtf8Printable(code.name));
        }
    }
}

void SnippetCollectionTest::leavesNoPlaceholderOpen()
{
    QFETCH(const QString, id);
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    for (const StatusCode &code : m_catalog.codes()) {
        const QList<Snippet> snippets = collection.library(id).snippetsFor(code);
        for (const Snippet &snippet : snippets) {
            const bool isOpen = snippet.text.contains(u"{code}"_s) || snippet.text.contains(u"{constant}"_s) ||
                                snippet.text.contains(u"{reason}"_s);
            QVERIFY2(!isOpen && !snippet.text.isEmpty(), qUtf8Printable(snippet.form + u": "_s + snippet.text));
        }
    }
}

void SnippetCollectionTest::offersTemplatesEverywhere()
{
    SnippetCollection collection(SnippetCollection::builtInFolder());
    QVERIFY(!collection.contains(u"mine"_s));
    const qsizetype formCount = collection.library(u"go-net-http"_s).forms.size();
    collection.setTemplates(
        {{u"Slack line"_s, {}, u"{code} {reason}"_s, {}}, {u"Go test"_s, u"go-net-http"_s, u"want {constant}"_s, {}}});
    QCOMPARE(collection.ids().front(), u"mine"_s);
    StatusCode code;
    code.code = 404;
    code.reason = u"Not Found"_s;
    QCOMPARE(collection.library(u"mine"_s).snippetFor(code, u"slack-line"_s).text, u"404 Not Found"_s);
    QCOMPARE(collection.library(u"mine"_s).snippetFor(code, u"go-test"_s).text, u"want StatusNotFound"_s);
    const SnippetLibrary go = collection.library(u"go-net-http"_s);
    QCOMPARE(go.forms.size(), formCount + 1);
    QCOMPARE(go.snippetFor(code, u"mine-go-test"_s).text, u"want StatusNotFound"_s);
    QCOMPARE(go.defaultSnippetFor(code), collection.library(u"go-net-http"_s).defaultSnippetFor(code));
    collection.setTemplates({});
    QVERIFY(!collection.contains(u"mine"_s));
    QCOMPARE(collection.library(u"go-net-http"_s).forms.size(), formCount);
}

STATUSBOOK_TEST_MAIN(tst_snippetcollection, SnippetCollectionTest, QCoreApplication)
#include "tst_snippetcollection.moc"
