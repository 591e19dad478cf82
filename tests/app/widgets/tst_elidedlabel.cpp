// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/elidedlabel.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

class ElidedLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void paintsItsText_data();
    void paintsItsText();
    void shortensWhatHasNoRoom();
    void tellsTheWholeInItsToolTip();
    void readsTheWholeToScreenReaders();
};

void ElidedLabelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void ElidedLabelTest::paintsItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("painted");
    QTest::newRow("one line") << u"404 Not Found"_s << u"404 Not Found"_s;
    QTest::newRow("markup") << u"<b>a & b</b>"_s << u"<b>a & b</b>"_s;
    QTest::newRow("several lines") << u"first\nsecond"_s << u"first …"_s;
}

void ElidedLabelTest::paintsItsText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, painted);
    ElidedLabel label;
    label.resize(500, 20);
    label.setText(text);
    RecordedPainting recorded;
    label.render(&recorded, {}, {}, QWidget::RenderFlags());
    QCOMPARE(recorded.words().join(QString()), painted);
    QCOMPARE(recorded.wordsIn(label.palette().color(label.foregroundRole())), recorded.words());
}

void ElidedLabelTest::shortensWhatHasNoRoom()
{
    ElidedLabel label;
    label.setText(u"what has no room ends early"_s);
    label.resize(label.sizeHint() / 2);
    const QString painted = paintedWords(label).join(QString());
    QVERIFY2(painted.startsWith(u"what"_s) && painted.endsWith(u'…'), qPrintable(painted));
    QVERIFY(label.fontMetrics().horizontalAdvance(painted) <= label.width());
}

void ElidedLabelTest::tellsTheWholeInItsToolTip()
{
    ElidedLabel label;
    label.setText(u"<b>first</b>\nsecond"_s);
    label.resize(500, 20);
    label.show();
    QHelpEvent help(QEvent::ToolTip, {1, 1}, label.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(&label, &help);
    QCOMPARE(QToolTip::text(), u"<pre>&lt;b&gt;first&lt;/b&gt;\nsecond</pre>"_s);
    QToolTip::hideText();
}

void ElidedLabelTest::readsTheWholeToScreenReaders()
{
    ElidedLabel label;
    label.setText(u"first\nsecond"_s);
    QCOMPARE(label.accessibleName(), u"first\nsecond"_s);
}

STATUSBOOK_TEST_MAIN(tst_elidedlabel, ElidedLabelTest, QApplication)
#include "tst_elidedlabel.moc"
