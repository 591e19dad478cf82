// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/filterbar.h"
#include "tests/testmain.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class FilterBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void letsEverythingPassAtFirst();
    void filtersByAChip_data();
    void filtersByAChip();
    void combinesChips();
    void togglesByDigit();
    void clearsAllChipsAtOnce();
    void saysNothingWhereNothingIsToClear();
    void worksByTheKeyboard();
    void namesItsChipsForScreenReaders();
    void offersMarksThatAreThere();
    void offersFacts();

private:
    QAbstractButton *chip(int digit) const { return m_bar->findChild<QAbstractButton *>(u"chip%1xx"_s.arg(digit)); }

    std::unique_ptr<FilterBar> m_bar;
};

void FilterBarTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_bar = std::make_unique<FilterBar>();
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void FilterBarTest::letsEverythingPassAtFirst()
{
    QVERIFY(m_bar->filter().isEmpty());
    for (int digit = 1; digit <= 5; ++digit) {
        QVERIFY(chip(digit) != nullptr);
        QVERIFY(!chip(digit)->isChecked());
    }
}

void FilterBarTest::filtersByAChip_data()
{
    QTest::addColumn<int>("digit");

    for (int digit = 1; digit <= 5; ++digit) {
        QTest::addRow("%dxx", digit) << digit;
    }
}

void FilterBarTest::filtersByAChip()
{
    QFETCH(const int, digit);
    QSignalSpy changes(m_bar.get(), &FilterBar::filterChanged);
    QTest::mouseClick(chip(digit), Qt::LeftButton);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.takeFirst().front().value<SearchFilter>().classes, QSet<int>{digit});
    QCOMPARE(m_bar->filter().classes, QSet<int>{digit});
    QTest::mouseClick(chip(digit), Qt::LeftButton);
    QCOMPARE(changes.count(), 1);
    QVERIFY(m_bar->filter().isEmpty());
}

void FilterBarTest::combinesChips()
{
    QTest::mouseClick(chip(2), Qt::LeftButton);
    QTest::mouseClick(chip(5), Qt::LeftButton);
    QCOMPARE(m_bar->filter().classes, QSet<int>({2, 5}));
    QTest::mouseClick(chip(2), Qt::LeftButton);
    QCOMPARE(m_bar->filter().classes, QSet<int>{5});
}

void FilterBarTest::togglesByDigit()
{
    const QSignalSpy changes(m_bar.get(), &FilterBar::filterChanged);
    m_bar->toggleClass(4);
    QVERIFY(chip(4)->isChecked());
    QCOMPARE(m_bar->filter().classes, QSet<int>{4});
    m_bar->toggleClass(4);
    QVERIFY(!chip(4)->isChecked());
    QVERIFY(m_bar->filter().isEmpty());
    QCOMPARE(changes.count(), 2);
}

void FilterBarTest::clearsAllChipsAtOnce()
{
    for (int digit = 1; digit <= 5; ++digit) {
        m_bar->toggleClass(digit);
    }
    QSignalSpy changes(m_bar.get(), &FilterBar::filterChanged);
    m_bar->clear();
    QCOMPARE(changes.count(), 1);
    QVERIFY(changes.front().front().value<SearchFilter>().isEmpty());
    for (int digit = 1; digit <= 5; ++digit) {
        QVERIFY(!chip(digit)->isChecked());
    }
}

void FilterBarTest::saysNothingWhereNothingIsToClear()
{
    const QSignalSpy changes(m_bar.get(), &FilterBar::filterChanged);
    m_bar->clear();
    QCOMPARE(changes.count(), 0);
}

void FilterBarTest::worksByTheKeyboard()
{
    chip(3)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chip(3), Qt::Key_Space);
    QCOMPARE(m_bar->filter().classes, QSet<int>{3});
}

void FilterBarTest::namesItsChipsForScreenReaders()
{
    QSet<QString> names;
    for (int digit = 1; digit <= 5; ++digit) {
        const QString name = chip(digit)->accessibleName();
        QVERIFY2(name.contains(u"%1xx"_s.arg(digit)), qPrintable(name)); // by its digit
        QVERIFY2(name.contains(chip(digit)->text()), qPrintable(name));  // and its word
        names.insert(name);
    }
    QCOMPARE(names.size(), 5);
}

void FilterBarTest::offersMarksThatAreThere()
{
    auto *menu = m_bar->findChild<QMenu *>();
    const auto isOffered = [this, menu](const QString &condition) {
        Q_EMIT menu->aboutToShow();
        const auto *action = m_bar->findChild<QAction *>(u"fact "_s + condition);
        return action != nullptr && action->isEnabled();
    };
    QVERIFY(!isOffered(u"is:starred"_s));
    QVERIFY(!isOffered(u"is:noted"_s));
    m_bar->setMarks(true, false);
    QVERIFY(isOffered(u"is:starred"_s));
    QVERIFY(!isOffered(u"is:noted"_s));
    // One that is on can always be taken off.
    m_bar->setConditions({*Condition::fromText(u"is:noted"_s)});
    QVERIFY(isOffered(u"is:noted"_s));
}

void FilterBarTest::offersFacts()
{
    auto *menu = m_bar->findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    Q_EMIT menu->aboutToShow(); // it is filled anew
    QStringList facts;
    for (const QAction *action : menu->actions()) {
        if (action->isCheckable()) {
            facts.append(action->objectName().section(u' ', 1));
        }
    }
    QCOMPARE(facts,
             QStringList({u"is:starred"_s, u"is:noted"_s, u"is:cacheable"_s, u"-is:cacheable"_s, u"body:forbidden"_s,
                          u"keeps:method"_s, u"has:retry-after"_s, u"is:logged"_s, u"is:standard"_s,
                          u"is:experimental"_s, u"is:deprecated"_s, u"is:registered"_s, u"is:vendor"_s}));
}

STATUSBOOK_TEST_MAIN(tst_filterbar, FilterBarTest, QApplication)
#include "tst_filterbar.moc"
