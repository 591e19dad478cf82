// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogreader.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Member
{
    const char *name;
    int code;
};

// The enumeration whose members the built-in catalog must have, each under its exact name.
constexpr Member members[]{
    {"CONTINUE", 100},
    {"SWITCHING_PROTOCOLS", 101},
    {"PROCESSING", 102},
    {"OK", 200},
    {"CREATED", 201},
    {"ACCEPTED", 202},
    {"NON_AUTHORITATIVE_INFORMATION", 203},
    {"NO_CONTENT", 204},
    {"RESET_CONTENT", 205},
    {"PARTIAL_CONTENT", 206},
    {"MULTI_STATUS", 207},
    {"ALREADY_REPORTED", 208},
    {"IM_USED", 226},
    {"MULTIPLE_CHOICES", 300},
    {"MOVED_PERMANENTLY", 301},
    {"FOUND", 302},
    {"SEE_OTHER", 303},
    {"NOT_MODIFIED", 304},
    {"USE_PROXY", 305},
    {"SWITCH_PROXY", 306},
    {"TEMPORARY_REDIRECT", 307},
    {"PERMANENT_REDIRECT", 308},
    {"BAD_REQUEST", 400},
    {"UNAUTHORIZED", 401},
    {"PAYMENT_REQUIRED", 402},
    {"FORBIDDEN", 403},
    {"NOT_FOUND", 404},
    {"METHOD_NOT_ALLOWED", 405},
    {"NOT_ACCEPTABLE", 406},
    {"PROXY_AUTHENTICATION_REQUIRED", 407},
    {"REQUEST_TIMEOUT", 408},
    {"CONFLICT", 409},
    {"GONE", 410},
    {"LENGTH_REQUIRED", 411},
    {"PRECONDITION_FAILED", 412},
    {"PAYLOAD_TOO_LARGE", 413},
    {"URI_TOO_LONG", 414},
    {"UNSUPPORTED_MEDIA_TYPE", 415},
    {"RANGE_NOT_SATISFIABLE", 416},
    {"EXPECTATION_FAILED", 417},
    {"I_AM_A_TEAPOT", 418},
    {"MISDIRECTED_REQUEST", 421},
    {"UNPROCESSABLE_ENTITY", 422},
    {"LOCKED", 423},
    {"FAILED_DEPENDENCY", 424},
    {"UPGRADE_REQUIRED", 426},
    {"PRECONDITION_REQUIRED", 428},
    {"TOO_MANY_REQUESTS", 429},
    {"REQUEST_HEADER_FIELDS_TOO_LARGE", 431},
    {"UNAVAILABLE_FOR_LEGAL_REASONS", 451},
    {"INTERNAL_SERVER_ERROR", 500},
    {"NOT_IMPLEMENTED", 501},
    {"BAD_GATEWAY", 502},
    {"SERVICE_UNAVAILABLE", 503},
    {"GATEWAY_TIMEOUT", 504},
    {"HTTP_VERSION_NOT_SUPPORTED", 505},
    {"VARIANT_ALSO_NEGOTIATES", 506},
    {"INSUFFICIENT_STORAGE", 507},
    {"LOOP_DETECTED", 508},
    {"NOT_EXTENDED", 510},
    {"NETWORK_AUTHENTICATION_REQUIRED", 511},
};

// The numbers of those registered codes for which the test holds.
template <typename Holds>
QList<int> numbersWhere(const Catalog &catalog, Holds holds)
{
    QList<int> numbers;
    for (const StatusCode &code : catalog.codes()) {
        if (code.origin->id == u"iana"_s && holds(code)) {
            numbers.append(code.code);
        }
    }
    return numbers;
}

// "499 nginx": how an entry names itself, and how another names it.
QString nameOf(int code, const QString &origin)
{
    return QString::number(code) + u' ' + (origin.isEmpty() ? u"iana"_s : origin);
}

} // namespace

// The facts of the catalogs that come with the program.
class IanaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_catalog = readBuiltInCatalog(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void hasEveryMemberOfTheEnumeration_data();
    void hasEveryMemberOfTheEnumeration();
    void hasTheCodesRegisteredSince_data();
    void hasTheCodesRegisteredSince();
    void readsWithoutAProblem_data();
    void readsWithoutAProblem();
    void namesEachOriginOnce();
    void namesEachNumberOnceAndEachNameOnce();
    void summariesAreSentences();
    void confusionsOfRegisteredCodesAreMutual();
    void confusionsOfOthersAreMutualWhereBothAreThere();
    void reasonsAreThoseOfToday_data();
    void reasonsAreThoseOfToday();
    void heuristicallyCacheableAreThoseOfTheStandards();
    void bodiesAreThoseOfTheStandard();
    void methodsOfRedirectsAreThoseOfTheStandard();
    void headersThatTheStandardDemandsAreThere_data();
    void headersThatTheStandardDemandsAreThere();
    void otherHeadersHaveTheLevelOfTheirDocument_data();
    void otherHeadersHaveTheLevelOfTheirDocument();
    void examplesHoldTheirStatusLine();

private:
    Catalog m_catalog;
};

void IanaTest::hasEveryMemberOfTheEnumeration_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("name");

    QCOMPARE(std::size(members), std::size_t(61));
    for (const Member &member : members) {
        QTest::newRow(member.name) << member.code << QString::fromLatin1(member.name);
    }
}

void IanaTest::hasEveryMemberOfTheEnumeration()
{
    QFETCH(const int, code);
    QFETCH(const QString, name);
    const int row = m_catalog.rowOf({code, u"iana"_s});
    QVERIFY(row >= 0);
    QCOMPARE(m_catalog.at(row).name, name);
    QCOMPARE(m_catalog.at(row).origin->kind, Origin::Kind::Registry);
}

void IanaTest::hasTheCodesRegisteredSince_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<StatusCode::State>("state");

    QTest::newRow("early hints") << 103 << u"EARLY_HINTS"_s << StatusCode::State::Experimental;
    QTest::newRow("upload resumption") << 104 << u"UPLOAD_RESUMPTION_SUPPORTED"_s << StatusCode::State::Temporary;
    QTest::newRow("too early") << 425 << u"TOO_EARLY"_s << StatusCode::State::Standard;
    QTest::newRow("the teapot is unused") << 418 << u"I_AM_A_TEAPOT"_s << StatusCode::State::Unused;
    QTest::newRow("switch proxy is unused") << 306 << u"SWITCH_PROXY"_s << StatusCode::State::Unused;
    QTest::newRow("use proxy is deprecated") << 305 << u"USE_PROXY"_s << StatusCode::State::Deprecated;
    QTest::newRow("not extended is obsolete") << 510 << u"NOT_EXTENDED"_s << StatusCode::State::Obsolete;
}

void IanaTest::hasTheCodesRegisteredSince()
{
    QFETCH(const int, code);
    QFETCH(const QString, name);
    QFETCH(const StatusCode::State, state);
    const int row = m_catalog.rowOf({code, u"iana"_s});
    QVERIFY(row >= 0);
    QCOMPARE(m_catalog.at(row).name, name);
    QCOMPARE(m_catalog.at(row).state, state);
}

void IanaTest::readsWithoutAProblem_data()
{
    QTest::addColumn<QString>("fileName");

    const QFileInfoList files = QDir(u":/statusbook/catalogs"_s).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &file : files) {
        QTest::newRow(qUtf8Printable(file.fileName())) << file.filePath();
    }
}

void IanaTest::readsWithoutAProblem()
{
    QFETCH(const QString, fileName);
    const CatalogReader::Reading reading = CatalogReader::readFile(fileName);
    QStringList problems;
    for (const Diagnostic &problem : reading.problems) {
        problems.append(problem.toString(fileName));
    }
    QCOMPARE(problems, QStringList());
    QVERIFY(!reading.catalog.isEmpty());
    QCOMPARE(reading.catalog.origins().front()->id, QFileInfo(fileName).completeBaseName());
    for (const StatusCode &code : reading.catalog.codes()) {
        QVERIFY2(m_catalog.rowOf(keyOf(code)) >= 0, qUtf8Printable(code.name));
    }
}

void IanaTest::namesEachOriginOnce()
{
    const QFileInfoList files = QDir(u":/statusbook/catalogs"_s).entryInfoList({u"*.json"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    QCOMPARE(m_catalog.origins().size(), files.size());
    QCOMPARE(m_catalog.at(m_catalog.rowOf({404, {}})).origin->title, u"IANA"_s);
}

void IanaTest::namesEachNumberOnceAndEachNameOnce()
{
    QSet<QString> seen;
    for (const StatusCode &code : m_catalog.codes()) {
        const QString origin = code.origin->id + u' ';
        QVERIFY2(!seen.contains(origin + code.name), qUtf8Printable(code.name));
        QVERIFY2(!seen.contains(origin + codeText(code.code)), qUtf8Printable(code.name));
        seen << origin + code.name << origin + codeText(code.code);
    }
}

void IanaTest::summariesAreSentences()
{
    QStringList others;
    for (const StatusCode &code : m_catalog.codes()) {
        const bool isSentence = code.summary.front().isLetterOrNumber() && code.summary.endsWith(u'.');
        if (!isSentence || code.summary.size() >= 90) {
            others.append(code.summary);
        }
    }
    QCOMPARE(others, QStringList());
}

void IanaTest::confusionsOfRegisteredCodesAreMutual()
{
    QSet<QString> pairs;
    for (const StatusCode &code : m_catalog.codes()) {
        for (const StatusCode::Confusion &other : code.confusedWith) {
            pairs.insert(nameOf(code.code, code.origin->id) + u" - "_s + nameOf(other.code, other.origin));
        }
    }
    QStringList oneSided;
    for (const StatusCode &code : m_catalog.codes()) {
        for (const StatusCode::Confusion &other : code.confusedWith) {
            const QString here = nameOf(code.code, code.origin->id);
            const QString there = nameOf(other.code, other.origin);
            const bool areRegistered = here.endsWith(u" iana"_s) && there.endsWith(u" iana"_s);
            if (areRegistered && !pairs.contains(there + u" - "_s + here)) {
                oneSided.append(here + u" - "_s + there);
            }
        }
    }
    QCOMPARE(oneSided, QStringList());
}

void IanaTest::confusionsOfOthersAreMutualWhereBothAreThere()
{
    QStringList oneSided;
    for (const StatusCode &code : m_catalog.codes()) {
        for (const StatusCode::Confusion &other : code.confusedWith) {
            const int row = m_catalog.rowOf({other.code, other.origin.isEmpty() ? u"iana"_s : other.origin});
            if (row < 0) {
                continue;
            }
            const QList<StatusCode::Confusion> back = m_catalog.at(row).confusedWith;
            const bool isMutual =
                std::any_of(back.begin(), back.end(), [&code](const StatusCode::Confusion &confusion) {
                    return nameOf(confusion.code, confusion.origin) == nameOf(code.code, code.origin->id);
                });
            if (!isMutual) {
                oneSided.append(nameOf(code.code, code.origin->id) + u" - "_s + nameOf(other.code, other.origin));
            }
        }
    }
    QCOMPARE(oneSided, QStringList());
}

void IanaTest::reasonsAreThoseOfToday_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("former");

    QTest::newRow("413 of RFC 9110") << 413 << u"Content Too Large"_s << u"Payload Too Large"_s;
    QTest::newRow("422 of RFC 9110") << 422 << u"Unprocessable Content"_s << u"Unprocessable Entity"_s;
    QTest::newRow("414 of RFC 7231") << 414 << u"URI Too Long"_s << u"Request-URI Too Long"_s;
    QTest::newRow("416 of RFC 7233") << 416 << u"Range Not Satisfiable"_s << u"Requested Range Not Satisfiable"_s;
    QTest::newRow("302 of RFC 2616") << 302 << u"Found"_s << u"Moved Temporarily"_s;
    QTest::newRow("418 of the registry") << 418 << u"(Unused)"_s << u"I'm a teapot"_s;
    QTest::newRow("306 of the registry") << 306 << u"(Unused)"_s << u"Switch Proxy"_s;
}

void IanaTest::reasonsAreThoseOfToday()
{
    QFETCH(const int, code);
    QFETCH(const QString, reason);
    QFETCH(const QString, former);
    const int row = m_catalog.rowOf({code, u"iana"_s});
    QVERIFY(row >= 0);
    const StatusCode &found = m_catalog.at(row);
    QCOMPARE(found.reason, reason);
    QVERIFY(std::any_of(found.formerly.begin(), found.formerly.end(),
                        [&former](const StatusCode::FormerPhrase &phrase) { return phrase.phrase == former; }));
}

// RFC 9110 §15.1, and RFC 7725 for 451.
void IanaTest::heuristicallyCacheableAreThoseOfTheStandards()
{
    QCOMPARE(numbersWhere(m_catalog, [](const StatusCode &code) { return code.facts.cacheable == true; }),
             QList<int>({200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501}));
}

// RFC 9110 §6.4.1 and §15.3.6.
void IanaTest::bodiesAreThoseOfTheStandard()
{
    QCOMPARE(
        numbersWhere(m_catalog, [](const StatusCode &code) { return code.facts.body == StatusCode::Body::Forbidden; }),
        QList<int>({100, 101, 102, 103, 104, 204, 304}));
    QCOMPARE(numbersWhere(m_catalog, [](const StatusCode &code) { return code.facts.body == StatusCode::Body::None; }),
             QList<int>{205});
    QCOMPARE(numbersWhere(m_catalog, [](const StatusCode &code) { return !code.facts.body; }), QList<int>());
}

void IanaTest::methodsOfRedirectsAreThoseOfTheStandard()
{
    const auto numbersWith = [this](StatusCode::Method method) {
        return numbersWhere(m_catalog, [method](const StatusCode &code) { return code.facts.method == method; });
    };
    QCOMPARE(numbersWith(StatusCode::Method::Kept), QList<int>({307, 308}));
    QCOMPARE(numbersWith(StatusCode::Method::MayBecomeGet), QList<int>({301, 302}));
    QCOMPARE(numbersWith(StatusCode::Method::BecomesGet), QList<int>{303});
}

void IanaTest::headersThatTheStandardDemandsAreThere_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("header");

    QTest::newRow("401 asks how to authenticate") << 401 << u"WWW-Authenticate"_s;
    QTest::newRow("405 lists the methods") << 405 << u"Allow"_s;
    QTest::newRow("407 asks how to authenticate") << 407 << u"Proxy-Authenticate"_s;
    QTest::newRow("426 names the protocols") << 426 << u"Upgrade"_s;
    QTest::newRow("101 names the protocol") << 101 << u"Upgrade"_s;
    QTest::newRow("206 tells the range") << 206 << u"Content-Range"_s;
    QTest::newRow("101 keeps Upgrade to this hop") << 101 << u"Connection"_s;
    QTest::newRow("426 keeps Upgrade to this hop") << 426 << u"Connection"_s;
    QTest::newRow("226 names the delta coding") << 226 << u"IM"_s;
    QTest::newRow("226 names the current version") << 226 << u"ETag"_s;
}

void IanaTest::headersThatTheStandardDemandsAreThere()
{
    QFETCH(const int, code);
    QFETCH(const QString, header);
    const int row = m_catalog.rowOf({code, u"iana"_s});
    QVERIFY(row >= 0);
    const StatusCode &found = m_catalog.at(row);
    QVERIFY(std::any_of(found.headers.begin(), found.headers.end(), [&header](const StatusCode::Header &candidate) {
        return candidate.name == header && candidate.in == StatusCode::Carrier::Response &&
               candidate.level == StatusCode::Level::Must;
    }));
    const bool isShown = std::any_of(found.example.response.begin(), found.example.response.end(),
                                     [&header](const QString &line) { return line.startsWith(header + u": "_s); });
    QVERIFY2(isShown, "the example does without it");
}

// Those that are often told wrong; the sources stand with the headers.
void IanaTest::otherHeadersHaveTheLevelOfTheirDocument_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("header");
    QTest::addColumn<StatusCode::Level>("level");

    QTest::newRow("201 does not need it") << 201 << u"Location"_s << StatusCode::Level::Should;
    QTest::newRow("205 is framed by it") << 205 << u"Content-Length"_s << StatusCode::Level::Should;
    QTest::newRow("301 could go without it") << 301 << u"Location"_s << StatusCode::Level::Should;
    QTest::newRow("308 could go without it") << 308 << u"Location"_s << StatusCode::Level::Should;
    QTest::newRow("304 may tell a length") << 304 << u"Content-Length"_s << StatusCode::Level::May;
    QTest::newRow("412 may follow from it") << 412 << u"If-Match"_s << StatusCode::Level::May;
    QTest::newRow("412 must follow, the field need not be there")
        << 412 << u"If-None-Match"_s << StatusCode::Level::May;
    QTest::newRow("413 when it passes") << 413 << u"Retry-After"_s << StatusCode::Level::Should;
    QTest::newRow("416 tells the length") << 416 << u"Content-Range"_s << StatusCode::Level::Should;
    QTest::newRow("429 need not say when") << 429 << u"Retry-After"_s << StatusCode::Level::May;
    QTest::newRow("451 names who blocks") << 451 << u"Link"_s << StatusCode::Level::Should;
    QTest::newRow("503 need not say when") << 503 << u"Retry-After"_s << StatusCode::Level::May;
}

void IanaTest::otherHeadersHaveTheLevelOfTheirDocument()
{
    QFETCH(const int, code);
    QFETCH(const QString, header);
    QFETCH(const StatusCode::Level, level);
    const int row = m_catalog.rowOf({code, u"iana"_s});
    QVERIFY(row >= 0);
    const QList<StatusCode::Header> headers = m_catalog.at(row).headers;
    const auto found = std::find_if(headers.begin(), headers.end(), [&header](const StatusCode::Header &candidate) {
        return candidate.name == header;
    });
    QVERIFY(found != headers.end());
    QCOMPARE(found->level, level);
}

void IanaTest::examplesHoldTheirStatusLine()
{
    QStringList others;
    for (const StatusCode &code : m_catalog.codes()) {
        const QString statusLine = u"HTTP/1.1 "_s + codeText(code.code) + u' ' + phraseOnTheWire(code);
        const bool isThere = code.example.response.join(u'\n').contains(statusLine);
        if (code.origin->id == u"iana"_s && !code.example.response.isEmpty() && !isThere) {
            others.append(statusLine);
        }
    }
    QCOMPARE(others, QStringList());
}

STATUSBOOK_TEST_MAIN(tst_iana, IanaTest, QCoreApplication)
#include "tst_iana.moc"
