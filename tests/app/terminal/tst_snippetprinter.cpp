// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/snippetprinter.h"
#include "model/catalog/builtincatalog.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Format = CommandLine::Format;

Answer listed(const QString &query, Format format = Format::Text)
{
    CommandLine line;
    line.task = CommandLine::Task::ListSnippets;
    line.query = query;
    line.format = format;
    return SnippetPrinter::list(readBuiltInCatalog(), SnippetCollection(SnippetCollection::builtInFolder()), line);
}

Answer snippetFor(const QString &library, const QString &query)
{
    CommandLine line;
    line.task = CommandLine::Task::Snippet;
    line.library = library;
    line.query = query;
    return SnippetPrinter::print(readBuiltInCatalog(), SnippetCollection(SnippetCollection::builtInFolder()), line);
}

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n');
}

} // namespace

class SnippetPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesTheSnippet_data();
    void givesTheSnippet();
    void saysWhyThereIsNoSnippet_data();
    void saysWhyThereIsNoSnippet();
    void listsEverySnippetLibrary();
    void listsTheLibrariesAsJson();
    void listsWhatEveryLibrarySaysOfACode();
    void listsACodeAsJson();
    void listsEachCodeThatIsNamed_data();
    void listsEachCodeThatIsNamed();
};

void SnippetPrinterTest::givesTheSnippet_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("out");

    QTest::newRow("the default form") << u"raw-status-line"_s << u"404"_s << QByteArray("HTTP/1.1 404 Not Found\n");
    QTest::newRow("a form by name") << u"go-net-http:constant"_s << u"404"_s << QByteArray("http.StatusNotFound\n");
    QTest::newRow("a code by its phrase")
        << u"go-net-http:constant"_s << u"not found"_s << QByteArray("http.StatusNotFound\n");
    QTest::newRow("the variant of a form for the code")
        << u"js-express:respond"_s << u"304"_s << QByteArray("res.status(304).end();\n");
    QTest::newRow("a shared number where the line is the same")
        << u"rust-http"_s << u"499"_s << snippetFor(u"rust-http"_s, u"499 from:nginx"_s).out;
    QTest::newRow("a shared number with its origin")
        << u"raw-status-line"_s << u"499 from:esri"_s << QByteArray("HTTP/1.1 499 Token Required\n");
    QTest::newRow("a shared number that is registered")
        << u"raw-status-line"_s << u"401"_s << QByteArray("HTTP/1.1 401 Unauthorized\n");
}

void SnippetPrinterTest::givesTheSnippet()
{
    QFETCH(const QString, library);
    QFETCH(const QString, query);
    QFETCH(const QByteArray, out);
    const Answer answer = snippetFor(library, query);
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.status, Answer::Found);
    QCOMPARE(answer.out, out);
}

void SnippetPrinterTest::saysWhyThereIsNoSnippet_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("query");
    QTest::addColumn<Answer::Status>("status");
    QTest::addColumn<QByteArray>("named");

    QTest::newRow("an unknown library") << u"cobol"_s << u"404"_s << Answer::Wrong << QByteArray("cobol");
    QTest::newRow("a path is no library") << u"../catalogs/iana"_s << u"404"_s << Answer::Wrong << QByteArray("iana");
    QTest::newRow("a slip in a library") << u"go-net-htp"_s << u"404"_s << Answer::Wrong << QByteArray("go-net-http?");
    QTest::newRow("the beginning of a library")
        << u"spring"_s << u"404"_s << Answer::Wrong << QByteArray("mean java-spring, test-mockmvc?");
    QTest::newRow("an unknown form") << u"go-net-http:poem"_s << u"404"_s << Answer::NotFound << QByteArray("404");
    QTest::newRow("the forms there are") << u"raw-status-line:poem"_s << u"404"_s << Answer::NotFound
                                         << QByteArray("it has status-line, head");
    QTest::newRow("nothing to paste") << u"problem-json"_s << u"200"_s << Answer::NotFound << QByteArray("for 200");
    QTest::newRow("a number of several origins")
        << u"raw-status-line"_s << u"499"_s << Answer::Wrong << QByteArray("\"499 from:nginx\"");
    QTest::newRow("the other of these origins")
        << u"raw-status-line"_s << u"499"_s << Answer::Wrong << QByteArray("\"499 from:esri\"");
    QTest::newRow("two codes") << u"go-net-http"_s << u"401 403"_s << Answer::Wrong << QByteArray("403");
    QTest::newRow("an unknown code") << u"go-net-http"_s << u"777"_s << Answer::NotFound << QByteArray("777");
    QTest::newRow("many codes") << u"go-net-http"_s << u"4xx"_s << Answer::NotFound << QByteArray("4xx");
}

void SnippetPrinterTest::saysWhyThereIsNoSnippet()
{
    QFETCH(const QString, library);
    QFETCH(const QString, query);
    QFETCH(const Answer::Status, status);
    QFETCH(const QByteArray, named);
    const Answer answer = snippetFor(library, query);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains(named), answer.err.constData());
    QCOMPARE(answer.err.count('\n'), 1);
}

void SnippetPrinterTest::listsEverySnippetLibrary()
{
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    const Answer answer = listed({});
    QCOMPARE(answer.status, Answer::Found);
    QStringList listed;
    for (const QString &line : linesOf(answer.out.chopped(1))) {
        const QString id = line.section(u' ', 0, 0);
        listed.append(id);
        QVERIFY2(line.contains(snippets.library(id).title), qPrintable(line));
        for (const SnippetLibrary::Form &form : snippets.library(id).forms) {
            QVERIFY2(line.contains(form.id), qPrintable(form.id));
        }
    }
    QCOMPARE(listed, snippets.ids());
}

void SnippetPrinterTest::listsTheLibrariesAsJson()
{
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    QStringList ids;
    const QJsonArray libraries = QJsonDocument::fromJson(listed({}, Format::Json).out).array();
    for (const QJsonValue &library : libraries) {
        ids.append(library[u"id"].toString());
    }
    QCOMPARE(ids, snippets.ids());
}

void SnippetPrinterTest::listsWhatEveryLibrarySaysOfACode()
{
    const Answer answer = listed(u"413"_s);
    QCOMPARE(answer.status, Answer::Found);
    QCOMPARE(answer.err, QByteArray());
    const QString text = QString::fromUtf8(answer.out);
    QVERIFY(text.startsWith(u"413 Content Too Large (IANA"_s));
    QVERIFY(text.contains(u"\ngo-net-http  Go net/http ("_s));
    QVERIFY(text.contains(u"\n  go-net-http:constant  Constant\n    http.StatusRequestEntityTooLarge\n"_s));
    QVERIFY(text.contains(u"(since 3.13)\n    HTTPStatus.CONTENT_TOO_LARGE\n"_s));
    QVERIFY(text.contains(u", proven by "_s));
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    const QStringList lines = linesOf(answer.out);
    for (const QString &line : lines.sliced(1)) {
        const bool isHead = !line.isEmpty() && !line.startsWith(u' ');
        QVERIFY2(!isHead || snippets.contains(line.section(u' ', 0, 0)), qPrintable(line));
    }
    QVERIFY(QString::fromUtf8(listed(u"499 from:nginx"_s).out).contains(u" (by number)\n"_s));
}

void SnippetPrinterTest::listsACodeAsJson()
{
    const Answer answer = listed(u"499 from:esri"_s, Format::Json);
    QCOMPARE(answer.status, Answer::Found);
    const QJsonArray codes = QJsonDocument::fromJson(answer.out).array();
    QCOMPARE(codes.size(), 1);
    const QJsonObject object = codes.first().toObject();
    QCOMPARE(object[u"code"].toInt(), 499);
    QCOMPARE(object[u"origin"].toString(), u"esri"_s);
    QCOMPARE(object[u"phrase"].toString(), u"Token Required"_s);
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    const QJsonArray libraries = object[u"libraries"].toArray();
    QCOMPARE(libraries.size(), snippets.ids().size());
    const auto raw = snippets.ids().indexOf(u"raw-status-line"_s);
    QCOMPARE(libraries.at(raw)[u"forms"][0][u"text"].toString(), u"HTTP/1.1 499 Token Required"_s);
}

void SnippetPrinterTest::listsEachCodeThatIsNamed_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("codes"); // with their origins

    QTest::newRow("a number") << u"404"_s << QStringList{u"404 iana"_s};
    QTest::newRow("a phrase") << u"not found"_s << QStringList{u"404 iana"_s};
    QTest::newRow("several numbers") << u"401 403"_s << QStringList{u"401 iana"_s, u"403 iana"_s};
    QTest::newRow("a number of several origins")
        << u"530"_s << QStringList{u"530 cloudflare"_s, u"530 pantheon"_s, u"530 shopify"_s, u"530 vault"_s};
    QTest::newRow("a range") << u"502-503"_s << QStringList{u"502 iana"_s, u"503 iana"_s};
    QTest::newRow("a fact") << u"from:supabase"_s
                            << QStringList{u"540 supabase"_s, u"544 supabase"_s, u"546 supabase"_s};
    QTest::newRow("no code") << u"777"_s << QStringList{};
    QTest::newRow("words that only hint") << u"rate limit"_s << QStringList{};
}

void SnippetPrinterTest::listsEachCodeThatIsNamed()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, codes);
    const Answer answer = listed(query, Format::Json);
    QStringList found;
    const QJsonArray array = QJsonDocument::fromJson(answer.out).array();
    for (const QJsonValue &code : array) {
        found.append(codeText(code[u"code"].toInt()) + u' ' + code[u"origin"].toString());
    }
    QCOMPARE(found, codes);
    QCOMPARE(answer.status, codes.isEmpty() ? Answer::NotFound : Answer::Found);
    QCOMPARE(answer.err.count('\n'), codes.isEmpty() ? 1 : 0);
    QCOMPARE(QString::fromUtf8(listed(query).out).count(u"\nraw-status-line  "_s), codes.size());
}

STATUSBOOK_TEST_MAIN(tst_snippetprinter, SnippetPrinterTest, QCoreApplication)
#include "tst_snippetprinter.moc"
