// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statustable.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// An entry for each number, and two where `doubled` is.
Catalog catalogOf(int first, int last, int doubled = -1)
{
    const auto origin = std::make_shared<const Origin>(Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Custom, {}});
    QList<StatusCode> codes;
    for (int number = first; number <= last; ++number) {
        for (const QString &name : number == doubled ? QStringList{u"A"_s, u"B"_s} : QStringList{u"A"_s}) {
            StatusCode code;
            code.code = number;
            code.name = name;
            code.origin = origin;
            codes.append(code);
        }
    }
    return Catalog(codes);
}

} // namespace

class TableStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSelectionCurrentAndTop_data();
    void keepsSelectionCurrentAndTop();
    void passesOverCodesThatAreGone();
    void keepsTheCurrentCodeInSightWhenTheTopIsGone();
    void tellsErrorsOfOneNumberApart();
    void keepsNothingOfAnEmptyTable();

private:
    void select(const QStringList &keys);
    QStringList selected() const;
    QString current() const { return textAt(m_table->currentIndex()); }
    QString top() const { return textAt(m_proxy->index(m_table->rowAt(0), 0)); }
    QString textAt(const QModelIndex &index) const;
    void show(const Catalog &catalog);

    std::unique_ptr<StatusTableModel> m_model;
    std::unique_ptr<SearchProxyModel> m_proxy;
    std::unique_ptr<QTableView> m_table;
};

void TableStateTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_table = std::make_unique<QTableView>();
    m_model = std::make_unique<StatusTableModel>();
    m_proxy = std::make_unique<SearchProxyModel>();
    m_model->setCatalog(catalogOf(100, 299));
    m_proxy->setSourceModel(m_model.get());
    m_table->setModel(m_proxy.get());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->resize(400, 300);
    m_table->show();
}

// "200 A"
QString TableStateTest::textAt(const QModelIndex &index) const
{
    return index.isValid() ? index.siblingAtColumn(StatusTableModel::CodeColumn).data().toString() + u' ' +
                                 index.siblingAtColumn(StatusTableModel::NameColumn).data().toString()
                           : QString();
}

void TableStateTest::select(const QStringList &keys)
{
    QItemSelection selection;
    QModelIndex last;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (keys.contains(textAt(m_proxy->index(row, 0)))) {
            last = m_proxy->index(row, 0);
            selection.select(last, last);
        }
    }
    m_table->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QStringList TableStateTest::selected() const
{
    QStringList texts;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        texts.append(textAt(row));
    }
    texts.sort();
    return texts;
}

// As in a window that takes another catalog, at the place of before.
void TableStateTest::show(const Catalog &catalog)
{
    const TableState place = TableState::in(*m_table, *m_proxy, m_model->catalog());
    m_model->setCatalog(catalog);
    place.restore(m_table.get(), *m_proxy, m_model->catalog());
}

void TableStateTest::keepsSelectionCurrentAndTop_data()
{
    QTest::addColumn<Catalog>("catalog");

    QTest::newRow("rows came above") << catalogOf(50, 299);
    QTest::newRow("rows came above and below") << catalogOf(0, 999);
    QTest::newRow("rows above went") << catalogOf(150, 299);
    QTest::newRow("rows below went") << catalogOf(100, 260);
    QTest::newRow("the same rows") << catalogOf(100, 299);
}

void TableStateTest::keepsSelectionCurrentAndTop()
{
    QFETCH(const Catalog, catalog);
    select({u"202 A"_s, u"205 A"_s, u"207 A"_s});
    m_table->verticalScrollBar()->setValue(m_table->rowHeight(0) * 98 + 7); // a part of row 98 is out of sight
    QCOMPARE(top(), u"198 A"_s);
    const int offset = m_table->rowViewportPosition(m_table->rowAt(0));
    show(catalog);
    QCOMPARE(selected(), QStringList({u"202 A"_s, u"205 A"_s, u"207 A"_s}));
    QCOMPARE(current(), u"207 A"_s);
    QCOMPARE(top(), u"198 A"_s);
    QCOMPARE(m_table->rowViewportPosition(m_table->rowAt(0)), offset);
}

void TableStateTest::passesOverCodesThatAreGone()
{
    select({u"110 A"_s, u"205 A"_s});
    show(catalogOf(150, 204));
    QCOMPARE(selected(), QStringList());
    QCOMPARE(current(), QString());
    select({u"160 A"_s, u"200 A"_s});
    show(catalogOf(180, 299));
    QCOMPARE(selected(), QStringList(u"200 A"_s));
    QCOMPARE(current(), u"200 A"_s);
}

void TableStateTest::keepsTheCurrentCodeInSightWhenTheTopIsGone()
{
    select({u"205 A"_s});
    m_table->verticalScrollBar()->setValue(m_table->rowHeight(0) * 98);
    show(catalogOf(203, 599));
    QCOMPARE(current(), u"205 A"_s);
    const int place = m_table->rowViewportPosition(m_table->currentIndex().row());
    QVERIFY(place >= 0 && place < m_table->viewport()->height());
}

void TableStateTest::tellsErrorsOfOneNumberApart()
{
    show(catalogOf(100, 299, 205));
    select({u"205 B"_s});
    show(catalogOf(50, 299, 205));
    QCOMPARE(selected(), QStringList(u"205 B"_s));
}

void TableStateTest::keepsNothingOfAnEmptyTable()
{
    show({});
    show(catalogOf(100, 299));
    QCOMPARE(selected(), QStringList());
    QCOMPARE(current(), QString());
}

STATUSBOOK_TEST_MAIN(tst_tablestate, TableStateTest, QApplication)
#include "tst_tablestate.moc"
