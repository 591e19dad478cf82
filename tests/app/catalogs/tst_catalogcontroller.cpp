// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/catalogbar.h"
#include "app/catalogs/catalogcontroller.h"
#include "app/catalogs/catalogsdialog.h"
#include "app/catalogs/problemsdialog.h"
#include "model/catalog/catalogreader.h"
#include "model/catalog/catalogstore.h"
#include "model/user/settings.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Source = CatalogFile::Source;
using State = CatalogFile::State;

QByteArray fileOf(const QByteArray &id)
{
    return R"({"format": 1, "origin": {"id": ")" + id + R"(", "title": "T", "kind": "custom"}, "codes": [{"code": 460,
               "name": "LOCKED", "reason": "R", "state": "unofficial", "summary": "S.", "description": ["D."]}]})";
}

void write(const QString &fileName, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(fileName).path()));
    writeFile(fileName, bytes);
}

void complain(const QString & /*message*/) {}

} // namespace

class CatalogControllerTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openInEditor(const QUrl &url) { m_opened = url.toLocalFile(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void opensTheFilesThatAreInUse();
    void remembersWhatIsAdded();
    void doesNotRememberWhatLiesInTheFolder();
    void forgetsWhatIsRemoved();
    void tellsOnceThatNothingCanBeRemembered();
    void addsWhatIsDroppedOnTheWindow_data();
    void addsWhatIsDroppedOnTheWindow();
    void addsWhatIsDroppedOnAField();
    void asksForFilesToAdd();
    void writesANewCatalogAndOpensIt();
    void tellsThatANewCatalogCannotBeWritten();
    void tellsOfABadFileAndShowsItsProblems();
    void listsTheCatalogs();
    void worksOnTheCatalogsOfTheList();
    void keepsTheCatalogOfTheListThatIsChosen();
    void namesTheFolderUnderTheList();

private:
    QString pathOf(const QString &name) const { return m_folder->filePath(name); }
    QString notice() const { return m_bar->findChild<QLabel *>(u"catalogNoticeText"_s)->text(); }
    void drop(QWidget *target, const QList<QUrl> &urls, bool *isTaken);
    template <typename Widget>
    Widget *found(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    QString m_opened;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CatalogStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    CatalogBar *m_bar = nullptr;
    CatalogController *m_controller = nullptr;
};

void CatalogControllerTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_opened.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = Settings::open(pathOf(u"settings.ini"_s), complain);
    m_store = std::make_unique<CatalogStore>([] { return Catalog(); }, pathOf(u"catalogs"_s));
    m_window = std::make_unique<QWidget>();
    m_bar = new CatalogBar(m_window.get());
    m_controller = new CatalogController(m_store.get(), m_settings.get(), m_bar, m_window.get());
    m_window->resize(800, 500);
    m_window->show();
    QDesktopServices::setUrlHandler(u"file"_s, this, "openInEditor");
}

void CatalogControllerTest::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
    m_window.reset();
    m_store.reset();
    m_settings.reset();
}

void CatalogControllerTest::opensTheFilesThatAreInUse()
{
    write(pathOf(u"named.json"_s), fileOf("named"));
    write(pathOf(u"kept.json"_s), fileOf("kept"));
    write(pathOf(u"catalogs/lying.json"_s), fileOf("lying"));
    QVERIFY(m_settings->addCatalog(pathOf(u"kept.json"_s)));
    m_controller->open({pathOf(u"named.json"_s)});
    QTRY_COMPARE(m_store->catalog().size(), 3);
    QCOMPARE(m_store->namesFrom(Source::CommandLine), QStringList(pathOf(u"named.json"_s)));
    QCOMPARE(m_store->namesFrom(Source::Added), QStringList(pathOf(u"kept.json"_s)));
    QCOMPARE(m_store->namesFrom(Source::Folder), QStringList(pathOf(u"catalogs/lying.json"_s)));
}

void CatalogControllerTest::remembersWhatIsAdded()
{
    write(pathOf(u"a.json"_s), fileOf("a"));
    m_controller->open({});
    m_controller->add({pathOf(u"x/../a.json"_s)});
    QCOMPARE(Settings::catalogsIn(pathOf(u"settings.ini"_s)), QStringList(pathOf(u"a.json"_s)));
    QTRY_COMPARE(m_store->catalog().size(), 1);
}

void CatalogControllerTest::doesNotRememberWhatLiesInTheFolder()
{
    write(pathOf(u"catalogs/a.json"_s), fileOf("a"));
    m_controller->open({});
    QTRY_COMPARE(m_store->catalog().size(), 1);
    m_controller->add({pathOf(u"catalogs/a.json"_s)});
    QCOMPARE(m_settings->catalogs(), QStringList());
    QCOMPARE(m_store->files().size(), 1);
}

void CatalogControllerTest::forgetsWhatIsRemoved()
{
    write(pathOf(u"a.json"_s), fileOf("a"));
    m_controller->add({pathOf(u"a.json"_s)});
    m_controller->manageCatalogs();
    found<QTableView>(u"catalogsTable"_s)->selectRow(0);
    found<QPushButton>(u"removeCatalogButton"_s)->click();
    QVERIFY(m_store->files().isEmpty());
    QCOMPARE(m_settings->catalogs(), QStringList());
    QVERIFY(QFile::exists(pathOf(u"a.json"_s)));
}

void CatalogControllerTest::tellsOnceThatNothingCanBeRemembered()
{
    m_window.reset();
    write(pathOf(u"file"_s), "in the way");
    m_settings =
        std::make_unique<Settings>(std::make_unique<QSettings>(pathOf(u"file/statusbook.ini"_s), QSettings::IniFormat));
    m_window = std::make_unique<QWidget>();
    m_bar = new CatalogBar(m_window.get());
    m_controller = new CatalogController(m_store.get(), m_settings.get(), m_bar, m_window.get());
    write(pathOf(u"a.json"_s), fileOf("a"));
    write(pathOf(u"b.json"_s), fileOf("b"));
    m_controller->add({pathOf(u"a.json"_s)});
    QVERIFY2(notice().contains(u"cannot be remembered"_s), qPrintable(notice()));
    QTRY_COMPARE(m_store->catalog().size(), 1); // it is in use all the same
    m_bar->tell({});
    m_controller->add({pathOf(u"b.json"_s)});
    QCOMPARE(notice(), QString());
}

void CatalogControllerTest::drop(QWidget *target, const QList<QUrl> &urls, bool *isTaken)
{
    QMimeData data;
    data.setUrls(urls);
    data.setText(u"text"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    *isTaken = enter.isAccepted();
    if (enter.isAccepted()) {
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
}

void CatalogControllerTest::addsWhatIsDroppedOnTheWindow_data()
{
    QTest::addColumn<QStringList>("dropped");
    QTest::addColumn<QStringList>("added");

    QTest::newRow("a catalog") << QStringList(u"a.json"_s) << QStringList(u"a.json"_s);
    QTest::newRow("catalogs among other files")
        << QStringList({u"a.json"_s, u"b.txt"_s, u"c.JSON"_s}) << QStringList({u"a.json"_s, u"c.JSON"_s});
    QTest::newRow("another file") << QStringList(u"b.txt"_s) << QStringList();
    QTest::newRow("an address") << QStringList(u"https://acme.example/a.json"_s) << QStringList();
    QTest::newRow("nothing") << QStringList() << QStringList();
}

void CatalogControllerTest::addsWhatIsDroppedOnTheWindow()
{
    QFETCH(const QStringList, dropped);
    QFETCH(QStringList, added);
    QList<QUrl> urls;
    for (const QString &name : dropped) {
        urls.append(name.startsWith(u"https:"_s) ? QUrl(name) : QUrl::fromLocalFile(pathOf(name)));
    }
    for (QString &name : added) {
        name = pathOf(name);
    }
    bool isTaken = false;
    drop(m_window.get(), urls, &isTaken);
    QCOMPARE(isTaken, !added.isEmpty());
    QCOMPARE(m_store->namesFrom(Source::Added), added);
}

void CatalogControllerTest::addsWhatIsDroppedOnAField()
{
    auto *field = new QLineEdit(m_window.get());
    m_controller->takeDrops(field);
    bool isTaken = false;
    drop(field, {QUrl::fromLocalFile(pathOf(u"a.json"_s))}, &isTaken);
    QVERIFY(isTaken);
    QCOMPARE(m_store->namesFrom(Source::Added), QStringList(pathOf(u"a.json"_s)));
    QCOMPARE(field->text(), QString());
    drop(field, {}, &isTaken); // other text goes where it went before
    QCOMPARE(field->text(), u"text"_s);
}

void CatalogControllerTest::asksForFilesToAdd()
{
    write(pathOf(u"a.json"_s), fileOf("a"));
    m_controller->addCatalogs();
    auto *dialog = found<QFileDialog>(u"addCatalogDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible() && dialog->isModal());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptOpen);
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
    Q_EMIT dialog->filesSelected({pathOf(u"a.json"_s)});
    dialog->close();
    QTRY_COMPARE(m_store->catalog().size(), 1);
}

void CatalogControllerTest::writesANewCatalogAndOpensIt()
{
    const QSignalSpy told(m_controller, &CatalogController::told);
    const QString name = pathOf(u"new folder/shop-errors.json"_s);
    m_controller->createCatalog();
    auto *dialog = found<QFileDialog>(u"newCatalogDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible() && dialog->isModal());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    Q_EMIT dialog->fileSelected(name);
    dialog->close();
    const CatalogReader::Reading reading = CatalogReader::readFile(name);
    QVERIFY(reading.isGood() && reading.problems.isEmpty());
    QCOMPARE(reading.origin->id, u"shop-errors"_s);
    QCOMPARE(m_opened, name);
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_settings->catalogs(), QStringList(name));
    QTRY_COMPARE(m_store->catalog().size(), 1);
}

void CatalogControllerTest::tellsThatANewCatalogCannotBeWritten()
{
    write(pathOf(u"file"_s), "no folder");
    m_controller->createCatalog();
    auto *dialog = found<QFileDialog>(u"newCatalogDialog"_s);
    Q_EMIT dialog->fileSelected(pathOf(u"file/new.json"_s));
    dialog->close();
    QVERIFY2(notice().contains(u"new.json"_s), qPrintable(notice()));
    QVERIFY(m_store->files().isEmpty());
    QCOMPARE(m_opened, QString());
}

void CatalogControllerTest::tellsOfABadFileAndShowsItsProblems()
{
    write(pathOf(u"bad.json"_s), fileOf("Bad"));
    m_controller->add({pathOf(u"bad.json"_s)});
    QTRY_COMPARE(notice(), u"“bad.json” cannot be used: 1 problem."_s);
    m_bar->findChild<QPushButton *>(u"showProblemsButton"_s)->click();
    auto *dialog = found<ProblemsDialog>(u"problemsDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible() && !dialog->isModal());
    const auto *table = dialog->findChild<QTableWidget *>(u"problemsTable"_s);
    QCOMPARE(table->rowCount(), 1);
    write(pathOf(u"bad.json"_s), fileOf("good"));
    QTRY_COMPARE(table->rowCount(), 0); // the list follows the file
    QCOMPARE(notice(), QString());
}

void CatalogControllerTest::listsTheCatalogs()
{
    write(pathOf(u"a.json"_s), fileOf("a"));
    m_controller->add({pathOf(u"a.json"_s)});
    m_controller->manageCatalogs();
    auto *dialog = found<CatalogsDialog>(u"catalogsDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible() && !dialog->isModal());
    const auto *table = dialog->findChild<QTableView *>(u"catalogsTable"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->model()->index(0, CatalogListModel::StateColumn).data().toString(), u"In use"_s);
    m_controller->manageCatalogs();
    QCOMPARE(m_window->findChildren<CatalogsDialog *>().size(), 1);
}

void CatalogControllerTest::worksOnTheCatalogsOfTheList()
{
    write(pathOf(u"bad.json"_s), fileOf("Bad"));
    m_controller->add({pathOf(u"bad.json"_s)});
    m_controller->manageCatalogs();
    for (const QString &name : {u"removeCatalogButton"_s, u"reloadCatalogButton"_s, u"catalogProblemsButton"_s}) {
        QVERIFY2(!found<QPushButton>(name)->isEnabled(), qPrintable(name)); // nothing is chosen
    }
    QTRY_COMPARE(m_store->files().front().state, State::Broken);
    found<QTableView>(u"catalogsTable"_s)->selectRow(0);
    found<QPushButton>(u"catalogProblemsButton"_s)->click();
    QVERIFY(found<ProblemsDialog>(u"problemsDialog"_s)->isVisible());
    QCOMPARE(found<QTableWidget>(u"problemsTable"_s)->rowCount(), 1);
    found<QPushButton>(u"reloadCatalogButton"_s)->click();
    QCOMPARE(m_store->files().front().state, State::Reading);
    QTRY_COMPARE(m_store->files().front().state, State::Broken);
    QVERIFY(found<QPushButton>(u"removeCatalogButton"_s)->isEnabled()); // still chosen
    found<QPushButton>(u"addCatalogButton"_s)->click();
    QVERIFY(found<QFileDialog>(u"addCatalogDialog"_s) != nullptr &&
            found<QFileDialog>(u"addCatalogDialog"_s)->isVisible());
}

void CatalogControllerTest::keepsTheCatalogOfTheListThatIsChosen()
{
    for (const QString &name : {u"a.json"_s, u"b.json"_s}) {
        write(pathOf(name), fileOf("a"));
        m_controller->add({pathOf(name)});
    }
    m_controller->manageCatalogs();
    auto *table = found<QTableView>(u"catalogsTable"_s);
    table->selectRow(1);
    write(pathOf(u"c.json"_s), fileOf("c"));
    m_controller->add({pathOf(u"c.json"_s)});
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(found<QPushButton>(u"removeCatalogButton"_s)->isEnabled());
    found<QPushButton>(u"removeCatalogButton"_s)->click();
    QCOMPARE(m_settings->catalogs(), QStringList({pathOf(u"a.json"_s), pathOf(u"c.json"_s)}));
    QVERIFY(!found<QPushButton>(u"removeCatalogButton"_s)->isEnabled()); // what was chosen is gone
    QVERIFY(!found<QPushButton>(u"reloadCatalogButton"_s)->isEnabled());
}

void CatalogControllerTest::namesTheFolderUnderTheList()
{
    m_controller->manageCatalogs();
    const auto *dialog = found<CatalogsDialog>(u"catalogsDialog"_s);
    const auto *hint = dialog->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(hint->text().contains(QDir::toNativeSeparators(m_store->folder())));
    const auto *table = dialog->findChild<QTableView *>(u"catalogsTable"_s);
    QVERIFY(hint->y() > table->geometry().bottom());
    QVERIFY(table->horizontalHeader()->length() >= table->viewport()->width()); // names of files have the rest
}

STATUSBOOK_TEST_MAIN(tst_catalogcontroller, CatalogControllerTest, QApplication)
#include "tst_catalogcontroller.moc"
