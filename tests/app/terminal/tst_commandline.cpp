// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/commandline.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Task = CommandLine::Task;
using Format = CommandLine::Format;

CommandLine lineOf(const QStringList &arguments)
{
    return CommandLine::fromArguments(QStringList{u"statusbook"_s} + arguments);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void knowsTheTask_data();
    void knowsTheTask();
    void joinsTheWordsOfTheQuery_data();
    void joinsTheWordsOfTheQuery();
    void readsTheFormat_data();
    void readsTheFormat();
    void readsTheFormatOfTheList();
    void readsTheSnippetLibrary_data();
    void readsTheSnippetLibrary();
    void readsTheCatalogFiles_data();
    void readsTheCatalogFiles();
    void refusesWrongUsageInOneLine_data();
    void refusesWrongUsageInOneLine();
    void namesEveryOptionInTheHelp();
};

void CommandLineTest::knowsTheTask_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Task>("task");

    QTest::newRow("nothing opens the window") << QStringList{} << Task::Window;
    QTest::newRow("a query opens the window") << QStringList{u"404"_s} << Task::Window;
    QTest::newRow("print") << QStringList{u"--print"_s} << Task::Print;
    QTest::newRow("print in short") << QStringList{u"-p"_s, u"404"_s} << Task::Print;
    QTest::newRow("print after the query") << QStringList{u"404"_s, u"--print"_s} << Task::Print;
    QTest::newRow("snippet") << QStringList{u"--snippet"_s, u"go-net-http"_s, u"404"_s} << Task::Snippet;
    QTest::newRow("list of snippets") << QStringList{u"--list-snippets"_s} << Task::ListSnippets;
    QTest::newRow("check") << QStringList{u"--check"_s, u"a.json"_s} << Task::Check;
    QTest::newRow("a catalog for the window") << QStringList{u"--catalog"_s, u"a.json"_s, u"404"_s} << Task::Window;
    QTest::newRow("version") << QStringList{u"--version"_s} << Task::Version;
    QTest::newRow("help") << QStringList{u"--help"_s} << Task::Help;
    QTest::newRow("help comes before print") << QStringList{u"--print"_s, u"404"_s, u"--help"_s} << Task::Help;
    QTest::newRow("help comes before a wrong value") << QStringList{u"--format"_s, u"xml"_s, u"-h"_s} << Task::Help;
    QTest::newRow("an option behind -- is a word") << QStringList{u"--"_s, u"--print"_s} << Task::Window;
    QTest::newRow("options of Qt are passed over")
        << QStringList{u"-platform"_s, u"offscreen"_s, u"404"_s} << Task::Window;
}

void CommandLineTest::knowsTheTask()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const Task, task);
    const CommandLine line = lineOf(arguments);
    QCOMPARE(line.error, QString());
    QCOMPARE(line.task, task);
}

void CommandLineTest::joinsTheWordsOfTheQuery_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("query");

    QTest::newRow("none") << QStringList{} << QString();
    QTest::newRow("one") << QStringList{u"404"_s} << u"404"_s;
    QTest::newRow("several") << QStringList{u"not"_s, u"found"_s} << u"not found"_s;
    QTest::newRow("words around an option") << QStringList{u"not"_s, u"--print"_s, u"found"_s} << u"not found"_s;
    QTest::newRow("options behind --") << QStringList{u"--print"_s, u"--"_s, u"--version"_s, u"-x"_s}
                                       << u"--version -x"_s;
    QTest::newRow("a second -- is a word") << QStringList{u"--"_s, u"--"_s} << u"--"_s;
    QTest::newRow("an option of Qt behind -- is a word")
        << QStringList{u"--"_s, u"-platform"_s, u"x"_s} << u"-platform x"_s;
    QTest::newRow("without the value of an option of Qt")
        << QStringList{u"-platform"_s, u"offscreen"_s, u"404"_s} << u"404"_s;
    QTest::newRow("letters of any script") << QStringList{u"не"_s, u"найдено"_s} << u"не найдено"_s;
}

void CommandLineTest::joinsTheWordsOfTheQuery()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, query);
    QCOMPARE(lineOf(arguments).query, query);
}

void CommandLineTest::readsTheFormat_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Format>("format");

    QTest::newRow("text unless told") << QStringList{u"--print"_s} << Format::Text;
    QTest::newRow("text") << QStringList{u"--print"_s, u"--format"_s, u"text"_s} << Format::Text;
    QTest::newRow("json") << QStringList{u"--print"_s, u"--format"_s, u"json"_s} << Format::Json;
    QTest::newRow("markdown, with =") << QStringList{u"--print"_s, u"--format=markdown"_s} << Format::Markdown;
    QTest::newRow("csv, in short") << QStringList{u"-p"_s, u"-f"_s, u"csv"_s} << Format::Csv;
}

void CommandLineTest::readsTheFormat()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const Format, format);
    const CommandLine line = lineOf(arguments);
    QCOMPARE(line.task, Task::Print);
    QCOMPARE(line.format, format);
}

void CommandLineTest::readsTheFormatOfTheList()
{
    const CommandLine line = lineOf({u"--list-snippets"_s, u"499"_s, u"--format"_s, u"json"_s, u"from:nginx"_s});
    QCOMPARE(line.error, QString());
    QCOMPARE(line.task, Task::ListSnippets);
    QCOMPARE(line.format, Format::Json);
    QCOMPARE(line.query, u"499 from:nginx"_s);
}

void CommandLineTest::readsTheSnippetLibrary_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("library");

    QTest::newRow("a library") << QStringList{u"--snippet"_s, u"go-net-http"_s, u"404"_s} << u"go-net-http"_s;
    QTest::newRow("a library and a form")
        << QStringList{u"-s"_s, u"go-net-http:check"_s, u"404"_s} << u"go-net-http:check"_s;
    QTest::newRow("the code first") << QStringList{u"404"_s, u"--snippet=rust-http"_s} << u"rust-http"_s;
}

void CommandLineTest::readsTheSnippetLibrary()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, library);
    const CommandLine line = lineOf(arguments);
    QCOMPARE(line.task, Task::Snippet);
    QCOMPARE(line.library, library);
    QCOMPARE(line.query, u"404"_s);
}

void CommandLineTest::readsTheCatalogFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("catalogs");
    QTest::addColumn<QStringList>("checked");
    QTest::addColumn<QString>("query");

    QTest::newRow("none") << QStringList{u"404"_s} << QStringList() << QStringList() << u"404"_s;
    QTest::newRow("a catalog") << QStringList{u"--catalog"_s, u"a b.json"_s, u"404"_s} << QStringList(u"a b.json"_s)
                               << QStringList() << u"404"_s;
    QTest::newRow("catalogs, in order") << QStringList{u"--catalog"_s, u"b.json"_s, u"--print"_s, u"404"_s,
                                                       u"--catalog=a.json"_s}
                                        << QStringList({u"b.json"_s, u"a.json"_s}) << QStringList() << u"404"_s;
    QTest::newRow("a file to check") << QStringList{u"--check"_s, u"a.json"_s} << QStringList()
                                     << QStringList(u"a.json"_s) << QString();
    QTest::newRow("all that a shell makes of *.json")
        << QStringList{u"--check"_s, u"a.json"_s, u"b.json"_s, u"c.json"_s} << QStringList()
        << QStringList({u"a.json"_s, u"b.json"_s, u"c.json"_s}) << QString();
    QTest::newRow("standard input") << QStringList{u"--check"_s, u"-"_s} << QStringList() << QStringList(u"-"_s)
                                    << QString();
}

void CommandLineTest::readsTheCatalogFiles()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, catalogs);
    QFETCH(const QStringList, checked);
    QFETCH(const QString, query);
    const CommandLine line = lineOf(arguments);
    QCOMPARE(line.error, QString());
    QCOMPARE(line.catalogs, catalogs);
    QCOMPARE(line.checked, checked);
    QCOMPARE(line.query, query);
}

void CommandLineTest::refusesWrongUsageInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // what the line must name

    QTest::newRow("an unknown option") << QStringList{u"--bogus"_s} << u"bogus"_s;
    QTest::newRow("an unknown option after the query") << QStringList{u"404"_s, u"-x"_s} << u"x"_s;
    QTest::newRow("an unknown format") << QStringList{u"--print"_s, u"--format"_s, u"xml"_s} << u"xml"_s;
    QTest::newRow("an empty format") << QStringList{u"--print"_s, u"--format="_s} << u"markdown"_s;
    QTest::newRow("a format without its value") << QStringList{u"--print"_s, u"--format"_s} << u"format"_s;
    QTest::newRow("a format without print") << QStringList{u"--format"_s, u"json"_s} << u"--print"_s;
    QTest::newRow("a format with a snippet")
        << QStringList{u"-s"_s, u"rust-http"_s, u"404"_s, u"-f"_s, u"json"_s} << u"--format"_s;
    QTest::newRow("a list of snippets as CSV")
        << QStringList{u"--list-snippets"_s, u"--format"_s, u"csv"_s} << u"csv"_s;
    QTest::newRow("a snippet without a library") << QStringList{u"--snippet"_s} << u"snippet"_s;
    QTest::newRow("a snippet without a code") << QStringList{u"--snippet"_s, u"rust-http"_s} << u"rust-http"_s;
    QTest::newRow("a catalog without its file") << QStringList{u"--print"_s, u"--catalog"_s} << u"catalog"_s;
    QTest::newRow("a catalog without a name") << QStringList{u"--catalog"_s, QString()} << u"--catalog"_s;
    QTest::newRow("a check of nothing") << QStringList{u"--check"_s} << u"check"_s;
    QTest::newRow("a check of no name") << QStringList{u"--check"_s, u"a.json"_s, QString()} << u"--check"_s;
    QTest::newRow("a value where none belongs") << QStringList{u"--print=yes"_s} << u"print"_s;
    QTest::newRow("a line break in an option") << QStringList{u"--bo\ngus"_s} << u"gus"_s;
}

void CommandLineTest::refusesWrongUsageInOneLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const CommandLine line = lineOf(arguments);
    QCOMPARE(line.task, Task::Wrong);
    QVERIFY2(line.error.contains(named), qPrintable(line.error));
    QVERIFY(!line.error.contains(u'\n'));
}

void CommandLineTest::namesEveryOptionInTheHelp()
{
    const QString help = lineOf({u"--help"_s}).help;
    const QStringList options{u"--help"_s,    u"--version"_s,       u"--print"_s,   u"--format"_s,
                              u"--snippet"_s, u"--list-snippets"_s, u"--catalog"_s, u"--check"_s};
    for (const QString &option : options) {
        QVERIFY2(help.contains(option), qPrintable(option));
    }
}

STATUSBOOK_TEST_MAIN(tst_commandline, CommandLineTest, QCoreApplication)
#include "tst_commandline.moc"
