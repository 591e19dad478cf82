// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/detailpane.h"
#include "app/presentation/detailhtml.h"
#include "app/presentation/theme.h"
#include "model/query/queryparser.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class DetailPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheWelcomePage();
    void showsACode();
    void goesToTheSubStatusThatWasTyped();
    void beginsAtTheTopOfAnotherCode();
    void keepsItsPlaceOnTheSameCode();
    void keepsItsPlaceWhenNothingChanges();
    void showsWhatChangedInTheSameCode();
    void marksWhatTheQueryHits();
    void showsAComparisonFromItsTop();
    void goesBackFromAComparison();
    void tellsWhichLinkWasClicked();
    void copiesTheExample();
    void followsNothingButItsOwnLinksAndHttps_data();
    void followsNothingButItsOwnLinksAndHttps();
    void tellsWhereALinkOfTheWebLeads();
    void takesTheColorsOfANewPalette();

private:
    QString text() const { return m_pane->toPlainText(); }
    int place() const { return m_pane->verticalScrollBar()->value(); }
    void scrollTo(int place) { m_pane->verticalScrollBar()->setValue(place); }
    // What stands on the ground of a hit.
    QStringList marked() const;
    bool isInView(const QString &word) const;

    std::unique_ptr<DetailPane> m_pane;
};

void DetailPaneTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_pane = std::make_unique<DetailPane>();
    m_pane->resize(400, 300);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

QStringList DetailPaneTest::marked() const
{
    const QString mark = Theme::mark(m_pane->palette()).name();
    QStringList words;
    for (QTextBlock block = m_pane->document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (at.fragment().charFormat().background().color().name() == mark) {
                words.append(at.fragment().text());
            }
        }
    }
    return words;
}

bool DetailPaneTest::isInView(const QString &word) const
{
    const QTextCursor found = m_pane->document()->find(word);
    return !found.isNull() && m_pane->viewport()->rect().contains(m_pane->cursorRect(found).center());
}

void DetailPaneTest::showsTheWelcomePage()
{
    m_pane->showCode(builtInCode(404), {});
    m_pane->showWelcome(123);
    QVERIFY(text().contains(u"123 status codes"_s));
    QVERIFY(!text().contains(u"Not Found"_s));
    m_pane->showWelcome(124);
    QVERIFY(text().contains(u"124 status codes"_s));
}

void DetailPaneTest::showsACode()
{
    m_pane->showWelcome(123);
    m_pane->showCode(builtInCode(404), {});
    QVERIFY(text().contains(builtInCode(404).description.front()));
    QVERIFY(!text().contains(u"123 status codes"_s));
    m_pane->showCode(builtInCode(410), {});
    QVERIFY(text().contains(builtInCode(410).description.front()));
    QVERIFY(!text().contains(builtInCode(404).description.front()));
}

void DetailPaneTest::goesToTheSubStatusThatWasTyped()
{
    m_pane->showCode(builtInCode(403), {});
    QCOMPARE(place(), 0);
    QVERIFY(!isInView(u"403.1"_s));
    m_pane->showCode(builtInCode(403), QueryParser::parse(u"403.14"_s));
    QVERIFY(isInView(u"403.1"_s));                                       // where they begin
    m_pane->showCode(builtInCode(404), QueryParser::parse(u"403.14"_s)); // of another code
    QCOMPARE(place(), 0);
}

void DetailPaneTest::beginsAtTheTopOfAnotherCode()
{
    m_pane->showCode(builtInCode(404), {});
    scrollTo(100);
    QCOMPARE(place(), 100);
    m_pane->showCode(builtInCode(410), {});
    QCOMPARE(place(), 0);
}

void DetailPaneTest::keepsItsPlaceOnTheSameCode()
{
    m_pane->showCode(builtInCode(404), QueryParser::parse(u"404"_s));
    scrollTo(100);
    m_pane->showCode(builtInCode(404), QueryParser::parse(u"not found"_s)); // a page with other marks
    QCOMPARE(place(), 100);
}

void DetailPaneTest::keepsItsPlaceWhenNothingChanges()
{
    const SearchQuery query = QueryParser::parse(u"404"_s);
    m_pane->showCode(builtInCode(404), query);
    m_pane->selectAll();
    m_pane->showCode(builtInCode(404), query);
    QVERIFY(m_pane->textCursor().hasSelection()); // not even drawn anew
}

void DetailPaneTest::showsWhatChangedInTheSameCode()
{
    StatusCode code = builtInCode(404);
    m_pane->showCode(code, {});
    scrollTo(100);
    code.description = QStringList{u"Another text."_s};
    m_pane->showCode(code, {});
    QVERIFY(text().contains(u"Another text."_s));
    QCOMPARE(place(), 100);
}

void DetailPaneTest::marksWhatTheQueryHits()
{
    m_pane->showCode(builtInCode(404), {});
    QCOMPARE(marked(), QStringList());
    m_pane->showCode(builtInCode(404), QueryParser::parse(u"mistyped"_s));
    QCOMPARE(marked(), QStringList(u"mistyped"_s));
    m_pane->showCode(builtInCode(404), {});
    QCOMPARE(marked(), QStringList());
}

void DetailPaneTest::showsAComparisonFromItsTop()
{
    m_pane->showCode(builtInCode(404), {});
    scrollTo(100);
    m_pane->showComparison({builtInCode(404), builtInCode(410)});
    QVERIFY(text().contains(builtInCode(404).reason) && text().contains(builtInCode(410).reason));
    QCOMPARE(place(), 0);
    scrollTo(50);
    QCOMPARE(place(), 50);
    m_pane->showComparison({builtInCode(404), builtInCode(410)});
    QCOMPARE(place(), 50);
    m_pane->showComparison({builtInCode(404), builtInCode(403)});
    QVERIFY(!text().contains(builtInCode(410).reason));
    QCOMPARE(place(), 0);
}

void DetailPaneTest::goesBackFromAComparison()
{
    m_pane->showCode(builtInCode(404), {});
    const QString page = text();
    m_pane->showComparison({builtInCode(404), builtInCode(410)});
    QVERIFY(text() != page);
    m_pane->showCode(builtInCode(404), {}); // the same code, the same query
    QCOMPARE(text(), page);
    m_pane->showComparison({builtInCode(404), builtInCode(410)});
    m_pane->showWelcome(123);
    QVERIFY(text().contains(u"123 status codes"_s));
}

void DetailPaneTest::tellsWhichLinkWasClicked()
{
    const QSignalSpy keywords(m_pane.get(), &DetailPane::keywordActivated);
    const QSignalSpy codes(m_pane.get(), &DetailPane::codeActivated);
    const QSignalSpy comparisons(m_pane.get(), &DetailPane::comparisonActivated);
    const QSignalSpy addresses(m_pane.get(), &DetailPane::linkActivated);
    const StatusCode &code = builtInCode(404);
    const StatusKey other{code.confusedWith.front().code, code.confusedWith.front().origin};
    m_pane->showCode(code, {});
    const QString page = text();
    QVERIFY(clickLink(m_pane.get(), DetailHtml::linkToKeyword(code.keywords.front())));
    QCOMPARE(keywords.size(), 1);
    QCOMPARE(keywords.front().front().toString(), code.keywords.front());
    QVERIFY(clickLink(m_pane.get(), DetailHtml::linkToCode(other)));
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.front().front().value<StatusKey>(), other);
    QVERIFY(clickLink(m_pane.get(), DetailHtml::linkToComparison(other)));
    QCOMPARE(comparisons.size(), 1);
    QCOMPARE(comparisons.front().front().value<StatusKey>(), other);
    QVERIFY(clickLink(m_pane.get(), code.spec->url));
    QCOMPARE(addresses.size(), 1);
    QCOMPARE(addresses.front().front().toUrl(), QUrl(code.spec->url));
    QCOMPARE(keywords.size() + codes.size() + comparisons.size(), 3); // each link is one thing
    QCOMPARE(text(), page);                                           // the page waits to be told what comes next
}

void DetailPaneTest::copiesTheExample()
{
    const QSignalSpy copies(m_pane.get(), &DetailPane::copyRequested);
    m_pane->showCode(builtInCode(404), {});
    QVERIFY(clickLink(m_pane.get(), DetailHtml::linkToCopyExample()));
    const StatusCode::Example &example = builtInCode(404).example;
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies.front().front().toString(),
             QString(example.request.join(u'\n') + u"\n\n"_s + example.response.join(u'\n')));
}

void DetailPaneTest::followsNothingButItsOwnLinksAndHttps_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("opened");

    QTest::newRow("https") << u"https://acme.example/a"_s << 1;
    QTest::newRow("http") << u"http://acme.example/a"_s << 0;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << 0;
    QTest::newRow("a script") << u"javascript:alert(1)"_s << 0;
    QTest::newRow("mail") << u"mailto:a@acme.example"_s << 0;
    QTest::newRow("no scheme") << u"acme.example"_s << 0;
    QTest::newRow("a code that is none") << u"code:x"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void DetailPaneTest::followsNothingButItsOwnLinksAndHttps()
{
    QFETCH(const QString, address);
    const QSignalSpy addresses(m_pane.get(), &DetailPane::linkActivated);
    const QSignalSpy pointed(m_pane.get(), &DetailPane::linkPointedAt);
    m_pane->showCode(builtInCode(404), {});
    const QString page = text();
    Q_EMIT m_pane->highlighted(QUrl(address));
    Q_EMIT m_pane->anchorClicked(QUrl(address));
    QTEST(int(addresses.size()), "opened");
    QCOMPARE(pointed.size(), 1);
    QCOMPARE(pointed.front().front().toString(), addresses.isEmpty() ? QString() : address);
    QCOMPARE(text(), page);
}

void DetailPaneTest::tellsWhereALinkOfTheWebLeads()
{
    const QSignalSpy pointed(m_pane.get(), &DetailPane::linkPointedAt);
    StatusCode code;
    code.code = 599;
    code.reason = u"Reason"_s;
    code.spec = {u"RFC"_s, {}, u"https://acme.example/spec"_s};
    code.origin = builtInCode(404).origin;
    m_pane->showCode(code, {});
    m_pane->setFocus();
    QTest::keyClick(m_pane.get(), Qt::Key_Tab);
    QVERIFY(!pointed.isEmpty());
    QCOMPARE(pointed.back().front().toString(), u"https://acme.example/spec"_s);
}

void DetailPaneTest::takesTheColorsOfANewPalette()
{
    m_pane->showCode(builtInCode(404), QueryParser::parse(u"found"_s));
    const QStringList words = marked();
    QVERIFY(!words.isEmpty());
    const QColor before = Theme::mark(m_pane->palette());
    m_pane->setPalette(Theme::isDark(m_pane->palette()) ? Theme::light() : Theme::dark());
    QVERIFY(Theme::mark(m_pane->palette()) != before);
    QCOMPARE(marked(), words);
}

STATUSBOOK_TEST_MAIN(tst_detailpane, DetailPaneTest, QApplication)
#include "tst_detailpane.moc"
