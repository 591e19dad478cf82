// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/detailhtml.h"
#include "app/presentation/theme.h"
#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QGuiApplication>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Put = void (*)(StatusCode &code, const QString &text);

// What shows only if it was taken as text; the percent sign would be filled in by careless formatting.
const QString markup = u"<b>x</b><img src=\"file:///etc/hostname\"/><a href=\"file:///etc/passwd\">y</a>&lt;%1%2</p>"_s;

StatusCode plainCode()
{
    static const auto origin = std::make_shared<const Origin>(
        Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, u"https://example.org/registry"_s});
    StatusCode code;
    code.code = 404;
    code.name = u"NOT_FOUND"_s;
    code.reason = u"Not Found"_s;
    code.state = StatusCode::State::Standard;
    code.summary = u"Nothing is here."_s;
    code.description = {u"Nothing is here to be seen."_s};
    code.origin = origin;
    return code;
}

QString pageOf(const StatusCode &code, const QString &typed = {})
{
    return DetailHtml(QGuiApplication::palette(), 10).page(code, QueryParser::parse(typed));
}

QString comparisonOf(const QList<StatusCode> &codes)
{
    return DetailHtml(QGuiApplication::palette(), 10).comparison(codes);
}

// An entry that has every field.
StatusCode fullCode()
{
    StatusCode code = plainCode();
    code.formerly = {{u"Missing"_s, u"RFC 1"_s}, {u"Lost"_s, u"RFC 2"_s}};
    code.description.append(u"Nor is it elsewhere."_s);
    code.spec = StatusCode::Spec{u"RFC 9110"_s, u"15.5.5"_s, u"https://www.rfc-editor.org/rfc/rfc9110"_s};
    code.earlierSpecs = {{u"RFC 7231"_s, u"6.5.4"_s, {}}, {u"RFC 2616"_s, u"10.4.5"_s, {}}};
    code.facts = {true, StatusCode::Body::Allowed, StatusCode::Method::Kept,
                  StatusCode::Retry{u"Not before it is there."_s, u"RFC 3"_s}, StatusCode::Seen::OnTheWire};
    code.headers = {{u"Allow"_s, StatusCode::Carrier::Response, StatusCode::Level::Must, u"To say so."_s, u"RFC 4"_s},
                    {u"Range"_s, StatusCode::Carrier::Request, StatusCode::Level::May, u"To ask."_s, {}}};
    code.use = {u"The page is gone."_s, u"It never was."_s};
    code.avoid = {u"An empty list."_s};
    code.confusedWith = {{410, {}, u"It was here."_s}, {499, u"nginx"_s, u"Nobody waited."_s}};
    code.example = {{u"GET / HTTP/1.1"_s, u"Host: example.org"_s}, {u"HTTP/1.1 404 Not Found"_s}};
    code.keywords = {u"dead link"_s, u"no such page"_s};
    code.links = {{u"A page on it"_s, u"https://example.org/404"_s}};
    code.subStatuses = {{1, u"Site not found."_s, u"IIS"_s}, {2, u"Denied."_s, u"IIS"_s}};
    return code;
}

// What the page about it says, line by line.
const QString fullPage = uR"(404 Not Found
Client error · Standard · IANA
NOT_FOUND
✓ Cacheable by default Content allowed Method kept Seen on the wire
Retry: Not before it is there. (RFC 3)
Nothing is here to be seen.
Nor is it elsewhere.
Use it when
The page is gone.
It never was.
Mistakes to avoid
An empty list.
Header fields
Allow
MUST · response
To say so. (RFC 4)
Range
MAY · request
To ask.
IIS sub-status
404.1
Site not found.
404.2
Denied.
Not to be confused with
410 It was here. compare
499 nginx Nobody waited. compare
Example Copy
GET / HTTP/1.1
Host: example.org
HTTP/1.1 404 Not Found
Other phrases
Missing (RFC 1), Lost (RFC 2)
People also call it
dead link · no such page
Read more
RFC 9110 §15.5.5 www.rfc-editor.org
earlier: RFC 7231 §6.5.4, RFC 2616 §10.4.5
A page on it example.org)"_s;

const QString fullComparison = uR"(Side by side
404
Not Found
503
Not Found
≠ Class
Client error
Server error
≠ Caching
✓ Cacheable by default
–
≠ Content
Content allowed
–
≠ Method
Method kept
–
≠ Retry
Not before it is there. (RFC 3)
–
≠ Seen
Seen on the wire
–
≠ Header fields
MUST Allow (response)
MAY Range (request)
–
≠ Use it when
The page is gone.
It never was.
–
≠ Defined in
RFC 9110 §15.5.5
–
= Meaning
Nothing is here.
Nothing is here.
= State
Standard
Standard
= Origin
IANA
IANA)"_s;

// Hard spaces, which only lay out, count as spaces.
QString plainText(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText().replace(QChar(QChar::Nbsp), u' ');
}

// Without empty lines.
QStringList linesOf(const QString &html)
{
    QStringList lines = plainText(html).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines) {
        line = line.simplified();
    }
    return lines;
}

QColor markColor()
{
    return Theme::mark(QGuiApplication::palette());
}

struct Contents
{
    QStringList links;
    int images = 0;
};

Contents contentsOf(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    Contents contents;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            if (format.isImageFormat()) {
                ++contents.images;
            }
            if (!format.anchorHref().isEmpty() && !contents.links.contains(format.anchorHref())) {
                contents.links.append(format.anchorHref());
            }
        }
    }
    return contents;
}

bool isOurs(const QString &link)
{
    static const QStringList schemes{u"code:"_s, u"compare:"_s, u"keyword:"_s, u"copy:"_s, u"https://"_s};
    return std::any_of(schemes.begin(), schemes.end(), [&](const QString &scheme) { return link.startsWith(scheme); });
}

void addFields()
{
    QTest::addColumn<Put>("put");

    const auto add = [](const char *name, Put put) { QTest::newRow(name) << put; };
    add("the constant", [](StatusCode &c, const QString &t) { c.name = t; });
    add("the phrase", [](StatusCode &c, const QString &t) { c.reason = t; });
    add("a paragraph", [](StatusCode &c, const QString &t) { c.description = {u"before"_s, t, u"after"_s}; });
    add("a former phrase", [](StatusCode &c, const QString &t) { c.formerly = {{t, u"RFC 1"_s}}; });
    add("the document of a former phrase", [](StatusCode &c, const QString &t) { c.formerly = {{u"Old"_s, t}}; });
    add("the document of the spec", [](StatusCode &c, const QString &t) {
        c.spec = StatusCode::Spec{t, u"1"_s, u"https://example.org"_s};
    });
    add("the section of the spec", [](StatusCode &c, const QString &t) {
        c.spec = StatusCode::Spec{u"RFC 1"_s, t, u"https://example.org"_s};
    });
    add("the advice on retries", [](StatusCode &c, const QString &t) {
        c.facts.retry = StatusCode::Retry{t, u"RFC 1"_s};
    });
    add("the source of that advice", [](StatusCode &c, const QString &t) {
        c.facts.retry = StatusCode::Retry{u"Never."_s, t};
    });
    add("the name of a header field", [](StatusCode &c, const QString &t) {
        c.headers = {{t, {}, {}, u"why"_s, u"RFC 1"_s}};
    });
    add("the reason of a header field", [](StatusCode &c, const QString &t) {
        c.headers = {{u"Allow"_s, {}, {}, t, u"RFC 1"_s}};
    });
    add("the source of a header field", [](StatusCode &c, const QString &t) {
        c.headers = {{u"Allow"_s, {}, {}, u"why"_s, t}};
    });
    add("a use", [](StatusCode &c, const QString &t) { c.use = {t, u"other"_s}; });
    add("a mistake", [](StatusCode &c, const QString &t) { c.avoid = {t, u"other"_s}; });
    add("a difference", [](StatusCode &c, const QString &t) { c.confusedWith = {{410, QString(), t}}; });
    add("the origin of another code", [](StatusCode &c, const QString &t) { c.confusedWith = {{410, t, u"why"_s}}; });
    add("a line of a request", [](StatusCode &c, const QString &t) { c.example.request = {u"GET /"_s, t}; });
    add("a line of a response", [](StatusCode &c, const QString &t) { c.example.response = {u"HTTP/1.1 404"_s, t}; });
    add("a keyword", [](StatusCode &c, const QString &t) { c.keywords = {t, u"other"_s}; });
    add("the title of a link", [](StatusCode &c, const QString &t) { c.links = {{t, u"https://example.org"_s}}; });
    add("the title of the origin", [](StatusCode &c, const QString &t) {
        c.origin = std::make_shared<const Origin>(Origin{u"x"_s, t, Origin::Kind::Custom, QString()});
    });
    add("the meaning of a sub-status", [](StatusCode &c, const QString &t) { c.subStatuses = {{1, t, u"IIS"_s}}; });
    add("the authority of a sub-status", [](StatusCode &c, const QString &t) { c.subStatuses = {{1, u"x"_s, t}}; });
}

} // namespace

class DetailHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsMarkupAsText_data();
    void showsMarkupAsText();
    void showsMarkupAsTextWhereTheQueryHitsIt_data();
    void showsMarkupAsTextWhereTheQueryHitsIt();
    void keepsMarkupTextInAComparison_data();
    void keepsMarkupTextInAComparison();
    void keepsAddressesInTheirQuotes_data();
    void keepsAddressesInTheirQuotes();
    void linksOnlyWhereItMay();
    void saysTheSameWhateverIsMarked_data();
    void saysTheSameWhateverIsMarked();
    void marksWhatTheQueryHits();
    void saysAllThatAnEntryHas();
    void saysEachFactInWords_data();
    void saysEachFactInWords();
    void saysOnPaperWhatCanBeReadThere();
    void saysNothingOfWhatIsMissing();
    void marksTheSubStatusThatWasTyped();
    void showsTheFirstKeywords();
    void namesClassAndStateInWords();
    void linksToKeywordsAndBack_data();
    void linksToKeywordsAndBack();
    void linksToCodesAndBack_data();
    void linksToCodesAndBack();
    void tellsItsLinksFromOthers_data();
    void tellsItsLinksFromOthers();
    void linksKeywordsSoThatTheyCanBeFollowed();
    void linksToTheCodesThatAreConfused();
    void offersToCopyTheExample();
    void comparesSideBySide();
    void comparesEveryFact();
    void leavesOutFactsThatNoneHas();
    void setsEachFactOverAllCodes();
    void paintsNumbersInTheAccentOfTheirClass();
    void settlesEachPairOnce();
    void welcomesWithTheNumberOfCodes();
};

void DetailHtmlTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void DetailHtmlTest::showsMarkupAsText_data()
{
    addFields();
}

void DetailHtmlTest::showsMarkupAsText()
{
    QFETCH(const Put, put);
    StatusCode code = plainCode();
    put(code, markup);
    const QString html = pageOf(code);
    QVERIFY2(plainText(html).contains(markup), qPrintable(plainText(html)));
    const Contents contents = contentsOf(html);
    QCOMPARE(contents.images, 0);
    QVERIFY2(std::all_of(contents.links.begin(), contents.links.end(), isOurs), qPrintable(contents.links.join(u' ')));
}

void DetailHtmlTest::showsMarkupAsTextWhereTheQueryHitsIt_data()
{
    addFields();
}

void DetailHtmlTest::showsMarkupAsTextWhereTheQueryHitsIt()
{
    QFETCH(const Put, put);
    StatusCode code = plainCode();
    put(code, markup);
    for (const QString &typed : {u"b "_s, u"img"_s, u"href file"_s, u"lt"_s, u"p"_s, u"1 2"_s}) {
        const QString html = pageOf(code, typed);
        QVERIFY2(plainText(html).contains(markup), qPrintable(typed));
        QCOMPARE(contentsOf(html).images, 0);
    }
}

void DetailHtmlTest::keepsMarkupTextInAComparison_data()
{
    addFields();
}

// A comparison leaves fields out; what it shows is text.
void DetailHtmlTest::keepsMarkupTextInAComparison()
{
    QFETCH(const Put, put);
    StatusCode code = plainCode();
    code.summary = markup;
    put(code, markup);
    StatusCode other = plainCode();
    other.code = 410;
    const QString html = comparisonOf({code, other});
    QVERIFY2(plainText(html).contains(markup), qPrintable(plainText(html)));
    const Contents contents = contentsOf(html);
    QCOMPARE(contents.images, 0);
    QVERIFY2(std::all_of(contents.links.begin(), contents.links.end(), isOurs), qPrintable(contents.links.join(u' ')));
}

void DetailHtmlTest::keepsAddressesInTheirQuotes_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("a double quote") << u"https://example.org/\"><img src=\"x\">"_s;
    QTest::newRow("a single quote") << u"https://example.org/'><b>"_s;
    QTest::newRow("an ampersand") << u"https://example.org/?a=1&lt=2&amp;b"_s;
    QTest::newRow("a place for an argument") << u"https://example.org/%1%2"_s;
}

void DetailHtmlTest::keepsAddressesInTheirQuotes()
{
    QFETCH(const QString, address);
    StatusCode code = plainCode();
    code.spec = StatusCode::Spec{u"RFC 1"_s, u"2"_s, address};
    code.links = {{u"A page"_s, address}};
    const Contents contents = contentsOf(pageOf(code));
    QCOMPARE(contents.images, 0);
    QCOMPARE(contents.links, QStringList{address});
}

void DetailHtmlTest::linksOnlyWhereItMay()
{
    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        const Contents contents = contentsOf(pageOf(code));
        QCOMPARE(contents.images, 0);
        for (const QString &link : contents.links) {
            QVERIFY2(isOurs(link), qPrintable(link));
        }
    }
}

void DetailHtmlTest::saysTheSameWhateverIsMarked_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("words") << u"not found server"_s;
    QTest::newRow("one letter") << u"s"_s;
    QTest::newRow("a number") << u"404"_s;
    QTest::newRow("names of tags and entities") << u"b p br span table amp lt gt quot nbsp"_s;
}

void DetailHtmlTest::saysTheSameWhateverIsMarked()
{
    QFETCH(const QString, typed);
    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        QCOMPARE(plainText(pageOf(code, typed)), plainText(pageOf(code)));
    }
}

void DetailHtmlTest::marksWhatTheQueryHits()
{
    QTextDocument document;
    document.setHtml(pageOf(plainCode(), u"seen"_s));
    QStringList marked;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (at.fragment().charFormat().background().style() != Qt::NoBrush) {
                marked.append(at.fragment().text());
            }
        }
    }
    QCOMPARE(marked, QStringList{u"seen"_s});
}

void DetailHtmlTest::saysAllThatAnEntryHas()
{
    QCOMPARE(linesOf(pageOf(fullCode())), fullPage.split(u'\n'));
    QCOMPARE(contentsOf(pageOf(fullCode())).links,
             (QStringList{DetailHtml::linkToCode({410}), DetailHtml::linkToComparison({410}),
                          DetailHtml::linkToCode({499, u"nginx"_s}), DetailHtml::linkToComparison({499, u"nginx"_s}),
                          DetailHtml::linkToCopyExample(), DetailHtml::linkToKeyword(u"dead link"_s),
                          DetailHtml::linkToKeyword(u"no such page"_s), u"https://www.rfc-editor.org/rfc/rfc9110"_s,
                          u"https://example.org/404"_s}));
}

void DetailHtmlTest::saysEachFactInWords_data()
{
    QTest::addColumn<StatusCode::Facts>("facts");
    QTest::addColumn<QString>("words");
    using Facts = StatusCode::Facts;
    using Body = StatusCode::Body;
    using Method = StatusCode::Method;
    using Seen = StatusCode::Seen;
    QTest::newRow("cacheable") << Facts{true, {}, {}, {}, {}} << u"✓ Cacheable by default"_s;
    QTest::newRow("not cacheable") << Facts{false, {}, {}, {}, {}} << u"✗ Not cacheable by default"_s;
    QTest::newRow("content") << Facts{{}, Body::Allowed, {}, {}, {}} << u"Content allowed"_s;
    QTest::newRow("no content") << Facts{{}, Body::Forbidden, {}, {}, {}} << u"No content: ends after the header"_s;
    QTest::newRow("empty content") << Facts{{}, Body::None, {}, {}, {}} << u"No content: length zero"_s;
    QTest::newRow("method kept") << Facts{{}, {}, Method::Kept, {}, {}} << u"Method kept"_s;
    QTest::newRow("method may change") << Facts{{}, {}, Method::MayBecomeGet, {}, {}} << u"POST may become GET"_s;
    QTest::newRow("method changes") << Facts{{}, {}, Method::BecomesGet, {}, {}} << u"Method becomes GET"_s;
    QTest::newRow("on the wire") << Facts{{}, {}, {}, {}, Seen::OnTheWire} << u"Seen on the wire"_s;
    QTest::newRow("in logs") << Facts{{}, {}, {}, {}, Seen::InLogs} << u"Seen in logs, not on the wire"_s;
}

void DetailHtmlTest::saysEachFactInWords()
{
    QFETCH(const StatusCode::Facts, facts);
    QFETCH(const QString, words);
    StatusCode code = plainCode();
    code.facts = facts;
    QCOMPARE(linesOf(pageOf(code)).at(3), words);
}

// The facts stand one under the other there, and nothing can be clicked but web addresses.
void DetailHtmlTest::saysOnPaperWhatCanBeReadThere()
{
    const QString html = DetailHtml(QGuiApplication::palette(), 10, DetailHtml::Medium::PdfPage).page(fullCode(), {});
    QString expected = fullPage;
    expected.remove(u" compare"_s).replace(u"Example Copy"_s, u"Example"_s);
    for (const QString &fact : {u"Content allowed"_s, u"Method kept"_s, u"Seen on the wire"_s}) {
        expected.replace(u' ' + fact, u'\n' + fact);
    }
    QCOMPARE(linesOf(html), expected.split(u'\n'));
    QCOMPARE(contentsOf(html).links,
             (QStringList{u"https://www.rfc-editor.org/rfc/rfc9110"_s, u"https://example.org/404"_s}));
}

void DetailHtmlTest::saysNothingOfWhatIsMissing()
{
    QCOMPARE(linesOf(pageOf(plainCode())), (QStringList{u"404 Not Found"_s, u"Client error · Standard · IANA"_s,
                                                        u"NOT_FOUND"_s, u"Nothing is here to be seen."_s}));
}

void DetailHtmlTest::marksTheSubStatusThatWasTyped()
{
    QTextDocument document;
    document.setHtml(pageOf(fullCode(), u"404.2"_s));
    QStringList marked;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextTable *table = QTextCursor(block).currentTable();
        if (table != nullptr && table->cellAt(block.position()).format().background().color() == markColor()) {
            marked.append(block.text());
        }
    }
    QCOMPARE(marked, (QStringList{u"404.2\u00a0\u00a0"_s, u"Denied."_s}));
}

void DetailHtmlTest::showsTheFirstKeywords()
{
    StatusCode code = plainCode();
    for (int i = 0; i < 30; ++i) {
        code.keywords.append(u"word %1"_s.arg(i));
    }
    const QStringList links = contentsOf(pageOf(code)).links;
    QCOMPARE(links.size(), 24);
    QCOMPARE(links.back(), DetailHtml::linkToKeyword(u"word 23"_s));
}

void DetailHtmlTest::namesClassAndStateInWords()
{
    const QString text = plainText(pageOf(plainCode()));
    for (const QString &word :
         {u"404"_s, u"Not Found"_s, u"NOT_FOUND"_s, u"Client error"_s, u"Standard"_s, u"IANA"_s}) {
        QVERIFY2(text.contains(word), qPrintable(word));
    }
}

void DetailHtmlTest::linksToKeywordsAndBack_data()
{
    QTest::addColumn<QString>("keyword");

    QTest::newRow("two words") << u"rate limit"_s;
    QTest::newRow("a percent sign") << u"100% %20 done"_s;
    QTest::newRow("signs of an address") << u"a&b=c#d?e/f:g"_s;
    QTest::newRow("quotes") << u"\"it's\""_s;
    QTest::newRow("letters of any script") << u"ключ 🫖"_s;
    QTest::newRow("a number") << u"404"_s;
}

void DetailHtmlTest::linksToKeywordsAndBack()
{
    QFETCH(const QString, keyword);
    QCOMPARE(DetailHtml::keywordOf(DetailHtml::linkToKeyword(keyword)), keyword);
    QVERIFY(!DetailHtml::codeOf(DetailHtml::linkToKeyword(keyword)).isValid());
}

void DetailHtmlTest::linksToCodesAndBack_data()
{
    QTest::addColumn<StatusKey>("key");

    QTest::newRow("a registered code") << StatusKey{404, u"iana"_s};
    QTest::newRow("a vendor's code") << StatusKey{499, u"nginx"_s};
    QTest::newRow("one of an origin's errors") << StatusKey{409, u"acme"_s, u"CART_LOCKED"_s};
    QTest::newRow("a name of any origin") << StatusKey{409, {}, u"CART_LOCKED"_s};
    QTest::newRow("no origin") << StatusKey{404};
    QTest::newRow("the number nought") << StatusKey{0, u"curl"_s};
}

void DetailHtmlTest::linksToCodesAndBack()
{
    QFETCH(const StatusKey, key);
    QCOMPARE(DetailHtml::codeOf(DetailHtml::linkToCode(key)), key);
    QCOMPARE(DetailHtml::comparedCodeOf(DetailHtml::linkToComparison(key)), key);
    QVERIFY(!DetailHtml::comparedCodeOf(DetailHtml::linkToCode(key)).isValid());
    QVERIFY(!DetailHtml::codeOf(DetailHtml::linkToComparison(key)).isValid());
    QCOMPARE(DetailHtml::keywordOf(DetailHtml::linkToCode(key)), QString());
}

void DetailHtmlTest::tellsItsLinksFromOthers_data()
{
    QTest::addColumn<QString>("link");

    QTest::newRow("nothing") << QString();
    QTest::newRow("an https address") << u"https://example.org/code:404:iana"_s;
    QTest::newRow("a place on the page") << u"#code:404"_s;
    QTest::newRow("the copy of the example") << DetailHtml::linkToCopyExample();
}

void DetailHtmlTest::tellsItsLinksFromOthers()
{
    QFETCH(const QString, link);
    QCOMPARE(DetailHtml::keywordOf(link), QString());
    QVERIFY(!DetailHtml::codeOf(link).isValid());
    QVERIFY(!DetailHtml::comparedCodeOf(link).isValid());
}

void DetailHtmlTest::linksKeywordsSoThatTheyCanBeFollowed()
{
    StatusCode code = plainCode();
    code.keywords = {u"dead link"_s, u"a&b \"c\""_s};
    QStringList keywords;
    for (const QString &link : contentsOf(pageOf(code)).links) {
        keywords.append(DetailHtml::keywordOf(link));
    }
    QCOMPARE(keywords, code.keywords);
}

void DetailHtmlTest::linksToTheCodesThatAreConfused()
{
    StatusCode code = plainCode();
    code.confusedWith = {{410, QString(), u"It was here."_s}, {499, u"nginx"_s, u"Nobody waited."_s}};
    const QStringList links = contentsOf(pageOf(code)).links;
    QVERIFY(links.contains(DetailHtml::linkToCode({410, QString()})));
    QVERIFY(links.contains(DetailHtml::linkToCode({499, u"nginx"_s})));
}

void DetailHtmlTest::offersToCopyTheExample()
{
    StatusCode code = plainCode();
    QVERIFY(!contentsOf(pageOf(code)).links.contains(DetailHtml::linkToCopyExample()));
    code.example = {{u"GET / HTTP/1.1"_s, u"Host: example.org"_s}, {u"HTTP/1.1 404 Not Found"_s}};
    const QString html = pageOf(code);
    QVERIFY(contentsOf(html).links.contains(DetailHtml::linkToCopyExample()));
    QVERIFY(plainText(html).contains(u"GET / HTTP/1.1\nHost: example.org\n\nHTTP/1.1 404 Not Found"_s));
}

void DetailHtmlTest::comparesSideBySide()
{
    StatusCode code = plainCode();
    code.confusedWith = {{410, u"iana"_s, u"Gone is gone for good."_s}};
    StatusCode other = plainCode();
    other.code = 410;
    other.reason = u"Gone"_s;
    other.summary = u"It was here."_s;
    const QString html = comparisonOf({code, other});
    const QString text = plainText(html);
    const QStringList parts{u"404"_s,
                            u"410"_s,
                            u"Not Found"_s,
                            u"Gone"_s,
                            u"Nothing is here."_s,
                            u"It was here."_s,
                            u"≠ Meaning"_s,
                            u"= Class"_s,
                            u"Gone is gone for good."_s};
    for (const QString &part : parts) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
    QVERIFY(text.indexOf(u"≠ Meaning"_s) < text.indexOf(u"= Class"_s)); // what differs comes first
    QCOMPARE(contentsOf(html).links,
             QStringList({DetailHtml::linkToCode(keyOf(code)), DetailHtml::linkToCode(keyOf(other))}));
}

void DetailHtmlTest::comparesEveryFact()
{
    StatusCode other = plainCode();
    other.code = 503;
    QCOMPARE(linesOf(comparisonOf({fullCode(), other})), fullComparison.split(u'\n'));
}

void DetailHtmlTest::leavesOutFactsThatNoneHas()
{
    QStringList titles = linesOf(comparisonOf({plainCode(), plainCode()}));
    titles.removeIf([](const QString &line) { return !line.startsWith(u"= "_s) && !line.startsWith(u"≠ "_s); });
    QCOMPARE(titles, (QStringList{u"= Meaning"_s, u"= Class"_s, u"= State"_s, u"= Origin"_s}));
}

void DetailHtmlTest::setsEachFactOverAllCodes()
{
    QTextDocument document;
    document.setHtml(comparisonOf({plainCode(), fullCode(), plainCode()}));
    const auto *table = qobject_cast<QTextTable *>(document.rootFrame()->childFrames().constFirst());
    QVERIFY(table != nullptr);
    QCOMPARE(table->columns(), 3);
    for (int row = 1; row < table->rows(); ++row) {
        QCOMPARE(table->cellAt(row, 0).columnSpan(), row % 2 == 1 ? 3 : 1); // the title of a fact, and its cells
    }
}

void DetailHtmlTest::paintsNumbersInTheAccentOfTheirClass()
{
    StatusCode other = plainCode();
    other.code = 503;
    const auto colorOf = [](const QString &html, const QString &number) {
        QTextDocument document;
        document.setHtml(html);
        return document.find(number).charFormat().foreground().color();
    };
    const QPalette palette = QGuiApplication::palette();
    const QString comparison = comparisonOf({plainCode(), other});
    QCOMPARE(colorOf(comparison, u"404"_s), Theme::accent(StatusClass::ClientError, palette));
    QCOMPARE(colorOf(comparison, u"503"_s), Theme::accent(StatusClass::ServerError, palette));
    QCOMPARE(colorOf(pageOf(other), u"503"_s), Theme::accent(StatusClass::ServerError, palette));
}

void DetailHtmlTest::settlesEachPairOnce()
{
    StatusCode a = plainCode();
    StatusCode b = plainCode();
    b.code = 410;
    StatusCode vendors = b;
    vendors.origin = std::make_shared<const Origin>(Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Vendor, {}});
    a.confusedWith = {{410, {}, u"The registered one."_s}, {410, u"acme"_s, u"The vendor's."_s}, {500, {}, u"No."_s}};
    b.confusedWith = {{404, {}, u"Said already."_s}};
    const auto sentences = [](const QList<StatusCode> &codes) {
        const QStringList lines = linesOf(comparisonOf(codes));
        return lines.sliced(1, lines.indexOf(u"404"_s) - 1);
    };
    QCOMPARE(sentences({a, b}), QStringList{u"The registered one."_s});
    QCOMPARE(sentences({a, vendors}), QStringList{u"The vendor's."_s});
    QCOMPARE(sentences({a, b, vendors}), (QStringList{u"The registered one."_s, u"The vendor's."_s}));
}

void DetailHtmlTest::welcomesWithTheNumberOfCodes()
{
    const QString html = DetailHtml(QGuiApplication::palette(), 10).welcome(61);
    QVERIFY(plainText(html).contains(u"61 status codes"_s));
    QCOMPARE(contentsOf(html).links, QStringList());
}

STATUSBOOK_TEST_MAIN(tst_detailhtml, DetailHtmlTest, QApplication)
#include "tst_detailhtml.moc"
