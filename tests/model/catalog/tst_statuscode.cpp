// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/statuscode.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(StatusCode &)>;

StatusCode notFound()
{
    StatusCode code;
    code.code = 404;
    code.name = u"NOT_FOUND"_s;
    code.reason = u"Not Found"_s;
    code.state = StatusCode::State::Standard;
    code.origin = std::make_shared<const Origin>(Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, {}});
    return code;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class StatusCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void equalsItsCopyOfAnotherOrigin();
    void differsInEveryField_data();
    void differsInEveryField();
    void keyIsNumberOriginAndName();
    void oneKeyMeansOneEntry_data();
    void oneKeyMeansOneEntry();
    void fitsAKey_data();
    void fitsAKey();
    void classIsTheFirstDigit_data();
    void classIsTheFirstDigit();
    void textHasThreeDigits_data();
    void textHasThreeDigits();
    void phraseOnTheWireIsOneThatServersSend_data();
    void phraseOnTheWireIsOneThatServersSend();
    void fileWordsNameEveryEnumerator();
};

void StatusCodeTest::equalsItsCopyOfAnotherOrigin()
{
    const StatusCode code = notFound();
    StatusCode copy = notFound();
    QVERIFY(code.origin != copy.origin);
    QVERIFY(code == copy);
    copy.origin = nullptr;
    QVERIFY(!(code == copy));
    QVERIFY(StatusCode() == StatusCode());
}

void StatusCodeTest::differsInEveryField_data()
{
    QTest::addColumn<Change>("change");

    const auto row = [](const char *field, const Change &change) { QTest::newRow(field) << change; };
    row("code", [](StatusCode &c) { c.code = 405; });
    row("name", [](StatusCode &c) { c.name = u"N"_s; });
    row("reason", [](StatusCode &c) { c.reason = u"not found"_s; });
    row("formerly", [](StatusCode &c) { c.formerly = {{u"A"_s, u"B"_s}}; });
    row("state", [](StatusCode &c) { c.state = StatusCode::State::Unused; });
    row("summary", [](StatusCode &c) { c.summary = u"S."_s; });
    row("description", [](StatusCode &c) { c.description.append(u"D."_s); });
    row("spec", [](StatusCode &c) { c.spec.emplace(); });
    row("cacheable", [](StatusCode &c) { c.facts.cacheable = false; });
    row("body", [](StatusCode &c) { c.facts.body = StatusCode::Body::Allowed; });
    row("method", [](StatusCode &c) { c.facts.method = StatusCode::Method::Kept; });
    row("retry", [](StatusCode &c) { c.facts.retry.emplace(); });
    row("seen", [](StatusCode &c) { c.facts.seen = StatusCode::Seen::OnTheWire; });
    row("headers", [](StatusCode &c) { c.headers.append(StatusCode::Header()); });
    row("use", [](StatusCode &c) { c.use.append(u"U."_s); });
    row("avoid", [](StatusCode &c) { c.avoid.append(u"A."_s); });
    row("confusedWith", [](StatusCode &c) { c.confusedWith.append(StatusCode::Confusion()); });
    row("request of the example", [](StatusCode &c) { c.example.request.append(u"GET"_s); });
    row("response of the example", [](StatusCode &c) { c.example.response.append(u"HTTP"_s); });
    row("keywords", [](StatusCode &c) { c.keywords.append(u"K"_s); });
    row("links", [](StatusCode &c) { c.links.append(StatusCode::Link()); });
    row("sub-statuses", [](StatusCode &c) { c.subStatuses.append(StatusCode::SubStatus()); });
    row("origin", [](StatusCode &c) { c.origin = std::make_shared<const Origin>(Origin{u"x"_s, {}, {}, {}}); });
}

void StatusCodeTest::differsInEveryField()
{
    QFETCH(const Change, change);
    StatusCode changed = notFound();
    change(changed);
    QVERIFY(!(changed == notFound()));
}

void StatusCodeTest::keyIsNumberOriginAndName()
{
    QCOMPARE(keyOf(notFound()), StatusKey({404, u"iana"_s, u"NOT_FOUND"_s}));
    QVERIFY(keyOf(notFound()).isValid());
    StatusCode ofNobody = notFound();
    ofNobody.origin = nullptr;
    QCOMPARE(keyOf(ofNobody), StatusKey({404, {}, u"NOT_FOUND"_s}));
    QVERIFY(!StatusKey().isValid());
    QVERIFY(StatusKey({0, {}}).isValid());
}

void StatusCodeTest::oneKeyMeansOneEntry_data()
{
    QTest::addColumn<StatusCode>("other");
    QTest::addColumn<bool>("isOne");

    const auto changed = [](void (*change)(StatusCode &)) {
        StatusCode code = notFound();
        change(code);
        return code;
    };
    QTest::newRow("the same") << notFound() << true;
    QTest::newRow("another summary") << changed([](StatusCode &c) { c.summary = u"Gone for now."_s; }) << true;
    QTest::newRow("an origin that is a copy")
        << changed([](StatusCode &c) { c.origin = std::make_shared<const Origin>(*c.origin); }) << true;
    QTest::newRow("another number") << changed([](StatusCode &c) { c.code = 410; }) << false;
    QTest::newRow("another name") << changed([](StatusCode &c) { c.name = u"NO_SUCH_CART"_s; }) << false;
    QTest::newRow("another origin") << changed([](StatusCode &c) {
        c.origin = std::make_shared<const Origin>(Origin{u"acme"_s, {}, {}, {}});
    }) << false;
    QTest::newRow("no origin") << changed([](StatusCode &c) { c.origin = nullptr; }) << false;
}

void StatusCodeTest::oneKeyMeansOneEntry()
{
    QFETCH(const StatusCode, other);
    QFETCH(const bool, isOne);
    QCOMPARE(haveOneKey(notFound(), other), isOne);
    QCOMPARE(haveOneKey(other, notFound()), isOne);
    QCOMPARE(keyOf(notFound()) == keyOf(other), isOne);
    QCOMPARE(qHash(keyOf(notFound())) == qHash(keyOf(other)), isOne);
}

void StatusCodeTest::fitsAKey_data()
{
    QTest::addColumn<StatusKey>("key");
    QTest::addColumn<bool>("isFit");

    QTest::newRow("its own") << keyOf(notFound()) << true;
    QTest::newRow("the number") << StatusKey{404} << true;
    QTest::newRow("number and origin") << StatusKey{404, u"iana"_s} << true;
    QTest::newRow("number and name") << StatusKey{404, {}, u"NOT_FOUND"_s} << true;
    QTest::newRow("another number") << StatusKey{410, u"iana"_s, u"NOT_FOUND"_s} << false;
    QTest::newRow("another origin") << StatusKey{404, u"acme"_s, u"NOT_FOUND"_s} << false;
    QTest::newRow("another name") << StatusKey{404, u"iana"_s, u"NO_SUCH_CART"_s} << false;
    QTest::newRow("none") << StatusKey() << false;
}

void StatusCodeTest::fitsAKey()
{
    QFETCH(const StatusKey, key);
    QFETCH(const bool, isFit);
    QCOMPARE(fits(notFound(), key), isFit);
}

void StatusCodeTest::classIsTheFirstDigit_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<StatusClass>("statusClass");

    QTest::newRow("000 has none") << 0 << StatusClass::None;
    QTest::newRow("99 has none") << 99 << StatusClass::None;
    QTest::newRow("100 is informational") << 100 << StatusClass::Informational;
    QTest::newRow("199 is informational") << 199 << StatusClass::Informational;
    QTest::newRow("200 is successful") << 200 << StatusClass::Successful;
    QTest::newRow("308 is a redirection") << 308 << StatusClass::Redirection;
    QTest::newRow("499 is the client's error") << 499 << StatusClass::ClientError;
    QTest::newRow("500 is the server's error") << 500 << StatusClass::ServerError;
    QTest::newRow("599 is the server's error") << 599 << StatusClass::ServerError;
    QTest::newRow("600 has none") << 600 << StatusClass::None;
    QTest::newRow("999 has none") << 999 << StatusClass::None;
    QTest::newRow("a negative number has none") << -404 << StatusClass::None;
}

void StatusCodeTest::classIsTheFirstDigit()
{
    QFETCH(const int, code);
    QFETCH(const StatusClass, statusClass);
    QCOMPARE(classOf(code), statusClass);
}

void StatusCodeTest::textHasThreeDigits_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");

    QTest::newRow("three digits stay") << 404 << u"404"_s;
    QTest::newRow("two digits get a zero") << 61 << u"061"_s;
    QTest::newRow("zero gets two more") << 0 << u"000"_s;
}

void StatusCodeTest::textHasThreeDigits()
{
    QFETCH(const int, code);
    QFETCH(const QString, text);
    QCOMPARE(codeText(code), text);
}

void StatusCodeTest::phraseOnTheWireIsOneThatServersSend_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<StatusCode::State>("state");
    QTest::addColumn<QStringList>("formerPhrases");
    QTest::addColumn<QString>("phrase");

    const StatusCode::State standard = StatusCode::State::Standard;
    const StatusCode::State unused = StatusCode::State::Unused;
    QTest::newRow("the registered phrase") << u"Found"_s << standard << QStringList() << u"Found"_s;
    QTest::newRow("the registered phrase before a former one")
        << u"Found"_s << standard << QStringList(u"Moved Temporarily"_s) << u"Found"_s;
    QTest::newRow("the former phrase of an unused code")
        << u"(Unused)"_s << unused << QStringList({u"I'm a teapot"_s, u"I'm a Teapot"_s}) << u"I'm a teapot"_s;
    QTest::newRow("the registered phrase of an unused code without a former one")
        << u"(Unused)"_s << unused << QStringList() << u"(Unused)"_s;
}

void StatusCodeTest::phraseOnTheWireIsOneThatServersSend()
{
    QFETCH(const QString, reason);
    QFETCH(const StatusCode::State, state);
    QFETCH(const QStringList, formerPhrases);
    QFETCH(const QString, phrase);
    StatusCode code;
    code.reason = reason;
    code.state = state;
    for (const QString &former : formerPhrases) {
        code.formerly.append({former, u"RFC 1"_s});
    }
    QCOMPARE(phraseOnTheWire(code), phrase);
}

void StatusCodeTest::fileWordsNameEveryEnumerator()
{
    QCOMPARE(fileWord(Origin::Kind::Registry), u"registry"_s);
    QCOMPARE(fileWord(Origin::Kind::Custom), u"custom"_s);
    QCOMPARE(fileWord(StatusCode::State::Standard), u"standard"_s);
    QCOMPARE(fileWord(StatusCode::State::Obsolete), u"obsolete"_s);
    QCOMPARE(fileWord(StatusCode::State::Unofficial), u"unofficial"_s);
    QCOMPARE(fileWord(StatusCode::Body::Forbidden), u"forbidden"_s);
    QCOMPARE(fileWord(StatusCode::Body::None), u"none"_s);
    QCOMPARE(fileWord(StatusCode::Method::Kept), u"kept"_s);
    QCOMPARE(fileWord(StatusCode::Method::BecomesGet), u"becomes GET"_s);
    QCOMPARE(fileWord(StatusCode::Seen::InLogs), u"in logs"_s);
    QCOMPARE(fileWord(StatusCode::Level::Should), u"SHOULD"_s);
    QCOMPARE(fileWord(StatusCode::Carrier::Response), u"response"_s);
}

STATUSBOOK_TEST_MAIN(tst_statuscode, StatusCodeTest, QCoreApplication)
#include "tst_statuscode.moc"
