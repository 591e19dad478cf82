// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/notepanel.h"
#include "model/query/queryparser.h"
#include "model/user/notebook.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class NotePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsStarAndNote();
    void reportsEachEdit();
    void reportsNothingThatItWasGiven();
    void growsWithTheText();
    void growsInANarrowWindowAndWithTheFont();
    void scrollsWhatIsLong();
    void keepsItsCaretWhenTheTextGoesOn();
    void keepsBlanksWhileTheyAreTyped();
    void takesTheNextNoteWhole();
    void marksWhatTheQueryHits();
    void saysWhyANoteIsNotKept();
    void holdsBackWhatIsTooLong();
    void handsKeysOn();
    void saysThatTheCaretLeft();
    void showsMarkupAsText();

private:
    QToolButton *star() const { return m_panel->findChild<QToolButton *>(u"starButton"_s); }
    QPlainTextEdit *note() const { return m_panel->findChild<QPlainTextEdit *>(u"noteField"_s); }
    QWidget *failure() const { return m_panel->findChild<QWidget *>(u"noteFailure"_s); }

    std::unique_ptr<QWidget> m_window;
    NotePanel *m_panel = nullptr;
};

void NotePanelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_panel = new NotePanel(m_window.get());
    layout->addWidget(m_panel);
    layout->addStretch();
    m_window->resize(400, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void NotePanelTest::showsStarAndNote()
{
    m_panel->showNote(u"404 Not Found"_s, true, u"Seen."_s);
    QVERIFY(star()->isChecked());
    QVERIFY(star()->text().contains(u"Starred"_s)); // in words too
    QVERIFY(star()->accessibleName().contains(u"404 Not Found"_s));
    QCOMPARE(note()->toPlainText(), u"Seen."_s);
    m_panel->showNote(u"410 Gone"_s, false, {});
    QVERIFY(!star()->isChecked());
    QVERIFY(note()->toPlainText().isEmpty());
    QVERIFY(note()->placeholderText().contains(u"410 Gone"_s));
}

void NotePanelTest::reportsEachEdit()
{
    const QSignalSpy edited(m_panel, &NotePanel::noteEdited);
    const QSignalSpy toggled(m_panel, &NotePanel::starToggled);
    m_panel->focusNote();
    QTest::keyClicks(note(), u"ab"_s);
    QCOMPARE(edited.size(), 2);
    QCOMPARE(edited.back().front().toString(), u"ab"_s);
    star()->click();
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled.front().front().toBool(), true);
}

void NotePanelTest::reportsNothingThatItWasGiven()
{
    const QSignalSpy edited(m_panel, &NotePanel::noteEdited);
    const QSignalSpy toggled(m_panel, &NotePanel::starToggled);
    m_panel->showNote(u"404 Not Found"_s, true, u"Seen."_s);
    m_panel->showNote(u"404 Not Found"_s, false, u"Seen. Twice."_s);
    QCOMPARE(edited.size(), 0);
    QCOMPARE(toggled.size(), 0);
}

void NotePanelTest::growsWithTheText()
{
    m_panel->showNote(u"a"_s, false, {});
    const int one = note()->height();
    m_panel->showNote(u"b"_s, false, u"1\n2\n3"_s);
    const int three = note()->height();
    QVERIFY(three > one);
    m_panel->showNote(u"c"_s, false, u"words that are too many for a line "_s.repeated(4));
    QVERIFY(note()->height() > one);
    m_panel->showNote(u"d"_s, false, u"line\n"_s.repeated(500));
    QVERIFY(note()->height() < m_window->height() / 2);
    m_panel->showNote(u"e"_s, false, {});
    QCOMPARE(note()->height(), one);
}

void NotePanelTest::growsInANarrowWindowAndWithTheFont()
{
    m_panel->showNote(u"404"_s, false, u"words that are one line here"_s);
    const int wide = note()->height();
    m_window->resize(200, 400);
    QTRY_VERIFY(note()->height() > wide);
    m_window->resize(400, 400);
    QTRY_COMPARE(note()->height(), wide);
    QFont font = m_panel->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_panel->setFont(font);
    QVERIFY(note()->height() > wide);
}

void NotePanelTest::scrollsWhatIsLong()
{
    m_panel->showNote(u"404"_s, false, u"line\n"_s.repeated(3));
    QCOMPARE(note()->verticalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
    m_panel->showNote(u"410"_s, false, u"line\n"_s.repeated(500));
    QTRY_VERIFY(note()->verticalScrollBar()->isVisible());
}

void NotePanelTest::keepsItsCaretWhenTheTextGoesOn()
{
    m_panel->showNote(u"404"_s, false, u"mine"_s);
    m_panel->focusNote();
    note()->moveCursor(QTextCursor::Start);
    m_panel->showNote(u"404"_s, false, u"mine and theirs"_s);
    QCOMPARE(note()->toPlainText(), u"mine and theirs"_s);
    QCOMPARE(note()->textCursor().position(), 0);
}

void NotePanelTest::keepsBlanksWhileTheyAreTyped()
{
    m_panel->showNote(u"404"_s, false, {});
    m_panel->focusNote();
    QTest::keyClicks(note(), u"  "_s);
    m_panel->showNote(u"404"_s, false, {}); // kept as none
    QCOMPARE(note()->toPlainText(), u"  "_s);
}

void NotePanelTest::takesTheNextNoteWhole()
{
    m_panel->showNote(u"404"_s, false, u"a"_s);
    m_panel->focusNote();
    QTest::keyClicks(note(), u"b"_s);
    m_panel->showNote(u"410"_s, false, u"abc"_s); // as Alt+Left does while the caret is here
    QCOMPARE(note()->toPlainText(), u"abc"_s);
    QVERIFY(!note()->document()->isUndoAvailable()); // nothing of the other note comes back
}

void NotePanelTest::marksWhatTheQueryHits()
{
    m_panel->showNote(u"404"_s, false, u"The gateway did it."_s);
    m_panel->setQuery(QueryParser::parse(u"gateway"_s));
    QCOMPARE(note()->extraSelections().size(), 1);
    QCOMPARE(note()->extraSelections().front().cursor.selectedText(), u"gateway"_s);
    m_panel->focusNote();
    QTest::keyClicks(note(), u" A gateway"_s);
    QCOMPARE(note()->extraSelections().size(), 2); // while it is typed
    m_panel->showNote(u"410"_s, false, u"No gateway."_s);
    QCOMPARE(note()->extraSelections().size(), 1);
    m_panel->setQuery({});
    QCOMPARE(note()->extraSelections().size(), 0);
}

void NotePanelTest::saysWhyANoteIsNotKept()
{
    const QSignalSpy retry(m_panel, &NotePanel::retryRequested);
    m_panel->showNote(u"404"_s, false, u"Seen."_s);
    QVERIFY(!failure()->isVisible());
    m_panel->setFailure(u"The disk is full."_s);
    QVERIFY(failure()->isVisible());
    QVERIFY(m_panel->findChild<QLabel *>(u"noteFailureText"_s)->text().contains(u"The disk is full."_s));
    QCOMPARE(note()->toPlainText(), u"Seen."_s);
    m_panel->findChild<QPushButton *>(u"retryNoteButton"_s)->click();
    QCOMPARE(retry.size(), 1);
    m_panel->setFailure({});
    QVERIFY(!failure()->isVisible());
}

void NotePanelTest::holdsBackWhatIsTooLong()
{
    const QSignalSpy edited(m_panel, &NotePanel::noteEdited);
    m_panel->showNote(u"404"_s, false, QString(Notebook::longestNote, u'x'));
    m_panel->focusNote();
    QVERIFY(!failure()->isVisible());
    QTest::keyClicks(note(), u"y"_s);
    QCOMPARE(edited.size(), 0);
    QVERIFY(failure()->isVisible());
    QVERIFY(note()->toPlainText().endsWith(u"xy"_s)); // it stays
    QTest::keyClick(note(), Qt::Key_Backspace);
    QCOMPARE(edited.size(), 1);
    QVERIFY(!failure()->isVisible());
    QTest::keyClicks(note(), u"y"_s);
    QVERIFY(failure()->isVisible());
    m_panel->showNote(u"410"_s, false, u"short"_s);
    QVERIFY(!failure()->isVisible());
}

void NotePanelTest::handsKeysOn()
{
    const QSignalSpy escaped(m_panel, &NotePanel::escaped);
    m_panel->showNote(u"404"_s, false, u"Seen."_s);
    m_panel->focusNote();
    note()->moveCursor(QTextCursor::Start);
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_E}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        event.ignore();
        QCoreApplication::sendEvent(note(), &event);
        QVERIFY(!event.isAccepted()); // so that the window's command gets it
        QTest::keyClick(note(), key, Qt::ControlModifier);
    }
    QCOMPARE(note()->toPlainText(), u"Seen."_s);
    QCOMPARE(note()->textCursor().position(), 0);
    QTest::keyClick(note(), Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void NotePanelTest::saysThatTheCaretLeft()
{
    const QSignalSpy left(m_panel, &NotePanel::left);
    m_panel->focusNote();
    QVERIFY(m_panel->isBeingWritten());
    QTest::keyClick(note(), Qt::Key_Backtab);
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(!m_panel->isBeingWritten());
}

void NotePanelTest::showsMarkupAsText()
{
    const QString text = u"<b>x</b> &amp; https://x.example/"_s;
    m_panel->showNote(u"404"_s, false, text);
    QCOMPARE(note()->toPlainText(), text);
}

STATUSBOOK_TEST_MAIN(tst_notepanel, NotePanelTest, QApplication)
#include "tst_notepanel.moc"
