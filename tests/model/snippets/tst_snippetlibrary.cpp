// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetlibrary.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StatusCode codeWith(int number, const QString &reason)
{
    StatusCode code;
    code.code = number;
    code.reason = reason;
    code.state = StatusCode::State::Standard;
    return code;
}

const StatusCode notFound = codeWith(404, u"Not Found"_s);

SnippetLibrary smallLibrary()
{
    SnippetLibrary library;
    library.id = u"small"_s;
    library.constants = {
        {404, {{u"NotFound"_s, {}, {}}}},
        {413,
         {{u"ContentTooLarge"_s, u"3.13"_s, {}}, {u"PayloadTooLarge"_s, {}, u"3.13"_s}, {u"Both"_s, u"2"_s, u"3"_s}}}};
    library.forms = {{u"constant"_s, u"Constant"_s, u"Http.{constant}"_s, u"Http({code})"_s, {}, {}},
                     {u"only-constant"_s, u"Only a constant"_s, u"use {constant};"_s, {}, {}, {}},
                     {u"line-short"_s, u"Short line"_s, u"{code}"_s, {}, {}, {100, 302, 413, 499}},
                     {u"line"_s, u"Status line"_s, u"HTTP/1.1 {code} {reason}"_s, {}, {}, {100}},
                     {u"redirect"_s, u"Redirect"_s, u"redirect({code})"_s, {}, {301, 302}, {}}};
    return library;
}

SnippetLibrary libraryWith(const QString &text)
{
    SnippetLibrary library;
    library.id = u"one"_s;
    library.forms = {{u"form"_s, u"Form"_s, text, {}, {}, {}}};
    library.constants = {{404, {{u"A{code}B"_s, {}, {}}}}};
    return library;
}

QStringList linesFor(const SnippetLibrary &library, const StatusCode &code)
{
    QStringList lines;
    const QList<Snippet> snippets = library.snippetsFor(code);
    for (const Snippet &snippet : snippets) {
        lines.append(snippet.form + u": "_s + snippet.text + (snippet.isLiteral ? u" (literal)"_s : QString()) +
                     (snippet.note.isEmpty() ? QString() : QString(u" ["_s + snippet.note + u']')));
    }
    return lines;
}

} // namespace

class SnippetLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesOneLineAFormAndName_data();
    void givesOneLineAFormAndName();
    void fillsInPlaceholders_data();
    void fillsInPlaceholders();
    void takesTheFirstLineAsDefault();
    void findsAFormById_data();
    void findsAFormById();
    void saysNothingWithoutForms();
};

void SnippetLibraryTest::givesOneLineAFormAndName_data()
{
    QTest::addColumn<StatusCode>("code");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("a code with a constant")
        << notFound
        << QStringList({u"constant: Http.NotFound"_s, u"only-constant: use NotFound;"_s, u"line-short: 404"_s,
                        u"line: HTTP/1.1 404 Not Found"_s});
    QTest::newRow("a code with several, the preferred first")
        << codeWith(413, u"Content Too Large"_s)
        << QStringList({u"constant: Http.ContentTooLarge [since 3.13]"_s,
                        u"constant: Http.PayloadTooLarge [deprecated since 3.13]"_s,
                        u"constant: Http.Both [since 2, deprecated since 3]"_s,
                        u"only-constant: use ContentTooLarge; [since 3.13]"_s,
                        u"only-constant: use PayloadTooLarge; [deprecated since 3.13]"_s,
                        u"only-constant: use Both; [since 2, deprecated since 3]"_s,
                        u"line: HTTP/1.1 413 Content Too Large"_s});
    QTest::newRow("a code without a constant gets the literal")
        << codeWith(499, u"Gone Away"_s)
        << QStringList({u"constant: Http(499) (literal)"_s, u"line: HTTP/1.1 499 Gone Away"_s});
    QTest::newRow("a form for some codes only")
        << codeWith(302, u"Found"_s)
        << QStringList(
               {u"constant: Http(302) (literal)"_s, u"line: HTTP/1.1 302 Found"_s, u"redirect: redirect(302)"_s});
    QTest::newRow("a form that leaves a code out")
        << codeWith(100, u"Continue"_s) << QStringList(u"constant: Http(100) (literal)"_s);
}

void SnippetLibraryTest::givesOneLineAFormAndName()
{
    QFETCH(const StatusCode, code);
    QFETCH(const QStringList, lines);
    QCOMPARE(linesFor(smallLibrary(), code), lines);
}

void SnippetLibraryTest::fillsInPlaceholders_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<StatusCode>("code");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << u"exit;"_s << notFound << u"exit;"_s;
    QTest::newRow("each of them twice") << u"{code}{code} {reason}{reason}"_s << notFound
                                        << u"404404 Not FoundNot Found"_s;
    QTest::newRow("a code of one digit gets no zeros") << u"{code}"_s << codeWith(0, u"No Answer"_s) << u"0"_s;
    QTest::newRow("a value is no template")
        << u"{constant} {reason}"_s << codeWith(404, u"{code} %1 {reason}"_s) << u"A{code}B {code} %1 {reason}"_s;
    QTest::newRow("other braces stay") << u"{ return {0} {Code} {code; }"_s << notFound
                                       << u"{ return {0} {Code} {code; }"_s;
    QTest::newRow("braces around a placeholder stay") << u"{{code}}"_s << notFound << u"{404}"_s;
    QTest::newRow("line ends stay") << u"a({code});\n\tb();"_s << notFound << u"a(404);\n\tb();"_s;
    QTest::newRow("a percent sign stays") << u"%1 %d {code}"_s << notFound << u"%1 %d 404"_s;
}

void SnippetLibraryTest::fillsInPlaceholders()
{
    QFETCH(const QString, form);
    QFETCH(const StatusCode, code);
    QFETCH(const QString, text);
    QCOMPARE(libraryWith(form).defaultSnippetFor(code).text, text);
}

void SnippetLibraryTest::takesTheFirstLineAsDefault()
{
    QCOMPARE(smallLibrary().defaultSnippetFor(notFound),
             Snippet({u"constant"_s, u"Constant"_s, u"Http.NotFound"_s, false, {}}));
    SnippetLibrary library = smallLibrary();
    library.forms.removeFirst();
    QCOMPARE(library.defaultSnippetFor(codeWith(499, u"Gone Away"_s)).form, u"line"_s);
}

void SnippetLibraryTest::findsAFormById_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("text");

    QTest::newRow("a form") << u"line"_s << u"HTTP/1.1 404 Not Found"_s;
    QTest::newRow("the default form") << u"constant"_s << u"Http.NotFound"_s;
    QTest::newRow("the variant of a form for the code") << u"only"_s << u"use NotFound;"_s;
    QTest::newRow("the form itself before a variant of it") << u"line"_s << u"HTTP/1.1 404 Not Found"_s;
    QTest::newRow("a part of a word is no form") << u"onl"_s << QString();
    QTest::newRow("a form for other codes") << u"redirect"_s << QString();
    QTest::newRow("a form that there is not") << u"curl"_s << QString();
    QTest::newRow("no form") << QString() << QString();
}

void SnippetLibraryTest::findsAFormById()
{
    QFETCH(const QString, form);
    QFETCH(const QString, text);
    QCOMPARE(smallLibrary().snippetFor(notFound, form).text, text);
}

void SnippetLibraryTest::saysNothingWithoutForms()
{
    const SnippetLibrary none;
    QVERIFY(!none.isValid());
    QVERIFY(none.snippetsFor(notFound).isEmpty());
    QCOMPARE(none.defaultSnippetFor(notFound), Snippet());
    QVERIFY(smallLibrary().isValid());
}

STATUSBOOK_TEST_MAIN(tst_snippetlibrary, SnippetLibraryTest, QCoreApplication)
#include "tst_snippetlibrary.moc"
