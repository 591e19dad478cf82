// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/theme.h"
#include "app/widgets/flatheader.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

class FlatHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void paintsAnArrowWhereItIsSorted_data();
    void paintsAnArrowWhereItIsSorted();
    void shortensTitlesThatHaveNoRoom();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<FlatHeader> m_header;
};

void FlatHeaderTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_header.reset();
    m_model = std::make_unique<QStandardItemModel>(1, 2);
    m_model->setHorizontalHeaderLabels({u"Code"_s, u"Phrase"_s});
    m_header = std::make_unique<FlatHeader>(Qt::Horizontal);
    m_header->setModel(m_model.get());
    m_header->resize(400, 30);
}

void FlatHeaderTest::paintsAnArrowWhereItIsSorted_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nowhere") << -1 << Qt::AscendingOrder << QStringList{u"Code"_s, u"Phrase"_s};
    QTest::newRow("upwards") << 0 << Qt::AscendingOrder << QStringList{u"Code  ↑"_s, u"Phrase"_s};
    QTest::newRow("downwards") << 1 << Qt::DescendingOrder << QStringList{u"Code"_s, u"Phrase  ↓"_s};
}

void FlatHeaderTest::paintsAnArrowWhereItIsSorted()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    QFETCH(const QStringList, words);
    m_header->setSortIndicator(column, order);
    RecordedPainting recorded;
    m_header->viewport()->render(&recorded);
    QCOMPARE(recorded.words(), words);
    const QStringList strong = recorded.wordsIn(m_header->palette().color(QPalette::Text));
    QCOMPARE(strong, column < 0 ? QStringList() : QStringList{words.at(column)});
}

void FlatHeaderTest::shortensTitlesThatHaveNoRoom()
{
    m_model->setHorizontalHeaderLabels({u"A very long title of a column"_s, u"Phrase"_s});
    const QString title = paintedWords(*m_header->viewport()).front();
    QVERIFY2(title.startsWith(u"A very"_s) && title.endsWith(u'…'), qPrintable(title));
}

STATUSBOOK_TEST_MAIN(tst_flatheader, FlatHeaderTest, QApplication)
#include "tst_flatheader.moc"
