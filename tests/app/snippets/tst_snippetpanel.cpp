// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/snippets/snippetfinder.h"
#include "app/snippets/snippetpanel.h"
#include "app/snippets/snippetrow.h"
#include "app/snippets/versionchooser.h"
#include "app/widgets/codetext.h"
#include "app/widgets/elidedlabel.h"
#include "tests/builtincodes.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

SnippetChoice choiceOf(const QString &library, const QStringList &pins = {}, bool showsAllForms = false)
{
    SnippetChoice choice;
    choice.library = library;
    for (const QString &pin : pins) {
        choice.pins.append(SnippetPin::fromText(pin));
    }
    choice.showsAllForms = showsAllForms;
    return choice;
}

const QStringList twoPins{u"nginx:return"_s, u"go-net-http:constant"_s};

} // namespace

class SnippetPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void buildsNothingBeforeItIsNeeded();
    void showsTheFormsOfTheLibrary_data();
    void showsTheFormsOfTheLibrary();
    void showsPinsAboveForms();
    void showsTheLinesOfTheNextCode();
    void fillsItsRowsOncePerCode();
    void takesTheDefaultLibraryForAnUnknownOne();
    void showsWhatTheSearchNamedFirst();
    void asksToCopyTheLineOfItsButton();
    void asksToCopyWholeTexts();
    void copiesPinsByTheirKeys_data();
    void copiesPinsByTheirKeys();
    void pinsAndUnpinsByButton();
    void pinsByKey_data();
    void pinsByKey();
    void pinsNoMoreThanThereAreKeys();
    void showsAllFormsOnDemand();
    void givesBackTheRoomOfForms();
    void choosesALibraryByTyping();
    void listsOnesOwnLibrariesFirst();
    void leavesTheLibraryOnEscape();
    void findsAnyFormByTyping();
    void pinsInTheListOfForms();
    void offersOnesOwnTemplates();
    void listsFormsWithoutReadingTheirLibraries();
    void opensNothingWithoutACode();
    void remembersTheVersion();
    void saysWhereTheNamesComeFrom();
    void saysThatALibraryHasNothing();
    void saysQuietlyWhatIsNotToBeCopied();
    void staysWithinItsHeight();
    void isTabbedThroughFromTheTop();
    void namesItsControlsForScreenReaders();

private:
    void open(const SnippetChoice &choice, int code = 404);
    QStringList shownTexts() const;
    QList<SnippetRow *> shownRows() const;
    QToolButton *copyButton(int row) const
    {
        auto *button = shownRows().at(row)->findChild<QToolButton *>(u"copySnippetButton"_s);
        return button != nullptr ? button : shownRows().at(row)->findChild<QToolButton *>(u"copyFormButton"_s);
    }
    QToolButton *pinButton(int row) const { return shownRows().at(row)->findChild<QToolButton *>(u"pinButton"_s); }
    template <typename Part>
    Part *part(const char *name) const
    {
        return m_panel->findChild<Part *>(QString::fromLatin1(name));
    }
    // In the list that was opened last.
    QLineEdit *listField(const char *finder) const
    {
        const QList<SnippetFinder *> finders = m_panel->findChildren<SnippetFinder *>(QString::fromLatin1(finder));
        return finders.isEmpty() ? nullptr : finders.back()->findChild<QLineEdit *>(u"finderField"_s);
    }

    const SnippetCollection m_collection{SnippetCollection::builtInFolder()};
    std::unique_ptr<SnippetPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_copied;
    std::unique_ptr<QSignalSpy> m_changes;
};

void SnippetPanelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_panel = std::make_unique<SnippetPanel>();
    m_panel->resize(500, 600);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_copied = std::make_unique<QSignalSpy>(m_panel.get(), &SnippetPanel::copyRequested);
    m_changes = std::make_unique<QSignalSpy>(m_panel.get(), &SnippetPanel::choiceChanged);
}

void SnippetPanelTest::open(const SnippetChoice &choice, int code)
{
    m_panel->setCollection(&m_collection, choice);
    m_panel->showCode(builtInCode(code));
}

QList<SnippetRow *> SnippetPanelTest::shownRows() const
{
    QList<SnippetRow *> rows = m_panel->findChildren<SnippetRow *>();
    rows.removeIf([](const SnippetRow *row) { return !row->isVisible(); });
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // so that they are in their place
    std::stable_sort(rows.begin(), rows.end(),
                     [](const SnippetRow *a, const SnippetRow *b) { return a->y() < b->y(); });
    return rows;
}

QStringList SnippetPanelTest::shownTexts() const
{
    QStringList texts;
    for (const SnippetRow *row : shownRows()) {
        texts.append(row->findChild<CodeText *>(u"snippetText"_s)->text());
    }
    return texts;
}

void SnippetPanelTest::buildsNothingBeforeItIsNeeded()
{
    QCOMPARE(m_panel->defaultSnippet().text, QString());
    m_panel->setCollection(&m_collection, choiceOf(u"go-net-http"_s));
    QVERIFY(m_panel->children().isEmpty());
    m_panel->hide();
    m_panel->showCode(builtInCode(404));
    QVERIFY(m_panel->children().isEmpty());
    QCOMPARE(m_panel->defaultSnippet().text, u"http.StatusNotFound"_s); // Return works all the same
    m_panel->show();
    QCOMPARE(shownTexts(), QStringList(u"http.StatusNotFound"_s));
}

void SnippetPanelTest::showsTheFormsOfTheLibrary_data()
{
    QTest::addColumn<QString>("id");

    QTest::newRow("a status line") << u"raw-status-line"_s;
    QTest::newRow("constants") << u"go-net-http"_s;
    QTest::newRow("numbers only") << u"node-http-status-codes"_s;
    QTest::newRow("exceptions") << u"npm-koatty-exception"_s;
}

void SnippetPanelTest::showsTheFormsOfTheLibrary()
{
    QFETCH(const QString, id);
    QStringList expected;
    const QList<Snippet> snippets = m_collection.library(id).snippetsFor(builtInCode(404));
    for (const Snippet &snippet : snippets) {
        expected.append(snippet.text);
    }
    QVERIFY(!expected.isEmpty());
    open(choiceOf(id, {}, true));
    QCOMPARE(shownTexts(), expected);
    QCOMPARE(m_panel->defaultSnippet().text, expected.front());
}

void SnippetPanelTest::showsPinsAboveForms()
{
    open(choiceOf(u"ruby-rack"_s, twoPins, true));
    QCOMPARE(shownTexts().first(3), QStringList({u"return 404;"_s, u"http.StatusNotFound"_s, u":not_found"_s}));
    QCOMPARE(m_panel->defaultSnippet().text, u"return 404;"_s);
}

void SnippetPanelTest::showsTheLinesOfTheNextCode()
{
    open(choiceOf(u"curl"_s, twoPins));
    for (const int number : {404, 200, 500, 301, 404}) {
        m_panel->showCode(builtInCode(number));
        QCOMPARE(shownTexts().size(), 2);
        QVERIFY(shownTexts().front().contains(QString::number(number)));
    }
}

// A row that was filled by hand stays so until the code or what was found changes.
void SnippetPanelTest::fillsItsRowsOncePerCode()
{
    open(choiceOf(u"curl"_s, twoPins));
    SnippetLine other = shownRows().front()->line();
    other.snippet.text = u"by hand"_s;
    shownRows().front()->setLine(other);
    m_panel->showCode(builtInCode(404));
    m_panel->showCode(builtInCode(404), u"not found"_s);
    QCOMPARE(shownTexts().front(), u"by hand"_s);
    m_panel->showCode(builtInCode(404), u"SC_NOT_FOUND"_s);
    QVERIFY(!shownTexts().contains(u"by hand"_s));
}

void SnippetPanelTest::takesTheDefaultLibraryForAnUnknownOne()
{
    open(choiceOf(u"cobol"_s));
    QCOMPARE(m_panel->choice().library, SnippetCollection::defaultId());
    QCOMPARE(m_panel->defaultSnippet().text, u"HTTP/1.1 404 Not Found"_s);
    QCOMPARE(shownTexts(), QStringList(u"HTTP/1.1 404 Not Found"_s));
    QCOMPARE(m_changes->count(), 0); // it may be there again at the next start
}

void SnippetPanelTest::showsWhatTheSearchNamedFirst()
{
    open(choiceOf(u"curl"_s, twoPins), 409);
    m_panel->showCode(builtInCode(409), u"HttpServletResponse.SC_CONFLICT"_s);
    QCOMPARE(shownTexts(),
             QStringList({u"HttpServletResponse.SC_CONFLICT"_s, u"return 409;"_s, u"http.StatusConflict"_s}));
    QCOMPARE(m_panel->defaultSnippet().text, u"return 409;"_s);
    m_panel->copyByDigit(0);
    QCOMPARE(m_copied->back().front().toString(), u"HttpServletResponse.SC_CONFLICT"_s);
    m_panel->showCode(builtInCode(409), u"http.StatusConflict"_s);
    QCOMPARE(shownTexts(), QStringList({u"http.StatusConflict"_s, u"return 409;"_s}));
    m_panel->showCode(builtInCode(409), u"conflict"_s);
    QCOMPARE(shownTexts(), QStringList({u"return 409;"_s, u"http.StatusConflict"_s}));
}

void SnippetPanelTest::asksToCopyTheLineOfItsButton()
{
    open(choiceOf(u"ruby-rack"_s, twoPins, true));
    QVERIFY(shownRows().size() > twoPins.size());
    for (int row = 0; row < shownRows().size(); ++row) {
        m_panel->findChild<QScrollArea *>()->ensureWidgetVisible(copyButton(row));
        QTest::mouseClick(copyButton(row), Qt::LeftButton);
        QCOMPARE(m_copied->count(), row + 1);
        QCOMPARE(m_copied->back().front().toString(), shownTexts().at(row));
    }
}

void SnippetPanelTest::asksToCopyWholeTexts()
{
    open(choiceOf(u"curl"_s, {u"problem-json:response"_s}));
    copyButton(0)->click();
    const QString copied = m_copied->back().front().toString();
    QCOMPARE_GE(copied.count(u'\n'), 6); // more than a pinned row shows
    QCOMPARE(copied, m_collection.library(u"problem-json"_s).snippetFor(builtInCode(404), u"response"_s).text);
}

void SnippetPanelTest::copiesPinsByTheirKeys_data()
{
    QTest::addColumn<QStringList>("pins");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("text");

    QTest::newRow("the first") << twoPins << Qt::Key_1 << u"return 404;"_s;
    QTest::newRow("the second") << twoPins << Qt::Key_2 << u"http.StatusNotFound"_s;
    QTest::newRow("none there") << twoPins << Qt::Key_3 << QString();
    QTest::newRow("nothing was named") << twoPins << Qt::Key_0 << QString();
    QTest::newRow("what stands in for a pin") << QStringList() << Qt::Key_1 << u"HTTPStatus.NOT_FOUND"_s;
    QTest::newRow("the ninth") << QStringList(8, u"nginx:return"_s) + QStringList(u"go-net-http:constant"_s)
                               << Qt::Key_9 << u"http.StatusNotFound"_s;
}

void SnippetPanelTest::copiesPinsByTheirKeys()
{
    QFETCH(const QStringList, pins);
    QFETCH(const Qt::Key, key);
    QFETCH(const QString, text);
    open(choiceOf(u"python-http-httpstatus"_s, pins));
    m_panel->copyByDigit(key - Qt::Key_0);
    QStringList copies;
    for (const QList<QVariant> &copy : std::as_const(*m_copied)) {
        copies.append(copy.front().toString());
    }
    QCOMPARE(copies, text.isEmpty() ? QStringList() : QStringList(text));
}

void SnippetPanelTest::pinsAndUnpinsByButton()
{
    open(choiceOf(u"go-net-http"_s, {u"nginx:return"_s}, true));
    QVERIFY(pinButton(0)->isChecked());
    QVERIFY(!pinButton(2)->isChecked());
    QTest::mouseClick(pinButton(2), Qt::LeftButton); // Answer with it
    QCOMPARE(m_panel->choice().pins, choiceOf({}, {u"nginx:return"_s, u"go-net-http:respond"_s}).pins);
    QCOMPARE(shownTexts().at(1), u"w.WriteHeader(http.StatusNotFound)"_s);
    QTest::mouseClick(pinButton(0), Qt::LeftButton);
    QCOMPARE(m_panel->choice().pins, choiceOf({}, {u"go-net-http:respond"_s}).pins);
    QCOMPARE(m_panel->defaultSnippet().text, u"w.WriteHeader(http.StatusNotFound)"_s);
    QCOMPARE(m_changes->count(), 2);
    QCOMPARE(m_changes->back().front().value<SnippetChoice>(), m_panel->choice());
}

void SnippetPanelTest::pinsByKey_data()
{
    QTest::addColumn<int>("focused"); // row; -1: none
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("pins");

    const QString own = u"nginx:return"_s;
    QTest::newRow("the chosen library") << -1 << QString() << QStringList({own, u"go-net-http:constant"_s});
    QTest::newRow("what the search named") << -1 << u"SC_NOT_FOUND"_s << QStringList({own, u"java-servlet:constant"_s});
    QTest::newRow("the row that has the focus") << 2 << QString() << QStringList({own, u"go-net-http:respond"_s});
    QTest::newRow("a pin that has the focus") << 0 << QString() << QStringList();
}

void SnippetPanelTest::pinsByKey()
{
    QFETCH(const int, focused);
    QFETCH(const QString, typed);
    QFETCH(const QStringList, pins);
    open(choiceOf(u"go-net-http"_s, {u"nginx:return"_s}, true));
    m_panel->showCode(builtInCode(404), typed);
    const SnippetChoice before = m_panel->choice();
    if (focused >= 0) {
        copyButton(focused)->setFocus();
    }
    m_panel->togglePin();
    QCOMPARE(m_panel->choice().pins, choiceOf({}, pins).pins);
    if (focused < 0) {
        m_panel->togglePin(); // and takes it away again
        QCOMPARE(m_panel->choice(), before);
    }
}

void SnippetPanelTest::pinsNoMoreThanThereAreKeys()
{
    open(choiceOf(u"go-net-http"_s, QStringList(9, u"nginx:return"_s), true));
    m_panel->togglePin();
    QCOMPARE(m_panel->choice().pins.size(), SnippetChoice::maxPins + 0);
    QVERIFY(!pinButton(9)->isEnabled());
    QCOMPARE(m_changes->count(), 0);
}

void SnippetPanelTest::showsAllFormsOnDemand()
{
    open(choiceOf(u"go-net-http"_s, {u"nginx:return"_s}));
    QCOMPARE(shownRows().size(), 1);
    QTest::mouseClick(part<QToolButton>("allFormsButton"), Qt::LeftButton);
    QVERIFY(m_panel->choice().showsAllForms);
    QVERIFY(part<QToolButton>("allFormsButton")->isChecked());
    QCOMPARE_GE(shownRows().size(), 5);
    m_panel->toggleAllForms();
    QCOMPARE(shownRows().size(), 1);
    QVERIFY(!part<QToolButton>("allFormsButton")->isChecked());
    QCOMPARE(m_changes->count(), 2);
}

void SnippetPanelTest::givesBackTheRoomOfForms()
{
    open(choiceOf(u"go-net-http"_s));
    const int height = m_panel->sizeHint().height();
    m_panel->toggleAllForms();
    QCOMPARE_GE(m_panel->sizeHint().height(), 2 * height);
    m_panel->toggleAllForms();
    QCOMPARE(m_panel->sizeHint().height(), height);
}

void SnippetPanelTest::choosesALibraryByTyping()
{
    open(choiceOf(u"go-net-http"_s));
    const QSignalSpy done(m_panel.get(), &SnippetPanel::done);
    m_panel->openChooser();
    QTRY_VERIFY(listField("libraryFinder") != nullptr);
    QTest::keyClicks(listField("libraryFinder"), u"http crate"_s);
    QTest::keyClick(listField("libraryFinder"), Qt::Key_Return);
    QCOMPARE(m_panel->choice().library, u"rust-http"_s);
    QCOMPARE(part<QComboBox>("libraryChooser")->currentText(), u"Rust http crate"_s);
    QCOMPARE(shownTexts().front(), u"StatusCode::NOT_FOUND"_s);
    QCOMPARE_GE(shownRows().size(), 3); // all its forms
    QCOMPARE(done.count(), 1);
}

void SnippetPanelTest::listsOnesOwnLibrariesFirst()
{
    open(choiceOf(u"rust-http"_s, twoPins));
    QTest::keyClick(part<QComboBox>("libraryChooser"), Qt::Key_Space);
    QTRY_VERIFY(listField("libraryFinder") != nullptr);
    const SnippetFinderModel *model = part<SnippetFinder>("libraryFinder")->model();
    QStringList rows;
    for (int row = 0; row < 5; ++row) {
        rows.append(model->index(row).data().toString());
    }
    QCOMPARE(rows, QStringList({u"Pinned"_s, u"Go net/http"_s, u"nginx"_s, u"Apache"_s, u"Apache HTTP Server"_s}));
    const auto *list = part<SnippetFinder>("libraryFinder")->findChild<QListView *>();
    QCOMPARE(model->entryAt(list->currentIndex().row()).library, u"rust-http"_s);
}

void SnippetPanelTest::leavesTheLibraryOnEscape()
{
    open(choiceOf(u"go-net-http"_s));
    QTest::keyClick(part<QComboBox>("libraryChooser"), Qt::Key_R);
    QTRY_VERIFY(listField("libraryFinder") != nullptr);
    QCOMPARE(listField("libraryFinder")->text(), u"r"_s);
    QTest::keyClick(listField("libraryFinder"), Qt::Key_Escape);
    QTRY_VERIFY(listField("libraryFinder") == nullptr);
    QCOMPARE(m_panel->choice().library, u"go-net-http"_s);
    QCOMPARE(m_changes->count(), 0);
}

void SnippetPanelTest::findsAnyFormByTyping()
{
    open(choiceOf(u"go-net-http"_s));
    m_panel->openFinder();
    QTRY_VERIFY(listField("formFinder") != nullptr);
    QTest::keyClicks(listField("formFinder"), u"servlet const"_s);
    QTest::keyClick(listField("formFinder"), Qt::Key_Return);
    QCOMPARE(m_copied->count(), 1);
    QCOMPARE(m_copied->front().front().toString(), u"HttpServletResponse.SC_NOT_FOUND"_s);
    QTRY_VERIFY(listField("formFinder") == nullptr);
    QCOMPARE(m_changes->count(), 0);
}

void SnippetPanelTest::pinsInTheListOfForms()
{
    open(choiceOf(u"go-net-http"_s));
    m_panel->openFinder();
    QTRY_VERIFY(listField("formFinder") != nullptr);
    QTest::keyClicks(listField("formFinder"), u"servlet const"_s);
    QTest::keyClick(listField("formFinder"), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_panel->choice().pins, choiceOf({}, {u"java-servlet:constant"_s}).pins);
    const SnippetFinderModel *model = part<SnippetFinder>("formFinder")->model();
    QVERIFY(model->index(model->choiceFrom(0, 1)).data(SnippetFinderModel::PinnedRole).toBool());
    QTest::keyClick(listField("formFinder"), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_panel->choice().pins.isEmpty());
    QVERIFY(m_copied->isEmpty());
}

void SnippetPanelTest::offersOnesOwnTemplates()
{
    SnippetCollection collection(SnippetCollection::builtInFolder());
    m_panel->setCollection(&collection, choiceOf(u"go-net-http"_s, {u"nginx:return"_s}, true));
    m_panel->showCode(builtInCode(404));
    QVERIFY(!shownTexts().contains(u"my http.StatusNotFound"_s));
    collection.setTemplates(
        {{u"My line"_s, u"go-net-http"_s, u"my http.{constant}"_s, {}}, {u"My number"_s, {}, u"number {code}"_s, {}}});
    m_panel->refresh();
    QCOMPARE(shownTexts().back(), u"my http.StatusNotFound"_s);
    m_panel->openFinder();
    QTRY_VERIFY(listField("formFinder") != nullptr);
    const SnippetFinderModel *model = part<SnippetFinder>("formFinder")->model();
    QStringList told;
    for (int row = 0; row < 4; ++row) {
        told.append(model->index(row).data().toString() + u" "_s +
                    model->index(row).data(SnippetFinderModel::DetailRole).toString());
    }
    QCOMPARE(told, QStringList({u"My templates "_s, u"My line my http.StatusNotFound"_s, u"My number number 404"_s,
                                u"nginx "_s}));
    QTest::keyClicks(listField("formFinder"), u"my number"_s);
    QTest::keyClick(listField("formFinder"), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClick(listField("formFinder"), Qt::Key_Escape);
    QCOMPARE(m_panel->choice().pins.back(), (SnippetPin{u"mine"_s, u"my-number"_s}));
    QCOMPARE(shownTexts().at(1), u"number 404"_s);
    m_panel->chooseLibrary(u"mine"_s);
    collection.setTemplates({});
    m_panel->refresh();
    QCOMPARE(m_panel->choice().library, SnippetCollection::defaultId());
    QVERIFY(!shownTexts().contains(u"number 404"_s));
}

// What was not read before its file went is not there.
void SnippetPanelTest::listsFormsWithoutReadingTheirLibraries()
{
    QTemporaryDir folder;
    const QStringList ids = m_collection.ids();
    for (const QString &id : ids) {
        const QString name = id + u".json"_s;
        QVERIFY(QFile::copy(QDir(SnippetCollection::builtInFolder()).filePath(name), folder.filePath(name)));
    }
    const SnippetCollection collection(folder.path());
    m_panel->setCollection(&collection, choiceOf(u"go-net-http"_s));
    m_panel->showCode(builtInCode(404));
    m_panel->openFinder();
    QTRY_VERIFY(listField("formFinder") != nullptr);
    auto *finder = part<SnippetFinder>("formFinder");
    QVERIFY(QTest::qWaitForWindowExposed(finder));
    finder->grab();
    QCOMPARE_GE(finder->model()->rowCount(), 600);
    QCOMPARE(finder->model()->index(0).data().toString(), u"Go net/http"_s); // what is at hand comes first
    QVERIFY(folder.remove());
    const auto readCount = std::count_if(ids.begin(), ids.end(),
                                         [&collection](const QString &id) { return collection.library(id).isValid(); });
    QCOMPARE_GE(readCount, 2);
    QCOMPARE_LE(readCount, 20); // those that are to be seen
}

void SnippetPanelTest::opensNothingWithoutACode()
{
    m_panel->setCollection(&m_collection, choiceOf(u"go-net-http"_s));
    m_panel->openChooser();
    m_panel->openFinder();
    m_panel->toggleAllForms();
    m_panel->togglePin();
    QVERIFY(m_panel->findChildren<SnippetFinder *>().isEmpty());
    QCOMPARE(m_changes->count(), 0);
}

void SnippetPanelTest::remembersTheVersion()
{
    open(choiceOf(u"python-http-httpstatus"_s, {u"python-http-httpstatus:constant"_s}, true), 413);
    QCOMPARE(shownTexts().front(), u"HTTPStatus.CONTENT_TOO_LARGE"_s);
    auto *chooser = shownRows().front()->findChild<VersionChooser *>();
    Q_EMIT chooser->menu()->aboutToShow();
    chooser->menu()->actions().at(2)->trigger(); // 3.9 to before 3.13
    QCOMPARE(m_panel->choice().versions.value(u"python-http-httpstatus"_s), u"3.9"_s);
    const QStringList texts = shownTexts();
    QVERIFY(texts.front().contains(u"REQUEST_ENTITY_TOO_LARGE"_s));
    for (const QString &text : texts) {
        QVERIFY2(!text.contains(u"CONTENT_TOO_LARGE"_s), qPrintable(text));
    }
    QCOMPARE(chooser->text(), u"3.9 to before 3.13"_s);
    chooser->menu()->actions().at(0)->trigger();
    QVERIFY(m_panel->choice().versions.isEmpty());
    QCOMPARE(shownTexts().front(), u"HTTPStatus.CONTENT_TOO_LARGE"_s);
    QCOMPARE(m_changes->count(), 2);
}

void SnippetPanelTest::saysWhereTheNamesComeFrom()
{
    open(choiceOf(u"go-net-http"_s, {}, true));
    const QString source = part<ElidedLabel>("snippetSource")->text();
    QVERIFY2(source.contains(m_collection.library(u"go-net-http"_s).version), qPrintable(source));
}

void SnippetPanelTest::saysThatALibraryHasNothing()
{
    const QStringList ids = m_collection.ids();
    const auto saysNothing = [this](const QString &id) {
        return m_collection.library(id).snippetsFor(builtInCode(100)).isEmpty();
    };
    const auto silent = std::find_if(ids.begin(), ids.end(), saysNothing);
    QVERIFY(silent != ids.end());
    open(choiceOf(*silent, {}, true), 100);
    QCOMPARE(m_panel->defaultSnippet().text, QString());
    QVERIFY(part<ElidedLabel>("snippetSource")->text().contains(u"nothing for 100"_s));
}

void SnippetPanelTest::staysWithinItsHeight()
{
    m_panel->setMaximumHeight(220);
    open(choiceOf(u"go-net-http"_s, QStringList(9, u"problem-json:response"_s), true));
    QCOMPARE_LE(m_panel->height(), 220);
    QCOMPARE_LE(m_panel->minimumSizeHint().height(), 220);
    QTRY_VERIFY(m_panel->findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 0);
}

void SnippetPanelTest::isTabbedThroughFromTheTop()
{
    open(choiceOf(u"go-net-http"_s, {u"nginx:return"_s}));
    m_panel->toggleAllForms();
    m_panel->togglePin(); // so that the second pin is made after the forms
    const QList<SnippetRow *> rows = shownRows();
    QVERIFY(rows.size() > 2);
    part<QWidget>("copyMenuButton")->setFocus();
    for (const SnippetRow *row : rows) {
        do {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        } while (qobject_cast<VersionChooser *>(QApplication::focusWidget()) != nullptr);
        QVERIFY(row->isAncestorOf(QApplication::focusWidget())); // its copy button
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(row->isAncestorOf(QApplication::focusWidget())); // its pin
    }
}

void SnippetPanelTest::namesItsControlsForScreenReaders()
{
    open(choiceOf(u"go-net-http"_s, twoPins, true));
    QVERIFY(part<QWidget>("libraryChooser")->accessibleName().contains(u"Go net/http"_s));
    QVERIFY(!part<QWidget>("copyMenuButton")->accessibleName().isEmpty());
    const QStringList texts = shownTexts();
    QVERIFY(texts.size() > twoPins.size());
    for (int row = 0; row < texts.size(); ++row) {
        QVERIFY2(copyButton(row)->accessibleName().contains(texts.at(row)), qPrintable(texts.at(row)));
        QVERIFY(!pinButton(row)->accessibleName().isEmpty());
    }
}

void SnippetPanelTest::saysQuietlyWhatIsNotToBeCopied()
{
    open(choiceOf(u"go-net-http"_s));
    for (const QPalette &palette : {Theme::light(), Theme::dark()}) {
        m_panel->setPalette(palette);
        for (const char *name : {"formsTitle", "snippetSource"}) {
            const auto *label = part<QWidget>(name);
            QCOMPARE(label->palette().color(QPalette::WindowText), Theme::quiet(palette));
            QCOMPARE_LT(label->font().pointSizeF(), m_panel->font().pointSizeF());
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_snippetpanel, SnippetPanelTest, QApplication)
#include "tst_snippetpanel.moc"
