// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/detailpane.h"
#include "app/presentation/theme.h"
#include "model/catalog/builtincatalog.h"
#include "tests/codefields.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextTable>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace CodeFields;

namespace {

using Act = void (*)(DetailPane *pane);

constexpr QSize viewSize{420, 300};

SearchQuery typed(const QString &text)
{
    return SearchQuery::fromText(text);
}

StatusCode codeOf(int number)
{
    static const Catalog catalog = readBuiltInCatalog();
    return catalog.at(catalog.rowOf({number, {}}));
}

// Asked for by a key, so it is all there.
QString wholeText(DetailPane *pane)
{
    QTest::keyClick(pane, Qt::Key_Shift);
    return pane->toPlainText();
}

QStringList marksIn(const DetailPane &pane)
{
    QStringList marked;
    const QList<QTextEdit::ExtraSelection> selections = pane.extraSelections();
    for (const QTextEdit::ExtraSelection &selection : selections) {
        if (selection.format.background().color() == Theme::mark(pane.palette())) {
            marked.append(selection.cursor.selectedText());
        }
    }
    return marked;
}

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
    void showsMarkupAsTextWhereTheQueryHitsIt_data();
    void showsMarkupAsTextWhereTheQueryHitsIt();
    void saysTheSameWhateverIsMarked_data();
    void saysTheSameWhateverIsMarked();
    void marksWhatTheQueryHits();
    void marksAnewWithoutAnotherPage();
    void showsTheLastCodeOnly();
    void writesWhatIsInViewFirst();
    void marksWhatComesIntoView();
    void takesNoRoomForAScrollBarThatIsNotNeeded();
    void completesThePageBefore_data();
    void completesThePageBefore();
    void completesThePageAfterAPause();
    void jumpsToTheSubStatusThatIsNamed();
    void keepsThePlaceOfTheSameCode();
    void goesToTheFirstLinkByTab();
    void welcomesAtOnce();

private:
    std::unique_ptr<DetailPane> m_pane;
};

void DetailPaneTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_pane = std::make_unique<DetailPane>();
    m_pane->resize(viewSize);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
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
    for (const QString &text : {u"b "_s, u"img"_s, u"href file"_s, u"lt"_s, u"p"_s, u"1 2"_s}) {
        m_pane->showCode(code, typed(text));
        wholeText(m_pane.get());
        QVERIFY2(plainText(*m_pane->document()).contains(markup), qPrintable(text));
        QCOMPARE(contentsOf(*m_pane->document()).images, 0);
    }
}

void DetailPaneTest::saysTheSameWhateverIsMarked_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("words") << u"not found server"_s;
    QTest::newRow("one letter") << u"s"_s;
    QTest::newRow("a number") << u"404"_s;
    QTest::newRow("names of tags and entities") << u"b p br span table amp lt gt quot nbsp"_s;
}

void DetailPaneTest::saysTheSameWhateverIsMarked()
{
    QFETCH(const QString, text);
    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        m_pane->showCode(code, {});
        const QString unmarked = wholeText(m_pane.get());
        m_pane->showCode(code, typed(text));
        QCOMPARE(wholeText(m_pane.get()), unmarked);
    }
}

void DetailPaneTest::marksWhatTheQueryHits()
{
    m_pane->showCode(plainCode(), typed(u"seen"_s));
    QTRY_COMPARE(marksIn(*m_pane), QStringList{u"seen"_s});
    StatusCode code = plainCode();
    code.keywords = {u"seen once"_s}; // far down
    code.description.fill(u"Nothing is here to be seen."_s, 20);
    m_pane->showCode(code, typed(u"seen"_s));
    wholeText(m_pane.get());
    QCOMPARE(marksIn(*m_pane).size(), 21);
}

void DetailPaneTest::marksAnewWithoutAnotherPage()
{
    m_pane->showCode(plainCode(), typed(u"see"_s));
    QTRY_COMPARE(marksIn(*m_pane), QStringList{u"see"_s});
    const QSignalSpy changes(m_pane->document(), &QTextDocument::contentsChange);
    m_pane->showCode(plainCode(), typed(u"here"_s));
    QTRY_COMPARE(marksIn(*m_pane), QStringList{u"here"_s});
    m_pane->showCode(plainCode(), {});
    QTRY_COMPARE(marksIn(*m_pane), QStringList());
    QCOMPARE(changes.size(), 0);
}

void DetailPaneTest::showsTheLastCodeOnly()
{
    const QSignalSpy changes(m_pane->document(), &QTextDocument::contentsChanged);
    for (const int number : {404, 429, 503, 204}) {
        m_pane->showCode(codeOf(number), {});
    }
    QCOMPARE(changes.size(), 0); // the rows come first
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"204"_s));
    QVERIFY(!m_pane->toPlainText().contains(u"NOT_FOUND"_s));
}

void DetailPaneTest::writesWhatIsInViewFirst()
{
    m_pane->showCode(codeOf(429), {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"429"_s));
    QVERIFY(!m_pane->toPlainText().contains(u"Read more"_s));
    QVERIFY(m_pane->document()->size().height() >= m_pane->viewport()->height());
    m_pane->resize(viewSize.width(), 8 * viewSize.height()); // all of it comes into view
    QTRY_VERIFY(m_pane->toPlainText().contains(u"Read more"_s));
}

void DetailPaneTest::marksWhatComesIntoView()
{
    StatusCode code = plainCode();
    code.description.fill(u"Nothing is here."_s, 40);
    code.keywords = {u"seen once"_s}; // far down
    m_pane->showCode(code, typed(u"seen"_s));
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    m_pane->resize(viewSize.width(), 8 * viewSize.height());
    QTRY_COMPARE(marksIn(*m_pane), QStringList{u"seen"_s});
}

void DetailPaneTest::takesNoRoomForAScrollBarThatIsNotNeeded()
{
    m_pane->resize(viewSize.width(), 8 * viewSize.height());
    m_pane->showCode(plainCode(), {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    QTRY_COMPARE(m_pane->viewport()->width(), viewSize.width());
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
    m_pane->showCode(codeOf(404), {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    m_pane->showCode(codeOf(429), {});
    act(m_pane.get()); // before the events at hand are done
    QVERIFY(m_pane->toPlainText().startsWith(u"429"_s));
    QVERIFY(m_pane->toPlainText().contains(u"Read more"_s));
}

void DetailPaneTest::completesThePageAfterAPause()
{
    m_pane->showCode(codeOf(429), typed(u"throttled"_s));
    QTRY_VERIFY(m_pane->toPlainText().contains(u"Read more"_s));
    QVERIFY(marksIn(*m_pane).contains(u"throttled"_s));
}

void DetailPaneTest::jumpsToTheSubStatusThatIsNamed()
{
    m_pane->showCode(codeOf(403), typed(u"403.14"_s));
    QTRY_COMPARE(markedCells(*m_pane).value(0), u"403.14"_s);
    QCOMPARE(markedCells(*m_pane).size(), 2);
    const int place = m_pane->verticalScrollBar()->value();
    QVERIFY(place > 0);
    m_pane->showCode(codeOf(403), typed(u"403"_s));
    QTRY_COMPARE(markedCells(*m_pane), QStringList());
    QCOMPARE(m_pane->verticalScrollBar()->value(), place);
}

void DetailPaneTest::keepsThePlaceOfTheSameCode()
{
    m_pane->showCode(codeOf(429), {});
    wholeText(m_pane.get());
    m_pane->verticalScrollBar()->setValue(200);
    StatusCode code = codeOf(429);
    code.keywords.append(u"come later"_s);
    code.description.append(u"Read from another file."_s);
    m_pane->showCode(code, {});
    QTRY_VERIFY(m_pane->toPlainText().contains(u"Read from another file."_s));
    QCOMPARE(m_pane->verticalScrollBar()->value(), 200);
    m_pane->showCode(codeOf(404), {});
    QTRY_VERIFY(m_pane->toPlainText().startsWith(u"404"_s));
    QCOMPARE(m_pane->verticalScrollBar()->value(), 0);
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
    m_pane->showCode(codeOf(429), {});
    m_pane->showWelcome(61);
    QVERIFY(m_pane->toPlainText().contains(u"61 status codes"_s));
    QCoreApplication::processEvents();
    QVERIFY(m_pane->toPlainText().contains(u"61 status codes"_s));
}

STATUSBOOK_TEST_MAIN(tst_detailpane, DetailPaneTest, QApplication)
#include "tst_detailpane.moc"
