// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The keys that edit text in every program do so in each field of the window.

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

class EditingKeysTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void editsTheSearch_data() { addRows(); }
    void editsTheSearch();
    void editsANote_data() { addRows(); }
    void editsANote();
    void editsTheTextOfAList_data() { addRows(); }
    void editsTheTextOfAList();
    void movesAmongTheLinesOfANote();

private:
    static void addRows();
    void pressAll(const QList<QKeyCombination> &keys) const;
};

void EditingKeysTest::init()
{
    makeFolder();
    m_window = std::make_unique<MainWindow>(CatalogDigest::builtIn, readBuiltInCatalog, m_settings.get());
    showWindow();
}

void EditingKeysTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

// What becomes of "one two" with the caret at its end, while "clip" is on the clipboard.
void EditingKeysTest::addRows()
{
    QTest::addColumn<QList<QKeyCombination>>("keys");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clipboard");

    using Keys = QList<QKeyCombination>;
    const QString clip = u"clip"_s;
    QTest::newRow("select all") << Keys{Qt::CTRL | Qt::Key_A, Qt::Key_X} << u"x"_s << clip;
    QTest::newRow("copy") << Keys{Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_C} << u"one two"_s << u"one two"_s;
    QTest::newRow("cut") << Keys{Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_X} << u""_s << u"one two"_s;
    QTest::newRow("paste") << Keys{Qt::CTRL | Qt::Key_V} << u"one twoclip"_s << clip;
    QTest::newRow("paste over") << Keys{Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_V} << u"clip"_s << clip;
    QTest::newRow("undo") << Keys{Qt::CTRL | Qt::Key_A, Qt::Key_X, Qt::CTRL | Qt::Key_Z} << u"one two"_s << clip;
    QTest::newRow("redo") << Keys{Qt::CTRL | Qt::Key_A, Qt::Key_X, Qt::CTRL | Qt::Key_Z,
                                  Qt::CTRL | Qt::SHIFT | Qt::Key_Z}
                          << u"x"_s << clip;
    QTest::newRow("left") << Keys{Qt::Key_Left, Qt::Key_X} << u"one twxo"_s << clip;
    QTest::newRow("right") << Keys{Qt::Key_Home, Qt::Key_Right, Qt::Key_X} << u"oxne two"_s << clip;
    QTest::newRow("a word to the left") << Keys{Qt::CTRL | Qt::Key_Left, Qt::Key_X} << u"one xtwo"_s << clip;
    QTest::newRow("a word to the right") << Keys{Qt::Key_Home, Qt::CTRL | Qt::Key_Right, Qt::Key_X} << u"one xtwo"_s
                                         << clip;
    QTest::newRow("home") << Keys{Qt::Key_Home, Qt::Key_X} << u"xone two"_s << clip;
    QTest::newRow("end") << Keys{Qt::Key_Home, Qt::Key_End, Qt::Key_X} << u"one twox"_s << clip;
    QTest::newRow("select to the start") << Keys{Qt::SHIFT | Qt::Key_Home, Qt::Key_X} << u"x"_s << clip;
    QTest::newRow("select a letter") << Keys{Qt::SHIFT | Qt::Key_Left, Qt::Key_X} << u"one twx"_s << clip;
    QTest::newRow("select a word") << Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_Left, Qt::Key_X} << u"one x"_s << clip;
    QTest::newRow("erase") << Keys{Qt::Key_Backspace} << u"one tw"_s << clip;
    QTest::newRow("erase ahead") << Keys{Qt::Key_Home, Qt::Key_Delete} << u"ne two"_s << clip;
    QTest::newRow("erase a word") << Keys{Qt::CTRL | Qt::Key_Backspace} << u"one "_s << clip;
    QTest::newRow("erase a word ahead") << Keys{Qt::Key_Home, Qt::CTRL | Qt::Key_Delete} << u"two"_s << clip;
}

void EditingKeysTest::pressAll(const QList<QKeyCombination> &keys) const
{
    QGuiApplication::clipboard()->setText(u"clip"_s);
    type(u"one two"_s);
    for (const QKeyCombination key : keys) {
        press(key.key(), key.keyboardModifiers());
    }
}

void EditingKeysTest::editsTheSearch()
{
    QFETCH(const QList<QKeyCombination>, keys);
    pressAll(keys);
    QTEST(field()->text(), "text");
    QTEST(copied(), "clipboard");
    QVERIFY(field()->hasFocus());
}

void EditingKeysTest::editsANote()
{
    QFETCH(const QList<QKeyCombination>, keys);
    type(u"404"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    pressAll(keys);
    QTEST(part<QPlainTextEdit>("noteField")->toPlainText(), "text");
    QTEST(copied(), "clipboard");
    QVERIFY(part<QPlainTextEdit>("noteField")->hasFocus());
    QCOMPARE(field()->text(), u"404"_s);
}

void EditingKeysTest::editsTheTextOfAList()
{
    QFETCH(const QList<QKeyCombination>, keys);
    type(u"404"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    auto *typed = part<QLineEdit>("finderField");
    QTRY_VERIFY(typed->hasFocus());
    pressAll(keys);
    QTEST(typed->text(), "text");
    QTEST(copied(), "clipboard");
    QVERIFY(typed->hasFocus());
}

void EditingKeysTest::movesAmongTheLinesOfANote()
{
    type(u"404"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"a"_s);
    press(Qt::Key_Return);
    type(u"b"_s);
    press(Qt::Key_Up);
    type(u"1"_s);
    press(Qt::Key_Down);
    type(u"2"_s);
    press(Qt::Key_Home, Qt::ControlModifier);
    type(u"3"_s);
    press(Qt::Key_End, Qt::ControlModifier);
    type(u"/"_s); // no way to the search here
    QCOMPARE(part<QPlainTextEdit>("noteField")->toPlainText(), u"3a1\nb2/"_s);
    QCOMPARE(currentCode(), 404);
}

STATUSBOOK_TEST_MAIN(tst_editingkeys, EditingKeysTest, QApplication)
#include "tst_editingkeys.moc"
