// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The window with catalogs of one's own.

#include "app/window/mainwindow.h"
#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogstore.h"
#include "model/table/catalogsearch.h"
#include "model/user/settings.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<b>B</b><img src='x'><a href=\"http://evil.example/\">here</a>\u202e &amp; %1 [x](y)"_s;

QJsonObject entry(int code, const QString &name, const QString &summary = u"A summary."_s)
{
    return {{u"code"_s, code},
            {u"name"_s, name},
            {u"reason"_s, QString(u"Reason of "_s + name)},
            {u"state"_s, u"unofficial"_s},
            {u"summary"_s, summary},
            {u"description"_s, QJsonArray{u"Text."_s}}};
}

QByteArray fileOf(const QJsonArray &entries)
{
    return QJsonDocument(QJsonObject{{u"format"_s, 1},
                                     {u"origin"_s, QJsonObject{{u"id"_s, u"acme"_s},
                                                               {u"title"_s, u"Acme & <i>Sons</i>"_s},
                                                               {u"kind"_s, u"custom"_s}}},
                                     {u"codes"_s, entries}})
        .toJson();
}

// Entries with one number, NAME_0 and on.
QByteArray manyEntries(int count, const QString &summary)
{
    QJsonArray entries;
    for (int i = 0; i < count; ++i) {
        entries.append(entry(599, u"NAME_%1"_s.arg(i), summary));
    }
    return fileOf(entries);
}

} // namespace

class OwnCatalogsTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openAddress(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init();
    void cleanup();
    void findsTheEntriesOfAFile();
    void selectsAnEntryThatWasAskedForAtTheStart();
    void offersTheOriginAsAFilter();
    void keepsQuerySelectionAndPlaceWhenAFileChanges();
    void showsTheCurrentEntryAnew();
    void keepsTheRestWhenAFileGoes();
    void tellsOfABrokenFileInTheWindow();
    void showsWhatAFileSaysAsText();
    void showsAnAddressBeforeItIsOpened();
    void hasItsCommandsInTheMenu();

private:
    void openWindow(const QByteArray &bytes, const QString &query = {});
    QString fileName() const { return m_folder->filePath(u"acme.json"_s); }
    template <typename Part>
    Part *part(const char *name) const
    {
        return m_window->findChild<Part *>(QString::fromLatin1(name));
    }
    QTableView *table() const { return part<QTableView>("statusTable"); }
    QLineEdit *field() const { return part<QLineEdit>("searchField"); }
    QTextBrowser *page() const { return part<QTextBrowser>("detailPane"); }
    QString count() const { return part<QLabel>("countLabel")->text(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString current() const
    {
        return table()->currentIndex().siblingAtColumn(StatusTableModel::NameColumn).data().toString();
    }
    QStringList selected() const;

    QList<QUrl> m_opened;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CatalogStore> m_store;
    std::unique_ptr<MainWindow> m_window;
    int m_builtInCount = 0;
};

void OwnCatalogsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    QDesktopServices::setUrlHandler(u"https"_s, this, "openAddress");
    QDesktopServices::setUrlHandler(u"http"_s, this, "openAddress");
    m_opened.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path())); // no notes of whoever runs this
    m_settings = std::make_unique<Settings>(
        std::make_unique<QSettings>(m_folder->filePath(u"statusbook.ini"_s), QSettings::IniFormat));
    m_builtInCount = CatalogDigest::builtIn().size();
}

void OwnCatalogsTest::cleanup()
{
    m_window.reset();
    m_store.reset();
    m_settings.reset();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QDesktopServices::unsetUrlHandler(u"http"_s);
}

void OwnCatalogsTest::openWindow(const QByteArray &bytes, const QString &query)
{
    replaceFile(fileName(), bytes);
    m_store = std::make_unique<CatalogStore>(readBuiltInCatalog, m_folder->filePath(u"catalogs"_s));
    m_window = std::make_unique<MainWindow>(
        CatalogDigest::builtIn, [this] { return m_store->builtIn(); }, m_settings.get());
    m_window->setCatalogStore(m_store.get(), {fileName()});
    m_window->setQuery(query);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(!m_store->files().isEmpty());
    QTRY_VERIFY(part<CatalogSearch>("catalogSearch")->isReady());
}

QStringList OwnCatalogsTest::selected() const
{
    QStringList names;
    const QModelIndexList rows = table()->selectionModel()->selectedRows(StatusTableModel::NameColumn);
    for (const QModelIndex &row : rows) {
        names.append(row.data().toString());
    }
    names.sort();
    return names;
}

void OwnCatalogsTest::findsTheEntriesOfAFile()
{
    openWindow(fileOf({entry(409, u"CART_LOCKED"_s), entry(409, u"CART_EMPTY"_s)}));
    QTRY_COMPARE(count(), u"%1 codes"_s.arg(m_builtInCount + 2));
    field()->setText(u"cart locked"_s);
    QCOMPARE(current(), u"CART_LOCKED"_s);
    QCOMPARE(cell(0, StatusTableModel::OriginColumn), u"Acme & <i>Sons</i>"_s);
    QTRY_VERIFY(page()->toPlainText().contains(u"Reason of CART_LOCKED"_s));
}

void OwnCatalogsTest::selectsAnEntryThatWasAskedForAtTheStart()
{
    openWindow(fileOf({entry(409, u"CART_LOCKED"_s)}), u"CART_LOCKED"_s);
    QTRY_COMPARE(current(), u"CART_LOCKED"_s);
}

void OwnCatalogsTest::offersTheOriginAsAFilter()
{
    openWindow(fileOf({entry(409, u"CART_LOCKED"_s), entry(410, u"CART_GONE"_s)}));
    QTRY_COMPARE(count(), u"%1 codes"_s.arg(m_builtInCount + 2));
    Q_EMIT part<QPushButton>("factsButton")->menu()->aboutToShow();
    auto *acme = part<QAction>("fact from:acme");
    QVERIFY(acme != nullptr);
    QCOMPARE(acme->text(), u"Acme && <i>Sons</i>"_s);
    acme->trigger();
    QCOMPARE(field()->text().trimmed(), u"from:acme"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void OwnCatalogsTest::keepsQuerySelectionAndPlaceWhenAFileChanges()
{
    openWindow(manyEntries(200, u"First."_s));
    field()->setText(u"from:acme"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 200);
    table()->verticalScrollBar()->setValue(table()->rowHeight(0) * 100 + 5);
    QItemSelection selection(table()->model()->index(103, 0), table()->model()->index(105, 0));
    table()->selectionModel()->setCurrentIndex(table()->model()->index(104, 0), QItemSelectionModel::NoUpdate);
    table()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QStringList names = selected();
    QCOMPARE(names, QStringList({u"NAME_103"_s, u"NAME_104"_s, u"NAME_105"_s}));
    const int offset = table()->rowViewportPosition(104);
    replaceFile(fileName(), fileOf({entry(598, u"EARLIER"_s)}).chopped(3)); // broken: all stays
    QTRY_VERIFY(part<QWidget>("catalogNotice")->isVisible());
    QCOMPARE(table()->model()->rowCount(), 200);
    QCOMPARE(selected(), names);
    QByteArray changed = manyEntries(200, u"Second."_s);
    changed.replace("\"codes\": [",
                    QByteArray("\"codes\": [" + QJsonDocument(entry(598, u"EARLIER"_s)).toJson() + ','));
    replaceFile(fileName(), changed);
    QTRY_COMPARE(table()->model()->rowCount(), 201);
    QCOMPARE(field()->text(), u"from:acme"_s);
    QCOMPARE(selected(), names);
    QCOMPARE(current(), u"NAME_104"_s);
    QCOMPARE(table()->rowViewportPosition(105), offset);
    QVERIFY(!part<QWidget>("catalogNotice")->isVisible());
}

void OwnCatalogsTest::showsTheCurrentEntryAnew()
{
    openWindow(fileOf({entry(409, u"CART_LOCKED"_s)}), u"CART_LOCKED"_s);
    QTRY_COMPARE(current(), u"CART_LOCKED"_s);
    const QSignalSpy preparing(part<CatalogSearch>("catalogSearch"), &CatalogSearch::preparing);
    QJsonObject changed = entry(409, u"CART_LOCKED"_s);
    changed.insert(u"description"_s, QJsonArray{u"Another text."_s});
    replaceFile(fileName(), fileOf({changed}));
    QTRY_VERIFY(page()->toPlainText().contains(u"Another text."_s));
    QVERIFY(!preparing.isEmpty());
    QCOMPARE(preparing.front().front().toBool(), true);
    QTRY_COMPARE(preparing.back().front().toBool(), false); // else the window says so for ever
    QCOMPARE(current(), u"CART_LOCKED"_s);
}

void OwnCatalogsTest::keepsTheRestWhenAFileGoes()
{
    openWindow(fileOf({entry(409, u"CART_LOCKED"_s)}));
    QTRY_COMPARE(count(), u"%1 codes"_s.arg(m_builtInCount + 1));
    field()->setText(u"404"_s);
    QCOMPARE(current(), u"NOT_FOUND"_s);
    QVERIFY(m_store->remove(fileName()));
    field()->setFocus();
    QTRY_VERIFY(count().endsWith(u" of %1 codes"_s.arg(m_builtInCount)));
    QCOMPARE(current(), u"NOT_FOUND"_s);
    QVERIFY(field()->hasFocus());
}

void OwnCatalogsTest::tellsOfABrokenFileInTheWindow()
{
    openWindow("{");
    QTRY_VERIFY(part<QWidget>("catalogNotice") != nullptr && part<QWidget>("catalogNotice")->isVisible());
    QCOMPARE(part<QLabel>("catalogNoticeText")->text(), u"“acme.json” cannot be used: 1 problem."_s);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    field()->setText(u"404"_s); // the rest works as ever
    QCOMPARE(current(), u"NOT_FOUND"_s);
}

void OwnCatalogsTest::showsWhatAFileSaysAsText()
{
    const QJsonArray texts{hostile};
    QJsonObject object = entry(409, u"HOSTILE"_s, hostile.left(89));
    object.insert(u"reason"_s, hostile);
    object.insert(u"description"_s, texts);
    object.insert(u"use"_s, texts);
    object.insert(u"avoid"_s, texts);
    object.insert(u"keywords"_s, texts);
    object.insert(u"formerly"_s, QJsonArray{QJsonObject{{u"phrase"_s, hostile}, {u"document"_s, hostile}}});
    object.insert(u"headers"_s, QJsonArray{QJsonObject{{u"name"_s, hostile},
                                                       {u"in"_s, u"response"_s},
                                                       {u"level"_s, u"MUST"_s},
                                                       {u"why"_s, hostile},
                                                       {u"source"_s, hostile}}});
    object.insert(u"confusedWith"_s, QJsonArray{QJsonObject{{u"code"_s, 404}, {u"difference"_s, hostile}}});
    object.insert(u"example"_s, QJsonObject{{u"request"_s, texts}, {u"response"_s, texts}});
    object.insert(u"facts"_s, QJsonObject{{u"retry"_s, QJsonObject{{u"advice"_s, hostile}, {u"source"_s, hostile}}}});
    object.insert(
        u"spec"_s,
        QJsonObject{{u"document"_s, hostile}, {u"section"_s, hostile}, {u"url"_s, u"https://acme.example/spec"_s}});
    object.insert(u"links"_s,
                  QJsonArray{QJsonObject{{u"title"_s, hostile}, {u"url"_s, u"https://acme.example/guide"_s}}});
    openWindow(fileOf({object, entry(410, u"PLAIN"_s)}), u"HOSTILE"_s);
    QTRY_COMPARE(current(), u"HOSTILE"_s);
    const QString shown = QString(hostile).replace(u'\u202e', u'\ufffd');
    QVERIFY(page()->toPlainText().count(shown) >= 13);
    for (QTextBlock block = page()->document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            QVERIFY(!format.isImageFormat());
            const QString scheme = QUrl(format.anchorHref()).scheme();
            QVERIFY2(
                QStringList({QString(), u"keyword"_s, u"code"_s, u"compare"_s, u"copy"_s, u"https"_s}).contains(scheme),
                qPrintable(format.anchorHref()));
        }
    }
    field()->setText(u"from:acme"_s);
    table()->selectAll(); // the comparison
    QTRY_VERIFY(page()->toPlainText().contains(shown));
    QVERIFY(m_opened.isEmpty());
}

void OwnCatalogsTest::showsAnAddressBeforeItIsOpened()
{
    QJsonObject object = entry(409, u"LINKED"_s);
    object.insert(u"links"_s,
                  QJsonArray{QJsonObject{{u"title"_s, u"RFC 9110"_s}, {u"url"_s, u"https://acme.example/guide"_s}}});
    openWindow(fileOf({object}), u"LINKED"_s);
    QTRY_COMPARE(current(), u"LINKED"_s);
    QVERIFY(page()->toPlainText().contains(u"acme.example"_s));
    page()->setFocus();
    const auto *bar = m_window->findChild<QStatusBar *>();
    for (int i = 0; i < 50 && bar->currentMessage().isEmpty(); ++i) {
        QTest::keyClick(page(), Qt::Key_Tab); // from link to link
    }
    QCOMPARE(bar->currentMessage(), u"https://acme.example/guide"_s);
    QVERIFY(m_opened.isEmpty());
    QTest::keyClick(page(), Qt::Key_Return);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://acme.example/guide"_s)});
}

void OwnCatalogsTest::hasItsCommandsInTheMenu()
{
    openWindow(fileOf({}));
    part<QAction>("catalogsAction")->trigger();
    QTRY_VERIFY(part<QWidget>("catalogsDialog") != nullptr && part<QWidget>("catalogsDialog")->isVisible());
    QVERIFY(part<QAction>("addCatalogAction") != nullptr);
    QVERIFY(part<QAction>("newCatalogAction") != nullptr);
    QVERIFY(m_window->acceptDrops());
}

STATUSBOOK_TEST_MAIN(tst_owncatalogs, OwnCatalogsTest, QApplication)
#include "tst_owncatalogs.moc"
