// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/ranker.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace {

// Rows that are worth as much, and match one word each unless they are worth nothing.
ScoreAccumulator scoresOf(const std::vector<float> &worths)
{
    ScoreAccumulator scores;
    scores.reset(worths.size());
    scores.beginWord(worths.size());
    for (std::uint32_t row = 0; row < worths.size(); ++row) {
        scores.raise(row, worths[row]);
    }
    scores.endWord(1, true);
    return scores;
}

QList<int> ranked(const std::vector<float> &worths, const Ranker::Demand &demand = {})
{
    Ranker ranking;
    QList<int> rows;
    ranking.add(scoresOf(worths), 0, worths.size(), demand);
    ranking.moveTo(rows);
    return rows;
}

} // namespace

class RankerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void putsTheBestFirst_data();
    void putsTheBestFirst();
    void ranksAnyNumberOfRows_data();
    void ranksAnyNumberOfRows();
    void addsOnlyWhatMeetsTheDemand_data();
    void addsOnlyWhatMeetsTheDemand();
    void addsPartsAndDropsThem();
    void appendsAndStartsAnew();
};

void RankerTest::putsTheBestFirst_data()
{
    QTest::addColumn<std::vector<float>>("worths");
    QTest::addColumn<QList<int>>("rows");

    QTest::newRow("none") << std::vector<float>{} << QList<int>{};
    QTest::newRow("one") << std::vector<float>{2} << QList<int>{0};
    QTest::newRow("several") << std::vector<float>{2, 30, 0.5F, 7} << QList<int>{1, 3, 0, 2};
    QTest::newRow("equals by row") << std::vector<float>{2, 7, 2, 7} << QList<int>{1, 3, 0, 2};
    QTest::newRow("all equal") << std::vector<float>{2, 2, 2} << QList<int>{0, 1, 2};
    QTest::newRow("far apart") << std::vector<float>{1e-20F, 1e20F, 1} << QList<int>{1, 2, 0};
}

void RankerTest::putsTheBestFirst()
{
    QFETCH(const std::vector<float>, worths);
    QFETCH(const QList<int>, rows);
    QCOMPARE(ranked(worths), rows);
}

void RankerTest::ranksAnyNumberOfRows_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {7, 8, 9, 255, 256, 257, 5'000}) {
        QTest::addRow("%d", count) << count;
    }
}

void RankerTest::ranksAnyNumberOfRows()
{
    QFETCH(const int, count);
    std::mt19937 random(static_cast<std::uint32_t>(count));
    std::vector<float> worths;
    for (int row = 0; row < count; ++row) {
        worths.push_back(static_cast<float>(1 + random() % 1'000) / 8); // some of them equal
    }
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        return worths[static_cast<std::size_t>(a)] > worths[static_cast<std::size_t>(b)];
    });
    QCOMPARE(ranked(worths), rows);
}

void RankerTest::addsOnlyWhatMeetsTheDemand_data()
{
    QTest::addColumn<int>("matched");
    QTest::addColumn<float>("worth");
    QTest::addColumn<QList<int>>("rows");

    QTest::newRow("any word") << 1 << 0.0F << QList<int>{1, 3, 0};
    QTest::newRow("more words than any row has") << 2 << 100.0F << QList<int>{};
    QTest::newRow("or much worth") << 2 << 7.0F << QList<int>{1, 3};
}

void RankerTest::addsOnlyWhatMeetsTheDemand()
{
    QFETCH(const int, matched);
    QFETCH(const float, worth);
    QFETCH(const QList<int>, rows);
    ScoreAccumulator scores = scoresOf({2, 30, 9, 7});
    scores.takeOut(2, 3);
    Ranker ranking;
    QList<int> found;
    QCOMPARE(ranking.add(scores, 0, 4, {matched, worth}), static_cast<int>(rows.size()));
    ranking.moveTo(found);
    QCOMPARE(found, rows);
}

void RankerTest::addsPartsAndDropsThem()
{
    const ScoreAccumulator scores = scoresOf({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    Ranker ranking;
    QCOMPARE(ranking.add(scores, 1, 3, {}), 2);
    ranking.drop(ranking.add(scores, 3, 6, {}));
    QCOMPARE(ranking.add(scores, 8, 10, {}), 2);
    QList<int> rows;
    ranking.moveTo(rows);
    QCOMPARE(rows, QList<int>({9, 8, 2, 1}));
}

void RankerTest::appendsAndStartsAnew()
{
    const ScoreAccumulator scores = scoresOf({1, 2, 3});
    Ranker ranking;
    QList<int> rows{17};
    ranking.add(scores, 0, 2, {});
    ranking.moveTo(rows);
    ranking.add(scores, 2, 3, {});
    ranking.moveTo(rows);
    QCOMPARE(rows, QList<int>({17, 1, 0, 2}));
}

STATUSBOOK_TEST_MAIN(tst_ranker, RankerTest, QCoreApplication)
#include "tst_ranker.moc"
