// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetfindermodel.h"
#include "tests/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<SnippetFinderModel::Entry> entries{
    {u"Constant"_s, u"Python Django"_s, u"py-django"_s, u"constant"_s, u"Python"_s, u"py-django constant"_s},
    {u"Answer with it"_s, u"Python Django"_s, u"py-django"_s, u"respond"_s, u"Python"_s, u"py-django respond"_s},
    {u"Constant"_s, u"Go net/http"_s, u"go-net-http"_s, u"constant"_s, u"Go"_s, u"go-net-http constant"_s},
    {u"Check for it"_s, u"Go net/http"_s, u"go-net-http"_s, u"check"_s, u"Go"_s, u"go-net-http check"_s},
};

// "[heading]" and titles, in order.
QStringList rowsOf(const SnippetFinderModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString text = index.data().toString();
        rows.append(index.data(SnippetFinderModel::HeadingRole).toBool() ? QString(u'[' + text + u']') : text);
    }
    return rows;
}

} // namespace

class SnippetFinderModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isSound();
    void staysWithWhatIsTyped_data();
    void staysWithWhatIsTyped();
    void headingsCannotBeChosen();
    void findsTheNextChoice();
    void knowsItsEntries();
    void asksForDetailsOfWhatIsShown();
    void tellsPins();
};

void SnippetFinderModelTest::isSound()
{
    SnippetFinderModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(u"go"_s);
    model.setEntries(entries);
    model.setFilter(u"go"_s);
    model.setFilter(u"zzz"_s);
    model.setFilter({});
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

void SnippetFinderModelTest::staysWithWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("rows");

    const QStringList django{u"[Python Django]"_s, u"Constant"_s, u"Answer with it"_s};
    const QStringList go{u"[Go net/http]"_s, u"Constant"_s, u"Check for it"_s};
    QTest::newRow("nothing typed") << QString() << django + go;
    QTest::newRow("spaces") << u"  "_s << django + go;
    QTest::newRow("a beginning before a middle") << u"go"_s << go + django; // Django
    QTest::newRow("a heading") << u"NET/HTTP"_s << go;
    QTest::newRow("a title") << u"check"_s << QStringList({u"[Go net/http]"_s, u"Check for it"_s});
    QTest::newRow("words of both") << u"it pyth"_s << QStringList({u"[Python Django]"_s, u"Answer with it"_s});
    QTest::newRow("what only an id says") << u"respond"_s << QStringList({u"[Python Django]"_s, u"Answer with it"_s});
    QTest::newRow("one word too many") << u"go check python"_s << QStringList();
    QTest::newRow("signs are signs") << u".*"_s << QStringList();
}

void SnippetFinderModelTest::staysWithWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, rows);
    SnippetFinderModel model;
    model.setEntries(entries);
    model.setFilter(typed);
    QCOMPARE(rowsOf(model), rows);
}

void SnippetFinderModelTest::headingsCannotBeChosen()
{
    SnippetFinderModel model;
    model.setEntries(entries);
    QCOMPARE(model.flags(model.index(0)) & (Qt::ItemIsSelectable | Qt::ItemIsEnabled), Qt::NoItemFlags);
    QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsEnabled));
    QCOMPARE(model.entryAt(0), SnippetFinderModel::Entry());
}

void SnippetFinderModelTest::findsTheNextChoice()
{
    SnippetFinderModel model;
    QCOMPARE(model.choiceFrom(0, 1), -1);
    model.setEntries(entries);
    QCOMPARE(model.choiceFrom(0, 1), 1);
    QCOMPARE(model.choiceFrom(3, 1), 4); // past the second heading
    QCOMPARE(model.choiceFrom(3, -1), 2);
    QCOMPARE(model.choiceFrom(0, -1), -1);
    QCOMPARE(model.choiceFrom(6, 1), -1);
    QCOMPARE(model.choiceFrom(-1, -1), -1);
}

void SnippetFinderModelTest::knowsItsEntries()
{
    SnippetFinderModel model;
    model.setEntries(entries);
    QCOMPARE(model.entryAt(5), entries.at(3));
    QCOMPARE(model.entryAt(99), SnippetFinderModel::Entry());
    QCOMPARE(model.rowOf(u"go-net-http"_s), 4);
    QCOMPARE(model.rowOf(u"go-net-http"_s, u"check"_s), 5);
    QCOMPARE(model.rowOf(u"cobol"_s), -1);
    QCOMPARE(model.index(5).data(Qt::AccessibleTextRole).toString(), u"Go net/http, Check for it"_s);
    QCOMPARE(model.index(5).data(SnippetFinderModel::LanguageRole).toString(), u"Go"_s);
}

void SnippetFinderModelTest::asksForDetailsOfWhatIsShown()
{
    QStringList asked;
    SnippetFinderModel model;
    model.setEntries(entries, [&asked](const SnippetFinderModel::Entry &entry) {
        asked.append(entry.form);
        return QString(u"line of "_s + entry.form);
    });
    model.setFilter(u"go"_s);
    QVERIFY(asked.isEmpty());
    QCOMPARE(model.index(2).data(SnippetFinderModel::DetailRole).toString(), u"line of check"_s);
    QCOMPARE(model.index(0).data(SnippetFinderModel::DetailRole).toString(), QString()); // a heading
    QCOMPARE(asked, QStringList(u"check"_s));
}

void SnippetFinderModelTest::tellsPins()
{
    QString pinned = u"check"_s;
    SnippetFinderModel model;
    model.setEntries(entries, {}, [&pinned](const SnippetFinderModel::Entry &entry) { return entry.form == pinned; });
    QVERIFY(model.index(5).data(SnippetFinderModel::PinnedRole).toBool());
    QVERIFY(!model.index(4).data(SnippetFinderModel::PinnedRole).toBool());
    QVERIFY(!model.index(3).data(SnippetFinderModel::PinnedRole).toBool());
    const QSignalSpy changes(&model, &SnippetFinderModel::dataChanged);
    QVERIFY(changes.isValid());
    pinned = u"constant"_s;
    model.updatePins();
    QCOMPARE(changes.count(), 1);
    QVERIFY(model.index(4).data(SnippetFinderModel::PinnedRole).toBool());
}

STATUSBOOK_TEST_MAIN(tst_snippetfindermodel, SnippetFinderModelTest, QCoreApplication)
#include "tst_snippetfindermodel.moc"
