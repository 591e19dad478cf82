// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/messagebar.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class MessageBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }
    void isHiddenUntilThereIsSomethingToSay();
    void saysEachSentenceOnce();
    void showsMarkupAsText();
};

void MessageBarTest::isHiddenUntilThereIsSomethingToSay()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.tell({});
    QVERIFY(bar.isHidden());
    bar.tell(u"One."_s);
    QVERIFY(!bar.isHidden());
}

void MessageBarTest::saysEachSentenceOnce()
{
    MessageBar bar;
    const auto *text = bar.findChild<QLabel *>(u"noticeText"_s);
    bar.tell(u"One."_s);
    bar.tell(u"Two."_s);
    bar.tell(u"One."_s);
    QCOMPARE(text->text(), u"One.\nTwo."_s);
    bar.findChild<QPushButton *>(u"closeNoticeButton"_s)->click();
    QVERIFY(bar.isHidden());
    bar.tell(u"One."_s);
    QVERIFY(bar.isHidden());
    bar.tell(u"Three."_s);
    QVERIFY(!bar.isHidden());
    QCOMPARE(text->text(), u"Three."_s);
}

void MessageBarTest::showsMarkupAsText()
{
    MessageBar bar;
    bar.tell(u"<b>x</b>"_s);
    QCOMPARE(bar.findChild<QLabel *>(u"noticeText"_s)->textFormat(), Qt::PlainText);
}

STATUSBOOK_TEST_MAIN(tst_messagebar, MessageBarTest, QApplication)
#include "tst_messagebar.moc"
