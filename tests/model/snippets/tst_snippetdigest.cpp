// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/snippets/snippetcollection.h"
#include "model/snippets/snippetdigest.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

SnippetLibrary libraryOf(const QString &id, const QString &text, const QString &name)
{
    SnippetLibrary library;
    library.id = id;
    library.forms = {{u"number"_s, u"Number"_s, u"{code}"_s, {}, {}, {}},
                     {u"constant"_s, u"Constant"_s, text, {}, {}, {}}};
    library.constants = {{404, {{name, {}, {}}}}, {409, {{u"Conflict"_s, {}, {}}}}};
    return library;
}

SnippetLibrary smallLibrary()
{
    SnippetLibrary library;
    library.id = u"small"_s;
    library.title = u"Small ✓"_s;
    library.language = u"C"_s;
    library.constants = {{404, {{u"NotFound"_s, {}, {}}}}, {405, {{u"NotAllowed"_s, {}, {}}}}};
    library.forms = {{u"any"_s, u"Any"_s, u"{code}"_s, {}, {}, {}},
                     {u"named"_s, u"Named"_s, u"{constant}"_s, {}, {}, {}},
                     {u"literal"_s, u"Named or not"_s, u"{constant}"_s, u"{code}"_s, {}, {100}},
                     {u"only"_s, u"Only"_s, u"{code}"_s, {}, {301, 302, 308}, {302}}};
    return library;
}

StatusCode codeOf(int number)
{
    static const Catalog catalog = readBuiltInCatalog();
    return catalog.at(catalog.rowOf({number, {}}));
}

} // namespace

class SnippetDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepsTheCodesOfEachForm();
    void hasNoFormsForOtherBytes_data();
    void hasNoFormsForOtherBytes();
    void hasTheBuiltInLibrariesByLanguage();
    void offersWhatTheLibrariesOffer();
    void givesEachNameOnceButForItsSpelling();
    void givesTheNamesOfTheBuiltInLibraries();
    void findsTheOwners_data();
    void findsTheOwners();
    void findsTheBestKnownOwner_data();
    void findsTheBestKnownOwner();
    void ordersOwnersByHowWellKnownTheyAre();
    void findsEveryNameAsItsLibraryWritesIt();
    void takesNoPhraseForAName();
    void knowsNothingOfOtherBytes_data();
    void knowsNothingOfOtherBytes();

private:
    const QByteArray m_bytes = SnippetDigest::toBytes(
        {libraryOf(u"a"_s, u"http.{constant}"_s, u"StatusNotFound"_s),
         libraryOf(u"b"_s, u"x = fiber.{constant};"_s, u"StatusNotFound"_s),
         libraryOf(u"c"_s, u"HttpStatus.{constant}"_s, u"NOT_FOUND"_s),
         libraryOf(u"d"_s, u":{constant}"_s, u"not_found"_s), libraryOf(u"e"_s, u"Code.{constant}"_s, u"NotFound"_s)});
};

void SnippetDigestTest::keepsTheCodesOfEachForm()
{
    using Ranges = QList<SnippetDigest::Form::Range>;
    const QList<SnippetDigest::Library> read = SnippetDigest(SnippetDigest::toBytes({smallLibrary()})).libraries();
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.front().id, u"small"_s);
    QCOMPARE(read.front().title, u"Small ✓"_s);
    QCOMPARE(read.front().language, u"C"_s);
    const QList<SnippetDigest::Form> forms = read.front().forms;
    QCOMPARE(forms.size(), 4);
    QCOMPARE(forms.at(0).codes, Ranges({{0, 999}}));
    QCOMPARE(forms.at(1).codes, Ranges({{404, 405}}));
    QCOMPARE(forms.at(2).codes, Ranges({{0, 99}, {101, 999}}));
    QCOMPARE(forms.at(3).codes, Ranges({{301, 301}, {308, 308}}));
    QCOMPARE(forms.at(3).title, u"Only"_s);
    QVERIFY(forms.at(1).isFor(404) && forms.at(1).isFor(405));
    QVERIFY(!forms.at(1).isFor(403) && !forms.at(1).isFor(406));
}

void SnippetDigestTest::hasNoFormsForOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray bytes = SnippetDigest::toBytes({smallLibrary()});
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a text") << QByteArray("forms of libraries");
    QTest::newRow("a part") << bytes.left(bytes.size() - 1);
}

void SnippetDigestTest::hasNoFormsForOtherBytes()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(SnippetDigest(bytes).libraries().isEmpty());
}

void SnippetDigestTest::hasTheBuiltInLibrariesByLanguage()
{
    QStringList ids;
    QStringList languages;
    const QList<SnippetDigest::Library> libraries = SnippetDigest::builtIn().libraries();
    for (const SnippetDigest::Library &library : libraries) {
        ids.append(library.id);
        languages.append(library.language.toLower());
    }
    QVERIFY(std::is_sorted(languages.begin(), languages.end()));
    QStringList expected = SnippetCollection(SnippetCollection::builtInFolder()).ids();
    ids.sort();
    expected.sort();
    QCOMPARE(ids, expected);
}

void SnippetDigestTest::offersWhatTheLibrariesOffer()
{
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    const QList<SnippetDigest::Library> libraries = SnippetDigest::builtIn().libraries();
    for (const SnippetDigest::Library &library : libraries) {
        for (const int number : {0, 100, 204, 301, 404, 413, 429, 471, 499, 511}) {
            StatusCode code;
            code.code = number;
            QStringList given;
            const QList<Snippet> snippets = collection.library(library.id).snippetsFor(code);
            for (const Snippet &snippet : snippets) {
                given.append(snippet.form);
            }
            given.removeDuplicates();
            QStringList offered;
            for (const SnippetDigest::Form &form : library.forms) {
                if (form.isFor(number)) {
                    offered.append(form.id);
                }
            }
            QVERIFY2(offered == given, qUtf8Printable(u"%1 %2"_s.arg(library.id).arg(number)));
        }
    }
}

void SnippetDigestTest::givesEachNameOnceButForItsSpelling()
{
    const SnippetDigest::Names names = SnippetDigest(m_bytes).names();
    QCOMPARE(names.size(), 3);
    QCOMPARE(names.count(404), 2);
    QVERIFY(names.contains(404, u"StatusNotFound"_s));
    QVERIFY(names.contains(409, u"Conflict"_s));
}

void SnippetDigestTest::givesTheNamesOfTheBuiltInLibraries()
{
    const auto withoutSpelling = [](const QString &name) {
        static const QRegularExpression signs(u"[^\\pL\\pN]"_s, QRegularExpression::UseUnicodePropertiesOption);
        return QString(name).remove(signs).toLower();
    };
    QSet<std::pair<int, QString>> expected;
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    for (const QString &id : collection.ids()) {
        const auto &constants = collection.library(id).constants;
        for (auto names = constants.begin(); names != constants.end(); ++names) {
            for (const SnippetLibrary::Constant &constant : names.value()) {
                expected.insert({names.key(), withoutSpelling(constant.name)});
            }
        }
    }
    QSet<std::pair<int, QString>> given;
    const SnippetDigest::Names names = SnippetDigest::builtIn().names();
    for (auto name = names.begin(); name != names.end(); ++name) {
        given.insert({name.key(), withoutSpelling(name.value())});
    }
    QCOMPARE(given, expected);
    QCOMPARE(names.size(), expected.size());
}

void SnippetDigestTest::findsTheOwners_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("owners");

    QTest::newRow("a name of two") << u"StatusNotFound"_s << 404 << QStringList({u"a"_s, u"b"_s});
    QTest::newRow("qualified") << u"fiber.StatusNotFound"_s << 404 << QStringList(u"b"_s);
    QTest::newRow("qualified in full") << u"net/http.StatusNotFound"_s << 404 << QStringList(u"a"_s);
    QTest::newRow("a qualifier that nobody has") << u"gin.StatusNotFound"_s << 404 << QStringList({u"a"_s, u"b"_s});
    QTest::newRow("in a line of code") << u"if code == http.StatusNotFound {"_s << 404 << QStringList(u"a"_s);
    QTest::newRow("before a bracket") << u"w.WriteHeader( http.StatusNotFound)"_s << 404 << QStringList(u"a"_s);
    QTest::newRow("capitals decide") << u"NOT_FOUND"_s << 404 << QStringList(u"c"_s);
    QTest::newRow("small letters decide") << u"not_found"_s << 404 << QStringList(u"d"_s);
    QTest::newRow("a symbol") << u":not_found"_s << 404 << QStringList(u"d"_s);
    QTest::newRow("humps decide") << u"NotFound"_s << 404 << QStringList(u"e"_s);
    QTest::newRow("the qualifier before the capitals") << u"HttpStatus.not_found"_s << 404 << QStringList(u"c"_s);
    QTest::newRow("no more than a part of a name") << u"XStatusNotFound"_s << 404 << QStringList();
    QTest::newRow("the start of a name") << u"StatusNotFo"_s << 404 << QStringList();
    QTest::newRow("a name of another code") << u"StatusNotFound"_s << 409 << QStringList();
    QTest::newRow("the phrase") << u"Not Found"_s << 404 << QStringList();
    QTest::newRow("the phrase in one word") << u"notfound"_s << 404 << QStringList();
    QTest::newRow("a phrase that is a name too") << u"Conflict"_s << 409 << QStringList();
    QTest::newRow("that phrase in capitals") << u"CONFLICT"_s << 409 << QStringList();
    QTest::newRow("that phrase, qualified") << u"Code.Conflict"_s << 409 << QStringList(u"e"_s);
    QTest::newRow("a word of a phrase") << u"Status Conflict"_s << 409 << QStringList();
    QTest::newRow("a number") << u"404"_s << 404 << QStringList();
    QTest::newRow("nothing") << QString() << 404 << QStringList();
    QTest::newRow("signs") << u"... :: ="_s << 404 << QStringList();
}

void SnippetDigestTest::findsTheOwners()
{
    QFETCH(const QString, typed);
    QFETCH(const int, code);
    QFETCH(const QStringList, owners);
    QCOMPARE(SnippetDigest(m_bytes).ownersOf(codeOf(code), typed), owners);
}

void SnippetDigestTest::findsTheBestKnownOwner_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("owner");

    QTest::newRow("StatusRequestEntityTooLarge") << 413 << u"go-net-http"_s;
    QTest::newRow(":not_found") << 404 << u"ruby-rack"_s;
    QTest::newRow("SC_CONFLICT") << 409 << u"java-servlet"_s;
    QTest::newRow("HTTP_STATUS_DENIED") << 401 << u"c-winhttp"_s;
    QTest::newRow("HttpStatus.UNPROCESSABLE_ENTITY") << 422 << u"java-spring"_s;
    QTest::newRow("http.StatusTeapot") << 418 << u"go-net-http"_s;
    QTest::newRow("AMBIGUOUS") << 300 << u"npm-nestjs"_s;
    QTest::newRow("REQUEST_TOO_LONG") << 413 << u"npm-http-status-codes"_s;
    QTest::newRow("boost::beast::http::status::payload_too_large") << 413 << u"cpp-boost-beast"_s;
    QTest::newRow("Boom.badData") << 422 << u"npm-hapi-boom"_s;
    QTest::newRow("HTTPStatus.NOT_FOUND") << 404 << u"python-http-httpstatus"_s;
    QTest::newRow("StatusCode::NOT_FOUND") << 404 << u"rust-http"_s;
    QTest::newRow("System.Net.HttpStatusCode.NotFound") << 404 << u"dotnet-httpstatuscode"_s;
    QTest::newRow("return HttpResponseNotFound()") << 404 << u"python-django"_s;
}

void SnippetDigestTest::findsTheBestKnownOwner()
{
    QFETCH(const int, code);
    QFETCH(const QString, owner);
    const QString typed = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(SnippetDigest::builtIn().ownersOf(codeOf(code), typed).value(0), owner);
}

void SnippetDigestTest::ordersOwnersByHowWellKnownTheyAre()
{
    QList<SnippetLibrary> libraries;
    for (const QString &id : {u"b"_s, u"a"_s, u"rust-http"_s, u"go-net-http"_s}) {
        libraries.append(libraryOf(id, u"http.{constant}"_s, u"StatusNotFound"_s));
    }
    QCOMPARE(SnippetDigest(SnippetDigest::toBytes(libraries)).ownersOf(codeOf(404), u"StatusNotFound"_s),
             QStringList({u"go-net-http"_s, u"rust-http"_s, u"a"_s, u"b"_s}));
}

// "http.StatusNotFound", as the first line that has the name gives it, names its library among others.
void SnippetDigestTest::findsEveryNameAsItsLibraryWritesIt()
{
    const SnippetDigest owners = SnippetDigest::builtIn();
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    int count = 0;
    for (const QString &id : {u"go-net-http"_s, u"java-servlet"_s, u"ruby-rack"_s, u"php-symfony"_s, u"rust-http"_s}) {
        const SnippetLibrary &library = collection.library(id);
        for (auto names = library.constants.begin(); names != library.constants.end(); ++names) {
            StatusCode code;
            code.code = names.key();
            const QString line = library.defaultSnippetFor(code).text;
            QVERIFY2(owners.ownersOf(code, line).contains(id), qUtf8Printable(line));
            ++count;
        }
    }
    QCOMPARE_GE(count, 250);
}

void SnippetDigestTest::takesNoPhraseForAName()
{
    const SnippetDigest owners = SnippetDigest::builtIn();
    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        if (code.reason == code.name) {
            continue; // the vendor's phrase is a constant
        }
        for (const QString &typed : {code.reason, code.reason.toLower(), code.reason.toUpper()}) {
            QVERIFY2(owners.ownersOf(code, typed).isEmpty(), qUtf8Printable(typed));
        }
    }
}

void SnippetDigestTest::knowsNothingOfOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("none") << QByteArray();
    QTest::newRow("a text") << QByteArray("StatusNotFound");
    QTest::newRow("a part") << m_bytes.left(40);
    QTest::newRow("only the sign") << m_bytes.left(4);
}

void SnippetDigestTest::knowsNothingOfOtherBytes()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(SnippetDigest(bytes).ownersOf(codeOf(404), u"StatusNotFound"_s).isEmpty());
    QVERIFY(SnippetDigest(bytes).names().isEmpty());
}

STATUSBOOK_TEST_MAIN(tst_snippetdigest, SnippetDigestTest, QCoreApplication)
#include "tst_snippetdigest.moc"
