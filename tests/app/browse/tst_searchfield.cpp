// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/searchfield.h"
#include "model/query/queryparser.h"
#include "tests/testmain.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace {

// Longer than a query, with 500 and 404 in it.
QString longLog()
{
    return u"10.0.0.1 \"GET / HTTP/1.1\" 404 1\n"_s + u"10.0.0.1 \"GET / HTTP/1.1\" 500 1\n"_s.repeated(50'000);
}

} // namespace

class SearchFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void forgetsWhatCouldBeUndoneLongAgo();
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
    void readsWhatIsTyped();
    void keepsThePastedLinesOfAShortText();
    void holdsALongText_data();
    void holdsALongText();
    void letsAHeldTextGo_data();
    void letsAHeldTextGo();
    void keepsAHeldTextThroughKeysThatOnlyMove();
    void passesOverWhatANewerTextReplaced();
    void tellsBeforeAnotherTextIsRead();
    void addsWordsToAHeldText();
    void copiesAHeldTextWhole();
    void takesADroppedText();
    void completesTheWordAtTheCaret();
    void keepsItsClearButtonAtTheEnd();
    void makesRoomForALargerFont();

private:
    // Pastes, and waits until it is read.
    void pasteAndRead(const QString &text);

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

void SearchFieldTest::pasteAndRead(const QString &text)
{
    QSignalSpy reads(m_field.get(), &SearchField::queryChanged);
    QGuiApplication::clipboard()->setText(text);
    QTest::keySequence(m_field.get(), QKeySequence::Paste);
    QVERIFY(!reads.isEmpty() || reads.wait(20'000));
}

void SearchFieldTest::readsWhatIsTyped()
{
    const QSignalSpy reads(m_field.get(), &SearchField::queryChanged);
    QTest::keyClicks(m_field.get(), u"404"_s);
    QCOMPARE(reads.count(), 3);
    QCOMPARE(m_field->query(), QueryParser::parse(u"404"_s));
    m_field->clear();
    QVERIFY(m_field->query().isEmpty());
}

void SearchFieldTest::keepsThePastedLinesOfAShortText()
{
    QTest::keyClicks(m_field.get(), u"ab"_s);
    m_field->setCursorPosition(1);
    pasteAndRead(u"HTTP 500\nHTTP 404\n"_s);
    QCOMPARE(m_field->text(), u"aHTTP 500\nHTTP 404\nb"_s);
    QCOMPARE(m_field->query(), QueryParser::parse(m_field->text()));
}

void SearchFieldTest::holdsALongText_data()
{
    QTest::addColumn<QString>("way");

    for (const char *way : {"the key", "the menu", "the middle button", "another part of the window"}) {
        QTest::newRow(way) << QString::fromLatin1(way);
    }
}

void SearchFieldTest::holdsALongText()
{
    QFETCH(const QString, way);
    QTest::keyClicks(m_field.get(), u"before"_s);
    QClipboard *clipboard = QGuiApplication::clipboard();
    QSignalSpy reads(m_field.get(), &SearchField::queryChanged);
    if (way == u"the middle button"_s) {
        if (!clipboard->supportsSelection()) {
            QSKIP("this platform has no selection to paste");
        }
        clipboard->setText(longLog(), QClipboard::Selection);
        QTest::mouseClick(m_field.get(), Qt::MiddleButton);
    } else if (way == u"another part of the window"_s) {
        m_field->take(longLog());
    } else {
        clipboard->setText(longLog());
        if (way == u"the key"_s) {
            QTest::keySequence(m_field.get(), QKeySequence::Paste);
        } else {
            const std::unique_ptr<QMenu> menu(m_field->createStandardContextMenu());
            const QList<QAction *> actions = menu->actions();
            for (QAction *action : actions) {
                if (action->text().contains(u"Paste"_s)) {
                    action->trigger();
                }
            }
        }
    }
    QVERIFY(m_field->text().startsWith(u"Pasted text, 1."_s));
    QVERIFY(m_field->text().endsWith(u": 10.0.0.1 \"GET / HTTP/1.1\" 404 1"_s));
    QCOMPARE(m_field->cursorPosition(), 0);
    QVERIFY(!reads.isEmpty() || reads.wait(20'000));
    QCOMPARE(m_field->query().mentions, QList<StatusMention>({{500, 50'000}, {404, 1}}));
}

void SearchFieldTest::letsAHeldTextGo_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("left");

    QTest::newRow("Escape") << Qt::Key_Escape << QString() << QString();
    QTest::newRow("Backspace") << Qt::Key_Backspace << QString() << QString();
    QTest::newRow("Delete") << Qt::Key_Delete << QString() << QString();
    QTest::newRow("a letter") << Qt::Key_A << u"a"_s << u"a"_s;
}

void SearchFieldTest::letsAHeldTextGo()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const QString, typed);
    QFETCH(const QString, left);
    pasteAndRead(longLog());
    QSignalSpy reads(m_field.get(), &SearchField::queryChanged);
    QTest::sendKeyEvent(QTest::Click, m_field.get(), key, typed, Qt::NoModifier);
    QCOMPARE(m_field->text(), left);
    QCOMPARE(m_field->query(), QueryParser::parse(left));
    QVERIFY(reads.count() > 0);
    QTest::keySequence(m_field.get(), QKeySequence::Undo);
    QVERIFY(!m_field->text().startsWith(u"Pasted"_s)); // its words alone would mean nothing
}

void SearchFieldTest::keepsAHeldTextThroughKeysThatOnlyMove()
{
    pasteAndRead(longLog());
    const QString shown = m_field->text();
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_End, Qt::Key_Down, Qt::Key_Shift, Qt::Key_Tab}) {
        QTest::keyClick(m_field.get(), key);
    }
    QTest::keyClick(m_field.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_field->text(), shown);
    QCOMPARE(m_field->query().mentions.value(0).count, 50'000);
}

void SearchFieldTest::passesOverWhatANewerTextReplaced()
{
    m_field->take(longLog().repeated(20));
    m_field->take(u"HTTP 502\n"_s.repeated(1'000));
    m_field->take(longLog());
    m_field->setText(u"410"_s);
    QCOMPARE(m_field->query().numbers, QList<int>{410});
    const QSignalSpy reads(m_field.get(), &SearchField::queryChanged);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QCoreApplication::processEvents();
    QCOMPARE(reads.count(), 0);
    QCOMPARE(m_field->query().numbers, QList<int>{410});
}

void SearchFieldTest::tellsBeforeAnotherTextIsRead()
{
    QStringList heard;
    connect(m_field.get(), &SearchField::queryAboutToChange, m_field.get(), [&heard] { heard.append(u"another"_s); });
    connect(m_field.get(), &SearchField::queryChanged, m_field.get(),
            [&heard](const SearchQuery &query) { heard.append(query.mentions.isEmpty() ? u"typed"_s : u"read"_s); });
    m_field->setText(u"4"_s);
    QCOMPARE(heard, QStringList({u"another"_s, u"typed"_s}));
    heard.clear();
    m_field->take(longLog());
    m_field->take(longLog()); // the same
    QCOMPARE(heard, QStringList(u"another"_s));
    QTRY_COMPARE(heard, QStringList({u"another"_s, u"read"_s}));
    m_field->setWord(u"is:cacheable"_s, true);
    QCOMPARE(heard.size(), 3);
    QTRY_COMPARE(heard.size(), 4);
    m_field->take(longLog()); // without the word
    QCOMPARE(heard.size(), 5);
    m_field->clear();
    QCOMPARE(heard.sliced(5), QStringList({u"another"_s, u"typed"_s}));
}

void SearchFieldTest::addsWordsToAHeldText()
{
    pasteAndRead(longLog());
    QSignalSpy reads(m_field.get(), &SearchField::queryChanged);
    m_field->setWord(u"is:cacheable"_s, true);
    QVERIFY(reads.wait(20'000));
    QVERIFY(m_field->text().startsWith(u"Pasted text"_s));
    QVERIFY(m_field->text().endsWith(u" is:cacheable"_s));
    QCOMPARE(m_field->query().conditions.size(), 1);
    QCOMPARE(m_field->query().mentions.value(0).count, 50'000);
    m_field->setWord(u"is:cacheable"_s, false);
    QVERIFY(reads.wait(20'000));
    QVERIFY(m_field->query().conditions.isEmpty());
}

void SearchFieldTest::copiesAHeldTextWhole()
{
    pasteAndRead(longLog());
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_field->selectAll();
    QTest::keySequence(m_field.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), longLog());
    QVERIFY(!m_field->text().isEmpty());
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keySequence(m_field.get(), QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), longLog());
    QCOMPARE(m_field->text(), QString());
}

void SearchFieldTest::takesADroppedText()
{
    QMimeData data;
    data.setText(longLog());
    QSignalSpy reads(m_field.get(), &SearchField::queryChanged);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_field.get(), &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_field.get(), &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(reads.wait(20'000));
    QCOMPARE(m_field->query().numbers, QList<int>({500, 404}));
}

void SearchFieldTest::completesTheWordAtTheCaret()
{
    m_field->setCompletions([](const QString &word) {
        return word == u"is:"_s ? QStringList({u"is:noted"_s, u"is:starred"_s}) : QStringList();
    });
    m_field->setText(u"404 is later"_s);
    m_field->setCursorPosition(6);
    QTest::keyClicks(m_field.get(), u":"_s);
    auto *offers = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QVERIFY(offers != nullptr);
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"404 is:starred later"_s);
    QCOMPARE(m_field->cursorPosition(), 15); // before what follows
}

void SearchFieldTest::keepsItsClearButtonAtTheEnd()
{
    const auto *button = m_field->findChild<QAbstractButton *>(u"clearSearchButton"_s);
    m_field->resize(700, m_field->height());
    QTRY_COMPARE(button->geometry().right(), m_field->rect().right());
}

void SearchFieldTest::makesRoomForALargerFont()
{
    const int before = m_field->textMargins().left();
    QFont font = m_field->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_field->setFont(font);
    QVERIFY(m_field->textMargins().left() > before);
}

// Else it would grow with every key of a day.
void SearchFieldTest::forgetsWhatCouldBeUndoneLongAgo()
{
    QTest::keyClicks(m_field.get(), u"gone"_s);
    QTest::keyClick(m_field.get(), Qt::Key_Escape);
    QVERIFY(m_field->isUndoAvailable());
    bool isForgotten = false;
    for (int i = 0; i < 500 && !isForgotten; ++i) {
        QTest::keyClicks(m_field.get(), u"gone"_s);
        QVERIFY(m_field->isUndoAvailable());
        QTest::keyClick(m_field.get(), Qt::Key_Escape);
        isForgotten = !m_field->isUndoAvailable();
    }
    QVERIFY(isForgotten);
    QTest::keyClicks(m_field.get(), u"gone"_s); // and begins anew
    QVERIFY(m_field->isUndoAvailable());
}

STATUSBOOK_TEST_MAIN(tst_searchfield, SearchFieldTest, QApplication)
#include "tst_searchfield.moc"
