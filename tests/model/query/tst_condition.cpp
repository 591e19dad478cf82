// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/condition.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(StatusCode &)>;

StatusCode registeredCode()
{
    StatusCode code;
    code.code = 405;
    code.state = StatusCode::State::Standard;
    code.spec = {u"RFC 9110"_s, u"15.5.6"_s, u"https://www.rfc-editor.org/"_s};
    code.facts.cacheable = true;
    code.facts.body = StatusCode::Body::Allowed;
    code.headers = {{u"Allow"_s, StatusCode::Carrier::Response, StatusCode::Level::Must, u"Why."_s, {}},
                    {u"Retry-After"_s, StatusCode::Carrier::Response, StatusCode::Level::May, u"Why."_s, {}}};
    code.example.response = QStringList{u"HTTP/1.1 405 Method Not Allowed"_s};
    code.origin = std::make_shared<const Origin>(Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, {}});
    return code;
}

StatusCode vendorRedirect()
{
    StatusCode code;
    code.code = 399;
    code.state = StatusCode::State::Unofficial;
    code.facts.body = StatusCode::Body::Forbidden;
    code.facts.method = StatusCode::Method::BecomesGet;
    code.facts.retry = {u"Later."_s, u"Docs"_s};
    code.facts.seen = StatusCode::Seen::InLogs;
    code.origin = std::make_shared<const Origin>(Origin{u"nginx"_s, u"Nginx Server"_s, Origin::Kind::Vendor, {}});
    return code;
}

QList<Condition> conditionsFrom(const QString &text)
{
    QList<Condition> conditions;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const std::optional<Condition> condition = Condition::fromText(word)) {
            conditions.append(*condition);
        }
    }
    return conditions;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class ConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void printsEachFact_data();
    void printsEachFact();
    void printsNothingElse();
    void asksForMarks_data();
    void asksForMarks();
    void leavesMarksToOthers();
    void isReadFromAWord_data();
    void isReadFromAWord();
    void isNoOtherWord_data();
    void isNoOtherWord();
    void holdsForTheCodesThatHaveTheFact_data();
    void holdsForTheCodesThatHaveTheFact();
    void completesWhatIsTyped_data();
    void completesWhatIsTyped();
};

void ConditionTest::isReadFromAWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Condition::Field>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isNegated");

    QTest::newRow("a fact") << u"is:cacheable"_s << Condition::Field::Is << u"cacheable"_s << false;
    QTest::newRow("a header") << u"has:retry-after"_s << Condition::Field::Has << u"retry-after"_s << false;
    QTest::newRow("an origin") << u"from:nginx"_s << Condition::Field::From << u"nginx"_s << false;
    QTest::newRow("a document") << u"rfc:9110"_s << Condition::Field::Rfc << u"9110"_s << false;
    QTest::newRow("a body") << u"body:forbidden"_s << Condition::Field::Body << u"forbidden"_s << false;
    QTest::newRow("a method that is kept") << u"keeps:method"_s << Condition::Field::Keeps << u"method"_s << false;
    QTest::newRow("a method that changes") << u"becomes:get"_s << Condition::Field::Becomes << u"get"_s << false;
    QTest::newRow("with a minus") << u"-from:iis"_s << Condition::Field::From << u"iis"_s << true;
    QTest::newRow("without a value") << u"is:"_s << Condition::Field::Is << QString() << false;
    QTest::newRow("in capitals") << u"HAS:Allow"_s << Condition::Field::Has << u"allow"_s << false;
    QTest::newRow("with a second colon") << u"has:a:b"_s << Condition::Field::Has << u"a:b"_s << false;
}

void ConditionTest::isReadFromAWord()
{
    QFETCH(const QString, word);
    QFETCH(const Condition::Field, field);
    QFETCH(const QString, value);
    QFETCH(const bool, isNegated);
    const std::optional<Condition> condition = Condition::fromText(word);
    QVERIFY(condition);
    QCOMPARE(*condition, Condition({field, value, isNegated}));
    QCOMPARE(condition->toText(), word.toLower());
}

void ConditionTest::isNoOtherWord_data()
{
    QTest::addColumn<QString>("word");

    QTest::newRow("a plain word") << u"cacheable"_s;
    QTest::newRow("another field") << u"error:500"_s;
    QTest::newRow("an address") << u"https://www.example.com/"_s;
    QTest::newRow("only a colon") << u":"_s;
    QTest::newRow("only a minus") << u"-"_s;
    QTest::newRow("two minuses") << u"--is:cacheable"_s;
    QTest::newRow("nothing") << QString();
}

void ConditionTest::isNoOtherWord()
{
    QFETCH(const QString, word);
    QVERIFY(!Condition::fromText(word));
    QCOMPARE(completionsOf(word, Catalog({registeredCode()})), QStringList());
}

void ConditionTest::holdsForTheCodesThatHaveTheFact_data()
{
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<bool>("forRegistered");
    QTest::addColumn<bool>("forVendor");

    QTest::newRow("none") << QString() << true << true;
    QTest::newRow("cacheable") << u"is:cacheable"_s << true << false;
    QTest::newRow("not cacheable") << u"-is:cacheable"_s << false << true;
    QTest::newRow("registered") << u"is:registered"_s << true << false;
    QTest::newRow("a vendor's") << u"is:vendor"_s << false << true;
    QTest::newRow("seen in logs") << u"is:logged"_s << false << true;
    QTest::newRow("worth a retry") << u"is:retryable"_s << false << true;
    QTest::newRow("an error") << u"is:error"_s << true << false;
    QTest::newRow("the client's error") << u"is:client-error"_s << true << false;
    QTest::newRow("a redirection by its number") << u"is:redirection"_s << false << true;
    QTest::newRow("a state") << u"is:unofficial"_s << false << true;
    QTest::newRow("half a fact") << u"is:cach"_s << true << false;
    QTest::newRow("an unknown fact") << u"is:purple"_s << false << false;
    QTest::newRow("not an unknown fact") << u"-is:purple"_s << true << true;
    QTest::newRow("a header") << u"has:allow"_s << true << false;
    QTest::newRow("half a header") << u"has:retry"_s << true << false;
    QTest::newRow("an example") << u"has:example"_s << true << false;
    QTest::newRow("the id of the origin") << u"from:iana"_s << true << false;
    QTest::newRow("the title of the origin") << u"from:nginx"_s << false << true;
    QTest::newRow("one of two origins") << u"from:iana from:nginx"_s << true << true;
    QTest::newRow("neither of two origins") << u"from:iis from:esri"_s << false << false;
    QTest::newRow("not an origin") << u"-from:nginx"_s << true << false;
    QTest::newRow("a document") << u"rfc:9110"_s << true << false;
    QTest::newRow("one of two documents") << u"rfc:9110 rfc:6585"_s << true << false;
    QTest::newRow("a body") << u"body:forbidden"_s << false << true;
    QTest::newRow("a method that is kept") << u"keeps:method"_s << false << false;
    QTest::newRow("a method that becomes GET") << u"becomes:get"_s << false << true;
    QTest::newRow("two facts that one has") << u"is:cacheable has:allow"_s << true << false;
    QTest::newRow("two facts that none has together") << u"is:cacheable is:logged"_s << false << false;
    QTest::newRow("while the value is being typed") << u"is: -from: rfc:"_s << true << true;
}

void ConditionTest::holdsForTheCodesThatHaveTheFact()
{
    QFETCH(const QString, conditions);
    QFETCH(const bool, forRegistered);
    QFETCH(const bool, forVendor);
    QCOMPARE(holdAll(conditionsFrom(conditions), registeredCode()), forRegistered);
    QCOMPARE(holdAll(conditionsFrom(conditions), vendorRedirect()), forVendor);
}

void ConditionTest::completesWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("completions");

    QTest::newRow("half a fact") << u"is:cach"_s << QStringList(u"is:cacheable"_s);
    QTest::newRow("half a fact with a minus") << u"-is:cach"_s << QStringList(u"-is:cacheable"_s);
    QTest::newRow("all origins") << u"from:"_s << QStringList({u"from:iana"_s, u"from:nginx"_s});
    QTest::newRow("all headers and the example")
        << u"has:"_s << QStringList({u"has:allow"_s, u"has:example"_s, u"has:retry-after"_s});
    QTest::newRow("all documents, once each") << u"rfc:"_s << QStringList(u"rfc:9110"_s);
    QTest::newRow("bodies") << u"body:"_s << QStringList({u"body:allowed"_s, u"body:forbidden"_s, u"body:none"_s});
    QTest::newRow("the method") << u"keeps:"_s << QStringList(u"keeps:method"_s);
    QTest::newRow("an unknown fact") << u"is:purple"_s << QStringList();
    QTest::newRow("a plain word") << u"cach"_s << QStringList();
}

void ConditionTest::completesWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, completions);
    const Catalog catalog({registeredCode(), vendorRedirect()});
    QCOMPARE(completionsOf(typed, catalog), completions);
}

void ConditionTest::asksForMarks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isStar");
    QTest::addColumn<bool>("isNote");
    QTest::newRow("starred") << u"is:starred"_s << true << false;
    QTest::newRow("noted") << u"is:noted"_s << false << true;
    QTest::newRow("not starred") << u"-is:starred"_s << true << false;
    QTest::newRow("while it is typed") << u"is:star"_s << true << false;
    QTest::newRow("as long as it may become a fact") << u"is:sta"_s << false << false;
    QTest::newRow("nothing yet") << u"is:"_s << false << false;
    QTest::newRow("a fact") << u"is:standard"_s << false << false;
    QTest::newRow("another field") << u"has:starred"_s << false << false;
}

void ConditionTest::asksForMarks()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isStar);
    QFETCH(const bool, isNote);
    const std::optional<Condition::Mark> mark = Condition::fromText(typed)->mark();
    QCOMPARE(mark == Condition::Mark::Starred, isStar);
    QCOMPARE(mark == Condition::Mark::Noted, isNote);
}

void ConditionTest::leavesMarksToOthers()
{
    QVERIFY(holdAll(conditionsFrom(u"is:starred -is:noted"_s), registeredCode()));
    QVERIFY(!holdAll(conditionsFrom(u"is:starred is:vendor"_s), registeredCode()));
    const QStringList values = valuesOf(Condition::Field::Is, {});
    QVERIFY(values.contains(u"starred"_s) && values.contains(u"noted"_s));
}

void ConditionTest::printsEachFact_data()
{
    QTest::addColumn<Change>("change");

    const auto row = [](const char *title, const Change &change) { QTest::newRow(title) << change; };
    row("another class", [](StatusCode &code) { code.code = 505; });
    row("another state", [](StatusCode &code) { code.state = StatusCode::State::Obsolete; });
    row("another document", [](StatusCode &code) { code.spec->document = u"RFC 6585"_s; });
    row("no document", [](StatusCode &code) { code.spec.reset(); });
    row("not cacheable", [](StatusCode &code) { code.facts.cacheable = false; });
    row("perhaps cacheable", [](StatusCode &code) { code.facts.cacheable.reset(); });
    row("another body", [](StatusCode &code) { code.facts.body = StatusCode::Body::None; });
    row("a method", [](StatusCode &code) { code.facts.method = StatusCode::Method::Kept; });
    row("seen in logs", [](StatusCode &code) { code.facts.seen = StatusCode::Seen::InLogs; });
    row("a retry", [](StatusCode &code) { code.facts.retry = {u"Later."_s, u"Docs"_s}; });
    row("a header less", [](StatusCode &code) { code.headers.removeLast(); });
    row("another header", [](StatusCode &code) { code.headers.last().name = u"Age"_s; });
    row("no example", [](StatusCode &code) { code.example.response.clear(); });
    const auto origin = [](const Origin &other) {
        return [other](StatusCode &code) { code.origin = std::make_shared<const Origin>(other); };
    };
    row("another origin", origin({u"acme"_s, u"IANA"_s, Origin::Kind::Registry, {}}));
    row("another title", origin({u"iana"_s, u"Numbers"_s, Origin::Kind::Registry, {}}));
    row("another kind of origin", origin({u"iana"_s, u"IANA"_s, Origin::Kind::Custom, {}}));
}

void ConditionTest::printsEachFact()
{
    QFETCH(const Change, change);
    StatusCode changed = registeredCode();
    change(changed);
    QCOMPARE_NE(factPrint(changed), factPrint(registeredCode()));
}

void ConditionTest::printsNothingElse()
{
    StatusCode other = registeredCode();
    other.code = 417;
    other.name = u"OTHER"_s;
    other.reason = u"Other"_s;
    other.summary = u"Another summary."_s;
    other.description = QStringList{u"Another paragraph."_s};
    other.spec->section = u"15.5.18"_s;
    QCOMPARE(factPrint(other), factPrint(registeredCode()));
}

STATUSBOOK_TEST_MAIN(tst_condition, ConditionTest, QCoreApplication)
#include "tst_condition.moc"
