// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/querydescription.h"
#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "model/search/searcher.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class QueryDescriptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_index = SearchIndex(readBuiltInCatalog()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void saysWhatWasUnderstood_data();
    void saysWhatWasUnderstood();
    void showsFewOfManyCodes();

private:
    SearchIndex m_index;
};

void QueryDescriptionTest::saysWhatWasUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("hint");

    const auto row = [](const QString &typed, const QString &hint) {
        QTest::newRow(typed.isEmpty() ? "nothing" : typed.toUtf8().constData()) << typed << hint;
    };
    row(QString(), QString());
    row(u"rate limit"_s, QString());
    row(u"what should I return when it is gone"_s, QString());
    row(u"forbiden"_s, QString());
    row(u"404"_s, u"code 404"_s);
    row(u"401 403"_s, u"codes 401, 403"_s);
    row(u"403.14"_s, u"code 403.14"_s);
    row(u"4xx"_s, u"4xx"_s);
    row(u"50*"_s, u"50x"_s);
    row(u"500-504"_s, u"500–504"_s);
    row(u"4xx/5xx 302"_s, u"code 302 · 4xx · 5xx"_s);
    row(u"client errors"_s, u"4xx"_s);
    row(u"server errors -500"_s, u"5xx · not 500"_s);
    row(u"4xx -410 \"not found\" is:cacheable"_s, u"4xx · “not found” together · not 410 · is:cacheable"_s);
    row(u"4xx timeout"_s, u"4xx · timeout"_s);
    row(u"the timeout -gateway"_s, u"timeout · without “gateway”"_s);
    row(u"timeout -\"gateway timeout\" -5xx"_s, u"timeout · not 5xx · without “gateway timeout”"_s);
    row(u"\"bad gat"_s, u"“bad gat…” together"_s);
    row(u"\"teapot\""_s, u"“teapot”"_s);
    row(u"\"gateway of a teapot\""_s, u"“gateway of a teapot” stands in none, so its words"_s);
    row(u"-is:vendor timeout"_s, u"timeout · not is:vendor"_s);
    row(u"is:"_s, u"is:…"_s);
    row(u"is:purple"_s, u"no code knows is:purple"_s);
    row(u"from:nginx"_s, u"from:nginx"_s);
    row(u"404 page"_s, u"code 404 · “page” is passed over beside a code"_s);
    row(u"HTTP_404_NOT_FOUND"_s, u"code 404"_s);
    row(u"StatusNotFound"_s, u"a name in code: not found"_s);
    row(u":not_found"_s, u"a name in code: not found"_s);
    row(u"codes.ResourceExhausted"_s, u"a name in code: resource exhausted"_s);
    row(u"retry-after"_s, u"header field Retry-After"_s);
    row(u"www-authenticate: Basic"_s, u"header field WWW-Authenticate"_s);
    row(u"not-a-header"_s, QString());
    row(u"rfc 6585 4"_s, u"RFC 6585, section 4"_s);
    row(u"RFC9110"_s, u"RFC 9110"_s);
    row(u"https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5"_s, u"RFC 9110, section 15.5.5"_s);
    row(u"the api returned 404 for a user"_s, u"read in the text: 404"_s);
    row(u"code=302"_s, u"read in the text: 302"_s);
    row(u"HTTP 502\nHTTP 404\nHTTP 502\n"_s, u"read in the text: 502 ×2, 404"_s);
    row(u"HTTP Error 403.14 - Forbidden\nHTTP Error 403.14 - Forbidden"_s, u"read in the text: 403.14 ×2"_s);
    row(u"upstream timed out\nis:retryable"_s,
        u"no status in the text; its words: upstream timed out · is:retryable"_s);
    row(u"a b\nthe of"_s, u"no status in the text; its words: b"_s);
}

void QueryDescriptionTest::saysWhatWasUnderstood()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, hint);
    const SearchResult result = Searcher().search(m_index, QueryParser::parse(typed));
    QCOMPARE(QueryDescription::of(result, m_index.catalog()), hint);
}

void QueryDescriptionTest::showsFewOfManyCodes()
{
    QList<StatusMention> mentions;
    for (int code = 500; code < 509; ++code) {
        mentions.append({code, code - 499});
    }
    QCOMPARE(QueryDescription::of(mentions), u"500, 501 ×2, 502 ×3, 503 ×4, 504 ×5, 505 ×6 and 3 more"_s);
    QCOMPARE(QueryDescription::of({{0, 1}, {403, 2, {1, 14}}}), u"000, 403 ×2"_s);
}

STATUSBOOK_TEST_MAIN(tst_querydescription, QueryDescriptionTest, QCoreApplication)
#include "tst_querydescription.moc"
