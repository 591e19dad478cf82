// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogwriter.h"
#include "model/table/statustablemodel.h"
#include "tests/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StatusCode entry(int number, const QString &name, const QString &reason, const QString &originId)
{
    StatusCode code;
    code.code = number;
    code.name = name;
    code.reason = reason;
    code.state = StatusCode::State::Deprecated;
    code.summary = u"About %1."_s.arg(number);
    code.description = QStringList{u"More about it."_s};
    code.origin = std::make_shared<const Origin>(Origin{originId, originId.toUpper(), Origin::Kind::Vendor, {}});
    return code;
}

Catalog smallCatalog()
{
    return Catalog({entry(404, u"NOT_FOUND"_s, u"Not Found"_s, u"acme"_s),
                    entry(61, u"SIXTY_ONE"_s, u"Sixty-One"_s, u"acme"_s),
                    entry(499, u"CLOSED"_s, u"<b>Closed</b>"_s, u"nginx"_s)});
}

QStringList textsOfRow(const QAbstractItemModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        texts.append(model.index(row, column).data().toString());
    }
    return texts;
}

} // namespace

class StatusTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isEmptyWithoutACatalog();
    void showsTheCodesInTheOrderOfTheCatalog();
    void namesItsColumns_data();
    void namesItsColumns();
    void answersItsRoles_data();
    void answersItsRoles();
    void sortsTheCodeByNumberAndTheRestByText();
    void answersNothingToOtherRoles_data();
    void answersNothingToOtherRoles();
    void cannotBeEdited();
    void isFlat();
    void resetsOnceForANewCatalog();
    void keepsIndexesWhileTheRowsAreTheSame();
    void resetsForOtherRows_data();
    void resetsForOtherRows();
    void tellsStarsAndNotes();
};

void StatusTableModelTest::isEmptyWithoutACatalog()
{
    StatusTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(StatusTableModel::ColumnCount));
    QVERIFY(!model.index(0, 0).isValid());
}

void StatusTableModelTest::showsTheCodesInTheOrderOfTheCatalog()
{
    StatusTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCatalog(smallCatalog());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(textsOfRow(model, 0), QStringList({u"061"_s, u"SIXTY_ONE"_s, u"Sixty-One"_s, u"About 61."_s, u"ACME"_s}));
    QCOMPARE(textsOfRow(model, 1), QStringList({u"404"_s, u"NOT_FOUND"_s, u"Not Found"_s, u"About 404."_s, u"ACME"_s}));
    QCOMPARE(textsOfRow(model, 2),
             QStringList({u"499"_s, u"CLOSED"_s, u"<b>Closed</b>"_s, u"About 499."_s, u"NGINX"_s}));
    QCOMPARE(model.catalog().size(), 3);
}

void StatusTableModelTest::namesItsColumns_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("title");

    QTest::newRow("the code") << int(StatusTableModel::CodeColumn) << u"Code"_s;
    QTest::newRow("the name") << int(StatusTableModel::NameColumn) << u"Name"_s;
    QTest::newRow("the phrase") << int(StatusTableModel::PhraseColumn) << u"Reason phrase"_s;
    QTest::newRow("the summary") << int(StatusTableModel::SummaryColumn) << u"Summary"_s;
    QTest::newRow("the origin") << int(StatusTableModel::OriginColumn) << u"Origin"_s;
    QTest::newRow("none behind the last") << int(StatusTableModel::ColumnCount) << QString();
    QTest::newRow("none before the first") << -1 << QString();
    QTest::newRow("none far behind the last") << 1'000 << QString();
}

void StatusTableModelTest::namesItsColumns()
{
    QFETCH(const int, section);
    QFETCH(const QString, title);
    const StatusTableModel model;
    QCOMPARE(model.headerData(section, Qt::Horizontal).toString(), title);
    QVERIFY(!model.headerData(section, Qt::Vertical).isValid());
    QVERIFY(!model.headerData(section, Qt::Horizontal, Qt::DecorationRole).isValid());
}

void StatusTableModelTest::answersItsRoles_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("role");
    QTest::addColumn<QVariant>("value");

    const StatusCode code = smallCatalog().at(2);
    QTest::newRow("the number") << int(StatusTableModel::CodeColumn) << int(StatusTableModel::CodeRole)
                                << QVariant(499);
    QTest::newRow("the number in every column")
        << int(StatusTableModel::OriginColumn) << int(StatusTableModel::CodeRole) << QVariant(499);
    QTest::newRow("the class") << int(StatusTableModel::CodeColumn) << int(StatusTableModel::ClassRole)
                               << QVariant(static_cast<int>(StatusClass::ClientError));
    QTest::newRow("the state") << int(StatusTableModel::NameColumn) << int(StatusTableModel::StateRole)
                               << QVariant(static_cast<int>(StatusCode::State::Deprecated));
    QTest::newRow("the id of the origin")
        << int(StatusTableModel::SummaryColumn) << int(StatusTableModel::OriginRole) << QVariant(u"nginx"_s);
    QTest::newRow("everything as Markdown") << int(StatusTableModel::CodeColumn) << int(StatusTableModel::FullTextRole)
                                            << QVariant(CatalogWriter::toMarkdown(code));
}

void StatusTableModelTest::answersItsRoles()
{
    QFETCH(const int, column);
    QFETCH(const int, role);
    QFETCH(const QVariant, value);
    StatusTableModel model;
    model.setCatalog(smallCatalog());
    QCOMPARE(model.index(2, column).data(role), value);
    QCOMPARE(model.index(2, column).data(role).metaType(), value.metaType());
}

void StatusTableModelTest::sortsTheCodeByNumberAndTheRestByText()
{
    StatusTableModel model;
    model.setCatalog(smallCatalog());
    const QVariant number = model.index(0, StatusTableModel::CodeColumn).data(StatusTableModel::SortRole);
    QCOMPARE(number.typeId(), int(QMetaType::Int));
    QCOMPARE(number.toInt(), 61);
    for (int column = StatusTableModel::NameColumn; column < StatusTableModel::ColumnCount; ++column) {
        const QModelIndex index = model.index(0, column);
        QCOMPARE(index.data(StatusTableModel::SortRole), index.data());
    }
}

void StatusTableModelTest::answersNothingToOtherRoles_data()
{
    QTest::addColumn<int>("role");

    QTest::newRow("no colour") << int(Qt::BackgroundRole);
    QTest::newRow("no icon") << int(Qt::DecorationRole);
    QTest::newRow("no tick") << int(Qt::CheckStateRole);
    QTest::newRow("no role of others") << int(Qt::UserRole) + 50;
}

void StatusTableModelTest::answersNothingToOtherRoles()
{
    QFETCH(const int, role);
    StatusTableModel model;
    model.setCatalog(smallCatalog());
    QVERIFY(!model.index(0, 0).data(role).isValid());
}

void StatusTableModelTest::cannotBeEdited()
{
    StatusTableModel model;
    model.setCatalog(smallCatalog());
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(!model.setData(model.index(0, 0), 405));
}

void StatusTableModelTest::isFlat()
{
    StatusTableModel model;
    model.setCatalog(smallCatalog());
    const QModelIndex cell = model.index(1, 0);
    QCOMPARE(model.rowCount(cell), 0);
    QCOMPARE(model.columnCount(cell), 0);
    QVERIFY(!cell.parent().isValid());
}

void StatusTableModelTest::resetsOnceForANewCatalog()
{
    StatusTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy aboutToReset(&model, &QAbstractItemModel::modelAboutToBeReset);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QVERIFY(aboutToReset.isValid() && reset.isValid() && inserted.isValid());
    model.setCatalog(smallCatalog());
    QCOMPARE(aboutToReset.size(), 1);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(inserted.size(), 0);
    model.setCatalog({});
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 0);
}

void StatusTableModelTest::keepsIndexesWhileTheRowsAreTheSame()
{
    StatusTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCatalog(smallCatalog());
    const QPersistentModelIndex index = model.index(1, StatusTableModel::PhraseColumn);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(reset.isValid() && changed.isValid());
    QList<StatusCode> codes = smallCatalog().codes();
    codes[1].reason = u"Still Not Found"_s;
    model.setCatalog(Catalog(codes));
    QCOMPARE(index.data(), QVariant(u"Still Not Found"_s));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(changed.front().at(1).toModelIndex(), model.index(2, StatusTableModel::ColumnCount - 1));
}

void StatusTableModelTest::resetsForOtherRows_data()
{
    QTest::addColumn<QStringList>("origins");

    QTest::newRow("fewer") << QStringList({u"acme"_s, u"acme"_s});
    QTest::newRow("more") << QStringList({u"acme"_s, u"acme"_s, u"nginx"_s, u"zoo"_s});
    QTest::newRow("one of another origin") << QStringList({u"acme"_s, u"acme"_s, u"esri"_s});
}

void StatusTableModelTest::resetsForOtherRows()
{
    QFETCH(const QStringList, origins);
    StatusTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCatalog(smallCatalog());
    const QPersistentModelIndex index = model.index(0, 0);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(reset.isValid());
    const QList<int> numbers{61, 404, 499, 599};
    QList<StatusCode> codes;
    for (qsizetype i = 0; i < origins.size(); ++i) {
        codes.append(entry(numbers.at(i), u"NAME"_s, u"Reason"_s, origins.at(i)));
    }
    model.setCatalog(Catalog(codes));
    QCOMPARE(reset.size(), 1);
    QVERIFY(!index.isValid());
    QCOMPARE(model.rowCount(), static_cast<int>(origins.size()));
}

void StatusTableModelTest::tellsStarsAndNotes()
{
    StatusTableModel model;
    model.setCatalog(smallCatalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex first = model.index(0, StatusTableModel::CodeColumn);
    QVERIFY(!first.data(StatusTableModel::StarredRole).toBool());
    const QString spoken = first.data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, first.data().toString());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Notebook notebook;
    notebook.setStarred(keyOf(model.catalog().at(0)), true, 1);
    notebook.setNote(keyOf(model.catalog().at(1)), u"Seen."_s, 1);
    model.setNotebook(notebook);
    QCOMPARE(changed.size(), 1);
    QVERIFY(first.data(StatusTableModel::StarredRole).toBool());
    QVERIFY(!first.data(StatusTableModel::NotedRole).toBool());
    QVERIFY(model.index(1, 0).data(StatusTableModel::NotedRole).toBool());
    QVERIFY(first.data(Qt::AccessibleTextRole).toString() != spoken); // not by its sign alone
}

STATUSBOOK_TEST_MAIN(tst_statustablemodel, StatusTableModelTest, QCoreApplication)
#include "tst_statustablemodel.moc"
