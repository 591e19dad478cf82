// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/codetokens.h"
#include "model/snippets/snippetcollection.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// "keyword return, number 404"
QString told(const QString &line, const QList<CodeToken> &tokens)
{
    static const QStringList words{u"comment"_s, u"string"_s, u"number"_s, u"keyword"_s};
    QStringList parts;
    for (const CodeToken &token : tokens) {
        parts.append(words.at(static_cast<int>(token.kind)) + u' ' + line.sliced(token.start, token.length));
    }
    return parts.join(u", "_s);
}

} // namespace

class CodeTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsALine_data();
    void readsALine();
    void goesOnOverLines_data();
    void goesOnOverLines();
    void staysWithinEveryBuiltInLine();
};

void CodeTokensTest::readsALine_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("tokens");

    QTest::newRow("keyword, string, number")
        << u"Go"_s << uR"(return f("a", 404))"_s << uR"(keyword return, string "a", number 404)"_s;
    QTest::newRow("a comment") << u"Go"_s << u"f() // return 404"_s << u"comment // return 404"_s;
    QTest::newRow("a comment in a string") << u"Go"_s << uR"(f("https://a"))"_s << uR"(string "https://a")"_s;
    QTest::newRow("a quote in a string") << u"Go"_s << uR"(f("a\"b"))"_s << uR"(string "a\"b")"_s;
    QTest::newRow("an open string") << u"Go"_s << uR"(f("a)"_s << uR"(string "a)"_s;
    QTest::newRow("a backslash at the end") << u"Go"_s << uR"("a\)"_s << uR"(string "a\)"_s;
    QTest::newRow("a member is no keyword") << u"Java"_s << u"a.new b.class"_s << QString();
    QTest::newRow("a part of a word is no keyword") << u"Java"_s << u"renew newer"_s << QString();
    QTest::newRow("a number in a name") << u"C++"_s << u"k404NotFound status404"_s << QString();
    QTest::newRow("a number with a point") << u"Python"_s << u"x = 1.5"_s << u"number 1.5"_s;
    QTest::newRow("a number and a method") << u"Ruby"_s << u"3.times"_s << u"number 3"_s;
    QTest::newRow("a comment within the line") << u"C"_s << u"a /* 1 */ 2"_s << u"comment /* 1 */, number 2"_s;
    QTest::newRow("a hash within a word") << u"Shell"_s << u"echo $# #x"_s << u"keyword echo, comment #x"_s;
    QTest::newRow("a directive") << u"nginx"_s << u"    return 413;"_s << u"keyword return, number 413"_s;
    QTest::newRow("a key") << u"YAML"_s << u"  - status: 404"_s << u"keyword status, number 404"_s;
    QTest::newRow("a key in quotes") << u"JSON"_s << uR"(  "status": 404,)"_s << uR"(keyword "status", number 404)"_s;
    QTest::newRow("a header field") << u"HTTP"_s << u"Retry-After: 120"_s << u"keyword Retry-After, number 120"_s;
    QTest::newRow("a value that is no key") << u"JSON"_s << uR"(  "a")"_s << uR"(string "a")"_s;
    QTest::newRow("a lifetime is no string")
        << u"Rust"_s << u"fn a() -> &'static str {"_s << u"keyword fn, keyword static"_s;
    QTest::newRow("a tick after a word is no string") << u"Haskell"_s << u"let a' = b'"_s << u"keyword let"_s;
    QTest::newRow("an unknown language") << u"COBOL"_s << uR"(if "a" 1)"_s << uR"(string "a", number 1)"_s;
    QTest::newRow("nothing") << u"Go"_s << QString() << QString();
}

void CodeTokensTest::readsALine()
{
    QFETCH(const QString, language);
    QFETCH(const QString, line);
    QFETCH(const QString, tokens);
    int state = 0;
    QCOMPARE(told(line, CodeTokens::ofLine(line, language, state)), tokens);
    QCOMPARE(state, 0);
}

void CodeTokensTest::goesOnOverLines_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("tokens");

    QTest::newRow("a comment") << u"C"_s << QStringList({u"a /* b"_s, u"c"_s, u"d */ 1"_s})
                               << QStringList({u"comment /* b"_s, u"comment c"_s, u"comment d */, number 1"_s});
    QTest::newRow("a template") << u"JavaScript"_s << QStringList({u"f(`a"_s, u"1`, 2)"_s})
                                << QStringList({u"string `a"_s, u"string 1`, number 2"_s});
    QTest::newRow("a text") << u"Python"_s << QStringList({uR"(x = """a)"_s, uR"(b""")"_s, u"1"_s})
                            << QStringList({uR"(string """a)"_s, uR"(string b""")"_s, u"number 1"_s});
    QTest::newRow("a string ends with its line")
        << u"C"_s << QStringList({uR"("a)"_s, u"1"_s}) << QStringList({uR"(string "a)"_s, u"number 1"_s});
}

void CodeTokensTest::goesOnOverLines()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, lines);
    QFETCH(const QStringList, tokens);
    int state = 0;
    QStringList read;
    for (const QString &line : lines) {
        read.append(told(line, CodeTokens::ofLine(line, language, state)));
    }
    QCOMPARE(read, tokens);
    QCOMPARE(state, 0);
}

void CodeTokensTest::staysWithinEveryBuiltInLine()
{
    StatusCode code;
    code.code = 404;
    code.reason = u"Not Found"_s;
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    for (const QString &id : collection.ids()) {
        const SnippetLibrary &library = collection.library(id);
        const QList<Snippet> snippets = library.snippetsFor(code);
        for (const Snippet &snippet : snippets) {
            int state = 0;
            const QStringList lines = snippet.text.split(u'\n');
            for (const QString &line : lines) {
                qsizetype end = 0;
                const QList<CodeToken> tokens = CodeTokens::ofLine(line, library.language, state);
                for (const CodeToken &token : tokens) {
                    QVERIFY2(token.start >= end && token.length > 0, qUtf8Printable(line));
                    end = token.start + token.length;
                    QVERIFY2(end <= line.size(), qUtf8Printable(line));
                }
            }
            QVERIFY2(state == 0, qUtf8Printable(id + u' ' + snippet.form)); // no form leaves anything open
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_codetokens, CodeTokensTest, QCoreApplication)
#include "tst_codetokens.moc"
