// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/mainwindow.h"
#include "app/settings.h"
#include "model/table/statustablemodel.h"

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

#include <memory>

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
    void showWindow()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(field()->hasFocus());
        QTRY_VERIFY(table() != nullptr);
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
