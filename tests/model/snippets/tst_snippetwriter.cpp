// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetwriter.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
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

SnippetLibrary smallLibrary()
{
    SnippetLibrary library;
    library.id = u"small"_s;
    library.title = u"Small"_s;
    library.language = u"C"_s;
    library.version = u"1.2"_s;
    library.proof = {SnippetLibrary::Proof::How::Compiled, u"gcc 12"_s, {}};
    library.constants = {{413, {{u"TOO_LARGE"_s, u"1.2"_s, {}}, {u"TOO_BIG"_s, {}, u"1.2"_s}}}};
    library.forms = {{u"constant"_s, u"Constant"_s, u"HTTP_{constant}"_s, u"{code}"_s, {}, {}},
                     {u"constant"_s, u"Constant"_s, u"PAGE_{constant}"_s, {}, {404}, {}}};
    return library;
}

const QJsonObject head{{u"id"_s, u"small"_s},
                       {u"title"_s, u"Small"_s},
                       {u"language"_s, u"C"_s},
                       {u"version"_s, u"1.2"_s},
                       {u"proof"_s, QJsonObject{{u"how"_s, u"compiled"_s}, {u"with"_s, u"gcc 12"_s}}}};

} // namespace

class SnippetWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tellsALibraryAndItsForms();
    void tellsWhatALibrarySaysOfACode_data();
    void tellsWhatALibrarySaysOfACode();
    void tellsANoteOnTheProof();
};

void SnippetWriterTest::tellsALibraryAndItsForms()
{
    QJsonObject expected = head;
    expected.insert(u"forms"_s, QJsonArray{QJsonObject{{u"id"_s, u"constant"_s}, {u"title"_s, u"Constant"_s}}});
    QCOMPARE(SnippetWriter::toJsonObject(smallLibrary()), expected);
}

void SnippetWriterTest::tellsWhatALibrarySaysOfACode_data()
{
    QTest::addColumn<StatusCode>("code");
    QTest::addColumn<QJsonArray>("names");
    QTest::addColumn<QJsonArray>("forms");

    const auto form = [](const QString &text, bool isLiteral, const QString &note) {
        QJsonObject object{
            {u"id"_s, u"constant"_s}, {u"title"_s, u"Constant"_s}, {u"text"_s, text}, {u"literal"_s, isLiteral}};
        if (!note.isEmpty()) {
            object.insert(u"note"_s, note);
        }
        return object;
    };
    QTest::newRow("two names with their versions")
        << codeWith(413, u"Content Too Large"_s)
        << QJsonArray{QJsonObject{{u"name"_s, u"TOO_LARGE"_s}, {u"since"_s, u"1.2"_s}},
                      QJsonObject{{u"name"_s, u"TOO_BIG"_s}, {u"deprecated"_s, u"1.2"_s}}}
        << QJsonArray{form(u"HTTP_TOO_LARGE"_s, false, u"since 1.2"_s),
                      form(u"HTTP_TOO_BIG"_s, false, u"deprecated since 1.2"_s)};
    QTest::newRow("no name") << codeWith(404, u"Not Found"_s) << QJsonArray{}
                             << QJsonArray{form(u"404"_s, true, QString())};
}

void SnippetWriterTest::tellsWhatALibrarySaysOfACode()
{
    QFETCH(const StatusCode, code);
    QFETCH(const QJsonArray, names);
    QFETCH(const QJsonArray, forms);
    QJsonObject expected = head;
    expected.insert(u"names"_s, names);
    expected.insert(u"forms"_s, forms);
    QCOMPARE(SnippetWriter::toJsonObject(smallLibrary(), code), expected);
}

void SnippetWriterTest::tellsANoteOnTheProof()
{
    SnippetLibrary library = smallLibrary();
    library.proof.note = u"Only on Windows."_s;
    QCOMPARE(SnippetWriter::toJsonObject(library)[u"proof"][u"note"].toString(), u"Only on Windows."_s);
}

STATUSBOOK_TEST_MAIN(tst_snippetwriter, SnippetWriterTest, QCoreApplication)
#include "tst_snippetwriter.moc"
