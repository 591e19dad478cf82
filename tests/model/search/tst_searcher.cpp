// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "model/search/searcher.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Spelling = std::function<QString(const StatusCode &)>;

StatusCode entry(int number, const QString &reason, const QString &originId = u"iana"_s)
{
    StatusCode code;
    code.code = number;
    code.reason = reason;
    code.name = reason.toUpper().replace(u' ', u'_');
    code.summary = u"A summary."_s;
    code.description = QStringList{u"A paragraph."_s};
    const auto kind = originId == u"iana"_s ? Origin::Kind::Registry : Origin::Kind::Vendor;
    code.origin = std::make_shared<const Origin>(Origin{originId, originId, kind, {}});
    return code;
}

StatusCode entryWithKeyword(int number, const QString &reason, const QString &keyword)
{
    StatusCode code = entry(number, reason);
    code.keywords = QStringList{keyword};
    return code;
}

// A word in every field that can hold it, and one entry without it; the numbers run against the worth.
Catalog catalogOfFields()
{
    QList<StatusCode> codes{entry(406, u"Zebra Crossing"_s), entry(405, u"Former"_s), entry(404, u"Keyword"_s),
                            entry(403, u"Summary"_s),        entry(402, u"Text"_s),   entry(401, u"Nothing"_s)};
    codes[1].formerly = {{u"Zebra Path"_s, u"RFC 1"_s}};
    codes[2].keywords = QStringList{u"zebra stripes"_s};
    codes[3].summary = u"It has a zebra."_s;
    codes[4].description = QStringList{u"Far down there is a zebra."_s};
    return Catalog(codes);
}

Catalog smallCatalog()
{
    return Catalog({entry(100, u"Continue"_s), entry(200, u"OK"_s), entry(302, u"Found"_s),
                    entryWithKeyword(404, u"Not Found"_s, u"dead link"_s),
                    entryWithKeyword(408, u"Request Timeout"_s, u"slow client"_s), entry(410, u"Gone"_s),
                    entry(499, u"Token Required"_s, u"esri"_s), entry(499, u"Client Closed Request"_s, u"nginx"_s),
                    entry(500, u"Internal Server Error"_s),
                    entryWithKeyword(504, u"Gateway Timeout"_s, u"upstream timed out"_s)});
}

QList<int> codesOf(const Catalog &catalog, const SearchResult &result)
{
    QList<int> codes;
    for (const int row : result.rows) {
        codes.append(catalog.at(row).code);
    }
    return codes;
}

QString camelCase(const StatusCode &code)
{
    QString text;
    const QStringList words = code.name.toLower().split(u'_');
    for (const QString &word : words) {
        text += text.isEmpty() ? word : QString(word.left(1).toUpper() + word.mid(1));
    }
    return text;
}

// Number and origin of those built-in codes that this spelling does not put first.
QStringList missedBy(const SearchIndex &index, const Spelling &spelling)
{
    QStringList missed;
    for (const StatusCode &code : index.catalog().codes()) {
        if (code.origin->kind != Origin::Kind::Registry) {
            continue;
        }
        const QString typed = spelling(code);
        const SearchResult result = Searcher().search(index, QueryParser::parse(typed));
        if (result.rows.isEmpty() || keyOf(index.catalog().at(result.rows.front())) != keyOf(code) ||
            result.exactCount < 1) {
            missed.append(typed);
        }
    }
    return missed;
}

} // namespace

Q_DECLARE_METATYPE(Spelling)

class SearcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_builtIn = SearchIndex(readBuiltInCatalog()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void findsNothingWhereNothingIs();
    void showsAllForAnEmptyQuery_data();
    void showsAllForAnEmptyQuery();
    void ranksByTheFieldThatHoldsTheWord();
    void forgetsThePhrasesOfTheLastQuery();
    void findsAndRanks_data();
    void findsAndRanks();
    void putsWhatIsMeantFirst_data();
    void putsWhatIsMeantFirst();
    void putsWholeKeywordsFirst_data();
    void putsWholeKeywordsFirst();
    void countsExactHits_data();
    void countsExactHits();
    void findsAnySpellingOfAName_data();
    void findsAnySpellingOfAName();
    void findsWhatPeopleCallIt_data();
    void findsWhatPeopleCallIt();
    void holdsBackWhatTheFilterHides_data();
    void holdsBackWhatTheFilterHides();
    void filtersWithoutChangingTheOrder();
    void keepsTheQuery();
    void givesTheSameWhateverWasSearchedBefore();
    void usesItsRoomAgain();

private:
    SearchIndex m_builtIn;
};

void SearcherTest::findsNothingWhereNothingIs()
{
    for (const SearchIndex &index : {SearchIndex(), SearchIndex(Catalog())}) {
        QCOMPARE(Searcher().search(index, QueryParser::parse(u"404"_s)).rows, QList<int>());
        QCOMPARE(Searcher().search(index, QueryParser::parse(u"not found 4xx"_s)).rows, QList<int>());
        QCOMPARE(Searcher().search(index, SearchQuery()).rows, QList<int>());
    }
}

void SearcherTest::showsAllForAnEmptyQuery_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  \t"_s;
}

void SearcherTest::showsAllForAnEmptyQuery()
{
    QFETCH(const QString, typed);
    const Catalog catalog = smallCatalog();
    const SearchResult result = Searcher().search(SearchIndex(catalog), QueryParser::parse(typed));
    QCOMPARE(codesOf(catalog, result), QList<int>({100, 200, 302, 404, 408, 410, 499, 499, 500, 504}));
    QCOMPARE(result.exactCount, 0);
    QCOMPARE(result.hiddenCount, 0);
}

void SearcherTest::ranksByTheFieldThatHoldsTheWord()
{
    const Catalog catalog = catalogOfFields();
    const SearchIndex index(catalog);
    QCOMPARE(codesOf(catalog, Searcher().search(index, QueryParser::parse(u"zebra"_s))),
             QList<int>({406, 405, 404, 403, 402}));
    QCOMPARE(codesOf(catalog, Searcher().search(index, QueryParser::parse(u"zebr"_s))),
             QList<int>({406, 405, 404, 403, 402}));
    QCOMPARE(codesOf(catalog, Searcher().search(index, QueryParser::parse(u"ZEBRAS "_s))),
             QList<int>({406, 405, 404, 403, 402}));
}

void SearcherTest::findsAndRanks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("codes");

    QTest::newRow("a number") << u"404"_s << QList<int>{404};
    QTest::newRow("a number of two origins") << u"499"_s << QList<int>{499, 499};
    QTest::newRow("several numbers in the order of typing") << u"504 404 200"_s << QList<int>{504, 404, 200};
    QTest::newRow("a number that is not there") << u"418"_s << QList<int>();
    QTest::newRow("a class") << u"4xx"_s << QList<int>{404, 408, 410, 499, 499};
    QTest::newRow("a class with stars") << u"5**"_s << QList<int>{500, 504};
    QTest::newRow("a class without members") << u"9xx"_s << QList<int>();
    QTest::newRow("ten of a class") << u"40x"_s << QList<int>{404, 408};
    QTest::newRow("the first digit") << u"5"_s << QList<int>{500, 504};
    QTest::newRow("the first two digits") << u"41"_s << QList<int>{410};
    QTest::newRow("from and to, ends included") << u"404-410"_s << QList<int>{404, 408, 410};
    QTest::newRow("two classes") << u"1xx 3xx"_s << QList<int>{100, 302};
    QTest::newRow("a class, narrowed by a word") << u"4xx timeout"_s << QList<int>{408};
    QTest::newRow("a class and a word that none of it has") << u"2xx timeout"_s << QList<int>();
    QTest::newRow("a number before a class") << u"504 4xx"_s << QList<int>{504, 404, 408, 410, 499, 499};
    QTest::newRow("a number among words of another code") << u"got 404 gateway timeout"_s << QList<int>{404};
    QTest::newRow("a number among unknown words") << u"404 xyzzy"_s << QList<int>{404};
    QTest::newRow("a constant with its number") << u"HTTP_404_NOT_FOUND"_s << QList<int>{404};
    QTest::newRow("a status line") << u"HTTP/1.1 404 Not Found"_s << QList<int>{404};
    QTest::newRow("a word and its origin") << u"nginx 499"_s << QList<int>{499, 499};
    QTest::newRow("without a word") << u"timeout -gateway"_s << QList<int>{408};
    QTest::newRow("a class without a word") << u"4xx -request"_s << QList<int>{404, 410, 499};
    QTest::newRow("a fact") << u"is:vendor"_s << QList<int>{499, 499};
    QTest::newRow("a fact that must not hold") << u"4xx -is:vendor"_s << QList<int>{404, 408, 410};
    QTest::newRow("a number of an origin") << u"499 from:nginx"_s << QList<int>{499};
    QTest::newRow("two origins") << u"from:nginx from:esri"_s << QList<int>{499, 499};
    QTest::newRow("a fact that is being typed") << u"5xx is:"_s << QList<int>{500, 504};
    QTest::newRow("a fact that nothing has") << u"is:teapot"_s << QList<int>();
    QTest::newRow("an unknown word") << u"xyzzy"_s << QList<int>();
    QTest::newRow("an unknown script") << u"猫"_s << QList<int>();
    QTest::newRow("a parenthesis") << u"("_s << QList<int>();
    QTest::newRow("regex characters alone") << u"^.*$[\\"_s << QList<int>();
}

void SearcherTest::findsAndRanks()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, codes);
    const Catalog catalog = smallCatalog();
    QCOMPARE(codesOf(catalog, Searcher().search(SearchIndex(catalog), QueryParser::parse(typed))), codes);
}

void SearcherTest::putsWhatIsMeantFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("codes");

    QTest::newRow("the whole phrase before a part of it") << u"found"_s << QList<int>{302, 404};
    QTest::newRow("both words") << u"not found"_s << QList<int>{404};
    QTest::newRow("both words the other way round") << u"found not"_s << QList<int>{404};
    QTest::newRow("an unfinished word") << u"gatew"_s << QList<int>{504};
    QTest::newRow("the last word unfinished") << u"internal serv"_s << QList<int>{500};
    QTest::newRow("another form of a word") << u"requested"_s << QList<int>{408, 499};
    QTest::newRow("a keyword") << u"dead link"_s << QList<int>{404};
    QTest::newRow("a keyword as one word") << u"deadlink"_s << QList<int>{404};
    QTest::newRow("words that are cut short") << u"gatew tim"_s << QList<int>{504};
    QTest::newRow("a phrase as one unfinished word") << u"gatewayti"_s << QList<int>{504};
    QTest::newRow("one word that two codes share") << u"timeout"_s << QList<int>{408, 504};
    QTest::newRow("all words before some") << u"gateway timeout"_s << QList<int>{504};
    QTest::newRow("some words where no code has all") << u"gateway zebra"_s << QList<int>{504};
    QTest::newRow("small words do not count") << u"what is the status code for a dead link"_s << QList<int>{404};
    QTest::newRow("the origin") << u"nginx"_s << QList<int>{499};
    QTest::newRow("regex characters among words") << u"not.*(found|"_s << QList<int>{404};
}

// What follows the codes that are meant is a matter of taste.
void SearcherTest::putsWhatIsMeantFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, codes);
    const Catalog catalog = smallCatalog();
    const QList<int> found = codesOf(catalog, Searcher().search(SearchIndex(catalog), QueryParser::parse(typed)));
    QCOMPARE(found.first(std::min(found.size(), codes.size())), codes);
}

void SearcherTest::putsWholeKeywordsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");

    QTest::newRow("before a phrase that holds the words") << u"login failed"_s << 403;
    QTest::newRow("one word typed as two") << u"sign in required"_s << 401;
    QTest::newRow("two words typed as one") << u"loginfailed"_s << 403;
    QTest::newRow("an identifier written in small letters") << u"TokenMismatchException"_s << 419;
    QTest::newRow("a word that may become one of a phrase") << u"hang up"_s << 409;
}

void SearcherTest::putsWholeKeywordsFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const int, code);
    const Catalog catalog({entryWithKeyword(401, u"Unauthorized"_s, u"signin required"_s),
                           entryWithKeyword(402, u"Payment Required"_s, u"sign in the app"_s),
                           entryWithKeyword(403, u"Forbidden"_s, u"login failed"_s),
                           entryWithKeyword(409, u"Conflict"_s, u"hang up"_s),
                           entryWithKeyword(419, u"Page Expired"_s, u"tokenmismatchexception"_s),
                           entryWithKeyword(424, u"Failed Login Dependency"_s, u"failed token exception"_s),
                           entryWithKeyword(426, u"Upgrade Required"_s, u"hang on to it"_s)});
    const QList<int> found = codesOf(catalog, Searcher().search(SearchIndex(catalog), QueryParser::parse(typed)));
    QCOMPARE(found.value(0), code);
}

void SearcherTest::countsExactHits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("exactCount");

    QTest::newRow("a number") << u"404"_s << 1;
    QTest::newRow("a number of two origins") << u"499"_s << 2;
    QTest::newRow("two numbers") << u"404 410"_s << 2;
    QTest::newRow("a number and a class") << u"404 5xx"_s << 1;
    QTest::newRow("a number and unknown words") << u"404 xyzzy"_s << 1;
    QTest::newRow("the whole phrase") << u"not found"_s << 1;
    QTest::newRow("the whole phrase of one, a part of another's") << u"found"_s << 1;
    QTest::newRow("the whole constant") << u"NOT_FOUND"_s << 1;
    QTest::newRow("the phrase as one word") << u"notfound"_s << 1;
    QTest::newRow("a part of a phrase") << u"not foun"_s << 0;
    QTest::newRow("the phrase and another word") << u"not found page"_s << 0;
    QTest::newRow("a keyword") << u"dead link"_s << 0;
    QTest::newRow("a class") << u"4xx"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void SearcherTest::countsExactHits()
{
    QFETCH(const QString, typed);
    QFETCH(const int, exactCount);
    QCOMPARE(Searcher().search(SearchIndex(smallCatalog()), QueryParser::parse(typed)).exactCount, exactCount);
}

void SearcherTest::findsAnySpellingOfAName_data()
{
    QTest::addColumn<Spelling>("spelling");

    const auto row = [](const char *title, const Spelling &spelling) { QTest::newRow(title) << spelling; };
    row("UPPER_SNAKE", [](const StatusCode &c) { return c.name; });
    row("lower_snake", [](const StatusCode &c) { return c.name.toLower(); });
    row("kebab-case", [](const StatusCode &c) { return c.name.toLower().replace(u'_', u'-'); });
    row("camelCase", [](const StatusCode &c) { return camelCase(c); });
    row("PascalCase", [](const StatusCode &c) { return QString(camelCase(c).replace(0, 1, c.name.first(1))); });
    row("words", [](const StatusCode &c) { return c.name.toLower().replace(u'_', u' '); });
    row("words and a blank", [](const StatusCode &c) { return QString(c.name.toLower().replace(u'_', u' ') + u' '); });
    row("one word", [](const StatusCode &c) { return c.name.toLower().remove(u'_'); });
    row("with the number in front", [](const StatusCode &c) { return QString(codeText(c.code) + u'_' + c.name); });
    row("with HTTP and the number",
        [](const StatusCode &c) { return QString(u"HTTP_"_s + codeText(c.code) + u'_' + c.name); });
    row("the phrase on the wire",
        [](const StatusCode &c) { return c.state == StatusCode::State::Unused ? c.name : c.reason; });
    row("the status line",
        [](const StatusCode &c) { return QString(u"HTTP/1.1 "_s + codeText(c.code) + u' ' + phraseOnTheWire(c)); });
}

void SearcherTest::findsAnySpellingOfAName()
{
    QFETCH(const Spelling, spelling);
    QCOMPARE(missedBy(m_builtIn, spelling), QStringList());
}

void SearcherTest::findsWhatPeopleCallIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");

    QTest::newRow("rate limit") << u"rate limit"_s << 429;
    QTest::newRow("captive portal") << u"captive portal"_s << 511;
    QTest::newRow("a teapot") << u"i'm a teapot"_s << 418;
    QTest::newRow("a former phrase") << u"request entity too large"_s << 413;
    QTest::newRow("a former phrase in part") << u"moved temporarily"_s << 302;
    QTest::newRow("a question") << u"which status code should I return for an expired session"_s << 401;
    QTest::newRow("a header that it demands") << u"www-authenticate"_s << 401;
    QTest::newRow("a log line") << u"upstream timed out while reading response header"_s << 504;
    QTest::newRow("a plural") << u"rate limits"_s << 429;
    QTest::newRow("a novel") << u"fahrenheit"_s << 451;
    QTest::newRow("a constant of .NET") << u"HttpStatusCode.NotFound"_s << 404;
    QTest::newRow("a constant of Go") << u"http.StatusTooManyRequests"_s << 429;
    QTest::newRow("a constant of Java") << u"HttpStatus.GATEWAY_TIMEOUT"_s << 504;
}

void SearcherTest::findsWhatPeopleCallIt()
{
    QFETCH(const QString, typed);
    QFETCH(const int, code);
    const SearchResult result = Searcher().search(m_builtIn, QueryParser::parse(typed));
    QCOMPARE(codesOf(m_builtIn.catalog(), result).value(0), code);
}

void SearcherTest::holdsBackWhatTheFilterHides_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QSet<int>>("classes");
    QTest::addColumn<QList<int>>("codes");
    QTest::addColumn<int>("exactCount");
    QTest::addColumn<int>("hiddenCount");

    QTest::newRow("no filter") << u"timeout"_s << QSet<int>() << QList<int>{408, 504} << 0 << 0;
    QTest::newRow("a class") << u"timeout"_s << QSet<int>{5} << QList<int>{504} << 0 << 1;
    QTest::newRow("two classes") << u"timeout"_s << QSet<int>{4, 5} << QList<int>{408, 504} << 0 << 0;
    QTest::newRow("another class hides all") << u"timeout"_s << QSet<int>{2} << QList<int>() << 0 << 2;
    QTest::newRow("an exact hit that stays") << u"499"_s << QSet<int>{4} << QList<int>{499, 499} << 2 << 0;
    QTest::newRow("an exact hit that is hidden") << u"404 504"_s << QSet<int>{5} << QList<int>{504} << 1 << 1;
    QTest::newRow("a class that is typed and hidden") << u"4xx 5xx"_s << QSet<int>{5} << QList<int>{500, 504} << 0 << 5;
    QTest::newRow("what was not found is not hidden") << u"xyzzy"_s << QSet<int>{5} << QList<int>() << 0 << 0;
    QTest::newRow("everything of an empty query") << QString() << QSet<int>{1} << QList<int>{100} << 0 << 9;
}

void SearcherTest::holdsBackWhatTheFilterHides()
{
    QFETCH(const QString, typed);
    QFETCH(const QSet<int>, classes);
    QFETCH(const QList<int>, codes);
    QFETCH(const int, exactCount);
    QFETCH(const int, hiddenCount);
    const Catalog catalog = smallCatalog();
    const SearchResult result = Searcher().search(SearchIndex(catalog), QueryParser::parse(typed), {classes});
    QCOMPARE(codesOf(catalog, result), codes);
    QCOMPARE(result.exactCount, exactCount);
    QCOMPARE(result.hiddenCount, hiddenCount);
}

void SearcherTest::filtersWithoutChangingTheOrder()
{
    const QStringList parts{u"404"_s,   u"4xx"_s, u"50"_s,    u"not"_s,  u"found"_s, u"timeout"_s,
                            u"the"_s,   u"("_s,   u"proxy"_s, u"499"_s,  u"*"_s,     u"redirect"_s,
                            u"xyzzy"_s, u"1"_s,   u"ca"_s,    u"error"_s};
    QRandomGenerator random(20260301);
    for (int round = 0; round < 500; ++round) {
        QStringList typed;
        for (int i = random.bounded(4); i >= 0; --i) {
            typed.append(parts.at(random.bounded(static_cast<int>(parts.size()))));
        }
        const SearchQuery query = QueryParser::parse(typed.join(u' '));
        const SearchResult all = Searcher().search(m_builtIn, query);
        QCOMPARE(QSet<int>(all.rows.begin(), all.rows.end()).size(), all.rows.size());
        QCOMPARE_LE(all.exactCount, all.rows.size());
        const int digit = 1 + random.bounded(5);
        QList<int> wanted = all.rows;
        wanted.removeIf([this, digit](int row) { return m_builtIn.catalog().at(row).code / 100 != digit; });
        const SearchResult some = Searcher().search(m_builtIn, query, {{digit}});
        QCOMPARE(some.rows, wanted);
        QCOMPARE(some.hiddenCount, all.rows.size() - wanted.size());
    }
}

void SearcherTest::keepsTheQuery()
{
    const SearchQuery query = QueryParser::parse(u"Not Found "_s);
    QCOMPARE(Searcher().search(m_builtIn, query).query, query);
    QCOMPARE(Searcher().search(m_builtIn, query, {{2}}).query, query);
}

void SearcherTest::givesTheSameWhateverWasSearchedBefore()
{
    const SearchIndex small(smallCatalog());
    const QStringList texts{u"what is the gateway timeout"_s,
                            u"the gateway"_s,
                            u"-nginx client clo"_s,
                            u"4xx requ"_s,
                            u"is:vendor token"_s,
                            u"gatway tiemout "_s,
                            u"notfound"_s,
                            u"404 not found"_s,
                            u"\"not found\" page"_s};
    Searcher searcher;
    QRandomGenerator random(20260301);
    for (int round = 0; round < 1'000; ++round) {
        const SearchIndex &index = random.bounded(4) == 0 ? small : m_builtIn;
        const QString &text = texts.at(random.bounded(static_cast<int>(texts.size())));
        const SearchQuery query = QueryParser::parse(text.left(random.bounded(static_cast<int>(text.size() + 1))));
        const SearchFilter filter{random.bounded(3) == 0 ? QSet<int>{4} : QSet<int>()};
        QCOMPARE(searcher.search(index, query, filter), Searcher().search(index, query, filter));
    }
}

// The rows of the last result stay as they are while the next search runs; those of the one before make room. Two
// lists that have grown once are enough.
void SearcherTest::usesItsRoomAgain()
{
    const QStringList texts{u""_s, u"x"_s, u"e"_s, u"er"_s, u"err"_s, u"erro"_s, u"error"_s, u"error "_s};
    Searcher searcher;
    SearchResult last;
    QSet<const int *> places;
    for (int round = 0; round < 4; ++round) {
        places.clear();
        for (const QString &text : texts) {
            const QList<int> before(last.rows.cbegin(), last.rows.cend());
            const SearchResult next = searcher.search(m_builtIn, QueryParser::parse(text));
            QCOMPARE(last.rows, before);
            last = next;
            places.insert(last.rows.constData());
        }
    }
    QCOMPARE(places.size(), 2);
}

void SearcherTest::forgetsThePhrasesOfTheLastQuery()
{
    Searcher searcher;
    for (const QString &typed : {u"\"not found\""_s, u"\"not found\" -404"_s, u"\"not found\""_s}) {
        const SearchQuery query = QueryParser::parse(typed);
        QCOMPARE(searcher.search(m_builtIn, query), Searcher().search(m_builtIn, query));
    }
    const SearchIndex small(smallCatalog());
    const SearchQuery query = QueryParser::parse(u"\"not found\""_s);
    QCOMPARE(searcher.search(small, query), Searcher().search(small, query));
}

STATUSBOOK_TEST_MAIN(tst_searcher, SearcherTest, QCoreApplication)
#include "tst_searcher.moc"
