// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippettemplatesdialog.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class SnippetTemplatesDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithATemplateThatWorks();
    void showsWhatATemplateGives();
    void namesUnknownPlaceholders();
    void wantsEachNameOnce();
    void keepsTheFormsOnOk();
    void staysWhenTheyCannotBeKept();
    void removesATemplate();
    void insertsPlaceholders();
    void keepsALibraryThatIsNotThere();

private:
    void open(const QList<SnippetTemplate> &templates);
    template <typename Widget>
    Widget *part(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QString preview() const { return part<QLabel>(u"previewLabel"_s)->text(); }
    QString problem() const { return part<QLabel>(u"problemLabel"_s)->text(); }
    QPushButton *ok() const { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    void write(const QString &text) { part<QPlainTextEdit>(u"formTemplate"_s)->setPlainText(text); }

    SnippetCollection m_collection{SnippetCollection::builtInFolder()};
    std::unique_ptr<SnippetTemplatesDialog> m_dialog;
    QList<SnippetTemplate> m_kept;
    QString m_failure;
};

void SnippetTemplatesDialogTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_kept.clear();
    m_failure.clear();
}

void SnippetTemplatesDialogTest::open(const QList<SnippetTemplate> &templates)
{
    m_collection.setTemplates(templates);
    m_dialog = std::make_unique<SnippetTemplatesDialog>(&m_collection, SnippetDigest::builtIn().libraries(),
                                                        builtInCode(404), [this](const QList<SnippetTemplate> &kept) {
                                                            m_kept = kept;
                                                            return m_failure;
                                                        });
    m_dialog->show();
}

void SnippetTemplatesDialogTest::beginsWithATemplateThatWorks()
{
    open({});
    QCOMPARE(preview(), u"404 Not Found"_s);
    QCOMPARE(problem(), QString());
    QVERIFY(ok()->isEnabled());
}

void SnippetTemplatesDialogTest::showsWhatATemplateGives()
{
    open({{u"Slack line"_s, {}, u"{code}"_s, {}}});
    QCOMPARE(preview(), u"404"_s);
    write(u"http.{constant} <b>{reason}</b>"_s);
    QCOMPARE(preview(), u"http.NOT_FOUND <b>Not Found</b>"_s);
    auto *library = part<QComboBox>(u"formLibrary"_s);
    library->setCurrentIndex(library->findData(u"go-net-http"_s));
    QCOMPARE(preview(), u"http.StatusNotFound <b>Not Found</b>"_s);
    QCOMPARE(part<QLabel>(u"commandLabel"_s)->text(), u"statusbook --snippet mine:slack-line 404"_s);
}

void SnippetTemplatesDialogTest::namesUnknownPlaceholders()
{
    open({});
    write(u"{cod} {reason}"_s);
    QVERIFY2(problem().contains(u"{cod}"_s) && problem().contains(u"{code}, {constant}, {reason}"_s),
             qPrintable(problem()));
    QVERIFY(!ok()->isEnabled());
    QVERIFY(preview().isEmpty());
    write(u"{code}"_s);
    QCOMPARE(problem(), QString());
    QVERIFY(ok()->isEnabled());
}

void SnippetTemplatesDialogTest::wantsEachNameOnce()
{
    open({{u"One"_s, {}, u"{code}"_s, {}}, {u"Two"_s, {}, u"{code}"_s, {}}});
    part<QLineEdit>(u"formName"_s)->setText(u"two!"_s);
    QVERIFY(problem().contains(u"Two"_s));
    QVERIFY(!ok()->isEnabled());
    part<QListWidget>(u"ownFormsList"_s)->setCurrentRow(1);
    QVERIFY(!ok()->isEnabled()); // whichever is shown
    part<QPushButton>(u"removeFormButton"_s)->click();
    QVERIFY(ok()->isEnabled());
}

void SnippetTemplatesDialogTest::keepsTheFormsOnOk()
{
    open({{u"One"_s, {}, u"{code}"_s, {{u"later"_s, 1}}}});
    part<QPushButton>(u"addFormButton"_s)->click();
    part<QLineEdit>(u"formName"_s)->setText(u" Two  words "_s);
    write(u"{reason}\n"_s);
    ok()->click();
    QCOMPARE(m_kept, (QList<SnippetTemplate>{{u"One"_s, {}, u"{code}"_s, {{u"later"_s, 1}}},
                                             {u"Two words"_s, {}, u"{reason}\n"_s, {}}}));
    QVERIFY(!m_dialog->isVisible());
}

void SnippetTemplatesDialogTest::staysWhenTheyCannotBeKept()
{
    open({});
    m_failure = u"/x/snippets.json cannot be written: the disk is full."_s;
    write(u"{reason}"_s);
    ok()->click();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(problem().contains(m_failure));
    QCOMPARE(part<QPlainTextEdit>(u"formTemplate"_s)->toPlainText(), u"{reason}"_s);
    m_failure.clear();
    ok()->click();
    QVERIFY(!m_dialog->isVisible());
}

void SnippetTemplatesDialogTest::removesATemplate()
{
    open({{u"One"_s, {}, u"{code}"_s, {}}});
    part<QPushButton>(u"removeFormButton"_s)->click();
    QVERIFY(!part<QPushButton>(u"removeFormButton"_s)->isEnabled());
    QVERIFY(!part<QLineEdit>(u"formName"_s)->isEnabled());
    ok()->click();
    QVERIFY(m_kept.isEmpty());
    QVERIFY(!m_dialog->isVisible());
}

void SnippetTemplatesDialogTest::insertsPlaceholders()
{
    open({});
    write(QString());
    part<QPushButton>(u"insert {constant}"_s)->click();
    QCOMPARE(preview(), u"NOT_FOUND"_s);
}

void SnippetTemplatesDialogTest::keepsALibraryThatIsNotThere()
{
    open({{u"One"_s, u"gone-library"_s, u"{code}"_s, {}}});
    ok()->click();
    QCOMPARE(m_kept.front().library, u"gone-library"_s);
}

STATUSBOOK_TEST_MAIN(tst_snippettemplatesdialog, SnippetTemplatesDialogTest, QApplication)
#include "tst_snippettemplatesdialog.moc"
