// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/welcomehtml.h"
#include "tests/codefields.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace CodeFields;

class WelcomeHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void welcomesWithTheNumberOfCodes();
};

void WelcomeHtmlTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void WelcomeHtmlTest::welcomesWithTheNumberOfCodes()
{
    QTextDocument page;
    page.setHtml(welcomeHtml(61, QGuiApplication::palette(), 10));
    QVERIFY(plainText(page).contains(u"61 status codes"_s));
    QCOMPARE(contentsOf(page).links, QStringList());
}

STATUSBOOK_TEST_MAIN(tst_welcomehtml, WelcomeHtmlTest, QApplication)
#include "tst_welcomehtml.moc"
