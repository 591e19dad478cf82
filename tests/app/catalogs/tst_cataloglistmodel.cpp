// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/cataloglistmodel.h"
#include "tests/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using State = CatalogFile::State;

Catalog catalogOf(const QString &id, const QString &title, const QList<int> &codes)
{
    const auto origin = std::make_shared<const Origin>(Origin{id, title, Origin::Kind::Vendor, {}});
    QList<StatusCode> entries;
    for (const int number : codes) {
        StatusCode code;
        code.code = number;
        code.origin = origin;
        entries.append(code);
    }
    return Catalog(entries);
}

CatalogFile fileOf(const QString &name, State state)
{
    CatalogFile file;
    file.fileName = u"/work/"_s + name;
    file.state = state;
    if (state == State::Fine) {
        file.catalog = catalogOf(u"acme"_s, u"<b>Acme</b>"_s, {400, 401});
        file.origin = file.catalog.at(0).origin;
    }
    return file;
}

} // namespace

class CatalogListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsFilesAndBuiltInCatalogs();
    void knowsTheFileOfARow();
    void namesItsColumns();
    void changesDataWhileTheFilesAreTheSame();
    void tellsTheProgress();
    void isFlatAndCannotBeEdited();

private:
    QStringList row(int row) const
    {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells.append(m_model->index(row, column).data().toString());
        }
        return cells;
    }

    std::unique_ptr<CatalogListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void CatalogListModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_tester.reset();
    m_model = std::make_unique<CatalogListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setBuiltIn(
        Catalog::merged({catalogOf(u"nginx"_s, u"nginx"_s, {444, 499}), catalogOf(u"iana"_s, u"IANA"_s, {404})}));
    m_model->setFiles({fileOf(u"acme.json"_s, State::Fine), fileOf(u"b.json"_s, State::Stopped)});
}

void CatalogListModelTest::showsFilesAndBuiltInCatalogs()
{
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(row(0), QStringList({u"<b>Acme</b>"_s, u"acme"_s, u"2"_s, u"In use"_s, u"/work/acme.json"_s}));
    QCOMPARE(row(1), QStringList({u"b.json"_s, u"–"_s, u"–"_s, u"Stopped"_s, u"/work/b.json"_s}));
    QCOMPARE(row(2), QStringList({u"IANA"_s, u"iana"_s, u"1"_s, u"Built in"_s, QString()}));
    QCOMPARE(row(3), QStringList({u"nginx"_s, u"nginx"_s, u"2"_s, u"Built in"_s, QString()}));
}

void CatalogListModelTest::knowsTheFileOfARow()
{
    QCOMPARE(m_model->fileAt(1)->fileName, u"/work/b.json"_s);
    for (const int row : {-1, 2, 3, 99}) {
        QVERIFY(m_model->fileAt(row) == nullptr);
    }
}

void CatalogListModelTest::namesItsColumns()
{
    QStringList titles;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        titles.append(m_model->headerData(column, Qt::Horizontal).toString());
    }
    QCOMPARE(titles, QStringList({u"Title"_s, u"Origin"_s, u"Entries"_s, u"State"_s, u"File"_s}));
}

void CatalogListModelTest::changesDataWhileTheFilesAreTheSame()
{
    const QPersistentModelIndex index = m_model->index(1, CatalogListModel::StateColumn);
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setFiles({fileOf(u"acme.json"_s, State::Fine), fileOf(u"b.json"_s, State::Fine)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(index.data().toString(), u"In use"_s);
    m_model->setFiles({fileOf(u"acme.json"_s, State::Fine)});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_model->rowCount(), 3);
}

void CatalogListModelTest::tellsTheProgress()
{
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setFiles({fileOf(u"acme.json"_s, State::Fine), fileOf(u"b.json"_s, State::Reading)});
    m_model->setProgress(u"/work/b.json"_s, 43);
    QCOMPARE(m_model->index(1, CatalogListModel::StateColumn).data().toString(), u"Being read, 43 %"_s);
    QCOMPARE(changed.size(), 2);
}

void CatalogListModelTest::isFlatAndCannotBeEdited()
{
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    QCOMPARE(m_model->columnCount(m_model->index(0, 0)), 0);
    QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsEditable));
}

STATUSBOOK_TEST_MAIN(tst_cataloglistmodel, CatalogListModelTest, QCoreApplication)
#include "tst_cataloglistmodel.moc"
