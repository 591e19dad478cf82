// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/catalogbar.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

using State = CatalogFile::State;

CatalogFile brokenFile(const QString &name, const QString &message = u"found 1"_s)
{
    CatalogFile file;
    file.fileName = u"/work/"_s + name;
    file.state = State::Broken;
    file.problems = {{Diagnostic::Severity::Error, u"codes"_s, message, {}, 0, 0}};
    return file;
}

CatalogFile fileBeingRead(const QString &name, int percent)
{
    CatalogFile file;
    file.fileName = u"/work/"_s + name;
    file.percent = percent;
    return file;
}

} // namespace

class CatalogBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesNoRoomAtFirst();
    void tellsWhichFileIsBad();
    void goesWhenTheFileIsMended();
    void canBeDismissed();
    void showsAgainWhenTheFileBreaksOtherwise();
    void showsAgainWhenTheFileBreaksOnceMore();
    void asksForTheProblems();
    void tellsASentenceUntilItIsDismissed();
    void showsMarkupAsText();
    void tellsTheProgressOfALargeFile();
    void tellsOfSeveralLargeFiles();
    void letsReadingBeStopped();
    void tellsThatTheSearchIsMadeReady();
    void worksByTheKeyboard();

private:
    template <typename Widget>
    Widget *part(const QString &name) const
    {
        return m_bar->findChild<Widget *>(name);
    }
    bool isShown(const QString &name) const { return part<QWidget>(name)->isVisibleTo(m_bar.get()); }
    QString notice() const { return part<QLabel>(u"catalogNoticeText"_s)->text(); }
    void dismiss() const { part<QToolButton>(u"dismissButton"_s)->click(); }

    std::unique_ptr<CatalogBar> m_bar;
};

void CatalogBarTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_bar = std::make_unique<CatalogBar>();
    m_bar->resize(600, 100);
    m_bar->show();
}

void CatalogBarTest::takesNoRoomAtFirst()
{
    m_bar->showFiles({});
    QCOMPARE(m_bar->sizeHint().height(), 0);
}

void CatalogBarTest::tellsWhichFileIsBad()
{
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    QVERIFY(isShown(u"catalogNotice"_s));
    QCOMPARE(notice(), u"“acme.json” cannot be used: 1 problem."_s);
    QVERIFY(isShown(u"showProblemsButton"_s));
    QVERIFY(!isShown(u"catalogProgress"_s));
}

void CatalogBarTest::goesWhenTheFileIsMended()
{
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    CatalogFile file = brokenFile(u"acme.json"_s);
    file.state = State::Fine;
    m_bar->showFiles({file});
    QVERIFY(!isShown(u"catalogNotice"_s));
}

void CatalogBarTest::canBeDismissed()
{
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    dismiss();
    QVERIFY(!isShown(u"catalogNotice"_s));
    m_bar->showFiles({brokenFile(u"acme.json"_s)}); // nothing new
    QVERIFY(!isShown(u"catalogNotice"_s));
}

void CatalogBarTest::showsAgainWhenTheFileBreaksOtherwise()
{
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    dismiss();
    m_bar->showFiles({brokenFile(u"acme.json"_s, u"found 2"_s)});
    QVERIFY(isShown(u"catalogNotice"_s));
}

void CatalogBarTest::showsAgainWhenTheFileBreaksOnceMore()
{
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    dismiss();
    m_bar->showFiles({});
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    QVERIFY(isShown(u"catalogNotice"_s));
}

void CatalogBarTest::asksForTheProblems()
{
    const QSignalSpy asked(m_bar.get(), &CatalogBar::problemsRequested);
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    part<QPushButton>(u"showProblemsButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(isShown(u"catalogNotice"_s));
}

void CatalogBarTest::tellsASentenceUntilItIsDismissed()
{
    m_bar->tell(u"Nothing can be kept."_s);
    QCOMPARE(notice(), u"Nothing can be kept."_s);
    QVERIFY(!isShown(u"showProblemsButton"_s));
    m_bar->showFiles({brokenFile(u"acme.json"_s)});
    QCOMPARE(notice(), u"“acme.json” cannot be used: 1 problem. Nothing can be kept."_s);
    m_bar->showFiles({});
    QCOMPARE(notice(), u"Nothing can be kept."_s);
    dismiss();
    QVERIFY(!isShown(u"catalogNotice"_s));
}

void CatalogBarTest::showsMarkupAsText()
{
    m_bar->showFiles({brokenFile(u"<b>a&amp;.json"_s), fileBeingRead(u"<i>b.json"_s, 1)});
    for (const QString &name : {u"catalogNoticeText"_s, u"catalogProgressText"_s}) {
        QCOMPARE(part<QLabel>(name)->textFormat(), Qt::PlainText);
    }
    QVERIFY(notice().contains(u"<b>a&amp;.json"_s));
}

void CatalogBarTest::tellsTheProgressOfALargeFile()
{
    m_bar->showFiles({fileBeingRead(u"small.json"_s, -1)});
    QVERIFY(!isShown(u"catalogProgress"_s));
    m_bar->showFiles({fileBeingRead(u"small.json"_s, -1), fileBeingRead(u"large.json"_s, 3)});
    QVERIFY(isShown(u"catalogProgress"_s));
    QCOMPARE(part<QLabel>(u"catalogProgressText"_s)->text(), u"Reading “large.json”"_s);
    QCOMPARE(part<QProgressBar>(u"catalogProgressBar"_s)->value(), 3);
    m_bar->showProgress(u"/work/large.json"_s, 60);
    QCOMPARE(part<QProgressBar>(u"catalogProgressBar"_s)->value(), 60);
    m_bar->showProgress(u"/work/other.json"_s, 10);
    QCOMPARE(part<QProgressBar>(u"catalogProgressBar"_s)->value(), 60);
    m_bar->showFiles({});
    QVERIFY(!isShown(u"catalogProgress"_s));
}

void CatalogBarTest::tellsOfSeveralLargeFiles()
{
    m_bar->showFiles({fileBeingRead(u"a.json"_s, 30), fileBeingRead(u"b.json"_s, 3), fileBeingRead(u"c.json"_s, 3)});
    QCOMPARE(part<QLabel>(u"catalogProgressText"_s)->text(), u"Reading “a.json” and 2 more"_s);
    QCOMPARE(part<QProgressBar>(u"catalogProgressBar"_s)->value(), 30);
}

void CatalogBarTest::letsReadingBeStopped()
{
    const QSignalSpy stopped(m_bar.get(), &CatalogBar::stopRequested);
    m_bar->showFiles({fileBeingRead(u"large.json"_s, 3)});
    part<QPushButton>(u"stopReadingButton"_s)->click();
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(stopped.front().front().toString(), u"/work/large.json"_s);
}

void CatalogBarTest::tellsThatTheSearchIsMadeReady()
{
    m_bar->setPreparing(true);
    QVERIFY(!isShown(u"catalogProgress"_s)); // it may take no time
    QTRY_VERIFY(isShown(u"catalogProgress"_s));
    QVERIFY(!isShown(u"stopReadingButton"_s));
    m_bar->setPreparing(false);
    QVERIFY(!isShown(u"catalogProgress"_s));
}

void CatalogBarTest::worksByTheKeyboard()
{
    m_bar->showFiles({brokenFile(u"acme.json"_s), fileBeingRead(u"large.json"_s, 3)});
    for (const QString &name : {u"showProblemsButton"_s, u"dismissButton"_s, u"stopReadingButton"_s}) {
        QVERIFY2(part<QWidget>(name)->focusPolicy() & Qt::TabFocus, qPrintable(name));
        QVERIFY2(!part<QWidget>(name)->accessibleName().isEmpty(), qPrintable(name));
    }
}

STATUSBOOK_TEST_MAIN(tst_catalogbar, CatalogBarTest, QApplication)
#include "tst_catalogbar.moc"
