// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/classchip.h"
#include "app/presentation/theme.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class ClassChipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysByATickThatItIsOn();
    void leavesTheWordOutWhereThereIsNoRoom();
    void shadesUnderTheMouse();
    void showsItsFocus();
    void hasRoomForTheTick();
};

void ClassChipTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void ClassChipTest::saysByATickThatItIsOn()
{
    ClassChip chip(StatusClass::ClientError);
    chip.resize(chip.sizeHint());
    QCOMPARE(paintedWords(chip), (QStringList{u"4xx"_s, u" Client error"_s}));
    chip.setChecked(true);
    QCOMPARE(paintedWords(chip), (QStringList{u"✓ 4xx"_s, u" Client error"_s}));
    RecordedPainting recorded;
    chip.render(&recorded);
    QCOMPARE(recorded.wordsOn(Theme::accent(StatusClass::ClientError, chip.palette())), recorded.words());
    QCOMPARE(recorded.wordsIn(chip.palette().color(QPalette::Base)), recorded.words());
}

void ClassChipTest::leavesTheWordOutWhereThereIsNoRoom()
{
    ClassChip chip(StatusClass::ServerError);
    chip.resize(chip.minimumSizeHint());
    chip.setChecked(true);
    QCOMPARE(paintedWords(chip), QStringList{u"✓ 5xx"_s});
}

void ClassChipTest::shadesUnderTheMouse()
{
    ClassChip chip(StatusClass::ClientError);
    const QColor wash = Theme::wash(Theme::accent(StatusClass::ClientError, chip.palette()), chip.palette());
    RecordedPainting plain;
    chip.render(&plain);
    QCOMPARE(plain.surfacesOf(wash), 0);
    chip.setAttribute(Qt::WA_UnderMouse);
    RecordedPainting hovered;
    chip.render(&hovered);
    QCOMPARE(hovered.surfacesOf(wash), 1);
}

void ClassChipTest::showsItsFocus()
{
    ClassChip chip(StatusClass::ClientError);
    chip.show();
    QVERIFY(QTest::qWaitForWindowActive(&chip));
    chip.clearFocus();
    const QImage plain = chip.grab().toImage();
    chip.setFocus(Qt::TabFocusReason);
    QVERIFY(chip.hasFocus());
    QVERIFY(chip.grab().toImage() != plain);
}

// What is on is no wider than what is off.
void ClassChipTest::hasRoomForTheTick()
{
    ClassChip chip(StatusClass::Successful);
    const int width = chip.minimumSizeHint().width();
    QFont bold = chip.font();
    bold.setBold(true);
    QVERIFY(width >= QFontMetrics(bold).horizontalAdvance(u"✓ 2xx"_s));
    chip.setChecked(true);
    QCOMPARE(chip.minimumSizeHint().width(), width);
    bold.setPointSizeF(bold.pointSizeF() * 2);
    chip.setFont(bold);
    QVERIFY(chip.minimumSizeHint().width() > width);
}

STATUSBOOK_TEST_MAIN(tst_classchip, ClassChipTest, QApplication)
#include "tst_classchip.moc"
