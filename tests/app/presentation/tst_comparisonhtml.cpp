// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/comparisonhtml.h"
#include "app/presentation/detaillinks.h"
#include "app/presentation/theme.h"
#include "tests/codefields.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace CodeFields;

namespace {

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

std::unique_ptr<QTextDocument> comparisonOf(const QList<StatusCode> &codes)
{
    auto document = std::make_unique<QTextDocument>();
    document->setHtml(comparisonHtml(codes, QGuiApplication::palette(), 10));
    return document;
}

} // namespace

class ComparisonHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsMarkupTextInAComparison_data();
    void keepsMarkupTextInAComparison();
    void comparesSideBySide();
    void comparesEveryFact();
    void leavesOutFactsThatNoneHas();
    void setsEachFactOverAllCodes();
    void paintsNumbersInTheAccentOfTheirClass();
    void settlesEachPairOnce();
};

void ComparisonHtmlTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void ComparisonHtmlTest::keepsMarkupTextInAComparison_data()
{
    addFields();
}

// A comparison leaves fields out; what it shows is text.
void ComparisonHtmlTest::keepsMarkupTextInAComparison()
{
    QFETCH(const Put, put);
    StatusCode code = plainCode();
    code.summary = markup;
    put(code, markup);
    StatusCode other = plainCode();
    other.code = 410;
    const auto page = comparisonOf({code, other});
    QVERIFY2(plainText(*page).contains(markup), qPrintable(plainText(*page)));
    const Contents contents = contentsOf(*page);
    QCOMPARE(contents.images, 0);
    QVERIFY2(std::all_of(contents.links.begin(), contents.links.end(), isOurs), qPrintable(contents.links.join(u' ')));
}

void ComparisonHtmlTest::comparesSideBySide()
{
    StatusCode code = plainCode();
    code.confusedWith = {{410, u"iana"_s, u"Gone is gone for good."_s}};
    StatusCode other = plainCode();
    other.code = 410;
    other.reason = u"Gone"_s;
    other.summary = u"It was here."_s;
    const auto page = comparisonOf({code, other});
    const QString text = plainText(*page);
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
    QCOMPARE(contentsOf(*page).links,
             QStringList({DetailLinks::toCode(keyOf(code)), DetailLinks::toCode(keyOf(other))}));
}

void ComparisonHtmlTest::comparesEveryFact()
{
    StatusCode other = plainCode();
    other.code = 503;
    QCOMPARE(linesOf(*comparisonOf({fullCode(), other})), fullComparison.split(u'\n'));
}

void ComparisonHtmlTest::leavesOutFactsThatNoneHas()
{
    QStringList titles = linesOf(*comparisonOf({plainCode(), plainCode()}));
    titles.removeIf([](const QString &line) { return !line.startsWith(u"= "_s) && !line.startsWith(u"≠ "_s); });
    QCOMPARE(titles, (QStringList{u"= Meaning"_s, u"= Class"_s, u"= State"_s, u"= Origin"_s}));
}

void ComparisonHtmlTest::setsEachFactOverAllCodes()
{
    const auto page = comparisonOf({plainCode(), fullCode(), plainCode()});
    const auto *table = qobject_cast<QTextTable *>(page->rootFrame()->childFrames().constFirst());
    QVERIFY(table != nullptr);
    QCOMPARE(table->columns(), 3);
    for (int row = 1; row < table->rows(); ++row) {
        QCOMPARE(table->cellAt(row, 0).columnSpan(), row % 2 == 1 ? 3 : 1); // the title of a fact, and its cells
    }
}

void ComparisonHtmlTest::paintsNumbersInTheAccentOfTheirClass()
{
    StatusCode other = plainCode();
    other.code = 503;
    const auto page = comparisonOf({plainCode(), other});
    const auto colorOf = [&page](const QString &number) {
        return page->find(number).charFormat().foreground().color();
    };
    const QPalette palette = QGuiApplication::palette();
    QCOMPARE(colorOf(u"404"_s), Theme::accent(StatusClass::ClientError, palette));
    QCOMPARE(colorOf(u"503"_s), Theme::accent(StatusClass::ServerError, palette));
}

void ComparisonHtmlTest::settlesEachPairOnce()
{
    StatusCode a = plainCode();
    StatusCode b = plainCode();
    b.code = 410;
    StatusCode vendors = b;
    vendors.origin = std::make_shared<const Origin>(Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Vendor, {}});
    a.confusedWith = {{410, {}, u"The registered one."_s}, {410, u"acme"_s, u"The vendor's."_s}, {500, {}, u"No."_s}};
    b.confusedWith = {{404, {}, u"Said already."_s}};
    const auto sentences = [](const QList<StatusCode> &codes) {
        const QStringList lines = linesOf(*comparisonOf(codes));
        return lines.sliced(1, lines.indexOf(u"404"_s) - 1);
    };
    QCOMPARE(sentences({a, b}), QStringList{u"The registered one."_s});
    QCOMPARE(sentences({a, vendors}), QStringList{u"The vendor's."_s});
    QCOMPARE(sentences({a, b, vendors}), (QStringList{u"The registered one."_s, u"The vendor's."_s}));
}

STATUSBOOK_TEST_MAIN(tst_comparisonhtml, ComparisonHtmlTest, QApplication)
#include "tst_comparisonhtml.moc"
