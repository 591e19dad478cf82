// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statustable.h"
#include "app/browse/statustableview.h"
#include "model/query/queryparser.h"
#include "model/table/catalogsearch.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Catalog catalogOf(const QList<int> &numbers)
{
    const auto acme = std::make_shared<const Origin>(Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Custom, {}});
    QList<StatusCode> codes;
    for (const int number : numbers) {
        StatusCode code;
        code.code = number;
        code.name = u"NAME_%1"_s.arg(number);
        code.reason = u"Reason %1"_s.arg(number);
        code.summary = u"A summary."_s;
        code.origin = acme;
        codes.append(code);
    }
    return Catalog(codes);
}

const QList<int> numbers{0, 200, 404, 405, 500, 503};

} // namespace

class StatusTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsOfNoCodeBeforeTheCatalogIsThere();
    void tellsOnceOfAKey_data();
    void tellsOnceOfAKey();
    void tellsOnceOfAQuery();
    void tellsOfTheCodesThatAreCompared();
    void selectsTheBestOfWhatWasTyped();
    void keepsTheCurrentCodeThroughAFilter();
    void keepsTheSelectionWhileTheRowsAreTheSame();
    void keepsCurrentAndSelectionThroughAnotherCatalog();
    void selectsAnExactHitOfAnotherCatalog();
    void explainsWhyItIsEmpty();
    void asksForTheWayOutOfAnEmptyTable();
    void showsACodeThatIsHidden();
    void goesUpToTheLastRowFromNone();
    void beginsAtTheFirstRealCode();
    void copiesTheRowsOfTheAnswer();
    void copiesTheColumnsThatShow();
    void givesTheShownCodesInTheirOrder();

private:
    void makeReady();
    void search(const QString &text) { m_search->search(QueryParser::parse(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view(), key, modifiers); }
    StatusTableView *view() const { return m_table->view(); }
    int current() const { return m_table->currentCode() ? m_table->currentCode()->code : -1; }
    QList<int> selected() const { return codesOf(m_table->selectedCodes()); }
    static QList<int> codesOf(const QList<StatusCode> &codes);
    // What those who listen were told: the current code each time.
    QList<int> told() const;

    std::unique_ptr<CatalogSearch> m_search;
    std::unique_ptr<StatusTable> m_table;
    std::unique_ptr<QSignalSpy> m_changes;
};

void StatusTableTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    QGuiApplication::clipboard()->setText(u"before"_s);
    const auto read = [] { return catalogOf(numbers); };
    m_search = std::make_unique<CatalogSearch>(read, read);
    m_table = std::make_unique<StatusTable>(m_search.get());
    m_changes = std::make_unique<QSignalSpy>(m_table.get(), &StatusTable::currentChanged);
    m_search->open();
    m_table->resize(600, 150);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
}

void StatusTableTest::cleanup()
{
    m_changes.reset();
    m_table.reset();
    m_search.reset();
}

void StatusTableTest::makeReady()
{
    m_search->prepare();
    QTRY_VERIFY(m_search->isReady());
    m_changes->clear();
}

QList<int> StatusTableTest::codesOf(const QList<StatusCode> &codes)
{
    QList<int> found;
    for (const StatusCode &code : codes) {
        found.append(code.code);
    }
    return found;
}

QList<int> StatusTableTest::told() const
{
    QList<int> codes;
    for (const QList<QVariant> &change : *m_changes) {
        const auto code = change.front().value<std::optional<StatusCode>>();
        codes.append(code ? code->code : -1);
    }
    return codes;
}

void StatusTableTest::tellsOfNoCodeBeforeTheCatalogIsThere()
{
    view()->selectRow(2);
    QCOMPARE(told(), QList<int>());
    QCOMPARE(current(), -1); // not in full
    QCOMPARE(selected(), QList<int>());
    QTRY_COMPARE(told(), QList<int>{404}); // it was asked for
    QCOMPARE(selected(), QList<int>{404});
}

void StatusTableTest::tellsOnceOfAKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("code");

    QTest::newRow("down") << Qt::Key_Down << 405;
    QTest::newRow("up") << Qt::Key_Up << 200;
    QTest::newRow("end") << Qt::Key_End << 503;
    QTest::newRow("page up") << Qt::Key_PageUp << 0;
}

void StatusTableTest::tellsOnceOfAKey()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const int, code);
    makeReady();
    view()->selectRow(2);
    m_changes->clear();
    press(key, key == Qt::Key_End ? Qt::ControlModifier : Qt::NoModifier);
    QCOMPARE(told(), QList<int>{code});
}

void StatusTableTest::tellsOnceOfAQuery()
{
    makeReady();
    search(u"404"_s);
    QCOMPARE(told(), QList<int>{404});
    search(u"404 "_s); // the same row, found by another query
    QCOMPARE(told(), QList<int>({404, 404}));
    search(u"5"_s);
    QCOMPARE(told().size(), 3);
    search(u"xyzzy"_s);
    QCOMPARE(told().size(), 4);
    QCOMPARE(told().back(), -1);
}

void StatusTableTest::tellsOfTheCodesThatAreCompared()
{
    makeReady();
    view()->selectRow(2);
    m_changes->clear();
    view()->selectAll();
    QCOMPARE(told(), QList<int>{404});
    QCOMPARE(selected(), numbers);
    QCOMPARE(codesOf(m_table->selectedCodes(StatusTable::mostCompared)), numbers.first(4));
    view()->clearSelection();
    QCOMPARE(told().size(), 2);
}

void StatusTableTest::selectsTheBestOfWhatWasTyped()
{
    makeReady();
    view()->selectRow(4);
    search(u"reason 405"_s);
    QCOMPARE(current(), 405);
    QCOMPARE(selected(), QList<int>{405});
    search({});
    QCOMPARE(current(), 405); // stays where it was
}

void StatusTableTest::keepsTheCurrentCodeThroughAFilter()
{
    makeReady();
    view()->selectRow(3);
    m_search->setFilter({{4}});
    QCOMPARE(current(), 405);
    m_search->setFilter({{5}});
    QCOMPARE(current(), 500); // the best of what is left
    m_search->setFilter({});
    QCOMPARE(current(), 500);
}

void StatusTableTest::keepsTheSelectionWhileTheRowsAreTheSame()
{
    makeReady();
    m_search->setFilter({{4, 5}});
    view()->selectAll();
    m_search->setFilter({{4, 5}});
    QCOMPARE(selected(), QList<int>({404, 405, 500, 503}));
}

void StatusTableTest::keepsCurrentAndSelectionThroughAnotherCatalog()
{
    makeReady();
    view()->selectRow(2);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected(), QList<int>({404, 405}));
    m_changes->clear();
    m_search->setCatalog(catalogOf({100, 101, 404, 405, 500}));
    QTRY_COMPARE(m_search->catalog().size(), 5);
    QCOMPARE(current(), 405);
    QCOMPARE(selected(), QList<int>({404, 405}));
    QCOMPARE(told(), QList<int>{405});
}

void StatusTableTest::selectsAnExactHitOfAnotherCatalog()
{
    makeReady();
    search(u"reason 599"_s);
    QVERIFY(current() != 599);
    m_search->setCatalog(catalogOf({404, 599}));
    QTRY_COMPARE(current(), 599);
}

void StatusTableTest::explainsWhyItIsEmpty()
{
    makeReady();
    auto *empty = m_table->findChild<QWidget *>(u"emptyState"_s);
    QVERIFY(!empty->isVisible());
    search(u"xyzzy"_s);
    QVERIFY(empty->isVisible());
    search(u"404"_s);
    QVERIFY(!empty->isVisible());
}

void StatusTableTest::asksForTheWayOutOfAnEmptyTable()
{
    makeReady();
    const QSignalSpy filters(m_table.get(), &StatusTable::filtersInTheWay);
    const QSignalSpy query(m_table.get(), &StatusTable::queryInTheWay);
    const QSignalSpy focus(m_table.get(), &StatusTable::searchFocusRequested);
    m_search->setFilter({{2}});
    search(u"404"_s);
    QTest::mouseClick(m_table->findChild<QPushButton *>(u"way-filters"_s), Qt::LeftButton);
    QCOMPARE(filters.count(), 1);
    QCOMPARE(query.count(), 0);
    QTest::mouseClick(m_table->findChild<QPushButton *>(u"way-query"_s), Qt::LeftButton);
    QCOMPARE(filters.count(), 1);
    QCOMPARE(query.count(), 1);
    QCOMPARE(focus.count(), 2);
}

void StatusTableTest::showsACodeThatIsHidden()
{
    makeReady();
    QStringList asked;
    connect(m_table.get(), &StatusTable::filtersInTheWay, m_table.get(), [&] {
        asked.append(u"filters"_s);
        m_search->setFilter({});
    });
    connect(m_table.get(), &StatusTable::queryInTheWay, m_table.get(), [&] {
        asked.append(u"query"_s);
        search({});
    });
    m_table->showKey({404, {}});
    QCOMPARE(asked, QStringList());
    m_search->setFilter({{5}});
    m_table->showKey({404, {}});
    QCOMPARE(asked, QStringList{u"filters"_s});
    QCOMPARE(current(), 404);
    search(u"503"_s);
    m_table->showKey({404, {}});
    QCOMPARE(asked, QStringList({u"filters"_s, u"filters"_s, u"query"_s}));
    QCOMPARE(current(), 404);
    m_table->showKey({599, {}}); // which nobody has
    QCOMPARE(current(), 404);
    QCOMPARE(asked.size(), 3);
}

void StatusTableTest::goesUpToTheLastRowFromNone()
{
    makeReady();
    view()->selectionModel()->clear(); // the focus has made one current
    QKeyEvent up(QEvent::KeyPress, Qt::Key_Up, Qt::NoModifier);
    m_table->move(&up);
    QCOMPARE(current(), 503);
    m_table->move(&up);
    QCOMPARE(current(), 500);
}

void StatusTableTest::beginsAtTheFirstRealCode()
{
    m_search->setCatalog(catalogOf({0, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109}));
    QTRY_COMPARE(m_search->catalog().size(), 11);
    m_table->scrollToFirstCode();
    QCOMPARE(view()->rowAt(0), 0); // a code is current
    view()->selectionModel()->clear();
    m_table->scrollToFirstCode();
    QCOMPARE(view()->model()->index(view()->rowAt(0), 0).data(StatusTableModel::CodeRole).toInt(), 100);
}

void StatusTableTest::copiesTheRowsOfTheAnswer()
{
    const QSignalSpy copies(m_table.get(), &StatusTable::copied);
    search(u"404"_s);
    m_table->copyRows(); // before there is an answer
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QTRY_COMPARE(copies.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"404\tReason 404\tA summary.\tAcme"_s);
    search(u"xyzzy"_s);
    m_table->copyRows();
    QCOMPARE(copies.count(), 1);
}

void StatusTableTest::copiesTheColumnsThatShow()
{
    makeReady();
    QHeaderView *header = view()->horizontalHeader();
    header->setSectionHidden(StatusTableModel::SummaryColumn, true);
    header->moveSection(header->visualIndex(StatusTableModel::OriginColumn), 0);
    view()->selectRow(3);
    press(Qt::Key_Up, Qt::ShiftModifier);
    m_table->copyRows();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Acme\t404\tReason 404\nAcme\t405\tReason 405"_s);
}

void StatusTableTest::givesTheShownCodesInTheirOrder()
{
    makeReady();
    m_search->setFilter({{4}});
    view()->sortByColumn(StatusTableModel::CodeColumn, Qt::DescendingOrder);
    QCOMPARE(codesOf(m_table->shownCodes()), QList<int>({405, 404}));
}

STATUSBOOK_TEST_MAIN(tst_statustable, StatusTableTest, QApplication)
#include "tst_statustable.moc"
