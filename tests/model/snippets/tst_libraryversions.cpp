// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/libraryversions.h"
#include "model/snippets/snippetcollection.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// As python-http-httpstatus, java-spring, scala-pekko-http and java-jetty mark their names.
SnippetLibrary libraryOf(const QHash<int, QList<SnippetLibrary::Constant>> &constants)
{
    SnippetLibrary library;
    library.id = u"library"_s;
    library.constants = constants;
    return library;
}

const SnippetLibrary marked = libraryOf({
    {404, {{u"NotFound"_s, {}, {}}}},
    {413, {{u"New"_s, u"3.13"_s, {}}, {u"Old"_s, {}, {}}}},
    {414, {{u"New"_s, u"3.9"_s, {}}, {u"Old"_s, u"3.2"_s, u"3.9"_s}}},
    {422, {{u"New"_s, {}, {}}, {u"Old"_s, {}, u"3.9"_s}, {u"Oldest"_s, {}, u"3.10 or earlier"_s}}},
    {451, {{u"Added"_s, u"3.8"_s, {}}}},
});

QStringList namesAt(const QString &version, int code)
{
    QStringList names;
    const QList<SnippetLibrary::Constant> constants = LibraryVersions::at(marked, version).constants.value(code);
    for (const SnippetLibrary::Constant &constant : constants) {
        names.append(constant.name);
    }
    return names;
}

} // namespace

class LibraryVersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void spansLieBetweenTheChanges();
    void libraryWithoutChangesHasNoSpans();
    void spanHoldsItsVersions_data();
    void spanHoldsItsVersions();
    void givesTheNamesOfAVersion_data();
    void givesTheNamesOfAVersion();
    void leavesOutCodesThatHadNoName();
    void tellsWhetherVersionsMatter();
    void everyBuiltInVersionIsInOneSpan();
};

void LibraryVersionsTest::spansLieBetweenTheChanges()
{
    using Spans = QList<LibraryVersions::Span>;
    QCOMPARE(
        LibraryVersions::spansOf(marked),
        Spans({{u"3.13"_s, {}}, {u"3.9"_s, u"3.13"_s}, {u"3.8"_s, u"3.9"_s}, {u"3.2"_s, u"3.8"_s}, {{}, u"3.2"_s}}));
}

void LibraryVersionsTest::libraryWithoutChangesHasNoSpans()
{
    QVERIFY(LibraryVersions::spansOf({}).isEmpty());
    QVERIFY(LibraryVersions::spansOf(libraryOf({{404, {{u"A"_s, {}, {}}}}})).isEmpty());
    QVERIFY(LibraryVersions::spansOf(libraryOf({{404, {{u"A"_s, {}, u"2.1 or earlier"_s}}}})).isEmpty());
    QVERIFY(LibraryVersions::spansOf(libraryOf({{404, {{u"A"_s, {}, u"Akka HTTP 10.1"_s}}}})).isEmpty());
}

void LibraryVersionsTest::spanHoldsItsVersions_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isHeld");

    QTest::newRow("its first") << u"3.9"_s << u"3.13"_s << u"3.9"_s << true;
    QTest::newRow("one between") << u"3.9"_s << u"3.13"_s << u"3.12.4"_s << true;
    QTest::newRow("its end") << u"3.9"_s << u"3.13"_s << u"3.13"_s << false;
    QTest::newRow("by number, not by letter") << u"3.9"_s << u"3.13"_s << u"3.2"_s << false;
    QTest::newRow("the newest goes on") << u"3.13"_s << QString() << u"4"_s << true;
    QTest::newRow("the first of all") << QString() << u"3.2"_s << u"0"_s << true;
    QTest::newRow("after the first of all") << QString() << u"3.2"_s << u"3.2.1"_s << false;
}

void LibraryVersionsTest::spanHoldsItsVersions()
{
    QFETCH(const QString, from);
    QFETCH(const QString, before);
    QFETCH(const QString, version);
    QFETCH(const bool, isHeld);
    QCOMPARE((LibraryVersions::Span{from, before}.contains(version)), isHeld);
}

void LibraryVersionsTest::givesTheNamesOfAVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("any version") << QString() << 413 << QStringList({u"New"_s, u"Old"_s});
    QTest::newRow("the new name is there, the old one stays") << u"3.13"_s << 413 << QStringList({u"New"_s, u"Old"_s});
    QTest::newRow("the new name is not there yet") << u"3.12"_s << 413 << QStringList(u"Old"_s);
    QTest::newRow("a version between") << u"3.13.1"_s << 413 << QStringList({u"New"_s, u"Old"_s});
    QTest::newRow("the old name is deprecated") << u"3.9"_s << 414 << QStringList({u"New"_s, u"Old"_s});
    QTest::newRow("the old name is the only one") << u"3.8"_s << 414 << QStringList(u"Old"_s);
    QTest::newRow("no name yet") << u"3.1"_s << 414 << QStringList();
    QTest::newRow("the name that surely was there")
        << u"3.8"_s << 422 << QStringList({u"Old"_s, u"New"_s, u"Oldest"_s});
    QTest::newRow("deprecated names last") << u"3.9"_s << 422 << QStringList({u"New"_s, u"Old"_s, u"Oldest"_s});
    QTest::newRow("the first of all") << u"0"_s << 413 << QStringList(u"Old"_s);
    QTest::newRow("a name of every version") << u"0"_s << 404 << QStringList(u"NotFound"_s);
}

void LibraryVersionsTest::givesTheNamesOfAVersion()
{
    QFETCH(const QString, version);
    QFETCH(const int, code);
    QFETCH(const QStringList, names);
    QCOMPARE(namesAt(version, code), names);
}

void LibraryVersionsTest::leavesOutCodesThatHadNoName()
{
    QVERIFY(LibraryVersions::at(marked, u"3.8"_s).constants.contains(451));
    QVERIFY(!LibraryVersions::at(marked, u"3.7"_s).constants.contains(451));
    QCOMPARE(LibraryVersions::at(marked, u"3.7"_s).id, marked.id);
}

void LibraryVersionsTest::tellsWhetherVersionsMatter()
{
    QVERIFY(!LibraryVersions::matterFor(marked, 404));
    QVERIFY(!LibraryVersions::matterFor(marked, 500));
    QVERIFY(LibraryVersions::matterFor(marked, 413));
    QVERIFY(LibraryVersions::matterFor(marked, 451));
}

void LibraryVersionsTest::everyBuiltInVersionIsInOneSpan()
{
    const SnippetCollection collection(SnippetCollection::builtInFolder());
    int renamed = 0;
    for (const QString &id : collection.ids()) {
        const QList<LibraryVersions::Span> spans = LibraryVersions::spansOf(collection.library(id));
        for (const LibraryVersions::Span &span : spans) {
            const auto holders = std::count_if(spans.begin(), spans.end(),
                                               [&span](const auto &other) { return other.contains(span.version()); });
            QVERIFY2(holders == 1, qUtf8Printable(id + u' ' + span.version()));
        }
        renamed += spans.isEmpty() ? 0 : 1;
    }
    QCOMPARE_GE(renamed, 10);
}

STATUSBOOK_TEST_MAIN(tst_libraryversions, LibraryVersionsTest, QCoreApplication)
#include "tst_libraryversions.moc"
