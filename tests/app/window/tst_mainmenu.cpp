// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogstore.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSet>
#include <QTableWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

QMenu *menuNamed(const QList<QAction *> &actions, const QString &title)
{
    for (const QAction *action : actions) {
        if (QMenu *menu = action->menu()) {
            QMenu *found = menu->title() == title ? menu : menuNamed(menu->actions(), title);
            if (found != nullptr) {
                return found;
            }
        }
    }
    return nullptr;
}

// "quitAction: &Quit (Ctrl+Q)", a line between commands as "-", a menu in the menu by its title.
QString lineOf(const QAction &action)
{
    if (action.isSeparator()) {
        return u"-"_s;
    }
    if (action.menu() != nullptr) {
        return action.menu()->title();
    }
    const QString keys = QKeySequence::listToString(action.shortcuts());
    return action.objectName() + u": "_s + action.text() + (keys.isEmpty() ? QString() : u" ("_s + keys + u')');
}

} // namespace

class MainMenuTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasEveryCommandWithItsKeys_data();
    void hasEveryCommandWithItsKeys();
    void offersCatalogsOnlyWhereThereAreSome();
    void usesEachNameAndEachKeyOnce();
    void quits();
    void tellsItsVersion();
    void listsTheKeysOfItsCommands();

private:
    void openWindow(bool hasCatalogs);

    std::unique_ptr<CatalogStore> m_catalogs;
};

void MainMenuTest::init()
{
    makeFolder();
}

void MainMenuTest::cleanup()
{
    m_window.reset();
    m_catalogs.reset();
    m_settings.reset();
}

void MainMenuTest::openWindow(bool hasCatalogs)
{
    m_catalogs = std::make_unique<CatalogStore>(readBuiltInCatalog, m_folder->filePath(u"catalogs"_s));
    m_window = std::make_unique<MainWindow>(
        CatalogDigest::builtIn, [this] { return m_catalogs->builtIn(); }, m_settings.get());
    if (hasCatalogs) {
        m_window->setCatalogStore(m_catalogs.get(), {});
    }
    showWindow();
}

void MainMenuTest::hasEveryCommandWithItsKeys_data()
{
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("File") << u"&File"_s
                          << QStringList{u"addCatalogAction: &Add catalog… (Ctrl+O)"_s,
                                         u"newCatalogAction: Ne&w catalog…"_s,
                                         u"catalogsAction: &Catalogs…"_s,
                                         u"-"_s,
                                         u"exportAction: &Export… (Ctrl+Shift+E)"_s,
                                         u"-"_s,
                                         u"importNotesAction: &Import notes…"_s,
                                         u"exportNotesAction: Export &notes…"_s,
                                         u"-"_s,
                                         u"quitAction: &Quit (Ctrl+Q)"_s};
    QTest::newRow("Edit") << u"&Edit"_s
                          << QStringList{u"findAction: &Find (Ctrl+F; Ctrl+K; /)"_s,
                                         u"-"_s,
                                         u"copyRowsAction: &Copy rows (Ctrl+C)"_s,
                                         u"Copy &as"_s,
                                         u"-"_s,
                                         u"starAction: &Star (Ctrl+D)"_s,
                                         u"noteAction: &Note (Ctrl+E)"_s,
                                         u"-"_s,
                                         u"templatesAction: My snippet &templates…"_s};
    QTest::newRow("Copy as") << u"Copy &as"_s
                             << QStringList{u"copySnippetAction: &Snippet (Ctrl+Return)"_s,
                                            u"allSnippetsAction: Snippet of &any library… (Shift+Return)"_s,
                                            u"allFormsAction: All &forms of the library (Alt+A)"_s,
                                            u"chooseLibraryAction: Choose the &library… (Ctrl+L)"_s,
                                            u"pinAction: Pin or &unpin the snippet (Ctrl+P)"_s,
                                            u"-"_s,
                                            u"copyCodeAction: &Code (Ctrl+Alt+1)"_s,
                                            u"copyPhraseAction: &Phrase (Ctrl+Alt+2)"_s,
                                            u"copyCodeAndPhraseAction: Code &and phrase (Ctrl+Alt+3)"_s,
                                            u"copyConstantAction: C&onstant (Ctrl+Alt+4)"_s,
                                            u"copySummaryAction: S&ummary (Ctrl+Alt+5)"_s,
                                            u"copyMarkdownAction: Full text as &Markdown (Ctrl+Alt+6)"_s};
    QTest::newRow("View") << u"&View"_s
                          << QStringList{u"toggle1xxAction: 1xx Informational (Ctrl+1)"_s,
                                         u"toggle2xxAction: 2xx Successful (Ctrl+2)"_s,
                                         u"toggle3xxAction: 3xx Redirection (Ctrl+3)"_s,
                                         u"toggle4xxAction: 4xx Client error (Ctrl+4)"_s,
                                         u"toggle5xxAction: 5xx Server error (Ctrl+5)"_s,
                                         u"clearFiltersAction: &All codes (Ctrl+0)"_s,
                                         u"-"_s,
                                         u"&Columns"_s,
                                         u"A&ppearance"_s,
                                         u"-"_s,
                                         u"zoomInAction: Zoom &in (Ctrl++; Ctrl+=)"_s,
                                         u"zoomOutAction: Zoom &out (Ctrl+-)"_s,
                                         u"zoomResetAction: &Normal size"_s};
    QTest::newRow("Appearance") << u"A&ppearance"_s
                                << QStringList{u"systemAppearanceAction: As the &desktop"_s,
                                               u"lightAppearanceAction: &Light"_s, u"darkAppearanceAction: Dar&k"_s};
    QTest::newRow("Go") << u"&Go"_s
                        << QStringList{u"backAction: &Back (Alt+Left; Back)"_s,
                                       u"forwardAction: &Forward (Alt+Right; Forward)"_s};
    QTest::newRow("Help") << u"&Help"_s
                          << QStringList{u"keysAction: &Keys (F1)"_s, u"aboutAction: &About Statusbook"_s};
}

void MainMenuTest::hasEveryCommandWithItsKeys()
{
    QFETCH(const QString, menu);
    QFETCH(const QStringList, lines);
    openWindow(true);
    const QMenu *found = menuNamed(m_window->menuBar()->actions(), menu);
    QVERIFY(found != nullptr);
    QStringList shown;
    const QList<QAction *> actions = found->actions();
    for (const QAction *action : actions) {
        shown.append(lineOf(*action));
    }
    QCOMPARE(shown, lines);
}

void MainMenuTest::offersCatalogsOnlyWhereThereAreSome()
{
    openWindow(false);
    QCOMPARE(action("addCatalogAction"), nullptr);
    QCOMPARE(action("catalogsAction"), nullptr);
    QVERIFY(action("exportAction") != nullptr);
}

void MainMenuTest::usesEachNameAndEachKeyOnce()
{
    openWindow(true);
    QSet<QString> used;
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        const QString name = action->objectName();
        QVERIFY2(name.isEmpty() || !used.contains(name), qUtf8Printable(name));
        used.insert(name);
        const QList<QKeySequence> keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            QVERIFY2(!used.contains(key.toString()), qUtf8Printable(key.toString()));
            used.insert(key.toString());
        }
    }
}

void MainMenuTest::quits()
{
    openWindow(false);
    action("quitAction")->trigger();
    QVERIFY(!m_window->isVisible());
}

void MainMenuTest::tellsItsVersion()
{
    openWindow(false);
    QCoreApplication::setApplicationVersion(u"7.8.9"_s);
    QString told;
    QTimer::singleShot(0, m_window.get(), [&told] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            told = box->text();
            box->close();
        }
    });
    action("aboutAction")->trigger();
    QVERIFY2(told.startsWith(u"Statusbook 7.8.9\n"_s), qUtf8Printable(told));
}

void MainMenuTest::listsTheKeysOfItsCommands()
{
    openWindow(true);
    QStringList lines;
    QTimer::singleShot(0, m_window.get(), [&lines] {
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            const auto *table = dialog->findChild<QTableWidget *>();
            for (int row = 0; row < table->rowCount(); ++row) {
                lines.append(table->item(row, 0)->text() + u": "_s + table->item(row, 1)->text());
            }
            dialog->close();
        }
    });
    action("keysAction")->trigger();
    QVERIFY(lines.contains(u"Ctrl+F, Ctrl+K, /: Find"_s));
    QVERIFY(lines.contains(u"Ctrl+Alt+6: Full text as Markdown"_s));
    QVERIFY(lines.indexOf(u"Ctrl+O: Add catalog…"_s) < lines.indexOf(u"Ctrl+Q: Quit"_s)); // as in the menus
    QVERIFY(lines.filter(u"New catalog…"_s).isEmpty());                                   // it has no key
}

STATUSBOOK_TEST_MAIN(tst_mainmenu, MainMenuTest, QApplication)
#include "tst_mainmenu.moc"
