// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetreader.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray goodFile = R"({
  "$schema": "schema.json",
  "format": 1,
  "id": "acme-http",
  "title": "Acme HTTP",
  "language": "Acme",
  "version": "1.2.3",
  "source": {"name": "http.h of acme", "url": "https:\/\/acme.example/http.h"},
  "constants": {
    "404": [{"name": "NOT_FOUND"}],
    "413": [{"name": "CONTENT_TOO_LARGE", "since": "1.2"}, {"name": "PAYLOAD_TOO_LARGE", "deprecated": "1.1"}]
  },
  "proof": {"how": "compiled", "with": "acmec 1.2.3", "note": "On paper."},
  "forms": [
    {"id": "constant", "title": "Constant", "template": "acme::{constant}", "literal": "acme: {code}"},
    {"id": "line", "title": "Line", "template": "a\n\tb {code};", "only": [404, 999], "except": [0]}
  ]
})"_ba;

QByteArray goodFileWith(const QByteArray &part, const QByteArray &other)
{
    if (goodFile.count(part) != 1) {
        qFatal("the part must stand once in the good file: %s", part.constData());
    }
    QByteArray bytes = goodFile;
    return bytes.replace(part, other);
}

QStringList lines(const QList<Diagnostic> &problems)
{
    QStringList lines;
    for (const Diagnostic &problem : problems) {
        lines.append(problem.toString(u"file"_s));
    }
    return lines;
}

} // namespace

class SnippetReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesEveryFieldOfAGoodFile();
    void namesThePathOfAWrongField_data();
    void namesThePathOfAWrongField();
    void tellsAllErrorsAtOnce();
    void passesOverUnknownFieldsWithAWarning();
    void showsControlCharactersAsPictures();
    void readsAFileWithoutAProof();
    void readsAFile();
    void refusesAFileThatIsNotThere();
};

void SnippetReaderTest::givesEveryFieldOfAGoodFile()
{
    const SnippetReader::Reading reading = SnippetReader::read(goodFile);
    QCOMPARE(lines(reading.problems), QStringList());
    QVERIFY(reading.isGood());
    const SnippetLibrary &library = reading.library;
    QVERIFY(library.isValid());
    QCOMPARE(library.id, u"acme-http"_s);
    QCOMPARE(library.title, u"Acme HTTP"_s);
    QCOMPARE(library.language, u"Acme"_s);
    QCOMPARE(library.version, u"1.2.3"_s);
    QCOMPARE(library.source, u"http.h of acme"_s);
    QCOMPARE(library.sourceUrl, u"https://acme.example/http.h"_s);
    QCOMPARE(library.proof,
             SnippetLibrary::Proof({SnippetLibrary::Proof::How::Compiled, u"acmec 1.2.3"_s, u"On paper."_s}));
    QCOMPARE(library.constants.size(), 2);
    QCOMPARE(library.constants.value(404), QList<SnippetLibrary::Constant>({{u"NOT_FOUND"_s, {}, {}}}));
    QCOMPARE(library.constants.value(413), QList<SnippetLibrary::Constant>({{u"CONTENT_TOO_LARGE"_s, u"1.2"_s, {}},
                                                                            {u"PAYLOAD_TOO_LARGE"_s, {}, u"1.1"_s}}));
    QCOMPARE(library.forms, QList<SnippetLibrary::Form>(
                                {{u"constant"_s, u"Constant"_s, u"acme::{constant}"_s, u"acme: {code}"_s, {}, {}},
                                 {u"line"_s, u"Line"_s, u"a\n\tb {code};"_s, {}, {404, 999}, {0}}}));
}

void SnippetReaderTest::namesThePathOfAWrongField_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");

    QTest::newRow("an empty file") << QByteArray() << u"file: error: found an empty file"_s;
    QTest::newRow("broken text") << "{\n\"format\" 1}"_ba << u"file:2:"_s;
    QTest::newRow("a key twice") << goodFileWith(R"("413":)", R"("404":)")
                                 << u"file:11:5: error: the key \"404\" stands twice"_s;
    QTest::newRow("a format of the future") << goodFileWith(R"("format": 1)", R"("format": 2)")
                                            << u"file: error: format: found 2, allowed an integer from 1 to 1"_s;
    QTest::newRow("no id") << goodFileWith(R"("id": "acme-http",)", {})
                           << u"file: error: id: found nothing, allowed a text"_s;
    QTest::newRow("a title that is a number")
        << goodFileWith(R"("Acme HTTP")", "1") << u"file: error: title: found 1, allowed a text"_s;
    QTest::newRow("no language") << goodFileWith(R"("language": "Acme",)", {})
                                 << u"file: error: language: found nothing, allowed a text"_s;
    QTest::newRow("a version that is a number")
        << goodFileWith(R"("1.2.3")", "1.2") << u"file: error: version: found 1.2, allowed a text"_s;
    QTest::newRow("a source without a name") << goodFileWith(R"("name": "http.h of acme", )", {})
                                             << u"file: error: source.name: found nothing, allowed a text"_s;
    QTest::newRow("an http source")
        << goodFileWith("https:", "http:")
        << u"file: error: source.url: found \"http://acme.example/http.h\", allowed an https"_s;
    QTest::newRow("a constant of no code")
        << goodFileWith(R"("404")", R"("Not Found")")
        << u"file: error: constants.Not Found: found this key, allowed a status code"_s;
    QTest::newRow("a constant of four digits")
        << goodFileWith(R"("404")", R"("4040")")
        << u"file: error: constants.4040: found this key, allowed a status code"_s;
    QTest::newRow("a constant of a negative code")
        << goodFileWith(R"("404")", R"("-1")") << u"file: error: constants.-1: found this key, allowed a status code"_s;
    QTest::newRow("a code that is not three digits")
        << goodFileWith(R"("404")", R"(" +404")")
        << u"file: error: constants. +404: found this key, allowed a status"_s;
    QTest::newRow("a constant that is a text")
        << goodFileWith(R"([{"name": "NOT_FOUND"}])", R"("NOT_FOUND")")
        << u"file: error: constants.404: found \"NOT_FOUND\", allowed an array"_s;
    QTest::newRow("a name that is null") << goodFileWith(R"("NOT_FOUND")", "null")
                                         << u"file: error: constants.404[0].name: found null, allowed a text"_s;
    QTest::newRow("a since that is a number") << goodFileWith(R"("since": "1.2")", R"("since": 1.2)")
                                              << u"file: error: constants.413[0].since: found 1.2, allowed a text"_s;
    QTest::newRow("a proof that there is not")
        << goodFileWith(R"("compiled")", R"("guessed")")
        << u"file: error: proof.how: found \"guessed\", allowed \"run\", \"comp"_s;
    QTest::newRow("a proof of nothing") << goodFileWith(R"("how": "compiled", )", {})
                                        << u"file: error: proof.how: found nothing, allowed \"run\""_s;
    QTest::newRow("no forms") << goodFileWith(R"("forms": [)", R"("form": [)")
                              << u"file: error: forms: found nothing, allowed an array"_s;
    QTest::newRow("a form without a template") << goodFileWith(R"("template": "acme::{constant}", )", {})
                                               << u"file: error: forms[0].template: found nothing, allowed a text"_s;
    QTest::newRow("an empty template")
        << goodFileWith("acme::{constant}", {})
        << u"file: error: forms[0].template: found \"\", allowed a text that is not empty"_s;
    QTest::newRow("a form for a code as a text")
        << goodFileWith("[404, 999]", R"([404, "999"])")
        << u"file: error: forms[1].only[1]: found \"999\", allowed an integer"_s;
    QTest::newRow("a form for a code of four digits")
        << goodFileWith("[404, 999]", "[404, 1000]")
        << u"file: error: forms[1].only[1]: found 1000, allowed an integer"_s;
    QTest::newRow("a form except a number") << goodFileWith(R"("except": [0])", R"("except": 0)")
                                            << u"file: error: forms[1].except: found 0, allowed an array"_s;
}

void SnippetReaderTest::namesThePathOfAWrongField()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, problem);
    SnippetReader::Reading reading = SnippetReader::read(bytes);
    QVERIFY(!reading.isGood());
    QVERIFY(!reading.library.isValid());
    reading.problems.removeIf([](const Diagnostic &other) { return other.severity == Diagnostic::Severity::Warning; });
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(lines(reading.problems).front().startsWith(problem), qUtf8Printable(lines(reading.problems).front()));
}

void SnippetReaderTest::tellsAllErrorsAtOnce()
{
    QByteArray bytes = goodFile;
    bytes.replace(R"("format": 1)", R"("format": 0)");
    bytes.replace(R"("1.2.3")", "[]");
    bytes.replace(R"("404")", R"("all")");
    bytes.replace("acme::{constant}", " ");
    QStringList paths;
    const SnippetReader::Reading reading = SnippetReader::read(bytes);
    for (const Diagnostic &problem : reading.problems) {
        paths.append(problem.path);
    }
    QCOMPARE(paths, QStringList({u"format"_s, u"version"_s, u"constants.all"_s, u"forms[0].template"_s}));
}

void SnippetReaderTest::passesOverUnknownFieldsWithAWarning()
{
    const SnippetReader::Reading reading =
        SnippetReader::read(goodFileWith(R"({"name": "NOT_FOUND"})", R"({"name": "NOT_FOUND", "value": 404})"));
    QVERIFY(reading.isGood());
    QVERIFY(reading.library.isValid());
    QCOMPARE(lines(reading.problems), QStringList(u"file: warning: constants.404[0].value: unknown field, ignored"_s));
}

void SnippetReaderTest::showsControlCharactersAsPictures()
{
    const SnippetReader::Reading reading =
        SnippetReader::read(goodFileWith("acme::{constant}", R"(\u001b[2J{code}\r)"));
    QVERIFY(reading.isGood());
    QCOMPARE(reading.library.forms.front().text, u"␛[2J{code}␍"_s);
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.front().path, u"forms[0].template"_s);
}

void SnippetReaderTest::readsAFileWithoutAProof()
{
    const SnippetReader::Reading reading = SnippetReader::read(
        goodFileWith(R"("proof": {"how": "compiled", "with": "acmec 1.2.3", "note": "On paper."},)", {}));
    QCOMPARE(lines(reading.problems), QStringList());
    QCOMPARE(reading.library.proof.how, SnippetLibrary::Proof::How::Read);
}

void SnippetReaderTest::readsAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"acme-http.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(goodFile), goodFile.size());
    file.close();
    QCOMPARE(SnippetReader::readFile(file.fileName()).library.id, u"acme-http"_s);
}

void SnippetReaderTest::refusesAFileThatIsNotThere()
{
    const QTemporaryDir folder;
    const SnippetReader::Reading reading = SnippetReader::readFile(folder.filePath(u"missing.json"_s));
    QVERIFY(!reading.isGood());
    QVERIFY(!reading.library.isValid());
}

STATUSBOOK_TEST_MAIN(tst_snippetreader, SnippetReaderTest, QCoreApplication)
#include "tst_snippetreader.moc"
