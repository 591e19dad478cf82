// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/jsonobjectreader.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

using Need = JsonObjectReader::Need;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class JsonObjectReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void describesWhatItFound_data();
    void describesWhatItFound();
    void asksForWhatMustBeThere();
    void readsWhatIsThere();
    void keepsToBounds_data();
    void keepsToBounds();
    void warnsOfWhatNobodyAskedFor();
    void passesOver();
    void namesThePlaceOfAnItem();
    void stopsBetweenItems();
    void listsAThousandProblems();
    void keepsAnErrorThatItDoesNotList();
    void leavesMembersOut();

private:
    QStringList told() const;

    QList<Diagnostic> m_problems;
};

void JsonObjectReaderTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_problems.clear();
}

QStringList JsonObjectReaderTest::told() const
{
    QStringList lines;
    for (const Diagnostic &problem : m_problems) {
        lines.append(problem.path + u": "_s + problem.message());
    }
    return lines;
}

void JsonObjectReaderTest::describesWhatItFound_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("words");

    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << u"null"_s;
    QTest::newRow("true") << QJsonValue(true) << u"true"_s;
    QTest::newRow("false") << QJsonValue(false) << u"false"_s;
    QTest::newRow("a number") << QJsonValue(404.5) << u"404.5"_s;
    QTest::newRow("a number of twelve digits") << QJsonValue(123456789012.0) << u"123456789012"_s;
    QTest::newRow("a text") << QJsonValue(u"must"_s) << u"\"must\""_s;
    QTest::newRow("an array") << QJsonValue(QJsonArray{1}) << u"an array"_s;
    QTest::newRow("an object") << QJsonValue(QJsonObject()) << u"an object"_s;
    QTest::newRow("nothing") << QJsonValue(QJsonValue::Undefined) << u"nothing"_s;
}

void JsonObjectReaderTest::describesWhatItFound()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, words);
    QCOMPARE(describe(value), words);
}

void JsonObjectReaderTest::asksForWhatMustBeThere()
{
    for (const Need need : {Need::May, Need::Must}) {
        m_problems.clear();
        JsonObjectReader fields({}, u"codes[3]"_s, m_problems);
        QCOMPARE(fields.text(u"a"_s, need), QString());
        QCOMPARE(fields.code(u"b"_s, need), QString());
        QCOMPARE(fields.httpsUrl(u"c"_s, need), QString());
        QCOMPARE(fields.integer(u"d"_s, need, 1, 5), std::nullopt);
        QCOMPARE(fields.boolean(u"e"_s, need), std::nullopt);
        QCOMPARE(fields.texts(u"f"_s, need), QStringList());
        QCOMPARE(fields.integers(u"g"_s, need, 1, 5), QList<int>());
        fields.object(u"h"_s, need, [](JsonObjectReader &) { QFAIL("there is none"); });
        fields.objects(u"i"_s, need, [](JsonObjectReader &) { QFAIL("there is none"); });
        if (need == Need::May) {
            QCOMPARE(told(), QStringList());
        }
    }
    QCOMPARE(
        told(),
        QStringList({u"codes[3].a: found nothing, allowed a text"_s, u"codes[3].b: found nothing, allowed a text"_s,
                     u"codes[3].c: found nothing, allowed an https address"_s,
                     u"codes[3].d: found nothing, allowed an integer from 1 to 5"_s,
                     u"codes[3].e: found nothing, allowed true or false"_s,
                     u"codes[3].f: found nothing, allowed an array"_s, u"codes[3].g: found nothing, allowed an array"_s,
                     u"codes[3].h: found nothing, allowed an object"_s,
                     u"codes[3].i: found nothing, allowed an array"_s}));
}

void JsonObjectReaderTest::readsWhatIsThere()
{
    JsonObjectReader fields(objectOf(R"({"a": "x", "b": "x\n", "c": "https://a.example/", "d": 5, "e": true, "f": ["x"],
                                         "g": [1, 5], "h": {"k": "x"}, "i": [{"k": "x"}, {"k": "y"}]})"),
                            {}, m_problems);
    QCOMPARE(fields.text(u"a"_s, Need::Must), u"x"_s);
    QCOMPARE(fields.code(u"b"_s, Need::Must), u"x\n"_s);
    QCOMPARE(fields.httpsUrl(u"c"_s, Need::Must), u"https://a.example/"_s);
    QCOMPARE(fields.integer(u"d"_s, Need::Must, 1, 5), 5);
    QCOMPARE(fields.boolean(u"e"_s, Need::Must), true);
    QCOMPARE(fields.texts(u"f"_s, Need::Must), QStringList(u"x"_s));
    QCOMPARE(fields.integers(u"g"_s, Need::Must, 1, 5), QList<int>({1, 5}));
    QStringList read;
    const auto append = [&read](JsonObjectReader &inner) { read.append(inner.text(u"k"_s, Need::Must)); };
    fields.object(u"h"_s, Need::Must, append);
    fields.objects(u"i"_s, Need::Must, append);
    QCOMPARE(read, QStringList({u"x"_s, u"x"_s, u"y"_s}));
    QCOMPARE(told(), QStringList());
}

void JsonObjectReaderTest::keepsToBounds_data()
{
    using Read = void (*)(JsonObjectReader & fields);
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Read>("read");
    QTest::addColumn<QString>("problem");

    const auto add = [](const char *name, const QByteArray &value, Read read, const QString &problem = {}) {
        QTest::newRow(name) << value << read << (problem.isEmpty() ? QString() : QString(u"key"_s + problem));
    };
    const Read integer = [](JsonObjectReader &fields) { fields.integer(u"key"_s, Need::Must, 1, 5); };
    const Read integers = [](JsonObjectReader &fields) { fields.integers(u"key"_s, Need::Must, 0, 5); };
    const Read text = [](JsonObjectReader &fields) { fields.text(u"key"_s, Need::Must, 3); };
    const Read texts = [](JsonObjectReader &fields) { fields.texts(u"key"_s, Need::Must); };
    const Read optional = [](JsonObjectReader &fields) { fields.texts(u"key"_s, Need::May, true); };
    const Read objects = [](JsonObjectReader &fields) {
        fields.objects(
            u"key"_s, Need::Must, [](JsonObjectReader &inner) { inner.passOverAll(); }, 2);
    };
    add("the least integer", "1", integer);
    add("the largest", "5", integer);
    add("one less", "0", integer, u": found 0, allowed an integer from 1 to 5"_s);
    add("one more", "6", integer, u": found 6, allowed an integer from 1 to 5"_s);
    add("a fraction", "1.5", integer, u": found 1.5, allowed an integer from 1 to 5"_s);
    add("integers of a list", "[0, 5]", integers);
    add("one too large", "[1, 6]", integers, u"[1]: found 6, allowed an integer from 0 to 5"_s);
    add("a fraction among them", "[1.5]", integers, u"[0]: found 1.5, allowed an integer from 0 to 5"_s);
    add("a text among them", "[\"1\"]", integers, u"[0]: found \"1\", allowed an integer from 0 to 5"_s);
    add("a text as long as it may be", "\"abc\"", text);
    add("a longer one", "\"abcd\"", text, u": found 4 characters, allowed at most 3"_s);
    add("a blank one", "\" \"", text, u": found \" \", allowed a text that is not empty"_s);
    add("controls in a text", R"("a\nb")", text, u": control characters, shown as pictures"_s);
    add("no text in a list", "[]", texts, u": found an array, allowed an array of at least one text"_s);
    add("an empty one in a list", R"(["a", ""])", texts, u"[1]: found \"\", allowed a text that is not empty"_s);
    add("a number among texts", R"(["a", 1])", texts, u"[1]: found 1, allowed a text"_s);
    add("no text where there need be none", "[]", optional);
    add("an empty one where it may be", R"([""])", optional);
    add("as many objects as there may be", "[{}, {}]", objects);
    add("one more of them", "[{}, {}, {}]", objects, u": found 3 items, allowed at most 2"_s);
    add("a number among objects", "[{}, 1]", objects, u"[1]: found 1, allowed an object"_s);
}

void JsonObjectReaderTest::keepsToBounds()
{
    using Read = void (*)(JsonObjectReader & fields);
    QFETCH(const QByteArray, value);
    QFETCH(const Read, read);
    QFETCH(const QString, problem);
    {
        JsonObjectReader fields(objectOf("{\"key\": " + value + "}"), {}, m_problems);
        read(fields);
    }
    QCOMPARE(told().join(u'\n'), problem);
}

void JsonObjectReaderTest::warnsOfWhatNobodyAskedFor()
{
    {
        JsonObjectReader fields(objectOf(R"({"a": 1, "b": 2, "c": 3})"), u"codes[0]"_s, m_problems);
        fields.integer(u"b"_s, Need::Must, 1, 5);
        fields.text(u"absent"_s, Need::May);
    }
    QCOMPARE(told(), QStringList({u"codes[0].a: unknown field, ignored"_s, u"codes[0].c: unknown field, ignored"_s}));
    QCOMPARE(m_problems.front().severity, Diagnostic::Severity::Warning);
}

void JsonObjectReaderTest::passesOver()
{
    {
        JsonObjectReader fields(objectOf(R"({"a": 1, "b": 2})"), {}, m_problems);
        fields.passOver(u"a"_s);
    }
    QCOMPARE(told(), QStringList(u"b: unknown field, ignored"_s));
    m_problems.clear();
    {
        JsonObjectReader fields(objectOf(R"({"a": 1, "b": 2})"), {}, m_problems);
        fields.passOverAll();
    }
    QCOMPARE(told(), QStringList());
}

void JsonObjectReaderTest::namesThePlaceOfAnItem()
{
    JsonObjectReader fields(objectOf(R"({"codes": [{"code": 1}, {"code": "x"}]})"), {}, m_problems);
    fields.objects(u"codes"_s, Need::Must, [](JsonObjectReader &code) { code.integer(u"code"_s, Need::Must, 1, 5); });
    QCOMPARE(told(), QStringList(u"codes[1].code: found \"x\", allowed an integer from 1 to 5"_s));
    QCOMPARE(fields.pathOf(u"\x1b"_s + QString(80, u'x')), QString(u'\u241b' + QString(59, u'x')));
}

void JsonObjectReaderTest::stopsBetweenItems()
{
    JsonObjectReader fields(objectOf(R"({"codes": [{}, {}, {}]})"), {}, m_problems);
    int read = 0;
    fields.objects(
        u"codes"_s, Need::Must, [&read](JsonObjectReader &) { ++read; }, 3,
        [](qsizetype done, qsizetype all) { return done < all - 1; });
    QCOMPARE(read, 2);
}

void JsonObjectReaderTest::listsAThousandProblems()
{
    JsonObjectReader fields({}, {}, m_problems);
    for (int i = 0; i < JsonObjectReader::maxProblems; ++i) {
        fields.warn(QString::number(i), u"odd"_s);
    }
    QCOMPARE(m_problems.size(), 1000);
    QCOMPARE(told().back(), u"999: odd"_s);
    fields.warn(u"next"_s, u"odd"_s);
    fields.warn(u"next"_s, u"odd"_s);
    QCOMPARE(m_problems.size(), 1001);
    QVERIFY(told().back().contains(u"more problems than 1000"_s));
    QCOMPARE(m_problems.back().severity, Diagnostic::Severity::Warning);
}

void JsonObjectReaderTest::keepsAnErrorThatItDoesNotList()
{
    JsonObjectReader fields({}, {}, m_problems);
    for (int i = 0; i <= JsonObjectReader::maxProblems; ++i) {
        fields.warn(QString::number(i), u"odd"_s);
    }
    fields.wrong(u"key"_s, u"a text"_s);
    QCOMPARE(m_problems.size(), 1001);
    QCOMPARE(m_problems.back().severity, Diagnostic::Severity::Error);
    fields.warn(u"key"_s, u"odd"_s);
    QCOMPARE(m_problems.back().severity, Diagnostic::Severity::Error);
}

void JsonObjectReaderTest::leavesMembersOut()
{
    QCOMPARE(without(objectOf(R"({"a": 1, "b": 2, "c": 3})"), {u"a"_s, u"c"_s, u"d"_s}), objectOf(R"({"b": 2})"));
}

STATUSBOOK_TEST_MAIN(tst_jsonobjectreader, JsonObjectReaderTest, QCoreApplication)
#include "tst_jsonobjectreader.moc"
