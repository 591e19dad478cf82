// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/widgets/codetext.h"
#include "app/window/applicationpalette.h"
#include "model/snippets/codetokens.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

// Whether any pixel has that colour; text is drawn without smoothing, so that its own colour is there.
bool shows(QWidget &widget, const QColor &color)
{
    const QImage image = widget.grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == color.rgb()) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class CodeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAsTallAsItsLines_data();
    void isAsTallAsItsLines();
    void keepsTheWholeText();
    void coloursItsTokens_data();
    void coloursItsTokens();
    void leavesPlainTextPlain();
    void paintsItsLines_data();
    void paintsItsLines();
    void paintsCommentsInItalics();
    void shortensLinesThatHaveNoRoom();
    void tellsTheWholeOfWhatIsCut_data();
    void tellsTheWholeOfWhatIsCut();
    void followsThePalette();
    void staysWithinANarrowWidth();

private:
    std::unique_ptr<CodeText> m_code;
};

void CodeTextTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    ApplicationPalette::apply(Appearance::Light);
    m_code = std::make_unique<CodeText>();
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleStrategy(QFont::NoAntialias);
    m_code->setFont(font);
    m_code->setBackgroundRole(QPalette::Base);
    m_code->setAutoFillBackground(true);
    m_code->resize(600, 100);
}

void CodeTextTest::isAsTallAsItsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maxLines");
    QTest::addColumn<int>("lines");

    QTest::newRow("one line") << u"a"_s << 0 << 1;
    QTest::newRow("several") << u"a\n  b\n    c"_s << 0 << 3;
    QTest::newRow("an empty one between") << u"a\n\nb"_s << 0 << 3;
    QTest::newRow("empty ones at the end") << u"HTTP/1.1 404 Not Found\n\n"_s << 0 << 1;
    QTest::newRow("as many as there may be") << u"a\nb\nc"_s << 3 << 3;
    QTest::newRow("more than there may be") << u"a\nb\nc\nd\ne"_s << 3 << 3;
}

void CodeTextTest::isAsTallAsItsLines()
{
    QFETCH(const QString, text);
    QFETCH(const int, maxLines);
    QFETCH(const int, lines);
    m_code->setMaxLines(maxLines);
    m_code->setCode(text, u"C"_s);
    QCOMPARE(m_code->sizeHint().height(), lines * m_code->fontMetrics().lineSpacing());
    QCOMPARE(m_code->minimumSizeHint().height(), m_code->sizeHint().height());
}

void CodeTextTest::keepsTheWholeText()
{
    const QString text = u"if (a) {\n\treturn 404;\n}\n\n"_s;
    m_code->setMaxLines(2);
    m_code->setCode(text, u"C"_s);
    QCOMPARE(m_code->text(), text);
    QCOMPARE(m_code->accessibleName(), text);
}

void CodeTextTest::coloursItsTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");

    QTest::newRow("a keyword") << u"return"_s << static_cast<int>(CodeToken::Kind::Keyword);
    QTest::newRow("a string") << uR"("abc")"_s << static_cast<int>(CodeToken::Kind::String);
    QTest::newRow("a number") << u"404"_s << static_cast<int>(CodeToken::Kind::Number);
    QTest::newRow("a comment") << u"// abc"_s << static_cast<int>(CodeToken::Kind::Comment);
    QTest::newRow("the second line of a comment") << u"/*\nabc*/"_s << static_cast<int>(CodeToken::Kind::Comment);
}

void CodeTextTest::coloursItsTokens()
{
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    m_code->setCode(text, u"C"_s);
    QVERIFY(shows(*m_code, Theme::code(static_cast<CodeToken::Kind>(kind), m_code->palette())));
    QVERIFY(!shows(*m_code, m_code->palette().color(QPalette::Text)));
}

void CodeTextTest::leavesPlainTextPlain()
{
    m_code->setCode(u"plain text"_s, u"C"_s);
    QVERIFY(shows(*m_code, m_code->palette().color(QPalette::Text)));
    m_code->setCode(u"return"_s, u"COBOL"_s);
    QVERIFY(shows(*m_code, m_code->palette().color(QPalette::Text)));
}

void CodeTextTest::paintsItsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("as they are") << u"a\n  b\n\nc"_s << QStringList{u"a"_s, u"  b"_s, u"c"_s};
    QTest::newRow("tabs as blanks") << u"\ta"_s << QStringList{u"    a"_s};
    QTest::newRow("without empty ones at the end") << u"a\nb\n\n\n"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("and how many follow") << u"a\nb\nc\nd\ne\nf"_s
                                         << QStringList{u"a"_s, u"b"_s, u"c"_s, u"… 3 more lines"_s};
}

void CodeTextTest::paintsItsLines()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, lines);
    m_code->setMaxLines(4);
    m_code->setCode(text, u"COBOL"_s);
    QCOMPARE(paintedWords(*m_code).join(QString()), lines.join(QString())); // some lines in several words
}

void CodeTextTest::paintsCommentsInItalics()
{
    m_code->setCode(u"return // abc"_s, u"C"_s);
    RecordedPainting recorded;
    m_code->render(&recorded);
    for (const RecordedPainting::Text &text : recorded.texts()) {
        QCOMPARE(text.font.italic(), text.text.contains(u"abc"_s));
    }
    QVERIFY(recorded.words().contains(u"// abc"_s));
}

void CodeTextTest::shortensLinesThatHaveNoRoom()
{
    m_code->setCode(u"what has no room\nwhat"_s, u"COBOL"_s);
    m_code->resize(m_code->fontMetrics().horizontalAdvance(u"what has no r"_s), 100);
    const QStringList narrow = paintedWords(*m_code);
    QCOMPARE(narrow.size(), 2);
    QVERIFY2(narrow.front().startsWith(u"what"_s) && narrow.front().endsWith(u'…'), qPrintable(narrow.front()));
    QCOMPARE(narrow.back(), u"what"_s);
    m_code->resize(600, 100);
    QCOMPARE(paintedWords(*m_code).front(), u"what has no room"_s);
}

void CodeTextTest::tellsTheWholeOfWhatIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("toolTip");
    QTest::newRow("nothing is cut") << u"a\nb"_s << QString();
    QTest::newRow("lines are left out") << u"<a>\nb\nc"_s << u"<pre>&lt;a&gt;\nb\nc</pre>"_s;
    QTest::newRow("a line has no room") << u"a"_s.repeated(500)
                                        << QString(u"<pre>"_s + u"a"_s.repeated(500) + u"</pre>"_s);
}

void CodeTextTest::tellsTheWholeOfWhatIsCut()
{
    QFETCH(const QString, text);
    QFETCH(const QString, toolTip);
    QToolTip::hideText();
    m_code->setMaxLines(2);
    m_code->setCode(text, u"COBOL"_s);
    m_code->show();
    QHelpEvent help(QEvent::ToolTip, {1, 1}, m_code->mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(m_code.get(), &help);
    QTRY_COMPARE(QToolTip::text(), toolTip);
    m_code->hide();
}

void CodeTextTest::followsThePalette()
{
    m_code->setCode(u"return"_s, u"C"_s);
    const QColor light = Theme::code(CodeToken::Kind::Keyword, m_code->palette());
    ApplicationPalette::apply(Appearance::Dark);
    QCoreApplication::processEvents();
    const QColor dark = Theme::code(CodeToken::Kind::Keyword, m_code->palette());
    QVERIFY(light != dark);
    QVERIFY(shows(*m_code, dark));
    QVERIFY(!shows(*m_code, light));
}

void CodeTextTest::staysWithinANarrowWidth()
{
    m_code->setCode(u"a"_s.repeated(500), u"C"_s);
    QCOMPARE(m_code->minimumSizeHint().width(), 0);
    m_code->resize(50, 20);
    QCOMPARE(m_code->sizeHint().height(), m_code->fontMetrics().lineSpacing()); // never broken
    QVERIFY(shows(*m_code, m_code->palette().color(QPalette::Text)));
}

STATUSBOOK_TEST_MAIN(tst_codetext, CodeTextTest, QApplication)
#include "tst_codetext.moc"
