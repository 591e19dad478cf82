// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippettemplates.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

SnippetTemplate formOf(const QString &name, const QString &text = u"{code}"_s)
{
    return {name, {}, text, {}};
}

StatusCode notFound()
{
    StatusCode code;
    code.code = 404;
    code.name = u"NOT_FOUND"_s;
    code.reason = u"Not Found"_s;
    return code;
}

SnippetLibrary goLibrary(const QString &id)
{
    SnippetLibrary library;
    library.id = id;
    library.constants.insert(404, {{u"StatusNotFound"_s, {}, {}}});
    return id == u"go"_s ? library : SnippetLibrary();
}

QString filled(const SnippetTemplate &form, const StatusCode &code)
{
    return SnippetTemplates::asLibrary({form}, goLibrary).defaultSnippetFor(code).text;
}

} // namespace

class SnippetTemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void makesIdsOfNames_data();
    void makesIdsOfNames();
    void fillsInTemplates_data();
    void fillsInTemplates();
    void hasNothingWhereTheLibraryHasNoName();
    void tellsProblemsOfTemplates_data();
    void tellsProblemsOfTemplates();
    void tellsProblemsOfNames();
    void mergesForms_data();
    void mergesForms();
};

void SnippetTemplatesTest::makesIdsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("a word") << u"Slack"_s << u"slack"_s;
    QTest::newRow("several words") << u"  Slack, line 2! "_s << u"slack-line-2"_s;
    QTest::newRow("letters of any script") << u"Über 世界"_s << u"über-世界"_s;
    QTest::newRow("signs alone") << u"?!"_s << QString();
}

void SnippetTemplatesTest::makesIdsOfNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, id);
    QCOMPARE(formOf(name).id(), id);
}

void SnippetTemplatesTest::fillsInTemplates_data()
{
    QTest::addColumn<SnippetTemplate>("form");
    QTest::addColumn<QString>("text");
    QTest::newRow("no library: the catalog's name")
        << formOf(u"a"_s, u"{code} {constant}: {reason}"_s) << u"404 NOT_FOUND: Not Found"_s;
    QTest::newRow("a library's name") << SnippetTemplate{u"a"_s, u"go"_s, u"http.{constant}"_s, {}}
                                      << u"http.StatusNotFound"_s;
    QTest::newRow("a library that is not there")
        << SnippetTemplate{u"a"_s, u"gone"_s, u"{constant}"_s, {}} << u"NOT_FOUND"_s;
    QTest::newRow("braces of its own") << formOf(u"a"_s, u"\\{code} \\{ { } {code}"_s) << u"{code} { { } 404"_s;
    QTest::newRow("several lines") << formOf(u"a"_s, u"if ({code}) {\n\tstop();\n}"_s) << u"if (404) {\n\tstop();\n}"_s;
}

void SnippetTemplatesTest::fillsInTemplates()
{
    QFETCH(const SnippetTemplate, form);
    QFETCH(const QString, text);
    QCOMPARE(filled(form, notFound()), text);
    const SnippetLibrary library = SnippetTemplates::asLibrary({form}, goLibrary);
    QCOMPARE(library.id, u"mine"_s);
    QCOMPARE(library.snippetFor(notFound(), form.id()).text, text);
}

void SnippetTemplatesTest::hasNothingWhereTheLibraryHasNoName()
{
    StatusCode code = notFound();
    code.code = 499;
    QCOMPARE(filled({u"a"_s, u"go"_s, u"{constant}"_s, {}}, code), QString());
    QCOMPARE(filled({u"a"_s, u"go"_s, u"{code}"_s, {}}, code), u"499"_s);
}

void SnippetTemplatesTest::tellsProblemsOfTemplates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("named"); // in the problem; none: there is no problem
    const QStringList allowed{u"{code}"_s, u"{constant}"_s, u"{reason}"_s};
    QTest::newRow("all placeholders") << u"{code} {constant} {reason}"_s << QStringList();
    QTest::newRow("plain text") << u"as it is"_s << QStringList();
    QTest::newRow("braces of a language") << u"{ \"a\": {code} } {} {1} { code }"_s << QStringList();
    QTest::newRow("a brace that is meant") << u"\\{name}"_s << QStringList();
    QTest::newRow("a slip") << u"{cod} {reason}"_s << QStringList{u"{cod}"_s} + allowed;
    QTest::newRow("capitals") << u"{Code}"_s << QStringList{u"{Code}"_s} + allowed;
    QTest::newRow("two slips, one twice") << u"{a} {b} {a}"_s << QStringList{u"{a}, {b}."_s} + allowed;
    QTest::newRow("empty") << QString() << QStringList{u"empty"_s};
    QTest::newRow("blank") << u" \n"_s << QStringList{u"empty"_s};
    QTest::newRow("too long") << QString(20'001, u'x') << QStringList{u"20001"_s, u"20000"_s};
}

void SnippetTemplatesTest::tellsProblemsOfTemplates()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, named);
    const QString problem = SnippetTemplates::problemWithText(text);
    QCOMPARE(problem.isEmpty(), named.isEmpty());
    for (const QString &name : named) {
        QVERIFY2(problem.contains(name), qPrintable(problem));
    }
}

void SnippetTemplatesTest::tellsProblemsOfNames()
{
    const QList<SnippetTemplate> forms{formOf(u"Slack line"_s), formOf(u"slack-LINE"_s), formOf(u"!"_s),
                                       formOf(u"Other"_s), formOf(QString(81, u'x'))};
    QVERIFY(SnippetTemplates::problemWithName(forms, 0).contains(u"slack-LINE"_s)); // they would have one id
    QVERIFY(!SnippetTemplates::problemWithName(forms, 2).isEmpty());
    QCOMPARE(SnippetTemplates::problemWithName(forms, 3), QString());
    QVERIFY(SnippetTemplates::problemWithName(forms, 4).contains(u"81"_s));
}

void SnippetTemplatesTest::mergesForms_data()
{
    QTest::addColumn<QList<SnippetTemplate>>("base");
    QTest::addColumn<QList<SnippetTemplate>>("mine");
    QTest::addColumn<QList<SnippetTemplate>>("theirs");
    QTest::addColumn<QList<SnippetTemplate>>("merged");
    const SnippetTemplate a = formOf(u"a"_s);
    const SnippetTemplate a2 = formOf(u"a"_s, u"mine"_s);
    const SnippetTemplate a3 = formOf(u"a"_s, u"theirs"_s);
    const SnippetTemplate b = formOf(u"b"_s);
    const SnippetTemplate other = formOf(u"a 2"_s, u"theirs"_s);
    using Forms = QList<SnippetTemplate>;
    QTest::newRow("both added") << Forms{} << Forms{a} << Forms{b} << Forms{a, b};
    QTest::newRow("both added the same") << Forms{} << Forms{a} << Forms{a} << Forms{a};
    QTest::newRow("I changed it") << Forms{a} << Forms{a2} << Forms{a} << Forms{a2};
    QTest::newRow("they changed it") << Forms{a, b} << Forms{a, b} << Forms{a3, b} << Forms{a3, b};
    QTest::newRow("both changed it") << Forms{a} << Forms{a2} << Forms{a3} << Forms{a2, other};
    QTest::newRow("I took it away") << Forms{a, b} << Forms{b} << Forms{a, b} << Forms{b};
    QTest::newRow("they took it away") << Forms{a, b} << Forms{a, b} << Forms{b} << Forms{b};
    QTest::newRow("they took away what I changed") << Forms{a} << Forms{a2} << Forms{} << Forms{a2};
    QTest::newRow("I took away what they changed") << Forms{a} << Forms{} << Forms{a3} << Forms{a3};
}

void SnippetTemplatesTest::mergesForms()
{
    QFETCH(const QList<SnippetTemplate>, base);
    QFETCH(const QList<SnippetTemplate>, mine);
    QFETCH(const QList<SnippetTemplate>, theirs);
    QFETCH(const QList<SnippetTemplate>, merged);
    QCOMPARE(SnippetTemplates::merged(base, mine, theirs), merged);
}

STATUSBOOK_TEST_MAIN(tst_snippettemplates, SnippetTemplatesTest, QCoreApplication)
#include "tst_snippettemplates.moc"
