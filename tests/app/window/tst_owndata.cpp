// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Stars, notes, templates and exports as the window has them.

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "model/files/safefile.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"
#include "tests/windowfixture.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class OwnDataTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void starsByAKey();
    void writesANoteByAKey();
    void findsAWordOfANote();
    void keepsTheRowWhileItsNoteIsWritten();
    void starsAllSelectedRows();
    void explainsStarsWhereThereAreNone();
    void offersMarksAsFacts();
    void keepsStarsAndNotes();
    void savesANoteByItself();
    void showsWhatAnotherWindowWrites();
    void saysThatTheNotesWereBroken();
    void saysThatTheNotesCannotBeRead();
    void asksBeforeNotesAreLost();
    void offersOwnTemplates();
    void makesATemplate();
    void exportsWhatTheTableShows();

private:
    void openWindow(const QString &query = {});
};

void OwnDataTest::init()
{
    makeFolder();
    openWindow();
}

void OwnDataTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

void OwnDataTest::openWindow(const QString &query)
{
    m_window = std::make_unique<MainWindow>(CatalogDigest::builtIn, readBuiltInCatalog, m_settings.get());
    m_window->setQuery(query);
    showWindow();
}

void OwnDataTest::starsByAKey()
{
    type(u"404"_s);
    const QModelIndex row = table()->model()->index(0, 0);
    press(Qt::Key_D, Qt::ControlModifier); // the caret is in the field
    QVERIFY(row.data(StatusTableModel::StarredRole).toBool());
    QVERIFY(part<QToolButton>("starButton")->isChecked());
    QCOMPARE(field()->text(), u"404"_s);
    field()->setText(u"is:starred"_s);
    QCOMPARE(rowCount(), 1);
    QCOMPARE(currentCode(), 404);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(rowCount(), 0);
}

void OwnDataTest::writesANoteByAKey()
{
    type(u"404"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"hollyhock"_s);
    QCOMPARE(part<QPlainTextEdit>("noteField")->toPlainText(), u"hollyhock"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(field()->hasFocus());
    QVERIFY(table()->model()->index(0, 0).data(StatusTableModel::NotedRole).toBool());
    QCOMPARE(currentCode(), 404);
}

void OwnDataTest::findsAWordOfANote()
{
    type(u"402"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"hollyhock"_s);
    press(Qt::Key_Escape);
    field()->setText(u"hollyh"_s);
    QCOMPARE(rowCount(), 1);
    QCOMPARE(currentCode(), 402);
    QVERIFY(table()->model()->index(0, 0).data(SearchProxyModel::NoteHitRole).toBool());
}

void OwnDataTest::keepsTheRowWhileItsNoteIsWritten()
{
    type(u"402"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"hollyhock"_s);
    press(Qt::Key_Escape);
    field()->setText(u"is:noted"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    part<QPlainTextEdit>("noteField")->clear();
    QTRY_VERIFY(!table()->model()->index(0, 0).data(StatusTableModel::NotedRole).toBool()); // saved
    QCOMPARE(rowCount(), 1);
    press(Qt::Key_Escape);
    QTRY_COMPARE(rowCount(), 0);
}

void OwnDataTest::starsAllSelectedRows()
{
    field()->setText(u"401 403 404"_s);
    table()->setFocus();
    table()->selectAll();
    const int count = rowCount();
    QVERIFY(count >= 3);
    press(Qt::Key_D, Qt::ControlModifier);
    field()->setText(u"is:starred"_s);
    QCOMPARE(rowCount(), count);
}

void OwnDataTest::explainsStarsWhereThereAreNone()
{
    field()->setText(u"is:starred"_s);
    QCOMPARE(rowCount(), 0);
    const QList<QLabel *> labels = table()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(u"Ctrl+D"_s); }));
}

void OwnDataTest::offersMarksAsFacts()
{
    const auto isOffered = [this](const char *name) {
        Q_EMIT part<QPushButton>("factsButton")->menu()->aboutToShow();
        return action(name)->isEnabled();
    };
    QVERIFY(!isOffered("fact is:starred") && !isOffered("fact is:noted"));
    type(u"404"_s);
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(isOffered("fact is:starred") && !isOffered("fact is:noted"));
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"hollyhock"_s);
    press(Qt::Key_Escape);
    QVERIFY(isOffered("fact is:noted"));
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!isOffered("fact is:starred"));
}

void OwnDataTest::keepsStarsAndNotes()
{
    type(u"404"_s);
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"hollyhock"_s);
    m_window->close(); // at once
    openWindow();
    type(u"404"_s);
    QTRY_COMPARE(part<QPlainTextEdit>("noteField")->toPlainText(), u"hollyhock"_s);
    QVERIFY(part<QToolButton>("starButton")->isChecked());
}

void OwnDataTest::saysThatTheNotesWereBroken()
{
    m_window.reset();
    const QString name = m_folder->filePath(u"statusbook/notes.json"_s);
    QCOMPARE(SafeFile::write(name, "{"), QString());
    openWindow();
    QTRY_VERIFY(part<QWidget>("noticeBar")->isVisible());
    QVERIFY(part<QLabel>("noticeText")->text().contains(u"notes.broken.json"_s));
    QVERIFY(QFile::exists(m_folder->filePath(u"statusbook/notes.broken.json"_s)));
}

void OwnDataTest::saysThatTheNotesCannotBeRead()
{
    m_window.reset();
    const QString name = m_folder->filePath(u"statusbook/notes.json"_s);
    QVERIFY(QDir().mkpath(name)); // a folder, since root reads any file
    openWindow();
    QTRY_VERIFY(part<QWidget>("noticeBar")->isVisible());
    QVERIFY(part<QLabel>("noticeText")->text().contains(name));
}

void OwnDataTest::asksBeforeNotesAreLost()
{
    QCOMPARE(SafeFile::write(m_folder->filePath(u"statusbook"_s), "in the way"), QString());
    type(u"404"_s);
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(part<QWidget>("noteFailure")->isVisible());
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *question = part<QMessageBox>("unsavedNotesQuestion");
    QVERIFY(question != nullptr && question->isVisible() && question->isModal());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY(!m_window->isVisible());
}

void OwnDataTest::offersOwnTemplates()
{
    m_window.reset();
    QCOMPARE(SafeFile::write(m_folder->filePath(u"statusbook/snippets.json"_s),
                             R"({"format": 1, "forms": [{"name": "Slack", "template": "{code}: {reason}"}]})"),
             QString());
    SnippetChoice choice = m_settings->snippets();
    choice.pins = {{u"mine"_s, u"slack"_s}};
    m_settings->setSnippets(choice);
    openWindow(u"404"_s); // at once
    press(Qt::Key_Return);
    QCOMPARE(copied(), u"404: Not Found"_s);
}

void OwnDataTest::exportsWhatTheTableShows()
{
    field()->setText(u"404 410"_s);
    action("exportAction")->trigger();
    QTRY_VERIFY(part<QFileDialog>("exportDialog") != nullptr);
    const QString name = m_folder->filePath(u"codes.csv"_s);
    Q_EMIT part<QFileDialog>("exportDialog")->fileSelected(name);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.startsWith("Code,Reason phrase,Summary,Origin\r\n404,Not Found,"), bytes.constData());
    QCOMPARE(bytes.count("\r\n"), rowCount() + 1);
    QVERIFY(part<QLabel>("copiedLabel")->text().contains(name));
}

void OwnDataTest::showsWhatAnotherWindowWrites()
{
    type(u"404"_s);
    const std::unique_ptr<MainWindow> first = std::move(m_window);
    openWindow(u"404"_s);
    press(Qt::Key_D, Qt::ControlModifier);
    const auto *table = first->findChild<QTableView *>(u"statusTable"_s);
    QTRY_VERIFY(table->model()->index(0, 0).data(StatusTableModel::StarredRole).toBool());
}

void OwnDataTest::savesANoteByItself()
{
    type(u"404"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    type(u"hollyhock"_s);
    QTRY_VERIFY(bytesOf(m_folder->filePath(u"statusbook/notes.json"_s)).contains("hollyhock")); // the caret still in it
}

void OwnDataTest::makesATemplate()
{
    type(u"404"_s);
    action("templatesAction")->trigger();
    QTRY_VERIFY(part<QDialog>("ownFormsDialog") != nullptr);
    auto *dialog = part<QDialog>("ownFormsDialog");
    dialog->findChild<QLineEdit *>(u"formName"_s)->setText(u"Slack"_s);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"formTemplate"_s);
    text->setPlainText(u"{cod}"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"problemLabel"_s)->text().contains(u"{cod}"_s));
    text->setPlainText(u"{code} it is"_s);
    dialog->accept();
    press(Qt::Key_Return, Qt::ShiftModifier); // all forms
    QTRY_VERIFY(part<QDialog>("formFinder") != nullptr);
    QTRY_VERIFY(part<QDialog>("formFinder")->isActiveWindow());
    type(u"slack"_s);
    press(Qt::Key_Return);
    QCOMPARE(copied(), u"404 it is"_s);
}

STATUSBOOK_TEST_MAIN(tst_owndata, OwnDataTest, QApplication)
#include "tst_owndata.moc"
