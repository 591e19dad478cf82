// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The window on an X server with a window manager, where keys and clicks come from outside: see tests/with-display.

#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogstore.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// As xdotool takes it: "key", "ctrl+d", …
void fromOutside(const QStringList &arguments)
{
    QCOMPARE(QProcess::execute(u"xdotool"_s, arguments), 0);
}

void pressFromOutside(const QStringList &keys)
{
    fromOutside(QStringList{u"key"_s} + keys);
}

void clickFromOutside(const QWidget *widget, int button)
{
    const QPoint place = widget->mapToGlobal(widget->rect().center());
    fromOutside(
        {u"mousemove"_s, QString::number(place.x()), QString::number(place.y()), u"click"_s, QString::number(button)});
}

} // namespace

class DesktopTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void takesTheFirstKeysInTheField();
    void copiesOnReturn();
    void pastesWithTheMiddleButton();
    void starsByItsKey();
    void opensMenusByTheirLetters_data();
    void opensMenusByTheirLetters();
    void opensADialogAndComesBackToTheField();
    void bringsADialogToTheFront();
    void closesByItsKey();

private:
    std::unique_ptr<CatalogStore> m_catalogs;
};

void DesktopTest::initTestCase()
{
    if (QGuiApplication::platformName() != u"xcb"_s) {
        QSKIP("needs an X server");
    }
}

void DesktopTest::init()
{
    makeFolder();
    m_catalogs = std::make_unique<CatalogStore>(builtInCatalog, m_folder->filePath(u"catalogs"_s));
    m_window = std::make_unique<MainWindow>(CatalogDigest::builtIn, builtInCatalog, m_settings.get());
    m_window->setCatalogStore(m_catalogs.get(), {});
    showWindow();
}

void DesktopTest::cleanup()
{
    m_window.reset();
    m_catalogs.reset();
    m_settings.reset();
}

void DesktopTest::takesTheFirstKeysInTheField()
{
    pressFromOutside({u"4"_s, u"0"_s, u"4"_s});
    QTRY_COMPARE(field()->text(), u"404"_s);
    QTRY_COMPARE(currentCode(), 404);
}

void DesktopTest::copiesOnReturn()
{
    pressFromOutside({u"4"_s, u"0"_s, u"4"_s, u"Return"_s});
    QTRY_COMPARE(copied(), u"HTTP/1.1 404 Not Found"_s);
}

void DesktopTest::pastesWithTheMiddleButton()
{
    QVERIFY(QGuiApplication::clipboard()->supportsSelection());
    QGuiApplication::clipboard()->setText(u"HTTP/1.1 503 Service Unavailable"_s, QClipboard::Selection);
    clickFromOutside(field(), 2);
    QTRY_COMPARE(field()->text(), u"HTTP/1.1 503 Service Unavailable"_s);
    QTRY_COMPARE(currentCode(), 503);
}

void DesktopTest::starsByItsKey()
{
    pressFromOutside({u"4"_s, u"0"_s, u"4"_s});
    QTRY_COMPARE(currentCode(), 404);
    pressFromOutside({u"ctrl+d"_s});
    QTRY_VERIFY(table()->currentIndex().data(StatusTableModel::StarredRole).toBool());
    pressFromOutside({u"ctrl+d"_s});
    QTRY_VERIFY(!table()->currentIndex().data(StatusTableModel::StarredRole).toBool());
    QCOMPARE(field()->text(), u"404"_s);
}

void DesktopTest::opensMenusByTheirLetters_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("title");

    QTest::newRow("File") << u"alt+f"_s << u"&File"_s;
    QTest::newRow("Edit") << u"alt+e"_s << u"&Edit"_s;
    QTest::newRow("View") << u"alt+v"_s << u"&View"_s;
    QTest::newRow("Go") << u"alt+g"_s << u"&Go"_s;
    QTest::newRow("Help") << u"alt+h"_s << u"&Help"_s;
}

void DesktopTest::opensMenusByTheirLetters()
{
    QFETCH(const QString, key);
    QFETCH(const QString, title);
    pressFromOutside({key});
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QCOMPARE(qobject_cast<QMenu *>(QApplication::activePopupWidget())->title(), title);
    pressFromOutside({u"Escape"_s});
    QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    pressFromOutside({u"Escape"_s}); // leaves the menu bar, too
    QTRY_VERIFY(field()->hasFocus());
}

void DesktopTest::opensADialogAndComesBackToTheField()
{
    pressFromOutside({u"ctrl+shift+e"_s});
    QTRY_VERIFY(QApplication::activeWindow() != nullptr && QApplication::activeWindow() != m_window.get());
    QCOMPARE(QApplication::activeWindow()->objectName(), u"exportDialog"_s);
    pressFromOutside({u"Escape"_s});
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QTRY_VERIFY(field()->hasFocus());
    pressFromOutside({u"4"_s, u"1"_s, u"0"_s});
    QTRY_COMPARE(currentCode(), 410);
}

void DesktopTest::bringsADialogToTheFront()
{
    const auto dialog = [this] {
        action("catalogsAction")->trigger(); // which has something to show only when the files were looked at
        return part<QDialog>("catalogsDialog");
    };
    QTRY_VERIFY(dialog() != nullptr);
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(part<QDialog>("catalogsDialog")));
    clickFromOutside(field(), 1);
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QWidget *shown = dialog();
    QTRY_COMPARE(QApplication::activeWindow(), shown);
    pressFromOutside({u"Escape"_s});
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
}

void DesktopTest::closesByItsKey()
{
    pressFromOutside({u"ctrl+q"_s});
    QTRY_VERIFY(!m_window->isVisible());
}

STATUSBOOK_TEST_MAIN(tst_desktop, DesktopTest, QApplication)
#include "tst_desktop.moc"
