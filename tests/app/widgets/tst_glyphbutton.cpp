// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/widgets/glyphbutton.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class GlyphButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsItsGlyph();
    void fillsThePinThatIsStuck();
    void fadesWhereItIsOff();
    void isPressedByReturn_data();
    void isPressedByReturn();
};

void GlyphButtonTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void GlyphButtonTest::showsItsGlyph()
{
    GlyphButton copy(GlyphButton::Glyph::Copy);
    GlyphButton pin(GlyphButton::Glyph::Pin);
    const QImage copyGlyph = copy.grab().toImage();
    const QImage pinGlyph = pin.grab().toImage();
    const QImage nothing = QToolButton().grab(QRect({}, copy.size())).toImage();
    QVERIFY(copyGlyph != nothing);
    QVERIFY(pinGlyph != nothing);
    QVERIFY(copyGlyph != pinGlyph);
    QVERIFY(!copy.isCheckable() && pin.isCheckable());
}

void GlyphButtonTest::fillsThePinThatIsStuck()
{
    GlyphButton pin(GlyphButton::Glyph::Pin);
    RecordedPainting loose;
    pin.render(&loose);
    const QColor strong = pin.palette().color(QPalette::Text);
    QCOMPARE(loose.surfacesOf(strong), 0);
    pin.setChecked(true);
    RecordedPainting stuck;
    pin.render(&stuck);
    QCOMPARE(stuck.surfacesOf(strong), 1);
}

void GlyphButtonTest::fadesWhereItIsOff()
{
    GlyphButton copy(GlyphButton::Glyph::Copy);
    const QImage on = copy.grab().toImage();
    copy.setEnabled(false);
    QVERIFY(copy.grab().toImage() != on);
}

void GlyphButtonTest::isPressedByReturn_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
    QTest::newRow("the space bar") << Qt::Key_Space;
}

void GlyphButtonTest::isPressedByReturn()
{
    QFETCH(const Qt::Key, key);
    GlyphButton copy(GlyphButton::Glyph::Copy);
    const QSignalSpy clicks(&copy, &GlyphButton::clicked);
    QTest::keyClick(&copy, key);
    QCOMPARE(clicks.count(), 1);
}

STATUSBOOK_TEST_MAIN(tst_glyphbutton, GlyphButtonTest, QApplication)
#include "tst_glyphbutton.moc"
