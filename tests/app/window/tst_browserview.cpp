// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The browser as the window has it: selection, page, filters and menus together.

#include "app/presentation/detaillinks.h"
#include "app/widgets/elidedlabel.h"
#include "model/catalog/catalogdigest.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class BrowserViewTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesBackToWhatItLeftInPassing();
    void comparesTheFirstFourRows();
    void comparesFromThePage();
    void followsALinkOutOfAFilter();
    void opensTheCopyMenuOnARow();
    void keepsTheShareThatWasDragged();
    void leavesRoomForThePage();
    void searchesByFacts();
    void offersOriginsAsFacts();
    void completesConditions();
    void shortensWhatItCopied();
    void hidesColumnsByTheMenu();
    void zoomsTheStatusBar();
    void closesByItsKey();
    void goesBackToTheSearchFromAnEmptyTable();
    void paintsStarsAndNotes();

private:
    QTextBrowser *page() const { return part<QTextBrowser>("detailPane"); }
    QTimer *visitTimer() const { return part<QTimer>("visitTimer"); }
    // The action of the menu of facts, filled as by a click.
    QAction *fact(const char *name) const
    {
        Q_EMIT part<QPushButton>("factsButton")->menu()->aboutToShow();
        return action(name);
    }
};

void BrowserViewTest::init()
{
    makeFolder();
    m_window = std::make_unique<MainWindow>(CatalogDigest::builtIn, builtInCatalog, m_settings.get());
    showWindow();
}

void BrowserViewTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

void BrowserViewTest::comesBackToWhatItLeftInPassing()
{
    for (const int code : {404, 409}) {
        field()->setText(QString::number(code));
        expire(visitTimer());
    }
    field()->setText(u"410"_s);
    press(Qt::Key_Left, Qt::AltModifier); // at once
    QCOMPARE(currentCode(), 409);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(currentCode(), 410);
}

void BrowserViewTest::comparesTheFirstFourRows()
{
    field()->setText(u"401 403 404 409 410 from:iana"_s);
    table()->sortByColumn(StatusTableModel::CodeColumn, Qt::AscendingOrder);
    QCOMPARE(rowCount(), 5);
    table()->selectAll();
    QTRY_VERIFY(page()->toPlainText().contains(builtInCode(409).reason)); // the page comes after the rows
    const QString text = page()->toPlainText();
    for (const int code : {401, 403, 404, 409}) {
        QVERIFY2(text.contains(builtInCode(code).reason), qPrintable(text));
    }
    QVERIFY2(!text.contains(builtInCode(410).reason), qPrintable(text));
}

void BrowserViewTest::comparesFromThePage()
{
    const StatusCode::Confusion &other = builtInCode(404).confusedWith.front();
    field()->setText(u"404"_s);
    QVERIFY(clickLink(page(), DetailLinks::toComparison({other.code, other.origin})));
    QCOMPARE(currentCode(), 404);
    QTRY_VERIFY(!page()->toPlainText().contains(builtInCode(404).description.front()));
    for (const StatusKey &key : {StatusKey{404, u"iana"_s}, StatusKey{other.code, other.origin}}) {
        const StatusCode &code = builtInCatalog().at(builtInCatalog().rowOf(key));
        QVERIFY(page()->toPlainText().contains(code.reason));
    }
}

void BrowserViewTest::followsALinkOutOfAFilter()
{
    const auto leadsElsewhere = [](const StatusCode &code) {
        return !code.confusedWith.isEmpty() && classOf(code.confusedWith.front().code) != classOf(code.code) &&
               classOf(code.code) != StatusClass::None;
    };
    const QList<StatusCode> codes = builtInCatalog().codes();
    const auto from = std::find_if(codes.begin(), codes.end(), leadsElsewhere);
    QVERIFY(from != codes.end());
    const StatusCode::Confusion &to = from->confusedWith.front();
    const int digit = from->code / 100;
    press(static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::ControlModifier);
    field()->setText(u"%1 from:%2"_s.arg(from->code).arg(from->origin->id));
    QCOMPARE(currentCode(), from->code);
    QVERIFY(clickLink(page(), DetailLinks::toCode({to.code, to.origin})));
    QCOMPARE(currentCode(), to.code);
    QVERIFY(!m_window->findChild<QAbstractButton *>(u"chip%1xx"_s.arg(digit))->isChecked());
}

void BrowserViewTest::opensTheCopyMenuOnARow()
{
    field()->setText(u"404 from:iana"_s);
    const auto askAt = [this](const QPoint &place) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, table()->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table()->viewport(), &event);
    };
    askAt(QPoint(5, table()->viewport()->height() - 5)); // below the last row
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    askAt(table()->visualRect(table()->model()->index(0, 0)).center());
    QVERIFY(QApplication::activePopupWidget() != nullptr);
    QVERIFY(QApplication::activePopupWidget()->actions().contains(action("copyCodeAction")));
    QApplication::activePopupWidget()->close();
}

void BrowserViewTest::keepsTheShareThatWasDragged()
{
    auto *splitter = part<QSplitter>("browserView");
    m_window->resize(1000, 640);
    const auto share = [splitter] { return splitter->sizes().front() * 100 / splitter->width(); };
    const int before = share();
    QWidget *handle = splitter->handle(1);
    const QPoint start = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, start);
    QTest::mouseMove(handle, start - QPoint(150, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, start - QPoint(150, 0));
    const int dragged = share();
    QVERIFY(dragged < before - 5);
    m_window->resize(1400, 640);
    QTRY_COMPARE(splitter->width(), 1400);
    QVERIFY2(qAbs(share() - dragged) <= 1, qPrintable(QString::number(share())));
}

void BrowserViewTest::leavesRoomForThePage()
{
    m_window->resize(1000, 640);
    field()->setText(u"404"_s);
    press(Qt::Key_A, Qt::AltModifier); // all forms: more than there is room for
    const auto *panel = part<QWidget>("snippetPanel");
    QTRY_VERIFY(panel->isVisible());
    m_window->centralWidget()->layout()->activate();
    QVERIFY(panel->height() * 2 < part<QSplitter>("browserView")->height());
    QVERIFY(page()->height() > 0);
}

void BrowserViewTest::searchesByFacts()
{
    auto *button = part<QPushButton>("factsButton");
    const QString title = button->text();
    table()->setFocus();
    fact("fact is:cacheable")->trigger();
    QCOMPARE(field()->text().trimmed(), u"is:cacheable"_s);
    QVERIFY(field()->hasFocus());
    QVERIFY(rowCount() > 0 && rowCount() < builtInCatalog().size());
    QVERIFY2(button->text().contains(u"(1)"_s), qPrintable(button->text()));
    QVERIFY(!part<ElidedLabel>("queryHint")->text().isEmpty());
    QVERIFY(fact("fact is:cacheable")->isChecked());
    QVERIFY(!fact("fact -is:cacheable")->isChecked());
    fact("fact -is:cacheable")->trigger();
    QVERIFY(field()->text().contains(u"-is:cacheable"_s));
    fact("fact -is:cacheable")->trigger();
    fact("fact is:cacheable")->trigger();
    QCOMPARE(field()->text().trimmed(), QString());
    QCOMPARE(button->text(), title);
    QCOMPARE(rowCount(), builtInCatalog().size());
}

void BrowserViewTest::offersOriginsAsFacts()
{
    QVERIFY(fact("fact from:nginx") != nullptr);
    fact("fact from:nginx")->trigger();
    QVERIFY(rowCount() > 0);
    for (int row = 0; row < rowCount(); ++row) {
        QCOMPARE(table()->model()->index(row, StatusTableModel::OriginColumn).data().toString(), u"nginx"_s);
    }
}

void BrowserViewTest::completesConditions()
{
    type(u"404 is"_s);
    QVERIFY(QApplication::activePopupWidget() == nullptr); // not before the colon
    type(u":star"_s);
    auto *offers = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QVERIFY(offers != nullptr);
    QCOMPARE(offers->objectName(), u"completions"_s);
    QCOMPARE(offers->model()->index(0, 0).data().toString(), u"is:starred"_s);
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    QCOMPARE(field()->text(), u"404 is:starred "_s);
    QCOMPARE(field()->cursorPosition(), field()->text().size());
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    QVERIFY(field()->hasFocus());
    for (const QString &typed : {u"is:starx"_s, u"is:starred"_s}) { // neither leaves anything to offer
        field()->clear();
        type(typed);
        QVERIFY2(QApplication::activePopupWidget() == nullptr, qPrintable(typed));
    }
}

void BrowserViewTest::shortensWhatItCopied()
{
    field()->setText(u"404"_s);
    action("copyMarkdownAction")->trigger();
    const QString told = part<QLabel>("copiedLabel")->text();
    QVERIFY(told.endsWith(u'…'));
    QVERIFY(told.size() < 100);
    QVERIFY(!told.contains(u'\n'));
    QVERIFY(copied().size() > 1'000);
}

void BrowserViewTest::hidesColumnsByTheMenu()
{
    const QList<QMenu *> menus = m_window->findChildren<QMenu *>();
    const auto columns = std::find_if(menus.begin(), menus.end(),
                                      [](const QMenu *menu) { return menu->title().remove(u'&') == u"Columns"_s; });
    QVERIFY(columns != menus.end());
    Q_EMIT(*columns)->aboutToShow();
    const qsizetype count = (*columns)->actions().size();
    QVERIFY(count > StatusTableModel::ColumnCount);
    (*columns)->actions().at(StatusTableModel::OriginColumn)->trigger();
    QVERIFY(table()->isColumnHidden(StatusTableModel::OriginColumn));
    Q_EMIT(*columns)->aboutToShow();
    QCOMPARE((*columns)->actions().size(), count); // each once
    QVERIFY(!(*columns)->actions().at(StatusTableModel::OriginColumn)->isChecked());
}

void BrowserViewTest::zoomsTheStatusBar()
{
    const double before = part<QLabel>("countLabel")->font().pointSizeF();
    press(Qt::Key_Equal, Qt::ControlModifier); // the plus of many keyboards without Shift
    QVERIFY(field()->font().pointSizeF() > before);
    QCOMPARE(part<QLabel>("countLabel")->font().pointSizeF(), field()->font().pointSizeF());
}

void BrowserViewTest::closesByItsKey()
{
    press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!m_window->isVisible());
}

void BrowserViewTest::paintsStarsAndNotes()
{
    const auto look = [this] { return table()->viewport()->grab().toImage(); };
    field()->setText(u"404 from:iana"_s);
    field()->setFocus();
    const QImage plain = look();
    press(Qt::Key_D, Qt::ControlModifier);
    const QImage starred = look();
    QVERIFY(starred != plain);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(look(), plain);
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"hollyhock"_s);
    press(Qt::Key_Escape);
    const QImage noted = look();
    QVERIFY(noted != plain);
    QVERIFY(noted != starred);
    field()->setText(u"hollyhock 404 from:iana"_s);
    QCOMPARE(currentCode(), 404);
    QVERIFY(look() != noted); // the sheet is marked where the note was hit
}

void BrowserViewTest::goesBackToTheSearchFromAnEmptyTable()
{
    field()->setText(u"404 xyzzy body:required"_s);
    QCOMPARE(rowCount(), 0);
    table()->setFocus();
    QVERIFY(!field()->hasFocus());
    part<QPushButton>("way-query")->click();
    QVERIFY(field()->hasFocus());
}

STATUSBOOK_TEST_MAIN(tst_browserview, BrowserViewTest, QApplication)
#include "tst_browserview.moc"
