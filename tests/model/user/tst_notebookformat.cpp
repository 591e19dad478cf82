// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notebookfile.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const StatusKey notFound{404, u"iana"_s, u"NOT_FOUND"_s};

QByteArray fileWith(const QByteArray &entry)
{
    return "{\"format\": 1, \"notes\": [" + entry + "]}";
}

} // namespace

class NotebookFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void writesTheSameForTheSame();
    void writesWhatTheCommentSays();
    void readsASparseEntry();
    void keepsUnknownFields();
    void keepsTextsAsTheyAre_data();
    void keepsTextsAsTheyAre();
    void tellsProblems_data();
    void tellsProblems();
    void readsTheGoodEntriesOfABrokenFile();
    void readsNothingOfALaterVersion();
    void losesNothingOfAKeyThatStandsTwice();
    void forgivesWrongTimes_data();
    void forgivesWrongTimes();
};

void NotebookFormatTest::readsWhatItWrites()
{
    Notebook notebook;
    notebook.setStarred(notFound, true, 1'772'000'000'123);
    notebook.setNote({0, u"curl"_s, u"NOTHING"_s}, u"One.\nTwo."_s, 1'772'000'000'456);
    notebook.setNote({999, u"a"_s, u"A"_s}, u"x"_s, 5);
    notebook.setNote({999, u"a"_s, u"A"_s}, {}, 6);
    const UserFileReading<Notebook> reading = NotebookFormat::parse(NotebookFormat::write(notebook));
    QVERIFY(reading.isGood());
    QCOMPARE(reading.problems.size(), 0);
    QCOMPARE(reading.contents, notebook);
}

void NotebookFormatTest::writesTheSameForTheSame()
{
    Notebook one;
    Notebook other;
    for (int code = 0; code < 1'000; ++code) {
        one.setStarred({code, u"a"_s, u"A"_s}, true, 10);
        other.setStarred({999 - code, u"a"_s, u"A"_s}, true, 10);
    }
    QCOMPARE(NotebookFormat::write(one), NotebookFormat::write(other));
}

void NotebookFormatTest::writesWhatTheCommentSays()
{
    Notebook notebook;
    notebook.setEntry(notFound, {true, 1'772'357'400'000, u"Seen in staging."_s, 1'772'445'600'000, {}});
    const QByteArray line = R"({"format": 1, "notes": [{"code": 404, "origin": "iana", "name": "NOT_FOUND",
        "starred": true, "starredAt": "2026-03-01T09:30:00.000Z", "note": "Seen in staging.",
        "notedAt": "2026-03-02T10:00:00.000Z"}]})";
    QCOMPARE(NotebookFormat::parse(line).contents, notebook);
    QVERIFY(NotebookFormat::write(notebook).contains("\"starredAt\": \"2026-03-01T09:30:00.000Z\""));
}

void NotebookFormatTest::readsASparseEntry()
{
    const UserFileReading<Notebook> reading =
        NotebookFormat::parse(fileWith(R"({"code": 404, "origin": "iana", "name": "NOT_FOUND", "note": "Seen."})"));
    QVERIFY(reading.isGood());
    QCOMPARE(reading.contents.note(notFound), u"Seen."_s);
    QVERIFY(!reading.contents.isStarred(notFound));
}

void NotebookFormatTest::keepsUnknownFields()
{
    const QByteArray bytes = R"({"format": 1, "made by": "Statusbook 9", "notes": [
        {"code": 404, "origin": "a", "name": "A", "starred": true, "color": {"r": 1}}, {"code": 405, "origin": "a", "name": "A", "later": [1, 2]}]})";
    const UserFileReading<Notebook> reading = NotebookFormat::parse(bytes);
    QVERIFY(reading.isGood());
    QCOMPARE(reading.problems.size(), 0);
    const QByteArray again = NotebookFormat::write(reading.contents);
    QCOMPARE(NotebookFormat::parse(again).contents, reading.contents);
    for (const char *kept : {"\"made by\": \"Statusbook 9\"", "\"r\": 1", "\"later\""}) {
        QVERIFY2(again.contains(kept), kept);
    }
}

void NotebookFormatTest::keepsTextsAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>&amp;</b> \"q\" \\ {code}"_s;
    QTest::newRow("breaks and tabs") << u"a\n\tb\n"_s;
    QTest::newRow("other scripts") << u"世界 🌍 é"_s;
    QTest::newRow("a long text") << QString(100'000, u'x');
    QTest::newRow("control characters") << QString(u'\u0001' + u"a\u007f"_s);
}

void NotebookFormatTest::keepsTextsAsTheyAre()
{
    QFETCH(const QString, text);
    Notebook notebook;
    notebook.setNote(notFound, text, 10);
    QCOMPARE(NotebookFormat::parse(NotebookFormat::write(notebook)).contents.note(notFound), text);
}

void NotebookFormatTest::tellsProblems_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::newRow("an empty file") << QByteArray() << u"f: error: found an empty file, allowed a JSON object"_s;
    QTest::newRow("no JSON") << QByteArray("{\"format\": 1,") << u"f:1:"_s;
    QTest::newRow("no format") << QByteArray("{\"notes\": []}") << u"f: error: format: found nothing, allowed"_s;
    QTest::newRow("a wrong format") << QByteArray("{\"format\": 0, \"notes\": []}") << u"f: error: format: found 0"_s;
    QTest::newRow("no notes") << QByteArray("{\"format\": 1}") << u"f: error: notes: found nothing, allowed an array"_s;
    QTest::newRow("a number for an entry") << fileWith("7") << u"f: error: notes[0]: found 7, allowed an object"_s;
    QTest::newRow("no code") << fileWith("{}") << u"f: error: notes[0].code: found nothing, allowed"_s;
    QTest::newRow("no origin") << fileWith("{\"code\": 1}")
                               << u"f: error: notes[0].origin: found nothing, allowed a text"_s;
    QTest::newRow("a wrong code") << fileWith("{\"code\": 1000, \"origin\": \"a\", \"name\": \"A\"}")
                                  << u"f: error: notes[0].code: found 1000"_s;
    QTest::newRow("a wrong star") << fileWith("{\"code\": 1, \"origin\": \"a\", \"name\": \"A\", \"starred\": 1}")
                                  << u"f: error: notes[0].starred: found 1, allowed true or false"_s;
    QTest::newRow("a wrong note") << fileWith("{\"code\": 1, \"origin\": \"a\", \"name\": \"A\", \"note\": 1}")
                                  << u"f: error: notes[0].note: found 1, allowed a text"_s;
}

void NotebookFormatTest::tellsProblems()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, problem);
    const UserFileReading<Notebook> reading = NotebookFormat::parse(bytes);
    QVERIFY(!reading.isGood());
    const QString told = reading.problems.front().toString(u"f"_s);
    QVERIFY2(told.startsWith(problem), qPrintable(told));
    QVERIFY(reading.contents.isEmpty());
}

void NotebookFormatTest::readsTheGoodEntriesOfABrokenFile()
{
    const UserFileReading<Notebook> reading = NotebookFormat::parse(
        fileWith(R"({"code": 404, "origin": "iana", "name": "NOT_FOUND", "note": "kept"}, {"code": "?"},
            {"code": 410, "origin": "iana", "name": "GONE", "starred": true})"));
    QVERIFY(!reading.isGood());
    QCOMPARE(reading.contents.note(notFound), u"kept"_s);
    QVERIFY(reading.contents.isStarred({410, u"iana"_s, u"GONE"_s}));
}

void NotebookFormatTest::readsNothingOfALaterVersion()
{
    const UserFileReading<Notebook> reading = NotebookFormat::parse(R"({"format": 2, "notes": {"404": "other"}})");
    QVERIFY(reading.isOfLaterVersion);
    QVERIFY(reading.contents.isEmpty());
}

void NotebookFormatTest::losesNothingOfAKeyThatStandsTwice()
{
    const UserFileReading<Notebook> reading =
        NotebookFormat::parse(fileWith(R"({"code": 404, "origin": "iana", "name": "NOT_FOUND", "note": "one"},
            {"code": 404, "origin": "iana", "name": "NOT_FOUND", "note": "two", "starred": true})"));
    QCOMPARE(reading.contents.note(notFound), u"one\n\n* * *\n\ntwo"_s);
    QVERIFY(reading.contents.isStarred(notFound));
}

void NotebookFormatTest::forgivesWrongTimes_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("no time") << QByteArray("\"yesterday\"");
    QTest::newRow("a number") << QByteArray("12");
    QTest::newRow("before 1970") << QByteArray("\"1969-01-01T00:00:00.000Z\"");
}

void NotebookFormatTest::forgivesWrongTimes()
{
    QFETCH(const QByteArray, time);
    const UserFileReading<Notebook> reading = NotebookFormat::parse(
        fileWith(R"({"code": 404, "origin": "iana", "name": "NOT_FOUND", "note": "kept", "notedAt": )" + time + "}"));
    QVERIFY(reading.isGood());
    QCOMPARE(reading.contents.note(notFound), u"kept"_s);
    QCOMPARE(reading.contents.entries().value(notFound).notedAt, 1);
}

STATUSBOOK_TEST_MAIN(tst_notebookformat, NotebookFormatTest, QCoreApplication)
#include "tst_notebookformat.moc"
