// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/mainwindow.h"
#include "model/table/catalogsearch.h"
#include "model/table/statustablemodel.h"
#include "model/user/settings.h"
#include "tests/timers.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>

#include <memory>

// Clicks the first link to the address on the page; whether there is one.
inline bool clickLink(QTextBrowser *page, const QString &address)
{
    QTest::keyClick(page, Qt::Key_Shift); // so that all of it is there
    for (QTextBlock block = page->document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (at.fragment().charFormat().anchorHref() == address) {
                QTextCursor cursor(block);
                cursor.setPosition(at.fragment().position() + 1);
                page->setTextCursor(cursor);
                page->ensureCursorVisible();
                QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, page->cursorRect(cursor).center());
                return true;
            }
        }
    }
    return false;
}

// A main window with settings and notes in a folder of their own, for tests that drive it.
class WindowFixture
{
protected:
    void makeFolder()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)")));
        QGuiApplication::clipboard()->clear();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path())); // where notes are kept
        m_settings = std::make_unique<Settings>(
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("statusbook.ini")), QSettings::IniFormat));
    }

    // Of a window that was made; with its table, which comes after the first frame.
    void showWindowSoon()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(field()->hasFocus());
        QTRY_VERIFY(table() != nullptr);
    }
    // And with its index.
    void showWindow()
    {
        showWindowSoon();
        part<CatalogSearch>("catalogSearch")->prepare();
        QTRY_VERIFY(part<CatalogSearch>("catalogSearch")->isReady()); // and answers at once from here on
    }

    template <typename Part>
    Part *part(const char *name) const
    {
        return m_window->findChild<Part *>(QString::fromLatin1(name));
    }
    QLineEdit *field() const { return part<QLineEdit>("searchField"); }
    QTableView *table() const { return part<QTableView>("statusTable"); }
    QAction *action(const char *name) const { return part<QAction>(name); }

    // Keys go where the focus is, as from a keyboard.
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    int rowCount() const { return table()->model()->rowCount(); }
    // -1: none.
    int currentCode() const
    {
        const QModelIndex index = table()->currentIndex();
        return index.isValid() ? index.data(StatusTableModel::CodeRole).toInt() : -1;
    }
    QString copied() const { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};
