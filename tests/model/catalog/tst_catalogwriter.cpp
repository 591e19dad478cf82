// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogreader.h"
#include "model/catalog/catalogwriter.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Origin> acme()
{
    return std::make_shared<const Origin>(
        Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Vendor, u"https://acme.example/"_s});
}

StatusCode sparseCode(int number)
{
    StatusCode code;
    code.code = number;
    code.name = u"NAME_%1"_s.arg(number);
    code.reason = u"Reason %1"_s.arg(number);
    code.summary = u"The summary."_s;
    code.description = QStringList{u"The description."_s};
    code.origin = acme();
    return code;
}

StatusCode fullCode()
{
    StatusCode code = sparseCode(404);
    code.formerly = {{u"Once So"_s, u"RFC 1"_s}, {u"Once Other"_s, u"RFC 2"_s}};
    code.state = StatusCode::State::Deprecated;
    code.spec = {u"RFC 3"_s, u"15.5.5"_s, u"https://www.rfc-editor.org/rfc/rfc3.html"_s};
    code.earlierSpecs = {{u"RFC 8"_s, u"6.5.4"_s, {}}, {u"RFC 9"_s, {}, {}}};
    code.facts.cacheable = false;
    code.facts.body = StatusCode::Body::Forbidden;
    code.facts.method = StatusCode::Method::MayBecomeGet;
    code.facts.retry = {u"Wait a while."_s, u"RFC 4"_s};
    code.facts.seen = StatusCode::Seen::InLogs;
    code.headers = {{u"Allow"_s, StatusCode::Carrier::Response, StatusCode::Level::Must, u"It says so."_s, u"RFC 5"_s},
                    {u"Host"_s, StatusCode::Carrier::Request, StatusCode::Level::May, u"It may."_s, {}}};
    code.use = QStringList{u"When it fits."_s};
    code.avoid = QStringList{u"When it does not."_s};
    code.confusedWith = {{410, {}, u"Gone for good."_s}, {499, u"nginx"_s, u"Closed before."_s}};
    code.example.request = QStringList{u"GET /path HTTP/1.1"_s};
    code.example.response = QStringList{u"HTTP/1.1 404 Reason 404"_s, QString(), u"body"_s};
    code.keywords = QStringList{u"missing page"_s, u"dead link"_s};
    code.subStatuses = {{3, u"No handler."_s, u"IIS"_s}};
    code.links = {{u"The guide"_s, u"https://guide.example/404"_s}};
    return code;
}

StatusCode codeWithReason(const QString &reason)
{
    StatusCode code = sparseCode(404);
    code.reason = reason;
    return code;
}

// What a catalog file with these codes would hold, as --format json gives them.
QByteArray fileWith(const QList<StatusCode> &codes, const QString &originId)
{
    QJsonArray entries;
    const QJsonArray written = QJsonDocument::fromJson(CatalogWriter::toJson(codes)).array();
    for (const QJsonValue &entry : written) {
        QJsonObject object = entry.toObject();
        object.remove(u"origin"_s);
        object.remove(u"substatus"_s); // gathered from other catalogs
        entries.append(object);
    }
    const Origin origin = *codes.front().origin;
    const QJsonObject header{{u"id"_s, originId},
                             {u"title"_s, origin.title},
                             {u"kind"_s, fileWord(origin.kind)},
                             {u"url"_s, origin.url},
                             {u"rank"_s, origin.rank}};
    return QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"origin"_s, header}, {u"codes"_s, entries}}).toJson();
}

// A reader by RFC 4180: fields of all records, one after the other, a record's end as a line end.
QStringList csvFields(const QString &csv)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv.at(i);
        if (quoted && c == u'"' && i + 1 < csv.size() && csv.at(i + 1) == u'"') {
            fields.back() += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            fields.append(QString());
        } else if (!quoted && QStringView(csv).sliced(i).startsWith(u"\r\n")) {
            fields.append({u"\r\n"_s, QString()});
            ++i;
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

} // namespace

class CatalogWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void writesJsonThatTheReaderReadsBack_data();
    void writesJsonThatTheReaderReadsBack();
    void readsBackTheBuiltInCodes();
    void namesTheOriginInJson();
    void leavesOutOfJsonWhatIsNotThere();
    void tellsSubStatusesInJson();
    void quotesCsvWhereNeeded_data();
    void quotesCsvWhereNeeded();
    void writesOneCsvRecordACode();
    void givesBackEveryTextThroughCsv_data();
    void givesBackEveryTextThroughCsv();
    void escapesMarkupInMarkdown_data();
    void escapesMarkupInMarkdown();
    void keepsAParagraphAParagraphInMarkdown_data();
    void keepsAParagraphAParagraphInMarkdown();
    void tellsEveryFieldInMarkdown_data();
    void tellsEveryFieldInMarkdown();
    void keepsTheExampleInsideItsBlock();
    void writesOneCodeWholeAndMoreAsATable();
};

void CatalogWriterTest::writesJsonThatTheReaderReadsBack_data()
{
    QTest::addColumn<QList<StatusCode>>("codes");

    QTest::newRow("only what must be") << QList<StatusCode>{sparseCode(7)};
    StatusCode full = fullCode();
    full.subStatuses.clear(); // gathered from other catalogs
    QTest::newRow("every field") << QList<StatusCode>{full};
    QTest::newRow("several codes") << QList<StatusCode>{sparseCode(0), full, sparseCode(999)};
    QTest::newRow("quotes, markup and other scripts")
        << QList<StatusCode>{codeWithReason(u"\"Übel\" \\ <b> 猫 \U0001F600"_s)};
}

void CatalogWriterTest::writesJsonThatTheReaderReadsBack()
{
    QFETCH(const QList<StatusCode>, codes);
    const CatalogReader::Reading reading = CatalogReader::read(fileWith(codes, u"acme"_s));
    QVERIFY2(reading.problems.isEmpty(), qUtf8Printable(reading.problems.value(0).toString(u"file"_s)));
    QCOMPARE(reading.catalog.codes(), codes);
}

void CatalogWriterTest::readsBackTheBuiltInCodes()
{
    const Catalog catalog = readBuiltInCatalog();
    const auto origins = catalog.origins();
    for (const std::shared_ptr<const Origin> &origin : origins) {
        QList<StatusCode> codes = catalog.codes();
        codes.removeIf([&origin](const StatusCode &code) { return code.origin->id != origin->id; });
        for (StatusCode &code : codes) {
            code.subStatuses.clear();
        }
        const CatalogReader::Reading reading = CatalogReader::read(fileWith(codes, origin->id));
        QVERIFY2(reading.problems.isEmpty(), qUtf8Printable(reading.problems.value(0).toString(origin->id)));
        QCOMPARE(reading.catalog.codes(), codes);
    }
}

void CatalogWriterTest::namesTheOriginInJson()
{
    const QJsonArray array = QJsonDocument::fromJson(CatalogWriter::toJson({sparseCode(7), sparseCode(8)})).array();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array.at(0).toObject().value(u"origin"_s), QJsonValue(u"acme"_s));
    QCOMPARE(array.at(0).toObject().value(u"code"_s), QJsonValue(7));
    QCOMPARE(array.at(1).toObject().value(u"code"_s), QJsonValue(8));
    QCOMPARE(QJsonDocument::fromJson(CatalogWriter::toJson({})), QJsonDocument(QJsonArray()));
}

void CatalogWriterTest::leavesOutOfJsonWhatIsNotThere()
{
    QCOMPARE(CatalogWriter::toJsonObject(sparseCode(7)).keys(),
             QStringList({u"code"_s, u"description"_s, u"name"_s, u"origin"_s, u"reason"_s, u"state"_s, u"summary"_s}));
}

void CatalogWriterTest::tellsSubStatusesInJson()
{
    const QJsonObject sub{{u"sub"_s, 3}, {u"meaning"_s, u"No handler."_s}, {u"authority"_s, u"IIS"_s}};
    QCOMPARE(CatalogWriter::toJsonObject(fullCode()).value(u"substatus"_s), QJsonValue(QJsonArray{sub}));
}

void CatalogWriterTest::quotesCsvWhereNeeded_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");

    QTest::newRow("plain text stays") << u"Not Found"_s << u"Not Found"_s;
    QTest::newRow("a comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("a quote") << u"the \"found\""_s << u"\"the \"\"found\"\"\""_s;
    QTest::newRow("a line end") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("a carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
    QTest::newRow("a semicolon stays") << u"a;b"_s << u"a;b"_s;
    QTest::newRow("letters beyond ASCII stay") << u"größer"_s << u"größer"_s;
}

void CatalogWriterTest::quotesCsvWhereNeeded()
{
    QFETCH(const QString, reason);
    QFETCH(const QString, field);
    const QString csv = QString::fromUtf8(CatalogWriter::toCsv({codeWithReason(reason)}));
    QCOMPARE(csv,
             u"code,name,reason,summary,state,origin\r\n404,NAME_404,%1,The summary.,unofficial,acme\r\n"_s.arg(field));
}

void CatalogWriterTest::writesOneCsvRecordACode()
{
    QCOMPARE(CatalogWriter::toCsv({}), "code,name,reason,summary,state,origin\r\n"_ba);
    QCOMPARE(CatalogWriter::toCsv({sparseCode(0), sparseCode(61)}),
             "code,name,reason,summary,state,origin\r\n"
             "000,NAME_0,Reason 0,The summary.,unofficial,acme\r\n"
             "061,NAME_61,Reason 61,The summary.,unofficial,acme\r\n"_ba);
}

void CatalogWriterTest::givesBackEveryTextThroughCsv_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("only a quote") << u"\""_s;
    QTest::newRow("quotes and commas in a row") << u"\",\",\"\",,"_s;
    QTest::newRow("line ends of both kinds") << u"\r\n\n\r"_s;
    QTest::newRow("blanks at both ends") << u"  a "_s;
}

void CatalogWriterTest::givesBackEveryTextThroughCsv()
{
    QFETCH(const QString, text);
    const QStringList fields = csvFields(QString::fromUtf8(CatalogWriter::toCsv({codeWithReason(text)})));
    QCOMPARE(fields.value(6), u"\r\n"_s);
    QCOMPARE(fields.value(9), text);
    QCOMPARE(fields.value(13), u"\r\n"_s);
    QCOMPARE(fields.size(), 15); // an empty text stands behind the last line end
}

void CatalogWriterTest::escapesMarkupInMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");

    QTest::newRow("plain text stays") << u"There is nothing here, or so."_s << u"There is nothing here, or so."_s;
    QTest::newRow("emphasis") << u"*a* _b_"_s << u"\\*a\\* \\_b\\_"_s;
    QTest::newRow("code") << u"`rm`"_s << u"\\`rm\\`"_s;
    QTest::newRow("a link") << u"[a](b)"_s << u"\\[a\\](b)"_s;
    QTest::newRow("an HTML tag") << u"<script>"_s << u"\\<script\\>"_s;
    QTest::newRow("a table's bar") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("a heading") << u"# a"_s << u"\\# a"_s;
    QTest::newRow("a quotation") << u"> a"_s << u"\\> a"_s;
    QTest::newRow("a backslash") << u"a\\b"_s << u"a\\\\b"_s;
    QTest::newRow("a hyphen inside a line stays") << u"Non-Authoritative 1.1"_s << u"Non-Authoritative 1.1"_s;
}

void CatalogWriterTest::escapesMarkupInMarkdown()
{
    QFETCH(const QString, text);
    QFETCH(const QString, escaped);
    StatusCode code = sparseCode(404);
    code.description = QStringList{text};
    const QStringList lines = CatalogWriter::toMarkdown(code).split(u'\n');
    QVERIFY2(lines.contains(escaped), qUtf8Printable(lines.join(u'\n')));
}

void CatalogWriterTest::keepsAParagraphAParagraphInMarkdown_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("an HTML entity") << u"&lt;b&gt; is text"_s;
    QTest::newRow("a list") << u"- a"_s;
    QTest::newRow("a list with a plus") << u"+ a"_s;
    QTest::newRow("a numbered list") << u"1. a"_s;
    QTest::newRow("a numbered list with parentheses") << u"1) a"_s;
    QTest::newRow("a fence of tildes") << u"~~~"_s;
    QTest::newRow("a line across the page") << u"---"_s;
}

void CatalogWriterTest::keepsAParagraphAParagraphInMarkdown()
{
    QFETCH(const QString, text);
    StatusCode code = sparseCode(404);
    code.description = QStringList{text};
    const QStringList lines = CatalogWriter::toMarkdown(code).split(u'\n');
    QVERIFY2(!lines.contains(text), "stands there as it was, so that Markdown reads it as markup");
    const QStringList plain = lines.join(u'\n').remove(u'\\').split(u'\n');
    QVERIFY2(plain.contains(text), qUtf8Printable(lines.join(u'\n')));
}

void CatalogWriterTest::tellsEveryFieldInMarkdown_data()
{
    QTest::addColumn<QString>("part");

    QTest::newRow("the heading") << u"# 404 Reason 404\n"_s;
    QTest::newRow("the name") << u"`NAME_404`"_s;
    QTest::newRow("the state") << u"deprecated"_s;
    QTest::newRow("the origin") << u"Acme"_s;
    QTest::newRow("the summary") << u"The summary."_s;
    QTest::newRow("the description") << u"\nThe description.\n"_s;
    QTest::newRow("former phrases") << u"\n## Formerly\n\n- Once So (RFC 1)\n- Once Other (RFC 2)\n"_s;
    QTest::newRow("whether it is cacheable") << u"\n## Facts\n\n- not cacheable by default\n"_s;
    QTest::newRow("the body") << u"\n- content: forbidden\n"_s;
    QTest::newRow("the method") << u"\n- request method: may become GET\n"_s;
    QTest::newRow("the advice on retrying") << u"\n- retry: Wait a while. (RFC 4)\n"_s;
    QTest::newRow("where it is seen") << u"\n- seen: in logs\n"_s;
    QTest::newRow("a header") << u"\n## Header fields\n\n- `Allow` (response, MUST): It says so.\n"_s;
    QTest::newRow("a header of the request") << u"\n- `Host` (request, MAY): It may.\n"_s;
    QTest::newRow("when to use it") << u"- When it fits.\n"_s;
    QTest::newRow("when to avoid it") << u"- When it does not.\n"_s;
    QTest::newRow("a confusion") << u"- 410: Gone for good.\n"_s;
    QTest::newRow("the origin of a confusion") << u"\n- 499 nginx: Closed before.\n"_s;
    QTest::newRow("the request of the example") << u"\nGET /path HTTP/1.1\n"_s;
    QTest::newRow("the response of the example") << u"\nHTTP/1.1 404 Reason 404\n\nbody\n"_s;
    QTest::newRow("a sub-status") << u"- 404.3 (IIS): No handler.\n"_s;
    QTest::newRow("keywords") << u"\n## People also call it\n\nmissing page, dead link\n"_s;
    QTest::newRow("the document") << u"[RFC 3 §15.5.5](https://www.rfc-editor.org/rfc/rfc3.html)"_s;
    QTest::newRow("a link") << u"[The guide](https://guide.example/404)"_s;
}

void CatalogWriterTest::tellsEveryFieldInMarkdown()
{
    QFETCH(const QString, part);
    const QString markdown = CatalogWriter::toMarkdown(fullCode());
    QVERIFY2(markdown.contains(part), qUtf8Printable(markdown));
}

void CatalogWriterTest::keepsTheExampleInsideItsBlock()
{
    StatusCode code = fullCode();
    code.example.response = QStringList{u"```"_s, u"# not a heading"_s};
    const QStringList lines = CatalogWriter::toMarkdown(code).split(u'\n');
    const auto opening =
        std::find_if(lines.begin(), lines.end(), [](const QString &line) { return line.endsWith(u"http"_s); });
    QVERIFY(opening != lines.end());
    const QString fence = opening->chopped(4);
    const qsizetype closing = lines.indexOf(fence, std::distance(lines.begin(), opening) + 1);
    QVERIFY(closing > lines.indexOf(u"# not a heading"_s));
}

void CatalogWriterTest::writesOneCodeWholeAndMoreAsATable()
{
    QCOMPARE(CatalogWriter::toMarkdown(QList<StatusCode>{fullCode()}), CatalogWriter::toMarkdown(fullCode()));
    StatusCode withBar = sparseCode(8);
    withBar.reason = u"a|b"_s;
    QCOMPARE(CatalogWriter::toMarkdown({sparseCode(7), withBar}), u"| Code | Reason phrase | Summary | Origin |\n"
                                                                  "| --- | --- | --- | --- |\n"
                                                                  "| 007 | Reason 7 | The summary. | Acme |\n"
                                                                  "| 008 | a\\|b | The summary. | Acme |\n"_s);
}

STATUSBOOK_TEST_MAIN(tst_catalogwriter, CatalogWriterTest, QCoreApplication)
#include "tst_catalogwriter.moc"
