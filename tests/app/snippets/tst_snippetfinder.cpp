// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/snippets/snippetfinder.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<SnippetFinderModel::Entry> manyEntries()
{
    QList<SnippetFinderModel::Entry> entries;
    for (int library = 0; library < 20; ++library) {
        for (int form = 0; form < 5; ++form) {
            entries.append({u"Form %1"_s.arg(form),
                            u"Library %1"_s.arg(library),
                            u"library%1"_s.arg(library),
                            u"form%1"_s.arg(form),
                            u"C"_s,
                            {}});
        }
    }
    return entries;
}

QString told(const SnippetFinderModel::Entry &entry)
{
    return entry.library + u':' + entry.form;
}

} // namespace

class SnippetFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsInItsField();
    void movesWithTheArrows_data();
    void movesWithTheArrows();
    void choosesOnReturn();
    void choosesWhatWasTyped();
    void saysThatNothingIsCalledThat();
    void choosesOnAClick();
    void headingsAreNoChoiceForTheMouse();
    void pinsWithoutClosing();
    void closesOnEscape();
    void tellsScreenReadersWhereItIs();
    void showsHeadingOfItsFirstChoice();
    void pagesByWhatIsInView();
    void opensAtItsCurrentRow();
    void opensBelowAWidgetOrAboveIt();
    void opensNoLargerThanTheRoomThereIs();
    void hasAHintWhereOneIsGiven();

private:
    QLineEdit *field() const { return m_finder->findChild<QLineEdit *>(u"finderField"_s); }
    QListView *list() const { return m_finder->findChild<QListView *>(u"finderList"_s); }
    QString current() const { return told(m_finder->model()->entryAt(list()->currentIndex().row())); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(field(), key, modifiers); }

    QPointer<SnippetFinder> m_finder; // deletes itself
    QStringList m_chosen;
    QStringList m_pinned;
};

void SnippetFinderTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_chosen.clear();
    m_pinned.clear();
    m_finder = new SnippetFinder(u"Snippets"_s, u"Form"_s, nullptr);
    m_finder->model()->setEntries(
        manyEntries(), [](const SnippetFinderModel::Entry &entry) { return QString(u"line of "_s + told(entry)); });
    m_finder->setCurrentRow(m_finder->model()->choiceFrom(0, 1));
    connect(m_finder, &SnippetFinder::chosen, this, [this](const auto &entry) { m_chosen.append(told(entry)); });
    connect(m_finder, &SnippetFinder::pinToggled, this, [this](const auto &entry) { m_pinned.append(told(entry)); });
    m_finder->resize(500, 300);
    m_finder->show();
    QVERIFY(QTest::qWaitForWindowActive(m_finder));
}

void SnippetFinderTest::cleanup()
{
    delete m_finder;
}

void SnippetFinderTest::startsInItsField()
{
    QTRY_VERIFY(field()->hasFocus());
    QCOMPARE(m_finder->windowTitle(), u"Snippets"_s);
    QCOMPARE(field()->accessibleName(), u"Snippets"_s);
    QCOMPARE(current(), u"library0:form0"_s);
}

void SnippetFinderTest::movesWithTheArrows_data()
{
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<QString>("entry");

    using Keys = QList<Qt::Key>;
    QTest::newRow("down") << Keys{Qt::Key_Down} << u"library0:form1"_s;
    QTest::newRow("past a heading") << Keys(5, Qt::Key_Down) << u"library1:form0"_s;
    QTest::newRow("and back") << Keys{Qt::Key_Down, Qt::Key_Down, Qt::Key_Up} << u"library0:form1"_s;
    QTest::newRow("back past a heading") << Keys(5, Qt::Key_Down) + Keys{Qt::Key_Up} << u"library0:form4"_s;
    QTest::newRow("not above the first") << Keys{Qt::Key_Up, Qt::Key_Up} << u"library0:form0"_s;
    QTest::newRow("pages to the last") << Keys(40, Qt::Key_PageDown) << u"library19:form4"_s;
    QTest::newRow("pages to the first") << Keys(40, Qt::Key_PageDown) + Keys(40, Qt::Key_PageUp) << u"library0:form0"_s;
}

void SnippetFinderTest::movesWithTheArrows()
{
    QFETCH(const QList<Qt::Key>, keys);
    QFETCH(const QString, entry);
    for (const Qt::Key key : keys) {
        press(key);
    }
    QCOMPARE(current(), entry);
    QCOMPARE(field()->text(), QString());
    QVERIFY(list()->viewport()->rect().intersects(list()->visualRect(list()->currentIndex())));
}

void SnippetFinderTest::choosesOnReturn()
{
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList(u"library0:form1"_s));
    QTRY_VERIFY(m_finder.isNull());
}

void SnippetFinderTest::choosesWhatWasTyped()
{
    QTest::keyClicks(field(), u"library 17 form 3"_s);
    QCOMPARE(current(), u"library17:form3"_s);
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_chosen, QStringList(u"library17:form3"_s));
}

void SnippetFinderTest::saysThatNothingIsCalledThat()
{
    QTest::keyClicks(field(), u"zzz"_s);
    QVERIFY(m_finder->findChild<QLabel *>(u"finderNone"_s)->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_finder->isVisible());
    QVERIFY(m_chosen.isEmpty() && m_pinned.isEmpty());
    field()->clear();
    QVERIFY(!m_finder->findChild<QLabel *>(u"finderNone"_s)->isVisible());
    QCOMPARE(current(), u"library0:form0"_s);
}

void SnippetFinderTest::choosesOnAClick()
{
    const QRect row = list()->visualRect(list()->model()->index(3, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_chosen, QStringList(u"library0:form2"_s));
}

void SnippetFinderTest::headingsAreNoChoiceForTheMouse()
{
    const QRect heading = list()->visualRect(list()->model()->index(0, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, heading.center());
    QVERIFY(m_chosen.isEmpty());
    QVERIFY(m_finder->isVisible());
}

void SnippetFinderTest::pinsWithoutClosing()
{
    press(Qt::Key_Down);
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_pinned, QStringList(u"library0:form1"_s));
    QVERIFY(m_finder->isVisible());
    QVERIFY(m_chosen.isEmpty());
    QCOMPARE(current(), u"library0:form1"_s);
}

void SnippetFinderTest::closesOnEscape()
{
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_finder.isNull());
    QVERIFY(m_chosen.isEmpty());
}

void SnippetFinderTest::tellsScreenReadersWhereItIs()
{
    press(Qt::Key_Down);
    QCOMPARE(field()->accessibleDescription(), u"Library 0, Form 1 line of library0:form1"_s);
    QTest::keyClicks(field(), u"zzz"_s);
    QVERIFY(!field()->accessibleDescription().contains(u"library0"_s));
}

void SnippetFinderTest::showsHeadingOfItsFirstChoice()
{
    const auto headingIsShown = [this] {
        return list()->viewport()->rect().contains(list()->visualRect(list()->model()->index(0, 0)).center());
    };
    QVERIFY(headingIsShown());
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    QVERIFY(!headingIsShown());
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    QVERIFY(headingIsShown());
}

void SnippetFinderTest::pagesByWhatIsInView()
{
    const int inView = list()->viewport()->height() / list()->sizeHintForRow(0);
    QVERIFY(inView > 4);
    const int before = list()->currentIndex().row();
    press(Qt::Key_PageDown);
    const int paged = list()->currentIndex().row() - before;
    QVERIFY(paged > inView / 2 && paged <= inView);
    press(Qt::Key_PageUp);
    QCOMPARE(list()->currentIndex().row(), before);
}

void SnippetFinderTest::opensAtItsCurrentRow()
{
    m_finder->hide();
    m_finder->setCurrentRow(m_finder->model()->rowOf(u"library15"_s));
    m_finder->show();
    QVERIFY(list()->viewport()->rect().contains(list()->visualRect(list()->currentIndex()).center()));
}

void SnippetFinderTest::opensBelowAWidgetOrAboveIt()
{
    QWidget widget;
    const QRect screen = widget.screen()->availableGeometry();
    widget.setGeometry(screen.left() + 100, screen.top() + 10, 200, 30);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    m_finder->showBeside(&widget, QSize(300, 200));
    QVERIFY(m_finder->geometry().top() > widget.mapToGlobal(QPoint(0, widget.height() - 1)).y());
    widget.move(screen.left() + 100, screen.bottom() - 60);
    m_finder->showBeside(&widget, QSize(300, 200));
    QVERIFY(m_finder->geometry().bottom() < widget.mapToGlobal(QPoint()).y());
    QVERIFY(screen.contains(m_finder->geometry()));
}

void SnippetFinderTest::opensNoLargerThanTheRoomThereIs()
{
    QWidget widget;
    const QRect screen = widget.screen()->availableGeometry();
    widget.setGeometry(screen.right() - 120, screen.center().y(), 100, 30);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    m_finder->showBeside(&widget, QSize(300, 5'000));
    QVERIFY(m_finder->geometry().left() >= screen.left() && m_finder->geometry().right() <= screen.right());
    QVERIFY(m_finder->height() < screen.height());
}

void SnippetFinderTest::hasAHintWhereOneIsGiven()
{
    const auto shownLabels = [this] {
        QStringList texts;
        for (const QLabel *label : m_finder->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts;
    };
    QCOMPARE(shownLabels(), QStringList());
    m_finder->setHint(u"Return copies"_s);
    QCOMPARE(shownLabels(), QStringList(u"Return copies"_s));
    QCOMPARE(m_finder->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->palette().windowText().color(),
             Theme::quiet(m_finder->palette()));
}

STATUSBOOK_TEST_MAIN(tst_snippetfinder, SnippetFinderTest, QApplication)
#include "tst_snippetfinder.moc"
