// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/librarychooser.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class LibraryChooserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesTheLibrary();
    void asksForAList_data();
    void asksForAList();
    void asksForAListOnAClick();
    void leavesOtherKeysAlone_data();
    void leavesOtherKeysAlone();

private:
    std::unique_ptr<LibraryChooser> m_chooser;
};

void LibraryChooserTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_chooser = std::make_unique<LibraryChooser>();
    m_chooser->setLibrary(u"go-net-http"_s, u"Go net/http"_s);
    m_chooser->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chooser.get()));
}

void LibraryChooserTest::namesTheLibrary()
{
    QCOMPARE(m_chooser->currentText(), u"Go net/http"_s);
    QVERIFY(m_chooser->accessibleName().contains(u"Go net/http"_s));
    m_chooser->setLibrary(u"rust-http"_s, u"Rust http crate"_s);
    QCOMPARE(m_chooser->currentText(), u"Rust http crate"_s);
    QCOMPARE(m_chooser->currentData().toString(), u"rust-http"_s);
    QVERIFY(m_chooser->accessibleName().contains(u"Rust http crate"_s));
}

void LibraryChooserTest::asksForAList_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("typed");

    QTest::newRow("space") << Qt::Key_Space << QString();
    QTest::newRow("Return") << Qt::Key_Return << QString();
    QTest::newRow("down") << Qt::Key_Down << QString();
    QTest::newRow("a letter") << Qt::Key_R << u"r"_s;
}

void LibraryChooserTest::asksForAList()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const QString, typed);
    QSignalSpy requests(m_chooser.get(), &LibraryChooser::listRequested);
    QTest::keyClick(m_chooser.get(), key);
    QCOMPARE(requests.count(), 1);
    QCOMPARE(requests.front().front().toString(), typed);
}

void LibraryChooserTest::asksForAListOnAClick()
{
    const QSignalSpy requests(m_chooser.get(), &LibraryChooser::listRequested);
    QTest::mouseClick(m_chooser.get(), Qt::LeftButton);
    QCOMPARE(requests.count(), 1);
    QCOMPARE(m_chooser->currentData().toString(), u"go-net-http"_s);
}

void LibraryChooserTest::leavesOtherKeysAlone_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");

    QTest::newRow("a command") << Qt::Key_R << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("a mnemonic") << Qt::Key_R << Qt::KeyboardModifiers(Qt::AltModifier);
    QTest::newRow("Escape") << Qt::Key_Escape << Qt::KeyboardModifiers();
    QTest::newRow("up") << Qt::Key_Up << Qt::KeyboardModifiers();
}

void LibraryChooserTest::leavesOtherKeysAlone()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    const QSignalSpy requests(m_chooser.get(), &LibraryChooser::listRequested);
    QTest::keyClick(m_chooser.get(), key, modifiers);
    QCOMPARE(requests.count(), 0);
    QCOMPARE(m_chooser->currentData().toString(), u"go-net-http"_s);
}

STATUSBOOK_TEST_MAIN(tst_librarychooser, LibraryChooserTest, QApplication)
#include "tst_librarychooser.moc"
