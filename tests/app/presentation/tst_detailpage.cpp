// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/detaillinks.h"
#include "app/presentation/detailpage.h"
#include "model/catalog/builtincatalog.h"
#include "tests/codefields.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace CodeFields;

namespace {

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
    const QString text = plainText(*pageOf(plainCode()));
    const QStringList headings{u"Use it when"_s,   u"Mistakes"_s, u"Header fields"_s, u"confused"_s, u"Example"_s,
                               u"Other phrases"_s, u"call it"_s,  u"Read more"_s,     u"Retry"_s};
    for (const QString &heading : headings) {
        QVERIFY2(!text.contains(heading), qPrintable(heading));
    }
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

STATUSBOOK_TEST_MAIN(tst_detailpage, DetailPageTest, QApplication)
#include "tst_detailpage.moc"
