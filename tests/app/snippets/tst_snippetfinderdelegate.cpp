// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/snippets/snippetfinder.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class SnippetFinderDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void paintsHeadings();
    void paintsATitle();
    void saysThatAnEntryIsPinned();
    void paintsTheFirstLineInColours();
    void saysThatMoreLinesFollow();
    void shadesTheChosenEntry();
    void shadesTheEntryUnderTheMouse();

private:
    // The row of the heading is 0, that of the entry 1.
    void fill(const QString &detail, bool isPinned = false)
    {
        m_model.setEntries(
            {{u"Constant"_s, u"Go net/http"_s, u"go"_s, u"constant"_s, u"Go"_s, {}}},
            [detail](const SnippetFinderModel::Entry &) { return detail; },
            [isPinned](const SnippetFinderModel::Entry &) { return isPinned; });
    }
    void paint(RecordedPainting *recorded, int row)
    {
        m_option.rect = QRect(0, 0, 800, 30);
        QPainter painter(recorded);
        SnippetFinderDelegate().paint(&painter, m_option, m_model.index(row));
    }

    SnippetFinderModel m_model;
    QStyleOptionViewItem m_option;
};

void SnippetFinderDelegateTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_option = {};
    m_option.palette = Theme::light();
}

void SnippetFinderDelegateTest::paintsHeadings()
{
    fill({});
    RecordedPainting recorded;
    paint(&recorded, 0);
    QCOMPARE(recorded.wordsIn(Theme::quiet(m_option.palette)), QStringList{u"Go net/http"_s});
}

void SnippetFinderDelegateTest::paintsATitle()
{
    fill({});
    RecordedPainting recorded;
    paint(&recorded, 1);
    QCOMPARE(recorded.words(), QStringList{u"Constant"_s});
}

void SnippetFinderDelegateTest::saysThatAnEntryIsPinned()
{
    fill({}, true);
    RecordedPainting recorded;
    paint(&recorded, 1);
    QCOMPARE(recorded.words(), QStringList{u"Constant · pinned"_s});
}

void SnippetFinderDelegateTest::paintsTheFirstLineInColours()
{
    fill(u"return 404"_s);
    RecordedPainting recorded;
    paint(&recorded, 1);
    QCOMPARE(recorded.words().join(QString()), u"return 404Constant"_s);
    QCOMPARE(recorded.wordsIn(Theme::code(CodeToken::Kind::Keyword, m_option.palette)), QStringList{u"return"_s});
    QCOMPARE(recorded.wordsIn(Theme::code(CodeToken::Kind::Number, m_option.palette)), QStringList{u"404"_s});
}

void SnippetFinderDelegateTest::saysThatMoreLinesFollow()
{
    fill(u"if x {\n\treturn\n}"_s);
    RecordedPainting recorded;
    paint(&recorded, 1);
    QCOMPARE(recorded.words().join(QString()), u"if x { …Constant"_s);
    fill(u"one line\n"_s);
    RecordedPainting one;
    paint(&one, 1);
    QCOMPARE(one.words().join(QString()), u"one lineConstant"_s);
}

void SnippetFinderDelegateTest::shadesTheChosenEntry()
{
    fill({});
    m_option.state |= QStyle::State_Selected;
    RecordedPainting recorded;
    paint(&recorded, 1);
    QCOMPARE(recorded.wordsOn(Theme::selection(m_option.palette)), QStringList{u"Constant"_s});
}

void SnippetFinderDelegateTest::shadesTheEntryUnderTheMouse()
{
    fill({});
    m_option.state |= QStyle::State_MouseOver;
    RecordedPainting recorded;
    paint(&recorded, 1);
    QCOMPARE(recorded.wordsOn(m_option.palette.color(QPalette::AlternateBase)), QStringList{u"Constant"_s});
}

STATUSBOOK_TEST_MAIN(tst_snippetfinderdelegate, SnippetFinderDelegateTest, QApplication)
#include "tst_snippetfinderdelegate.moc"
