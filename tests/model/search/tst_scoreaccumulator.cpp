// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/quantizedweight.h"
#include "model/search/scoreaccumulator.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QList>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rowCount = 40;

QList<int> meant(const ScoreAccumulator &scores)
{
    QList<int> rows;
    for (std::size_t row = 0; row < scores.rowCount(); ++row) {
        if (scores.isMeant(row)) {
            rows.append(static_cast<int>(row));
        }
    }
    return rows;
}

} // namespace

// What is raised is told to be few or many rows: that may cost time, and must change nothing.
class ScoreAccumulatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void givesARowTheBestOfAWord();
    void sumsUpWords();
    void readsPostings();
    void countsOnlyWordsThatCount();
    void takesOutRowsOfExcludedWords();
    void keepsRowsOfWantedWords();
    void weighsByFactorAndMatches();
    void keepsOnlySomeRows();
    void goesOnFromTheSumsOfAnother();
    void forgetsAllWhenReset();

private:
    void raise(const QList<std::pair<int, float>> &rows, float share = 1, bool counts = true);

    ScoreAccumulator m_scores;
    std::size_t m_expected = 0;
};

void ScoreAccumulatorTest::initTestCase_data()
{
    QTest::addColumn<int>("expected");
    QTest::newRow("few") << 0;
    QTest::newRow("many") << int(rowCount);
}

void ScoreAccumulatorTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QFETCH_GLOBAL(const int, expected);
    m_expected = static_cast<std::size_t>(expected);
    m_scores.reset(rowCount);
}

void ScoreAccumulatorTest::raise(const QList<std::pair<int, float>> &rows, float share, bool counts)
{
    m_scores.beginWord(m_expected);
    for (const auto &[row, worth] : rows) {
        m_scores.raise(static_cast<std::uint32_t>(row), worth);
    }
    m_scores.endWord(share, counts);
}

void ScoreAccumulatorTest::givesARowTheBestOfAWord()
{
    raise({{3, 2}, {3, 5}, {3, 4}, {7, 1}}, 0.5F);
    QCOMPARE(m_scores.worth(3), 2.5F);
    QCOMPARE(m_scores.worth(7), 0.5F);
    QCOMPARE(m_scores.worth(8), 0.0F);
    QCOMPARE(m_scores.matches()[3], std::uint8_t{1});
}

void ScoreAccumulatorTest::sumsUpWords()
{
    raise({{3, 2}, {7, 1}});
    raise({{3, 3}});
    m_scores.add(7, 10);
    QCOMPARE(m_scores.worth(3), 5.0F);
    QCOMPARE(m_scores.worth(7), 11.0F);
    QCOMPARE(m_scores.matches()[3], std::uint8_t{2});
    QCOMPARE(m_scores.matches()[7], std::uint8_t{1});
}

void ScoreAccumulatorTest::readsPostings()
{
    const std::vector<std::uint32_t> rows{1, 4, 39};
    const std::vector<std::uint8_t> weights{0, 100, 255};
    m_scores.beginWord(m_expected);
    m_scores.raise({rows.data(), weights.data(), rows.size()}, 2);
    m_scores.endWord(1, true);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(m_scores.worth(rows[i]), 2 * QuantizedWeight::weights.at(weights[i]));
    }
    QCOMPARE(meant(m_scores), QList<int>({1, 4, 39}));
}

void ScoreAccumulatorTest::countsOnlyWordsThatCount()
{
    raise({{3, 2}}, 1, false);
    QCOMPARE(m_scores.worth(3), 2.0F);
    QVERIFY(!m_scores.isMeant(3));
}

void ScoreAccumulatorTest::takesOutRowsOfExcludedWords()
{
    raise({{3, 2}, {7, 1}});
    m_scores.beginWord(m_expected);
    m_scores.raise(3, 1);
    m_scores.endExcludedWord();
    QCOMPARE(meant(m_scores), QList<int>({7}));
    raise({{9, 1}});
    QCOMPARE(meant(m_scores), QList<int>({7, 9}));
}

void ScoreAccumulatorTest::keepsRowsOfWantedWords()
{
    std::vector<std::uint32_t> rows{1, 2, 3};
    m_scores.beginWord(m_expected);
    m_scores.raise(3, 1);
    m_scores.raise(1, 1);
    m_scores.raise(9, 1);
    m_scores.endWantedWord(rows);
    QCOMPARE(rows, std::vector<std::uint32_t>({1, 3}));
    raise({{8, 1}});
    QCOMPARE(meant(m_scores), QList<int>({8}));
}

void ScoreAccumulatorTest::weighsByFactorAndMatches()
{
    raise({{0, 10}, {1, 10}, {2, 10}});
    raise({{0, 10}, {1, 10}});
    raise({{5, 99}}, 1, false);
    std::vector<float> factors(rowCount, 1);
    factors[1] = 0.5F;
    QCOMPARE(m_scores.weigh(factors, 0.2F, 2), 20.0F);
    QCOMPARE(m_scores.worth(0), 20.0F);
    QCOMPARE(m_scores.worth(1), 10.0F);
    QCOMPARE(m_scores.worth(2), 6.0F); // half way from 0.2 to 1
    QCOMPARE(m_scores.worth(5), 0.0F);
}

void ScoreAccumulatorTest::keepsOnlySomeRows()
{
    m_scores.matchEverything();
    m_scores.takeOut(10, 20);
    m_scores.keepOnly({5, 15, 25});
    QCOMPARE(meant(m_scores), QList<int>({5, 25}));
    raise({{8, 1}});
    QCOMPARE(meant(m_scores), QList<int>({5, 8, 25}));
}

void ScoreAccumulatorTest::goesOnFromTheSumsOfAnother()
{
    raise({{3, 2}});
    ScoreAccumulator other;
    other.copySums(m_scores);
    other.beginWord(m_expected);
    other.raise(3, 5);
    other.endWord(1, true);
    QCOMPARE(other.worth(3), 7.0F);
    QCOMPARE(other.matches()[3], std::uint8_t{2});
    QCOMPARE(m_scores.worth(3), 2.0F);
}

void ScoreAccumulatorTest::forgetsAllWhenReset()
{
    raise({{3, 2}});
    m_scores.reset(rowCount);
    QCOMPARE(m_scores.worth(3), 0.0F);
    QCOMPARE(meant(m_scores), QList<int>());
}

STATUSBOOK_TEST_MAIN(tst_scoreaccumulator, ScoreAccumulatorTest, QCoreApplication)
#include "tst_scoreaccumulator.moc"
