// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/detailpane.h"
#include "app/presentation/detaillinks.h"
#include "app/presentation/theme.h"
#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "tests/builtincodes.h"
#include "tests/codefields.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextTable>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace CodeFields;

namespace {

using Act = void (*)(DetailPane *pane);

// The cells of sub-statuses that are marked.
QStringList markedCells(const DetailPane &pane)
{
    QStringList marked;
    for (QTextBlock block = pane.document()->begin(); block.isValid(); block = block.next()) {
        const QTextCursor cursor(block);
        const QTextTable *table = cursor.currentTable();
        if (table != nullptr && table->cellAt(cursor).format().background().color() == Theme::mark(pane.palette())) {
            marked.append(block.text().remove(QChar(QChar::Nbsp)));
        }
    }
    return marked;
}

} // namespace

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
    void showsMarkupAsTextWhereTheQueryHitsIt_data();
    void showsMarkupAsTextWhereTheQueryHitsIt();
    void saysTheSameWhateverIsMarked_data();
    void saysTheSameWhateverIsMarked();
    void marksEveryHit();
    void marksAnewWithoutAnotherPage();
    void showsTheFirstCodeAtOnce();
    void showsTheLastCodeOnly();
    void writesWhatIsInViewFirst();
    void marksWhatComesIntoView();
    void takesNoRoomForAScrollBarThatIsNotNeeded();
    void completesThePageBefore_data();
    void completesThePageBefore();
    void completesThePageAfterAPause();
    void jumpsToTheSubStatusThatIsNamed();
    void goesToTheFirstLinkByTab();
    void welcomesAtOnce();

private:
    // The page is asked for by a key, so that it is all there.
    void settle() const { QTest::keyClick(m_pane.get(), Qt::Key_Shift); }
    QString text() const
    {
        settle();
        return m_pane->toPlainText();
    }
    int place() const
    {
        settle();
        return m_pane->verticalScrollBar()->value();
    }
    void scrollTo(int place)
    {
        settle();
        m_pane->verticalScrollBar()->setValue(place);
    }
    QStringList marks() const; // as far as the page is written
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

QStringList DetailPaneTest::marks() const
{
    QStringList words;
    const QList<QTextEdit::ExtraSelection> selections = m_pane->extraSelections();
    for (const QTextEdit::ExtraSelection &selection : selections) {
        if (selection.format.background().color() == Theme::mark(m_pane->palette())) {
            words.append(selection.cursor.selectedText());
        }
    }
    return words;
}

QStringList DetailPaneTest::marked() const
{
    settle();
    return marks();
}

bool DetailPaneTest::isInView(const QString &word) const
{
    settle();
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
    settle();
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
    QVERIFY(clickLink(m_pane.get(), DetailLinks::toKeyword(code.keywords.front())));
    QCOMPARE(keywords.size(), 1);
    QCOMPARE(keywords.front().front().toString(), code.keywords.front());
    QVERIFY(clickLink(m_pane.get(), DetailLinks::toCode(other)));
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.front().front().value<StatusKey>(), other);
    QVERIFY(clickLink(m_pane.get(), DetailLinks::toComparison(other)));
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
    QVERIFY(clickLink(m_pane.get(), DetailLinks::toCopyOfExample()));
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

void DetailPaneTest::showsMarkupAsTextWhereTheQueryHitsIt_data()
{
    addFields();
}

void DetailPaneTest::showsMarkupAsTextWhereTheQueryHitsIt()
{
    QFETCH(const Put, put);
    StatusCode code = plainCode();
    put(code, markup);
    for (const QString &word : {u"b "_s, u"img"_s, u"href file"_s, u"lt"_s, u"p"_s, u"1 2"_s}) {
        m_pane->showCode(code, QueryParser::parse(word));
        settle();
        QVERIFY2(plainText(*m_pane->document()).contains(markup), qPrintable(word));
        QCOMPARE(contentsOf(*m_pane->document()).images, 0);
    }
}

void DetailPaneTest::saysTheSameWhateverIsMarked_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("words") << u"not found server"_s;
    QTest::newRow("one letter") << u"s"_s;
    QTest::newRow("a number") << u"404"_s;
    QTest::newRow("names of tags and entities") << u"b p br span table amp lt gt quot nbsp"_s;
}

void DetailPaneTest::saysTheSameWhateverIsMarked()
{
    QFETCH(const QString, typed);
    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        m_pane->showCode(code, {});
        const QString unmarked = text();
        m_pane->showCode(code, QueryParser::parse(typed));
        QCOMPARE(text(), unmarked);
    }
}

void DetailPaneTest::marksEveryHit()
{
    m_pane->showCode(plainCode(), QueryParser::parse(u"seen"_s));
    QTRY_COMPARE(marks(), QStringList{u"seen"_s});
    StatusCode code = plainCode();
    code.keywords = {u"seen once"_s}; // far down
    code.description.fill(u"Nothing is here to be seen."_s, 20);
    m_pane->showCode(code, QueryParser::parse(u"seen"_s));
    settle();
    QCOMPARE(marks().size(), 21);
}

void DetailPaneTest::marksAnewWithoutAnotherPage()
{
    m_pane->showCode(plainCode(), QueryParser::parse(u"see"_s));
    QTRY_COMPARE(marks(), QStringList{u"see"_s});
    const QSignalSpy changes(m_pane->document(), &QTextDocument::contentsChange);
    m_pane->showCode(plainCode(), QueryParser::parse(u"here"_s));
    QTRY_COMPARE(marks(), QStringList{u"here"_s});
    m_pane->showCode(plainCode(), {});
    QTRY_COMPARE(marks(), QStringList());
    QCOMPARE(changes.size(), 0);
}

void DetailPaneTest::showsTheFirstCodeAtOnce()
{
    m_pane->showCode(builtInCode(429), QueryParser::parse(u"throttled"_s));
    QVERIFY(m_pane->toPlainText().startsWith(u"429"_s));
    QVERIFY(m_pane->toPlainText().contains(u"Read more"_s)); // all of it
    QVERIFY(marks().contains(u"throttled"_s));
}

void DetailPaneTest::showsTheLastCodeOnly()
{
    m_pane->showCode(builtInCode(410), {});
    const QSignalSpy changes(m_pane->document(), &QTextDocument::contentsChanged);
    for (const int number : {404, 429, 503, 204}) {
        m_pane->showCode(builtInCode(number), {});
    }
    QCOMPARE(changes.size(), 0); // the rows come first
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"204"_s));
    QVERIFY(!m_pane->toPlainText().contains(u"NOT_FOUND"_s));
}

void DetailPaneTest::writesWhatIsInViewFirst()
{
    m_pane->showCode(builtInCode(410), {}); // and soon another, as who types does
    m_pane->showCode(builtInCode(429), {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"429"_s));
    QVERIFY(!m_pane->toPlainText().contains(u"Read more"_s));
    QVERIFY(m_pane->document()->size().height() >= m_pane->viewport()->height());
    m_pane->resize(m_pane->width(), 8 * m_pane->height()); // all of it comes into view
    QTRY_VERIFY(m_pane->toPlainText().contains(u"Read more"_s));
}

void DetailPaneTest::marksWhatComesIntoView()
{
    StatusCode code = plainCode();
    code.description.fill(u"Nothing is here."_s, 40);
    code.keywords = {u"seen once"_s}; // far down
    m_pane->showCode(code, QueryParser::parse(u"seen"_s));
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    m_pane->resize(m_pane->width(), 8 * m_pane->height());
    QTRY_COMPARE(marks(), QStringList{u"seen"_s});
}

void DetailPaneTest::takesNoRoomForAScrollBarThatIsNotNeeded()
{
    m_pane->resize(m_pane->width(), 8 * m_pane->height());
    m_pane->showCode(plainCode(), {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    QTRY_COMPARE(m_pane->viewport()->width(), m_pane->width());
}

void DetailPaneTest::completesThePageBefore_data()
{
    using Act = void (*)(DetailPane * pane);
    QTest::addColumn<Act>("act");

    const auto add = [](const char *name, Act act) { QTest::newRow(name) << act; };
    add("a key", [](DetailPane *pane) { QTest::keyClick(pane, Qt::Key_End); });
    add("a click", [](DetailPane *pane) { QTest::mouseClick(pane->viewport(), Qt::LeftButton); });
    add("the wheel", [](DetailPane *pane) {
        QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(pane->viewport(), &wheel);
    });
    add("a step of the scroll bar",
        [](DetailPane *pane) { pane->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum); });
    add("a menu", [](DetailPane *pane) {
        pane->setContextMenuPolicy(Qt::CustomContextMenu); // none that would wait
        QContextMenuEvent menu(QContextMenuEvent::Mouse, QPoint(5, 5), QPoint(5, 5));
        QCoreApplication::sendEvent(pane->viewport(), &menu);
    });
    add("the focus", [](DetailPane *pane) {
        QFocusEvent focus(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(pane, &focus);
    });
}

void DetailPaneTest::completesThePageBefore()
{
    QFETCH(const Act, act);
    m_pane->clearFocus();
    m_pane->showCode(builtInCode(404), {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    m_pane->showCode(builtInCode(429), {});
    act(m_pane.get()); // before the events at hand are done
    QVERIFY(m_pane->toPlainText().startsWith(u"429"_s));
    QVERIFY(m_pane->toPlainText().contains(u"Read more"_s));
}

void DetailPaneTest::completesThePageAfterAPause()
{
    m_pane->showCode(builtInCode(429), QueryParser::parse(u"throttled"_s));
    QTRY_VERIFY(m_pane->toPlainText().contains(u"Read more"_s));
    QVERIFY(marks().contains(u"throttled"_s));
}

void DetailPaneTest::jumpsToTheSubStatusThatIsNamed()
{
    m_pane->showCode(builtInCode(403), QueryParser::parse(u"403.14"_s));
    QTRY_COMPARE(markedCells(*m_pane).value(0), u"403.14"_s);
    QCOMPARE(markedCells(*m_pane).size(), 2);
    const int place = m_pane->verticalScrollBar()->value();
    QVERIFY(place > 0);
    m_pane->showCode(builtInCode(403), QueryParser::parse(u"403"_s));
    QTRY_COMPARE(markedCells(*m_pane), QStringList());
    QCOMPARE(m_pane->verticalScrollBar()->value(), place);
}

void DetailPaneTest::goesToTheFirstLinkByTab()
{
    StatusCode code = plainCode();
    code.links = {{u"One"_s, u"https://example.org/1"_s}, {u"Two"_s, u"https://example.org/2"_s}};
    const QSignalSpy pointedAt(m_pane.get(), &DetailPane::linkPointedAt);
    m_pane->showCode(code, {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    m_pane->setFocus();
    QTest::keyClick(m_pane.get(), Qt::Key_Tab);
    QCOMPARE(pointedAt.last().value(0).toString(), u"https://example.org/1"_s);
}

void DetailPaneTest::welcomesAtOnce()
{
    m_pane->showCode(builtInCode(429), {});
    m_pane->showWelcome(61);
    QVERIFY(m_pane->toPlainText().contains(u"61 status codes"_s));
    QCoreApplication::processEvents();
    QVERIFY(m_pane->toPlainText().contains(u"61 status codes"_s));
}

STATUSBOOK_TEST_MAIN(tst_detailpane, DetailPaneTest, QApplication)
#include "tst_detailpane.moc"
