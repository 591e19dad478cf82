// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/notepanel.h"
#include "app/browse/notescontroller.h"
#include "model/files/safefile.h"
#include "model/user/notebookfile.h"
#include "model/user/notestore.h"
#include "tests/builtincodes.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class NotesControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsNothingWithoutACode();
    void keepsStarAndNoteOfTheCode();
    void keepsTheNoteOfTheCodeThatWasLeft();
    void starsAllOrNone();
    void showsWhatAnotherProcessWrites();
    void showsWhyANoteIsNotKept();
    void closesWhenAllIsKept();
    void asksBeforeNotesAreLost();
    void closesWithoutThemWhenTold();
    void closesAfterAnotherTry();
    void asksAgainAfterAnotherTryInVain();
    void exportsTheNotesThatCannotBeKept();
    void importsAFile();
    void exportsAFile();
    void importsAndExportsNothingWhenCancelled();

private:
    void openController(const QString &fileName);
    QString path(const QString &name = u"notes.json"_s) const { return m_folder->filePath(name); }
    QPlainTextEdit *note() const { return m_panel->findChild<QPlainTextEdit *>(u"noteField"_s); }
    QToolButton *star() const { return m_panel->findChild<QToolButton *>(u"starButton"_s); }
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(u"unsavedNotesQuestion"_s); }
    // Types the name into the dialog and accepts it.
    static void choose(QFileDialog *dialog, const QString &name)
    {
        dialog->findChild<QLineEdit *>()->setText(name);
        static_cast<QDialog *>(dialog)->accept();
    }
    void answer(QMessageBox::ButtonRole role, const QString &word) const;
    void type(const QString &text) const
    {
        m_panel->focusNote();
        QTest::keyClicks(note(), text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    NotePanel *m_panel = nullptr;
    std::unique_ptr<NoteStore> m_store;
    NotesController *m_controller = nullptr;
};

void NotesControllerTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    openController(path());
}

void NotesControllerTest::cleanup()
{
    m_window.reset();
    m_store.reset();
}

void NotesControllerTest::openController(const QString &fileName)
{
    cleanup();
    m_store = std::make_unique<NoteStore>(fileName);
    m_window = std::make_unique<QWidget>();
    m_panel = new NotePanel(m_window.get());
    m_controller = new NotesController(m_store.get(), m_panel, m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void NotesControllerTest::answer(QMessageBox::ButtonRole role, const QString &word) const
{
    const QList<QAbstractButton *> buttons = question()->buttons();
    for (QAbstractButton *button : buttons) {
        if (question()->buttonRole(button) == role && button->text().contains(word)) {
            button->click();
            return;
        }
    }
    QFAIL("no such button");
}

void NotesControllerTest::showsNothingWithoutACode()
{
    QVERIFY(!m_panel->isVisible());
    m_controller->showCode(builtInCode(404), {});
    QVERIFY(m_panel->isVisible());
    m_controller->showCode({}, {});
    QVERIFY(!m_panel->isVisible());
}

void NotesControllerTest::keepsStarAndNoteOfTheCode()
{
    m_controller->showCode(builtInCode(404), {});
    type(u"Seen."_s);
    star()->click();
    QCOMPARE(m_store->notebook().note(keyOf(builtInCode(404))), u"Seen."_s);
    QVERIFY(m_store->notebook().isStarred(keyOf(builtInCode(404))));
    m_controller->showCode(builtInCode(410), {});
    QVERIFY(note()->toPlainText().isEmpty());
    QVERIFY(!star()->isChecked());
    m_controller->showCode(builtInCode(404), {});
    QCOMPARE(note()->toPlainText(), u"Seen."_s);
    QVERIFY(star()->isChecked());
}

void NotesControllerTest::keepsTheNoteOfTheCodeThatWasLeft()
{
    m_controller->showCode(builtInCode(404), {});
    type(u"Seen."_s);
    m_controller->showCode(builtInCode(410), {}); // with the caret in the note
    type(u"Too."_s);
    QCOMPARE(m_store->notebook().note(keyOf(builtInCode(404))), u"Seen."_s);
    QCOMPARE(m_store->notebook().note(keyOf(builtInCode(410))), u"Too."_s);
}

void NotesControllerTest::starsAllOrNone()
{
    const QList<StatusCode> codes{builtInCode(404), builtInCode(410)};
    const auto starCount = [&] {
        return std::count_if(codes.begin(), codes.end(),
                             [this](const StatusCode &code) { return m_store->notebook().isStarred(keyOf(code)); });
    };
    m_controller->toggleStars({codes.front()});
    QCOMPARE(starCount(), 1);
    m_controller->toggleStars(codes);
    QCOMPARE(starCount(), 2);
    m_controller->toggleStars(codes);
    QCOMPARE(starCount(), 0);
}

void NotesControllerTest::showsWhatAnotherProcessWrites()
{
    m_store->load();
    m_controller->showCode(builtInCode(404), {});
    Notebook theirs;
    theirs.setNote(keyOf(builtInCode(404)), u"theirs"_s, 10);
    static_cast<void>(NotebookFile(path()).save(theirs));
    QTRY_COMPARE(note()->toPlainText(), u"theirs"_s);
}

void NotesControllerTest::showsWhyANoteIsNotKept()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    openController(path(u"file/notes.json"_s));
    m_controller->showCode(builtInCode(404), {});
    type(u"Seen."_s);
    QVERIFY(!m_store->save());
    const auto *failure = m_panel->findChild<QWidget *>(u"noteFailure"_s);
    QVERIFY(failure->isVisible());
    QCOMPARE(note()->toPlainText(), u"Seen."_s);
    QVERIFY(QFile::remove(path(u"file"_s)));
    m_panel->findChild<QAbstractButton *>(u"retryNoteButton"_s)->click();
    QVERIFY(!failure->isVisible());
    QCOMPARE(NotebookFile(path(u"file/notes.json"_s)).peek().contents, m_store->notebook());
}

void NotesControllerTest::closesWhenAllIsKept()
{
    m_controller->showCode(builtInCode(404), {});
    type(u"Seen."_s);
    QVERIFY(m_controller->mayClose([] { QFAIL("not asked for"); }));
    QCOMPARE(NotebookFile(path()).peek().contents.note(keyOf(builtInCode(404))), u"Seen."_s);
    QVERIFY(question() == nullptr);
}

void NotesControllerTest::asksBeforeNotesAreLost()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    openController(path(u"file/notes.json"_s));
    m_controller->showCode(builtInCode(404), {});
    type(u"Seen."_s);
    QVERIFY(!m_controller->mayClose([] { QFAIL("the question was cancelled"); }));
    QVERIFY(question() != nullptr && question()->isVisible() && question()->isModal());
    QVERIFY(question()->text().contains(path(u"file/notes.json"_s)));
    question()->reject();
    QCOMPARE(m_store->notebook().note(keyOf(builtInCode(404))), u"Seen."_s);
}

void NotesControllerTest::closesWithoutThemWhenTold()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    openController(path(u"file/notes.json"_s));
    m_controller->toggleStars({builtInCode(404)});
    int closed = 0;
    QVERIFY(!m_controller->mayClose([&closed] { ++closed; }));
    answer(QMessageBox::DestructiveRole, {});
    QCOMPARE(closed, 1);
    QVERIFY(m_controller->mayClose([] { QFAIL("it is decided"); }));
}

void NotesControllerTest::closesAfterAnotherTry()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    openController(path(u"file/notes.json"_s));
    m_controller->toggleStars({builtInCode(404)});
    int closed = 0;
    QVERIFY(!m_controller->mayClose([&closed] { ++closed; }));
    QVERIFY(QFile::remove(path(u"file"_s)));
    answer(QMessageBox::ActionRole, u"again"_s);
    QCOMPARE(closed, 1);
    QVERIFY(NotebookFile(path(u"file/notes.json"_s)).peek().contents.isStarred(keyOf(builtInCode(404))));
}

void NotesControllerTest::asksAgainAfterAnotherTryInVain()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    openController(path(u"file/notes.json"_s));
    m_controller->toggleStars({builtInCode(404)});
    int closed = 0;
    QVERIFY(!m_controller->mayClose([&closed] { ++closed; }));
    answer(QMessageBox::ActionRole, u"again"_s);
    QCOMPARE(closed, 0);
    QTRY_VERIFY(question() == nullptr);
    QVERIFY(!m_controller->mayClose([&closed] { ++closed; }));
    QVERIFY(question() != nullptr && question()->isVisible());
}

void NotesControllerTest::exportsTheNotesThatCannotBeKept()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    openController(path(u"file/notes.json"_s));
    m_controller->toggleStars({builtInCode(404)});
    QVERIFY(!m_controller->mayClose([] { QFAIL("the notes are not kept yet"); }));
    answer(QMessageBox::ActionRole, u"Export"_s);
    auto *dialog = m_window->findChild<QFileDialog *>(u"exportNotesDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    choose(dialog, path(u"copy.json"_s));
    QVERIFY(NotebookFormat::parse(bytesOf(path(u"copy.json"_s))).contents.isStarred(keyOf(builtInCode(404))));
}

void NotesControllerTest::importsAFile()
{
    const QSignalSpy told(m_controller, &NotesController::told);
    Notebook other;
    other.setNote(keyOf(builtInCode(404)), u"theirs"_s, 10);
    QCOMPARE(SafeFile::write(path(u"other.json"_s), NotebookFormat::write(other)), QString());
    m_controller->importNotes();
    auto *dialog = m_window->findChild<QFileDialog *>(u"importNotesDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible() && dialog->isModal());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptOpen);
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFile);
    choose(dialog, path(u"other.json"_s));
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_store->notebook().note(keyOf(builtInCode(404))), u"theirs"_s);
}

void NotesControllerTest::exportsAFile()
{
    const QSignalSpy told(m_controller, &NotesController::told);
    m_controller->toggleStars({builtInCode(404)});
    m_controller->exportNotes();
    auto *dialog = m_window->findChild<QFileDialog *>(u"exportNotesDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible() && dialog->isModal());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    choose(dialog, path(u"copy"_s)); // gets its ending
    QCOMPARE(told.size(), 1);
    QVERIFY(NotebookFormat::parse(bytesOf(path(u"copy.json"_s))).contents.isStarred(keyOf(builtInCode(404))));
}

void NotesControllerTest::importsAndExportsNothingWhenCancelled()
{
    const QSignalSpy told(m_controller, &NotesController::told);
    m_controller->importNotes();
    m_controller->exportNotes();
    const QList<QFileDialog *> dialogs = m_window->findChildren<QFileDialog *>();
    QCOMPARE(dialogs.size(), 2);
    for (QFileDialog *dialog : dialogs) {
        dialog->reject();
    }
    QTRY_VERIFY(m_window->findChildren<QFileDialog *>().isEmpty()); // gone, not hidden
    QCOMPARE(told.size(), 0);
}

STATUSBOOK_TEST_MAIN(tst_notescontroller, NotesControllerTest, QApplication)
#include "tst_notescontroller.moc"
