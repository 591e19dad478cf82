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

Answer printed(const Catalog &catalog, const QString &query, Format format = Format::Text, const Look &look = {})
{
    CommandLine line;
    line.task = CommandLine::Task::Print;
    line.query = query;
    line.format = format;
    return EntryPrinter::print(catalog, line, look);
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

class EntryPrinterTest : public QObject
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
};

void EntryPrinterTest::wrapsAtSpaces_data()
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

void EntryPrinterTest::wrapsAtSpaces()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QFETCH(const int, indent);
    QFETCH(const QString, wrapped);
    QCOMPARE(EntryPrinter::wrapped(text, width, indent), wrapped);
}

void EntryPrinterTest::listsWithinTheWidth_data()
{
    QTest::addColumn<int>("width");

    QTest::newRow("very narrow") << 30;
    QTest::newRow("narrow") << 50;
    QTest::newRow("as ever") << 80;
    QTest::newRow("wide") << 200;
}

void EntryPrinterTest::listsWithinTheWidth()
{
    QFETCH(const int, width);
    const Catalog catalog = readBuiltInCatalog();
    const QStringList lines = linesOf(printed(catalog, QString(), Format::Text, {width, false}).out);
    QCOMPARE(lines.size(), catalog.size() + 1); // a line each, and the end of the last
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= width, qPrintable(line));
    }
}

void EntryPrinterTest::printsEveryEntryWithinTheWidth_data()
{
    QTest::addColumn<int>("width");

    QTest::newRow("narrow") << 50;
    QTest::newRow("as ever") << 80;
    QTest::newRow("wide") << 200;
}

// Words and lines of a protocol are not broken.
void EntryPrinterTest::printsEveryEntryWithinTheWidth()
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

void EntryPrinterTest::colorsOnlyIfTold_data()
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

void EntryPrinterTest::colorsOnlyIfTold()
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

void EntryPrinterTest::printsOneExactHitWhole_data()
{
    QTest::addColumn<QString>("query");

    QTest::newRow("the number") << u"404"_s;
    QTest::newRow("the phrase") << u"Not Found"_s;
    QTest::newRow("the phrase in another case") << u"not found"_s;
    QTest::newRow("the constant") << u"NOT_FOUND"_s;
    QTest::newRow("the constant in camel case") << u"NotFound"_s;
}

void EntryPrinterTest::printsOneExactHitWhole()
{
    QFETCH(const QString, query);
    const Answer answer = printed(smallCatalog(), query);
    QCOMPARE(answer.status, Answer::Found);
    QCOMPARE(answer.err, QByteArray());
    const QStringList lines = linesOf(answer.out);
    QCOMPARE(lines.front(), u"404 Not Found"_s);
    QVERIFY(lines.contains(u"Nothing is here."_s));
    QVERIFY(!answer.out.contains("410"));
}

void EntryPrinterTest::saysEverythingOfAnEntry()
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

void EntryPrinterTest::leavesOutHeadingsOfWhatIsMissing()
{
    QCOMPARE(linesOf(printed(smallCatalog(), u"404"_s).out),
             QStringList({u"404 Not Found"_s, u"Client error · standard · IANA · NOT_FOUND"_s, QString(),
                          u"Nothing is here."_s, QString()}));
}

void EntryPrinterTest::showsTheSubStatusesOfAnotherCatalog()
{
    const QStringList lines = linesOf(printed(readBuiltInCatalog(), u"403"_s).out);
    const qsizetype heading = lines.indexOf(u"Sub-statuses"_s);
    QVERIFY(heading > 0);
    QVERIFY2(lines.at(heading + 1).startsWith(u"  403.1 (Microsoft IIS): "_s), qPrintable(lines.at(heading + 1)));
}

void EntryPrinterTest::namesEveryFieldInJson()
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

void EntryPrinterTest::listsSeveralHits_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("firstWords");

    QTest::newRow("a class") << u"4xx"_s << QStringList{u"404"_s, u"410"_s, u"418"_s, u"418"_s};
    QTest::newRow("a range") << u"404-410"_s << QStringList{u"404"_s, u"410"_s};
    QTest::newRow("one hit that is not exact is a list too") << u"nothing"_s << QStringList{u"404"_s};
    QTest::newRow("a number of two origins") << u"418"_s << QStringList{u"418"_s, u"418"_s};
}

void EntryPrinterTest::listsSeveralHits()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, firstWords);
    const Answer answer = printed(smallCatalog(), query);
    QCOMPARE(answer.status, Answer::Found);
    QCOMPARE(answer.err, QByteArray());
    QStringList found;
    for (const QString &line : linesOf(answer.out.chopped(1))) {
        found.append(line.section(u' ', 0, 0));
    }
    QCOMPARE(found, firstWords);
}

void EntryPrinterTest::listsAllWithoutAQuery()
{
    QCOMPARE(linesOf(printed(smallCatalog(), QString()).out.chopped(1)).size(), smallCatalog().size());
}

void EntryPrinterTest::namesTheOriginOfVendorsCodes()
{
    const QStringList lines = linesOf(printed(smallCatalog(), u"418"_s).out);
    QVERIFY2(lines.at(1).contains(u"Cups: The cup is too hot"_s), qPrintable(lines.at(1)));
    QVERIFY2(!lines.at(0).contains(u"IANA"_s), qPrintable(lines.at(0)));
}

void EntryPrinterTest::printsJson()
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

void EntryPrinterTest::printsCsv()
{
    const QByteArray out = printed(smallCatalog(), u"404-410"_s, Format::Csv).out;
    const QList<QByteArray> lines = out.split('\n');
    QCOMPARE(lines.size(), 4); // a header, two codes, the end of the last line
    QVERIFY(lines.at(0).startsWith("code,name,reason"));
    QVERIFY(lines.at(1).startsWith("404,NOT_FOUND,Not Found,"));
    QVERIFY(lines.at(2).contains("\"It was here, and is not any more.\""));
    QVERIFY(lines.at(2).endsWith('\r'));
}

void EntryPrinterTest::printsMarkdown()
{
    const Catalog catalog = smallCatalog();
    const QString one = QString::fromUtf8(printed(catalog, u"404"_s, Format::Markdown).out);
    QCOMPARE(one, CatalogWriter::toMarkdown(catalog.at(0)));
    const QString several = QString::fromUtf8(printed(catalog, u"404-410"_s, Format::Markdown).out);
    QCOMPARE(several, CatalogWriter::toMarkdown(QList<StatusCode>{catalog.at(0), catalog.at(1)}));
}

void EntryPrinterTest::saysThatNothingMatched_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("named");

    QTest::newRow("a word") << u"zzzqqq"_s << u"\"zzzqqq\""_s;
    QTest::newRow("a number") << u"777"_s << u"\"777\""_s;
    QTest::newRow("several lines") << u"zzz\nqqq"_s << u"\"zzz qqq\""_s;
    QTest::newRow("a long text is cut") << QString(100'000, u'z') << QString(QString(100, u'z') + u'"');
}

void EntryPrinterTest::saysThatNothingMatched()
{
    QFETCH(const QString, query);
    QFETCH(const QString, named);
    const Answer answer = printed(smallCatalog(), query);
    QCOMPARE(answer.status, Answer::NotFound);
    QCOMPARE(answer.out, QByteArray());
    const QStringList messages = linesOf(answer.err);
    QCOMPARE_GE(messages.size(), 2);
    QCOMPARE(messages.back(), QString());
    QVERIFY2(messages.front().contains(named), qPrintable(messages.front()));
    for (const QString &message : messages.first(messages.size() - 1)) {
        QVERIFY2(message.startsWith(u"statusbook: "_s), qPrintable(message)); // one line each
    }
}

void EntryPrinterTest::printsAnEmptyAnswerInEveryFormat()
{
    const Answer json = printed(smallCatalog(), u"zzzqqq"_s, Format::Json);
    QCOMPARE(json.status, Answer::NotFound);
    QVERIFY(QJsonDocument::fromJson(json.out).isArray());
    QVERIFY(QJsonDocument::fromJson(json.out).array().isEmpty());
    const Answer csv = printed(smallCatalog(), u"zzzqqq"_s, Format::Csv);
    QCOMPARE(csv.status, Answer::NotFound);
    QCOMPARE(csv.out.count('\n'), 1); // the header
}

STATUSBOOK_TEST_MAIN(tst_entryprinter, EntryPrinterTest, QCoreApplication)
#include "tst_entryprinter.moc"
