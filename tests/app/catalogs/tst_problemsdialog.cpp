// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/problemsdialog.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

CatalogFile brokenFile(const QString &name, const QList<Diagnostic> &problems)
{
    CatalogFile file;
    file.fileName = u"/work/"_s + name;
    file.state = CatalogFile::State::Broken;
    file.problems = problems;
    return file;
}

const Diagnostic wrongLevel{Diagnostic::Severity::Error,
                            u"codes[3].headers[0].level"_s,
                            u"\"must\""_s,
                            u"\"MUST\", \"SHOULD\" or \"MAY\""_s,
                            0,
                            0};
const Diagnostic badJson{Diagnostic::Severity::Error, {}, u"not valid JSON: illegal number"_s, {}, 3, 7};
const Diagnostic unknown{Diagnostic::Severity::Warning, u"<b>note</b>"_s, u"unknown field, ignored"_s, {}, 0, 0};

} // namespace

class ProblemsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsEveryProblem();
    void namesTheFilesOfSeveral();
    void copiesThemAll();
    void saysWhenNoneIsLeft();
    void holdsAThousandProblems();

private:
    QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(u"problemsTable"_s); }
    QString summary() const { return m_dialog->findChild<QLabel *>(u"problemsSummary"_s)->text(); }
    QStringList row(int row) const
    {
        QStringList cells;
        for (int column = 0; column < table()->columnCount(); ++column) {
            if (!table()->isColumnHidden(column)) {
                cells.append(table()->item(row, column)->text());
            }
        }
        return cells;
    }

    std::unique_ptr<ProblemsDialog> m_dialog;
};

void ProblemsDialogTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_dialog = std::make_unique<ProblemsDialog>();
}

void ProblemsDialogTest::listsEveryProblem()
{
    m_dialog->showFiles({brokenFile(u"a.json"_s, {wrongLevel, badJson, unknown})});
    QCOMPARE(summary(), u"/work/a.json: 2 problems"_s);
    QCOMPARE(table()->rowCount(), 3);
    QCOMPARE(row(0), QStringList({u"Error"_s, u"codes[3].headers[0].level"_s, u"\"must\""_s,
                                  u"\"MUST\", \"SHOULD\" or \"MAY\""_s}));
    QCOMPARE(row(1), QStringList({u"Error"_s, u"3:7"_s, u"not valid JSON: illegal number"_s, QString()}));
    QCOMPARE(row(2), QStringList({u"Warning"_s, u"<b>note</b>"_s, u"unknown field, ignored"_s, QString()}));
}

void ProblemsDialogTest::namesTheFilesOfSeveral()
{
    m_dialog->showFiles(
        {brokenFile(u"a.json"_s, {wrongLevel}), brokenFile(u"fine.json"_s, {}), brokenFile(u"b.json"_s, {badJson})});
    QCOMPARE(summary(), u"/work/a.json: 1 problem\n/work/b.json: 1 problem"_s);
    QCOMPARE(row(0).front(), u"a.json"_s);
    QCOMPARE(row(1).front(), u"b.json"_s);
}

void ProblemsDialogTest::copiesThemAll()
{
    m_dialog->showFiles({brokenFile(u"a.json"_s, {wrongLevel}), brokenFile(u"b.json"_s, {badJson})});
    m_dialog->findChild<QPushButton *>(u"copyProblemsButton"_s)->click();
    QCOMPARE(
        QGuiApplication::clipboard()->text(),
        u"/work/a.json: error: codes[3].headers[0].level: found \"must\", allowed \"MUST\", \"SHOULD\" or \"MAY\"\n"
        "/work/b.json:3:7: error: not valid JSON: illegal number\n"_s);
}

void ProblemsDialogTest::saysWhenNoneIsLeft()
{
    m_dialog->showFiles({brokenFile(u"a.json"_s, {wrongLevel})});
    m_dialog->showFiles({});
    QCOMPARE(table()->rowCount(), 0);
    QCOMPARE(summary(), u"No catalog has a problem any more."_s);
}

void ProblemsDialogTest::holdsAThousandProblems()
{
    m_dialog->showFiles({brokenFile(u"a.json"_s, QList<Diagnostic>(1'001, wrongLevel))});
    QCOMPARE(table()->rowCount(), 1'001);
}

STATUSBOOK_TEST_MAIN(tst_problemsdialog, ProblemsDialogTest, QApplication)
#include "tst_problemsdialog.moc"
