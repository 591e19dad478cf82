// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/snippets/snippetchoice.h"
#include "model/snippets/snippetcollection.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StatusCode codeOf(int number)
{
    StatusCode code;
    code.code = number;
    code.reason = u"Reason"_s;
    return code;
}

// Its forms are split by what a code demands, as those of the files are.
SnippetLibrary smallLibrary()
{
    SnippetLibrary library;
    library.id = u"small"_s;
    library.forms = {{u"constant"_s, u"Constant"_s, u"S{code}"_s, {}, {}, {}},
                     {u"respond"_s, u"Answer with it"_s, u"answer({code})"_s, {}, {}, {301, 401}},
                     {u"respond-redirect"_s, u"Answer with it"_s, u"redirect({code})"_s, {}, {301}, {}},
                     {u"challenge"_s, u"Answer with it"_s, u"challenge({code})"_s, {}, {401}, {}},
                     {u"throw"_s, u"Throw it"_s, u"throw {code}"_s, {}, {}, {}},
                     {u"throw-404"_s, u"Throw it (NotFound)"_s, u"throw NotFound"_s, {}, {404}, {}},
                     {u"redirect"_s, u"Redirect"_s, u"to({code})"_s, {}, {301}, {}}};
    return library;
}

} // namespace

class SnippetChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsAPin_data();
    void readsAPin();
    void writesAPin();
    void showsTheLibraryOfOneWhoPinnedNothing();
    void knowsAPinForEveryCode_data();
    void knowsAPinForEveryCode();
    void pinsAndUnpins();
    void pinsTheWholeFamilyOfAForm();
    void pinsOnesTemplatesAlone();
    void pinsNoMoreThanThereAreKeys();
    void builtInPinsStandForOneFormACode();
};

void SnippetChoiceTest::readsAPin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("form");

    QTest::newRow("a form") << u"go-net-http:respond"_s << u"go-net-http"_s << u"respond"_s;
    QTest::newRow("whatever comes first") << u"go-net-http:"_s << u"go-net-http"_s << QString();
    QTest::newRow("a form with a colon") << u"a:b:c"_s << u"a"_s << u"b:c"_s;
    QTest::newRow("no form") << u"go-net-http"_s << QString() << QString();
    QTest::newRow("no library") << u":respond"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void SnippetChoiceTest::readsAPin()
{
    QFETCH(const QString, text);
    QFETCH(const QString, library);
    QFETCH(const QString, form);
    const SnippetPin pin = SnippetPin::fromText(text);
    QCOMPARE(pin.library, library);
    QCOMPARE(pin.form, form);
}

void SnippetChoiceTest::writesAPin()
{
    QCOMPARE((SnippetPin{u"a"_s, u"b"_s}.toText()), u"a:b"_s);
    QCOMPARE(SnippetPin::fromText(SnippetPin{u"a"_s, {}}.toText()), (SnippetPin{u"a"_s, {}}));
}

void SnippetChoiceTest::showsTheLibraryOfOneWhoPinnedNothing()
{
    SnippetChoice choice;
    choice.library = u"small"_s;
    QCOMPARE(choice.shownPins(), QList<SnippetPin>({{u"small"_s, {}}}));
    choice.pins = {{u"other"_s, u"form"_s}};
    QCOMPARE(choice.shownPins(), choice.pins);
}

void SnippetChoiceTest::knowsAPinForEveryCode_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");

    QTest::newRow("the form itself") << u"respond"_s << 404 << u"answer(404)"_s;
    QTest::newRow("the redirect of that title") << u"respond"_s << 301 << u"redirect(301)"_s;
    QTest::newRow("whatever its id") << u"respond"_s << 401 << u"challenge(401)"_s;
    QTest::newRow("back from the redirect") << u"respond-redirect"_s << 404 << u"answer(404)"_s;
    QTest::newRow("one of the same kind") << u"throw-404"_s << 500 << u"throw 500"_s;
    QTest::newRow("the first of all") << QString() << 404 << u"S404"_s;
    QTest::newRow("nothing for the code") << u"redirect"_s << 404 << QString();
    QTest::newRow("a form that there is not") << u"curl"_s << 404 << QString();
}

void SnippetChoiceTest::knowsAPinForEveryCode()
{
    QFETCH(const QString, form);
    QFETCH(const int, code);
    QFETCH(const QString, text);
    QCOMPARE(snippetOfPin(smallLibrary(), form, codeOf(code)).text, text);
}

void SnippetChoiceTest::pinsAndUnpins()
{
    SnippetChoice choice;
    choice.togglePin(smallLibrary(), u"throw"_s, codeOf(404));
    choice.togglePin(smallLibrary(), u"constant"_s, codeOf(404));
    QCOMPARE(choice.pins, QList<SnippetPin>({{u"small"_s, u"throw"_s}, {u"small"_s, u"constant"_s}}));
    QCOMPARE(choice.placeOf(smallLibrary(), u"constant"_s, codeOf(404)), 1);
    QCOMPARE(choice.placeOf(smallLibrary(), u"respond"_s, codeOf(404)), -1);
    choice.togglePin(smallLibrary(), u"throw"_s, codeOf(404));
    QCOMPARE(choice.pins, QList<SnippetPin>({{u"small"_s, u"constant"_s}}));
}

void SnippetChoiceTest::pinsTheWholeFamilyOfAForm()
{
    SnippetChoice choice;
    choice.togglePin(smallLibrary(), u"challenge"_s, codeOf(401));
    QCOMPARE(choice.pins, QList<SnippetPin>({{u"small"_s, u"respond"_s}}));
    QCOMPARE(choice.placeOf(smallLibrary(), u"respond-redirect"_s, codeOf(301)), 0);
    choice.togglePin(smallLibrary(), u"respond-redirect"_s, codeOf(301));
    QVERIFY(choice.pins.isEmpty());
}

void SnippetChoiceTest::pinsOnesTemplatesAlone()
{
    SnippetLibrary library = smallLibrary();
    library.forms.append({u"mine-answer"_s, u"Answer with it"_s, u"my({code})"_s, {}, {}, {}});
    library.forms.append({u"mine-named"_s, u"Named"_s, u"my({constant})"_s, {}, {}, {}});
    SnippetChoice choice;
    choice.togglePin(library, u"mine-answer"_s, codeOf(404));
    QCOMPARE(choice.pins, QList<SnippetPin>({{u"small"_s, u"mine-answer"_s}}));
    QCOMPARE(snippetOfPin(library, u"mine-named"_s, codeOf(404)).text, QString()); // no other of one's own
    library.isOwn = true;
    QCOMPARE(snippetOfPin(library, u"throw-404"_s, codeOf(500)).text, QString());
}

void SnippetChoiceTest::pinsNoMoreThanThereAreKeys()
{
    SnippetChoice choice;
    for (int i = 0; i < SnippetChoice::maxPins; ++i) {
        choice.pins.append({u"other"_s, QString::number(i)});
    }
    const SnippetChoice full = choice;
    choice.togglePin(smallLibrary(), u"throw"_s, codeOf(404));
    QCOMPARE(choice, full);
}

// A title names a form to people: no library may show two of one title for a code.
void SnippetChoiceTest::builtInPinsStandForOneFormACode()
{
    const Catalog catalog = readBuiltInCatalog();
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    for (const QString &id : collection.ids()) {
        const SnippetLibrary &library = collection.library(id);
        for (const StatusCode &code : catalog.codes()) {
            QHash<QString, QString> formOfTitle;
            const QList<Snippet> snippets = library.snippetsFor(code);
            for (const Snippet &snippet : snippets) {
                const QString form = formOfTitle.value(snippet.title, snippet.form);
                QVERIFY2(form == snippet.form, qUtf8Printable(id + u' ' + snippet.form + u' ' + code.name));
                formOfTitle.insert(snippet.title, form);
            }
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_snippetchoice, SnippetChoiceTest, QCoreApplication)
#include "tst_snippetchoice.moc"
