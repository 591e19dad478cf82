// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/jsonparser.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray fields(int count)
{
    QByteArray json;
    for (int i = 0; i < count; ++i) {
        json += ", \"" + QByteArray::number(i) + "\":0";
    }
    return json;
}

} // namespace

class JsonParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesTheObjectOnTop_data();
    void givesTheObjectOnTop();
    void refusesAWholeFile_data();
    void refusesAWholeFile();
    void namesLineAndColumnOfBrokenText_data();
    void namesLineAndColumnOfBrokenText();
    void tellsEveryKeyThatStandsTwice();
    void loadsAFile_data();
    void loadsAFile();
    void stopsLoadingWhenTold();
    void refusesAFileThatIsNotThere();
    void refusesAFolder();
    void refusesAFileOverTheLimit();
    void stopsAtTheLimitWhereNoSizeIsKnown();
};

void JsonParserTest::givesTheObjectOnTop_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("plain") << R"({"a": 1})"_ba;
    QTest::newRow("with every escape") << R"({"a": 1, "b": "\" \\ \/ \b \f \n \r \t \u0041 \ud83d\ude00"})"_ba;
    QTest::newRow("with numbers of every form") << R"({"a": 1, "b": [0, -1, 2.5, 3e7, 4.5E-6, -0.25e+1]})"_ba;
    QTest::newRow("with points inside a text") << R"({"a": 1, "b": ".5 1. ..."})"_ba;
    QTest::newRow("among blanks") << "\n\t {\r\n\"a\"\n:\n1\n}\n\n"_ba;
    QTest::newRow("32 levels deep") << "{\"a\": 1, \"b\": "_ba + QByteArray(31, '[') + QByteArray(31, ']') + "}";
    QTest::newRow("with brackets inside a text") << "{\"a\": 1, \"b\": \""_ba + QByteArray(100, '[') + "\"}";
    QTest::newRow("with quotes and backslashes inside a text") << R"({"a": 1, "b": "\\\"{\"a\": \\"})"_ba;
    QTest::newRow("with one key in two objects") << R"({"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}]})"_ba;
    QTest::newRow("with 10,000 fields in an object")
        << "{\"a\": 1" + fields(9'998) + ", \"b\": [{\"c\": 1" + fields(9'999) + "}]}";
    QTest::newRow("with a key that is a text elsewhere") << R"({"a": 1, "b": ["a", "a"], "c": "a"})"_ba;
}

void JsonParserTest::givesTheObjectOnTop()
{
    QFETCH(const QByteArray, bytes);
    QList<Diagnostic> problems;
    const std::optional<QJsonObject> object = JsonParser::parse(bytes, problems);
    QVERIFY2(problems.isEmpty(), qUtf8Printable(problems.value(0).message()));
    QVERIFY(object);
    QCOMPARE(object->value(u"a"_s), QJsonValue(1));
}

void JsonParserTest::refusesAWholeFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");

    QTest::newRow("nothing at all") << QByteArray() << u"found an empty file, allowed a JSON object"_s;
    QTest::newRow("blanks and line ends") << " \r\n\t\n"_ba << u"found an empty file"_s;
    QTest::newRow("an array on top") << "[{}]"_ba << u"found an array, allowed a JSON object"_s;
    QTest::newRow("over 64 MiB") << QByteArray(64 * 1024 * 1024 + 1, ' ')
                                 << u"found 67108865 bytes, allowed at most 67108864"_s;
}

void JsonParserTest::refusesAWholeFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, message);
    QList<Diagnostic> problems;
    QVERIFY(!JsonParser::parse(bytes, problems));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().line, 0);
    QCOMPARE(problems.front().severity, Diagnostic::Severity::Error);
    QVERIFY2(problems.front().message().contains(message), qUtf8Printable(problems.front().message()));
}

void JsonParserTest::namesLineAndColumnOfBrokenText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");

    const QString notValid = u"not valid JSON: "_s;
    QTest::newRow("a comma too many in an object") << "{\n  \"format\": 1,\n}"_ba << 3 << 1 << notValid;
    QTest::newRow("a comma too many in an array") << "{\n\"codes\": [1,\n  ]}"_ba << 2 + 1 << 3 << notValid;
    QTest::newRow("a comma missing") << "{\n\"format\": 1\n\"codes\": []}"_ba << 3 << 1 << notValid;
    QTest::newRow("a colon missing") << "{\n\"format\" 1}"_ba << 2 << 10 << notValid;
    QTest::newRow("a key without quotes") << "{\n  format: 1}"_ba << 2 << 3 << notValid;
    QTest::newRow("single quotes") << "{\n\n'format': 1}"_ba << 3 << 1 << notValid;
    QTest::newRow("a text that does not end") << "{\n\"format\": \"1}"_ba << 2 << 14 << notValid;
    QTest::newRow("an object that does not end") << "{\n\"format\": \"1\""_ba << 2 << 14 << notValid;
    QTest::newRow("an array that does not end") << "{\n\"codes\": [1}"_ba << 2 << 12 << notValid;
    QTest::newRow("cut off inside a number") << "{\n\"format\": 1"_ba << 2 << 12 << notValid;
    QTest::newRow("a comment") << "{\n// mine\n\"format\": 1}"_ba << 2 << 1 << notValid;
    QTest::newRow("a second object behind the first") << "{}\n{}"_ba << 2 << 1 << notValid;
    const QString mark = u"not valid JSON: found a byte order mark, allowed UTF-8 without one"_s;
    QTest::newRow("only a byte order mark") << "\xef\xbb\xbf"_ba << 1 << 1 << mark;
    QTest::newRow("a byte order mark in front") << "\xef\xbb\xbf{\"format\": 1}"_ba << 1 << 1 << mark;
    QTest::newRow("a number on top") << "42"_ba << 1 << 1 << notValid;
    QTest::newRow("a text on top") << "\"codes\""_ba << 1 << 1 << notValid;
    QTest::newRow("a web page instead") << "\n<html>"_ba << 2 << 1 << notValid;
    QTest::newRow("a bracket that nothing opened") << "{\"format\": 1]"_ba << 1 << 13 << notValid;
    QTest::newRow("a number with leading zeros") << "{\"format\": 01}"_ba << 1 << 13 << notValid;
    QTest::newRow("a number that is none") << "{\"format\": NaN}"_ba << 1 << 12 << notValid;
    QTest::newRow("half a word") << "{\"format\": tru}"_ba << 1 << 12 << notValid;
    QTest::newRow("half an escape") << "{\"format\": \"\\u12\"}"_ba << 1 << 17 << notValid;
    QTest::newRow("a byte that is not UTF-8") << "{\n\"format\": \"\xff\"}"_ba << 2 << 12 << notValid;
    QTest::newRow("a character in too many bytes") << "{\n\"format\": \"\xc0\xaf\"}"_ba << 2 << 12 << notValid;
    QTest::newRow("half a surrogate pair in UTF-8") << "{\n\"format\": \"\xed\xa0\x80\"}"_ba << 2 << 12 << notValid;
    const QString utf16 = u"not valid JSON: found UTF-16, allowed UTF-8"_s;
    QTest::newRow("UTF-16") << "\xff\xfe{\0}\0"_ba << 1 << 1 << utf16;
    QTest::newRow("UTF-16 the other way round") << "\xfe\xff\0{\0}"_ba << 1 << 1 << utf16;
    QTest::newRow("a NUL between two fields") << "{\"format\": \0001}"_ba << 1 << 12 << notValid;
    const QString control = u"not valid JSON: found a control character (%1) inside a text, allowed an escape"_s;
    QTest::newRow("a NUL inside a text") << "{\n\"format\": \"a\0b\"}"_ba << 2 << 13 << control.arg(QChar(u'␀'));
    QTest::newRow("a tab inside a text") << "{\"format\": \"\t\"}"_ba << 1 << 13 << control.arg(QChar(u'␉'));
    QTest::newRow("a line end inside a text") << "{\"format\": \"1\n2\"}"_ba << 1 << 14 << control.arg(QChar(u'␊'));
    QTest::newRow("a control character inside a key") << "{\"for\x1fmat\": 1}"_ba << 1 << 6 << control.arg(QChar(u'␟'));
    QTest::newRow("an escape that there is not") << R"({"format": "a\xb"})"_ba << 1 << 15 << notValid;
    QTest::newRow("nothing before the point") << R"({"format": .5})"_ba << 1 << 12 << notValid;
    QTest::newRow("nothing behind the point") << R"({"format": 1.})"_ba << 1 << 13 << notValid;
    QTest::newRow("an exponent right behind the point") << R"({"format": 1.e5})"_ba << 1 << 13 << notValid;
    QTest::newRow("the first of two slips: what the parser sees")
        << R"({"a": tru, "b": "\x"})"_ba << 1 << 10 << notValid;
    QTest::newRow("the first of two slips: what it lets pass") << R"({"a": "\x", "b": tru})"_ba << 1 << 9 << notValid;
    QTest::newRow("a NUL behind the end") << "{\"format\": 1}\0"_ba << 1 << 14 << notValid;
    QTest::newRow("columns are characters, not bytes") << "{\"\xc3\xa4\xe2\x82\xac\" 1}"_ba << 1 << 7 << notValid;
    QTest::newRow("lines of Windows") << "{\r\n\r\n\"format\" 1}"_ba << 3 << 10 << notValid;
    QTest::newRow("33 levels of arrays") << "{\"codes\":\n" + QByteArray(32, '[') + QByteArray(32, ']') + "}" << 2 << 32
                                         << u"nested deeper than 32 levels"_s;
    QTest::newRow("a million levels that never end") << QByteArray(1'000'000, '[') << 1 << 33 << u"nested deeper"_s;
    QTest::newRow("10,001 fields in an object") << "{\"a\": {" + fields(9'999).sliced(2) + ", \"b\": 1,\n \"c\": 1}}"
                                                << 2 << 5 << u"found more than 10000 fields in one object"_s;
    QTest::newRow("more than three million lists") << "{\"a\": [" + QByteArray("[],").repeated(3'000'000) + "[]]}" << 1
                                                   << 9'000'002 << u"found more than 3000000 objects and arrays"_s;
    QTest::newRow("a key twice on top") << "{\"format\": 1,\n  \"format\": 2}"_ba << 2 << 3
                                        << u"the key \"format\" stands twice in one object"_s;
    QTest::newRow("a key twice deep inside")
        << "{\"codes\": [{\"a\": 1}, {\"a\": 1,\n \"b\": [\"b\", {}], \"a\": 2}]}"_ba << 2 << 17
        << u"the key \"a\" stands twice in one object"_s;
    QTest::newRow("too deep behind an escape that there is not")
        << R"({"a": "\x", "b": )" + QByteArray(32, '[') + QByteArray(32, ']') + "}" << 1 << 49 << u"nested deeper"_s;
    QTest::newRow("a key of an escape sequence twice")
        << "{\"\\u001b\": 1,\n\"\\u001b\": 1}"_ba << 2 << 1 << u"the key \"␛\" stands twice in one object"_s;
    QTest::newRow("a key twice, once with an escape")
        << "{\"format\": 1,\n\"\\u0066ormat\": 1}"_ba << 2 << 1 << u"stands twice in one object"_s;
}

// The column is where reading stopped: at the character that is wrong or right behind it.
void JsonParserTest::namesLineAndColumnOfBrokenText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QString, message);
    QList<Diagnostic> problems;
    QVERIFY(!JsonParser::parse(bytes, problems));
    QCOMPARE(problems.size(), 1);
    const Diagnostic &problem = problems.front();
    QVERIFY2(problem.message().contains(message), qUtf8Printable(problem.message()));
    QCOMPARE(problem.line, line);
    QCOMPARE_GE(problem.column, column);
    QCOMPARE_LE(problem.column, column + 1);
}

void JsonParserTest::tellsEveryKeyThatStandsTwice()
{
    QList<Diagnostic> problems;
    const QByteArray bytes =
        "{\"a\": {\"b\": 1, \"b\": 2}, \"c\":\n [{\"\xc3\xa4\": 1, \"\xc3\xa4\": 2,\n\n \"\xc3\xa4\": 3}], \"a\": 1}";
    QVERIFY(!JsonParser::parse(bytes, problems));
    QList<std::pair<int, int>> places;
    for (const Diagnostic &problem : problems) {
        places.append({problem.line, problem.column});
    }
    QCOMPARE(places, (QList<std::pair<int, int>>{{1, 16}, {2, 12}, {4, 2}, {4, 12}}));
}

void JsonParserTest::loadsAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("that is empty") << QByteArray();
    QTest::newRow("with bytes of every kind") << "a\0b\r\n\xff"_ba;
    QTest::newRow("of a million bytes") << QByteArray(1'000'000, 'a');
}

void JsonParserTest::loadsAFile()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"größe 1.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QList<Diagnostic> problems;
    const std::optional<QByteArray> loaded = JsonParser::load(file.fileName(), problems);
    QVERIFY(problems.isEmpty());
    QVERIFY(loaded);
    QCOMPARE(*loaded, bytes);
}

void JsonParserTest::stopsLoadingWhenTold()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"large.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(5LL * 1024 * 1024));
    file.close();
    QList<Diagnostic> problems;
    int asked = 0;
    QVERIFY(!JsonParser::load(file.fileName(), problems, [&asked] { return ++asked < 3; }));
    QCOMPARE(asked, 3);
    QVERIFY(problems.isEmpty());
}

void JsonParserTest::refusesAFileThatIsNotThere()
{
    const QTemporaryDir folder;
    QList<Diagnostic> problems;
    QVERIFY(!JsonParser::load(folder.filePath(u"missing.json"_s), problems));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.front().message().startsWith(u"cannot be read: "_s), qUtf8Printable(problems.front().message()));
}

void JsonParserTest::refusesAFolder()
{
    const QTemporaryDir folder;
    QList<Diagnostic> problems;
    QVERIFY(!JsonParser::load(folder.path(), problems));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().message(), u"found a folder, allowed a file"_s);
}

void JsonParserTest::refusesAFileOverTheLimit()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"large.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(JsonParser::maxBytes + 1)); // sparse: takes no space
    file.close();
    QList<Diagnostic> problems;
    QVERIFY(!JsonParser::load(file.fileName(), problems));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().message(), u"found 67108865 bytes, allowed at most 67108864 (64 MiB)"_s);
}

void JsonParserTest::stopsAtTheLimitWhereNoSizeIsKnown()
{
    if (!QFile::exists(u"/dev/zero"_s)) {
        QSKIP("needs /dev/zero");
    }
    QList<Diagnostic> problems;
    QVERIFY(!JsonParser::load(u"/dev/zero"_s, problems));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.front().message().contains(u"allowed at most 67108864"_s),
             qUtf8Printable(problems.front().message()));
}

STATUSBOOK_TEST_MAIN(tst_jsonparser, JsonParserTest, QCoreApplication)
#include "tst_jsonparser.moc"
