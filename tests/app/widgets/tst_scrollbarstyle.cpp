// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/widgets/scrollbarstyle.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStyleOptionSlider>
#include <QTest>

class ScrollBarStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasAHandleByWhatIsInView_data();
    void hasAHandleByWhatIsInView();
    void pagesBesideItsHandle();
    void scrollsByItsHandle();
    void paintsAHandleWhereThereIsMoreThanInView();
    void leavesTheRestToTheDesktop();

private:
    QRect part(QStyle::SubControl control) const
    {
        return m_style.subControlRect(QStyle::CC_ScrollBar, &m_bar, control);
    }

    const ScrollBarStyle m_style;
    QStyleOptionSlider m_bar; // upright, 12 by 400, of 300 lines with 100 in view
};

void ScrollBarStyleTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
    m_bar = {};
    m_bar.rect = QRect(0, 0, 12, 400);
    m_bar.orientation = Qt::Vertical;
    m_bar.maximum = 200;
    m_bar.pageStep = 100;
    m_bar.palette = Theme::light();
}

void ScrollBarStyleTest::hasAHandleByWhatIsInView_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("top");
    QTest::addColumn<int>("length");

    QTest::newRow("all in view") << 0 << 0 << 0 << 400;
    QTest::newRow("a third, at the top") << 200 << 0 << 0 << 133;
    QTest::newRow("half") << 100 << 0 << 0 << 200;
    QTest::newRow("half, at the bottom") << 100 << 100 << 200 << 200;
    QTest::newRow("half, in the middle") << 100 << 50 << 100 << 200;
    QTest::newRow("very little") << 1'000'000'000 << 1'000'000'000 << 400 - 32 << 32;
}

void ScrollBarStyleTest::hasAHandleByWhatIsInView()
{
    QFETCH(const int, maximum);
    QFETCH(const int, value);
    QFETCH(const int, top);
    QFETCH(const int, length);
    m_bar.maximum = maximum;
    m_bar.sliderPosition = value;
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(0, top, 12, length));
    m_bar.orientation = Qt::Horizontal;
    m_bar.rect = QRect(0, 0, 400, 12);
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(top, 0, length, 12));
}

void ScrollBarStyleTest::pagesBesideItsHandle()
{
    m_bar.maximum = 100;
    m_bar.sliderPosition = 50;
    QCOMPARE(part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 12, 100));
    QCOMPARE(part(QStyle::SC_ScrollBarAddPage), QRect(0, 300, 12, 100));
    QCOMPARE(part(QStyle::SC_ScrollBarGroove), m_bar.rect);
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty()); // no arrows
    QVERIFY(part(QStyle::SC_ScrollBarSubLine).isEmpty());
    m_bar.orientation = Qt::Horizontal;
    m_bar.rect = QRect(0, 0, 400, 12);
    QCOMPARE(part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 100, 12));
    QCOMPARE(part(QStyle::SC_ScrollBarAddPage), QRect(300, 0, 100, 12));
}

void ScrollBarStyleTest::scrollsByItsHandle()
{
    ScrollBarStyle style;
    QScrollBar bar(Qt::Vertical);
    bar.setStyle(&style);
    bar.setRange(0, 100);
    bar.setPageStep(100);
    QCOMPARE(bar.sizeHint().width(), 12);
    bar.resize(12, 400);
    bar.show();
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 100));
    QTest::mouseMove(&bar, QPoint(6, 150));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 150));
    QCOMPARE(bar.value(), 25);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(6, 390));
    QCOMPARE(bar.value(), 100);
}

void ScrollBarStyleTest::paintsAHandleWhereThereIsMoreThanInView()
{
    const auto surfaces = [this] {
        RecordedPainting recorded;
        QPainter painter(&recorded);
        m_style.drawComplexControl(QStyle::CC_ScrollBar, &m_bar, &painter);
        return recorded.surfaces();
    };
    QCOMPARE(surfaces().size(), 2);
    QCOMPARE(surfaces().front().place, QRectF(m_bar.rect));
    QCOMPARE(surfaces().front().color, Theme::light().color(QPalette::Base));
    QCOMPARE(surfaces().back().place.center().x(), 6.0);
    QVERIFY(QRectF(part(QStyle::SC_ScrollBarSlider)).contains(surfaces().back().place));
    const float quiet = surfaces().back().color.alphaF();
    for (const bool isPressed : {false, true}) { // or the mouse is over it
        m_bar.state = isPressed ? QStyle::State_None : QStyle::State_MouseOver;
        m_bar.activeSubControls = isPressed ? QStyle::SC_ScrollBarSlider : QStyle::SC_None;
        QCOMPARE_GT(surfaces().back().color.alphaF(), quiet);
    }
    m_bar.maximum = 0;
    QCOMPARE(surfaces().size(), 1);
}

void ScrollBarStyleTest::leavesTheRestToTheDesktop()
{
    const QStyle *desktop = m_style.baseStyle();
    QStyleOptionComboBox box;
    box.rect = QRect(0, 0, 200, 30);
    QCOMPARE(m_style.subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxArrow),
             desktop->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxArrow));
    QCOMPARE(m_style.pixelMetric(QStyle::PM_ButtonMargin), desktop->pixelMetric(QStyle::PM_ButtonMargin));
    QVERIFY(!m_style.standardIcon(QStyle::SP_MessageBoxWarning).isNull());
    QVERIFY(m_style.standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton).isNull());
}

STATUSBOOK_TEST_MAIN(tst_scrollbarstyle, ScrollBarStyleTest, QApplication)
#include "tst_scrollbarstyle.moc"
