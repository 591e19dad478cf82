// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/catalogtext.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using State = CatalogFile::State;

const Diagnostic error{Diagnostic::Severity::Error, u"codes[0].code"_s, u"-1"_s, u"an integer"_s, 0, 0};
const Diagnostic warning{Diagnostic::Severity::Warning, u"codes[0].note"_s, u"unknown field, ignored"_s, {}, 0, 0};

CatalogFile fileOf(const QString &name, State state, bool wasGood = false, const QList<Diagnostic> &problems = {},
                   const QList<Diagnostic> &clashes = {}, int percent = -1)
{
    CatalogFile file;
    file.fileName = u"/work/"_s + name;
    file.state = state;
    file.percent = percent;
    file.problems = problems;
    file.clashes = clashes;
    if (wasGood) {
        file.origin = std::make_shared<const Origin>(Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Custom, {}});
    }
    return file;
}

} // namespace

class CatalogTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tellsTheState_data();
    void tellsTheState();
    void givesNoticeOfBadFiles_data();
    void givesNoticeOfBadFiles();
    void listsEveryProblemOfEveryFile();
};

void CatalogTextTest::tellsTheState_data()
{
    QTest::addColumn<CatalogFile>("file");
    QTest::addColumn<QString>("text");

    const QString name = u"a.json"_s;
    QTest::newRow("small, being read") << fileOf(name, State::Reading) << u"Being read"_s;
    QTest::newRow("large, being read") << fileOf(name, State::Reading, false, {}, {}, 43) << u"Being read, 43 %"_s;
    QTest::newRow("fine") << fileOf(name, State::Fine, true) << u"In use"_s;
    QTest::newRow("with a warning") << fileOf(name, State::Fine, true, {warning}) << u"In use, 1 warning"_s;
    QTest::newRow("with warnings") << fileOf(name, State::Fine, true, {warning}, {warning}) << u"In use, 2 warnings"_s;
    QTest::newRow("broken from the start")
        << fileOf(name, State::Broken, false, {error, error, warning}) << u"2 problems"_s;
    QTest::newRow("broken now") << fileOf(name, State::Broken, true, {error})
                                << u"1 problem; what it said last is kept"_s;
    QTest::newRow("never there") << fileOf(name, State::Missing, false, {error}) << u"Not there"_s;
    QTest::newRow("gone") << fileOf(name, State::Missing, true, {error}) << u"Not there; what it said last is kept"_s;
    QTest::newRow("stopped") << fileOf(name, State::Stopped) << u"Stopped"_s;
    QTest::newRow("stopped when it was read again")
        << fileOf(name, State::Stopped, true) << u"Stopped; what it said last is kept"_s;
}

void CatalogTextTest::tellsTheState()
{
    QFETCH(const CatalogFile, file);
    QFETCH(const QString, text);
    QCOMPARE(CatalogText::stateOf(file), text);
}

void CatalogTextTest::givesNoticeOfBadFiles_data()
{
    QTest::addColumn<QList<CatalogFile>>("files");
    QTest::addColumn<QString>("text");

    const CatalogFile fine = fileOf(u"fine.json"_s, State::Fine, true, {warning});
    QTest::newRow("none") << QList<CatalogFile>() << QString();
    QTest::newRow("none bad") << QList{fine, fileOf(u"b.json"_s, State::Reading), fileOf(u"c.json"_s, State::Stopped)}
                              << QString();
    QTest::newRow("broken from the start") << QList{fine, fileOf(u"a.json"_s, State::Broken, false, {error, error})}
                                           << u"“a.json” cannot be used: 2 problems."_s;
    QTest::newRow("broken now") << QList{fileOf(u"a.json"_s, State::Broken, true, {error}), fine}
                                << u"“a.json” has 1 problem; what it said last is kept."_s;
    QTest::newRow("never there") << QList{fileOf(u"a.json"_s, State::Missing, false, {error})}
                                 << u"“a.json” cannot be found."_s;
    QTest::newRow("gone") << QList{fileOf(u"a.json"_s, State::Missing, true, {error})}
                          << u"“a.json” is gone; what it said last is kept."_s;
    QTest::newRow("two") << QList{fileOf(u"a.json"_s, State::Broken, true, {error}), fine,
                                  fileOf(u"b.json"_s, State::Broken, false, {error, error})}
                         << u"2 catalogs have problems: “a.json” (1 problem; what it said last is kept), "
                            "“b.json” (2 problems)."_s;
    QList<CatalogFile> many;
    for (int i = 0; i < 9; ++i) {
        many.append(fileOf(u"%1.json"_s.arg(i), State::Missing, false, {error}));
    }
    QTest::newRow("many") << many
                          << u"9 catalogs have problems: “0.json” (Not there), “1.json” (Not there), “2.json” "
                             "(Not there) and 6 more."_s;
}

void CatalogTextTest::givesNoticeOfBadFiles()
{
    QFETCH(const QList<CatalogFile>, files);
    QFETCH(const QString, text);
    QCOMPARE(CatalogText::noticeOf(files), text);
}

void CatalogTextTest::listsEveryProblemOfEveryFile()
{
    QCOMPARE(CatalogText::problemLines({fileOf(u"a.json"_s, State::Broken, false, {error, warning}),
                                        fileOf(u"b.json"_s, State::Fine, true, {}, {warning})}),
             u"/work/a.json: error: codes[0].code: found -1, allowed an integer\n"
             "/work/a.json: warning: codes[0].note: unknown field, ignored\n"
             "/work/b.json: warning: codes[0].note: unknown field, ignored\n"_s);
}

STATUSBOOK_TEST_MAIN(tst_catalogtext, CatalogTextTest, QCoreApplication)
#include "tst_catalogtext.moc"
