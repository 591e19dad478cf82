// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/queryparser.h"
#include "model/table/catalogsearch.h"
#include "tests/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

StatusCode entry(int number, const QString &reason, int place = 0)
{
    static const auto acme = std::make_shared<const Origin>(Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Custom, {}});
    StatusCode code;
    code.code = number;
    code.name = u"NAME_%1"_s.arg(place);
    code.reason = reason;
    code.summary = u"A summary."_s;
    code.origin = acme;
    return code;
}

Catalog smallCatalog()
{
    return Catalog({entry(404, u"Not Found"_s), entry(408, u"Request Timeout"_s), entry(410, u"Gone"_s)});
}

// More entries than are ranked at once, their phrases against their order.
Catalog largeCatalog()
{
    constexpr int count = SearchProxyModel::mostRankedAtOnce + 1;
    QList<StatusCode> codes;
    for (int i = 0; i < count; ++i) {
        codes.append(entry(599, u"Phrase %1"_s.arg(count - i, 5, 10, QChar(u'0')), i));
    }
    return Catalog(codes);
}

SearchQuery queryOf(const QString &text)
{
    return QueryParser::parse(text);
}

} // namespace

class CatalogSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheDigestAndReadsNothingOfItself();
    void answersAQueryThatCameFirst();
    void answersAtOnceWhenItIsReady();
    void findsNothingBeforeItIsOpen();
    void answersOnceWhateverIsReadyWhenItOpens();
    void doesWhatWasAskedForBehindTheAnswer();
    void givesUpWhatBelongsToAnotherQuery();
    void waitsForAQueryThatIsBeingRead();
    void keepsWhatWaitsThroughAFilter();
    void answersByAnotherCatalogOnceItIsReady();
    void answersByTheNewestCatalogAlone();
    void passesOverACatalogThatIsReplaced();
    void sortsManyRowsOnAnotherThread();
    void hasTheRanksOfACatalogThatComes();
    void touchesTheRowOfAStarAlone();
    void searchesAnewOnlyForWhatTheQueryAsks_data();
    void searchesAnewOnlyForWhatTheQueryAsks();

private:
    void makeReady();
    QList<int> foundCodes() const;
    QString phraseAt(int row) const
    {
        return m_search->rows()->index(row, StatusTableModel::PhraseColumn).data().toString();
    }

    QSemaphore m_mayRead;
    std::atomic<int> m_readCount = 0;
    std::unique_ptr<CatalogSearch> m_search;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_found;
};

void CatalogSearchTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_readCount = 0;
    m_search = std::make_unique<CatalogSearch>(smallCatalog, [this] {
        ++m_readCount;
        m_mayRead.acquire(); // until the test says so
        return smallCatalog();
    });
    m_tester = std::make_unique<QAbstractItemModelTester>(m_search->rows(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_found = std::make_unique<QSignalSpy>(m_search.get(), &CatalogSearch::found);
    m_search->open();
}

void CatalogSearchTest::cleanup()
{
    m_mayRead.release();
    m_tester.reset();
    m_search.reset();
    m_mayRead.tryAcquire(m_mayRead.available());
}

void CatalogSearchTest::makeReady()
{
    m_mayRead.release();
    m_search->prepare();
    QTRY_VERIFY(m_search->isReady());
    m_found->clear();
}

QList<int> CatalogSearchTest::foundCodes() const
{
    QList<int> codes;
    for (int row = 0; row < m_search->rows()->rowCount(); ++row) {
        codes.append(m_search->rows()->index(row, 0).data(StatusTableModel::CodeRole).toInt());
    }
    return codes;
}

void CatalogSearchTest::showsTheDigestAndReadsNothingOfItself()
{
    QCOMPARE(foundCodes(), QList<int>({404, 408, 410}));
    QVERIFY(!m_search->isReady());
    QVERIFY(!m_search->isAnswered());
    QCoreApplication::processEvents();
    QCOMPARE(m_readCount, 0);
}

void CatalogSearchTest::answersAQueryThatCameFirst()
{
    m_search->search(queryOf(u"4"_s));
    m_search->search(queryOf(u"gone"_s));
    QTRY_COMPARE(m_readCount, 1); // and it is not there yet
    QCOMPARE(foundCodes(), QList<int>({404, 408, 410}));
    QCOMPARE(m_found->count(), 0);
    m_mayRead.release();
    QTRY_COMPARE(m_found->count(), 1);
    QCOMPARE(foundCodes(), QList<int>{410});
    QCOMPARE(m_search->rows()->result().query, queryOf(u"gone"_s));
    QCOMPARE(m_readCount, 1);
}

void CatalogSearchTest::answersAtOnceWhenItIsReady()
{
    makeReady();
    m_search->search(queryOf(u"timeout"_s));
    QCOMPARE(m_found->count(), 1);
    QCOMPARE(foundCodes(), QList<int>{408});
    m_search->setFilter({{5}});
    QCOMPARE(m_found->count(), 2);
    QCOMPARE(foundCodes(), QList<int>());
    QCOMPARE(m_search->rows()->result().hiddenCount, 1);
}

void CatalogSearchTest::findsNothingBeforeItIsOpen()
{
    CatalogSearch early(smallCatalog, smallCatalog);
    const QSignalSpy found(&early, &CatalogSearch::found);
    early.search(queryOf(u"gone"_s));
    makeReady(); // another, which began later
    QCOMPARE(found.count(), 0);
    early.open();
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(early.rows()->rowCount(), 1);
}

// The index may be there before anyone was told so: tried with more and more time between.
void CatalogSearchTest::answersOnceWhateverIsReadyWhenItOpens()
{
    for (int pause = 0; pause < 200; ++pause) {
        CatalogSearch early(smallCatalog, smallCatalog);
        const QSignalSpy found(&early, &CatalogSearch::found);
        early.search(queryOf(u"gone"_s));
        for (int i = 0; i < pause; ++i) {
            std::this_thread::yield();
        }
        early.open();
        QTRY_COMPARE(found.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(found.size(), 1);
        QCOMPARE(early.rows()->rowCount(), 1);
    }
}

void CatalogSearchTest::doesWhatWasAskedForBehindTheAnswer()
{
    QList<QList<int>> seen;
    m_search->search(queryOf(u"gone"_s));
    m_search->whenAnswered([&] { seen.append(foundCodes()); });
    m_search->whenAnswered(
        [&] { seen.append(QList<int>{static_cast<int>(m_found->count())}); }); // all who listen have heard
    QCOMPARE(seen.size(), 0);
    m_mayRead.release();
    QTRY_COMPARE(seen.size(), 2);
    QCOMPARE(seen, QList<QList<int>>({{410}, {1}}));
    m_search->search(queryOf(u"timeout"_s));
    QCOMPARE(seen.size(), 2); // once
    m_search->whenAnswered([&] { seen.append(foundCodes()); });
    QCOMPARE(seen.back(), QList<int>{408});
}

void CatalogSearchTest::givesUpWhatBelongsToAnotherQuery()
{
    QStringList done;
    m_search->search(queryOf(u"timeout"_s));
    m_search->whenAnswered([&] { done.append(u"timeout"_s); });
    m_search->expectQuery();
    m_search->search(queryOf(u"gone"_s));
    m_search->whenAnswered([&] { done.append(u"gone"_s); });
    m_mayRead.release();
    QTRY_VERIFY(m_search->isReady());
    QCOMPARE(done, QStringList{u"gone"_s});
}

void CatalogSearchTest::waitsForAQueryThatIsBeingRead()
{
    makeReady();
    m_search->search(queryOf(u"timeout"_s));
    QList<int> seen;
    m_search->expectQuery();
    QVERIFY(!m_search->isAnswered());
    m_search->whenAnswered([&] { seen = foundCodes(); });
    m_search->setFilter({{4}}); // the one of before, again
    QCOMPARE(seen, QList<int>());
    m_search->search(queryOf(u"gone"_s));
    QCOMPARE(seen, QList<int>{410});
}

void CatalogSearchTest::keepsWhatWaitsThroughAFilter()
{
    bool isDone = false;
    m_search->search(queryOf(u"gone"_s));
    m_search->whenAnswered([&] { isDone = true; });
    m_search->setFilter({{4}});
    m_mayRead.release();
    QTRY_VERIFY(isDone);
}

void CatalogSearchTest::answersByAnotherCatalogOnceItIsReady()
{
    makeReady();
    m_search->search(queryOf(u"gone"_s));
    m_found->clear();
    const QSignalSpy preparing(m_search.get(), &CatalogSearch::preparing);
    m_search->setCatalog(Catalog({entry(410, u"Gone"_s), entry(411, u"Gone Too"_s)}));
    QCOMPARE(foundCodes(), QList<int>{410});
    QTRY_COMPARE(m_found->count(), 1);
    QCOMPARE(foundCodes(), QList<int>({410, 411}));
    QCOMPARE(preparing.count(), 2);
    QVERIFY(preparing.front().front().toBool() && !preparing.back().front().toBool());
    QCOMPARE(m_search->catalog().size(), 2);
}

void CatalogSearchTest::answersByTheNewestCatalogAlone()
{
    m_search->search(queryOf(u"gone"_s));
    m_search->setCatalog(Catalog({entry(411, u"Gone Too"_s)}));
    QTRY_COMPARE(foundCodes(), QList<int>{411}); // and the first is still being read
    QCOMPARE(m_found->count(), 1);
    m_mayRead.release();
}

void CatalogSearchTest::passesOverACatalogThatIsReplaced()
{
    makeReady();
    m_search->setCatalog(largeCatalog());
    m_search->setCatalog(Catalog({entry(411, u"Gone Too"_s)}));
    QTRY_COMPARE(foundCodes(), QList<int>{411});
    QCOMPARE(m_found->count(), 1);
}

void CatalogSearchTest::sortsManyRowsOnAnotherThread()
{
    makeReady();
    m_search->setCatalog(largeCatalog());
    QTRY_COMPARE(m_search->rows()->rowCount(), SearchProxyModel::mostRankedAtOnce + 1);
    const QString first = phraseAt(0);
    m_search->rows()->sort(StatusTableModel::PhraseColumn);
    QCOMPARE(phraseAt(0), first); // the rows stay meanwhile
    QTRY_COMPARE(phraseAt(0), u"Phrase 00001"_s);
    m_search->rows()->sort(StatusTableModel::PhraseColumn, Qt::DescendingOrder); // by the same ranks
    QCOMPARE(phraseAt(0), first);
}

void CatalogSearchTest::hasTheRanksOfACatalogThatComes()
{
    makeReady();
    m_search->rows()->sort(StatusTableModel::PhraseColumn);
    const QSignalSpy wanted(m_search->rows(), &SearchProxyModel::ranksWanted);
    m_search->setCatalog(largeCatalog());
    QTRY_COMPARE(m_search->rows()->rowCount(), SearchProxyModel::mostRankedAtOnce + 1);
    QCOMPARE(phraseAt(0), u"Phrase 00001"_s);
    QCOMPARE(wanted.count(), 0);
}

void CatalogSearchTest::touchesTheRowOfAStarAlone()
{
    makeReady();
    m_search->setCatalog(largeCatalog());
    QTRY_COMPARE(m_search->rows()->rowCount(), SearchProxyModel::mostRankedAtOnce + 1);
    m_search->rows()->sort(StatusTableModel::PhraseColumn);
    QTRY_COMPARE(phraseAt(0), u"Phrase 00001"_s);
    const QSignalSpy changed(m_search->rows(), &QAbstractItemModel::dataChanged);
    const QSignalSpy wanted(m_search->rows(), &SearchProxyModel::ranksWanted);
    Notebook notebook;
    notebook.setStarred(keyOf(m_search->catalog().at(SearchProxyModel::mostRankedAtOnce)), true, 1); // the first row
    m_search->setNotebook(notebook);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.front().at(1).toModelIndex().row(), 0);
    QVERIFY(m_search->rows()->index(0, 0).data(StatusTableModel::StarredRole).toBool());
    m_search->search(queryOf(u"phrase"_s));
    QCOMPARE(phraseAt(0), u"Phrase 00001"_s); // by the ranks that it had
    QCOMPARE(wanted.count(), 0);
}

void CatalogSearchTest::searchesAnewOnlyForWhatTheQueryAsks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("note"); // empty: a star
    QTest::addColumn<int>("searches");

    QTest::newRow("a star, and no query") << QString() << QString() << 0;
    QTest::newRow("a star, and words") << u"gone"_s << QString() << 0;
    QTest::newRow("a star, and what is starred") << u"is:starred"_s << QString() << 1;
    QTest::newRow("a note, and no query") << QString() << u"hollyhock"_s << 0;
    QTest::newRow("a note, and words") << u"hollyhock"_s << u"hollyhock"_s << 1;
    QTest::newRow("a note, and words that are out") << u"-hollyhock"_s << u"hollyhock"_s << 1;
    QTest::newRow("a note, and what is noted") << u"is:noted"_s << u"hollyhock"_s << 1;
}

void CatalogSearchTest::searchesAnewOnlyForWhatTheQueryAsks()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, note);
    QFETCH(const int, searches);
    makeReady();
    m_search->search(queryOf(typed));
    const QList<int> before = foundCodes();
    m_found->clear();
    Notebook notebook;
    const StatusKey key = keyOf(m_search->catalog().at(2));
    if (note.isEmpty()) {
        notebook.setStarred(key, true, 1);
    } else {
        notebook.setNote(key, note, 1);
    }
    m_search->setNotebook(notebook);
    QCOMPARE(m_found->count(), 0);
    QCOMPARE(foundCodes(), before);
    m_search->refresh();
    m_search->refresh(); // once is enough
    QCOMPARE(m_found->count(), searches);
    QCOMPARE(foundCodes() == before, searches == 0);
}

STATUSBOOK_TEST_MAIN(tst_catalogsearch, CatalogSearchTest, QCoreApplication)
#include "tst_catalogsearch.moc"
