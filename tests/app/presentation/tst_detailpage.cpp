// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/detaillinks.h"
#include "app/presentation/detailpage.h"
#include "app/presentation/theme.h"
#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "tests/codefields.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace CodeFields;

namespace {

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

std::unique_ptr<QTextDocument> pageOf(const StatusCode &code)
{
    auto document = std::make_unique<QTextDocument>();
    DetailPage(code, QGuiApplication::palette(), 10, document.get()).complete();
    return document;
}

} // namespace

class DetailPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsMarkupAsText_data();
    void showsMarkupAsText();
    void keepsAddressesInTheirQuotes_data();
    void keepsAddressesInTheirQuotes();
    void linksOnlyWhereItMay();
    void saysNothingOfWhatIsMissing();
    void namesClassAndStateInWords();
    void linksKeywordsSoThatTheyCanBeFollowed();
    void linksToTheCodesThatAreConfused();
    void offersToCopyTheExample();
    void saysAllThatAnEntryHas();
    void saysEachFactInWords_data();
    void saysEachFactInWords();
    void saysOnPaperWhatCanBeReadThere();
    void marksTheSubStatusThatWasTyped();
    void showsTheFirstKeywords();
    void paintsItsNumberInTheAccentOfItsClass();
};

void DetailPageTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void DetailPageTest::showsMarkupAsText_data()
{
    addFields();
}

void DetailPageTest::showsMarkupAsText()
{
    QFETCH(const Put, put);
    StatusCode code = plainCode();
    put(code, markup);
    const auto page = pageOf(code);
    QVERIFY2(plainText(*page).contains(markup), qPrintable(plainText(*page)));
    const Contents contents = contentsOf(*page);
    QCOMPARE(contents.images, 0);
    QVERIFY2(std::all_of(contents.links.begin(), contents.links.end(), isOurs), qPrintable(contents.links.join(u' ')));
}

void DetailPageTest::keepsAddressesInTheirQuotes_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("a double quote") << u"https://example.org/\"><img src=\"x\">"_s;
    QTest::newRow("a single quote") << u"https://example.org/'><b>"_s;
    QTest::newRow("an ampersand") << u"https://example.org/?a=1&lt=2&amp;b"_s;
    QTest::newRow("a place for an argument") << u"https://example.org/%1%2"_s;
}

void DetailPageTest::keepsAddressesInTheirQuotes()
{
    QFETCH(const QString, address);
    StatusCode code = plainCode();
    code.spec = StatusCode::Spec{u"RFC 1"_s, u"2"_s, address};
    code.links = {{u"A page"_s, address}};
    const Contents contents = contentsOf(*pageOf(code));
    QCOMPARE(contents.images, 0);
    QCOMPARE(contents.links, QStringList{address});
}

void DetailPageTest::linksOnlyWhereItMay()
{
    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        const Contents contents = contentsOf(*pageOf(code));
        QCOMPARE(contents.images, 0);
        for (const QString &link : contents.links) {
            QVERIFY2(isOurs(link), qPrintable(link));
        }
    }
}

void DetailPageTest::saysNothingOfWhatIsMissing()
{
    QCOMPARE(linesOf(*pageOf(plainCode())), (QStringList{u"404 Not Found"_s, u"Client error · Standard · IANA"_s,
                                                         u"NOT_FOUND"_s, u"Nothing is here to be seen."_s}));
}

void DetailPageTest::namesClassAndStateInWords()
{
    const QString text = plainText(*pageOf(plainCode()));
    for (const QString &word :
         {u"404"_s, u"Not Found"_s, u"NOT_FOUND"_s, u"Client error"_s, u"Standard"_s, u"IANA"_s}) {
        QVERIFY2(text.contains(word), qPrintable(word));
    }
}

void DetailPageTest::linksKeywordsSoThatTheyCanBeFollowed()
{
    StatusCode code = plainCode();
    code.keywords = {u"dead link"_s, u"a&b \"c\""_s};
    QStringList keywords;
    for (const QString &link : contentsOf(*pageOf(code)).links) {
        keywords.append(DetailLinks::keywordOf(link));
    }
    QCOMPARE(keywords, code.keywords);
}

void DetailPageTest::linksToTheCodesThatAreConfused()
{
    StatusCode code = plainCode();
    code.confusedWith = {{410, QString(), u"It was here."_s}, {499, u"nginx"_s, u"Nobody waited."_s}};
    const QStringList links = contentsOf(*pageOf(code)).links;
    QVERIFY(links.contains(DetailLinks::toCode({410, QString()})));
    QVERIFY(links.contains(DetailLinks::toCode({499, u"nginx"_s})));
}

void DetailPageTest::offersToCopyTheExample()
{
    StatusCode code = plainCode();
    QVERIFY(!contentsOf(*pageOf(code)).links.contains(DetailLinks::toCopyOfExample()));
    code.example = {{u"GET / HTTP/1.1"_s, u"Host: example.org"_s}, {u"HTTP/1.1 404 Not Found"_s}};
    const auto page = pageOf(code);
    QVERIFY(contentsOf(*page).links.contains(DetailLinks::toCopyOfExample()));
    QVERIFY(plainText(*page).contains(u"GET / HTTP/1.1\nHost: example.org\n\nHTTP/1.1 404 Not Found"_s));
}

void DetailPageTest::saysAllThatAnEntryHas()
{
    QCOMPARE(linesOf(*pageOf(fullCode())), fullPage.split(u'\n'));
    QCOMPARE(contentsOf(*pageOf(fullCode())).links,
             (QStringList{DetailLinks::toCode({410}), DetailLinks::toComparison({410}),
                          DetailLinks::toCode({499, u"nginx"_s}), DetailLinks::toComparison({499, u"nginx"_s}),
                          DetailLinks::toCopyOfExample(), DetailLinks::toKeyword(u"dead link"_s),
                          DetailLinks::toKeyword(u"no such page"_s), u"https://www.rfc-editor.org/rfc/rfc9110"_s,
                          u"https://example.org/404"_s}));
}

void DetailPageTest::saysEachFactInWords_data()
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

void DetailPageTest::saysEachFactInWords()
{
    QFETCH(const StatusCode::Facts, facts);
    QFETCH(const QString, words);
    StatusCode code = plainCode();
    code.facts = facts;
    QCOMPARE(linesOf(*pageOf(code)).at(3), words);
}

// The facts stand one under the other there, and nothing can be clicked but web addresses.
void DetailPageTest::saysOnPaperWhatCanBeReadThere()
{
    QTextDocument document;
    DetailPage(fullCode(), QGuiApplication::palette(), 10, &document, DetailPage::Medium::Paper).complete();
    QString expected = fullPage;
    expected.remove(u" compare"_s).replace(u"Example Copy"_s, u"Example"_s);
    for (const QString &fact : {u"Content allowed"_s, u"Method kept"_s, u"Seen on the wire"_s}) {
        expected.replace(u' ' + fact, u'\n' + fact);
    }
    QCOMPARE(linesOf(document), expected.split(u'\n'));
    QCOMPARE(contentsOf(document).links,
             (QStringList{u"https://www.rfc-editor.org/rfc/rfc9110"_s, u"https://example.org/404"_s}));
}

void DetailPageTest::marksTheSubStatusThatWasTyped()
{
    QTextDocument document;
    DetailPage page(fullCode(), QGuiApplication::palette(), 10, &document);
    page.complete();
    page.markSubStatuses(QueryParser::parse(u"404.2"_s));
    QStringList marked;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextTable *table = QTextCursor(block).currentTable();
        if (table != nullptr &&
            table->cellAt(block.position()).format().background().color() == Theme::mark(QGuiApplication::palette())) {
            marked.append(block.text());
        }
    }
    QCOMPARE(marked, (QStringList{u"404.2\u00a0\u00a0"_s, u"Denied."_s}));
}

void DetailPageTest::showsTheFirstKeywords()
{
    StatusCode code = plainCode();
    for (int i = 0; i < 30; ++i) {
        code.keywords.append(u"word %1"_s.arg(i));
    }
    const QStringList links = contentsOf(*pageOf(code)).links;
    QCOMPARE(links.size(), 24);
    QCOMPARE(links.back(), DetailLinks::toKeyword(u"word 23"_s));
}

void DetailPageTest::paintsItsNumberInTheAccentOfItsClass()
{
    StatusCode code = plainCode();
    code.code = 503;
    QCOMPARE(pageOf(code)->find(u"503"_s).charFormat().foreground().color(),
             Theme::accent(StatusClass::ServerError, QGuiApplication::palette()));
}

STATUSBOOK_TEST_MAIN(tst_detailpage, DetailPageTest, QApplication)
#include "tst_detailpage.moc"
