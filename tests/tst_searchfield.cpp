// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/searchfield.h"
#include "testmain.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class SearchFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsOnKeysThatMoveInAList_data();
    void handsOnKeysThatMoveInAList();
    void keepsKeysThatMoveTheCaret_data();
    void keepsKeysThatMoveTheCaret();
    void accepts_data();
    void accepts();
    void clearsOnEscapeAndThenLeaves();
    void asksToCopyWhereNothingIsSelected();
    void copiesWhatIsSelected();
    void takesOverWhatWasTypedElsewhere();
    void takesOverABackspace();
    void clearsAtAClick();
    void showsTheClearButtonOnlyWithText();
    void addsAndRemovesAWord_data();
    void addsAndRemovesAWord();
    void hasANameForScreenReaders();

private:
    std::unique_ptr<SearchField> m_field;
};

void SearchFieldTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_field = std::make_unique<SearchField>();
    m_field->resize(400, m_field->sizeHint().height());
    m_field->show();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void SearchFieldTest::handsOnKeysThatMoveInAList_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");

    QTest::newRow("up") << Qt::Key_Up << Qt::KeyboardModifiers();
    QTest::newRow("down") << Qt::Key_Down << Qt::KeyboardModifiers();
    QTest::newRow("page up") << Qt::Key_PageUp << Qt::KeyboardModifiers();
    QTest::newRow("page down") << Qt::Key_PageDown << Qt::KeyboardModifiers();
    QTest::newRow("down of the keypad") << Qt::Key_Down << Qt::KeyboardModifiers(Qt::KeypadModifier);
    QTest::newRow("down that selects") << Qt::Key_Down << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void SearchFieldTest::handsOnKeysThatMoveInAList()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    m_field->setText(u"not found"_s);
    m_field->setCursorPosition(3);
    QList<int> keys;
    connect(m_field.get(), &SearchField::moved, m_field.get(), [&](QKeyEvent *event) { keys.append(event->key()); });
    QTest::keyClick(m_field.get(), key, modifiers);
    QCOMPARE(keys, QList<int>{key});
    QCOMPARE(m_field->text(), u"not found"_s);
    QCOMPARE(m_field->cursorPosition(), 3);
    QVERIFY(!m_field->hasSelectedText());
}

void SearchFieldTest::keepsKeysThatMoveTheCaret_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("position");

    QTest::newRow("left") << Qt::Key_Left << 2;
    QTest::newRow("right") << Qt::Key_Right << 4;
    QTest::newRow("home") << Qt::Key_Home << 0;
    QTest::newRow("end") << Qt::Key_End << 9;
}

void SearchFieldTest::keepsKeysThatMoveTheCaret()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const int, position);
    m_field->setText(u"not found"_s);
    m_field->setCursorPosition(3);
    int moves = 0;
    connect(m_field.get(), &SearchField::moved, m_field.get(), [&moves] { ++moves; });
    QTest::keyClick(m_field.get(), key);
    QCOMPARE(m_field->cursorPosition(), position);
    QCOMPARE(moves, 0);
}

void SearchFieldTest::accepts_data()
{
    QTest::addColumn<Qt::Key>("key");

    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter of the keypad") << Qt::Key_Enter;
}

void SearchFieldTest::accepts()
{
    QFETCH(const Qt::Key, key);
    const QSignalSpy accepts(m_field.get(), &SearchField::accepted);
    QTest::keyClicks(m_field.get(), u"404"_s);
    QTest::keyClick(m_field.get(), key);
    QCOMPARE(accepts.count(), 1);
    QCOMPARE(m_field->text(), u"404"_s);
}

void SearchFieldTest::clearsOnEscapeAndThenLeaves()
{
    const QSignalSpy escapes(m_field.get(), &SearchField::escaped);
    QTest::keyClicks(m_field.get(), u"404"_s);
    QTest::keyClick(m_field.get(), Qt::Key_Escape);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(escapes.count(), 0);
    QTest::keyClick(m_field.get(), Qt::Key_Escape);
    QCOMPARE(escapes.count(), 1);
}

void SearchFieldTest::asksToCopyWhereNothingIsSelected()
{
    const QSignalSpy requests(m_field.get(), &SearchField::copyRequested);
    QTest::keyClicks(m_field.get(), u"404"_s);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keySequence(m_field.get(), QKeySequence::Copy);
    QCOMPARE(requests.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void SearchFieldTest::copiesWhatIsSelected()
{
    const QSignalSpy requests(m_field.get(), &SearchField::copyRequested);
    m_field->setText(u"not found"_s);
    m_field->setSelection(0, 3);
    QTest::keySequence(m_field.get(), QKeySequence::Copy);
    QCOMPARE(requests.count(), 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"not"_s);
}

void SearchFieldTest::takesOverWhatWasTypedElsewhere()
{
    m_field->setText(u"not foun"_s);
    m_field->setSelection(0, 3);
    m_field->clearFocus();
    QKeyEvent event(QEvent::KeyPress, Qt::Key_D, Qt::NoModifier, u"d"_s);
    m_field->type(&event);
    QCOMPARE(m_field->text(), u"not found"_s);
    QVERIFY(m_field->hasFocus());
}

void SearchFieldTest::takesOverABackspace()
{
    m_field->setText(u"4044"_s);
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
    m_field->type(&event);
    QCOMPARE(m_field->text(), u"404"_s);
}

void SearchFieldTest::clearsAtAClick()
{
    auto *button = m_field->findChild<QAbstractButton *>(u"clearSearchButton"_s);
    QVERIFY(button != nullptr);
    QTest::keyClicks(m_field.get(), u"404"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_field->text(), QString());
    QVERIFY(m_field->hasFocus());
}

void SearchFieldTest::showsTheClearButtonOnlyWithText()
{
    const auto *button = m_field->findChild<QAbstractButton *>(u"clearSearchButton"_s);
    QVERIFY(!button->isVisible());
    m_field->setText(u"404"_s);
    QVERIFY(button->isVisible());
    QVERIFY(m_field->rect().contains(button->geometry()));
    m_field->clear();
    QVERIFY(!button->isVisible());
}

void SearchFieldTest::addsAndRemovesAWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPresent");
    QTest::addColumn<QString>("after");

    QTest::newRow("to nothing") << QString() << true << u"is:cacheable"_s;
    QTest::newRow("to other words") << u"not found"_s << true << u"not found is:cacheable"_s;
    QTest::newRow("once only") << u"is:cacheable not"_s << true << u"not is:cacheable"_s;
    QTest::newRow("out of the middle") << u"not is:cacheable found"_s << false << u"not found"_s;
    QTest::newRow("out of nothing") << QString() << false << QString();
    QTest::newRow("not out of a longer word") << u"-is:cacheable"_s << false << u"-is:cacheable"_s;
}

void SearchFieldTest::addsAndRemovesAWord()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isPresent);
    QFETCH(const QString, after);
    m_field->setText(text);
    m_field->setWord(u"is:cacheable"_s, isPresent);
    QCOMPARE(m_field->text().trimmed(), after);
}

void SearchFieldTest::hasANameForScreenReaders()
{
    QVERIFY(!m_field->accessibleName().isEmpty());
    QVERIFY(!m_field->findChild<QAbstractButton *>(u"clearSearchButton"_s)->accessibleName().isEmpty());
}

STATUSBOOK_TEST_MAIN(tst_searchfield, SearchFieldTest, QApplication)
#include "tst_searchfield.moc"
