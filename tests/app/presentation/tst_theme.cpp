// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/codenames.h"
#include "app/presentation/theme.h"
#include "app/window/applicationpalette.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const QList<StatusClass> everyClass{StatusClass::None,        StatusClass::Informational, StatusClass::Successful,
                                    StatusClass::Redirection, StatusClass::ClientError,   StatusClass::ServerError};

// WCAG 2.2: readable text has a contrast of at least this with what is behind it.
constexpr double readable = 4.5;

double linear(float channel)
{
    const double c = static_cast<double>(channel);
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void accentsRead_data();
    void accentsRead();
    void codeReads_data();
    void codeReads();
    void textReads_data();
    void textReads();
    void tellsClassesApart_data();
    void tellsClassesApart();
    void knowsDarkPalettes();
};

void ThemeTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void ThemeTest::accentsRead_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<StatusClass>("statusClass");

    for (const StatusClass statusClass : everyClass) {
        const QByteArray name = CodeNames::className(statusClass).toUtf8();
        QTest::addRow("%s on light", name.constData()) << Appearance::Light << statusClass;
        QTest::addRow("%s on dark", name.constData()) << Appearance::Dark << statusClass;
    }
}

void ThemeTest::accentsRead()
{
    QFETCH(const Appearance, appearance);
    QFETCH(const StatusClass, statusClass);
    ApplicationPalette::apply(appearance);
    const QPalette palette = QApplication::palette();
    const QColor accent = Theme::accent(statusClass, palette);
    QCOMPARE_GE(contrast(accent, palette.color(QPalette::Base)), readable);
}

void ThemeTest::codeReads_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<CodeToken::Kind>("kind");

    using Kind = CodeToken::Kind;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const char *on = appearance == Appearance::Light ? "light" : "dark";
        QTest::addRow("comments on %s", on) << appearance << Kind::Comment;
        QTest::addRow("strings on %s", on) << appearance << Kind::String;
        QTest::addRow("numbers on %s", on) << appearance << Kind::Number;
        QTest::addRow("keywords on %s", on) << appearance << Kind::Keyword;
    }
}

void ThemeTest::codeReads()
{
    QFETCH(const Appearance, appearance);
    QFETCH(const CodeToken::Kind, kind);
    ApplicationPalette::apply(appearance);
    const QPalette palette = QApplication::palette();
    QCOMPARE_GE(contrast(Theme::code(kind, palette), palette.color(QPalette::Base)), readable);
    QCOMPARE_GE(contrast(Theme::code(kind, palette), Theme::selection(palette)), readable); // a chosen form
}

void ThemeTest::textReads_data()
{
    QTest::addColumn<Appearance>("appearance");

    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void ThemeTest::textReads()
{
    QFETCH(const Appearance, appearance);
    ApplicationPalette::apply(appearance);
    const QPalette palette = QApplication::palette();
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    QCOMPARE_GE(contrast(text, base), readable);
    QCOMPARE_GE(contrast(Theme::quiet(palette), base), readable);
    QCOMPARE_GE(contrast(Theme::quiet(palette), palette.color(QPalette::Window)), readable);
    QCOMPARE_GE(contrast(palette.color(QPalette::Link), base), readable);
    QCOMPARE_GE(contrast(palette.color(QPalette::PlaceholderText), base), readable);
    QCOMPARE_GE(contrast(text, Theme::mark(palette)), readable);
    QCOMPARE_GE(contrast(text, Theme::selection(palette)), readable);
    QCOMPARE_GE(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)), readable);
    for (const StatusClass statusClass : everyClass) {
        QCOMPARE_GE(contrast(text, Theme::wash(Theme::accent(statusClass, palette), palette)), readable);
    }
}

void ThemeTest::tellsClassesApart_data()
{
    textReads_data();
}

void ThemeTest::tellsClassesApart()
{
    QFETCH(const Appearance, appearance);
    ApplicationPalette::apply(appearance);
    QSet<QRgb> accents;
    for (const StatusClass statusClass : everyClass) {
        accents.insert(Theme::accent(statusClass, QApplication::palette()).rgb());
    }
    QCOMPARE(accents.size(), everyClass.size());
}

void ThemeTest::knowsDarkPalettes()
{
    QVERIFY(!Theme::isDark(QPalette(Qt::black, Qt::white, Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::white)));
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    QVERIFY(Theme::isDark(dark));
}

STATUSBOOK_TEST_MAIN(tst_theme, ThemeTest, QApplication)
#include "tst_theme.moc"
