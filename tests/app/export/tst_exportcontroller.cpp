// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/exportcontroller.h"
#include "tests/builtincodes.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

TableExport::Content contentOf(const QList<StatusKey> &keys)
{
    const Catalog &catalog = builtInCatalog();
    TableExport::Content content{{}, {StatusTableModel::CodeColumn}, {}, catalog.origins()};
    for (const StatusKey &key : keys) {
        content.codes.append(catalog.at(catalog.rowOf(key)));
    }
    return content;
}

} // namespace

class ExportControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesOneFile_data();
    void writesOneFile();
    void writesTheFileThatWasChosen();
    void takesTheFormatFromTheName_data();
    void takesTheFormatFromTheName();
    void changesTheEndingWithTheFormat();
    void asksBeforeItReplacesFilesOfOtherNames();
    void namesFewOfManyFilesThatAreThere();
    void asksOnceForTheChosenName();
    void replacesThemWhenTold();
    void startsInTheFolderOfTheLastExport();
    void namesTheFileThatCannotBeWritten();
    void saysThatThereIsNothingToExport();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    ExportDialog *dialog() const { return m_window->findChild<ExportDialog *>(u"exportDialog"_s); }
    QMessageBox *box(const QString &name) const { return m_window->findChild<QMessageBox *>(name); }
    bool isOpen(const QString &name) const
    {
        return box(name) != nullptr && box(name)->isVisible() && box(name)->isModal();
    }
    // Types the name into the dialog and accepts it.
    void choose(const QString &name)
    {
        QVERIFY(dialog() != nullptr && dialog()->isVisible() && dialog()->isModal());
        dialog()->findChild<QLineEdit *>()->setText(path(name));
        static_cast<QDialog *>(dialog())->accept();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    ExportController *m_controller = nullptr;
};

void ExportControllerTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_controller = new ExportController(m_window.get());
}

void ExportControllerTest::writesOneFile_data()
{
    QTest::addColumn<TableExport::Format>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("CSV") << TableExport::Format::Csv
                         << QByteArray("Reason phrase,Code\r\nNot Found,404\r\nGone,410\r\n");
    QTest::newRow("JSON") << TableExport::Format::Json << QByteArray("{\n    \"codes\": [");
    QTest::newRow("Markdown") << TableExport::Format::Markdown
                              << QByteArray("| Reason phrase | Code |\n| --- | --- |\n| Not Found | 404 |\n");
    QTest::newRow("HTML") << TableExport::Format::Html << QByteArray("<!DOCTYPE html>\n");
    QTest::newRow("PDF") << TableExport::Format::Pdf << QByteArray("%PDF-");
}

void ExportControllerTest::writesOneFile()
{
    QFETCH(const TableExport::Format, format);
    QFETCH(const QByteArray, start);
    TableExport::Content content = contentOf({{404}, {410}});
    content.columns.prepend(StatusTableModel::PhraseColumn);
    content.codes.front().subStatuses.clear(); // IIS says them, in a file of its own
    const QList<SafeFile::Content> files = ExportController::filesOf(content, format, u"/x/codes.of.mine"_s);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.front().fileName, u"/x/codes.of.mine"_s);
    QCOMPARE(files.front().bytes.first(start.size()), start);
}

void ExportControllerTest::writesTheFileThatWasChosen()
{
    const QSignalSpy exported(m_controller, &ExportController::exported);
    m_controller->start(contentOf({{404}, {410}}));
    choose(u"codes"_s); // gets the ending of the first format
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported.front().front().toString(), u"Exported: %1"_s.arg(path(u"codes.csv"_s)));
    QCOMPARE(bytesOf(path(u"codes.csv"_s)), QByteArray("Code\r\n404\r\n410\r\n"));
}

void ExportControllerTest::takesTheFormatFromTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<TableExport::Format>("format");
    QTest::newRow("a known ending") << u"x.PDF"_s << TableExport::Format::Pdf;
    QTest::newRow("another known ending") << u"x.md"_s << TableExport::Format::Markdown;
    QTest::newRow("an unknown ending means the chosen format") << u"x.txt"_s << TableExport::Format::Csv;
}

void ExportControllerTest::takesTheFormatFromTheName()
{
    QFETCH(const QString, name);
    QFETCH(const TableExport::Format, format);
    QCOMPARE(ExportDialog().formatOf(name), format);
}

void ExportControllerTest::changesTheEndingWithTheFormat()
{
    m_controller->start(contentOf({{404}}));
    QTRY_VERIFY(dialog() != nullptr);
    const QStringList filters = dialog()->nameFilters();
    QCOMPARE(filters.size(), TableExport::formatCount);
    dialog()->selectNameFilter(filters.back());
    Q_EMIT dialog()->filterSelected(filters.back());
    QCOMPARE(QFileInfo(dialog()->selectedFiles().front()).fileName(), u"status-codes.pdf"_s);
}

void ExportControllerTest::asksBeforeItReplacesFilesOfOtherNames()
{
    QCOMPARE(SafeFile::write(path(u"codes-nginx.json"_s), "mine"), QString());
    m_controller->start(contentOf({{410, u"iana"_s}, {499, u"nginx"_s}}));
    choose(u"codes.json"_s);
    QTRY_VERIFY(isOpen(u"exportQuestion"_s));
    QVERIFY(box(u"exportQuestion"_s)->text().endsWith(u"\n\ncodes-nginx.json"_s));
    QVERIFY(!box(u"exportQuestion"_s)->text().contains(u"codes-iana.json"_s));
    QCOMPARE(box(u"exportQuestion"_s)->textFormat(), Qt::PlainText);
    box(u"exportQuestion"_s)->reject();
    QCOMPARE(bytesOf(path(u"codes-nginx.json"_s)), QByteArray("mine"));
    QVERIFY(!QFile::exists(path(u"codes-iana.json"_s)));
}

void ExportControllerTest::namesFewOfManyFilesThatAreThere()
{
    QList<StatusKey> keys;
    for (int i = 0; i < 9; ++i) {
        const QString origin = builtInCatalog().origins().at(i)->id;
        const auto isOfIt = [&](const StatusCode &code) { return code.origin->id == origin; };
        const QList<StatusCode> &codes = builtInCatalog().codes();
        keys.append(keyOf(*std::find_if(codes.begin(), codes.end(), isOfIt)));
        QCOMPARE(SafeFile::write(path(u"codes-%1.json"_s.arg(origin)), "mine"), QString());
    }
    m_controller->start(contentOf(keys));
    choose(u"codes.json"_s);
    QTRY_VERIFY(box(u"exportQuestion"_s) != nullptr);
    QCOMPARE(box(u"exportQuestion"_s)->text().count(u".json"_s), 8);
    QVERIFY(box(u"exportQuestion"_s)->text().endsWith(u" …"_s));
    QVERIFY(QGuiApplication::overrideCursor() == nullptr);
}

// The dialog has asked whether that file is to be replaced.
void ExportControllerTest::asksOnceForTheChosenName()
{
    const QSignalSpy exported(m_controller, &ExportController::exported);
    QCOMPARE(SafeFile::write(path(u"codes.csv"_s), "mine"), QString());
    m_controller->start(contentOf({{404}}));
    QTRY_VERIFY(dialog() != nullptr);
    Q_EMIT dialog()->fileSelected(path(u"codes.csv"_s));
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(box(u"exportQuestion"_s) == nullptr);
    QCOMPARE(bytesOf(path(u"codes.csv"_s)), QByteArray("Code\r\n404\r\n"));
}

void ExportControllerTest::startsInTheFolderOfTheLastExport()
{
    m_controller->start(contentOf({{404}}));
    QTRY_VERIFY(dialog() != nullptr);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(dialog()->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(dialog()->directory() != QDir(m_folder->path()));
    choose(u"codes.csv"_s);
    QTRY_VERIFY(dialog() == nullptr);
    m_controller->start(contentOf({{404}}));
    QTRY_VERIFY(dialog() != nullptr);
    QCOMPARE(dialog()->directory(), QDir(m_folder->path()));
}

void ExportControllerTest::replacesThemWhenTold()
{
    const QSignalSpy exported(m_controller, &ExportController::exported);
    QCOMPARE(SafeFile::write(path(u"codes-nginx.json"_s), "mine"), QString());
    m_controller->start(contentOf({{410, u"iana"_s}, {499, u"nginx"_s}}));
    choose(u"codes.json"_s);
    QTRY_VERIFY(isOpen(u"exportQuestion"_s));
    const QList<QAbstractButton *> buttons = box(u"exportQuestion"_s)->buttons();
    for (QAbstractButton *button : buttons) {
        if (box(u"exportQuestion"_s)->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
            break;
        }
    }
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(exported.front().front().toString().contains(u"1 more"_s));
    QVERIFY(bytesOf(path(u"codes-nginx.json"_s)).contains("\"nginx\""));
    QVERIFY(bytesOf(path(u"codes-iana.json"_s)).contains("\"iana\""));
}

void ExportControllerTest::namesTheFileThatCannotBeWritten()
{
    const QSignalSpy exported(m_controller, &ExportController::exported);
    QCOMPARE(SafeFile::write(path(u"file"_s), "kept"), QString());
    m_controller->start(contentOf({{404}}));
    QTRY_VERIFY(dialog() != nullptr);
    Q_EMIT dialog()->fileSelected(path(u"file/codes.csv"_s)); // a folder that went while the dialog was open
    QTRY_VERIFY(isOpen(u"exportFailure"_s));
    QVERIFY(box(u"exportFailure"_s)->text().startsWith(path(u"file/codes.csv"_s) + u" cannot be written: "_s));
    QCOMPARE(exported.size(), 0);
}

void ExportControllerTest::saysThatThereIsNothingToExport()
{
    m_controller->start(contentOf({}));
    choose(u"codes.csv"_s);
    QTRY_VERIFY(isOpen(u"exportFailure"_s));
    QCOMPARE(box(u"exportFailure"_s)->text(), u"The table shows no codes to export."_s);
    QCOMPARE(box(u"exportFailure"_s)->textFormat(), Qt::PlainText);
    QVERIFY(!QFile::exists(path(u"codes.csv"_s)));
}

STATUSBOOK_TEST_MAIN(tst_exportcontroller, ExportControllerTest, QApplication)
#include "tst_exportcontroller.moc"
