// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/detaillinks.h"
#include "tests/testmain.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class DetailLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linksToKeywordsAndBack_data();
    void linksToKeywordsAndBack();
    void linksToCodesAndBack_data();
    void linksToCodesAndBack();
    void tellsItsLinksFromOthers_data();
    void tellsItsLinksFromOthers();
};

void DetailLinksTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void DetailLinksTest::linksToKeywordsAndBack_data()
{
    QTest::addColumn<QString>("keyword");

    QTest::newRow("two words") << u"rate limit"_s;
    QTest::newRow("a percent sign") << u"100% %20 done"_s;
    QTest::newRow("signs of an address") << u"a&b=c#d?e/f:g"_s;
    QTest::newRow("quotes") << u"\"it's\""_s;
    QTest::newRow("letters of any script") << u"ключ 🫖"_s;
    QTest::newRow("a number") << u"404"_s;
}

void DetailLinksTest::linksToKeywordsAndBack()
{
    QFETCH(const QString, keyword);
    QCOMPARE(DetailLinks::keywordOf(DetailLinks::toKeyword(keyword)), keyword);
    QVERIFY(!DetailLinks::codeOf(DetailLinks::toKeyword(keyword)).isValid());
}

void DetailLinksTest::linksToCodesAndBack_data()
{
    QTest::addColumn<StatusKey>("key");

    QTest::newRow("a registered code") << StatusKey{404, u"iana"_s};
    QTest::newRow("a vendor's code") << StatusKey{499, u"nginx"_s};
    QTest::newRow("one of an origin's errors") << StatusKey{409, u"acme"_s, u"CART_LOCKED"_s};
    QTest::newRow("a name of any origin") << StatusKey{409, {}, u"CART_LOCKED"_s};
    QTest::newRow("no origin") << StatusKey{404};
    QTest::newRow("the number nought") << StatusKey{0, u"curl"_s};
}

void DetailLinksTest::linksToCodesAndBack()
{
    QFETCH(const StatusKey, key);
    QCOMPARE(DetailLinks::codeOf(DetailLinks::toCode(key)), key);
    QCOMPARE(DetailLinks::comparedCodeOf(DetailLinks::toComparison(key)), key);
    QVERIFY(!DetailLinks::comparedCodeOf(DetailLinks::toCode(key)).isValid());
    QVERIFY(!DetailLinks::codeOf(DetailLinks::toComparison(key)).isValid());
    QCOMPARE(DetailLinks::keywordOf(DetailLinks::toCode(key)), QString());
}

void DetailLinksTest::tellsItsLinksFromOthers_data()
{
    QTest::addColumn<QString>("link");

    QTest::newRow("nothing") << QString();
    QTest::newRow("an https address") << u"https://example.org/code:404:iana"_s;
    QTest::newRow("a place on the page") << u"#code:404"_s;
    QTest::newRow("the copy of the example") << DetailLinks::toCopyOfExample();
}

void DetailLinksTest::tellsItsLinksFromOthers()
{
    QFETCH(const QString, link);
    QCOMPARE(DetailLinks::keywordOf(link), QString());
    QVERIFY(!DetailLinks::codeOf(link).isValid());
    QVERIFY(!DetailLinks::comparedCodeOf(link).isValid());
}

STATUSBOOK_TEST_MAIN(tst_detaillinks, DetailLinksTest, QCoreApplication)
#include "tst_detaillinks.moc"
