// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/snippets/snippetdigest.h"
#include "testmain.h"
#include "tests/relevancejudge.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

// The built-in catalogs against tests/queries.tsv. What is missed is told when a test fails.
class RelevanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void knowsEnoughQueriesOfEachKind();
    void putsARightCodeFirst();
    void servesEachKindOfQuery_data();
    void servesEachKindOfQuery();

private:
    QByteArray missesOf(const QString &kind) const;

    RelevanceJudge::Verdict m_verdict;
};

void RelevanceTest::initTestCase()
{
    const auto queries = RelevanceJudge::readFile(QString::fromUtf8(STATUSBOOK_QUERIES));
    QVERIFY(queries);
    const SearchIndex index(readBuiltInCatalog(), SnippetDigest::readBuiltIn().names);
    m_verdict = RelevanceJudge::judge(index, *queries);
}

void RelevanceTest::knowsEnoughQueriesOfEachKind()
{
    QCOMPARE_GE(m_verdict.tallies.value(u"all"_s).queries, 200);
    for (const RelevanceJudge::Tally &tally : m_verdict.tallies) {
        QCOMPARE_GE(tally.queries, 5);
    }
}

void RelevanceTest::putsARightCodeFirst()
{
    const RelevanceJudge::Tally all = m_verdict.tallies.value(u"all"_s);
    QVERIFY2(all.firstShare() >= 95, missesOf(u"all"_s).constData());
    QVERIFY2(all.amongThreeShare() >= 97, missesOf(u"all"_s).constData());
}

void RelevanceTest::servesEachKindOfQuery_data()
{
    QTest::addColumn<QString>("kind");

    for (auto it = m_verdict.tallies.begin(); it != m_verdict.tallies.end(); ++it) {
        QTest::newRow(qUtf8Printable(it.key())) << it.key();
    }
}

void RelevanceTest::servesEachKindOfQuery()
{
    QFETCH(const QString, kind);
    QVERIFY2(m_verdict.tallies.value(kind).firstShare() >= 80, missesOf(kind).constData());
}

QByteArray RelevanceTest::missesOf(const QString &kind) const
{
    QStringList misses{u"%1 % of %2"_s.arg(m_verdict.tallies.value(kind).firstShare()).arg(kind)};
    for (const QString &miss : m_verdict.misses) {
        if (kind == u"all"_s || miss.section(u'\t', 1, 1) == kind) {
            misses.append(miss);
        }
    }
    return misses.join(u'\n').toUtf8();
}

STATUSBOOK_TEST_MAIN(tst_relevance, RelevanceTest, QCoreApplication)
#include "tst_relevance.moc"
