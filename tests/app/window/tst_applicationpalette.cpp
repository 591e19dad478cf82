// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/window/applicationpalette.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class ApplicationPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasAnAppearanceToChoose_data();
    void hasAnAppearanceToChoose();
    void goesBackToThePaletteOfTheDesktop();
};

void ApplicationPaletteTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void ApplicationPaletteTest::hasAnAppearanceToChoose_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<bool>("isDark");

    QTest::newRow("light") << Appearance::Light << false;
    QTest::newRow("dark") << Appearance::Dark << true;
}

void ApplicationPaletteTest::hasAnAppearanceToChoose()
{
    QFETCH(const Appearance, appearance);
    QFETCH(const bool, isDark);
    ApplicationPalette::apply(appearance);
    QCOMPARE(Theme::isDark(QApplication::palette()), isDark);
}

void ApplicationPaletteTest::goesBackToThePaletteOfTheDesktop()
{
    ApplicationPalette::apply(Appearance::System);
    const QPalette before = QApplication::palette();
    ApplicationPalette::apply(Appearance::Dark);
    QVERIFY(QApplication::palette() != before);
    ApplicationPalette::apply(Appearance::System);
    QCOMPARE(QApplication::palette(), before);
}

STATUSBOOK_TEST_MAIN(tst_applicationpalette, ApplicationPaletteTest, QApplication)
#include "tst_applicationpalette.moc"
