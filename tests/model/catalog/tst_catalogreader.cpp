// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogreader.h"
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
  "origin": {"id": "acme", "title": "Acme", "kind": "vendor", "url": "https://acme.example/codes"},
  "codes": [
    {
      "code": 404,
      "name": "NOT_FOUND",
      "reason": "Not Found",
      "formerly": [{"phrase": "Nothing Here", "document": "RFC 1"}],
      "state": "deprecated",
      "summary": "There is nothing here.",
      "description": ["First paragraph.", "Second paragraph."],
      "spec": {"document": "RFC 9110", "section": "15.5.5", "url": "https://www.rfc-editor.org/rfc/rfc9110.html"},
      "facts": {
        "cacheable": true,
        "body": "none",
        "method": "becomes GET",
        "retry": {"advice": "Later.", "source": "RFC 2"},
        "seen": "in logs"
      },
      "headers": [{"name": "Allow", "in": "request", "level": "SHOULD", "why": "It says so.", "source": "RFC 3"}],
      "use": ["The path is unknown."],
      "avoid": ["The list is empty."],
      "confusedWith": [{"code": 410, "origin": "iana", "difference": "410 is for good."}],
      "example": {"request": ["GET / HTTP/1.1", ""], "response": ["HTTP/1.1 404 Not Found"]},
      "keywords": ["missing page"],
      "links": [{"title": "MDN", "url": "https://developer.mozilla.org/"}]
    },
    {
      "code": 7,
      "name": "SEVEN",
      "reason": "Seven Ways",
      "state": "unofficial",
      "summary": "The seventh.",
      "description": ["Only what must be."]
    }
  ],
  "substatus": [{"sub": 14, "meaning": "The fourteenth of the seventh.", "code": 7}]
})"_ba;

QByteArray goodFileWith(const QByteArray &part, const QByteArray &other)
{
    if (goodFile.count(part) != 1) {
        qFatal("the part must stand once in the good file: %s", part.constData());
    }
    QByteArray bytes = goodFile;
    return bytes.replace(part, other);
}

// Notes are fields of the first code that the format does not know.
QByteArray goodFileWithNotes(int count)
{
    QByteArray notes;
    for (int i = 0; i < count; ++i) {
        notes += "\"note" + QByteArray::number(i) + "\": true, ";
    }
    return goodFileWith(R"("code": 404,)", notes + R"("code": 404,)");
}

QByteArray fileWithCodes(const QByteArray &codes)
{
    return R"({"format": 1, "origin": {"id": "x", "title": "X", "kind": "custom"}, "codes": [)"_ba + codes + "]}"_ba;
}

QByteArray entry(int code, const QByteArray &name)
{
    return R"({"code": )" + QByteArray::number(code) + R"(, "name": ")" + name +
           R"(", "reason": "R", "state": "unofficial", "summary": "S.", "description": ["D."]})";
}

QByteArray manyTimes(const QByteArray &item, int count)
{
    return QByteArrayList(count, item).join(", "_ba);
}

QStringList lines(const QList<Diagnostic> &problems)
{
    QStringList lines;
    for (const Diagnostic &problem : problems) {
        lines.append(problem.toString(u"file"_s));
    }
    return lines;
}

QStringList pathsOf(const QList<Diagnostic> &problems, Diagnostic::Severity severity)
{
    QStringList paths;
    for (const Diagnostic &problem : problems) {
        if (problem.severity == severity) {
            paths.append(problem.path);
        }
    }
    paths.sort();
    return paths;
}

StatusCode fullCode(const std::shared_ptr<const Origin> &origin)
{
    StatusCode code;
    code.code = 404;
    code.name = u"NOT_FOUND"_s;
    code.reason = u"Not Found"_s;
    code.formerly = {{u"Nothing Here"_s, u"RFC 1"_s}};
    code.state = StatusCode::State::Deprecated;
    code.summary = u"There is nothing here."_s;
    code.description = QStringList{u"First paragraph."_s, u"Second paragraph."_s};
    code.spec = {u"RFC 9110"_s, u"15.5.5"_s, u"https://www.rfc-editor.org/rfc/rfc9110.html"_s};
    code.facts.cacheable = true;
    code.facts.body = StatusCode::Body::None;
    code.facts.method = StatusCode::Method::BecomesGet;
    code.facts.retry = {u"Later."_s, u"RFC 2"_s};
    code.facts.seen = StatusCode::Seen::InLogs;
    code.headers = {
        {u"Allow"_s, StatusCode::Carrier::Request, StatusCode::Level::Should, u"It says so."_s, u"RFC 3"_s}};
    code.use = QStringList{u"The path is unknown."_s};
    code.avoid = QStringList{u"The list is empty."_s};
    code.confusedWith = {{410, u"iana"_s, u"410 is for good."_s}};
    code.example.request = QStringList{u"GET / HTTP/1.1"_s, QString()};
    code.example.response = QStringList{u"HTTP/1.1 404 Not Found"_s};
    code.keywords = QStringList{u"missing page"_s};
    code.links = {{u"MDN"_s, u"https://developer.mozilla.org/"_s}};
    code.origin = origin;
    return code;
}

StatusCode sparseCode(const std::shared_ptr<const Origin> &origin)
{
    StatusCode code;
    code.code = 7;
    code.name = u"SEVEN"_s;
    code.reason = u"Seven Ways"_s;
    code.state = StatusCode::State::Unofficial;
    code.summary = u"The seventh."_s;
    code.description = QStringList{u"Only what must be."_s};
    code.subStatuses = {{14, u"The fourteenth of the seventh."_s, u"Acme"_s}};
    code.origin = origin;
    return code;
}

} // namespace

class CatalogReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesEveryFieldOfAGoodFile();
    void readsWhatIsUnusualButRight_data();
    void readsWhatIsUnusualButRight();
    void refusesBrokenText_data();
    void refusesBrokenText();
    void namesThePathOfAWrongField_data();
    void namesThePathOfAWrongField();
    void tellsAllErrorsAtOnce();
    void countsProblemsThatItDoesNotList();
    void passesOverUnknownFieldsWithAWarning_data();
    void passesOverUnknownFieldsWithAWarning();
    void keepsACatalogWithThousandsOfWarnings();
    void refusesAnErrorBehindThousandsOfWarnings();
    void showsControlCharactersAsPictures_data();
    void showsControlCharactersAsPictures();
    void tellsHowMuchIsDone();
    void stopsWhenTold_data();
    void stopsWhenTold();
    void readsAFile();
    void refusesAFileThatIsNotThere();
};

void CatalogReaderTest::givesEveryFieldOfAGoodFile()
{
    const CatalogReader::Reading reading = CatalogReader::read(goodFile);
    QCOMPARE(lines(reading.problems), QStringList());
    QVERIFY(reading.isGood());
    QCOMPARE(reading.catalog.size(), 2);
    QCOMPARE(reading.origin->id, u"acme"_s);
    const auto origin = std::make_shared<const Origin>(
        Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Vendor, u"https://acme.example/codes"_s});
    QCOMPARE(reading.catalog.at(0), sparseCode(origin));
    QCOMPARE(reading.catalog.at(1), fullCode(origin));
}

void CatalogReaderTest::readsWhatIsUnusualButRight_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count");

    QTest::newRow("line ends of Windows") << QByteArray(goodFile).replace("\n", "\r\n") << 2;
    QTest::newRow("all on one line") << QByteArray(goodFile).replace("\n", "") << 2;
    QTest::newRow("blanks behind the end") << goodFile + " \n\t\n" << 2;
    QTest::newRow("no codes yet") << fileWithCodes({}) << 0;
    QTest::newRow("several errors with one number") << fileWithCodes(entry(7, "LATE") + ", " + entry(7, "EARLY")) << 2;
    QTest::newRow("one name for several numbers") << fileWithCodes(entry(7, "LATE") + ", " + entry(8, "LATE")) << 2;
    QTest::newRow("no schema") << goodFileWith(R"("$schema": "schema.json",)", {}) << 2;
    QTest::newRow("no address of the origin") << goodFileWith(R"(, "url": "https://acme.example/codes")", {}) << 2;
    QTest::newRow("the lowest rank") << goodFileWith(R"("kind": "vendor")", R"("kind": "vendor", "rank": 1)") << 2;
    QTest::newRow("the highest rank") << goodFileWith(R"("kind": "vendor")", R"("kind": "vendor", "rank": 100)") << 2;
    QTest::newRow("a number with a fraction of zero") << goodFileWith(R"("code": 404)", R"("code": 404.0)") << 2;
    QTest::newRow("the lowest number") << goodFileWith(R"("code": 7,)", R"("code": 0,)") << 2;
    QTest::newRow("the highest number") << goodFileWith(R"("code": 7,)", R"("code": 999,)") << 2;
    QTest::newRow("a summary of 89 characters") << goodFileWith("The seventh.", QByteArray(89, 'a')) << 2;
    QTest::newRow("a text of 20,000 characters") << goodFileWith("Only what must be.", QByteArray(20'000, 'a')) << 2;
    QTest::newRow("a list of 1,000") << goodFileWith(R"("missing page")", manyTimes(R"("word")", 1'000)) << 2;
    QTest::newRow("characters beyond the basic plane") << goodFileWith("The seventh.", "\xf0\x9f\x98\x80 seven.") << 2;
    QTest::newRow("text that looks like markup") << goodFileWith("The seventh.", "<b>The</b> &amp; %1 `seventh`.") << 2;
    QTest::newRow("one key in two objects") << goodFileWith(R"("title": "MDN")", R"("title": "title")") << 2;
    QTest::newRow("brackets and braces inside a text") << goodFileWith("The seventh.", QByteArray(60, '[') + "}}") << 2;
    QTest::newRow("a quote and a backslash inside a text") << goodFileWith("The seventh.", R"(\"{\\)") << 2;
    QTest::newRow("the key of an object as a text elsewhere") << goodFileWith("The seventh.", "code") << 2;
}

void CatalogReaderTest::readsWhatIsUnusualButRight()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, count);
    const CatalogReader::Reading reading = CatalogReader::read(bytes);
    QCOMPARE(lines(reading.problems), QStringList());
    QCOMPARE(reading.catalog.size(), count);
}

void CatalogReaderTest::refusesBrokenText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");

    QTest::newRow("an empty file") << QByteArray() << u"file: error: found an empty file"_s;
    QTest::newRow("an array on top") << "["_ba + goodFile + "]"
                                     << u"file: error: found an array, allowed a JSON object"_s;
    QTest::newRow("cut off in the middle")
        << goodFile.first(goodFile.indexOf("\"state\"")) << u"file:11:7: error: not valid JSON"_s;
    QTest::newRow("a key twice") << goodFileWith(R"("level": "SHOULD")", R"("level": "MAY", "level": "MUST")")
                                 << u"file:22:70: error: the key \"level\" stands twice in one object"_s;
}

void CatalogReaderTest::refusesBrokenText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, problem);
    const CatalogReader::Reading reading = CatalogReader::read(bytes);
    QVERIFY(!reading.isGood());
    QVERIFY(reading.catalog.isEmpty());
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(lines(reading.problems).front().startsWith(problem), qUtf8Printable(lines(reading.problems).front()));
}

void CatalogReaderTest::namesThePathOfAWrongField_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");

    QTest::newRow("a format of the future") << goodFileWith(R"("format": 1)", R"("format": 2)") << u"format"_s
                                            << u"found 2, allowed an integer from 1 to 1"_s;
    QTest::newRow("a format as text") << goodFileWith(R"("format": 1)", R"("format": "1")") << u"format"_s
                                      << u"found \"1\", allowed an integer from 1 to 1"_s;
    QTest::newRow("no format") << goodFileWith(R"("format": 1,)", {}) << u"format"_s
                               << u"found nothing, allowed an integer"_s;
    QTest::newRow("an origin that is a text") << R"({"format": 1, "origin": "acme", "codes": []})"_ba << u"origin"_s
                                              << u"found \"acme\", allowed an object"_s;
    QTest::newRow("no origin") << R"({"format": 1, "codes": []})"_ba << u"origin"_s
                               << u"found nothing, allowed an object"_s;
    QTest::newRow("an origin without an id")
        << goodFileWith(R"("id": "acme", )", {}) << u"origin.id"_s << u"found nothing, allowed a slug"_s;
    QTest::newRow("an id in capitals") << goodFileWith(R"("id": "acme")", R"("id": "Acme")") << u"origin.id"_s
                                       << u"found \"Acme\", allowed a slug of a-z, 0-9 and -"_s;
    QTest::newRow("an id that leaves the folder") << goodFileWith(R"("id": "acme")", R"("id": "../acme")")
                                                  << u"origin.id"_s << u"found \"../acme\", allowed a slug"_s;
    QTest::newRow("an origin without a title")
        << goodFileWith(R"("title": "Acme", )", {}) << u"origin.title"_s << u"found nothing, allowed a text"_s;
    QTest::newRow("an origin without a kind") << goodFileWith(R"("kind": "vendor", )", {}) << u"origin.kind"_s
                                              << u"found nothing, allowed \"registry\", \"vendor\" or \"custom\""_s;
    QTest::newRow("a kind that there is not") << goodFileWith(R"("vendor")", R"("Vendor")") << u"origin.kind"_s
                                              << u"found \"Vendor\", allowed \"registry\", \"vendor\" or \"custom\""_s;
    QTest::newRow("an http address") << goodFileWith("https://acme.example/codes", "http://acme.example/codes")
                                     << u"origin.url"_s
                                     << u"found \"http://acme.example/codes\", allowed an https address"_s;
    QTest::newRow("a rank of nought") << goodFileWith(R"("kind": "vendor")", R"("kind": "vendor", "rank": 0)")
                                      << u"origin.rank"_s << u"found 0, allowed an integer from 1 to 100"_s;
    QTest::newRow("a rank that is a word") << goodFileWith(R"("kind": "vendor")", R"("kind": "vendor", "rank": "top")")
                                           << u"origin.rank"_s << u"found \"top\", allowed an integer from 1 to 100"_s;
    QTest::newRow("a script as an address")
        << goodFileWith("https://developer.mozilla.org/", "javascript:alert(1)") << u"codes[0].links[0].url"_s
        << u"found \"javascript:alert(1)\", allowed an https address"_s;
    QTest::newRow("an address with a password")
        << goodFileWith("https://developer.mozilla.org/", "https://a:b@c.example/") << u"codes[0].links[0].url"_s
        << u"allowed an https address"_s;
    QTest::newRow("an address without a host") << goodFileWith("https://developer.mozilla.org/", "https:///status")
                                               << u"codes[0].links[0].url"_s << u"allowed an https address"_s;
    QTest::newRow("an address with a line end")
        << goodFileWith("https://developer.mozilla.org/", R"(https://a.example/\n)") << u"codes[0].links[0].url"_s
        << u"allowed an https address"_s;
    QTest::newRow("an address over 20,000 characters")
        << goodFileWith("https://developer.mozilla.org/", "https://a.example/" + QByteArray(20'000, 'a'))
        << u"codes[0].links[0].url"_s << u"allowed"_s;
    QTest::newRow("no codes") << R"({"format": 1, "origin": {"id": "x", "title": "X", "kind": "custom"}})"_ba
                              << u"codes"_s << u"found nothing, allowed an array"_s;
    QTest::newRow("codes as an object")
        << R"({"format": 1, "origin": {"id": "x", "title": "X", "kind": "custom"}, "codes": {}})"_ba << u"codes"_s
        << u"found an object, allowed an array"_s;
    QTest::newRow("a number among the codes")
        << fileWithCodes("404") << u"codes[0]"_s << u"found 404, allowed an object"_s;
    QTest::newRow("null among the codes")
        << fileWithCodes("null") << u"codes[0]"_s << u"found null, allowed an object"_s;
    QTest::newRow("more than 200,000 codes")
        << fileWithCodes(manyTimes("0", 200'001)) << u"codes"_s << u"found 200001 items, allowed at most 200000"_s;

    const QString integer = u"allowed an integer from 0 to 999"_s;
    const auto codeRow = [integer](const char *title, const QByteArray &value, const QString &found) {
        QTest::newRow(title) << goodFileWith(R"("code": 404)", R"("code": )" + value) << u"codes[0].code"_s
                             << QString(u"found "_s + found + u", "_s + integer);
    };
    codeRow("a code of four digits", "1000", u"1000"_s);
    codeRow("a negative code", "-1", u"-1"_s);
    codeRow("a broken code", "404.5", u"404.5"_s);
    codeRow("a code as a text", R"("404")", u"\"404\""_s);
    codeRow("a code beyond every integer", "4e300", u"4e+300"_s);
    codeRow("a code that is null", "null", u"null"_s);
    codeRow("a code that is true", "true", u"true"_s);
    codeRow("a code in an array", "[404]", u"an array"_s);
    QTest::newRow("no code") << goodFileWith(R"("code": 404,)", {}) << u"codes[0].code"_s
                             << u"found nothing, "_s + integer;
    QTest::newRow("a code and name twice")
        << fileWithCodes(entry(7, "LATE") + ", " + entry(7, "EARLY") + ", " + entry(7, "LATE")) << u"codes[2].name"_s
        << u"found \"LATE\" for 007, allowed a name that no other entry of that number has (it is at codes[0].name)"_s;
    QTest::newRow("no name") << goodFileWith(R"("name": "NOT_FOUND",)", {}) << u"codes[0].name"_s
                             << u"found nothing, allowed a constant in UPPER_SNAKE"_s;
    QTest::newRow("1,001 paragraphs") << goodFileWith(R"("Only what must be.")", manyTimes(R"("a")", 1'001))
                                      << u"codes[1].description"_s << u"found 1001 items, allowed at most 1000"_s;
    QTest::newRow("a name in camel case") << goodFileWith("NOT_FOUND", "NotFound") << u"codes[0].name"_s
                                          << u"found \"NotFound\", allowed a constant in UPPER_SNAKE"_s;
    QTest::newRow("a name that starts with a digit") << goodFileWith("NOT_FOUND", "404_NOT_FOUND") << u"codes[0].name"_s
                                                     << u"found \"404_NOT_FOUND\", allowed a constant in UPPER_SNAKE"_s;
    QTest::newRow("an empty name") << goodFileWith("NOT_FOUND", {}) << u"codes[0].name"_s
                                   << u"found \"\", allowed a constant in UPPER_SNAKE"_s;
    QTest::newRow("no reason") << goodFileWith(R"("reason": "Seven Ways",)", {}) << u"codes[1].reason"_s
                               << u"found nothing, allowed a text"_s;
    QTest::newRow("a reason that is a number")
        << goodFileWith(R"("Seven Ways")", "7") << u"codes[1].reason"_s << u"found 7, allowed a text"_s;
    QTest::newRow("a reason of blanks") << goodFileWith("Seven Ways", "   ") << u"codes[1].reason"_s
                                        << u"allowed a text that is not empty"_s;
    QTest::newRow("a reason of 201 characters")
        << goodFileWith("Seven Ways", QByteArray(201, 'a')) << u"codes[1].reason"_s
        << u"found 201 characters, allowed at most 200"_s;
    QTest::newRow("no state") << goodFileWith(R"("state": "deprecated",)", {}) << u"codes[0].state"_s
                              << u"found nothing, allowed \"standard\", \"experimental\""_s;
    QTest::newRow("a state that there is not")
        << goodFileWith(R"("deprecated")", R"("old")") << u"codes[0].state"_s << u"\"unused\" or \"unofficial\""_s;
    QTest::newRow("a state that is a number")
        << goodFileWith(R"("deprecated")", "3") << u"codes[0].state"_s << u"found 3, allowed \"standard\""_s;
    QTest::newRow("no summary") << goodFileWith(R"("summary": "The seventh.",)", {}) << u"codes[1].summary"_s
                                << u"found nothing, allowed a text"_s;
    QTest::newRow("a summary of 90 characters")
        << goodFileWith("The seventh.", QByteArray(90, 'a')) << u"codes[1].summary"_s
        << u"found 90 characters, allowed at most 89"_s;
    QTest::newRow("an empty summary") << goodFileWith("The seventh.", {}) << u"codes[1].summary"_s
                                      << u"found \"\", allowed a text that is not empty"_s;
    QTest::newRow("no description") << goodFileWith(R"(,
      "description": ["Only what must be."])",
                                                    {})
                                    << u"codes[1].description"_s << u"found nothing, allowed an array"_s;
    QTest::newRow("a description that is a text") << goodFileWith(R"(["Only what must be."])", R"("Only")")
                                                  << u"codes[1].description"_s << u"found \"Only\", allowed an array"_s;
    QTest::newRow("a description of no paragraphs")
        << goodFileWith(R"(["Only what must be."])", "[]") << u"codes[1].description"_s
        << u"found an array, allowed an array of at least one text"_s;
    QTest::newRow("a paragraph that is a number")
        << goodFileWith(R"("Second paragraph.")", "2") << u"codes[0].description[1]"_s << u"found 2, allowed a text"_s;
    QTest::newRow("an empty paragraph") << goodFileWith("Second paragraph.", {}) << u"codes[0].description[1]"_s
                                        << u"found \"\", allowed a text that is not empty"_s;
    QTest::newRow("a text over 20,000 characters")
        << goodFileWith("Second paragraph.", QByteArray(20'001, 'a')) << u"codes[0].description[1]"_s
        << u"found 20001 characters, allowed at most 20000"_s;
    QTest::newRow("a list over 1,000") << goodFileWith(R"("missing page")", manyTimes(R"("word")", 1'001))
                                       << u"codes[0].keywords"_s << u"found 1001 items, allowed at most 1000"_s;
    QTest::newRow("a keyword that is an object")
        << goodFileWith(R"("missing page")", "{}") << u"codes[0].keywords[0]"_s << u"found an object, allowed a text"_s;
    QTest::newRow("a use that is a text") << goodFileWith(R"(["The path is unknown."])", R"("Always.")")
                                          << u"codes[0].use"_s << u"found \"Always.\", allowed an array"_s;
    QTest::newRow("an avoid that is null") << goodFileWith(R"(["The list is empty."])", "null") << u"codes[0].avoid"_s
                                           << u"found null, allowed an array"_s;
    QTest::newRow("a spec that is an address")
        << goodFileWith(R"({"document": "RFC 9110", "section": "15.5.5", )"
                        R"("url": "https://www.rfc-editor.org/rfc/rfc9110.html"})",
                        R"("https://www.rfc-editor.org/")")
        << u"codes[0].spec"_s << u"allowed an object"_s;
    QTest::newRow("a spec without a document") << goodFileWith(R"("document": "RFC 9110", )", {})
                                               << u"codes[0].spec.document"_s << u"found nothing, allowed a text"_s;
    QTest::newRow("a section that is a number")
        << goodFileWith(R"("15.5.5")", "15.5") << u"codes[0].spec.section"_s << u"found 15.5, allowed a text"_s;
    QTest::newRow("a spec on the local disk")
        << goodFileWith("https://www.rfc-editor.org/rfc/rfc9110.html", "file:///etc") << u"codes[0].spec.url"_s
        << u"found \"file:///etc\", allowed an https address"_s;
    QTest::newRow("cacheable as a word") << goodFileWith(R"("cacheable": true)", R"("cacheable": "yes")")
                                         << u"codes[0].facts.cacheable"_s << u"found \"yes\", allowed true or false"_s;
    QTest::newRow("a body that there is not")
        << goodFileWith(R"("body": "none")", R"("body": "maybe")") << u"codes[0].facts.body"_s
        << u"found \"maybe\", allowed \"allowed\", \"forbidden\" or \"none\""_s;
    QTest::newRow("a method that there is not")
        << goodFileWith("becomes GET", "becomes get") << u"codes[0].facts.method"_s
        << u"allowed \"kept\", \"may become GET\" or \"becomes GET\""_s;
    QTest::newRow("seen where nobody looks") << goodFileWith("in logs", "nowhere") << u"codes[0].facts.seen"_s
                                             << u"found \"nowhere\", allowed \"on the wire\" or \"in logs\""_s;
    QTest::newRow("advice without a source") << goodFileWith(R"(, "source": "RFC 2")", {})
                                             << u"codes[0].facts.retry.source"_s << u"found nothing, allowed a text"_s;
    QTest::newRow("facts that are an array")
        << fileWithCodes(R"({"code": 1, "name": "A", "reason": "A", "state": "unused",
        "summary": "A.", "description": ["A."], "facts": []})")
        << u"codes[0].facts"_s << u"found an array, allowed an object"_s;
    QTest::newRow("a former phrase without a document")
        << goodFileWith(R"(, "document": "RFC 1")", {}) << u"codes[0].formerly[0].document"_s
        << u"found nothing, allowed a text"_s;
    QTest::newRow("a header without a name") << goodFileWith(R"("name": "Allow", )", {})
                                             << u"codes[0].headers[0].name"_s << u"found nothing, allowed a text"_s;
    QTest::newRow("a header in a third place")
        << goodFileWith(R"("in": "request")", R"("in": "trailer")") << u"codes[0].headers[0].in"_s
        << u"found \"trailer\", allowed \"request\" or \"response\""_s;
    QTest::newRow("a level in small letters")
        << goodFileWith(R"("SHOULD")", R"("must")") << u"codes[0].headers[0].level"_s
        << u"found \"must\", allowed \"MUST\", \"SHOULD\" or \"MAY\""_s;
    QTest::newRow("a header without a why") << goodFileWith(R"("why": "It says so.", )", {})
                                            << u"codes[0].headers[0].why"_s << u"found nothing, allowed a text"_s;
    QTest::newRow("a second header that is a text")
        << goodFileWith(R"("source": "RFC 3"})", R"("source": "RFC 3"}, "Allow")") << u"codes[0].headers[1]"_s
        << u"found \"Allow\", allowed an object"_s;
    QTest::newRow("confused with a word") << goodFileWith(R"("code": 410)", R"("code": "gone")")
                                          << u"codes[0].confusedWith[0].code"_s << u"found \"gone\", "_s + integer;
    QTest::newRow("confused with an origin that is no slug")
        << goodFileWith(R"("origin": "iana")", R"("origin": "")") << u"codes[0].confusedWith[0].origin"_s
        << u"found \"\", allowed a slug"_s;
    QTest::newRow("confused without a difference")
        << goodFileWith(R"(, "difference": "410 is for good.")", {}) << u"codes[0].confusedWith[0].difference"_s
        << u"found nothing, allowed a text"_s;
    QTest::newRow("an example without a response")
        << goodFileWith(R"(, "response": ["HTTP/1.1 404 Not Found"])", {}) << u"codes[0].example.response"_s
        << u"found nothing, allowed an array"_s;
    QTest::newRow("an example in one text")
        << goodFileWith(R"(["HTTP/1.1 404 Not Found"])", R"("HTTP/1.1 404")") << u"codes[0].example.response"_s
        << u"found \"HTTP/1.1 404\", allowed an array"_s;
    QTest::newRow("a link without a title") << goodFileWith(R"("title": "MDN", )", {}) << u"codes[0].links[0].title"_s
                                            << u"found nothing, allowed a text"_s;
    QTest::newRow("a sub-status of a code of four digits")
        << goodFileWith(R"("code": 7})", R"("code": 7000})") << u"substatus[0].code"_s << u"found 7000, "_s + integer;
    QTest::newRow("a sub-status of five digits")
        << goodFileWith(R"("sub": 14)", R"("sub": 10000)") << u"substatus[0].sub"_s
        << u"found 10000, allowed an integer from 0 to 9999"_s;
    QTest::newRow("a sub-status without a meaning")
        << goodFileWith(R"(, "meaning": "The fourteenth of the seventh.")", {}) << u"substatus[0].meaning"_s
        << u"found nothing, allowed a text"_s;
    QTest::newRow("a sub-status that is a number") << goodFileWith(R"("substatus": [)", R"("substatus": [14, )")
                                                   << u"substatus[0]"_s << u"found 14, allowed an object"_s;
    QTest::newRow("a long text is shown in part")
        << goodFileWith("deprecated", QByteArray(60, 'a')) << u"codes[0].state"_s
        << u"found \"%1…\", allowed"_s.arg(QString(40, u'a'));
    QTest::newRow("an escape sequence is shown as pictures")
        << goodFileWith("deprecated", R"(\u001b[31m)") << u"codes[0].state"_s << u"found \"␛[31m\", allowed"_s;
}

void CatalogReaderTest::namesThePathOfAWrongField()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, path);
    QFETCH(const QString, message);
    const CatalogReader::Reading reading = CatalogReader::read(bytes);
    QVERIFY(!reading.isGood());
    QVERIFY(reading.catalog.isEmpty());
    QCOMPARE(lines(reading.problems).size(), 1);
    QCOMPARE(reading.problems.front().path, path);
    QVERIFY2(reading.problems.front().message().contains(message), qUtf8Printable(reading.problems.front().message()));
}

void CatalogReaderTest::tellsAllErrorsAtOnce()
{
    QByteArray bytes = goodFile;
    bytes.replace(R"("format": 1)", R"("format": 3)");
    bytes.replace(R"("kind": "vendor")", R"("kind": "shop")");
    bytes.replace(R"("code": 404)", R"("code": 4040)");
    bytes.replace(R"("level": "SHOULD")", R"("level": "must")");
    bytes.replace(R"("reason": "Seven Ways",)", R"("rason": "Seven Ways",)");
    const CatalogReader::Reading reading = CatalogReader::read(bytes);
    QVERIFY(reading.catalog.isEmpty());
    QCOMPARE(pathsOf(reading.problems, Diagnostic::Severity::Error),
             QStringList({u"codes[0].code"_s, u"codes[0].headers[0].level"_s, u"codes[1].reason"_s, u"format"_s,
                          u"origin.kind"_s}));
    QCOMPARE(pathsOf(reading.problems, Diagnostic::Severity::Warning), QStringList(u"codes[1].rason"_s));
}

void CatalogReaderTest::countsProblemsThatItDoesNotList()
{
    const CatalogReader::Reading reading = CatalogReader::read(fileWithCodes(manyTimes("0", 5'000)));
    QVERIFY(!reading.isGood());
    QCOMPARE_LE(reading.problems.size(), 1'001);
    QVERIFY2(reading.problems.back().message().contains(u"more problems than 1000"_s),
             qUtf8Printable(reading.problems.back().message()));
}

void CatalogReaderTest::passesOverUnknownFieldsWithAWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");

    QTest::newRow("in the file") << goodFileWith(R"("format": 1,)", R"("format": 1, "version": 3,)") << u"version"_s;
    QTest::newRow("in the origin") << goodFileWith(R"("title": "Acme")", R"("title": "Acme", "logo": {})")
                                   << u"origin.logo"_s;
    QTest::newRow("in a code") << goodFileWith(R"("code": 7,)", R"("code": 7, "Reason": "x",)") << u"codes[1].Reason"_s;
    QTest::newRow("in the facts") << goodFileWith(R"("cacheable": true)", R"("cacheable": true, "safe": 1)")
                                  << u"codes[0].facts.safe"_s;
    QTest::newRow("in the advice") << goodFileWith(R"("advice": "Later.")", R"("advice": "Later.", "after": 3)")
                                   << u"codes[0].facts.retry.after"_s;
    QTest::newRow("in a header") << goodFileWith(R"("name": "Allow")", R"("name": "Allow", "value": null)")
                                 << u"codes[0].headers[0].value"_s;
    QTest::newRow("in the spec") << goodFileWith(R"("section": "15.5.5")", R"("part": "15.5.5")")
                                 << u"codes[0].spec.part"_s;
    QTest::newRow("with an escape sequence in its name")
        << goodFileWith(R"("code": 7,)", R"("code": 7, "\u001bc": 1,)") << u"codes[1].␛c"_s;
}

void CatalogReaderTest::passesOverUnknownFieldsWithAWarning()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, path);
    const CatalogReader::Reading reading = CatalogReader::read(bytes);
    QVERIFY(reading.isGood());
    QCOMPARE(reading.catalog.size(), 2);
    QCOMPARE(reading.problems,
             QList<Diagnostic>({{Diagnostic::Severity::Warning, path, u"unknown field, ignored"_s, {}, 0, 0}}));
}

void CatalogReaderTest::keepsACatalogWithThousandsOfWarnings()
{
    const CatalogReader::Reading reading = CatalogReader::read(goodFileWithNotes(2'000));
    QVERIFY2(reading.isGood(), qUtf8Printable(lines(reading.problems).last()));
    QCOMPARE(reading.catalog.size(), 2);
    QCOMPARE_LE(reading.problems.size(), 1'001);
}

void CatalogReaderTest::refusesAnErrorBehindThousandsOfWarnings()
{
    QByteArray bytes = goodFileWithNotes(2'000);
    bytes.replace(R"("reason": "Seven Ways",)", {});
    const CatalogReader::Reading reading = CatalogReader::read(bytes);
    QVERIFY(!reading.isGood());
    QVERIFY(reading.catalog.isEmpty());
}

void CatalogReaderTest::showsControlCharactersAsPictures_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("shown");

    QTest::newRow("an escape sequence") << R"(a\u001b[2Jb)"_ba << u"a␛[2Jb"_s;
    QTest::newRow("NUL as an escape") << R"(a\u0000b)"_ba << u"a␀b"_s;
    QTest::newRow("a line end") << R"(a\nb)"_ba << u"a␊b"_s;
    QTest::newRow("a carriage return") << R"(a\rb)"_ba << u"a␍b"_s;
    QTest::newRow("a tab") << R"(a\tb)"_ba << u"a␉b"_s;
    QTest::newRow("a bell") << R"(a\u0007b)"_ba << u"a␇b"_s;
    QTest::newRow("delete") << R"(a\u007fb)"_ba << u"a␡b"_s;
    QTest::newRow("a control character of the upper half") << R"(a\u009bb)"_ba << u"a\ufffdb"_s;
    QTest::newRow("a turn of the writing direction") << R"(a\u202eb)"_ba << u"a\ufffdb"_s;
    QTest::newRow("a turn of it as bytes") << "a\xe2\x81\xa6"
                                              "b"_ba
                                           << u"a\ufffdb"_s;
    QTest::newRow("a line separator") << R"(a\u2028b)"_ba << u"a\ufffdb"_s;
    QTest::newRow("the first half of a pair") << R"(a\ud83db)"_ba << u"a\ufffdb"_s;
    QTest::newRow("the second half of a pair") << R"(a\ude00b)"_ba << u"a\ufffdb"_s;
    QTest::newRow("half a pair before a whole one") << R"(\ud83d\ud83d\ude00)"_ba << u"\ufffd\U0001f600"_s;
}

void CatalogReaderTest::showsControlCharactersAsPictures()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, shown);
    const CatalogReader::Reading reading = CatalogReader::read(goodFileWith("Seven Ways", written));
    QVERIFY(reading.isGood());
    QCOMPARE(reading.catalog.at(0).reason, shown);
    QCOMPARE(pathsOf(reading.problems, Diagnostic::Severity::Warning), QStringList(u"codes[1].reason"_s));
    QVERIFY(reading.problems.front().message().contains(u"control characters"_s));
}

void CatalogReaderTest::tellsHowMuchIsDone()
{
    QList<int> told;
    const auto listen = [&told](int percent) {
        told.append(percent);
        return true;
    };
    QByteArrayList entries;
    for (int code = 0; code < 200; ++code) {
        entries.append(entry(code, "NAME"));
    }
    const CatalogReader::Reading reading = CatalogReader::read(fileWithCodes(entries.join(", ")), listen);
    QVERIFY(reading.isGood());
    QVERIFY(!reading.isStopped);
    QCOMPARE(reading.catalog.size(), 200);
    QCOMPARE_GE(told.size(), 200);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.front() >= 0 && told.back() <= 100);
    QCOMPARE_LT(told.front(), told.back());
}

void CatalogReaderTest::stopsWhenTold_data()
{
    QTest::addColumn<int>("lastPercent");

    QTest::newRow("at once") << 0;
    QTest::newRow("when it is loaded") << 5;
    QTest::newRow("among the entries") << 60;
}

void CatalogReaderTest::stopsWhenTold()
{
    QFETCH(const int, lastPercent);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"many.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(fileWithCodes(manyTimes("0", 1'000)));
    file.close();
    int isAsked = 0;
    const auto listen = [&isAsked, lastPercent](int percent) {
        ++isAsked;
        return percent <= lastPercent;
    };
    const CatalogReader::Reading reading = CatalogReader::readFile(file.fileName(), listen);
    QVERIFY(isAsked > 0);
    QVERIFY(reading.isStopped);
    QVERIFY(!reading.isGood());
    QVERIFY(reading.catalog.isEmpty());
    QVERIFY(reading.problems.isEmpty());
}

void CatalogReaderTest::readsAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"größe.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(goodFile), goodFile.size());
    file.close();
    const CatalogReader::Reading reading = CatalogReader::readFile(file.fileName());
    QCOMPARE(lines(reading.problems), QStringList());
    QCOMPARE(reading.catalog.size(), 2);
}

void CatalogReaderTest::refusesAFileThatIsNotThere()
{
    const QTemporaryDir folder;
    const CatalogReader::Reading reading = CatalogReader::readFile(folder.filePath(u"missing.json"_s));
    QVERIFY(!reading.isGood());
    QVERIFY(reading.catalog.isEmpty());
    QCOMPARE(reading.problems.size(), 1);
}

STATUSBOOK_TEST_MAIN(tst_catalogreader, CatalogReaderTest, QCoreApplication)
#include "tst_catalogreader.moc"
