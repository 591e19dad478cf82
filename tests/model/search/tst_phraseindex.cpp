// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/phraseindex.h"
#include "model/search/quantizedweight.h"
#include "model/search/wordhash.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QList>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

QList<int> rowsOf(const PhraseIndex &table, std::uint64_t hash)
{
    QList<int> rows;
    const IndexSpan found = table.find(hash);
    for (std::size_t at = found.first; at < found.last; ++at) {
        rows.append(static_cast<int>(table.row(at)));
    }
    return rows;
}

} // namespace

class PhraseIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void hashesWordsThatAreRunTogetherAsOne();
    void tellsTheOrderOfWords();
    void findsNothingInAnEmptyTable();
    void givesTheRowsOfAPhraseInOrder();
    void keepsTheHeavierOfTwins();
    void findsEachOfMany();
    void takesAboutTenBytesAnEntry();
};

void PhraseIndexTest::hashesWordsThatAreRunTogetherAsOne()
{
    const std::uint64_t apart = WordHash::ofLetters(u"found", WordHash::ofLetters(u"not"));
    QCOMPARE(apart, WordHash::ofLetters(u"notfound"));
    QCOMPARE_NE(apart, WordHash::ofLetters(u"foundnot"));
    QCOMPARE_NE(WordHash::ofLetters(u"a", 1), WordHash::ofLetters(u"a", 2));
}

void PhraseIndexTest::tellsTheOrderOfWords()
{
    const auto hashOf = [](const QStringList &words) {
        std::uint64_t hash = WordHash::start;
        for (const QString &word : words) {
            hash = WordHash::continued(hash, WordHash::ofLetters(word));
        }
        return hash;
    };
    QCOMPARE(hashOf({u"not"_s, u"found"_s}), hashOf({u"not"_s, u"found"_s}));
    QCOMPARE_NE(hashOf({u"not"_s, u"found"_s}), hashOf({u"found"_s, u"not"_s}));
    QCOMPARE_NE(hashOf({u"not"_s, u"found"_s}), hashOf({u"notfound"_s}));
    QCOMPARE_NE(hashOf({u"a"_s, u"a"_s}), hashOf({u"a"_s}));
}

void PhraseIndexTest::findsNothingInAnEmptyTable()
{
    QVERIFY(PhraseIndex().find(0).isEmpty());
    QVERIFY(PhraseIndex(std::vector<PhraseIndex::Entry>()).find(17).isEmpty());
}

void PhraseIndexTest::givesTheRowsOfAPhraseInOrder()
{
    const PhraseIndex table({{5, 9, 1}, {7, 2, 1}, {5, 3, 1}, {5, 4, 1}, {8, 2, 1}});
    QCOMPARE(rowsOf(table, 5), QList<int>({3, 4, 9}));
    QCOMPARE(rowsOf(table, 7), QList<int>({2}));
    QCOMPARE(rowsOf(table, 6), QList<int>());
}

void PhraseIndexTest::keepsTheHeavierOfTwins()
{
    const PhraseIndex table({{5, 9, 3}, {5, 9, 200}, {5, 9, 7}});
    QCOMPARE(rowsOf(table, 5), QList<int>({9}));
    QCOMPARE(table.weight(table.find(5).first), QuantizedWeight::weights.at(200));
}

void PhraseIndexTest::findsEachOfMany()
{
    constexpr std::uint32_t count = 30'000;
    std::mt19937_64 random(3);
    std::vector<PhraseIndex::Entry> entries;
    for (std::uint32_t row = 0; row < count; ++row) {
        entries.push_back({row % 3 == 0 ? row : random(), row, static_cast<std::uint8_t>(row)});
    }
    const PhraseIndex table(entries);
    for (const PhraseIndex::Entry &entry : entries) {
        QCOMPARE(rowsOf(table, entry.hash), QList<int>({static_cast<int>(entry.row)}));
        QCOMPARE(table.weight(table.find(entry.hash).first), QuantizedWeight::weights.at(entry.weight));
    }
    for (std::uint64_t other = count; other < 2 * count; ++other) {
        QVERIFY(table.find(other).isEmpty());
    }
}

void PhraseIndexTest::takesAboutTenBytesAnEntry()
{
    constexpr std::uint32_t count = 10'000;
    std::vector<PhraseIndex::Entry> entries;
    for (std::uint32_t row = 0; row < count; ++row) {
        entries.push_back({row, row, 1});
    }
    QCOMPARE_LE(PhraseIndex(entries).byteCount(), 12 * qint64{count});
}

STATUSBOOK_TEST_MAIN(tst_phraseindex, PhraseIndexTest, QCoreApplication)
#include "tst_phraseindex.moc"
