// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/emptystate.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Kind = EmptyExplanation::Way::Kind;

} // namespace

class EmptyStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void staysAwayAtFirst();
    void explainsAndOffersWaysBack();
    void showsNoEmptyReason();
    void offersTheLatestWaysAlone();
    void coversItsWidget();

private:
    QList<QPushButton *> ways() const
    {
        QList<QPushButton *> buttons = m_state->findChildren<QPushButton *>();
        buttons.removeIf([](const QPushButton *button) { return button->isHidden(); });
        return buttons;
    }

    std::unique_ptr<QWidget> m_covered;
    EmptyState *m_state = nullptr;
};

void EmptyStateTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_covered = std::make_unique<QWidget>();
    m_state = new EmptyState(m_covered.get());
    m_covered->resize(400, 300);
    m_covered->show();
}

void EmptyStateTest::staysAwayAtFirst()
{
    QVERIFY(!m_state->isVisible());
}

void EmptyStateTest::explainsAndOffersWaysBack()
{
    m_state->explain({u"<b>Nothing</b>"_s,
                      u"The filters & the query."_s,
                      {{Kind::DropQuery, u"Clear"_s}, {Kind::ShowCode, u"Try"_s, 470}}});
    QVERIFY(m_state->isVisible());
    const auto *title = m_state->findChild<QLabel *>(u"emptyTitle"_s);
    const auto *reason = m_state->findChild<QLabel *>(u"emptyReason"_s);
    QVERIFY(title->isVisible() && reason->isVisible());
    QCOMPARE(title->text(), u"<b>Nothing</b>"_s);
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QCOMPARE(reason->text(), u"The filters & the query."_s);
    QCOMPARE(reason->textFormat(), Qt::PlainText);
    QVERIFY(title->fontInfo().pointSizeF() > reason->fontInfo().pointSizeF());
    QCOMPARE(ways().size(), 2);
    QCOMPARE(ways().front()->text(), u"Clear"_s);
    const QSignalSpy chosen(m_state, &EmptyState::wayChosen);
    QTest::mouseClick(ways().back(), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    const auto way = chosen.front().front().value<EmptyExplanation::Way>();
    QCOMPARE(way.kind, Kind::ShowCode);
    QCOMPARE(way.code, 470);
}

void EmptyStateTest::showsNoEmptyReason()
{
    m_state->explain({u"Nothing"_s, {}, {}});
    QVERIFY(!m_state->findChild<QLabel *>(u"emptyReason"_s)->isVisible());
    m_state->explain({u"Nothing"_s, u"Because."_s, {}});
    QVERIFY(m_state->findChild<QLabel *>(u"emptyReason"_s)->isVisible());
}

void EmptyStateTest::offersTheLatestWaysAlone()
{
    m_state->explain({u"Nothing"_s, {}, {{Kind::DropQuery, u"Clear"_s}}});
    m_state->explain({u"Nothing"_s, {}, {{Kind::DropFilters, u"Try"_s}}});
    QTRY_COMPARE(ways().size(), 1);
    QCOMPARE(ways().front()->objectName(), u"way-filters"_s);
}

void EmptyStateTest::coversItsWidget()
{
    m_state->explain({u"Nothing"_s, {}, {}});
    QCOMPARE(m_state->size(), m_covered->size());
    m_covered->resize(500, 200);
    QCOMPARE(m_state->size(), m_covered->size());
}

STATUSBOOK_TEST_MAIN(tst_emptystate, EmptyStateTest, QApplication)
#include "tst_emptystate.moc"
