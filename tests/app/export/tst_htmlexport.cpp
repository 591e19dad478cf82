// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/tableexport.h"
#include "app/presentation/theme.h"
#include "tests/testmain.h"

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

class HtmlExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTitlesAndRows();
    void hasACellForEachColumnInItsOrder();
    void showsMarkupAsText_data();
    void showsMarkupAsText();
    void leadsToTheSpecification();
    void followsNoOtherAddress();
    void loadsNothing();
    void hasColoursForLightAndDark();
};

void HtmlExportTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void HtmlExportTest::showsTitlesAndRows()
{
    const QString body = bodyOf(TableExport::toHtml(contentWith(u"Gone Fishing"_s, {})));
    QVERIFY(body.contains(u"<th scope=\"col\">Code</th><th scope=\"col\">Reason phrase</th>"_s));
    QVERIFY(body.contains(u"<tr class=\"c4\"><td class=\"code\">404</td><td class=\"phrase\">Gone Fishing</td>"_s));
    QVERIFY(body.contains(u"One code for “Gone Fishing”"_s));
    QVERIFY(!body.contains(u"NAME"_s)); // its column does not show
}

void HtmlExportTest::hasACellForEachColumnInItsOrder()
{
    TableExport::Content content = contentWith(u"Text"_s, {});
    content.codes.append(content.codes.front());
    content.codes.back().code = 99;
    content.columns = {Column::PhraseColumn, Column::NameColumn, Column::CodeColumn, Column::OriginColumn,
                       Column::SummaryColumn};
    content.query.clear();
    const QString expected = uR"(<body>
<h1>HTTP status codes</h1>
<p>2 codes</p>
<table>
<thead><tr><th scope="col">Reason phrase</th><th scope="col">Name</th><th scope="col">Code</th><th scope="col">Origin</th><th scope="col">Summary</th></tr></thead>
<tbody>
<tr class="c4"><td class="phrase">Text</td><td class="name">NAME</td><td class="code">404</td><td class="origin">Text</td><td class="summary">Text</td></tr>
<tr class="c0"><td class="phrase">Text</td><td class="name">NAME</td><td class="code">099</td><td class="origin">Text</td><td class="summary">Text</td></tr>
</tbody>
</table>
</body>
</html>
)"_s;
    QCOMPARE(bodyOf(TableExport::toHtml(content)).split(u'\n'), expected.split(u'\n'));
}

void HtmlExportTest::showsMarkupAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a script") << u"<script>alert(1)</script>"_s << u"&lt;script&gt;alert(1)&lt;/script&gt;"_s;
    QTest::newRow("an entity") << u"&amp;"_s << u"&amp;amp;"_s;
    QTest::newRow("quotes") << u"\"><img src=x>"_s << u"&quot;&gt;&lt;img src=x&gt;"_s;
}

void HtmlExportTest::showsMarkupAsText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    const QString body = bodyOf(TableExport::toHtml(contentWith(text, u"https://x.example/\"onclick=\"alert(1)"_s)));
    QCOMPARE(body.count(shown), 3); // heading, phrase and origin
    QVERIFY(!body.contains(u"<script"_s));
    QVERIFY(!body.contains(u"<img"_s));
    QVERIFY(!body.contains(u"\"onclick"_s));
}

void HtmlExportTest::leadsToTheSpecification()
{
    const QString page = TableExport::toHtml(contentWith(u"Text"_s, u"https://www.rfc-editor.org/rfc/rfc1#a&b"_s));
    QVERIFY(page.contains(u"<a href=\"https://www.rfc-editor.org/rfc/rfc1#a&amp;b\" rel=\"noreferrer\">404</a>"_s));
}

void HtmlExportTest::followsNoOtherAddress()
{
    for (const QString &address : {u"javascript:alert(1)"_s, u"http://example.org"_s, u"file:///etc/passwd"_s}) {
        QVERIFY(!TableExport::toHtml(contentWith(u"Text"_s, address)).contains(u"<a "_s));
    }
}

void HtmlExportTest::loadsNothing()
{
    const QString page = TableExport::toHtml(contentWith(u"Text"_s, {}));
    QVERIFY(page.contains(u"default-src 'none'; style-src 'unsafe-inline'"_s));
    QVERIFY(!page.contains(u"http://"_s) && !page.contains(u"https://"_s) && !page.contains(u"url("_s));
}

void HtmlExportTest::hasColoursForLightAndDark()
{
    const QString page = TableExport::toHtml(contentWith(u"Text"_s, {}));
    const qsizetype dark = page.indexOf(u"prefers-color-scheme:dark"_s);
    QVERIFY(page.left(dark).contains(u"--page:#ffffff;"_s));
    QVERIFY(page.mid(dark).contains(u"--page:#212429;"_s));
    for (int i = 0; i <= 5; ++i) {
        const QString light = Theme::accent(static_cast<StatusClass>(i), Theme::light()).name();
        QVERIFY(page.left(dark).contains(u"--c%1:%2;"_s.arg(QString::number(i), light)));
        QVERIFY(page.contains(u"tr.c%1{--accent:var(--c%1)}"_s.arg(i)));
    }
    QVERIFY(page.mid(page.indexOf(u"@media print{:root"_s)).contains(u"--page:#ffffff;"_s)); // paper is light
}

STATUSBOOK_TEST_MAIN(tst_htmlexport, HtmlExportTest, QApplication)
#include "tst_htmlexport.moc"
