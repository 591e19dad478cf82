// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippettemplatesdialog.h"
#include "app/snippets/templatecontroller.h"
#include "model/files/filewatcher.h"
#include "model/files/safefile.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

StatusCode notFound()
{
    StatusCode code;
    code.code = 404;
    code.name = u"NOT_FOUND"_s;
    code.reason = u"Not Found"_s;
    return code;
}

const QByteArray oneTemplate = R"({"format": 1, "forms": [{"name": "Slack", "template": "{code}"}]})";

} // namespace

class TemplateControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesTheFormsToTheCollection();
    void keepsWhatTheDialogMakes();
    void keepsTheDialogWhenTheFileCannotBeWritten();
    void tellsOfABrokenFile();
    void takesWhatAnotherWrites();
    void losesNothingThatAnotherWritesMeanwhile();
    void takesWhatAnotherWroteWhenTheDialogIsLeft();

private:
    QString path(const QString &name = u"snippets.json"_s) const { return m_folder->filePath(name); }
    SnippetTemplatesDialog *dialog() const { return m_window->findChild<SnippetTemplatesDialog *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SnippetCollection> m_collection;
    std::unique_ptr<QWidget> m_window;
};

void TemplateControllerTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_collection = std::make_unique<SnippetCollection>(SnippetCollection::builtInFolder());
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void TemplateControllerTest::givesTheFormsToTheCollection()
{
    QCOMPARE(SafeFile::write(path(), oneTemplate), QString());
    TemplateController controller(path(), m_collection.get(), m_window.get());
    const QSignalSpy changed(&controller, &TemplateController::changed);
    QVERIFY(!m_collection->contains(u"mine"_s));
    controller.load();
    controller.load();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_collection->library(u"mine"_s).defaultSnippetFor(notFound()).text, u"404"_s);
}

void TemplateControllerTest::keepsWhatTheDialogMakes()
{
    TemplateController controller(path(), m_collection.get(), m_window.get());
    const QSignalSpy changed(&controller, &TemplateController::changed);
    controller.edit(notFound());
    QVERIFY(dialog() != nullptr && dialog()->isVisible() && dialog()->isModal());
    dialog()->findChild<QLineEdit *>(u"formName"_s)->setText(u"Slack"_s);
    dialog()->accept();
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_collection->contains(u"mine"_s));
    QCOMPARE(SnippetTemplatesFile(path()).load().contents.templates, m_collection->templates());
}

void TemplateControllerTest::keepsTheDialogWhenTheFileCannotBeWritten()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "in the way"), QString());
    TemplateController controller(path(u"file/snippets.json"_s), m_collection.get(), m_window.get());
    controller.edit(notFound());
    dialog()->accept();
    QVERIFY(dialog()->isVisible());
    QVERIFY(dialog()->findChild<QLabel *>(u"problemLabel"_s)->text().contains(path(u"file/snippets.json"_s)));
    QVERIFY(!m_collection->contains(u"mine"_s));
}

void TemplateControllerTest::tellsOfABrokenFile()
{
    QCOMPARE(SafeFile::write(path(), "{"), QString());
    TemplateController controller(path(), m_collection.get(), m_window.get());
    const QSignalSpy told(&controller, &TemplateController::told);
    controller.load();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains(path(u"snippets.broken.json"_s)));
}

void TemplateControllerTest::takesWhatAnotherWrites()
{
    TemplateController controller(path(), m_collection.get(), m_window.get());
    const QSignalSpy changed(&controller, &TemplateController::changed);
    controller.load();
    controller.watch();
    replaceFile(path(), oneTemplate);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_collection->library(u"mine"_s).defaultSnippetFor(notFound()).text, u"404"_s);
    replaceFile(path(), QByteArray(oneTemplate).replace("{code}", "no {code}"));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(m_collection->library(u"mine"_s).defaultSnippetFor(notFound()).text, u"no 404"_s);
}

void TemplateControllerTest::losesNothingThatAnotherWritesMeanwhile()
{
    TemplateController controller(path(), m_collection.get(), m_window.get());
    controller.load();
    controller.watch();
    controller.edit(notFound());
    replaceFile(path(), oneTemplate);
    QTest::qWait(2 * FileWatcher::quietMs); // for what must not happen
    QVERIFY(m_collection->templates().isEmpty());
    dialog()->findChild<QLineEdit *>(u"formName"_s)->setText(u"Teams"_s);
    dialog()->accept();
    QCOMPARE(m_collection->templates().size(), 2);
}

void TemplateControllerTest::takesWhatAnotherWroteWhenTheDialogIsLeft()
{
    TemplateController controller(path(), m_collection.get(), m_window.get());
    controller.load();
    controller.watch();
    controller.edit(notFound());
    replaceFile(path(), oneTemplate);
    QTest::qWait(2 * FileWatcher::quietMs); // for what must not happen
    QVERIFY(m_collection->templates().isEmpty());
    dialog()->reject();
    QCOMPARE(m_collection->templates().size(), 1);
}

STATUSBOOK_TEST_MAIN(tst_templatecontroller, TemplateControllerTest, QApplication)
#include "tst_templatecontroller.moc"
