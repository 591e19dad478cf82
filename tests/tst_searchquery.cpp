// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/searchquery.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const SearchQuery &query)
{
    QStringList words;
    for (const SearchQuery::Term &term : query.terms()) {
        words.append(term.text);
    }
    return words;
}

QStringList rangesOf(const SearchQuery &query)
{
    QStringList ranges;
    for (const SearchQuery::Range &range : query.ranges()) {
        ranges.append(u"%1-%2"_s.arg(range.from).arg(range.to));
    }
    return ranges;
}

} // namespace

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsNumbersRangesAndWords_data();
    void readsNumbersRangesAndWords();
    void readsExcludedWordsAndConditions_data();
    void readsExcludedWordsAndConditions();
    void namesSubStatuses();
    void notesLongNumbers();
    void findsNothingInPunctuation_data();
    void findsNothingInPunctuation();
    void leavesTheLastWordUnfinished_data();
    void leavesTheLastWordUnfinished();
    void tellsFillersFromTellingWords();
    void matchesAWordItsFormsAndItsBeginning_data();
    void matchesAWordItsFormsAndItsBeginning();
    void keepsTheText();
    void cutsLongText();
    void rangeHoldsItsEnds();
};

void SearchQueryTest::readsNumbersRangesAndWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<QStringList>("ranges");
    QTest::addColumn<QStringList>("words");

    const QList<int> none;
    const QStringList no;
    QTest::newRow("a number") << u"404"_s << QList<int>{404} << no << no;
    QTest::newRow("a number among blanks") << u" 404\t"_s << QList<int>{404} << no << no;
    QTest::newRow("a number with leading zeros") << u"007"_s << QList<int>{7} << no << no;
    QTest::newRow("zero") << u"000"_s << QList<int>{0} << no << no;
    QTest::newRow("a number in full width") << u"４０４"_s << QList<int>{404} << no << no;
    QTest::newRow("several numbers") << u"401 403"_s << QList<int>{401, 403} << no << no;
    QTest::newRow("several numbers with commas") << u"401, 403,404"_s << QList<int>{401, 403, 404} << no << no;
    QTest::newRow("several numbers with strokes") << u"401/403|404"_s << QList<int>{401, 403, 404} << no << no;
    QTest::newRow("numbers in the order of typing") << u"500 200"_s << QList<int>{500, 200} << no << no;
    QTest::newRow("a number twice counts once") << u"404 404"_s << QList<int>{404} << no << no;
    QTest::newRow("a class in small letters") << u"4xx"_s << none << QStringList(u"400-499"_s) << no;
    QTest::newRow("a class in capitals") << u"5XX"_s << none << QStringList(u"500-599"_s) << no;
    QTest::newRow("a class with stars") << u"4**"_s << none << QStringList(u"400-499"_s) << no;
    QTest::newRow("a class with both") << u"4x*"_s << none << QStringList(u"400-499"_s) << no;
    QTest::newRow("ten of them") << u"40x"_s << none << QStringList(u"400-409"_s) << no;
    QTest::newRow("ten of them with a star") << u"41*"_s << none << QStringList(u"410-419"_s) << no;
    QTest::newRow("two classes") << u"4xx 5xx"_s << none << QStringList({u"400-499"_s, u"500-599"_s}) << no;
    QTest::newRow("the first digit") << u"5"_s << none << QStringList(u"500-599"_s) << no;
    QTest::newRow("the first two digits") << u"40"_s << none << QStringList(u"400-409"_s) << no;
    QTest::newRow("from and to") << u"500-504"_s << none << QStringList(u"500-504"_s) << no;
    QTest::newRow("from and to with a dash") << u"500\u2013504"_s << none << QStringList(u"500-504"_s) << no;
    QTest::newRow("to and from") << u"504-500"_s << none << QStringList(u"500-504"_s) << no;
    QTest::newRow("from a number to itself") << u"404-404"_s << none << QStringList(u"404-404"_s) << no;
    QTest::newRow("words") << u"not found"_s << none << no << QStringList({u"not"_s, u"found"_s});
    QTest::newRow("a constant") << u"NOT_FOUND"_s << none << no << QStringList({u"not"_s, u"found"_s});
    QTest::newRow("a constant with its number")
        << u"HTTP_404_NOT_FOUND"_s << QList<int>{404} << no << QStringList({u"http"_s, u"not"_s, u"found"_s});
    QTest::newRow("a camel with its number")
        << u"Status404NotFound"_s << QList<int>{404} << no << QStringList({u"status"_s, u"not"_s, u"found"_s});
    QTest::newRow("a status line") << u"HTTP/1.1 404 Not Found"_s << QList<int>{404} << no
                                   << QStringList({u"http"_s, u"1"_s, u"1"_s, u"not"_s, u"found"_s});
    QTest::newRow("a number and words") << u"404 page"_s << QList<int>{404} << no << QStringList(u"page"_s);
    QTest::newRow("a class and words") << u"4xx timeout"_s << none << QStringList(u"400-499"_s)
                                       << QStringList(u"timeout"_s);
    QTest::newRow("a sub-status") << u"403.14"_s << QList<int>{403} << no << no;
    QTest::newRow("a year is no code") << u"2026"_s << none << no << QStringList(u"2026"_s);
    QTest::newRow("four places are no class") << u"4xxx"_s << none << no << QStringList({u"4"_s, u"xxx"_s});
    QTest::newRow("a word in capitals") << u"TIMEOUT"_s << none << no << QStringList(u"timeout"_s);
}

void SearchQueryTest::readsNumbersRangesAndWords()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, numbers);
    QFETCH(const QStringList, ranges);
    QFETCH(const QStringList, words);
    const SearchQuery query = SearchQuery::fromText(text);
    QCOMPARE(query.numbers(), numbers);
    QCOMPARE(rangesOf(query), ranges);
    QCOMPARE(wordsOf(query), words);
    QVERIFY(!query.isEmpty());
}

void SearchQueryTest::readsExcludedWordsAndConditions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("excluded");
    QTest::addColumn<QStringList>("conditions");

    const QStringList no;
    QTest::newRow("a word with a minus") << u"-nginx"_s << no << QStringList(u"nginx"_s) << no;
    QTest::newRow("words with and without")
        << u"too large -Nginx"_s << QStringList({u"too"_s, u"large"_s}) << QStringList(u"nginx"_s) << no;
    QTest::newRow("a hyphen inside a word") << u"no-store"_s << QStringList({u"no"_s, u"store"_s}) << no << no;
    QTest::newRow("a condition") << u"is:cacheable"_s << no << no << QStringList(u"is:cacheable"_s);
    QTest::newRow("a condition in capitals") << u"Is:Cacheable"_s << no << no << QStringList(u"is:cacheable"_s);
    QTest::newRow("a condition with a minus") << u"-has:allow"_s << no << no << QStringList(u"-has:allow"_s);
    QTest::newRow("a condition that is being typed") << u"from:"_s << no << no << QStringList(u"from:"_s);
    QTest::newRow("a condition and a word")
        << u"redirect keeps:method"_s << QStringList(u"redirect"_s) << no << QStringList(u"keeps:method"_s);
    QTest::newRow("a colon behind another word")
        << u"error:timeout"_s << QStringList({u"error"_s, u"timeout"_s}) << no << no;
}

void SearchQueryTest::readsExcludedWordsAndConditions()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, excluded);
    QFETCH(const QStringList, conditions);
    const SearchQuery query = SearchQuery::fromText(text);
    QCOMPARE(wordsOf(query), words);
    QStringList foundExcluded;
    for (const SearchQuery::Term &term : query.excludedTerms()) {
        foundExcluded.append(term.text);
    }
    QCOMPARE(foundExcluded, excluded);
    QStringList foundConditions;
    for (const Condition &condition : query.conditions()) {
        foundConditions.append(condition.toText());
    }
    QCOMPARE(foundConditions, conditions);
    QVERIFY(!query.isEmpty());
}

void SearchQueryTest::namesSubStatuses()
{
    const SearchQuery query = SearchQuery::fromText(u"403.14 404"_s);
    QVERIFY(query.namesSubStatus(403, 14));
    QVERIFY(!query.namesSubStatus(403, 1));
    QVERIFY(!query.namesSubStatus(404, 14));
    QVERIFY(!SearchQuery::fromText(u"HTTP/1.1 403"_s).namesSubStatus(403, 1));
}

void SearchQueryTest::notesLongNumbers()
{
    QCOMPARE(SearchQuery::fromText(u"error 1020"_s).longNumbers(), QList<int>{1020});
    QCOMPARE(SearchQuery::fromText(u"12345 123456"_s).longNumbers(), QList<int>{12345});
    QCOMPARE(SearchQuery::fromText(u"404 40"_s).longNumbers(), QList<int>());
}

void SearchQueryTest::findsNothingInPunctuation_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \t\n "_s;
    QTest::newRow("a parenthesis") << u"("_s;
    QTest::newRow("a regular expression") << u"^.*[$"_s;
    QTest::newRow("commas") << u",,, ;"_s;
    QTest::newRow("a mark without a letter") << u"\u0301"_s;
    QTest::newRow("NUL") << QString(QChar(0));
}

void SearchQueryTest::findsNothingInPunctuation()
{
    QFETCH(const QString, text);
    const SearchQuery query = SearchQuery::fromText(text);
    QVERIFY(query.isEmpty());
    QCOMPARE(query.text(), text);
}

void SearchQueryTest::leavesTheLastWordUnfinished_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<bool>>("prefixes");

    QTest::newRow("one word") << u"tim"_s << QList<bool>{true};
    QTest::newRow("only the last of two") << u"gateway tim"_s << QList<bool>{false, true};
    QTest::newRow("a blank ends it") << u"gateway tim "_s << QList<bool>{false, false};
    QTest::newRow("a parenthesis ends it") << u"timeout()"_s << QList<bool>{false};
    QTest::newRow("only the last of a constant") << u"GATEWAY_TIM"_s << QList<bool>{false, true};
    QTest::newRow("none before a number") << u"tim 504"_s << QList<bool>{false};
}

void SearchQueryTest::leavesTheLastWordUnfinished()
{
    QFETCH(const QString, text);
    QFETCH(const QList<bool>, prefixes);
    QList<bool> found;
    const SearchQuery query = SearchQuery::fromText(text);
    for (const SearchQuery::Term &term : query.terms()) {
        found.append(term.isPrefix);
    }
    QCOMPARE(found, prefixes);
}

void SearchQueryTest::tellsFillersFromTellingWords()
{
    QStringList telling;
    const SearchQuery query = SearchQuery::fromText(u"What is the HTTP status code for a captive portal"_s);
    for (const SearchQuery::Term &term : query.terms()) {
        if (!term.isFiller) {
            telling.append(term.text);
        }
    }
    QCOMPARE(telling, QStringList({u"captive"_s, u"portal"_s}));
}

void SearchQueryTest::matchesAWordItsFormsAndItsBeginning_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("matches");

    QTest::newRow("the word itself") << u"redirect"_s << u"redirect"_s << true;
    QTest::newRow("its beginning") << u"redi"_s << u"redirect"_s << true;
    QTest::newRow("its beginning, but ended by a blank") << u"redi "_s << u"redirect"_s << false;
    QTest::newRow("another form of it") << u"redirected "_s << u"redirects"_s << true;
    QTest::newRow("its end") << u"direct "_s << u"redirect"_s << false;
    QTest::newRow("another word") << u"timeout"_s << u"redirect"_s << false;
    QTest::newRow("a longer word than the one there") << u"redirector"_s << u"redirect"_s << false;
}

void SearchQueryTest::matchesAWordItsFormsAndItsBeginning()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, word);
    QFETCH(const bool, matches);
    const SearchQuery query = SearchQuery::fromText(typed);
    QCOMPARE(query.terms().size(), 1);
    QCOMPARE(query.terms().front().matches(word), matches);
}

void SearchQueryTest::keepsTheText()
{
    QCOMPARE(SearchQuery::fromText(u"  Not  Found "_s).text(), u"  Not  Found "_s);
    QCOMPARE(SearchQuery::fromText(u"not found"_s), SearchQuery::fromText(u"not found"_s));
    QVERIFY(!(SearchQuery::fromText(u"not found"_s) == SearchQuery::fromText(u"not"_s)));
    QVERIFY(SearchQuery().isEmpty());
}

void SearchQueryTest::cutsLongText()
{
    const SearchQuery longWord = SearchQuery::fromText(QString(100'000, u'a'));
    QCOMPARE(longWord.text().size(), SearchQuery::maxLength);
    QCOMPARE(longWord.terms().size(), 1);
    const SearchQuery manyWords = SearchQuery::fromText(u"word "_s.repeated(10'000));
    QCOMPARE(manyWords.terms().size(), SearchQuery::maxWords);
    const SearchQuery numberBehindManyWords =
        SearchQuery::fromText(u"word "_s.repeated(100) + u"HTTP/1.1 404 Not Found"_s);
    QCOMPARE(numberBehindManyWords.numbers(), QList<int>{404});
}

void SearchQueryTest::rangeHoldsItsEnds()
{
    const SearchQuery::Range range{500, 504};
    QVERIFY(!range.contains(499));
    QVERIFY(range.contains(500));
    QVERIFY(range.contains(504));
    QVERIFY(!range.contains(505));
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "tst_searchquery.moc"
