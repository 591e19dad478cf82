// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/highlights.h"
#include "model/query/queryparser.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class HitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void marksWhatTheQueryHits_data();
    void marksWhatTheQueryHits();
    void liesInOrderWithinTheText_data();
    void liesInOrderWithinTheText();
};

// Hits are shown in angle brackets.
void HitsTest::marksWhatTheQueryHits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");

    QTest::newRow("a word") << u"found"_s << u"Not Found"_s << u"Not <Found>"_s;
    QTest::newRow("both words in any order") << u"found not"_s << u"Not Found"_s << u"<Not> <Found>"_s;
    QTest::newRow("a beginning marks as much as was typed") << u"fo"_s << u"Not Found"_s << u"Not <Fo>und"_s;
    QTest::newRow("not inside a word") << u"ound"_s << u"Not Found"_s << u"Not Found"_s;
    QTest::newRow("another form is marked whole")
        << u"redirecting "_s << u"It redirects here"_s << u"It <redirects> here"_s;
    QTest::newRow("every place") << u"proxy"_s << u"Proxy of a proxy"_s << u"<Proxy> of a <proxy>"_s;
    QTest::newRow("a hump") << u"found"_s << u"NotFound"_s << u"Not<Found>"_s;
    QTest::newRow("a word between underscores") << u"too"_s << u"PAYLOAD_TOO_LARGE"_s << u"PAYLOAD_<TOO>_LARGE"_s;
    QTest::newRow("a number") << u"404"_s << u"404"_s << u"<404>"_s;
    QTest::newRow("a number in a sentence") << u"410"_s << u"404 or 410, not 4100"_s << u"404 or <410>, not 4100"_s;
    QTest::newRow("two terms that begin alike take the longer") << u"time timeout"_s << u"Timeout"_s << u"<Timeout>"_s;
    QTest::newRow("the longer though it comes first") << u"timeout time"_s << u"Timeout"_s << u"<Timeout>"_s;
    QTest::newRow("small words are passed over")
        << u"the status of proxy"_s << u"the status of a proxy"_s << u"the status of a <proxy>"_s;
    QTest::newRow("accents are marked whole") << u"cafe "_s << u"Le Cafe\u0301!"_s << u"Le <Cafe\u0301>!"_s;
    QTest::newRow("an apostrophe is marked with its word") << u"im"_s << u"I'm a teapot"_s << u"<I'm> a teapot"_s;
    QTest::newRow("markup is text") << u"b"_s << u"<b>"_s << u"<<b>>"_s;
    QTest::newRow("a query of numbers leaves words alone") << u"404"_s << u"Not Found"_s << u"Not Found"_s;
    QTest::newRow("a class marks nothing") << u"4xx"_s << u"404 xx"_s << u"404 xx"_s;
    QTest::newRow("of a log, only its codes") << u"haproxy: GET / was refused, HTTP/1.1 503 Service Unavailable"_s
                                              << u"503: the service refused it"_s << u"<503>: the service refused it"_s;
    QTest::newRow("a phrase in quotes marks its words")
        << u"\"bad gateway\""_s << u"Bad Gateway: a bad answer"_s << u"<Bad> <Gateway>: a <bad> answer"_s;
    QTest::newRow("what must not occur marks nothing") << u"-404 -bad"_s << u"404 bad"_s << u"404 bad"_s;
    QTest::newRow("an empty query marks nothing") << QString() << u"Not Found"_s << u"Not Found"_s;
    QTest::newRow("regex characters mark nothing") << u".*"_s << u"Not Found"_s << u"Not Found"_s;
    QTest::newRow("an empty text") << u"found"_s << QString() << QString();
}

void HitsTest::marksWhatTheQueryHits()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    QFETCH(const QString, marked);
    QString found = text;
    QList<Highlight> hits = highlightsIn(text, QueryParser::parse(typed));
    while (!hits.isEmpty()) {
        const Highlight hit = hits.takeLast();
        found.insert(hit.start + hit.length, u'>');
        found.insert(hit.start, u'<');
    }
    QCOMPARE(found, marked);
}

void HitsTest::liesInOrderWithinTheText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");

    QTest::newRow("overlapping beginnings") << u"t ti tim time timeout"_s << u"Time timeouts, tim, ti and t"_s;
    QTest::newRow("numbers and words") << u"404 not found 4"_s << u"404 Not Found 404NotFound404"_s;
    QTest::newRow("ligatures and marks") << u"fi fine cafe"_s << u"ﬁne ﬁ cafe\u0301\u0301 \u0301fi"_s;
    QTest::newRow("half a surrogate pair")
        << u"tim"_s << QString(QString(QChar(0xd835)) + u" time "_s + QChar(0xdc00) + u"tim"_s);
}

void HitsTest::liesInOrderWithinTheText()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    const QList<Highlight> hits = highlightsIn(text, QueryParser::parse(typed));
    QVERIFY(!hits.isEmpty());
    qsizetype end = 0;
    for (const Highlight &hit : hits) {
        QCOMPARE_GE(hit.start, end);
        QCOMPARE_GT(hit.length, 0);
        end = hit.start + hit.length;
        QCOMPARE_LE(end, text.size());
    }
}

STATUSBOOK_TEST_MAIN(tst_highlights, HitsTest, QCoreApplication)
#include "tst_highlights.moc"
