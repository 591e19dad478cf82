// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/problem.h"
#include "testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Problem error{Problem::Severity::Error, u"format"_s, u"found 2"_s, 0, 0};
const Problem warning{Problem::Severity::Warning, u"note"_s, u"unknown field"_s, 0, 0};

} // namespace

class ProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isShownOnOneLine_data();
    void isShownOnOneLine();
    void onlyErrorsAreErrors();
};

void ProblemTest::isShownOnOneLine_data()
{
    QTest::addColumn<Problem::Severity>("severity");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("shown");

    const Problem::Severity anError = Problem::Severity::Error;
    const Problem::Severity aWarning = Problem::Severity::Warning;
    QTest::newRow("an error in a field") << anError << u"codes[3].name"_s << 0 << 0
                                         << u"my.json: error: codes[3].name: found 1"_s;
    QTest::newRow("a warning in a field") << aWarning << u"note"_s << 0 << 0 << u"my.json: warning: note: found 1"_s;
    QTest::newRow("an error at a place") << anError << QString() << 3 << 7 << u"my.json:3:7: error: found 1"_s;
    QTest::newRow("an error at a place in a field")
        << anError << u"codes"_s << 3 << 7 << u"my.json:3:7: error: codes: found 1"_s;
    QTest::newRow("an error of the whole file") << anError << QString() << 0 << 0 << u"my.json: error: found 1"_s;
}

void ProblemTest::isShownOnOneLine()
{
    QFETCH(const Problem::Severity, severity);
    QFETCH(const QString, path);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QString, shown);
    const Problem problem{severity, path, u"found 1"_s, line, column};
    QCOMPARE(problem.toString(u"my.json"_s), shown);
}

void ProblemTest::onlyErrorsAreErrors()
{
    QVERIFY(!hasErrors({}));
    QVERIFY(!hasErrors({warning, warning}));
    QVERIFY(hasErrors({error}));
    QVERIFY(hasErrors({warning, error, warning}));
}

STATUSBOOK_TEST_MAIN(tst_problem, ProblemTest, QCoreApplication)
#include "tst_problem.moc"
