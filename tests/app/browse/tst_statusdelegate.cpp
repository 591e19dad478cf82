// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statusdelegate.h"
#include "app/presentation/theme.h"
#include "model/query/highlights.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Column = StatusTableModel::Column;

} // namespace

class StatusDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void paintsTheText_data();
    void paintsTheText();
    void paintsABarInTheAccentOfTheClass();
    void breaksLongTextOnceAndThenShortensIt();
    void shortensTheConstantInItsLine();
    void marksWhatTheQueryHits();
    void marksNothingWithoutAHit();
    void paintsTheReadersMarks_data();
    void paintsTheReadersMarks();
    void paintsTheStarBesideTheNote();
    void paintsThemBesideTheCodeAlone();
    void shadesASelectedRow();

private:
    void put(int column, const QString &text, const QVariant &value = {}, int role = StatusTableModel::NotedRole)
    {
        const QModelIndex index = m_model.index(0, column);
        m_model.setData(index, text);
        m_model.setData(index, static_cast<int>(StatusClass::ClientError), StatusTableModel::ClassRole);
        m_model.setData(index, value, role);
    }
    void paint(RecordedPainting *recorded, int column, int width = 400)
    {
        m_option.rect = QRect(0, 0, width, StatusDelegate::rowHeight(m_option.font));
        QPainter painter(recorded);
        StatusDelegate().paint(&painter, m_option, m_model.index(0, column));
    }

    QStandardItemModel m_model{1, Column::ColumnCount};
    QStyleOptionViewItem m_option;
};

void StatusDelegateTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_model.clear();
    m_model.setColumnCount(Column::ColumnCount);
    m_model.setRowCount(1);
    m_option = {};
    m_option.palette = Theme::light();
}

void StatusDelegateTest::paintsTheText_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QColor>("color");
    const QPalette palette = Theme::light();
    QTest::newRow("the code") << int(Column::CodeColumn) << Theme::accent(StatusClass::ClientError, palette);
    QTest::newRow("the constant") << int(Column::NameColumn) << palette.color(QPalette::Text);
    QTest::newRow("the phrase") << int(Column::PhraseColumn) << palette.color(QPalette::Text);
    QTest::newRow("the summary") << int(Column::SummaryColumn) << Theme::quiet(palette);
    QTest::newRow("the origin") << int(Column::OriginColumn) << Theme::quiet(palette);
}

void StatusDelegateTest::paintsTheText()
{
    QFETCH(const int, column);
    QFETCH(const QColor, color);
    put(column, u"Words"_s);
    RecordedPainting recorded;
    paint(&recorded, column);
    QCOMPARE(recorded.words(), QStringList{u"Words"_s});
    QCOMPARE(recorded.wordsIn(color), QStringList{u"Words"_s});
    QCOMPARE(recorded.texts().front().font.bold(), column == Column::CodeColumn);
}

void StatusDelegateTest::paintsABarInTheAccentOfTheClass()
{
    put(Column::CodeColumn, u"404"_s);
    RecordedPainting recorded;
    paint(&recorded, Column::CodeColumn);
    const RecordedPainting::Surface bar = recorded.surfaces().front();
    QCOMPARE(bar.color, Theme::accent(StatusClass::ClientError, m_option.palette));
    QVERIFY(bar.place.height() > m_option.rect.height() / 2.0);
    QVERIFY(bar.place.right() < recorded.texts().front().place.left());
}

void StatusDelegateTest::breaksLongTextOnceAndThenShortensIt()
{
    put(Column::SummaryColumn, u"first second third fourth fifth"_s);
    RecordedPainting recorded;
    paint(&recorded, Column::SummaryColumn, QFontMetrics(m_option.font).horizontalAdvance(u"first second th"_s));
    QCOMPARE(recorded.words().size(), 2);
    QCOMPARE(recorded.words().front().trimmed(), u"first second"_s);
    QVERIFY2(recorded.words().back().startsWith(u"third"_s), qPrintable(recorded.words().back()));
    QVERIFY2(recorded.words().back().endsWith(u"…"_s), qPrintable(recorded.words().back()));
}

void StatusDelegateTest::shortensTheConstantInItsLine()
{
    put(Column::NameColumn, u"A_VERY_LONG_CONSTANT or more"_s);
    RecordedPainting recorded;
    paint(&recorded, Column::NameColumn, QFontMetrics(m_option.font).horizontalAdvance(u"A_VERY_LONG_CONSTANT o"_s));
    QCOMPARE(recorded.words().size(), 1);
    QVERIFY2(recorded.words().front().endsWith(u"…"_s), qPrintable(recorded.words().front()));
}

void StatusDelegateTest::marksWhatTheQueryHits()
{
    put(Column::SummaryColumn, u"Nothing is here."_s, QVariant::fromValue(QList<Highlight>{{0, 7}, {11, 4}}),
        SearchProxyModel::HitsRole);
    RecordedPainting recorded;
    paint(&recorded, Column::SummaryColumn);
    QCOMPARE(recorded.words().join(QString()), u"Nothing is here."_s);
    QCOMPARE(recorded.wordsOn(Theme::mark(m_option.palette)), (QStringList{u"Nothing"_s, u"here"_s}));
}

void StatusDelegateTest::marksNothingWithoutAHit()
{
    put(Column::SummaryColumn, u"Nothing is here."_s);
    RecordedPainting recorded;
    paint(&recorded, Column::SummaryColumn);
    QCOMPARE(recorded.surfacesOf(Theme::mark(m_option.palette)), 0);
}

void StatusDelegateTest::paintsTheReadersMarks_data()
{
    QTest::addColumn<QList<int>>("roles");
    QTest::addColumn<int>("stars");
    QTest::addColumn<int>("notes");
    QTest::addColumn<int>("noteHits");
    const int star = StatusTableModel::StarredRole;
    const int note = StatusTableModel::NotedRole;
    const int hit = SearchProxyModel::NoteHitRole;
    QTest::newRow("none") << QList<int>{} << 0 << 0 << 0;
    QTest::newRow("a star") << QList<int>{star} << 1 << 0 << 0;
    QTest::newRow("a note") << QList<int>{note} << 0 << 1 << 0;
    QTest::newRow("a note that the query hits") << QList<int>{note, hit} << 0 << 1 << 1;
    QTest::newRow("all") << QList<int>{star, note, hit} << 1 << 1 << 1;
}

// A star is a filled shape, a note a sheet with three lines.
void StatusDelegateTest::paintsTheReadersMarks()
{
    QFETCH(const QList<int>, roles);
    QFETCH(const int, stars);
    QFETCH(const int, notes);
    QFETCH(const int, noteHits);
    put(Column::CodeColumn, u"404"_s);
    RecordedPainting plain;
    paint(&plain, Column::CodeColumn);
    for (const int role : roles) {
        m_model.setData(m_model.index(0, Column::CodeColumn), true, role);
    }
    RecordedPainting recorded;
    paint(&recorded, Column::CodeColumn);
    QCOMPARE(recorded.surfacesOf(Theme::quiet(m_option.palette)), stars);
    QCOMPARE(recorded.lines().size() - plain.lines().size(), notes * 3);
    QCOMPARE(recorded.surfacesOf(Theme::mark(m_option.palette)), noteHits);
}

void StatusDelegateTest::paintsTheStarBesideTheNote()
{
    put(Column::CodeColumn, u"404"_s, true, StatusTableModel::StarredRole);
    put(Column::CodeColumn, u"404"_s, true, StatusTableModel::NotedRole);
    RecordedPainting recorded;
    paint(&recorded, Column::CodeColumn);
    const QColor quiet = Theme::quiet(m_option.palette);
    const auto star = std::find_if(recorded.surfaces().begin(), recorded.surfaces().end(),
                                   [&](const RecordedPainting::Surface &surface) { return surface.color == quiet; });
    QVERIFY(star != recorded.surfaces().end());
    QVERIFY(recorded.texts().front().place.right() < star->place.left());
    QVERIFY(star->place.right() < recorded.lines().back().x1()); // of the sheet
}

void StatusDelegateTest::paintsThemBesideTheCodeAlone()
{
    put(Column::PhraseColumn, u"Not Found"_s, true, StatusTableModel::StarredRole);
    RecordedPainting recorded;
    paint(&recorded, Column::PhraseColumn);
    QCOMPARE(recorded.surfacesOf(Theme::quiet(m_option.palette)), 0);
}

void StatusDelegateTest::shadesASelectedRow()
{
    put(Column::PhraseColumn, u"Not Found"_s);
    RecordedPainting plain;
    paint(&plain, Column::PhraseColumn);
    QCOMPARE(plain.wordsOn(Theme::selection(m_option.palette)), QStringList());
    m_option.state |= QStyle::State_Selected;
    RecordedPainting selected;
    paint(&selected, Column::PhraseColumn);
    QCOMPARE(selected.wordsOn(Theme::selection(m_option.palette)), QStringList{u"Not Found"_s});
}

STATUSBOOK_TEST_MAIN(tst_statusdelegate, StatusDelegateTest, QApplication)
#include "tst_statusdelegate.moc"
