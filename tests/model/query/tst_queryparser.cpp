// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/queryparser.h"
#include "model/query/searchquery.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const SearchQuery &query)
{
    QStringList words;
    for (const SearchQuery::Term &term : query.terms) {
        words.append(term.text);
    }
    return words;
}

QStringList written(const QList<CodeRange> &ranges)
{
    QStringList texts;
    for (const CodeRange &range : ranges) {
        texts.append(u"%1-%2"_s.arg(range.from).arg(range.to));
    }
    return texts;
}

// "bad gateway"; with an asterisk while the last word may go on.
QStringList written(const QList<QuotedPhrase> &phrases)
{
    QStringList texts;
    for (const QuotedPhrase &phrase : phrases) {
        texts.append(phrase.words.join(u' ') + (phrase.isPrefix ? u"*"_s : u""_s));
    }
    return texts;
}

} // namespace

class QueryParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsNumbersRangesAndWords_data();
    void readsNumbersRangesAndWords();
    void readsExcludedWordsAndConditions_data();
    void readsExcludedWordsAndConditions();
    void readsWhatMustNotOccur_data();
    void readsWhatMustNotOccur();
    void readsWordsInQuotes_data();
    void readsWordsInQuotes();
    void tellsWhatIsTypedAskedAndPasted_data();
    void tellsWhatIsTypedAskedAndPasted();
    void judgesTheNumbersOfProse_data();
    void judgesTheNumbersOfProse();
    void readsThePlaceInTheRfcs_data();
    void readsThePlaceInTheRfcs();
    void notesIdentifiers_data();
    void notesIdentifiers();
    void takesThePastedWordsThatTell();
    void takesTheFactsBehindPastedText();
    void stopsWhenCancelled();
    void namesSubStatuses();
    void notesLongNumbers();
    void findsNothingInPunctuation_data();
    void findsNothingInPunctuation();
    void leavesTheLastWordUnfinished_data();
    void leavesTheLastWordUnfinished();
    void tellsFillersFromContentWords();
    void matchesAWordItsFormsAndItsBeginning_data();
    void matchesAWordItsFormsAndItsBeginning();
    void keepsTheText();
    void cutsLongText();
    void rangeHoldsItsEnds();
};

void QueryParserTest::readsNumbersRangesAndWords_data()
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
    QTest::newRow("from and to with dots") << u"500..504"_s << none << QStringList(u"500-504"_s) << no;
    QTest::newRow("from and to, apart") << u"500 - 504"_s << none << QStringList(u"500-504"_s) << no;
    QTest::newRow("from and to, half typed") << u"500-5"_s << none << QStringList(u"500-599"_s) << no;
    QTest::newRow("from and to, nearly typed") << u"500-50"_s << none << QStringList(u"500-509"_s) << no;
    QTest::newRow("classes with a stroke") << u"4xx/5xx"_s << none << QStringList({u"400-499"_s, u"500-599"_s}) << no;
    QTest::newRow("a class and a number with a comma")
        << u"4xx,500"_s << QList<int>{500} << QStringList(u"400-499"_s) << no;
    QTest::newRow("a class with a question mark") << u"4xx?"_s << none << QStringList(u"400-499"_s) << no;
    QTest::newRow("a range in brackets") << u"(500-504)"_s << none << QStringList(u"500-504"_s) << no;
    QTest::newRow("six numbers") << u"400 401 403 404 500 503"_s << QList<int>{400, 401, 403, 404, 500, 503} << no
                                 << no;
    QTest::newRow("small words beside a class") << u"the 5xx status codes"_s << none << QStringList(u"500-599"_s) << no;
    QTest::newRow("the first digit behind small words") << u"error 5"_s << none << QStringList(u"500-599"_s) << no;
    QTest::newRow("errors of the client") << u"client error"_s << none << QStringList(u"400-499"_s) << no;
    QTest::newRow("errors of the server, as a class of code")
        << u"HttpServerErrorException"_s << none << QStringList(u"500-599"_s) << no;
    QTest::newRow("errors of the client and words")
        << u"client errors timeout"_s << none << QStringList(u"400-499"_s) << QStringList(u"timeout"_s);
    QTest::newRow("a phrase that ends like a class")
        << u"internal server error"_s << none << no << QStringList({u"internal"_s, u"server"_s, u"error"_s});
    QTest::newRow("an RFC of three digits") << u"rfc 822"_s << none << no << QStringList({u"rfc"_s, u"822"_s});
    QTest::newRow("compact JSON") << uR"({"status":404,"size":200})"_s << QList<int>{404} << no
                                  << QStringList({u"status"_s, u"size"_s});
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

void QueryParserTest::readsNumbersRangesAndWords()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, numbers);
    QFETCH(const QStringList, ranges);
    QFETCH(const QStringList, words);
    const SearchQuery query = QueryParser::parse(text);
    QCOMPARE(query.numbers, numbers);
    QCOMPARE(written(query.ranges), ranges);
    QCOMPARE(wordsOf(query), words);
    QVERIFY(!query.isEmpty());
}

void QueryParserTest::readsExcludedWordsAndConditions_data()
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

void QueryParserTest::readsExcludedWordsAndConditions()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, excluded);
    QFETCH(const QStringList, conditions);
    const SearchQuery query = QueryParser::parse(text);
    QCOMPARE(wordsOf(query), words);
    QStringList foundExcluded;
    for (const SearchQuery::Term &term : query.excludedTerms) {
        foundExcluded.append(term.text);
    }
    QCOMPARE(foundExcluded, excluded);
    QStringList foundConditions;
    for (const Condition &condition : query.conditions) {
        foundConditions.append(condition.toText());
    }
    QCOMPARE(foundConditions, conditions);
    QVERIFY(!query.isEmpty());
}

void QueryParserTest::readsWhatMustNotOccur_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ranges");
    QTest::addColumn<QStringList>("phrases");
    QTest::addColumn<QStringList>("words");

    const QStringList no;
    QTest::newRow("a number") << u"-404"_s << QStringList(u"404-404"_s) << no << no;
    QTest::newRow("a number behind a class") << u"4xx -404"_s << QStringList(u"404-404"_s) << no << no;
    QTest::newRow("a class") << u"-5xx"_s << QStringList(u"500-599"_s) << no << no;
    QTest::newRow("ten") << u"-50x"_s << QStringList(u"500-509"_s) << no << no;
    QTest::newRow("a range") << u"-500-504"_s << QStringList(u"500-504"_s) << no << no;
    QTest::newRow("a number, half typed") << u"4xx -40"_s << QStringList(u"400-409"_s) << no << no;
    QTest::newRow("a phrase") << u"-\"Bad Gateway\""_s << no << QStringList(u"bad gateway"_s) << no;
    QTest::newRow("a word with a hyphen") << u"-retry-after"_s << no << QStringList(u"retry after"_s) << no;
    QTest::newRow("a word of code") << u"-NotFound"_s << no << QStringList(u"not found"_s) << no;
    QTest::newRow("a word") << u"-nginx"_s << no << no << QStringList(u"nginx"_s);
    QTest::newRow("in a question") << u"timeout of the upstream behind a proxy -504 -nginx"_s
                                   << QStringList(u"504-504"_s) << no << QStringList(u"nginx"_s);
    QTest::newRow("not an option of a command") << u"what does curl -f say when it fails"_s << no << no << no;
    QTest::newRow("only a minus") << u"- -"_s << no << no << no;
    QTest::newRow("nothing in a log") << u"10.0.0.1 - - [02/Sep/2025] GET / -404 -nginx\n10.0.0.1"_s << no << no << no;
}

void QueryParserTest::readsWhatMustNotOccur()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, ranges);
    QFETCH(const QStringList, phrases);
    QFETCH(const QStringList, words);
    const SearchQuery query = QueryParser::parse(text);
    QCOMPARE(written(query.excludedRanges), ranges);
    QCOMPARE(written(query.excludedPhrases), phrases);
    QStringList found;
    for (const SearchQuery::Term &term : query.excludedTerms) {
        found.append(term.text);
    }
    QCOMPARE(found, words);
}

void QueryParserTest::readsWordsInQuotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("phrases");
    QTest::addColumn<QStringList>("words");

    const QStringList no;
    QTest::newRow("two words") << u"\"Bad Gateway\""_s << QStringList(u"bad gateway"_s)
                               << QStringList({u"bad"_s, u"gateway"_s});
    QTest::newRow("curly quotes") << u"“bad gateway”"_s << QStringList(u"bad gateway"_s)
                                  << QStringList({u"bad"_s, u"gateway"_s});
    QTest::newRow("low quotes") << u"„bad gateway“"_s << QStringList(u"bad gateway"_s)
                                << QStringList({u"bad"_s, u"gateway"_s});
    QTest::newRow("while being typed") << u"\"bad gat"_s << QStringList(u"bad gat*"_s)
                                       << QStringList({u"bad"_s, u"gat"_s});
    QTest::newRow("while a word is being ended") << u"\"bad "_s << QStringList(u"bad"_s) << QStringList(u"bad"_s);
    QTest::newRow("only a quote") << u"\""_s << no << no;
    QTest::newRow("two phrases and a word")
        << u"\"not found\" page \"dead link\""_s << QStringList({u"not found"_s, u"dead link"_s})
        << QStringList({u"not"_s, u"found"_s, u"page"_s, u"dead"_s, u"link"_s});
    QTest::newRow("in a question") << u"HTTP status for \"email not verified\""_s
                                   << QStringList(u"email not verified"_s)
                                   << QStringList(
                                          {u"http"_s, u"status"_s, u"for"_s, u"email"_s, u"not"_s, u"verified"_s});
    QTest::newRow("a number in it stands for itself")
        << u"\"404 not found\""_s << QStringList(u"not found"_s) << QStringList({u"not"_s, u"found"_s});
    QTest::newRow("not those of a log") << u"\"GET / HTTP/1.1\" 404"_s << no
                                        << QStringList({u"get"_s, u"http"_s, u"1"_s, u"1"_s});
    QTest::newRow("not those of data") << uR"({"error": "not found"})"_s << no
                                       << QStringList({u"error"_s, u"not"_s, u"found"_s});
}

void QueryParserTest::readsWordsInQuotes()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, phrases);
    QFETCH(const QStringList, words);
    const SearchQuery query = QueryParser::parse(text);
    QCOMPARE(written(query.phrases), phrases);
    QCOMPARE(wordsOf(query), words);
}

void QueryParserTest::tellsWhatIsTypedAskedAndPasted_data()
{
    using Kind = SearchQuery::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<SearchQuery::Kind>("kind");

    QTest::newRow("nothing") << QString() << Kind::Typed;
    QTest::newRow("a few words") << u"rate limit exceeded"_s << Kind::Typed;
    QTest::newRow("numbers, however many") << u"400 401 402 403 404 405 406 4xx"_s << Kind::Typed;
    QTest::newRow("signs, however many") << u"timeout -504 -nginx is:cacheable 4xx from:iana \"too long\""_s
                                         << Kind::Typed;
    QTest::newRow("a sentence") << u"what should I return when it is gone"_s << Kind::Question;
    QTest::newRow("a sentence with quotes and strokes")
        << u"is it 401/403 when the \"email is not verified\" yet?"_s << Kind::Question;
    QTest::newRow("two lines") << u"not\nfound"_s << Kind::Pasted;
    QTest::newRow("a long line") << u"word "_s.repeated(40) << Kind::Pasted;
    QTest::newRow("a key and its value") << u"code=302"_s << Kind::Pasted;
    QTest::newRow("a line of a log") << u"Sep 2 lb1 haproxy[500]: 192.0.2.33 was refused"_s << Kind::Pasted;
    QTest::newRow("words around an equals sign") << u"a = b"_s << Kind::Typed;
}

void QueryParserTest::tellsWhatIsTypedAskedAndPasted()
{
    QFETCH(const QString, text);
    QFETCH(const SearchQuery::Kind, kind);
    QCOMPARE(QueryParser::parse(text).kind, kind);
}

void QueryParserTest::judgesTheNumbersOfProse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("numbers");

    QTest::newRow("one that is announced") << u"the api returned 404 for a user"_s << QList<int>{404};
    QTest::newRow("two to choose from") << u"should I use 401/403 for an expired token?"_s << QList<int>{401, 403};
    QTest::newRow("many of a kind") << u"lots of 503s from the backend today"_s << QList<int>{503};
    QTest::newRow("one that is counted") << u"it allows 300 calls per hour only"_s << QList<int>{};
    QTest::newRow("one among others") << u"after 300 seconds it answered 504 at last"_s << QList<int>{504};
}

void QueryParserTest::judgesTheNumbersOfProse()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, numbers);
    QCOMPARE(QueryParser::parse(text).numbers, numbers);
}

void QueryParserTest::readsThePlaceInTheRfcs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("section");

    QTest::newRow("a document") << u"rfc 6585"_s << u"6585"_s << QString();
    QTest::newRow("a document in one word") << u"RFC6585"_s << u"6585"_s << QString();
    QTest::newRow("a section") << u"rfc 6585 4"_s << u"6585"_s << u"4"_s;
    QTest::newRow("a section with its sign") << u"RFC 9110 §15.5.5"_s << u"9110"_s << u"15.5.5"_s;
    QTest::newRow("a section in words") << u"rfc 9110 section 15.5.5"_s << u"9110"_s << u"15.5.5"_s;
    QTest::newRow("an address") << u"https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5"_s << u"9110"_s
                                << u"15.5.5"_s;
    QTest::newRow("an old address") << u"https://tools.ietf.org/html/rfc7231.html#section-6.5.1"_s << u"7231"_s
                                    << u"6.5.1"_s;
    QTest::newRow("three digits") << u"rfc 822"_s << u"822"_s << QString();
}

void QueryParserTest::readsThePlaceInTheRfcs()
{
    QFETCH(const QString, text);
    QFETCH(const QString, document);
    QFETCH(const QString, section);
    const SearchQuery query = QueryParser::parse(text);
    QVERIFY(query.place);
    QCOMPARE(query.place->document, document);
    QCOMPARE(query.place->section, section);
    QCOMPARE(query.longNumbers, QList<int>()); // it looks like nothing else
    QVERIFY(!QueryParser::parse(u"rfc of the section"_s).place);
}

void QueryParserTest::notesIdentifiers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("identifiers");

    for (const char *name :
         {"HTTP_404_NOT_FOUND", "StatusNotFound", ":not_found", "NotFoundHttpException", "HttpStatusCode.NotFound",
          "ERR_HTTP_HEADERS_SENT", "codes.ResourceExhausted", "http::StatusCode::NOT_FOUND",
          "HttpClientErrorException$NotFound", "kNotFound", ":forbidden"}) {
        QTest::newRow(name) << QString::fromLatin1(name) << QStringList(QString::fromLatin1(name));
    }
    QTest::newRow("among words") << u"what is StatusNotFound, please"_s << QStringList(u"StatusNotFound"_s);
    QTest::newRow("words") << u"not found: nginx.org, I'm a 1.1 404"_s << QStringList();
    QTest::newRow("a header field") << u"WWW-Authenticate"_s << QStringList();
    QTest::newRow("an address") << u"https://example.org/not_found"_s << QStringList();
}

void QueryParserTest::notesIdentifiers()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, identifiers);
    QCOMPARE(QueryParser::parse(text).identifiers, identifiers);
}

void QueryParserTest::takesThePastedWordsThatTell()
{
    const SearchQuery trace = QueryParser::parse(
        u"Starting the shop\nException in thread main: boom\n\tat com.acme.Shop.open(Shop.java:404)\n"
        "Caused by: connection refused\nBye\n"_s);
    QCOMPARE(wordsOf(trace), QStringList({u"caused"_s, u"by"_s, u"connection"_s, u"refused"_s, u"exception"_s, u"in"_s,
                                          u"thread"_s, u"main"_s, u"boom"_s}));
    QCOMPARE(wordsOf(QueryParser::parse(u"all is\nquiet here"_s)),
             QStringList({u"all"_s, u"is"_s, u"quiet"_s, u"here"_s}));
    const SearchQuery far = QueryParser::parse(u"nothing here\n"_s.repeated(100'000) + u"upstream timed out\n"_s +
                                               u"nothing there\n"_s.repeated(1'000));
    QCOMPARE(wordsOf(far), QStringList({u"upstream"_s, u"timed"_s, u"out"_s}));
}

void QueryParserTest::takesTheFactsBehindPastedText()
{
    const QString log =
        u"10.0.0.1 \"GET / HTTP/1.1\" 404 1 from: x is:cacheable\n10.0.0.1 \"GET / HTTP/1.1\" 500 1\n"_s;
    QCOMPARE(QueryParser::parse(log).conditions, QList<Condition>());
    const SearchQuery narrowed = QueryParser::parse(log + u"is:cacheable -from:nginx "_s);
    QCOMPARE(narrowed.conditions, QList<Condition>({{Condition::Field::Is, u"cacheable"_s, false},
                                                    {Condition::Field::From, u"nginx"_s, true}}));
    QCOMPARE(narrowed.numbers, QList<int>({500, 404}));
}

void QueryParserTest::stopsWhenCancelled()
{
    const QString log =
        u"nothing of note in this line\n"_s.repeated(100'000) + u"HTTP/1.1 500 Internal Server Error\n"_s;
    QCOMPARE(QueryParser::parse(log).numbers, QList<int>{500});
    QCOMPARE(QueryParser::parse(log, [] { return true; }).numbers, QList<int>{});
}

void QueryParserTest::namesSubStatuses()
{
    const SearchQuery query = QueryParser::parse(u"403.14 404"_s);
    QVERIFY(query.namesSubStatus(403, 14));
    QVERIFY(!query.namesSubStatus(403, 1));
    QVERIFY(!query.namesSubStatus(404, 14));
    QVERIFY(!QueryParser::parse(u"HTTP/1.1 403"_s).namesSubStatus(403, 1));
    QVERIFY(QueryParser::parse(u"HTTP Error 403.14 - Forbidden"_s).namesSubStatus(403, 14));
    QVERIFY(QueryParser::parse(u"500.9999"_s).namesSubStatus(500, 9999));
    for (const QString &other : {u"500.99999"_s, u"500."_s, u"500.1a"_s, u"500,1"_s, u"99.14"_s}) {
        QCOMPARE(QueryParser::parse(other).subStatuses.size(), 0);
    }
}

void QueryParserTest::notesLongNumbers()
{
    QCOMPARE(QueryParser::parse(u"error 1020"_s).longNumbers, QList<int>{1020});
    QCOMPARE(QueryParser::parse(u"12345 123456"_s).longNumbers, QList<int>{12345});
    QCOMPARE(QueryParser::parse(u"404 40"_s).longNumbers, QList<int>());
}

void QueryParserTest::findsNothingInPunctuation_data()
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

void QueryParserTest::findsNothingInPunctuation()
{
    QFETCH(const QString, text);
    const SearchQuery query = QueryParser::parse(text);
    QVERIFY(query.isEmpty());
    QCOMPARE(query.text, text);
}

void QueryParserTest::leavesTheLastWordUnfinished_data()
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

void QueryParserTest::leavesTheLastWordUnfinished()
{
    QFETCH(const QString, text);
    QFETCH(const QList<bool>, prefixes);
    QList<bool> found;
    const SearchQuery query = QueryParser::parse(text);
    for (const SearchQuery::Term &term : query.terms) {
        found.append(term.isPrefix);
    }
    QCOMPARE(found, prefixes);
}

void QueryParserTest::tellsFillersFromContentWords()
{
    QStringList content;
    const SearchQuery query = QueryParser::parse(u"What is the HTTP status code for a captive portal"_s);
    for (const SearchQuery::Term &term : query.terms) {
        if (!term.isFiller) {
            content.append(term.text);
        }
    }
    QCOMPARE(content, QStringList({u"captive"_s, u"portal"_s}));
}

void QueryParserTest::matchesAWordItsFormsAndItsBeginning_data()
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

void QueryParserTest::matchesAWordItsFormsAndItsBeginning()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, word);
    QFETCH(const bool, matches);
    const SearchQuery query = QueryParser::parse(typed);
    QCOMPARE(query.terms.size(), 1);
    QCOMPARE(query.terms.front().matches(word), matches);
}

void QueryParserTest::keepsTheText()
{
    QCOMPARE(QueryParser::parse(u"  Not  Found "_s).text, u"  Not  Found "_s);
    QCOMPARE(QueryParser::parse(u"not found"_s), QueryParser::parse(u"not found"_s));
    QVERIFY(!(QueryParser::parse(u"not found"_s) == QueryParser::parse(u"not"_s)));
    QVERIFY(SearchQuery().isEmpty());
}

void QueryParserTest::cutsLongText()
{
    const SearchQuery longWord = QueryParser::parse(QString(100'000, u'a'));
    QCOMPARE(longWord.text.size(), SearchQuery::maxLength);
    QCOMPARE(longWord.terms.size(), 1);
    const SearchQuery manyWords = QueryParser::parse(u"word "_s.repeated(10'000));
    QCOMPARE(manyWords.terms.size(), SearchQuery::maxWords);
    const SearchQuery numberBehindManyWords =
        QueryParser::parse(u"word "_s.repeated(100) + u"HTTP/1.1 404 Not Found"_s);
    QCOMPARE(numberBehindManyWords.numbers, QList<int>{404});
}

void QueryParserTest::rangeHoldsItsEnds()
{
    const CodeRange range{500, 504};
    QVERIFY(!range.contains(499));
    QVERIFY(range.contains(500));
    QVERIFY(range.contains(504));
    QVERIFY(!range.contains(505));
}

STATUSBOOK_TEST_MAIN(tst_queryparser, QueryParserTest, QCoreApplication)
#include "tst_queryparser.moc"
