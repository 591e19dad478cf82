// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The program as a process, the way a shell runs it.

#include "model/catalog/builtincatalog.h"
#include "model/snippets/snippetcollection.h"
#include "tests/ordinaryrights.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000; // for a machine that is busy; nothing here takes it

const QString program = QStringLiteral(STATUSBOOK_PROGRAM);
const QString completions = QStringLiteral(STATUSBOOK_COMPLETIONS);
const QString zshScript = QStringLiteral(STATUSBOOK_COMPLETE_IN_ZSH);

const QByteArray ownCatalog =
    R"({"format": 1, "origin": {"id": "acme", "title": "Acme", "kind": "custom"}, "codes": [{"code": 460,
        "name": "CART_LOCKED", "reason": "Cart Locked", "state": "unofficial", "summary": "S.", "description": ["D."]}]})";

struct Run
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

// No display, and nothing of the person's own settings.
QProcessEnvironment bareEnvironment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_SESSION_TYPE"_s, u"XDG_CONFIG_HOME"_s,
          u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"COLUMNS"_s, u"NO_COLOR"_s, u"QT_LOGGING_RULES"_s}) {
        environment.remove(name);
    }
    environment.insert(u"HOME"_s, home);
    return environment;
}

bool write(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    return QDir().mkpath(QFileInfo(fileName).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size();
}

Run finished(QProcess &process)
{
    Run run;
    if (process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit) {
        run.status = process.exitCode();
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

Run runWith(const QProcessEnvironment &environment, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    return finished(process);
}

// $0 in the script is the program.
Run runInShell(const QProcessEnvironment &environment, const QString &script)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(u"/bin/sh"_s, {u"-c"_s, script, program});
    process.closeWriteChannel();
    return finished(process);
}

// What the shell offers for the line, asked the way a pressed tab asks; the program is found by its name.
QStringList completed(const QString &shell, const QString &line)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(program).path() + u':' + environment.value(u"PATH"_s));
    environment.insert(u"LINE"_s, line);
    static const QHash<QString, QString> scripts{
        {u"bash"_s, u". %1/statusbook.bash; COMP_LINE=$LINE; COMP_POINT=${#LINE}\n"
                    "_statusbook statusbook; printf '%s\\n' \"${COMPREPLY[@]}\""_s},
        {u"fish"_s, u"source %1/statusbook.fish; complete -C $LINE"_s},
        {u"zsh"_s, zshScript + u" %1 $LINE"_s},
    };
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(shell, {u"-c"_s, scripts.value(shell).arg(completions)});
    const QString out = QString::fromUtf8(finished(process).out);
    if (shell == u"zsh"_s) { // the line with every match in the place of its last word
        return out.trimmed().sliced(out.isEmpty() ? 0 : line.lastIndexOf(u' ')).split(u' ', Qt::SkipEmptyParts);
    }
    QStringList words;
    const QStringList lines = out.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &found : lines) {
        words.append(found.section(u'\t', 0, 0)); // fish tells a description behind it
    }
    return words;
}

bool isOneMessage(const QByteArray &err)
{
    return err.startsWith("statusbook: ") && err.indexOf('\n') == err.size() - 1;
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWithItsExitStatus_data();
    void answersWithItsExitStatus();
    void printsOneEntryWhole();
    void printsPlainTextIntoAPipe();
    void printsAllAsOneJsonArray();
    void printsTheSameCodesInEveryFormat();
    void givesALineToPaste();
    void listsTheSnippetLibraries();
    void checksCatalogs_data();
    void checksCatalogs();
    void answersFromTheCatalogsInUse_data();
    void answersFromTheCatalogsInUse();
    void answersInSpiteOfABrokenCatalog();
    void listsACodeForOtherPrograms();
    void namesEveryOptionInTheCompletions_data();
    void namesEveryOptionInTheCompletions();
    void completesInTheShell_data();
    void completesInTheShell();
    void installsTheCompletions();
    void tellsItsVersion();
    void helps();
    void complainsInOneLine_data();
    void complainsInOneLine();
    void takesWordsBehindTheEndOfOptions();
    void printsWithoutADisplay_data();
    void printsWithoutADisplay();
    void needsNoHome_data();
    void needsNoHome();
    void livesWithoutAReader_data();
    void livesWithoutAReader();
    void tellsThatItCouldNotWrite_data();
    void tellsThatItCouldNotWrite();
    void tellsOfABrokenSettingsFile();

private:
    Run run(const QStringList &arguments) const { return runWith(bareEnvironment(m_home->path()), arguments); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void CliTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void CliTest::answersWithItsExitStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");

    QTest::newRow("a code") << QStringList{u"--print"_s, u"404"_s} << 0;
    QTest::newRow("words") << QStringList{u"--print"_s, u"not"_s, u"found"_s} << 0;
    QTest::newRow("a class") << QStringList{u"--print"_s, u"4xx"_s} << 0;
    QTest::newRow("all") << QStringList{u"--print"_s} << 0;
    QTest::newRow("nothing of that kind") << QStringList{u"--print"_s, u"zzzqqq"_s} << 1;
    QTest::newRow("nothing of that kind as JSON")
        << QStringList{u"--print"_s, u"--format"_s, u"json"_s, u"zzzqqq"_s} << 1;
    QTest::newRow("no such code for a snippet") << QStringList{u"--snippet"_s, u"rust-http"_s, u"777"_s} << 1;
    QTest::newRow("an unknown option") << QStringList{u"--bogus"_s} << 2;
    QTest::newRow("an unknown format") << QStringList{u"--print"_s, u"--format"_s, u"xml"_s, u"404"_s} << 2;
    QTest::newRow("an unknown library") << QStringList{u"--snippet"_s, u"cobol"_s, u"404"_s} << 2;
    QTest::newRow("every form for a code") << QStringList{u"--list-snippets"_s, u"404"_s} << 0;
    QTest::newRow("every form for no code") << QStringList{u"--list-snippets"_s, u"777"_s} << 1;
    QTest::newRow("a snippet of nothing") << QStringList{u"--snippet"_s, u"rust-http"_s} << 2;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
}

void CliTest::answersWithItsExitStatus()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    const Run done = run(arguments);
    QCOMPARE(done.status, status);
    QCOMPARE(done.err.isEmpty(), status == 0);
    QCOMPARE(done.out.isEmpty(), status != 0 && !arguments.contains(u"json"_s));
}

void CliTest::printsOneEntryWhole()
{
    const Run done = run({u"--print"_s, u"404"_s});
    QVERIFY2(done.out.startsWith("404 Not Found\n"), done.out.constData());
    QVERIFY(done.out.contains("NOT_FOUND"));
}

void CliTest::printsPlainTextIntoAPipe()
{
    for (const QStringList &arguments : {QStringList{u"--print"_s, u"404"_s}, QStringList{u"--print"_s}}) {
        const Run done = run(arguments);
        QVERIFY(!done.out.contains('\x1b'));
        QCOMPARE(QString::fromUtf8(done.out).toUtf8(), done.out); // UTF-8 whatever the locale
    }
}

void CliTest::printsAllAsOneJsonArray()
{
    const Run done = run({u"--print"_s, u"--format"_s, u"json"_s});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(done.out, &error);
    QCOMPARE(error.errorString(), u"no error occurred"_s);
    QVERIFY(document.isArray());
    const QJsonArray array = document.array();
    const Catalog catalog = readBuiltInCatalog();
    QCOMPARE(array.size(), catalog.size());
    for (int row = 0; row < catalog.size(); ++row) {
        QCOMPARE(array.at(row)[u"code"].toInt(-1), catalog.at(row).code);
        QCOMPARE(array.at(row)[u"name"].toString(), catalog.at(row).name);
        QCOMPARE(array.at(row)[u"origin"].toString(), catalog.at(row).origin->id);
    }
}

void CliTest::printsTheSameCodesInEveryFormat()
{
    for (const QString &format : {u"text"_s, u"json"_s, u"markdown"_s, u"csv"_s}) {
        const Run done = run({u"--print"_s, u"--format"_s, format, u"502-504"_s});
        QCOMPARE(done.status, 0);
        for (const QByteArray phrase : {"Bad Gateway", "Service Unavailable", "Gateway Timeout"}) {
            QVERIFY2(done.out.contains(phrase), qPrintable(format));
        }
        QVERIFY2(!done.out.contains("Not Implemented"), qPrintable(format));
    }
}

void CliTest::givesALineToPaste()
{
    const Run done = run({u"--snippet"_s, u"raw-status-line"_s, u"404"_s});
    QCOMPARE(done.out, QByteArray("HTTP/1.1 404 Not Found\n"));
    QCOMPARE(done.err, QByteArray());
}

void CliTest::listsTheSnippetLibraries()
{
    const Run done = run({u"--list-snippets"_s});
    QCOMPARE(done.status, 0);
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    QCOMPARE(done.out.count('\n'), snippets.ids().size());
    for (const QString &id : snippets.ids()) {
        QVERIFY2(done.out.contains(QByteArray(id.toUtf8() + "  ")), qPrintable(id));
    }
}

void CliTest::checksCatalogs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("a good one") << ownCatalog << 0;
    QTest::newRow("a broken one") << ownCatalog.chopped(1) << 2;
    QTest::newRow("an empty file") << QByteArray() << 2;
}

void CliTest::checksCatalogs()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    QVERIFY(write(m_home->filePath(u"own.json"_s), bytes));
    const Run done = run({u"--check"_s, m_home->filePath(u"own.json"_s)});
    QCOMPARE(done.status, status);
    QCOMPARE(done.err.isEmpty(), status == 0);
    QCOMPARE(done.out.isEmpty(), status == 2);
    const Run piped = runInShell(bareEnvironment(m_home->path()), u"\"$0\" --check - < \"$HOME/own.json\""_s);
    QCOMPARE(piped.status, status);
    QVERIFY((status == 0 ? piped.out : piped.err).startsWith("standard input:"));
}

void CliTest::answersFromTheCatalogsInUse_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("named") << u"own.json"_s << QStringList{u"--catalog"_s, u"own.json"_s};
    QTest::newRow("in the folder") << u".local/share/statusbook/catalogs/own.json"_s << QStringList();
    QTest::newRow("added in the window") << u"added.json"_s << QStringList();
}

void CliTest::answersFromTheCatalogsInUse()
{
    QFETCH(const QString, fileName);
    QFETCH(const QStringList, arguments);
    QVERIFY(write(m_home->filePath(fileName), ownCatalog));
    if (fileName == u"added.json"_s) {
        QVERIFY(write(m_home->filePath(u".config/statusbook/statusbook.ini"_s),
                      "[catalogs]\nfiles=" + m_home->filePath(fileName).toUtf8() + '\n'));
    }
    QProcess process;
    process.setProcessEnvironment(bareEnvironment(m_home->path()));
    process.setWorkingDirectory(m_home->path());
    process.start(program, arguments + QStringList{u"--print"_s, u"CART_LOCKED"_s});
    const Run printed = finished(process);
    QCOMPARE(printed.err, QByteArray());
    QCOMPARE(printed.status, 0);
    QVERIFY2(printed.out.startsWith("460 Cart Locked\n"), printed.out.constData());
    process.start(program, arguments + QStringList{u"--snippet"_s, u"raw-status-line"_s, u"CART_LOCKED"_s});
    const Run snippet = finished(process);
    QCOMPARE(snippet.out, QByteArray("HTTP/1.1 460 Cart Locked\n"));
}

void CliTest::answersInSpiteOfABrokenCatalog()
{
    QVERIFY(write(m_home->filePath(u"own.json"_s), ownCatalog.chopped(1)));
    const Run done = run({u"--catalog"_s, m_home->filePath(u"own.json"_s), u"--print"_s, u"404"_s});
    QCOMPARE(done.status, 2);
    QVERIFY2(isOneMessage(done.err), done.err.constData());
    QVERIFY2(done.out.startsWith("404 Not Found\n"), done.out.constData());
}

void CliTest::listsACodeForOtherPrograms()
{
    const Run done = run({u"--list-snippets"_s, u"404"_s, u"--format"_s, u"json"_s});
    const QJsonArray libraries = QJsonDocument::fromJson(done.out)[0][u"libraries"].toArray();
    QHash<QString, QString> texts; // of the default forms
    for (const QJsonValue &library : libraries) {
        texts.insert(library[u"id"].toString(), library[u"forms"][0][u"text"].toString());
    }
    QCOMPARE(texts.value(u"raw-status-line"_s), u"HTTP/1.1 404 Not Found"_s);
    QCOMPARE(texts.value(u"go-net-http"_s), u"http.StatusNotFound"_s);
}

void CliTest::namesEveryOptionInTheCompletions_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("mention"); // how the file names an option

    QTest::newRow("bash") << u"statusbook.bash"_s << u"--%1"_s;
    QTest::newRow("zsh") << u"_statusbook"_s << u"--%1"_s;
    QTest::newRow("fish") << u"statusbook.fish"_s << u"-l %1 "_s;
}

void CliTest::namesEveryOptionInTheCompletions()
{
    QFETCH(const QString, file);
    QFETCH(const QString, mention);
    QFile completion(completions + u'/' + file);
    QVERIFY(completion.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(completion.readAll());
    const QString help = QString::fromUtf8(run({u"--help"_s}).out);
    static const QRegularExpression option(u"^ +(?:-\\w, )?--([a-z-]+)"_s, QRegularExpression::MultilineOption);
    QRegularExpressionMatchIterator options = option.globalMatch(help);
    QVERIFY(options.hasNext());
    while (options.hasNext()) {
        const QString name = options.next().captured(1);
        QVERIFY2(text.contains(mention.arg(name)), qPrintable(name));
    }
}

void CliTest::completesInTheShell_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");

    const QStringList formats{u"csv"_s, u"json"_s, u"markdown"_s, u"text"_s};
    QStringList forms;
    const SnippetCollection snippets(SnippetCollection::builtInFolder());
    for (const SnippetLibrary::Form &form : snippets.library(u"go-net-http"_s).forms) {
        forms.append(form.id);
    }
    forms.sort();
    QStringList wholeForms = forms;
    wholeForms.replaceInStrings(QRegularExpression(u"^"_s), u"go-net-http:"_s);
    for (const QString &shell : {u"bash"_s, u"fish"_s, u"zsh"_s}) {
        const auto row = [&shell](const char *what, const QString &line, const QStringList &words) {
            QTest::addRow("%s, %s", qPrintable(shell), what) << shell << line << words;
        };
        // Bash asks for what comes behind the last "=" or ":", the others for the whole word.
        const bool isBash = shell == u"bash"_s;
        row("an option", u"statusbook --list"_s, {u"--list-snippets"_s});
        row("a format", u"statusbook --format "_s, formats);
        row("a format behind =", u"statusbook --print --format=m"_s, {isBash ? u"markdown"_s : u"--format=markdown"_s});
        row("a format of the list", u"statusbook --list-snippets -f "_s, {u"json"_s, u"text"_s});
        row("a library", u"statusbook -s go-net"_s, {u"go-net-http"_s});
        row("its forms", u"statusbook --snippet go-net-http:"_s, isBash ? forms : wholeForms);
        row("a form", u"statusbook --snippet go-net-http:con"_s, {isBash ? u"constant"_s : u"go-net-http:constant"_s});
        row("no file for a query", u"statusbook 4"_s, {});
    }
}

void CliTest::completesInTheShell()
{
    QFETCH(const QString, shell);
    QFETCH(const QString, line);
    QFETCH(const QStringList, words);
    if (QStandardPaths::findExecutable(shell).isEmpty()) {
        QSKIP("this shell is not installed");
    }
    QStringList found = completed(shell, line);
    found.sort();
    QCOMPARE(found, words);
}

void CliTest::installsTheCompletions()
{
    QProcess process;
    process.start(QStringLiteral(STATUSBOOK_CMAKE),
                  {u"--install"_s, QStringLiteral(STATUSBOOK_BUILD), u"--prefix"_s, m_home->path()});
    QCOMPARE(finished(process).status, 0);
    for (const QString &file :
         {u"bin/statusbook"_s, u"share/bash-completion/completions/statusbook"_s,
          u"share/zsh/site-functions/_statusbook"_s, u"share/fish/vendor_completions.d/statusbook.fish"_s}) {
        QVERIFY2(QFile::exists(m_home->filePath(file)), qPrintable(file));
    }
}

void CliTest::tellsItsVersion()
{
    const Run done = run({u"--version"_s});
    QVERIFY2(QRegularExpression(u"^statusbook \\d+\\.\\d+\\.\\d+\n$"_s).match(QString::fromUtf8(done.out)).hasMatch(),
             done.out.constData());
}

void CliTest::helps()
{
    const Run done = run({u"--help"_s});
    for (const QByteArray word : {"--print", "--format", "--snippet", "--list-snippets", "QUERY", "Exit status"}) {
        QVERIFY2(done.out.contains(word), word.constData());
    }
}

void CliTest::complainsInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");

    QTest::newRow("an unknown option") << QStringList{u"--bogus"_s} << QByteArray("bogus");
    QTest::newRow("an unknown option with print") << QStringList{u"--print"_s, u"-x"_s} << QByteArray("x");
    QTest::newRow("an unknown format") << QStringList{u"--print"_s, u"--format=xml"_s} << QByteArray("xml");
    QTest::newRow("no match") << QStringList{u"--print"_s, u"zzzqqq"_s} << QByteArray("zzzqqq");
    QTest::newRow("no match for several lines") << QStringList{u"--print"_s, u"zzz\nqqq"_s} << QByteArray("zzz qqq");
    QTest::newRow("an unknown library") << QStringList{u"--snippet"_s, u"cobol"_s, u"404"_s} << QByteArray("cobol");
    QTest::newRow("a slip in a library") << QStringList{u"--snippet"_s, u"rust-htpp"_s, u"404"_s}
                                         << QByteArray("rust-http");
    QTest::newRow("a number of several origins")
        << QStringList{u"--snippet"_s, u"raw-status-line"_s, u"499"_s} << QByteArray("choose \"499 from:nginx\"");
}

void CliTest::complainsInOneLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    const Run done = run(arguments);
    QVERIFY2(isOneMessage(done.err), done.err.constData());
    QVERIFY2(done.err.contains(named), done.err.constData());
}

void CliTest::takesWordsBehindTheEndOfOptions()
{
    const Run option = run({u"--print"_s, u"--"_s, u"--zzzqqq"_s});
    QCOMPARE(option.status, 1);
    QVERIFY2(option.err.contains("--zzzqqq"), option.err.constData());
    const Run number = run({u"--print"_s, u"--"_s, u"404"_s});
    QVERIFY2(number.out.startsWith("404 Not Found\n"), number.out.constData());
}

void CliTest::printsWithoutADisplay_data()
{
    QTest::addColumn<QString>("display");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("begin");

    const QByteArray first = QByteArray::number(readBuiltInCatalog().at(0).code).rightJustified(3, '0');
    for (const QString &display : {QString(), u":9731"_s}) {
        const char *kind = display.isEmpty() ? "no display" : "a dead display";
        QTest::addRow("%s, a query", kind) << display << QStringList{u"404"_s} << 0 << QByteArray("404 Not Found\n");
        QTest::addRow("%s, words", kind) << display << QStringList{u"not"_s, u"found"_s} << 0
                                         << QByteArray("404 Not Found\n");
        QTest::addRow("%s, no query", kind) << display << QStringList{} << 0 << first;
        QTest::addRow("%s, no match", kind) << display << QStringList{u"zzzqqq"_s} << 1 << QByteArray();
        QTest::addRow("%s, words behind --", kind)
            << display << QStringList{u"--"_s, u"404"_s} << 0 << QByteArray("404 Not Found\n");
    }
}

void CliTest::printsWithoutADisplay()
{
    QFETCH(const QString, display);
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QByteArray, begin);
    QProcessEnvironment environment = bareEnvironment(m_home->path());
    if (!display.isEmpty()) {
        environment.insert(u"DISPLAY"_s, display);
    }
    const Run done = runWith(environment, arguments);
    QCOMPARE(done.status, status);
    QVERIFY2(done.out.startsWith(begin), done.out.constData());
    QList<QByteArray> messages = done.err.split('\n');
    messages.removeIf([](const QByteArray &line) { return line.contains("XDG_RUNTIME_DIR"); });
    QVERIFY2(messages.front().startsWith("statusbook: ") && messages.front().contains("display"), done.err.constData());
    QCOMPARE(messages.size(), status == 0 ? 2 : 3); // with the end of the last; why nothing matched is another
}

void CliTest::needsNoHome_data()
{
    QTest::addColumn<QString>("home");

    QTest::newRow("a folder that is not there") << u"/nonexistent/home"_s;
    QTest::newRow("a read-only folder") << u"read-only"_s;
    QTest::newRow("no folder at all") << u"/dev/null"_s;
    QTest::newRow("no name") << QString();
}

void CliTest::needsNoHome()
{
    QFETCH(QString, home);
    const OrdinaryRights rights;
    if (home == u"read-only"_s) {
        home = m_home->path();
        QVERIFY(QFile::setPermissions(home, QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY2(!QDir(home).mkdir(u"a"_s), "root may write into a read-only folder here");
    }
    QProcessEnvironment environment = bareEnvironment(home);
    if (home.isEmpty()) {
        environment.remove(u"HOME"_s);
    }
    const Run done = runWith(environment, {u"--print"_s, u"404"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.err, QByteArray());
    QVERIFY(done.out.startsWith("404 Not Found\n"));
    const Run window = runWith(environment, {u"404"_s});
    QCOMPARE(window.status, 0);
    QVERIFY2(isOneMessage(window.err), window.err.constData());
    QCOMPARE(window.out, done.out);
    QVERIFY(QFile::setPermissions(m_home->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QDir(m_home->path()).isEmpty());
}

void CliTest::livesWithoutAReader_data()
{
    QTest::addColumn<QString>("trap");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("ended by the signal") << QString() << QByteArray("141");
    QTest::newRow("where the signal is ignored") << u"trap '' PIPE;"_s << QByteArray("2");
}

// More than a pipe holds, so that the program meets its closed end.
void CliTest::livesWithoutAReader()
{
    QFETCH(const QString, trap);
    QFETCH(const QByteArray, status);
    const QString script = trap + u"{ \"$0\" --print --format json; echo \"status $?\" >&2; } | :"_s;
    const Run done = runInShell(bareEnvironment(m_home->path()), script);
    QVERIFY2(done.err.contains(QByteArray("status " + status + "\n")), done.err.constData());
}

void CliTest::tellsThatItCouldNotWrite_data()
{
    QTest::addColumn<QString>("script");

    QTest::newRow("a full disk, little text") << u"exec \"$0\" --print 404 >/dev/full"_s;
    QTest::newRow("a full disk, much text") << u"exec \"$0\" --print --format json >/dev/full"_s;
    QTest::newRow("a full disk, a version") << u"exec \"$0\" --version >/dev/full"_s;
    QTest::newRow("output that is closed") << u"exec \"$0\" --print 404 >&-"_s;
}

void CliTest::tellsThatItCouldNotWrite()
{
    QFETCH(const QString, script);
    if (!QFile::exists(u"/dev/full"_s)) {
        QSKIP("needs /dev/full");
    }
    QCOMPARE(runInShell(bareEnvironment(m_home->path()), script).status, 2);
}

void CliTest::tellsOfABrokenSettingsFile()
{
    const QString fileName = m_home->filePath(u".config/statusbook/statusbook.ini"_s);
    QVERIFY(QDir().mkpath(QFileInfo(fileName).path()));
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(64, '\0'));
    file.close();
    QProcess process;
    process.setProcessEnvironment(bareEnvironment(m_home->path()));
    process.start(program, {u"-platform"_s, u"offscreen"_s});
    QByteArray err;
    QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("broken; it is now"), patienceMs);
    QVERIFY(QFile::exists(fileName + u".broken"_s));
    QCOMPARE(process.state(), QProcess::Running);
    process.kill();
    QVERIFY(process.waitForFinished(patienceMs));
}

STATUSBOOK_TEST_MAIN(tst_cli, CliTest, QCoreApplication)
#include "tst_cli.moc"
