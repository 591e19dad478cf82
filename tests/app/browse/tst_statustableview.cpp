// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statustableview.h"
#include "model/catalog/catalogdigest.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"
#include "tests/testmain.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Column = StatusTableModel::Column;

// The columns that show, from left to right.
QList<int> shownColumns(const StatusTableView &view)
{
    const QHeaderView *header = view.horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        if (!header->isSectionHidden(header->logicalIndex(place))) {
            columns.append(header->logicalIndex(place));
        }
    }
    return columns;
}

const QList<int> firstColumns{Column::CodeColumn, Column::PhraseColumn, Column::SummaryColumn, Column::OriginColumn};

QAction *actionOf(const QMenu &menu, const QString &text)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

// What the header keeps stands behind the version and the number of columns.
QByteArray statePrefix(int columns = Column::ColumnCount)
{
    return "1:" + QByteArray::number(columns) + ':';
}

// Of a table whose first column is the last.
QByteArray headerState(int columns, bool isHidden)
{
    QStandardItemModel model(1, columns);
    QTableView view;
    view.setModel(&model);
    view.horizontalHeader()->moveSection(0, columns - 1);
    for (int column = 0; column < columns; ++column) {
        view.setColumnHidden(column, isHidden);
    }
    return statePrefix(columns) + view.horizontalHeader()->saveState();
}

QString titleOf(int column)
{
    return StatusTableModel().headerData(column, Qt::Horizontal).toString();
}

} // namespace

class StatusTableViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsAllButTheConstantAtFirst();
    void hidesAndShowsColumnsByTheMenu();
    void keepsItsLastColumn();
    void movesAColumnByTheMenu_data();
    void movesAColumnByTheMenu();
    void movesPastHiddenColumns();
    void cannotMoveBeyondTheEnds();
    void goesBackToTheFirstColumns();
    void keepsItsColumnsInANewView();
    void takesDefaultsForABrokenState_data();
    void takesDefaultsForABrokenState();
    void sortsAtAClickOnTheHeader();
    void handsOnWhatIsTyped_data();
    void handsOnWhatIsTyped();
    void keepsOtherKeys_data();
    void keepsOtherKeys();
    void acceptsAndEscapes();
    void selectsWholeRows();
    void shadesTheWholeRowUnderTheMouse();
    void beginsWhereItIsScrolledTo();
    void growsItsRowsWithTheFont();

private:
    StatusTableModel m_model;
    SearchProxyModel m_proxy;
    std::unique_ptr<StatusTableView> m_view;
};

void StatusTableViewTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_model.setCatalog(CatalogDigest::builtIn());
    m_proxy.setSourceModel(&m_model);
    m_view = std::make_unique<StatusTableView>();
    m_view->setModel(&m_proxy);
    m_view->resize(900, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void StatusTableViewTest::cleanup()
{
    m_view.reset();
}

void StatusTableViewTest::showsAllButTheConstantAtFirst()
{
    QCOMPARE(shownColumns(*m_view), firstColumns);
    QCOMPARE(m_proxy.sortColumn(), -1);
}

void StatusTableViewTest::hidesAndShowsColumnsByTheMenu()
{
    QMenu menu;
    m_view->fillColumnMenu(&menu, Column::CodeColumn);
    QAction *name = actionOf(menu, titleOf(Column::NameColumn));
    QAction *summary = actionOf(menu, titleOf(Column::SummaryColumn));
    QVERIFY(name->isCheckable() && !name->isChecked());
    QVERIFY(summary->isChecked());
    name->trigger();
    summary->trigger();
    QCOMPARE(shownColumns(*m_view),
             QList<int>({Column::CodeColumn, Column::NameColumn, Column::PhraseColumn, Column::OriginColumn}));
    name->trigger();
    QVERIFY(m_view->isColumnHidden(Column::NameColumn));
}

void StatusTableViewTest::keepsItsLastColumn()
{
    for (const int column : {Column::CodeColumn, Column::SummaryColumn, Column::OriginColumn}) {
        m_view->setColumnHidden(column, true);
    }
    QMenu menu;
    m_view->fillColumnMenu(&menu, Column::PhraseColumn);
    QVERIFY(!actionOf(menu, titleOf(Column::PhraseColumn))->isEnabled());
    QVERIFY(actionOf(menu, titleOf(Column::CodeColumn))->isEnabled());
}

void StatusTableViewTest::movesAColumnByTheMenu_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("way");
    QTest::addColumn<QList<int>>("shown");

    QTest::newRow("the summary to the left")
        << int(Column::SummaryColumn) << u"left"_s
        << QList<int>{Column::CodeColumn, Column::SummaryColumn, Column::PhraseColumn, Column::OriginColumn};
    QTest::newRow("the phrase to the right")
        << int(Column::PhraseColumn) << u"right"_s
        << QList<int>{Column::CodeColumn, Column::SummaryColumn, Column::PhraseColumn, Column::OriginColumn};
}

void StatusTableViewTest::movesAColumnByTheMenu()
{
    QFETCH(const int, column);
    QFETCH(const QString, way);
    QFETCH(const QList<int>, shown);
    QMenu menu;
    m_view->fillColumnMenu(&menu, column);
    QAction *move = actionOf(menu, u"Move “%1” %2"_s.arg(titleOf(column), way));
    QVERIFY(move != nullptr);
    move->trigger();
    QCOMPARE(shownColumns(*m_view), shown);
}

void StatusTableViewTest::movesPastHiddenColumns()
{
    QMenu menu;
    m_view->fillColumnMenu(&menu, Column::PhraseColumn);
    actionOf(menu, u"Move “%1” left"_s.arg(titleOf(Column::PhraseColumn)))->trigger();
    QCOMPARE(shownColumns(*m_view),
             QList<int>({Column::PhraseColumn, Column::CodeColumn, Column::SummaryColumn, Column::OriginColumn}));
}

void StatusTableViewTest::cannotMoveBeyondTheEnds()
{
    QMenu first;
    m_view->fillColumnMenu(&first, Column::CodeColumn);
    QVERIFY(!actionOf(first, u"Move “%1” left"_s.arg(titleOf(Column::CodeColumn)))->isEnabled());
    QMenu last;
    m_view->fillColumnMenu(&last, Column::OriginColumn);
    QVERIFY(!actionOf(last, u"Move “%1” right"_s.arg(titleOf(Column::OriginColumn)))->isEnabled());
}

void StatusTableViewTest::goesBackToTheFirstColumns()
{
    m_view->horizontalHeader()->moveSection(0, 4);
    m_view->setColumnHidden(Column::SummaryColumn, true);
    m_view->setColumnHidden(Column::NameColumn, false);
    QMenu menu;
    m_view->fillColumnMenu(&menu, Column::CodeColumn);
    actionOf(menu, u"Columns as at first"_s)->trigger();
    QCOMPARE(shownColumns(*m_view), firstColumns);
}

void StatusTableViewTest::keepsItsColumnsInANewView()
{
    m_view->setColumnHidden(Column::NameColumn, false);
    m_view->setColumnHidden(Column::OriginColumn, true);
    m_view->horizontalHeader()->moveSection(0, 2);
    m_view->horizontalHeader()->resizeSection(Column::NameColumn, 77);
    m_view->sortByColumn(Column::PhraseColumn, Qt::DescendingOrder);
    SearchProxyModel proxy; // what it sorts
    proxy.setSourceModel(&m_model);
    StatusTableView other;
    other.setModel(&proxy);
    QVERIFY(m_view->columnState().startsWith(statePrefix()));
    other.restoreColumns(m_view->columnState());
    QCOMPARE(shownColumns(other), shownColumns(*m_view));
    QCOMPARE(other.columnWidth(Column::NameColumn), 77);
    QCOMPARE(other.horizontalHeader()->sortIndicatorSection(), int(Column::PhraseColumn));
    QCOMPARE(other.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(proxy.sortColumn(), int(Column::PhraseColumn));
    const auto phrasesOf = [](const SearchProxyModel &model) {
        QStringList phrases;
        for (int row = 0; row < model.rowCount(); ++row) {
            phrases.append(model.index(row, Column::PhraseColumn).data().toString());
        }
        return phrases;
    };
    QCOMPARE(phrasesOf(proxy), phrasesOf(m_proxy));
    QVERIFY(phrasesOf(proxy).front() > phrasesOf(proxy).back());
}

void StatusTableViewTest::takesDefaultsForABrokenState_data()
{
    QTest::addColumn<QByteArray>("state");

    const QByteArray good = headerState(Column::ColumnCount, false);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("rubbish") << QByteArray("rubbish");
    QTest::newRow("a version alone") << QByteArray("1:");
    QTest::newRow("nothing behind the version") << statePrefix();
    QTest::newRow("rubbish behind the version") << statePrefix() + "rubbish";
    QTest::newRow("of another version") << QByteArray("999" + good.mid(1));
    QTest::newRow("without the number of columns") << "1:" + good.mid(statePrefix().size());
    QTest::newRow("for fewer columns") << headerState(2, false);
    QTest::newRow("for more columns") << headerState(Column::ColumnCount + 3, false);
    QTest::newRow("cut off early") << good.left(good.size() / 8);
    QTest::newRow("every column hidden") << headerState(Column::ColumnCount, true);
}

void StatusTableViewTest::takesDefaultsForABrokenState()
{
    QFETCH(const QByteArray, state);
    m_view->restoreColumns(state);
    QCOMPARE(shownColumns(*m_view), firstColumns);
    QCOMPARE(m_view->horizontalHeader()->count(), int(Column::ColumnCount));
    for (const int column : firstColumns) {
        QVERIFY(m_view->columnWidth(column) > 0);
    }
}

void StatusTableViewTest::sortsAtAClickOnTheHeader()
{
    QHeaderView *header = m_view->horizontalHeader();
    const QPoint code(header->sectionViewportPosition(Column::CodeColumn) + 15, header->height() / 2);
    const auto firstCode = [this] { return m_proxy.index(0, Column::CodeColumn).data().toString(); };
    const QString found = firstCode();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, code);
    QCOMPARE(m_proxy.sortColumn(), int(Column::CodeColumn));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, code);
    QVERIFY(firstCode() > found);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, code);
    QCOMPARE(m_proxy.sortColumn(), -1); // back in the order of the result
    QCOMPARE(firstCode(), found);
}

void StatusTableViewTest::handsOnWhatIsTyped_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");

    QTest::newRow("a digit") << Qt::Key_4 << Qt::KeyboardModifiers();
    QTest::newRow("a digit of the keypad") << Qt::Key_4 << Qt::KeyboardModifiers(Qt::KeypadModifier);
    QTest::newRow("a letter") << Qt::Key_N << Qt::KeyboardModifiers();
    QTest::newRow("a capital") << Qt::Key_N << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("backspace") << Qt::Key_Backspace << Qt::KeyboardModifiers();
    QTest::newRow("a space") << Qt::Key_Space << Qt::KeyboardModifiers();
}

void StatusTableViewTest::handsOnWhatIsTyped()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    int typed = 0;
    connect(m_view.get(), &StatusTableView::typed, m_view.get(), [&typed] { ++typed; });
    QTest::keyClick(m_view.get(), key, modifiers);
    QCOMPARE(typed, 1);
}

void StatusTableViewTest::keepsOtherKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");

    QTest::newRow("down") << Qt::Key_Down << Qt::KeyboardModifiers();
    QTest::newRow("page up") << Qt::Key_PageUp << Qt::KeyboardModifiers();
    QTest::newRow("home") << Qt::Key_Home << Qt::KeyboardModifiers();
    QTest::newRow("copy") << Qt::Key_C << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("a menu key") << Qt::Key_F << Qt::KeyboardModifiers(Qt::AltModifier);
    QTest::newRow("tab") << Qt::Key_Tab << Qt::KeyboardModifiers();
}

void StatusTableViewTest::keepsOtherKeys()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    int typed = 0;
    connect(m_view.get(), &StatusTableView::typed, m_view.get(), [&typed] { ++typed; });
    QTest::keyClick(m_view.get(), key, modifiers);
    QCOMPARE(typed, 0);
}

void StatusTableViewTest::acceptsAndEscapes()
{
    const QSignalSpy accepts(m_view.get(), &StatusTableView::accepted);
    const QSignalSpy escapes(m_view.get(), &StatusTableView::escaped);
    int typed = 0;
    connect(m_view.get(), &StatusTableView::typed, m_view.get(), [&typed] { ++typed; });
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_Enter);
    QCOMPARE(accepts.count(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(escapes.count(), 1);
    QCOMPARE(typed, 0);
}

void StatusTableViewTest::selectsWholeRows()
{
    const QRect cell = m_view->visualRect(m_proxy.index(1, Column::SummaryColumn));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_view->selectionModel()->selectedRows(), QModelIndexList{m_proxy.index(1, 0)});
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selectionModel()->selectedRows().size(), 2);
}

void StatusTableViewTest::shadesTheWholeRowUnderTheMouse()
{
    const auto shadeOf = [this](int row, int column) {
        const QRect cell = m_view->visualRect(m_proxy.index(row, column));
        return m_view->viewport()->grab().toImage().pixelColor(cell.topRight() + QPoint(-1, 2));
    };
    const QColor plain = shadeOf(2, Column::SummaryColumn);
    QTest::mouseMove(m_view->viewport(), m_view->visualRect(m_proxy.index(2, Column::PhraseColumn)).center());
    for (const int column : firstColumns) {
        QTRY_VERIFY(shadeOf(2, column) != plain);
        QCOMPARE(shadeOf(3, column), plain);
    }
    QTest::mouseMove(m_view->viewport(), m_view->visualRect(m_proxy.index(3, Column::PhraseColumn)).center());
    QTRY_COMPARE(shadeOf(2, Column::SummaryColumn), plain);
}

void StatusTableViewTest::beginsWhereItIsScrolledTo()
{
    constexpr int row = 7;
    m_view->scrollTo(m_proxy.index(row, 0), QAbstractItemView::PositionAtTop);
    m_view->setCurrentIndex({});

    QTest::keyClick(m_view.get(), Qt::Key_Down);

    QCOMPARE(m_view->currentIndex().row(), row);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().row(), row + 1);
}

void StatusTableViewTest::growsItsRowsWithTheFont()
{
    const int before = m_view->rowHeight(0);
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_view->setFont(font);
    QVERIFY(m_view->rowHeight(0) > before);
}

STATUSBOOK_TEST_MAIN(tst_statustableview, StatusTableViewTest, QApplication)
#include "tst_statustableview.moc"
