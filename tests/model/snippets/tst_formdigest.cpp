// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/formdigest.h"
#include "model/snippets/snippetcollection.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

class FormDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepsTheCodesOfEachForm();
    void isEmptyForOtherBytes_data();
    void isEmptyForOtherBytes();
    void hasTheBuiltInLibrariesByLanguage();
    void offersWhatTheLibrariesOffer();
};

void FormDigestTest::keepsTheCodesOfEachForm()
{
    using Ranges = QList<FormDigest::Form::Range>;
    const QList<FormDigest::Library> read = FormDigest::fromBytes(FormDigest::toBytes({smallLibrary()}));
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.front().id, u"small"_s);
    QCOMPARE(read.front().title, u"Small ✓"_s);
    QCOMPARE(read.front().language, u"C"_s);
    const QList<FormDigest::Form> forms = read.front().forms;
    QCOMPARE(forms.size(), 4);
    QCOMPARE(forms.at(0).codes, Ranges({{0, 999}}));
    QCOMPARE(forms.at(1).codes, Ranges({{404, 405}}));
    QCOMPARE(forms.at(2).codes, Ranges({{0, 99}, {101, 999}}));
    QCOMPARE(forms.at(3).codes, Ranges({{301, 301}, {308, 308}}));
    QCOMPARE(forms.at(3).title, u"Only"_s);
    QVERIFY(forms.at(1).isFor(404) && forms.at(1).isFor(405));
    QVERIFY(!forms.at(1).isFor(403) && !forms.at(1).isFor(406));
}

void FormDigestTest::isEmptyForOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray bytes = FormDigest::toBytes({smallLibrary()});
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a text") << QByteArray("forms of libraries");
    QTest::newRow("a part") << bytes.left(bytes.size() - 1);
}

void FormDigestTest::isEmptyForOtherBytes()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(FormDigest::fromBytes(bytes).isEmpty());
}

void FormDigestTest::hasTheBuiltInLibrariesByLanguage()
{
    QStringList ids;
    QStringList languages;
    const QList<FormDigest::Library> libraries = FormDigest::readBuiltIn();
    for (const FormDigest::Library &library : libraries) {
        ids.append(library.id);
        languages.append(library.language.toLower());
    }
    QVERIFY(std::is_sorted(languages.begin(), languages.end()));
    QStringList expected = SnippetCollection(SnippetCollection::builtInFolder()).ids();
    ids.sort();
    expected.sort();
    QCOMPARE(ids, expected);
}

void FormDigestTest::offersWhatTheLibrariesOffer()
{
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    const QList<FormDigest::Library> libraries = FormDigest::readBuiltIn();
    for (const FormDigest::Library &library : libraries) {
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
            for (const FormDigest::Form &form : library.forms) {
                if (form.isFor(number)) {
                    offered.append(form.id);
                }
            }
            QVERIFY2(offered == given, qUtf8Printable(u"%1 %2"_s.arg(library.id).arg(number)));
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_formdigest, FormDigestTest, QCoreApplication)
#include "tst_formdigest.moc"
