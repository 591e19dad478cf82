// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/entryprinter.h"
#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogwriter.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Terminal::Answer;
using Format = CommandLine::Format;

const QString escape = u"\x1b"_s;

StatusCode codeOf(int number, const QString &name, const QString &reason, const QString &summary)
{
    static const auto registry = std::make_shared<const Origin>(
        Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, u"https://example.org/registry"_s});
    StatusCode code;
    code.code = number;
    code.name = name;
    code.reason = reason;
    code.state = StatusCode::State::Standard;
    code.summary = summary;
    code.description = {summary};
    code.origin = registry;
    return code;
}

StatusCode codeWithEveryField()
{
    StatusCode code = codeOf(429, u"TOO_MANY"_s, u"Too Many"_s, u"Slow down."_s);
    code.state = StatusCode::State::Experimental;
    code.description = {u"First paragraph."_s, u"Second paragraph."_s};
    code.formerly = {{u"Enough"_s, u"RFC 1"_s}};
    code.spec = StatusCode::Spec{u"RFC 6585"_s, u"4"_s, u"https://example.org/spec"_s};
    code.earlierSpecs = {{u"RFC 3"_s, u"2"_s, {}}};
    code.facts.cacheable = false;
    code.facts.body = StatusCode::Body::Allowed;
    code.facts.method = StatusCode::Method::MayBecomeGet;
    code.facts.retry = StatusCode::Retry{u"after a while"_s, u"RFC 2"_s};
    code.facts.seen = StatusCode::Seen::InLogs;
    code.headers = {{u"Retry-After"_s, StatusCode::Carrier::Response, StatusCode::Level::May, u"how long"_s, {}},
                    {u"Expect"_s, StatusCode::Carrier::Request, StatusCode::Level::Must, u"what for"_s, u"RFC 4"_s}};
    code.use = {u"Someone hurries."_s};
    code.avoid = {u"Saying nothing."_s};
    code.confusedWith = {{503, QString(), u"That is the server's."_s}, {430, u"shopify"_s, u"That is a vendor's."_s}};
    code.example = {{u"GET / HTTP/1.1"_s}, {u"HTTP/1.1 429 Too Many"_s}};
    code.keywords = {u"rate limit"_s, u"throttling"_s};
    code.links = {{u"A page"_s, u"https://example.org/page"_s}};
    code.subStatuses = {{7, u"Too many from one address."_s, u"IIS"_s}};
    return code;
}

// Two teapots, so that not every exact query has one answer.
Catalog smallCatalog()
{
    StatusCode vendors = codeOf(418, u"CUP"_s, u"Cup Is Hot"_s, u"The cup is too hot to hold."_s);
    vendors.origin = std::make_shared<const Origin>(Origin{u"cups"_s, u"Cups"_s, Origin::Kind::Vendor, QString()});
    return Catalog({codeOf(404, u"NOT_FOUND"_s, u"Not Found"_s, u"Nothing is here."_s),
                    codeOf(410, u"GONE"_s, u"Gone"_s, u"It was here, and is not any more."_s),
                    codeOf(418, u"TEAPOT"_s, u"Teapot"_s, u"It is a teapot."_s), vendors});
}

Answer printed(const Catalog &catalog, const QString &query, Format format = Format::Text,
               const Terminal::Look &look = {})
{
    CommandLine line;
    line.task = CommandLine::Task::Print;
    line.query = query;
    line.format = format;
    return Terminal::print(catalog, line, look);
}

Answer listed(const QString &query, Format format = Format::Text)
{
    CommandLine line;
    line.task = CommandLine::Task::ListSnippets;
    line.query = query;
    line.format = format;
    return Terminal::listSnippets(readBuiltInCatalog(), SnippetCollection(SnippetCollection::builtInFolder()), line);
}

Answer snippetFor(const QString &library, const QString &query)
{
    CommandLine line;
    line.task = CommandLine::Task::Snippet;
    line.library = library;
    line.query = query;
    return Terminal::snippet(readBuiltInCatalog(), SnippetCollection(SnippetCollection::builtInFolder()), line);
}

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n');
}

QString withoutColor(const QByteArray &text)
{
    static const QRegularExpression color(u"\x1b\\[[0-9;]*m"_s);
    return QString::fromUtf8(text).remove(color);
}

} // namespace

class TerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void wrapsAtSpaces_data();
    void wrapsAtSpaces();
    void listsWithinTheWidth_data();
    void listsWithinTheWidth();
    void printsEveryEntryWithinTheWidth_data();
    void printsEveryEntryWithinTheWidth();
    void colorsOnlyIfTold_data();
    void colorsOnlyIfTold();
    void printsOneExactHitWhole_data();
    void printsOneExactHitWhole();
    void saysEverythingOfAnEntry();
    void leavesOutHeadingsOfWhatIsMissing();
    void showsTheSubStatusesOfAnotherCatalog();
    void listsSeveralHits_data();
    void listsSeveralHits();
    void listsAllWithoutAQuery();
    void namesTheOriginOfVendorsCodes();
    void printsJson();
    void namesEveryFieldInJson();
    void printsCsv();
    void printsMarkdown();
    void saysThatNothingMatched_data();
    void saysThatNothingMatched();
    void printsAnEmptyAnswerInEveryFormat();
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
    void takesTheWidthFromTheEnvironment_data();
    void takesTheWidthFromTheEnvironment();
    void hasNoColorWhereNoneIsWanted();
};

void TerminalTest::wrapsAtSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("indent");
    QTest::addColumn<QString>("wrapped");

    QTest::newRow("a short text") << u"not found"_s << 20 << 0 << u"not found"_s;
    QTest::newRow("just the width") << u"not found"_s << 9 << 0 << u"not found"_s;
    QTest::newRow("one less") << u"not found"_s << 8 << 0 << u"not\nfound"_s;
    QTest::newRow("indented") << u"not found"_s << 9 << 2 << u"  not\n  found"_s;
    QTest::newRow("indented, just the width") << u"not found"_s << 11 << 2 << u"  not found"_s;
    QTest::newRow("a word longer than a line")
        << u"a https://example.org b"_s << 5 << 0 << u"a\nhttps://example.org\nb"_s;
    QTest::newRow("several spaces are one") << u" not   found "_s << 20 << 0 << u"not found"_s;
    QTest::newRow("nothing") << QString() << 20 << 2 << u"  "_s;
}

void TerminalTest::wrapsAtSpaces()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QFETCH(const int, indent);
    QFETCH(const QString, wrapped);
    QCOMPARE(Terminal::wrapped(text, width, indent), wrapped);
}

void TerminalTest::listsWithinTheWidth_data()
{
    QTest::addColumn<int>("width");

    QTest::newRow("very narrow") << 30;
    QTest::newRow("narrow") << 50;
    QTest::newRow("as ever") << 80;
    QTest::newRow("wide") << 200;
}

void TerminalTest::listsWithinTheWidth()
{
    QFETCH(const int, width);
    const Catalog catalog = readBuiltInCatalog();
    const QStringList lines = linesOf(printed(catalog, QString(), Format::Text, {width, false}).out);
    QCOMPARE(lines.size(), catalog.size() + 1); // a line each, and the end of the last
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= width, qPrintable(line));
    }
}

void TerminalTest::printsEveryEntryWithinTheWidth_data()
{
    QTest::addColumn<int>("width");

    QTest::newRow("narrow") << 50;
    QTest::newRow("as ever") << 80;
    QTest::newRow("wide") << 200;
}

// Words and lines of a protocol are not broken.
void TerminalTest::printsEveryEntryWithinTheWidth()
{
    QFETCH(const int, width);
    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        const QStringList unbroken = code.example.request + code.example.response;
        const QStringList lines =
            linesOf(printed(Catalog({code}), codeText(code.code), Format::Text, {width, false}).out);
        const QString beginning = lines.join(u' ').simplified();
        QVERIFY2(beginning.startsWith(codeText(code.code) + u' ' + code.reason.simplified()),
                 qPrintable(beginning.left(100)));
        for (const QString &line : lines) {
            const QString text = line.trimmed();
            QVERIFY2(line.size() <= width || !text.contains(u' ') || unbroken.contains(line.mid(2)), qPrintable(line));
        }
    }
}

void TerminalTest::colorsOnlyIfTold_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<Format>("format");
    QTest::addColumn<bool>("hasColor"); // when told

    QTest::newRow("an entry") << u"404"_s << Format::Text << true;
    QTest::newRow("a list") << u"4xx"_s << Format::Text << true;
    QTest::newRow("JSON never") << u"404"_s << Format::Json << false;
    QTest::newRow("CSV never") << u"404"_s << Format::Csv << false;
    QTest::newRow("Markdown never") << u"404"_s << Format::Markdown << false;
}

void TerminalTest::colorsOnlyIfTold()
{
    QFETCH(const QString, query);
    QFETCH(const Format, format);
    QFETCH(const bool, hasColor);
    const QByteArray plain = printed(smallCatalog(), query, format, {80, false}).out;
    const QByteArray colored = printed(smallCatalog(), query, format, {80, true}).out;
    QVERIFY(!QString::fromUtf8(plain).contains(escape));
    QCOMPARE(QString::fromUtf8(colored).contains(escape), hasColor);
    QCOMPARE(withoutColor(colored), QString::fromUtf8(plain));
}

void TerminalTest::printsOneExactHitWhole_data()
{
    QTest::addColumn<QString>("query");

    QTest::newRow("the number") << u"404"_s;
    QTest::newRow("the phrase") << u"Not Found"_s;
    QTest::newRow("the phrase in another case") << u"not found"_s;
    QTest::newRow("the constant") << u"NOT_FOUND"_s;
    QTest::newRow("the constant in camel case") << u"NotFound"_s;
}

void TerminalTest::printsOneExactHitWhole()
{
    QFETCH(const QString, query);
    const Answer answer = printed(smallCatalog(), query);
    QCOMPARE(answer.status, Terminal::Found);
    QCOMPARE(answer.err, QByteArray());
    const QStringList lines = linesOf(answer.out);
    QCOMPARE(lines.front(), u"404 Not Found"_s);
    QVERIFY(lines.contains(u"Nothing is here."_s));
    QVERIFY(!answer.out.contains("410"));
}

void TerminalTest::saysEverythingOfAnEntry()
{
    const QStringList lines{
        u"429 Too Many"_s,
        u"Client error · experimental · IANA · TOO_MANY"_s,
        {},
        u"First paragraph."_s,
        {},
        u"Second paragraph."_s,
        {},
        u"Facts"_s,
        u"  not cacheable by default"_s,
        u"  content: allowed"_s,
        u"  request method: may become GET"_s,
        u"  seen: in logs"_s,
        u"  retry: after a while (RFC 2)"_s,
        {},
        u"Header fields"_s,
        u"  Retry-After (response, MAY): how long"_s,
        u"  Expect (request, MUST): what for"_s,
        {},
        u"Use it when"_s,
        u"  Someone hurries."_s,
        {},
        u"Mistakes to avoid"_s,
        u"  Saying nothing."_s,
        {},
        u"Sub-statuses"_s,
        u"  429.7 (IIS): Too many from one address."_s,
        {},
        u"Not to be confused with"_s,
        u"  503: That is the server's."_s,
        u"  430 shopify: That is a vendor's."_s,
        {},
        u"Example"_s,
        u"  GET / HTTP/1.1"_s,
        {},
        u"  HTTP/1.1 429 Too Many"_s,
        {},
        u"Other phrases"_s,
        u"  Enough (RFC 1)"_s,
        {},
        u"People also call it"_s,
        u"  rate limit, throttling"_s,
        {},
        u"Read more"_s,
        u"  RFC 6585 §4: https://example.org/spec"_s,
        u"  A page: https://example.org/page"_s,
        {},
    };
    QCOMPARE(linesOf(printed(Catalog({codeWithEveryField()}), u"429"_s).out), lines);
}

void TerminalTest::leavesOutHeadingsOfWhatIsMissing()
{
    QCOMPARE(linesOf(printed(smallCatalog(), u"404"_s).out),
             QStringList({u"404 Not Found"_s, u"Client error · standard · IANA · NOT_FOUND"_s, QString(),
                          u"Nothing is here."_s, QString()}));
}

void TerminalTest::showsTheSubStatusesOfAnotherCatalog()
{
    const QStringList lines = linesOf(printed(readBuiltInCatalog(), u"403"_s).out);
    const qsizetype heading = lines.indexOf(u"Sub-statuses"_s);
    QVERIFY(heading > 0);
    QVERIFY2(lines.at(heading + 1).startsWith(u"  403.1 (Microsoft IIS): "_s), qPrintable(lines.at(heading + 1)));
}

void TerminalTest::namesEveryFieldInJson()
{
    const QByteArray out = printed(Catalog({codeWithEveryField()}), u"429"_s, Format::Json).out;
    const QJsonArray array = QJsonDocument::fromJson(out).array();
    QCOMPARE(array.size(), 1);
    const QStringList keys{u"avoid"_s,   u"code"_s,      u"confusedWith"_s, u"description"_s, u"earlierSpecs"_s,
                           u"example"_s, u"facts"_s,     u"formerly"_s,     u"headers"_s,     u"keywords"_s,
                           u"links"_s,   u"name"_s,      u"origin"_s,       u"reason"_s,      u"spec"_s,
                           u"state"_s,   u"substatus"_s, u"summary"_s,      u"use"_s};
    QCOMPARE(array.first().toObject().keys(), keys);
    QCOMPARE(array.first().toObject(), CatalogWriter::toJsonObject(codeWithEveryField()));
}

void TerminalTest::listsSeveralHits_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("firstWords");

    QTest::newRow("a class") << u"4xx"_s << QStringList{u"404"_s, u"410"_s, u"418"_s, u"418"_s};
    QTest::newRow("a range") << u"404-410"_s << QStringList{u"404"_s, u"410"_s};
    QTest::newRow("one hit that is not exact is a list too") << u"nothing"_s << QStringList{u"404"_s};
    QTest::newRow("a number of two origins") << u"418"_s << QStringList{u"418"_s, u"418"_s};
}

void TerminalTest::listsSeveralHits()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, firstWords);
    const Answer answer = printed(smallCatalog(), query);
    QCOMPARE(answer.status, Terminal::Found);
    QCOMPARE(answer.err, QByteArray());
    QStringList found;
    for (const QString &line : linesOf(answer.out.chopped(1))) {
        found.append(line.section(u' ', 0, 0));
    }
    QCOMPARE(found, firstWords);
}

void TerminalTest::listsAllWithoutAQuery()
{
    QCOMPARE(linesOf(printed(smallCatalog(), QString()).out.chopped(1)).size(), smallCatalog().size());
}

void TerminalTest::namesTheOriginOfVendorsCodes()
{
    const QStringList lines = linesOf(printed(smallCatalog(), u"418"_s).out);
    QVERIFY2(lines.at(1).contains(u"Cups: The cup is too hot"_s), qPrintable(lines.at(1)));
    QVERIFY2(!lines.at(0).contains(u"IANA"_s), qPrintable(lines.at(0)));
}

void TerminalTest::printsJson()
{
    const QByteArray out = printed(smallCatalog(), u"4xx"_s, Format::Json).out;
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(out, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(array.size(), 4);
    QCOMPARE(array.at(0)[u"code"].toInt(), 404);
    QCOMPARE(array.at(0)[u"name"].toString(), u"NOT_FOUND"_s);
    QCOMPARE(array.at(0)[u"origin"].toString(), u"iana"_s);
    QCOMPARE(array.at(3)[u"origin"].toString(), u"cups"_s);
    const QByteArray one = printed(smallCatalog(), u"404"_s, Format::Json).out;
    QCOMPARE(QJsonDocument::fromJson(one).array().size(), 1); // an array for one, too
}

void TerminalTest::printsCsv()
{
    const QByteArray out = printed(smallCatalog(), u"404-410"_s, Format::Csv).out;
    const QList<QByteArray> lines = out.split('\n');
    QCOMPARE(lines.size(), 4); // a header, two codes, the end of the last line
    QVERIFY(lines.at(0).startsWith("code,name,reason"));
    QVERIFY(lines.at(1).startsWith("404,NOT_FOUND,Not Found,"));
    QVERIFY(lines.at(2).contains("\"It was here, and is not any more.\""));
    QVERIFY(lines.at(2).endsWith('\r'));
}

void TerminalTest::printsMarkdown()
{
    const Catalog catalog = smallCatalog();
    const QString one = QString::fromUtf8(printed(catalog, u"404"_s, Format::Markdown).out);
    QCOMPARE(one, CatalogWriter::toMarkdown(catalog.at(0)));
    const QString several = QString::fromUtf8(printed(catalog, u"404-410"_s, Format::Markdown).out);
    QCOMPARE(several, CatalogWriter::toMarkdown(QList<StatusCode>{catalog.at(0), catalog.at(1)}));
}

void TerminalTest::saysThatNothingMatched_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("named");

    QTest::newRow("a word") << u"zzzqqq"_s << u"\"zzzqqq\""_s;
    QTest::newRow("a number") << u"777"_s << u"\"777\""_s;
    QTest::newRow("several lines") << u"zzz\nqqq"_s << u"\"zzz qqq\""_s;
    QTest::newRow("a long text is cut") << QString(100'000, u'z') << QString(QString(100, u'z') + u'"');
}

void TerminalTest::saysThatNothingMatched()
{
    QFETCH(const QString, query);
    QFETCH(const QString, named);
    const Answer answer = printed(smallCatalog(), query);
    QCOMPARE(answer.status, Terminal::NotFound);
    QCOMPARE(answer.out, QByteArray());
    const QStringList messages = linesOf(answer.err);
    QCOMPARE_GE(messages.size(), 2);
    QCOMPARE(messages.back(), QString());
    QVERIFY2(messages.front().contains(named), qPrintable(messages.front()));
    for (const QString &message : messages.first(messages.size() - 1)) {
        QVERIFY2(message.startsWith(u"statusbook: "_s), qPrintable(message)); // one line each
    }
}

void TerminalTest::printsAnEmptyAnswerInEveryFormat()
{
    const Answer json = printed(smallCatalog(), u"zzzqqq"_s, Format::Json);
    QCOMPARE(json.status, Terminal::NotFound);
    QVERIFY(QJsonDocument::fromJson(json.out).isArray());
    QVERIFY(QJsonDocument::fromJson(json.out).array().isEmpty());
    const Answer csv = printed(smallCatalog(), u"zzzqqq"_s, Format::Csv);
    QCOMPARE(csv.status, Terminal::NotFound);
    QCOMPARE(csv.out.count('\n'), 1); // the header
}

void TerminalTest::givesTheSnippet_data()
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

void TerminalTest::givesTheSnippet()
{
    QFETCH(const QString, library);
    QFETCH(const QString, query);
    QFETCH(const QByteArray, out);
    const Answer answer = snippetFor(library, query);
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.status, Terminal::Found);
    QCOMPARE(answer.out, out);
}

void TerminalTest::saysWhyThereIsNoSnippet_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("query");
    QTest::addColumn<Terminal::ExitStatus>("status");
    QTest::addColumn<QByteArray>("named");

    QTest::newRow("an unknown library") << u"cobol"_s << u"404"_s << Terminal::Wrong << QByteArray("cobol");
    QTest::newRow("a path is no library") << u"../catalogs/iana"_s << u"404"_s << Terminal::Wrong << QByteArray("iana");
    QTest::newRow("a slip in a library") << u"go-net-htp"_s << u"404"_s << Terminal::Wrong
                                         << QByteArray("go-net-http?");
    QTest::newRow("the beginning of a library")
        << u"spring"_s << u"404"_s << Terminal::Wrong << QByteArray("mean java-spring, test-mockmvc?");
    QTest::newRow("an unknown form") << u"go-net-http:poem"_s << u"404"_s << Terminal::NotFound << QByteArray("404");
    QTest::newRow("the forms there are") << u"raw-status-line:poem"_s << u"404"_s << Terminal::NotFound
                                         << QByteArray("it has status-line, head");
    QTest::newRow("nothing to paste") << u"problem-json"_s << u"200"_s << Terminal::NotFound << QByteArray("for 200");
    QTest::newRow("a number of several origins")
        << u"raw-status-line"_s << u"499"_s << Terminal::Wrong << QByteArray("\"499 from:nginx\"");
    QTest::newRow("the other of these origins")
        << u"raw-status-line"_s << u"499"_s << Terminal::Wrong << QByteArray("\"499 from:esri\"");
    QTest::newRow("two codes") << u"go-net-http"_s << u"401 403"_s << Terminal::Wrong << QByteArray("403");
    QTest::newRow("an unknown code") << u"go-net-http"_s << u"777"_s << Terminal::NotFound << QByteArray("777");
    QTest::newRow("many codes") << u"go-net-http"_s << u"4xx"_s << Terminal::NotFound << QByteArray("4xx");
}

void TerminalTest::saysWhyThereIsNoSnippet()
{
    QFETCH(const QString, library);
    QFETCH(const QString, query);
    QFETCH(const Terminal::ExitStatus, status);
    QFETCH(const QByteArray, named);
    const Answer answer = snippetFor(library, query);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains(named), answer.err.constData());
    QCOMPARE(answer.err.count('\n'), 1);
}

void TerminalTest::listsEverySnippetLibrary()
{
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    const Answer answer = listed({});
    QCOMPARE(answer.status, Terminal::Found);
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

void TerminalTest::listsTheLibrariesAsJson()
{
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    QStringList ids;
    const QJsonArray libraries = QJsonDocument::fromJson(listed({}, Format::Json).out).array();
    for (const QJsonValue &library : libraries) {
        ids.append(library[u"id"].toString());
    }
    QCOMPARE(ids, snippets.ids());
}

void TerminalTest::listsWhatEveryLibrarySaysOfACode()
{
    const Answer answer = listed(u"413"_s);
    QCOMPARE(answer.status, Terminal::Found);
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

void TerminalTest::listsACodeAsJson()
{
    const Answer answer = listed(u"499 from:esri"_s, Format::Json);
    QCOMPARE(answer.status, Terminal::Found);
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

void TerminalTest::listsEachCodeThatIsNamed_data()
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

void TerminalTest::listsEachCodeThatIsNamed()
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
    QCOMPARE(answer.status, codes.isEmpty() ? Terminal::NotFound : Terminal::Found);
    QCOMPARE(answer.err.count('\n'), codes.isEmpty() ? 1 : 0);
    QCOMPARE(QString::fromUtf8(listed(query).out).count(u"\nraw-status-line  "_s), codes.size());
}

void TerminalTest::takesTheWidthFromTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<int>("width");

    QTest::newRow("as it says") << QByteArray("132") << 132;
    QTest::newRow("too narrow to read") << QByteArray("5") << 30;
}

void TerminalTest::takesTheWidthFromTheEnvironment()
{
    QFETCH(const QByteArray, columns);
    QFETCH(const int, width);
    qputenv("COLUMNS", columns);
    QCOMPARE(Terminal::lookOfStandardOutput().width, width);
    qunsetenv("COLUMNS");
}

void TerminalTest::hasNoColorWhereNoneIsWanted()
{
    qputenv("NO_COLOR", "1");
    QVERIFY(!Terminal::lookOfStandardOutput().hasColor);
    qunsetenv("NO_COLOR");
}

STATUSBOOK_TEST_MAIN(tst_entryprinter, TerminalTest, QCoreApplication)
#include "tst_entryprinter.moc"
