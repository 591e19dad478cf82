// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/highlights.h"
#include "model/query/queryparser.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"
#include "tests/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// One-letter phrases, so that a list of rows reads as one word. The letters run against the numbers.
Catalog catalogOf(const QString &letters)
{
    QList<StatusCode> codes;
    for (const QChar letter : letters) {
        StatusCode code;
        code.code = 400 + static_cast<int>(codes.size());
        code.name = u"NAME"_s;
        code.reason = letter;
        code.summary = u"The letter %1."_s.arg(letter);
        codes.append(code);
    }
    return Catalog(codes);
}

QString lettersOf(const QAbstractItemModel &model)
{
    QString letters;
    for (int row = 0; row < model.rowCount(); ++row) {
        letters += model.index(row, StatusTableModel::PhraseColumn).data().toString();
    }
    return letters;
}

SearchResult resultOf(const QList<int> &rows, const QString &typed = {})
{
    SearchResult result;
    result.query = QueryParser::parse(typed);
    result.rows = rows;
    return result;
}

QList<int> sourceRowsOf(const SearchProxyModel &proxy)
{
    QList<int> rows;
    for (int row = 0; row < proxy.rowCount(); ++row) {
        rows.append(proxy.mapToSource(proxy.index(row, 0)).row());
    }
    return rows;
}

QList<int> someRows(QRandomGenerator &random, int count)
{
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    std::shuffle(rows.begin(), rows.end(), random);
    rows.resize(random.bounded(count + 1));
    return rows;
}

} // namespace

class SearchProxyModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isEmptyWithoutASource();
    void showsAllRowsOfANewSource();
    void showsTheRowsOfAResultInItsOrder_data();
    void showsTheRowsOfAResultInItsOrder();
    void sortsByAColumn_data();
    void sortsByAColumn();
    void keepsEqualRowsInTheOrderOfTheResult();
    void sortsTheNextResultToo();
    void goesBackToTheOrderOfTheResult();
    void keepsTheCurrentRowThroughFilterAndSort();
    void losesTheCurrentRowThatIsFilteredOut();
    void keepsTheSelectionOfRowsThatStay();
    void doesNothingForTheSameRows();
    void neverResetsForAResult();
    void mapsThereAndBack();
    void mapsNothingToNothing();
    void passesOnDataHeadersAndFlags();
    void tellsWhereTheQueryHits_data();
    void tellsWhereTheQueryHits();
    void tellsWhichNotesTheQueryHits();
    void tellsThatHitsChangeWithTheQuery();
    void showsAllRowsAfterAResetOfTheSource();
    void keepsSortingThroughAResetOfTheSource();
    void sortsByRanksThatWereHandedOver_data();
    void sortsByRanksThatWereHandedOver();
    void passesOnThatDataOfTheSourceChange();
    void changesToAnotherSource();
    void isEmptyWhenTheSourceIsGone();
    void endsAtTheWantedRowsWhateverTheStep();

private:
    std::unique_ptr<StatusTableModel> m_source;
    std::unique_ptr<SearchProxyModel> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void SearchProxyModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_source = std::make_unique<StatusTableModel>();
    m_proxy = std::make_unique<SearchProxyModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_proxy.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_proxy->setSourceModel(m_source.get());
    m_source->setCatalog(catalogOf(u"edcba"_s));
}

void SearchProxyModelTest::cleanup()
{
    m_tester.reset();
    m_proxy.reset();
    m_source.reset();
}

void SearchProxyModelTest::isEmptyWithoutASource()
{
    SearchProxyModel proxy;
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(proxy.rowCount(), 0);
    QCOMPARE(proxy.columnCount(), 0);
    QVERIFY(!proxy.headerData(0, Qt::Horizontal).isValid());
    proxy.setResult(resultOf({0, 1}));
    proxy.sort(0);
    QCOMPARE(proxy.rowCount(), 0);
}

void SearchProxyModelTest::showsAllRowsOfANewSource()
{
    QCOMPARE(lettersOf(*m_proxy), u"edcba"_s);
    QCOMPARE(m_proxy->columnCount(), int(StatusTableModel::ColumnCount));
    QCOMPARE(m_proxy->sortColumn(), -1);
    QCOMPARE(m_proxy->result().rows, QList<int>({0, 1, 2, 3, 4}));
}

void SearchProxyModelTest::showsTheRowsOfAResultInItsOrder_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("letters");

    QTest::newRow("all") << QList<int>{0, 1, 2, 3, 4} << u"edcba"_s;
    QTest::newRow("all backwards") << QList<int>{4, 3, 2, 1, 0} << u"abcde"_s;
    QTest::newRow("some") << QList<int>{1, 3} << u"db"_s;
    QTest::newRow("some in another order") << QList<int>{3, 0, 2} << u"bec"_s;
    QTest::newRow("one") << QList<int>{4} << u"a"_s;
    QTest::newRow("none") << QList<int>() << QString();
    QTest::newRow("rows that the source does not have are passed over") << QList<int>{5, 2, -1, 100, 0} << u"ce"_s;
}

void SearchProxyModelTest::showsTheRowsOfAResultInItsOrder()
{
    QFETCH(const QList<int>, rows);
    QFETCH(const QString, letters);
    m_proxy->setResult(resultOf(rows));
    QCOMPARE(lettersOf(*m_proxy), letters);
    m_proxy->setResult(resultOf({0, 1, 2, 3, 4}));
    QCOMPARE(lettersOf(*m_proxy), u"edcba"_s);
    m_proxy->setResult(resultOf({2}));
    m_proxy->setResult(resultOf(rows));
    QCOMPARE(lettersOf(*m_proxy), letters);
    QCOMPARE(m_proxy->result().rows, rows);
}

void SearchProxyModelTest::sortsByAColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("letters");

    QTest::newRow("by number") << static_cast<int>(StatusTableModel::CodeColumn) << Qt::AscendingOrder << u"CbA"_s;
    QTest::newRow("by number, backwards")
        << static_cast<int>(StatusTableModel::CodeColumn) << Qt::DescendingOrder << u"AbC"_s;
    QTest::newRow("by phrase, whatever the case")
        << static_cast<int>(StatusTableModel::PhraseColumn) << Qt::AscendingOrder << u"AbC"_s;
    QTest::newRow("by phrase, backwards")
        << static_cast<int>(StatusTableModel::PhraseColumn) << Qt::DescendingOrder << u"CbA"_s;
    QTest::newRow("by none") << -1 << Qt::AscendingOrder << u"bCA"_s;
    QTest::newRow("by a column that there is not") << 17 << Qt::AscendingOrder << u"bCA"_s;
}

void SearchProxyModelTest::sortsByAColumn()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    QFETCH(const QString, letters);
    m_source->setCatalog(catalogOf(u"CbA"_s));
    m_proxy->setResult(resultOf({1, 0, 2}));
    m_proxy->sort(column, order);
    QCOMPARE(lettersOf(*m_proxy), letters);
}

void SearchProxyModelTest::keepsEqualRowsInTheOrderOfTheResult()
{
    m_proxy->setResult(resultOf({2, 4, 0}));
    m_proxy->sort(StatusTableModel::NameColumn); // all the same
    QCOMPARE(lettersOf(*m_proxy), u"cae"_s);
    m_proxy->sort(StatusTableModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(lettersOf(*m_proxy), u"cae"_s);
}

void SearchProxyModelTest::sortsTheNextResultToo()
{
    m_proxy->sort(StatusTableModel::PhraseColumn);
    QCOMPARE(lettersOf(*m_proxy), u"abcde"_s);
    m_proxy->setResult(resultOf({1, 3, 0}));
    QCOMPARE(lettersOf(*m_proxy), u"bde"_s);
    QCOMPARE(m_proxy->sortColumn(), int(StatusTableModel::PhraseColumn));
}

void SearchProxyModelTest::goesBackToTheOrderOfTheResult()
{
    m_proxy->setResult(resultOf({3, 0, 2}));
    m_proxy->sort(StatusTableModel::PhraseColumn, Qt::DescendingOrder);
    QCOMPARE(lettersOf(*m_proxy), u"ecb"_s);
    m_proxy->sort(-1);
    QCOMPARE(lettersOf(*m_proxy), u"bec"_s);
    QCOMPARE(m_proxy->sortColumn(), -1);
}

void SearchProxyModelTest::keepsTheCurrentRowThroughFilterAndSort()
{
    QItemSelectionModel selection(m_proxy.get());
    selection.setCurrentIndex(m_proxy->index(2, 1), QItemSelectionModel::SelectCurrent);
    const QPersistentModelIndex source = m_proxy->mapToSource(selection.currentIndex());
    m_proxy->setResult(resultOf({4, 2, 0}));
    QCOMPARE(m_proxy->mapToSource(selection.currentIndex()), QModelIndex(source));
    m_proxy->sort(StatusTableModel::PhraseColumn, Qt::DescendingOrder);
    QCOMPARE(m_proxy->mapToSource(selection.currentIndex()), QModelIndex(source));
    m_proxy->setResult(resultOf({2}));
    QCOMPARE(m_proxy->mapToSource(selection.currentIndex()), QModelIndex(source));
    m_proxy->sort(-1);
    m_proxy->setResult(resultOf({1, 0, 4, 3, 2}));
    QCOMPARE(m_proxy->mapToSource(selection.currentIndex()), QModelIndex(source));
    QCOMPARE(selection.selectedIndexes(), QModelIndexList{selection.currentIndex()});
}

void SearchProxyModelTest::losesTheCurrentRowThatIsFilteredOut()
{
    const QPersistentModelIndex stays = m_proxy->index(0, 0);
    const QPersistentModelIndex goes = m_proxy->index(2, 0);
    m_proxy->setResult(resultOf({1, 0}));
    QVERIFY(!goes.isValid());
    QCOMPARE(stays.row(), 1);
}

void SearchProxyModelTest::keepsTheSelectionOfRowsThatStay()
{
    QItemSelectionModel selection(m_proxy.get());
    for (const int row : {0, 2, 4}) {
        selection.select(m_proxy->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_proxy->setResult(resultOf({4, 3, 0}));
    QString letters;
    const QModelIndexList rows = selection.selectedRows(StatusTableModel::PhraseColumn);
    for (const QModelIndex &row : rows) {
        letters += row.data().toString();
    }
    std::sort(letters.begin(), letters.end());
    QCOMPARE(letters, u"ae"_s);
}

void SearchProxyModelTest::doesNothingForTheSameRows()
{
    const QSignalSpy inserted(m_proxy.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_proxy.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(m_proxy.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy moved(m_proxy.get(), &QAbstractItemModel::layoutChanged);
    QVERIFY(inserted.isValid() && removed.isValid() && changed.isValid() && moved.isValid());
    m_proxy->setResult(resultOf({0, 1, 2, 3, 4}));
    m_proxy->sort(StatusTableModel::CodeColumn);
    m_proxy->sort(-1);
    QCOMPARE(inserted.size() + removed.size() + changed.size() + moved.size(), 0);
}

void SearchProxyModelTest::neverResetsForAResult()
{
    const QSignalSpy reset(m_proxy.get(), &QAbstractItemModel::modelReset);
    QVERIFY(reset.isValid());
    m_proxy->setResult(resultOf({}));
    m_proxy->setResult(resultOf({4, 0}));
    m_proxy->sort(StatusTableModel::PhraseColumn);
    m_proxy->setResult(resultOf({1, 2, 3}));
    QCOMPARE(reset.size(), 0);
}

void SearchProxyModelTest::mapsThereAndBack()
{
    m_proxy->setResult(resultOf({3, 0, 2}));
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        for (int column = 0; column < m_proxy->columnCount(); ++column) {
            const QModelIndex here = m_proxy->index(row, column);
            const QModelIndex there = m_proxy->mapToSource(here);
            QCOMPARE(there.model(), m_source.get());
            QCOMPARE(there.column(), column);
            QCOMPARE(m_proxy->mapFromSource(there), here);
        }
    }
    QCOMPARE(sourceRowsOf(*m_proxy), QList<int>({3, 0, 2}));
    QVERIFY(!m_proxy->mapFromSource(m_source->index(1, 0)).isValid());
    QCOMPARE(m_proxy->mapFromSource(m_source->index(0, 4)), m_proxy->index(1, 4));
}

void SearchProxyModelTest::mapsNothingToNothing()
{
    QVERIFY(!m_proxy->mapToSource({}).isValid());
    QVERIFY(!m_proxy->mapFromSource({}).isValid());
    QVERIFY(!m_proxy->index(5, 0).isValid());
    QVERIFY(!m_proxy->index(0, int(StatusTableModel::ColumnCount)).isValid());
    QVERIFY(!m_proxy->index(-1, 0).isValid());
    QVERIFY(!m_proxy->index(0, 0, m_proxy->index(0, 0)).isValid());
    QVERIFY(m_proxy->mapSelectionToSource({}).isEmpty());
}

void SearchProxyModelTest::passesOnDataHeadersAndFlags()
{
    m_proxy->setResult(resultOf({3, 0}));
    QCOMPARE(m_proxy->index(0, StatusTableModel::CodeColumn).data(), QVariant(u"403"_s));
    QCOMPARE(m_proxy->index(0, StatusTableModel::NameColumn).data(StatusTableModel::CodeRole), QVariant(403));
    QCOMPARE(m_proxy->headerData(StatusTableModel::PhraseColumn, Qt::Horizontal), QVariant(u"Reason phrase"_s));
    QVERIFY(!m_proxy->headerData(0, Qt::Vertical).isValid());
    QCOMPARE(m_proxy->flags(m_proxy->index(0, 0)), m_source->flags(m_source->index(3, 0)));
    m_proxy->setResult(resultOf({}));
    QCOMPARE(m_proxy->headerData(StatusTableModel::CodeColumn, Qt::Horizontal), QVariant(u"Code"_s));
}

void SearchProxyModelTest::tellsWhereTheQueryHits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<Highlight>>("hits");

    const int summary = StatusTableModel::SummaryColumn;
    QTest::newRow("a word") << u"letter"_s << summary << QList<Highlight>{{4, 6}};
    QTest::newRow("a beginning") << u"let"_s << summary << QList<Highlight>{{4, 3}};
    QTest::newRow("a number") << u"402"_s << static_cast<int>(StatusTableModel::CodeColumn) << QList<Highlight>{{0, 3}};
    QTest::newRow("another column") << u"letter"_s << static_cast<int>(StatusTableModel::CodeColumn)
                                    << QList<Highlight>();
    QTest::newRow("an empty query") << QString() << summary << QList<Highlight>();
}

void SearchProxyModelTest::tellsWhereTheQueryHits()
{
    QFETCH(const QString, typed);
    QFETCH(const int, column);
    QFETCH(const QList<Highlight>, hits);
    m_proxy->setResult(resultOf({2}, typed));
    QCOMPARE(m_proxy->index(0, column).data(SearchProxyModel::HitsRole).value<QList<Highlight>>(), hits);
}

void SearchProxyModelTest::tellsWhichNotesTheQueryHits()
{
    SearchResult result = resultOf({2, 0, 1}, u"let"_s);
    result.noteRows = {0, 2};
    m_proxy->setResult(result);
    const auto isHit = [this](int row) { return m_proxy->index(row, 0).data(SearchProxyModel::NoteHitRole).toBool(); };
    QVERIFY(isHit(0) && isHit(1) && !isHit(2));
    const QSignalSpy changed(m_proxy.get(), &QAbstractItemModel::dataChanged);
    result.noteRows = {0};
    m_proxy->setResult(result);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!isHit(0) && isHit(1));
}

void SearchProxyModelTest::tellsThatHitsChangeWithTheQuery()
{
    const QSignalSpy changed(m_proxy.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(changed.isValid());
    m_proxy->setResult(resultOf({0, 1, 2}, u"let"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex(), m_proxy->index(0, 0));
    QCOMPARE(changed.front().at(1).toModelIndex(), m_proxy->index(2, StatusTableModel::ColumnCount - 1));
    QCOMPARE(changed.front().at(2).value<QList<int>>(),
             (QList<int>{SearchProxyModel::HitsRole, SearchProxyModel::NoteHitRole}));
    m_proxy->setResult(resultOf({0, 2}, u"let"_s));
    QCOMPARE(changed.size(), 1);
    m_proxy->setResult(resultOf({}, u"xyzzy"_s));
    QCOMPARE(changed.size(), 1);
}

void SearchProxyModelTest::showsAllRowsAfterAResetOfTheSource()
{
    m_proxy->setResult(resultOf({3, 0}, u"let"_s));
    const QPersistentModelIndex old = m_proxy->index(0, 0);
    const QSignalSpy reset(m_proxy.get(), &QAbstractItemModel::modelReset);
    QVERIFY(reset.isValid());
    m_source->setCatalog(catalogOf(u"xyz"_s));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(lettersOf(*m_proxy), u"xyz"_s);
    QVERIFY(!old.isValid());
    QVERIFY(m_proxy->result().query.isEmpty());
    m_source->setCatalog(catalogOf(u"edcbaf"_s));
    QCOMPARE(lettersOf(*m_proxy), u"edcbaf"_s);
    m_proxy->setResult(resultOf({5, 0}));
    QCOMPARE(lettersOf(*m_proxy), u"fe"_s);
    m_source->setCatalog({});
    QCOMPARE(m_proxy->rowCount(), 0);
}

void SearchProxyModelTest::keepsSortingThroughAResetOfTheSource()
{
    m_proxy->sort(StatusTableModel::PhraseColumn);
    m_source->setCatalog(catalogOf(u"zxy"_s));
    QCOMPARE(lettersOf(*m_proxy), u"xyz"_s);
}

void SearchProxyModelTest::sortsByRanksThatWereHandedOver_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("shown");

    QTest::newRow("of the column that sorts")
        << static_cast<int>(StatusTableModel::PhraseColumn) << u"xyz"_s << u"zyx"_s;
    QTest::newRow("of another column") << static_cast<int>(StatusTableModel::SummaryColumn) << u"xyz"_s << u"xyz"_s;
    QTest::newRow("of another number of rows")
        << static_cast<int>(StatusTableModel::PhraseColumn) << u"vxyz"_s << u"vxyz"_s;
}

void SearchProxyModelTest::sortsByRanksThatWereHandedOver()
{
    QFETCH(const int, column);
    QFETCH(const QString, letters);
    QFETCH(const QString, shown);
    m_proxy->sort(StatusTableModel::PhraseColumn);
    m_proxy->setRanksToCome(column, {2, 1, 0}); // not what they are, so that they can be told from others
    m_source->setCatalog(catalogOf(letters));
    QCOMPARE(lettersOf(*m_proxy), shown);
    m_source->setCatalog(catalogOf(u"abc"_s)); // they were for one change
    m_proxy->sort(StatusTableModel::PhraseColumn);
    QCOMPARE(lettersOf(*m_proxy), u"abc"_s);
    const SearchProxyModel::Ranks ranks = SearchProxyModel::ranksOf(*m_source, StatusTableModel::PhraseColumn);
    QCOMPARE(ranks, (SearchProxyModel::Ranks{0, 1, 2}));
}

void SearchProxyModelTest::passesOnThatDataOfTheSourceChange()
{
    m_proxy->setResult(resultOf({3, 0}, u"let"_s));
    const QPersistentModelIndex first = m_proxy->index(0, StatusTableModel::SummaryColumn);
    const QSignalSpy changed(m_proxy.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(m_proxy.get(), &QAbstractItemModel::modelReset);
    QVERIFY(changed.isValid() && reset.isValid());
    QList<StatusCode> codes = m_source->catalog().codes();
    codes[3].summary = u"Another summary."_s;
    m_source->setCatalog(Catalog(codes));
    QCOMPARE(first.data(), QVariant(u"Another summary."_s));
    QCOMPARE(lettersOf(*m_proxy), u"be"_s);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    m_proxy->setResult(resultOf({}));
    m_source->setCatalog(catalogOf(u"edcba"_s));
    QCOMPARE(changed.size(), 1);
}

void SearchProxyModelTest::changesToAnotherSource()
{
    StatusTableModel other;
    other.setCatalog(catalogOf(u"pq"_s));
    m_proxy->setSourceModel(&other);
    QCOMPARE(lettersOf(*m_proxy), u"pq"_s);
    m_source->setCatalog(catalogOf(u"xyz"_s));
    QCOMPARE(lettersOf(*m_proxy), u"pq"_s);
    other.setCatalog(catalogOf(u"pqr"_s));
    QCOMPARE(lettersOf(*m_proxy), u"pqr"_s);
    m_proxy->setSourceModel(nullptr);
    QCOMPARE(m_proxy->rowCount(), 0);
    QCOMPARE(m_proxy->columnCount(), 0);
}

void SearchProxyModelTest::isEmptyWhenTheSourceIsGone()
{
    m_proxy->sort(StatusTableModel::PhraseColumn);
    m_tester.reset(); // it would look at the rows of the source that goes
    m_source.reset();
    QCOMPARE(m_proxy->rowCount(), 0);
    QCOMPARE(m_proxy->columnCount(), 0);
}

void SearchProxyModelTest::endsAtTheWantedRowsWhateverTheStep()
{
    constexpr int count = 12;
    m_source->setCatalog(catalogOf(u"lkjihgfedcba"_s));
    QRandomGenerator random(20260301);
    for (int round = 0; round < 2'000; ++round) {
        const QList<int> before = sourceRowsOf(*m_proxy);
        const QPersistentModelIndex watched = before.isEmpty()
                                                  ? QModelIndex()
                                                  : m_proxy->index(random.bounded(static_cast<int>(before.size())),
                                                                   random.bounded(m_proxy->columnCount()));
        const int watchedRow = before.value(watched.row(), -1);
        QList<int> wanted = someRows(random, count);
        m_proxy->setResult(resultOf(wanted));
        if (round % 5 == 0) {
            m_proxy->sort(round % 10 == 0 ? int(StatusTableModel::PhraseColumn) : -1);
        }
        if (m_proxy->sortColumn() == StatusTableModel::PhraseColumn) {
            std::sort(wanted.begin(), wanted.end(), std::greater<>()); // the letters run against the rows
        }
        QCOMPARE(sourceRowsOf(*m_proxy), wanted);
        QCOMPARE(watched.isValid(), wanted.contains(watchedRow));
        QCOMPARE(watched.row(), static_cast<int>(wanted.indexOf(watchedRow)));
    }
}

STATUSBOOK_TEST_MAIN(tst_searchproxymodel, SearchProxyModelTest, QCoreApplication)
#include "tst_searchproxymodel.moc"
