// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/exporthtml.h"
#include "testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Column = StatusTableModel::Column;

TableExport::Content contentWith(const QString &text, const QString &url)
{
    StatusCode code;
    code.code = 404;
    code.name = u"NAME"_s;
    code.reason = text;
    code.summary = text;
    code.spec = {u"RFC 1"_s, {}, url};
    code.origin = std::make_shared<const Origin>(Origin{u"acme"_s, text, Origin::Kind::Custom, {}});
    return {{code}, {Column::CodeColumn, Column::PhraseColumn, Column::OriginColumn}, text, {code.origin}};
}

QString bodyOf(const QString &page)
{
    return page.mid(page.indexOf(u"<body>"_s));
}

} // namespace

class ExportHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTitlesAndRows();
    void showsMarkupAsText_data();
    void showsMarkupAsText();
    void leadsToTheSpecification();
    void followsNoOtherAddress();
    void loadsNothing();
    void hasColoursForLightAndDark();
};

void ExportHtmlTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void ExportHtmlTest::showsTitlesAndRows()
{
    const QString body = bodyOf(ExportHtml::page(contentWith(u"Gone Fishing"_s, {})));
    QVERIFY(body.contains(u"<th scope=\"col\">Code</th><th scope=\"col\">Reason phrase</th>"_s));
    QVERIFY(body.contains(u"<tr class=\"c4\"><td class=\"code\">404</td><td class=\"phrase\">Gone Fishing</td>"_s));
    QVERIFY(body.contains(u"One code for “Gone Fishing”"_s));
    QVERIFY(!body.contains(u"NAME"_s)); // its column does not show
}

void ExportHtmlTest::showsMarkupAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a script") << u"<script>alert(1)</script>"_s << u"&lt;script&gt;alert(1)&lt;/script&gt;"_s;
    QTest::newRow("an entity") << u"&amp;"_s << u"&amp;amp;"_s;
    QTest::newRow("quotes") << u"\"><img src=x>"_s << u"&quot;&gt;&lt;img src=x&gt;"_s;
}

void ExportHtmlTest::showsMarkupAsText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    const QString body = bodyOf(ExportHtml::page(contentWith(text, u"https://x.example/\"onclick=\"alert(1)"_s)));
    QCOMPARE(body.count(shown), 3); // heading, phrase and origin
    QVERIFY(!body.contains(u"<script"_s));
    QVERIFY(!body.contains(u"<img"_s));
    QVERIFY(!body.contains(u"\"onclick"_s));
}

void ExportHtmlTest::leadsToTheSpecification()
{
    const QString page = ExportHtml::page(contentWith(u"Text"_s, u"https://www.rfc-editor.org/rfc/rfc1#a&b"_s));
    QVERIFY(page.contains(u"<a href=\"https://www.rfc-editor.org/rfc/rfc1#a&amp;b\" rel=\"noreferrer\">404</a>"_s));
}

void ExportHtmlTest::followsNoOtherAddress()
{
    QVERIFY(!ExportHtml::page(contentWith(u"Text"_s, u"javascript:alert(1)"_s)).contains(u"<a "_s));
}

void ExportHtmlTest::loadsNothing()
{
    const QString page = ExportHtml::page(contentWith(u"Text"_s, {}));
    QVERIFY(page.contains(u"default-src 'none'; style-src 'unsafe-inline'"_s));
    QVERIFY(!page.contains(u"http://"_s) && !page.contains(u"https://"_s) && !page.contains(u"url("_s));
}

void ExportHtmlTest::hasColoursForLightAndDark()
{
    const QString page = ExportHtml::page(contentWith(u"Text"_s, {}));
    const qsizetype dark = page.indexOf(u"prefers-color-scheme:dark"_s);
    QVERIFY(page.left(dark).contains(u"--page:#ffffff;"_s));
    QVERIFY(page.mid(dark).contains(u"--page:#212429;"_s));
}

STATUSBOOK_TEST_MAIN(tst_exporthtml, ExportHtmlTest, QApplication)
#include "tst_exporthtml.moc"
