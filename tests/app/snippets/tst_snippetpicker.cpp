// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetfinder.h"
#include "app/snippets/snippetpicker.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class SnippetPickerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsPinnedLibrariesFirst();
    void picksTheLibraryThatIsTyped();
    void begins_data();
    void begins();
    void picksAFormInTheVersionThatWasChosen();
    void asksToPinAForm();
    void opensAtWhatIsChosen();
    void copiesTheFormThatIsPicked();

private:
    SnippetFinder *finder() const { return m_window->findChild<SnippetFinder *>(); }
    QLineEdit *field() const { return finder()->findChild<QLineEdit *>(u"finderField"_s); }

    const SnippetCollection m_collection{SnippetCollection::builtInFolder()};
    std::unique_ptr<QWidget> m_window;
    SnippetPicker *m_picker = nullptr;
    SnippetChoice m_choice;
};

void SnippetPickerTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_choice = {};
    m_choice.library = u"nginx"_s;
    m_picker = new SnippetPicker(&m_collection, m_window.get());
    m_picker->setChoice(m_choice);
}

void SnippetPickerTest::listsPinnedLibrariesFirst()
{
    m_choice.pins = {SnippetPin::fromText(u"go-net-http:constant"_s)};
    m_picker->setChoice(m_choice);
    m_picker->pickLibrary(m_window.get(), {});
    const QModelIndex first = finder()->model()->index(1, 0); // under its heading
    QVERIFY2(first.data().toString().contains(u"net/http"_s), qPrintable(first.data().toString()));
}

void SnippetPickerTest::picksTheLibraryThatIsTyped()
{
    const QSignalSpy picked(m_picker, &SnippetPicker::libraryPicked);
    m_picker->pickLibrary(m_window.get(), u"express"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QVERIFY(picked.front().value(0).toString().contains(u"express"_s));
}

void SnippetPickerTest::begins_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("with nothing") << QString();
    QTest::newRow("with what was typed before it opened") << u"go"_s;
}

void SnippetPickerTest::begins()
{
    QFETCH(const QString, typed);
    m_picker->pickLibrary(m_window.get(), typed);
    QCOMPARE(field()->text(), typed);
}

void SnippetPickerTest::picksAFormInTheVersionThatWasChosen()
{
    const QSignalSpy picked(m_picker, &SnippetPicker::formPicked);
    m_choice.library = u"python-http-httpstatus"_s;
    m_choice.versions.insert(m_choice.library, u"3.12"_s);
    m_picker->setChoice(m_choice);
    m_picker->pickForm(builtInCode(413));
    QTest::keyClicks(field(), u"python httpstatus constant"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QVERIFY2(picked.front().value(0).toString().contains(u"REQUEST_ENTITY_TOO_LARGE"_s),
             qPrintable(picked.front().value(0).toString()));
}

void SnippetPickerTest::asksToPinAForm()
{
    const QSignalSpy toggled(m_picker, &SnippetPicker::pinToggled);
    m_picker->pickForm(builtInCode(404));
    const QSignalSpy repainted(finder()->model(), &QAbstractItemModel::dataChanged);
    QTest::keyClick(field(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(repainted.size(), 1);                             // whoever was asked may have pinned it
    QCOMPARE(toggled.front().value(0).toString(), u"nginx"_s); // what was chosen comes first
    QVERIFY(!toggled.front().value(1).toString().isEmpty());
}

void SnippetPickerTest::opensAtWhatIsChosen()
{
    const auto current = [this] {
        const int row = finder()->findChild<QListView *>(u"finderList"_s)->currentIndex().row();
        return finder()->model()->entryAt(row);
    };
    m_picker->pickLibrary(m_window.get(), {});
    QCOMPARE(current().library, u"nginx"_s);
    delete finder();
    m_picker->pickForm(builtInCode(404));
    QCOMPARE(current().library, u"nginx"_s);
    QVERIFY(!current().form.isEmpty());
    QVERIFY(finder()->windowTitle().contains(u"404 Not Found"_s));
    QCOMPARE(finder()->windowModality(), Qt::WindowModal);
}

void SnippetPickerTest::copiesTheFormThatIsPicked()
{
    const QSignalSpy picked(m_picker, &SnippetPicker::formPicked);
    m_picker->pickForm(builtInCode(404));
    QTest::keyClicks(field(), u"nginx return"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.front().value(0).toString(), u"return 404;"_s);
}

STATUSBOOK_TEST_MAIN(tst_snippetpicker, SnippetPickerTest, QApplication)
#include "tst_snippetpicker.moc"
