// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/snippettext.h"
#include "app/snippets/snippetlines.h"
#include "model/snippets/libraryversions.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

SnippetChoice choiceOf(const QString &library, const QStringList &pins = {})
{
    SnippetChoice choice;
    choice.library = library;
    for (const QString &pin : pins) {
        choice.pins.append(SnippetPin::fromText(pin));
    }
    return choice;
}

// "Alt+2 http.StatusNotFound"
QStringList told(const QList<SnippetLine> &lines)
{
    QStringList texts;
    for (const SnippetLine &line : lines) {
        texts.append(line.key + u' ' + line.snippet.text);
    }
    return texts;
}

} // namespace

class SnippetLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void standsInForPins();
    void keepsTheOrderOfThePins();
    void keepsTheKeyOfAPinThatHasNothing();
    void passesOverLibrariesThatThereAreNot();
    void showsWhatTheSearchNamedFirst_data();
    void showsWhatTheSearchNamedFirst();
    void prefersOnesOwnLibrary();
    void showsAllForms();
    void showsEveryNameInTheFirstForm();
    void showsTheStandInOnce();
    void followsTheVersion_data();
    void followsTheVersion();
    void tellsBothNames_data();
    void tellsBothNames();
    void asksForAVersionWhereItMatters();
    void knowsWhatIsPinned();
    void saysLanguagesOnce_data();
    void saysLanguagesOnce();
    void saysHowNamesWereProven();

private:
    SnippetLines lines(const SnippetChoice &choice, int code) const
    {
        return {m_collection, choice, builtInCode(code), m_found};
    }

    const SnippetCollection m_collection{SnippetCollection::builtInFolder()};
    const QString m_found;
};

void SnippetLinesTest::standsInForPins()
{
    const SnippetChoice choice = choiceOf(u"go-net-http"_s);
    QCOMPARE(told(lines(choice, 404).pins()), QStringList(u"Return http.StatusNotFound"_s));
    QCOMPARE(lines(choice, 404).defaultSnippet().text, u"http.StatusNotFound"_s);
    QVERIFY(!lines(choice, 404).pins().front().isPinned);
    QVERIFY(lines(choice, 404).forms().isEmpty());
}

void SnippetLinesTest::keepsTheOrderOfThePins()
{
    const SnippetChoice choice = choiceOf(u"curl"_s, {u"nginx:return"_s, u"go-net-http:constant"_s, u"nginx:return"_s});
    QCOMPARE(told(lines(choice, 404).pins()),
             QStringList({u"Return return 404;"_s, u"Alt+2 http.StatusNotFound"_s, u"Alt+3 return 404;"_s}));
    QCOMPARE(lines(choice, 404).pins().at(1).title, u"Go net/http · Constant"_s);
}

void SnippetLinesTest::keepsTheKeyOfAPinThatHasNothing()
{
    const SnippetChoice choice = choiceOf(u"curl"_s, {u"npm-hapi-boom:constant"_s, u"go-net-http:constant"_s});
    QCOMPARE(told(lines(choice, 200).pins()), QStringList({u"Alt+1 "_s, u"Return http.StatusOK"_s}));
    QCOMPARE(lines(choice, 200).defaultSnippet().text, u"http.StatusOK"_s);
}

void SnippetLinesTest::passesOverLibrariesThatThereAreNot()
{
    const SnippetChoice choice = choiceOf(u"curl"_s, {u"cobol:constant"_s, u"go-net-http:constant"_s});
    QCOMPARE(told(lines(choice, 404).pins()), QStringList(u"Return http.StatusNotFound"_s));
    QVERIFY(lines(choiceOf(u"cobol"_s), 404).pins().isEmpty());
    QCOMPARE(told(lines(choiceOf(u"go-net-http"_s, {u"cobol:constant"_s}), 404).pins()),
             QStringList(u"Return http.StatusNotFound"_s));
    QCOMPARE(lines(choiceOf(u"cobol"_s), 404).defaultSnippet(), Snippet());
}

void SnippetLinesTest::showsWhatTheSearchNamedFirst_data()
{
    QTest::addColumn<QStringList>("pins");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QStringList>("told");

    const QStringList two{u"nginx:return"_s, u"go-net-http:constant"_s};
    QTest::newRow("before the pins") << two << u"java-servlet"_s
                                     << QStringList({u"Alt+0 HttpServletResponse.SC_NOT_FOUND"_s,
                                                     u"Return return 404;"_s, u"Alt+2 http.StatusNotFound"_s});
    QTest::newRow("a pin with its own key")
        << two << u"go-net-http"_s << QStringList({u"Alt+2 http.StatusNotFound"_s, u"Return return 404;"_s});
    QTest::newRow("before what stands in for a pin")
        << QStringList() << u"java-servlet"_s
        << QStringList({u"Alt+0 HttpServletResponse.SC_NOT_FOUND"_s, u"Return HTTPStatus.NOT_FOUND"_s});
    QTest::newRow("what stands in for a pin")
        << QStringList() << u"python-http-httpstatus"_s << QStringList(u"Return HTTPStatus.NOT_FOUND"_s);
}

void SnippetLinesTest::showsWhatTheSearchNamedFirst()
{
    QFETCH(const QStringList, pins);
    QFETCH(const QString, found);
    QFETCH(const QStringList, told);
    const SnippetChoice choice = choiceOf(u"python-http-httpstatus"_s, pins);
    const SnippetLines lines(m_collection, choice, builtInCode(404), found);
    QCOMPARE(::told(lines.pins()), told);
    QCOMPARE(lines.defaultSnippet().text, pins.isEmpty() ? u"HTTPStatus.NOT_FOUND"_s : u"return 404;"_s);
}

void SnippetLinesTest::prefersOnesOwnLibrary()
{
    const auto named = [](const QString &typed, const SnippetChoice &choice) {
        return SnippetLines::libraryNamed(typed, builtInCode(404), choice);
    };
    QCOMPARE(named(u"StatusNotFound"_s, choiceOf(u"curl"_s)), u"go-net-http"_s);
    QCOMPARE(named(u"StatusNotFound"_s, choiceOf(u"curl"_s, {u"go-fiber:constant"_s})), u"go-fiber"_s);
    QCOMPARE(named(u"StatusNotFound"_s, choiceOf(u"go-fiber"_s)), u"go-fiber"_s);
    QCOMPARE(named(u"http.StatusNotFound"_s, choiceOf(u"go-fiber"_s)), u"go-net-http"_s);
    QCOMPARE(named(u"not found"_s, choiceOf(u"go-fiber"_s)), QString());
}

void SnippetLinesTest::showsAllForms()
{
    SnippetChoice choice = choiceOf(u"go-net-http"_s, {u"nginx:return"_s});
    choice.showsAllForms = true;
    QStringList expected;
    const QList<Snippet> snippets = m_collection.library(u"go-net-http"_s).snippetsFor(builtInCode(404));
    for (const Snippet &snippet : snippets) {
        expected.append(u' ' + snippet.text);
    }
    QCOMPARE(told(lines(choice, 404).forms()), expected);
    QCOMPARE(lines(choice, 404).forms().front().title, u"Constant"_s);
}

void SnippetLinesTest::showsEveryNameInTheFirstForm()
{
    SnippetChoice choice = choiceOf(u"python-http-httpstatus"_s, {u"nginx:return"_s});
    choice.showsAllForms = true;
    const QList<SnippetLine> forms = lines(choice, 413).forms();
    QCOMPARE(forms.at(0).snippet.text, u"HTTPStatus.CONTENT_TOO_LARGE"_s);
    QCOMPARE(forms.at(0).snippet.note, u"since 3.13"_s);
    QCOMPARE(forms.at(1).snippet.text, u"HTTPStatus.REQUEST_ENTITY_TOO_LARGE"_s);
    QCOMPARE(forms.at(1).snippet.note, u"any version"_s);
    QVERIFY(forms.size() > 2);
    for (const SnippetLine &line : forms.sliced(2)) {
        QVERIFY2(!line.snippet.text.contains(u"REQUEST_ENTITY"_s), qPrintable(line.snippet.text));
    }
}

void SnippetLinesTest::showsTheStandInOnce()
{
    SnippetChoice choice = choiceOf(u"go-net-http"_s);
    choice.showsAllForms = true;
    QVERIFY(lines(choice, 404).pins().isEmpty());
    QCOMPARE(lines(choice, 404).forms().front().key, u"Return"_s);
    QVERIFY(lines(choice, 404).forms().front().isDefault);
    QVERIFY(!lines(choice, 404).forms().at(1).isDefault);
    QCOMPARE(lines(choice, 404).defaultSnippet().text, u"http.StatusNotFound"_s);
}

void SnippetLinesTest::followsTheVersion_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");

    const QString python = u"python-http-httpstatus:constant"_s;
    const QString spring = u"java-spring:constant"_s;
    const QString rack = u"ruby-rack:constant"_s;
    QTest::newRow("any Python") << python << QString() << 413 << u"HTTPStatus.CONTENT_TOO_LARGE"_s;
    QTest::newRow("Python 3.13") << python << u"3.13"_s << 413 << u"HTTPStatus.CONTENT_TOO_LARGE"_s;
    QTest::newRow("Python 3.9") << python << u"3.9"_s << 413 << u"HTTPStatus.REQUEST_ENTITY_TOO_LARGE"_s;
    QTest::newRow("another form") << u"python-http-httpstatus:check"_s << u"3.9"_s << 422
                                  << u"if response.status == HTTPStatus.UNPROCESSABLE_ENTITY:\n    ..."_s;
    QTest::newRow("before a name was there") << python << u"3.8"_s << 425 << u"425"_s;
    QTest::newRow("Spring 7") << spring << u"7.0"_s << 413 << u"HttpStatus.CONTENT_TOO_LARGE"_s;
    QTest::newRow("Spring 6") << spring << u"6.0.5"_s << 413 << u"HttpStatus.PAYLOAD_TOO_LARGE"_s;
    QTest::newRow("Rack 3.1") << rack << u"3.1"_s << 422 << u":unprocessable_content"_s;
    QTest::newRow("Rack before 3.1") << rack << u"0"_s << 422 << u":unprocessable_entity"_s;
}

void SnippetLinesTest::followsTheVersion()
{
    QFETCH(const QString, pin);
    QFETCH(const QString, version);
    QFETCH(const int, code);
    QFETCH(const QString, text);
    SnippetChoice choice = choiceOf(u"curl"_s, {pin});
    choice.versions.insert(choice.pins.front().library, version);
    QCOMPARE(lines(choice, code).pins().front().snippet.text, text);
    QCOMPARE(lines(choice, code).pins().front().version, version);
}

void SnippetLinesTest::tellsBothNames_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("names");

    const QString python = u"python-http-httpstatus:constant"_s;
    const QString spring = u"java-spring:constant"_s;
    QTest::newRow("Python") << python << QString() << 413 << u"since 3.13 · REQUEST_ENTITY_TOO_LARGE: any version"_s;
    QTest::newRow("Python 3.9") << python << u"3.9"_s << 413 << u"CONTENT_TOO_LARGE: since 3.13"_s;
    QTest::newRow("Spring") << spring << QString() << 413
                            << u"since 7.0 · PAYLOAD_TOO_LARGE: since 4.1, deprecated since 7.0"_s;
    QTest::newRow("one name") << python << QString() << 404 << QString();
    QTest::newRow("several of every version") << u"c-libsoup:constant"_s << QString() << 302 << QString();
}

void SnippetLinesTest::tellsBothNames()
{
    QFETCH(const QString, pin);
    QFETCH(const QString, version);
    QFETCH(const int, code);
    QFETCH(const QString, names);
    SnippetChoice choice = choiceOf(u"curl"_s, {pin});
    choice.versions.insert(choice.pins.front().library, version);
    QCOMPARE(lines(choice, code).pins().front().otherNames, names);
}

void SnippetLinesTest::asksForAVersionWhereItMatters()
{
    SnippetChoice choice = choiceOf(u"curl"_s, {u"python-http-httpstatus:constant"_s});
    QVERIFY(lines(choice, 413).pins().front().asksForVersion);
    QVERIFY(!lines(choice, 404).pins().front().asksForVersion);
    choice.library = u"python-http-httpstatus"_s;
    choice.versions.insert(choice.library, u"3.9"_s);
    choice.showsAllForms = true;
    QCOMPARE(lines(choice, 413).forms().front().otherNames, u"CONTENT_TOO_LARGE: since 3.13"_s);
}

void SnippetLinesTest::knowsWhatIsPinned()
{
    SnippetChoice choice = choiceOf(u"go-net-http"_s, {u"go-net-http:respond"_s});
    choice.showsAllForms = true;
    QVERIFY(lines(choice, 404).forms().size() > 1);
    for (const SnippetLine &line : lines(choice, 404).forms()) {
        QCOMPARE(line.isPinned, line.snippet.form == u"respond"_s);
        QVERIFY(line.mayBePinned);
    }
    QVERIFY(lines(choice, 404).pins().front().isPinned);
    while (choice.pins.size() < SnippetChoice::maxPins) {
        choice.pins.append({u"nginx"_s, u"return"_s});
    }
    QVERIFY(!lines(choice, 404).forms().front().mayBePinned);
}

void SnippetLinesTest::saysLanguagesOnce_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");

    QTest::newRow("a title with its language") << u"Go"_s << u"Go net/http"_s << u"Go net/http"_s;
    QTest::newRow("a title without") << u"C"_s << u"libevent"_s << u"C libevent"_s;
    QTest::newRow("the language within") << u"HTTP"_s << u"Raw HTTP response"_s << u"Raw HTTP response"_s;
    QTest::newRow("a part of a word") << u"Go"_s << u"The Gopher"_s << u"Go The Gopher"_s;
}

void SnippetLinesTest::saysLanguagesOnce()
{
    QFETCH(const QString, language);
    QFETCH(const QString, title);
    QFETCH(const QString, name);
    QCOMPARE(SnippetText::nameOf(language, title), name);
}

void SnippetLinesTest::saysHowNamesWereProven()
{
    using How = SnippetLibrary::Proof::How;
    SnippetLibrary library;
    library.version = u"1.2"_s;
    library.source = u"the source"_s;
    library.proof.with = u"a machine"_s;
    QCOMPARE(SnippetText::proofSentence(library), u"Version 1.2, read from the source"_s);
    const Snippet own{u"mine-line"_s, {}, {}, false, {}};
    QCOMPARE(SnippetText::proofSentence(library, own), u"A template of your own"_s);
    QCOMPARE(SnippetText::proofWord(library, own), u"own"_s);
    library.proof.how = How::Run;
    QCOMPARE(SnippetText::proofSentence(library), u"Version 1.2, proven by running it on a machine"_s);
    QVERIFY(SnippetText::proofWord(library).contains(u"run"_s));
    library.proof.how = How::Compiled;
    QCOMPARE(SnippetText::proofSentence(library), u"Version 1.2, proven by compiling it with a machine"_s);
    QVERIFY(SnippetText::proofWord(library).contains(u"compiled"_s));
}

STATUSBOOK_TEST_MAIN(tst_snippetlines, SnippetLinesTest, QCoreApplication)
#include "tst_snippetlines.moc"
