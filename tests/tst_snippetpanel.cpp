// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/elidedlabel.h"
#include "app/snippetpanel.h"
#include "model/catalog/builtincatalog.h"
#include "model/snippets/snippetdigest.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

StatusCode codeOf(int number)
{
    static const Catalog catalog = readBuiltInCatalog();
    return catalog.at(catalog.rowOf({number, QString()}));
}

QStringList textsOf(const QList<Snippet> &snippets)
{
    QStringList texts;
    for (const Snippet &snippet : snippets) {
        texts.append(snippet.text);
    }
    return texts;
}

} // namespace

class SnippetPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasNothingAtFirst();
    void showsTheLinesOfTheLibrary_data();
    void showsTheLinesOfTheLibrary();
    void showsTheLinesOfTheNextCode();
    void takesTheDefaultLibraryForAnUnknownOne();
    void listsOneLibraryUntilAskedForAll();
    void listsAllLibrariesOnce();
    void changesToTheChosenLibrary();
    void asksToCopyTheLineOfItsButton();
    void asksToCopyWholeTexts();
    void saysWhereTheNamesComeFrom();
    void namesItsControlsForScreenReaders();

private:
    QComboBox *chooser() const { return m_panel->findChild<QComboBox *>(u"libraryChooser"_s); }
    QStringList shownTexts() const;
    QList<QAbstractButton *> copyButtons() const;

    const SnippetCollection m_collection{SnippetCollection::builtInFolder()};
    std::unique_ptr<SnippetPanel> m_panel;
};

void SnippetPanelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_panel = std::make_unique<SnippetPanel>();
    m_panel->resize(500, 600);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

QStringList SnippetPanelTest::shownTexts() const
{
    QStringList texts;
    const QList<ElidedLabel *> labels = m_panel->findChildren<ElidedLabel *>(u"snippetText"_s);
    for (const ElidedLabel *label : labels) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts;
}

// The default's comes first.
QList<QAbstractButton *> SnippetPanelTest::copyButtons() const
{
    QList<QAbstractButton *> buttons = m_panel->findChildren<QAbstractButton *>(u"copySnippetButton"_s) +
                                       m_panel->findChildren<QAbstractButton *>(u"copyFormButton"_s);
    buttons.removeIf([](const QAbstractButton *button) { return !button->isVisible(); });
    return buttons;
}

void SnippetPanelTest::hasNothingAtFirst()
{
    QCOMPARE(m_panel->defaultSnippet().text, QString());
    QCOMPARE(m_panel->libraryId(), QString());
    QCOMPARE(shownTexts(), QStringList());
    m_panel->showCode(codeOf(404));
    QCOMPARE(shownTexts(), QStringList());
}

void SnippetPanelTest::showsTheLinesOfTheLibrary_data()
{
    QTest::addColumn<QString>("id");

    QTest::newRow("a status line") << u"raw-status-line"_s;
    QTest::newRow("constants") << u"go-net-http"_s;
    QTest::newRow("constants of two names") << u"python-http-httpstatus"_s;
    QTest::newRow("numbers only") << u"node-http-status-codes"_s;
    QTest::newRow("exceptions") << u"npm-koatty-exception"_s;
}

void SnippetPanelTest::showsTheLinesOfTheLibrary()
{
    QFETCH(const QString, id);
    const QList<Snippet> expected = m_collection.library(id).snippetsFor(codeOf(404));
    QVERIFY(!expected.isEmpty());
    m_panel->setCollection(&m_collection, id);
    m_panel->showCode(codeOf(404));
    QCOMPARE(m_panel->libraryId(), id);
    QCOMPARE(shownTexts(), textsOf(expected));
    QCOMPARE(m_panel->defaultSnippet(), expected.front());
}

void SnippetPanelTest::showsTheLinesOfTheNextCode()
{
    const QString id = u"node-http-status-codes"_s;
    m_panel->setCollection(&m_collection, id);
    for (const int number : {404, 100, 500, 204, 404}) {
        m_panel->showCode(codeOf(number));
        QCOMPARE(shownTexts(), textsOf(m_collection.library(id).snippetsFor(codeOf(number))));
    }
}

void SnippetPanelTest::takesTheDefaultLibraryForAnUnknownOne()
{
    m_panel->setCollection(&m_collection, u"cobol"_s);
    QCOMPARE(m_panel->libraryId(), SnippetCollection::defaultId());
    m_panel->showCode(codeOf(404));
    QCOMPARE(m_panel->defaultSnippet().text, u"HTTP/1.1 404 Not Found"_s);
}

void SnippetPanelTest::listsOneLibraryUntilAskedForAll()
{
    m_panel->setCollection(&m_collection, u"go-net-http"_s);
    m_panel->showCode(codeOf(404));
    QCOMPARE(chooser()->count(), 1);
    QVERIFY2(chooser()->currentText().contains(u"net/http"_s), qPrintable(chooser()->currentText()));
}

void SnippetPanelTest::listsAllLibrariesOnce()
{
    m_panel->setCollection(&m_collection, u"go-net-http"_s);
    const QSignalSpy changes(m_panel.get(), &SnippetPanel::libraryChanged);
    m_panel->fillChooser(SnippetDigest::readBuiltIn().titles);
    m_panel->fillChooser(SnippetDigest::readBuiltIn().titles);
    QStringList ids;
    for (int i = 0; i < chooser()->count(); ++i) {
        const QString id = chooser()->itemData(i).toString();
        const QString text = chooser()->itemText(i);
        QVERIFY2(text.contains(m_collection.library(id).language), qPrintable(text));
        ids.append(id);
    }
    QStringList expected = m_collection.ids();
    ids.sort();
    expected.sort();
    QCOMPARE(ids, expected);
    QVERIFY(chooser()->currentText().contains(u"net/http"_s));
    QCOMPARE(m_panel->libraryId(), u"go-net-http"_s);
    QCOMPARE(changes.count(), 0);
}

void SnippetPanelTest::changesToTheChosenLibrary()
{
    m_panel->setCollection(&m_collection, u"go-net-http"_s);
    m_panel->fillChooser(SnippetDigest::readBuiltIn().titles);
    m_panel->showCode(codeOf(404));
    QSignalSpy changes(m_panel.get(), &SnippetPanel::libraryChanged);
    chooser()->setCurrentIndex(chooser()->findData(u"rust-http"_s));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.front().front().toString(), u"rust-http"_s);
    QCOMPARE(m_panel->libraryId(), u"rust-http"_s);
    QCOMPARE(shownTexts(), textsOf(m_collection.library(u"rust-http"_s).snippetsFor(codeOf(404))));
}

void SnippetPanelTest::asksToCopyTheLineOfItsButton()
{
    m_panel->setCollection(&m_collection, u"go-net-http"_s);
    m_panel->showCode(codeOf(404));
    QSignalSpy requests(m_panel.get(), &SnippetPanel::copyRequested);
    for (QAbstractButton *button : copyButtons()) {
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QStringList copied;
    for (const QList<QVariant> &request : requests) {
        copied.append(request.front().toString());
    }
    QCOMPARE(copied, shownTexts());
    QCOMPARE(copied.front(), m_panel->defaultSnippet().text);
}

void SnippetPanelTest::asksToCopyWholeTexts()
{
    m_panel->setCollection(&m_collection, u"raw-status-line"_s);
    m_panel->showCode(codeOf(404));
    const QStringList shown = shownTexts();
    const bool hasSeveralLines =
        std::any_of(shown.begin(), shown.end(), [](const QString &t) { return t.contains(u'\n'); });
    QVERIFY(hasSeveralLines);
    QSignalSpy requests(m_panel.get(), &SnippetPanel::copyRequested);
    const QList<QAbstractButton *> buttons = copyButtons();
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        buttons.at(i)->click();
        QCOMPARE(requests.at(i).front().toString(), shown.at(i));
    }
}

void SnippetPanelTest::saysWhereTheNamesComeFrom()
{
    m_panel->setCollection(&m_collection, u"go-net-http"_s);
    m_panel->showCode(codeOf(404));
    const QString source = m_panel->findChild<ElidedLabel *>(u"snippetSource"_s)->text();
    QVERIFY2(source.contains(m_collection.library(u"go-net-http"_s).version), qPrintable(source));
}

void SnippetPanelTest::namesItsControlsForScreenReaders()
{
    m_panel->setCollection(&m_collection, u"go-net-http"_s);
    m_panel->showCode(codeOf(404));
    QVERIFY(!chooser()->accessibleName().isEmpty());
    QVERIFY(!m_panel->findChild<QAbstractButton *>(u"copyMenuButton"_s)->accessibleName().isEmpty());
    const QStringList shown = shownTexts();
    const QList<QAbstractButton *> buttons = copyButtons();
    QCOMPARE(buttons.size(), shown.size());
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        QVERIFY2(buttons.at(i)->accessibleName().contains(shown.at(i)), qPrintable(shown.at(i)));
    }
}

QTEST_MAIN(SnippetPanelTest)
#include "tst_snippetpanel.moc"
