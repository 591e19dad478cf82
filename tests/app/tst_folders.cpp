// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The program as a process where its folders are missing, unreadable or closed to it.

#include "app/window/mainwindow.h"
#include "app/window/session.h"
#include "model/files/safefile.h"
#include "model/table/catalogsearch.h"
#include "model/table/statustablemodel.h"
#include "tests/ordinaryrights.h"
#include "tests/testmain.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000; // for a machine that is busy; nothing here takes it

void say(const QString &what)
{
    std::printf("%s\n", qUtf8Printable(what));
    std::fflush(stdout);
}

void discardNotes(const QMainWindow &window)
{
    if (auto *question = window.findChild<QMessageBox *>(u"unsavedNotesQuestion"_s)) {
        say(u"asks"_s);
        const QList<QAbstractButton *> buttons = question->buttons();
        for (QAbstractButton *button : buttons) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
                button->click();
            }
        }
    }
}

// Looks a code up, stars it, says what the window says, and closes it.
void useWindow(QMainWindow &window)
{
    window.findChild<QLineEdit *>(u"searchField"_s)->setText(u"404"_s);
    const auto *table = window.findChild<QTableView *>(u"statusTable"_s);
    say(u"found %1"_s.arg(table->model()->index(0, 0).data().toString()));
    window.findChild<QAction *>(u"starAction"_s)->trigger();
    const bool isStarred = table->model()->index(0, 0).data(StatusTableModel::StarredRole).toBool();
    say(isStarred ? u"starred"_s : u"not starred"_s);
    const auto *bar = window.findChild<QWidget *>(u"noticeBar"_s);
    const auto *text = window.findChild<QLabel *>(u"noticeText"_s);
    say(bar->isVisible() ? u"notice: "_s + text->text().replace(u'\n', u' ') : u"no notice"_s);
    window.close();
    discardNotes(window);
}

int runWindow(int argc, char **argv)
{
    CommandLine line;
    return Session::runWindow(argc, argv, line, [](MainWindow &window) {
        auto *timer = new QTimer(&window);
        QObject::connect(timer, &QTimer::timeout, &window, [&window, timer] {
            // The last that a start does is to ask what can be kept, and to read the catalogs.
            const auto *bar = window.findChild<QWidget *>(u"noticeBar"_s);
            const bool isStarted = bar != nullptr && !window.windowIcon().isNull() &&
                                   window.findChild<CatalogSearch *>(u"catalogSearch"_s)->isReady();
            if (isStarted) {
                timer->stop();
                QTimer::singleShot(0, &window, [&window] { useWindow(window); });
            }
        });
        timer->start(10);
    });
}

} // namespace

class FoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksAndSaysWhatItCannotKeep_data();
    void worksAndSaysWhatItCannotKeep();
    void answersInTheTerminal_data();
    void answersInTheTerminal();

private:
    struct Run
    {
        int status = -1;
        QStringList lines;
        QByteArray err;
    };
    static Run runWith(const QString &config, const QString &data, const QStringList &arguments);
};

FoldersTest::Run FoldersTest::runWith(const QString &config, const QString &data, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, config);
    environment.insert(u"XDG_DATA_HOME"_s, data);
    environment.insert(u"XDG_CACHE_HOME"_s, data);
    environment.insert(u"HOME"_s, data);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList(u"tst_folders"_s) + arguments);
    process.closeWriteChannel();
    Run run;
    if (process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit) {
        run.status = process.exitCode();
    }
    run.lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    const QList<QByteArray> messages = process.readAllStandardError().split('\n');
    for (const QByteArray &message : messages) {
        run.err += message.startsWith("statusbook: ") ? QByteArray(message + '\n') : QByteArray();
    }
    return run;
}

void FoldersTest::worksAndSaysWhatItCannotKeep_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QStringList>("named"); // in the notice
    QTest::addColumn<bool>("keepsNotes");
    QTest::newRow("all are missing") << u"new/config"_s << u"new/data"_s << QStringList() << true;
    QTest::newRow("data below a file") << u"config"_s << u"file/data"_s
                                       << QStringList{u"stars and notes, snippet templates"_s,
                                                      u"/file is not a folder"_s}
                                       << false;
    QTest::newRow("settings below a file")
        << u"file/config"_s << u"data"_s << QStringList{u"settings"_s, u"/file is not a folder"_s} << true;
    QTest::newRow("everything below a file")
        << u"file/a"_s << u"file/b"_s << QStringList{u"stars and notes, snippet templates, settings"_s} << false;
    QTest::newRow("everything where nobody writes")
        << u"/proc/self/config"_s << u"/proc/self/data"_s << QStringList{u"/proc"_s} << false;
    QTest::newRow("everything read-only")
        << u"read-only/a"_s << u"read-only/b"_s
        << QStringList{u"stars and notes, snippet templates, settings"_s, u"/read-only"_s} << false;
}

void FoldersTest::worksAndSaysWhatItCannotKeep()
{
    QFETCH(const QString, config);
    QFETCH(const QString, data);
    QFETCH(const QStringList, named);
    QFETCH(const bool, keepsNotes);
    const QTemporaryDir folder;
    const OrdinaryRights rights;
    QCOMPARE(SafeFile::write(folder.filePath(u"file"_s), "in the way"), QString());
    const QDir base(folder.path());
    QVERIFY(base.mkdir(u"read-only"_s, QFile::ReadOwner | QFile::ExeOwner));
    const Run run = runWith(base.absoluteFilePath(config), base.absoluteFilePath(data), {u"--window"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.lines.size() >= 3);
    QCOMPARE(run.lines.at(0), u"found 404"_s);
    QCOMPARE(run.lines.at(1), u"starred"_s);
    if (named.isEmpty()) {
        QCOMPARE(run.lines.at(2), u"no notice"_s);
        QCOMPARE(run.err, QByteArray());
    }
    for (const QString &name : named) {
        QVERIFY2(run.lines.at(2).contains(name), qPrintable(run.lines.at(2)));
    }
    QCOMPARE(run.lines.contains(u"asks"_s), !keepsNotes);
    QCOMPARE(QFile::exists(base.absoluteFilePath(data) + u"/statusbook/notes.json"_s), keepsNotes);
    QVERIFY(run.err.count('\n') <= 1);
}

void FoldersTest::answersInTheTerminal_data()
{
    QTest::addColumn<QString>("data");
    QTest::newRow("missing") << u"new/data"_s;
    QTest::newRow("below a file") << u"file/data"_s;
    QTest::newRow("where nobody writes") << u"/proc/self/data"_s;
}

void FoldersTest::answersInTheTerminal()
{
    QFETCH(const QString, data);
    const QTemporaryDir folder;
    QCOMPARE(SafeFile::write(folder.filePath(u"file"_s), "in the way"), QString());
    const QString name = QDir(folder.path()).absoluteFilePath(data);
    const Run run = runWith(name, name, {u"--terminal"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.lines.value(0).startsWith(u"404 Not Found"_s));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"file"_s});
}

static int run(int argc, char **argv)
{
    const QByteArray role = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    if (role == "--window") {
        return runWindow(argc, argv);
    }
    if (role == "--terminal") {
        CommandLine line;
        line.task = CommandLine::Task::Print;
        line.query = u"404"_s;
        return Session::runTerminal(argc, argv, line);
    }
    const TestHome home;
    const QCoreApplication application(argc, argv);
    FoldersTest test;
    return QTest::qExec(&test, argc, argv);
}

static const bool tst_folders = TestMain::add("tst_folders", run);

#include "tst_folders.moc"
