// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetrow.h"
#include "app/snippets/versionchooser.h"
#include "app/widgets/codetext.h"
#include "app/widgets/elidedlabel.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

SnippetLine lineOf(const QString &text)
{
    SnippetLine line;
    line.library.id = u"library"_s;
    line.library.title = u"Library"_s;
    line.library.language = u"C"_s;
    line.library.version = u"1.2"_s;
    line.library.source = u"the source"_s;
    line.library.constants = {{413, {{u"New"_s, u"3"_s, {}}, {u"Old"_s, {}, {}}}}};
    line.snippet.text = text;
    line.title = u"Library · Constant"_s;
    line.key = u"Alt+2"_s;
    return line;
}

} // namespace

class SnippetRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsItsLine();
    void growsWithItsLines();
    void saysWhatIsSpecial_data();
    void saysWhatIsSpecial();
    void copiesByMouseAndKeys();
    void pinsByMouseAndKeys();
    void cannotBePinnedWithoutRoom();
    void hasNothingToCopyWithoutAText();
    void asksForTheVersion();
    void isNamedForScreenReaders();
    void isTabbedThroughInOrder();

private:
    QToolButton *copyButton() const { return m_row->findChild<QToolButton *>(u"copyFormButton"_s); }
    QToolButton *pinButton() const { return m_row->findChild<QToolButton *>(u"pinButton"_s); }
    QString title() const { return m_row->findChild<ElidedLabel *>(u"snippetTitle"_s)->text(); }

    std::unique_ptr<SnippetRow> m_row;
};

void SnippetRowTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_row = std::make_unique<SnippetRow>();
    m_row->setLine(lineOf(u"http.StatusNotFound"_s));
    m_row->resize(400, 60);
    m_row->show();
    QVERIFY(QTest::qWaitForWindowActive(m_row.get()));
}

void SnippetRowTest::showsItsLine()
{
    QCOMPARE(m_row->findChild<CodeText *>(u"snippetText"_s)->text(), u"http.StatusNotFound"_s);
    QCOMPARE(title(), u"Library · Constant"_s);
    QVERIFY(!m_row->findChild<ElidedLabel *>(u"snippetNames"_s)->isVisible());
    SnippetLine line = lineOf(u"other"_s);
    line.otherNames = u"Old: any version"_s;
    m_row->setLine(line);
    QCOMPARE(m_row->findChild<CodeText *>(u"snippetText"_s)->text(), u"other"_s);
    QVERIFY(m_row->findChild<ElidedLabel *>(u"snippetNames"_s)->isVisible());
    QCOMPARE(m_row->findChild<ElidedLabel *>(u"snippetNames"_s)->text(), u"Old: any version"_s);
}

void SnippetRowTest::growsWithItsLines()
{
    const int one = m_row->sizeHint().height();
    m_row->setLine(lineOf(u"a\nb\nc"_s));
    const int three = m_row->sizeHint().height();
    QVERIFY(three > one);
    SnippetLine line = lineOf(u"a\nb\nc\nd\ne\nf"_s);
    line.maxLines = 3;
    m_row->setLine(line);
    QCOMPARE(m_row->sizeHint().height(), three);
}

void SnippetRowTest::saysWhatIsSpecial_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("isLiteral");
    QTest::addColumn<QString>("title");

    QTest::newRow("nothing") << u"a"_s << QString() << false << u"Library · Constant"_s;
    QTest::newRow("a version") << u"a"_s << u"since 3"_s << false << u"Library · Constant · since 3"_s;
    QTest::newRow("a number") << u"404"_s << QString() << true << u"Library · Constant · literal: no name for it"_s;
    QTest::newRow("no text") << QString() << QString() << false << u"Library · Constant · nothing for this code"_s;
}

void SnippetRowTest::saysWhatIsSpecial()
{
    QFETCH(const QString, text);
    QFETCH(const QString, note);
    QFETCH(const bool, isLiteral);
    QFETCH(const QString, title);
    SnippetLine line = lineOf(text);
    line.snippet.note = note;
    line.snippet.isLiteral = isLiteral;
    m_row->setLine(line);
    QCOMPARE(this->title(), title);
}

void SnippetRowTest::copiesByMouseAndKeys()
{
    const QSignalSpy requests(m_row.get(), &SnippetRow::copyRequested);
    QTest::mouseClick(copyButton(), Qt::LeftButton);
    QTest::keyClick(copyButton(), Qt::Key_Space);
    QTest::keyClick(copyButton(), Qt::Key_Return);
    QTest::keyClick(copyButton(), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(requests.count(), 4);
}

void SnippetRowTest::pinsByMouseAndKeys()
{
    const QSignalSpy requests(m_row.get(), &SnippetRow::pinToggled);
    QTest::mouseClick(pinButton(), Qt::LeftButton);
    QTest::keyClick(pinButton(), Qt::Key_Return);
    QCOMPARE(requests.count(), 2);
    SnippetLine line = lineOf(u"a"_s);
    line.isPinned = true;
    m_row->setLine(line);
    QVERIFY(pinButton()->isChecked());
    m_row->setLine(lineOf(u"a"_s));
    QVERIFY(!pinButton()->isChecked());
}

void SnippetRowTest::cannotBePinnedWithoutRoom()
{
    SnippetLine line = lineOf(u"a"_s);
    line.mayBePinned = false;
    m_row->setLine(line);
    QVERIFY(!pinButton()->isEnabled());
    line.isPinned = true; // but taken away
    m_row->setLine(line);
    QVERIFY(pinButton()->isEnabled());
}

void SnippetRowTest::hasNothingToCopyWithoutAText()
{
    SnippetLine line = lineOf({});
    line.isPinned = true;
    m_row->setLine(line);
    QVERIFY(!copyButton()->isEnabled());
    QVERIFY(!m_row->findChild<CodeText *>(u"snippetText"_s)->isVisible());
    QVERIFY(pinButton()->isEnabled());
}

void SnippetRowTest::asksForTheVersion()
{
    QVERIFY(m_row->findChild<VersionChooser *>() == nullptr); // most rows never need one
    SnippetLine line = lineOf(u"a"_s);
    line.asksForVersion = true;
    line.version = u"3"_s;
    m_row->setLine(line);
    auto *chooser = m_row->findChild<VersionChooser *>();
    QVERIFY(chooser->isVisible());
    QCOMPARE(chooser->text(), u"3 and later"_s);
    QSignalSpy chosen(m_row.get(), &SnippetRow::versionChosen);
    Q_EMIT chooser->versionChosen(u"library"_s, u"0"_s);
    QCOMPARE(chosen.front(), QVariantList({u"library"_s, u"0"_s}));
    m_row->setLine(lineOf(u"a"_s));
    QVERIFY(!chooser->isVisible());
}

void SnippetRowTest::isNamedForScreenReaders()
{
    QCOMPARE(copyButton()->accessibleName(), u"Copy Library · Constant: http.StatusNotFound"_s);
    QCOMPARE(copyButton()->accessibleDescription(), u"Version 1.2, read from the source"_s);
    QVERIFY2(copyButton()->toolTip().contains(u"Alt+2"_s), qPrintable(copyButton()->toolTip()));
    QCOMPARE(pinButton()->accessibleName(), u"Pin Library · Constant"_s);
    SnippetLine line = lineOf(u"a"_s);
    line.isPinned = true;
    m_row->setLine(line);
    QCOMPARE(pinButton()->accessibleName(), u"Unpin Library · Constant"_s);
}

void SnippetRowTest::isTabbedThroughInOrder()
{
    SnippetLine line = lineOf(u"a"_s);
    line.asksForVersion = true;
    m_row->setLine(line);
    auto *chooser = m_row->findChild<VersionChooser *>();
    copyButton()->setFocus();
    QTest::keyClick(copyButton(), Qt::Key_Tab);
    QVERIFY(pinButton()->hasFocus());
    QTest::keyClick(pinButton(), Qt::Key_Tab);
    QVERIFY(chooser->hasFocus());
}

STATUSBOOK_TEST_MAIN(tst_snippetrow, SnippetRowTest, QApplication)
#include "tst_snippetrow.moc"
