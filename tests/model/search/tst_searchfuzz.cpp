// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/query/highlights.h"
#include "model/query/queryparser.h"
#include "model/query/statusextractor.h"
#include "model/search/searcher.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

// Texts that nobody typed, the same for the same seed.
class Mutator
{
public:
    explicit Mutator(std::uint32_t seed) : m_engine(seed) {}

    qsizetype below(qsizetype limit) { return static_cast<qsizetype>(m_engine() % static_cast<std::uint32_t>(limit)); }

    QString text()
    {
        QString made;
        for (qsizetype left = below(12); left >= 0; --left) {
            made += piece();
            made += below(3) == 0 ? QString() : QString(u" \t,;/-|"_s.at(below(3) == 0 ? below(7) : 0));
        }
        for (qsizetype left = below(4) * below(4); left > 0; --left) {
            mutate(made);
        }
        return made;
    }

    QString longText(qsizetype length)
    {
        const QString unit = text() + piece();
        return unit.repeated(length / std::max(qsizetype(1), unit.size()) + 1).left(length);
    }

private:
    QString piece()
    {
        static const QStringList pieces{u"not found"_s,
                                        u"HTTP/1.1 404 Not Found"_s,
                                        u"4xx"_s,
                                        u"5**"_s,
                                        u"40x"_s,
                                        u"500-504"_s,
                                        u"403.14"_s,
                                        u"404,410|500"_s,
                                        u"is:"_s,
                                        u"-is:cacheable"_s,
                                        u"has:retry-after"_s,
                                        u"from:nginx"_s,
                                        u"rfc:9110"_s,
                                        u"body:"_s,
                                        u"-"_s,
                                        u"\""_s,
                                        u"\"gateway timeout\""_s,
                                        u"-nginx"_s,
                                        u"HttpStatusCode.NotFound"_s,
                                        u"ERR_HTTP_"_s,
                                        u"what status code should I return when the"_s,
                                        u"gatway"_s,
                                        u"tiemout"_s,
                                        u"status:503"_s,
                                        u"{\"status\":404}"_s,
                                        u"\" 502 157 \""_s,
                                        u"\u202Eשלום 404"_s,
                                        u"\u200F500"_s,
                                        u"ﬁ İ ß ẞ Ⅳ ４０４"_s,
                                        u"e\u0301\u0301\u0301"_s,
                                        u"猫が見つからない"_s,
                                        u"👩‍👩‍👧"_s,
                                        u"%1%2%n"_s,
                                        u"(.*"_s,
                                        u"[^]\\"_s,
                                        u"00000000404"_s,
                                        u"99999999999999999999"_s,
                                        u"\r\n"_s,
                                        u"'''"_s,
                                        u"I'm"_s,
                                        u"\u2019"_s,
                                        u"rfc 6585 4"_s};
        switch (below(8)) {
        case 0:
            return randomUnits(u'\0', 0x20);
        case 1:
            return randomUnits(0, 0xffff);
        case 2:
            return randomUnits(0xd800, 0x800); // surrogates without their other half, mostly
        case 3:
            return randomUnits(u' ', 0x5f);
        case 4:
            return randomUnits(0x590, 0x200); // right to left
        default:
            return pieces.at(below(pieces.size()));
        }
    }

    QString randomUnits(char16_t first, qsizetype count)
    {
        QString units;
        for (qsizetype left = below(9); left > 0; --left) {
            units += QChar(static_cast<char16_t>(first + below(count)));
        }
        return units;
    }

    void mutate(QString &text)
    {
        const qsizetype at = below(text.size() + 1);
        switch (below(4)) {
        case 0:
            text.insert(at, piece());
            break;
        case 1:
            text.remove(at, 1 + below(3));
            break;
        case 2:
            text.insert(at, text.mid(below(text.size() + 1), 8));
            break;
        default:
            text = text.mid(at) + text.left(at);
        }
    }

    std::mt19937 m_engine;
};

QStringList textsOf(const StatusCode &code)
{
    return QStringList{code.reason, code.name, code.summary} + code.description + code.keywords;
}

QString firstFault(const SearchResult &result, int rowCount)
{
    QSet<int> seen;
    for (const int row : result.rows) {
        if (row < 0 || row >= rowCount) {
            return u"row %1 is not there"_s.arg(row);
        }
        if (seen.contains(row)) {
            return u"row %1 comes twice"_s.arg(row);
        }
        seen.insert(row);
    }
    const bool isCountGood = result.exactCount >= 0 && result.exactCount <= result.rows.size();
    return isCountGood ? QString() : u"%1 rows are exact"_s.arg(result.exactCount);
}

QString firstFault(const QList<Highlight> &hits, QStringView text)
{
    qsizetype end = 0;
    for (const Highlight &hit : hits) {
        if (hit.start < end || hit.length <= 0 || hit.length > text.size() - hit.start) {
            return u"a hit at %1 of %2"_s.arg(hit.start).arg(hit.length);
        }
        end = hit.start + hit.length;
    }
    return {};
}

QString firstFault(const QList<StatusMention> &mentions)
{
    QSet<int> seen;
    for (const StatusMention &mention : mentions) {
        if (mention.code < 0 || mention.code > 999 || mention.count < 1 || seen.contains(mention.code)) {
            return u"%1, %2 times"_s.arg(mention.code).arg(mention.count);
        }
        seen.insert(mention.code);
    }
    return {};
}

// For a message: ASCII as it is, all else by its number.
QByteArray shown(const QString &text)
{
    constexpr qsizetype longest = 400;
    QByteArray escaped;
    for (const QChar unit : text.left(longest)) {
        const bool isPlain = unit >= u' ' && unit <= u'~' && unit != u'\\';
        escaped += isPlain ? QByteArray(1, unit.toLatin1()) : "\\u" + QByteArray::number(unit.unicode(), 16);
    }
    return escaped;
}

} // namespace

class SearchFuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_index = SearchIndex(readBuiltInCatalog()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void bearsAnyText();
    void bearsLongLines();
    void bearsQueriesThatGrow();

private:
    // What is wrong with the answers to this text; empty: nothing.
    QByteArray faultIn(const QString &text, Mutator &mutator);

    SearchIndex m_index;
    Searcher m_searcher;
};

QByteArray SearchFuzzTest::faultIn(const QString &text, Mutator &mutator)
{
    const SearchQuery query = QueryParser::parse(text);
    const SearchResult result = m_searcher.search(m_index, query);
    QStringList faults{firstFault(result, m_index.catalog().size()), firstFault(statusMentionsIn(text)),
                       firstFault(query.mentions), firstFault(highlightsIn(text, query), text)};
    const qsizetype row = result.rows.isEmpty() ? mutator.below(m_index.catalog().size())
                                                : result.rows.at(mutator.below(result.rows.size()));
    const QStringList texts = textsOf(m_index.catalog().codes().at(row));
    for (const QString &searched : texts) {
        faults.append(firstFault(highlightsIn(searched, query), searched));
    }
    faults.removeAll(QString());
    return faults.isEmpty() ? QByteArray() : faults.front().toUtf8() + " in: " + shown(text);
}

void SearchFuzzTest::bearsAnyText()
{
    constexpr int rounds = 2'000;
    Mutator mutator(20'260'101);
    for (int round = 0; round < rounds; ++round) {
        const QByteArray fault = faultIn(mutator.text(), mutator);
        QVERIFY2(fault.isEmpty(), fault.constData());
    }
}

void SearchFuzzTest::bearsLongLines()
{
    constexpr int rounds = 8;
    constexpr qsizetype length = 1'000'000;
    Mutator mutator(404);
    for (int round = 0; round < rounds; ++round) {
        const QByteArray fault = faultIn(mutator.longText(length), mutator);
        QVERIFY2(fault.isEmpty(), fault.constData());
    }
    for (const QString &line : {QString(length, u'a'), QString(length, u'4'), QString(length, u'\''),
                                QString(length, QChar(0xd835)), u"404 "_s.repeated(length / 4)}) {
        const QByteArray fault = faultIn(line, mutator);
        QVERIFY2(fault.isEmpty(), fault.constData());
    }
}

// One searcher for all searches must not colour the next.
void SearchFuzzTest::bearsQueriesThatGrow()
{
    constexpr int rounds = 20;
    Mutator mutator(7);
    for (int round = 0; round < rounds; ++round) {
        const QString text = mutator.text();
        for (qsizetype length = 0; length <= text.size(); ++length) {
            const SearchQuery query = QueryParser::parse(text.left(length));
            QVERIFY2(m_searcher.search(m_index, query) == Searcher().search(m_index, query),
                     shown(text.left(length)).constData());
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_searchfuzz, SearchFuzzTest, QCoreApplication)
#include "tst_searchfuzz.moc"
