// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/query/queryparser.h"
#include "model/search/searcher.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Catalog &catalog()
{
    static const Catalog builtIn = readBuiltInCatalog();
    return builtIn;
}

const SearchIndex &index()
{
    static const SearchIndex made(catalog());
    return made;
}

StatusKey keyOfCode(int code)
{
    return keyOf(catalog().at(catalog().rowOf({code})));
}

struct Note
{
    int code;
    QString text; // empty: a star
};

NoteIndex notesOf(const QList<Note> &notes)
{
    Notebook notebook;
    for (const Note &note : notes) {
        if (note.text.isEmpty()) {
            notebook.setStarred(keyOfCode(note.code), true, 1);
        } else {
            notebook.setNote(keyOfCode(note.code), note.text, 1);
        }
    }
    return {catalog(), notebook};
}

SearchResult searched(const NoteIndex &notes, const QString &typed, const SearchFilter &filter = {})
{
    return Searcher().search(index(), notes, QueryParser::parse(typed), filter);
}

QList<int> codesOf(const QList<int> &rows)
{
    QList<int> codes;
    for (const int row : rows) {
        codes.append(catalog().at(row).code);
    }
    return codes;
}

} // namespace

Q_DECLARE_METATYPE(QList<Note>)

class NoteIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesNothingWithoutNotes_data();
    void changesNothingWithoutNotes();
    void findsTheRightCodesFirst_data();
    void findsTheRightCodesFirst();
    void putsNotesAfterNamesAndBeforeTexts();
    void findsExactlyWhatIsMarked_data();
    void findsExactlyWhatIsMarked();
    void takesNoWordOfANoteForASlip();
    void marksTheRowsThatNotesHit();
    void holdsBackWhatTheFilterHides();
    void doesWithoutEntriesOfNoCatalog();
};

void NoteIndexTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void NoteIndexTest::changesNothingWithoutNotes_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u""_s, u"404"_s, u"rate limit"_s, u"forbiden"_s, u"5xx is:registered"_s, u"zzzz"_s}) {
        QTest::newRow(qPrintable(typed)) << typed;
    }
}

void NoteIndexTest::changesNothingWithoutNotes()
{
    QFETCH(const QString, typed);
    SearchFilter filter;
    filter.classes = {4, 5};
    const SearchResult plain = Searcher().search(index(), QueryParser::parse(typed), filter);
    QCOMPARE(searched(NoteIndex(), typed, filter), plain);
    QCOMPARE(searched(notesOf({{404, u"hollyhock"_s}, {200, {}}}), typed, filter), plain);
}

void NoteIndexTest::findsTheRightCodesFirst_data()
{
    QTest::addColumn<QList<Note>>("notes");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("first");
    const QList<Note> one{{402, u"The hollyhock gateway answers so on Mondays."_s}};
    QTest::newRow("a word that only the note has") << one << u"hollyhock"_s << QList{402};
    QTest::newRow("the beginning of it") << one << u"holly"_s << QList{402};
    QTest::newRow("another form of it") << one << u"hollyhocks"_s << QList{402};
    QTest::newRow("in capitals") << one << u"HOLLYHOCK"_s << QList{402};
    QTest::newRow("two words of the note") << one << u"hollyhock monday"_s << QList{402};
    QTest::newRow("with small words around") << one << u"what is the hollyhock"_s << QList{402};
    QTest::newRow("a word of the name beside it")
        << QList<Note>{{504, u"hollyhock"_s}, {402, u"hollyhock"_s}} << u"timeout hollyhock"_s << QList{504, 402};
    QTest::newRow("a name before a note")
        << QList<Note>{{200, u"No teapot here."_s}} << u"teapot"_s << QList{418, 418, 200};
    QTest::newRow("an exact phrase before a note")
        << QList<Note>{{200, u"not found"_s}} << u"not found"_s << QList{404};
    QTest::newRow("a number is not looked for in notes") << QList<Note>{{200, u"404"_s}} << u"404"_s << QList{404};
    QTest::newRow("in a class") << QList<Note>{{402, u"hollyhock"_s}, {500, u"hollyhock"_s}} << u"5xx hollyhock"_s
                                << QList{500};
    QTest::newRow("with a fact") << QList<Note>{{402, u"hollyhock"_s}, {404, u"hollyhock"_s}}
                                 << u"hollyhock is:cacheable"_s << QList{404};
    QTest::newRow("without a word") << QList<Note>{{402, u"hollyhock rose"_s}, {404, u"hollyhock"_s}}
                                    << u"hollyhock -rose"_s << QList{404};
}

void NoteIndexTest::findsTheRightCodesFirst()
{
    QFETCH(const QList<Note>, notes);
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, first);
    const QList<int> codes = codesOf(searched(notesOf(notes), typed).rows);
    QCOMPARE(codes.first(std::min(codes.size(), first.size())), first);
}

void NoteIndexTest::putsNotesAfterNamesAndBeforeTexts()
{
    const QList<int> plain = codesOf(searched(NoteIndex(), u"proxy"_s).rows);
    QVERIFY(plain.contains(407) && plain.contains(305));
    QVERIFY(!plain.contains(226));
    const QList<int> codes = codesOf(searched(notesOf({{226, u"The proxy did it."_s}}), u"proxy"_s).rows);
    QCOMPARE(codes.size(), plain.size() + 1);
    const qsizetype place = codes.indexOf(226);
    QVERIFY(place > codes.indexOf(407) && place > codes.indexOf(305));
    QVERIFY(place < codes.size() - 1); // others only mention a proxy
}

void NoteIndexTest::findsExactlyWhatIsMarked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("codes");
    QTest::newRow("starred") << u"is:starred"_s << QList{200, 404};
    QTest::newRow("while it is typed") << u"is:sta"_s << QList<int>(); // filled below: standard as well
    QTest::newRow("starred, as far as it is clear") << u"is:starr"_s << QList{200, 404};
    QTest::newRow("noted") << u"is:noted"_s << QList{402, 404};
    QTest::newRow("both") << u"is:starred is:noted"_s << QList{404};
    QTest::newRow("starred, not noted") << u"is:starred -is:noted"_s << QList{200};
    QTest::newRow("starred of a class") << u"is:starred 4xx"_s << QList{404};
    QTest::newRow("starred with a fact") << u"is:noted is:cacheable"_s << QList{404};
    QTest::newRow("a number that is not starred") << u"402 is:starred"_s << QList<int>();
    QTest::newRow("a number that is") << u"404 is:starred"_s << QList{404};
    QTest::newRow("a word of a note") << u"hollyhock is:starred"_s << QList{404};
}

void NoteIndexTest::findsExactlyWhatIsMarked()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, codes);
    const NoteIndex notes = notesOf({{200, {}}, {404, {}}, {404, u"hollyhock"_s}, {402, u"hollyhock"_s}});
    const SearchResult result = searched(notes, typed);
    if (typed == u"is:sta"_s) {
        QCOMPARE(result.rows, searched(NoteIndex(), u"is:standard"_s).rows);
    } else {
        QCOMPARE(codesOf(result.rows), codes);
        QCOMPARE(searched(NoteIndex(), u"is:starred"_s).rows, QList<int>());
    }
    QVERIFY(result.exactCount <= result.rows.size());
}

void NoteIndexTest::takesNoWordOfANoteForASlip()
{
    // One letter from "forbidden", but written so in a note.
    QVERIFY(codesOf(searched(NoteIndex(), u"forbiden"_s).rows).contains(403));
    QCOMPARE(codesOf(searched(notesOf({{402, u"forbiden"_s}}), u"forbiden "_s).rows), QList{402});
}

void NoteIndexTest::marksTheRowsThatNotesHit()
{
    const NoteIndex notes = notesOf({{418, u"A teapot in the office."_s}, {200, u"teapot"_s}, {404, u"kettle"_s}});
    const SearchResult result = searched(notes, u"teapot"_s);
    QCOMPARE(codesOf(result.noteRows), (QList{200, 418}));
    QCOMPARE(searched(notes, u"not found"_s).noteRows, QList<int>());
    QCOMPARE(searched(notes, QString()).noteRows, QList<int>());
}

void NoteIndexTest::holdsBackWhatTheFilterHides()
{
    SearchFilter filter;
    filter.classes = {5};
    const SearchResult result = searched(notesOf({{402, u"hollyhock"_s}}), u"hollyhock"_s, filter);
    QCOMPARE(result.rows, QList<int>());
    QCOMPARE(result.hiddenCount, 1);
    const SearchResult starred = searched(notesOf({{402, {}}, {500, {}}}), u"is:starred"_s, filter);
    QCOMPARE(codesOf(starred.rows), QList{500});
    QCOMPARE(starred.hiddenCount, 1);
}

void NoteIndexTest::doesWithoutEntriesOfNoCatalog()
{
    Notebook notebook;
    notebook.setStarred({404, u"gone"_s, u"AWAY"_s}, true, 1);
    notebook.setNote({404, u"iana"_s, u"ANOTHER_NAME"_s}, u"hollyhock"_s, 1);
    const NoteIndex notes(catalog(), notebook);
    QVERIFY(!notes.hasStars());
    QVERIFY(!notes.hasNotes());
    QCOMPARE(searched(notes, u"is:starred"_s).rows, QList<int>());
}

STATUSBOOK_TEST_MAIN(tst_noteindex, NoteIndexTest, QCoreApplication)
#include "tst_noteindex.moc"
