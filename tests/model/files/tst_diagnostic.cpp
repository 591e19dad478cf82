// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/diagnostic.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Diagnostic error{Diagnostic::Severity::Error, u"format"_s, u"found 2"_s, {}, 0, 0};
const Diagnostic warning{Diagnostic::Severity::Warning, u"note"_s, u"unknown field"_s, {}, 0, 0};

} // namespace

class DiagnosticTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isShownOnOneLine_data();
    void isShownOnOneLine();
    void tellsItsPlace_data();
    void tellsItsPlace();
    void makesASentenceOfItsParts_data();
    void makesASentenceOfItsParts();
    void onlyErrorsAreErrors();
};

void DiagnosticTest::isShownOnOneLine_data()
{
    QTest::addColumn<Diagnostic::Severity>("severity");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("shown");

    const Diagnostic::Severity anError = Diagnostic::Severity::Error;
    const Diagnostic::Severity aWarning = Diagnostic::Severity::Warning;
    QTest::newRow("an error in a field") << anError << u"codes[3].name"_s << 0 << 0
                                         << u"my.json: error: codes[3].name: found 1"_s;
    QTest::newRow("a warning in a field") << aWarning << u"note"_s << 0 << 0 << u"my.json: warning: note: found 1"_s;
    QTest::newRow("an error at a place") << anError << QString() << 3 << 7 << u"my.json:3:7: error: found 1"_s;
    QTest::newRow("an error at a place in a field")
        << anError << u"codes"_s << 3 << 7 << u"my.json:3:7: error: codes: found 1"_s;
    QTest::newRow("an error of the whole file") << anError << QString() << 0 << 0 << u"my.json: error: found 1"_s;
}

void DiagnosticTest::isShownOnOneLine()
{
    QFETCH(const Diagnostic::Severity, severity);
    QFETCH(const QString, path);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QString, shown);
    const Diagnostic problem{severity, path, u"found 1"_s, {}, line, column};
    QCOMPARE(problem.toString(u"my.json"_s), shown);
}

void DiagnosticTest::tellsItsPlace_data()
{
    QTest::addColumn<Diagnostic>("problem");
    QTest::addColumn<QString>("place");

    const auto problem = [](const QString &path, int line = 0, int column = 0) {
        return Diagnostic{Diagnostic::Severity::Error, path, u"1"_s, u"a text"_s, line, column};
    };
    QTest::newRow("a field") << problem(u"codes[3].name"_s) << u"codes[3].name"_s;
    QTest::newRow("a place in the text") << problem({}, 3, 7) << u"3:7"_s;
    QTest::newRow("a place in the text and a field") << problem(u"codes"_s, 3, 7) << u"3:7: codes"_s;
    QTest::newRow("the file as a whole") << problem({}) << QString();
}

void DiagnosticTest::tellsItsPlace()
{
    QFETCH(const Diagnostic, problem);
    QFETCH(const QString, place);
    QCOMPARE(problem.place(), place);
}

void DiagnosticTest::makesASentenceOfItsParts_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("allowed");
    QTest::addColumn<QString>("message");

    QTest::newRow("a wrong field") << u"1"_s << u"a text"_s << u"found 1, allowed a text"_s;
    QTest::newRow("an allowed text with a comma")
        << u"\"c\""_s << u"\"a\", \"b\" or \"d\""_s << u"found \"c\", allowed \"a\", \"b\" or \"d\""_s;
    QTest::newRow("a found text that says what is allowed")
        << u"\"1, allowed 2\""_s << u"a slug"_s << u"found \"1, allowed 2\", allowed a slug"_s;
    QTest::newRow("a found text with a placeholder") << u"\"%2\""_s << u"a slug"_s << u"found \"%2\", allowed a slug"_s;
    QTest::newRow("a sentence") << u"cannot be read: gone"_s << QString() << u"cannot be read: gone"_s;
}

void DiagnosticTest::makesASentenceOfItsParts()
{
    QFETCH(const QString, found);
    QFETCH(const QString, allowed);
    QFETCH(const QString, message);
    QCOMPARE(Diagnostic::ofFile(found, allowed).message(), message);
}

void DiagnosticTest::onlyErrorsAreErrors()
{
    QVERIFY(!hasErrors({}));
    QVERIFY(!hasErrors({warning, warning}));
    QVERIFY(hasErrors({error}));
    QVERIFY(hasErrors({warning, error, warning}));
}

STATUSBOOK_TEST_MAIN(tst_diagnostic, DiagnosticTest, QCoreApplication)
#include "tst_diagnostic.moc"
