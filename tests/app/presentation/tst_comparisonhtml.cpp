// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/comparisonhtml.h"
#include "app/presentation/detaillinks.h"
#include "tests/codefields.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace CodeFields;

namespace {

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

STATUSBOOK_TEST_MAIN(tst_comparisonhtml, ComparisonHtmlTest, QApplication)
#include "tst_comparisonhtml.moc"
