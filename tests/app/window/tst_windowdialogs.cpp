// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Every dialog that the window has a command for is seen to open.

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogstore.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QDialog>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    const char *action;
    const char *title; // of the dialog
    Qt::WindowModality modality;
    QKeyCombination keys = {}; // none
};

const QList<Command> commands{
    {"addCatalogAction", "Add catalogs", Qt::WindowModal, Qt::CTRL | Qt::Key_O},
    {"newCatalogAction", "New catalog", Qt::WindowModal},
    {"catalogsAction", "Catalogs", Qt::NonModal},
    {"exportAction", "Export the table", Qt::WindowModal, Qt::CTRL | Qt::SHIFT | Qt::Key_E},
    {"importNotesAction", "Import notes", Qt::WindowModal},
    {"exportNotesAction", "Export notes", Qt::WindowModal},
    {"templatesAction", "My snippet templates", Qt::WindowModal},
    {"allSnippetsAction", "Snippets for 404 Not Found", Qt::WindowModal, Qt::SHIFT | Qt::Key_Return},
    {"chooseLibraryAction", "Library of the snippets", Qt::NonModal, Qt::CTRL | Qt::Key_L},
    {"keysAction", "Keys", Qt::ApplicationModal, Qt::Key_F1},
    {"aboutAction", "About Statusbook", Qt::ApplicationModal},
};

} // namespace

class WindowDialogsTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensFromTheMenu_data();
    void opensFromTheMenu();
    void opensByItsKeys_data();
    void opensByItsKeys();
    void hasADialogForEachEllipsis();

private:
    QList<QDialog *> openDialogs() const;
    // Gives the command, sees what it opens, and closes that by the key.
    void compareWhatOpens(const std::function<void()> &command);

    std::unique_ptr<CatalogStore> m_catalogs;
};

void WindowDialogsTest::init()
{
    makeFolder();
    m_catalogs = std::make_unique<CatalogStore>(readBuiltInCatalog, m_folder->filePath(u"catalogs"_s));
    m_window = std::make_unique<MainWindow>(
        CatalogDigest::builtIn, [this] { return m_catalogs->builtIn(); }, m_settings.get());
    m_window->setCatalogStore(m_catalogs.get(), {});
    showWindow();
    QTRY_VERIFY(part<QWidget>("catalogBar") != nullptr); // the last part of the start
    type(u"404"_s);
    QCOMPARE(currentCode(), 404);
}

void WindowDialogsTest::cleanup()
{
    m_window.reset();
    m_catalogs.reset();
    m_settings.reset();
}

QList<QDialog *> WindowDialogsTest::openDialogs() const
{
    QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
    dialogs.removeIf([](const QDialog *dialog) { return !dialog->isVisible(); });
    return dialogs;
}

void WindowDialogsTest::compareWhatOpens(const std::function<void()> &command)
{
    QFETCH(const QString, title);
    QFETCH(const Qt::WindowModality, modality);
    QStringList titles;
    QList<Qt::WindowModality> modalities;
    bool hasLooked = false;
    QTimer::singleShot(0, m_window.get(), [&] { // a dialog that does not return until it is closed is looked at too
        for (QDialog *dialog : openDialogs()) {
            titles.append(dialog->windowTitle());
            modalities.append(dialog->windowModality());
            QTest::keyClick(dialog, Qt::Key_Escape);
        }
        hasLooked = true;
    });
    QCOMPARE(openDialogs(), QList<QDialog *>());
    command();
    QTRY_VERIFY(hasLooked);
    QCOMPARE(titles, QStringList{title});
    QCOMPARE(modalities, QList<Qt::WindowModality>{modality});
    QCOMPARE(openDialogs(), QList<QDialog *>());
    QCOMPARE(field()->text(), u"404"_s);
}

void WindowDialogsTest::opensFromTheMenu_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("title");
    QTest::addColumn<Qt::WindowModality>("modality");

    for (const Command &command : commands) {
        QTest::newRow(command.title) << QByteArray(command.action) << QString::fromLatin1(command.title)
                                     << command.modality;
    }
}

void WindowDialogsTest::opensFromTheMenu()
{
    QFETCH(const QByteArray, name);
    compareWhatOpens([&] { action(name.constData())->trigger(); });
}

void WindowDialogsTest::opensByItsKeys_data()
{
    QTest::addColumn<QKeyCombination>("keys");
    QTest::addColumn<QString>("title");
    QTest::addColumn<Qt::WindowModality>("modality");

    for (const Command &command : commands) {
        if (command.keys != QKeyCombination()) {
            QTest::newRow(command.title) << command.keys << QString::fromLatin1(command.title) << command.modality;
        }
    }
}

void WindowDialogsTest::opensByItsKeys()
{
    QFETCH(const QKeyCombination, keys);
    compareWhatOpens([&] { press(keys.key(), keys.keyboardModifiers()); });
}

void WindowDialogsTest::hasADialogForEachEllipsis()
{
    QStringList asking;
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->text().endsWith(u'…')) {
            asking.append(action->objectName());
        }
    }
    QStringList tested;
    for (const Command &command : commands) {
        if (action(command.action)->text().endsWith(u'…')) {
            tested.append(QString::fromLatin1(command.action));
        }
    }
    asking.sort();
    tested.sort();
    QCOMPARE(tested, asking);
}

STATUSBOOK_TEST_MAIN(tst_windowdialogs, WindowDialogsTest, QApplication)
#include "tst_windowdialogs.moc"
