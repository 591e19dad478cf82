// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notebook.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const StatusKey notFound{404, u"iana"_s, u"NOT_FOUND"_s};
const StatusKey gone{410, u"iana"_s, u"GONE"_s};

Notebook noted(const QString &text, qint64 at)
{
    Notebook notebook;
    if (at > 0) {
        notebook.setEntry(notFound, {false, 0, text, at, {}});
    }
    return notebook;
}

Notebook starred(bool isStarred, qint64 at)
{
    Notebook notebook;
    if (at > 0) {
        notebook.setEntry(notFound, {isStarred, at, {}, 0, {}});
    }
    return notebook;
}

} // namespace

class NotebookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsStarsAndNotesApart();
    void tellsEntriesOfOneNumberApart();
    void takesABlankNoteForNone();
    void remembersWhatWasTakenAway();
    void isNeverEarlierThanBefore();
    void changesNothingForTheSame();
    void mergesNotes_data();
    void mergesNotes();
    void mergesStars_data();
    void mergesStars();
    void mergesEntriesOfBoth();
    void keepsUnknownFieldsOfBoth();
    void addsWhatAnotherHolds_data();
    void addsWhatAnotherHolds();
    void addsTheSameOnlyOnce();
};

void NotebookTest::keepsStarsAndNotesApart()
{
    Notebook notebook;
    QVERIFY(notebook.isEmpty());
    notebook.setStarred(notFound, true, 10);
    notebook.setNote(gone, u"Seen."_s, 10);
    QVERIFY(!notebook.isEmpty());
    QVERIFY(notebook.isStarred(notFound));
    QVERIFY(!notebook.isStarred(gone));
    QCOMPARE(notebook.note(gone), u"Seen."_s);
    QCOMPARE(notebook.note(notFound), QString());
}

void NotebookTest::tellsEntriesOfOneNumberApart()
{
    Notebook notebook;
    notebook.setStarred({499, u"nginx"_s, u"A"_s}, true, 10);
    QVERIFY(!notebook.isStarred({499, u"esri"_s, u"A"_s}));
    QVERIFY(!notebook.isStarred({499, u"nginx"_s, u"B"_s}));
}

void NotebookTest::takesABlankNoteForNone()
{
    Notebook notebook;
    notebook.setNote(notFound, u" \n\t"_s, 10);
    QCOMPARE(notebook.note(notFound), QString());
    QVERIFY(notebook.isEmpty());
}

void NotebookTest::remembersWhatWasTakenAway()
{
    Notebook notebook;
    notebook.setStarred(notFound, true, 10);
    notebook.setNote(notFound, u"Seen."_s, 11);
    notebook.setStarred(notFound, false, 20);
    notebook.setNote(notFound, {}, 21);
    QVERIFY(notebook.isEmpty());
    QCOMPARE(notebook.entries().value(notFound), (Notebook::Entry{false, 20, {}, 21, {}}));
}

void NotebookTest::isNeverEarlierThanBefore()
{
    Notebook notebook;
    notebook.setNote(notFound, u"one"_s, 100);
    notebook.setNote(notFound, u"two"_s, 50); // the clock was set back
    QCOMPARE(notebook.entries().value(notFound).notedAt, 101);
}

void NotebookTest::changesNothingForTheSame()
{
    Notebook notebook;
    notebook.setNote(notFound, u"one"_s, 100);
    notebook.setStarred(notFound, true, 100);
    const Notebook before = notebook;
    notebook.setNote(notFound, u"one"_s, 200);
    notebook.setStarred(notFound, true, 200);
    QCOMPARE(notebook, before);
}

void NotebookTest::mergesNotes_data()
{
    QTest::addColumn<Notebook>("base");
    QTest::addColumn<Notebook>("mine");
    QTest::addColumn<Notebook>("theirs");
    QTest::addColumn<QString>("merged");
    const Notebook none;
    const Notebook old = noted(u"old"_s, 1);
    QTest::newRow("neither has it") << none << none << none << QString();
    QTest::newRow("only I wrote") << none << noted(u"mine"_s, 5) << none << u"mine"_s;
    QTest::newRow("only they wrote") << none << none << noted(u"theirs"_s, 5) << u"theirs"_s;
    QTest::newRow("I changed it") << old << noted(u"mine"_s, 5) << old << u"mine"_s;
    QTest::newRow("they changed it") << old << old << noted(u"theirs"_s, 5) << u"theirs"_s;
    QTest::newRow("both changed it, they later")
        << old << noted(u"mine"_s, 5) << noted(u"theirs"_s, 6) << u"mine\n\n* * *\n\ntheirs"_s;
    QTest::newRow("both changed it, I later")
        << old << noted(u"mine"_s, 6) << noted(u"theirs"_s, 5) << u"mine\n\n* * *\n\ntheirs"_s;
    QTest::newRow("both wrote at the same time")
        << none << noted(u"mine"_s, 5) << noted(u"theirs"_s, 5) << u"mine\n\n* * *\n\ntheirs"_s;
    QTest::newRow("both wrote the same") << old << noted(u"same"_s, 5) << noted(u"same"_s, 6) << u"same"_s;
    QTest::newRow("mine goes on where theirs ends")
        << old << noted(u"old and new"_s, 5) << noted(u"old and"_s, 6) << u"old and new"_s;
    QTest::newRow("I cleared it") << old << noted({}, 5) << old << QString();
    QTest::newRow("they cleared it") << old << old << noted({}, 5) << QString();
    QTest::newRow("I cleared what they changed") << old << noted({}, 6) << noted(u"theirs"_s, 5) << u"theirs"_s;
    QTest::newRow("they cleared what I changed") << old << noted(u"mine"_s, 5) << noted({}, 6) << u"mine"_s;
    QTest::newRow("their file is gone") << old << old << none << u"old"_s;
}

void NotebookTest::mergesNotes()
{
    QFETCH(const Notebook, base);
    QFETCH(const Notebook, mine);
    QFETCH(const Notebook, theirs);
    QFETCH(const QString, merged);
    const Notebook result = mine.merged(base, theirs);
    QCOMPARE(result.note(notFound), merged);
    QCOMPARE(result.merged(theirs, theirs), result); // nothing more is to be taken over
}

void NotebookTest::mergesStars_data()
{
    QTest::addColumn<Notebook>("mine");
    QTest::addColumn<Notebook>("theirs");
    QTest::addColumn<bool>("merged");
    QTest::newRow("only I") << starred(true, 5) << Notebook() << true;
    QTest::newRow("only they") << Notebook() << starred(true, 5) << true;
    QTest::newRow("they took it away later") << starred(true, 5) << starred(false, 6) << false;
    QTest::newRow("I set it later") << starred(true, 7) << starred(false, 6) << true;
}

void NotebookTest::mergesStars()
{
    QFETCH(const Notebook, mine);
    QFETCH(const Notebook, theirs);
    QFETCH(const bool, merged);
    QCOMPARE(mine.merged({}, theirs).isStarred(notFound), merged);
    QCOMPARE(theirs.merged({}, mine).isStarred(notFound), merged);
}

void NotebookTest::mergesEntriesOfBoth()
{
    Notebook mine;
    mine.setStarred(notFound, true, 5);
    Notebook theirs;
    theirs.setNote(notFound, u"theirs"_s, 4);
    theirs.setNote(gone, u"too"_s, 4);
    const Notebook merged = mine.merged({}, theirs);
    QVERIFY(merged.isStarred(notFound));
    QCOMPARE(merged.note(notFound), u"theirs"_s);
    QCOMPARE(merged.note(gone), u"too"_s);
}

void NotebookTest::keepsUnknownFieldsOfBoth()
{
    Notebook mine;
    mine.setOthers({{u"a"_s, 1}});
    mine.setEntry(notFound, {false, 0, {}, 0, {{u"color"_s, u"red"_s}}});
    Notebook theirs;
    theirs.setOthers({{u"b"_s, 2}});
    theirs.setEntry(notFound, {false, 0, {}, 0, {{u"mood"_s, u"good"_s}}});
    const Notebook merged = mine.merged({}, theirs);
    QCOMPARE(merged.others(), (QJsonObject{{u"a"_s, 1}, {u"b"_s, 2}}));
    QCOMPARE(merged.entries().value(notFound).others, (QJsonObject{{u"color"_s, u"red"_s}, {u"mood"_s, u"good"_s}}));
}

void NotebookTest::addsWhatAnotherHolds_data()
{
    QTest::addColumn<Notebook>("mine");
    QTest::addColumn<Notebook>("other");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("star");
    QTest::newRow("a note") << Notebook() << noted(u"theirs"_s, 5) << u"theirs"_s << false;
    QTest::newRow("both texts of a conflict")
        << noted(u"mine"_s, 9) << noted(u"theirs"_s, 5) << u"mine\n\n* * *\n\ntheirs"_s << false;
    QTest::newRow("the longer of two alike")
        << noted(u"one"_s, 9) << noted(u"one and two"_s, 5) << u"one and two"_s << false;
    QTest::newRow("no emptiness") << noted(u"mine"_s, 1) << noted({}, 5) << u"mine"_s << false;
    QTest::newRow("what I had cleared") << noted({}, 9) << noted(u"theirs"_s, 5) << u"theirs"_s << false;
    QTest::newRow("a star") << starred(false, 9) << starred(true, 5) << QString() << true;
    QTest::newRow("no star less") << starred(true, 1) << starred(false, 5) << QString() << true;
}

void NotebookTest::addsWhatAnotherHolds()
{
    QFETCH(const Notebook, mine);
    QFETCH(const Notebook, other);
    QFETCH(const QString, note);
    QFETCH(const bool, star);
    const Notebook sum = mine.withAdded(other, 20);
    QCOMPARE(sum.note(notFound), note);
    QCOMPARE(sum.isStarred(notFound), star);
}

void NotebookTest::addsTheSameOnlyOnce()
{
    const Notebook other = noted(u"theirs"_s, 5);
    const Notebook once = noted(u"mine"_s, 4).withAdded(other, 20);
    QCOMPARE(once.withAdded(other, 30), once);
}

STATUSBOOK_TEST_MAIN(tst_notebook, NotebookTest, QCoreApplication)
#include "tst_notebook.moc"
