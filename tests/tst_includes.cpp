// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What the build does not refuse by itself: circles of includes, and what a library may see of another only in part.

#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Whatever is included by what, directly.
using Graph = QMap<QString, QSet<QString>>;

// The includes of app and model in quotes, by file and without its ending: a .cpp and its .h are one.
Graph includesOfFiles()
{
    static const QRegularExpression line(u"^#include \"([^\"]+)\\.h\""_s, QRegularExpression::MultilineOption);
    const QDir root(QStringLiteral(STATUSBOOK_SOURCE));
    Graph graph;
    for (const QString &part : {u"app"_s, u"model"_s}) {
        QDirIterator files(root.filePath(part), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                return {};
            }
            const QString name = root.relativeFilePath(file.fileName()).section(u'.', 0, 0);
            QRegularExpressionMatchIterator found = line.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                graph[name].insert(found.next().captured(1));
            }
            graph[name].remove(name);
        }
    }
    return graph;
}

QString folderOf(const QString &file)
{
    return file.section(u'/', 0, -2);
}

Graph includesOfFolders()
{
    const Graph files = includesOfFiles();
    Graph graph;
    for (auto it = files.begin(); it != files.end(); ++it) {
        for (const QString &included : *it) {
            if (folderOf(included) != folderOf(it.key())) {
                graph[folderOf(it.key())].insert(folderOf(included));
            }
        }
    }
    return graph;
}

// What is left when everything has been taken out, again and again, that includes nothing any more.
QStringList circlesOf(Graph graph)
{
    for (bool goesOn = true; goesOn;) {
        const QList<QString> names = graph.keys();
        const QSet<QString> left(names.begin(), names.end());
        goesOn = graph.removeIf([&left](const auto &item) { return !item.value().intersects(left); }) > 0;
    }
    return graph.keys();
}

} // namespace

class IncludesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void findACircle();
    void haveNoCircleOfFiles();
    void haveNoCircleOfFolders();
    void leadFromFeaturesToNoOtherFeature_data();
    void leadFromFeaturesToNoOtherFeature();
    void leadFromTheModelToTheModel();
    void leadFromTheSearchToNotesAlone();
};

void IncludesTest::findACircle()
{
    QCOMPARE(circlesOf({{u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {}}}), QStringList());
    QCOMPARE(circlesOf({{u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {u"b"_s}}}),
             (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void IncludesTest::haveNoCircleOfFiles()
{
    QVERIFY(includesOfFiles().size() > 100);
    QCOMPARE(circlesOf(includesOfFiles()), QStringList());
}

void IncludesTest::haveNoCircleOfFolders()
{
    QVERIFY(includesOfFolders().size() > 10);
    QCOMPARE(circlesOf(includesOfFolders()), QStringList());
}

void IncludesTest::leadFromFeaturesToNoOtherFeature_data()
{
    QTest::addColumn<QString>("feature");
    for (const char *feature : {"browse", "snippets", "catalogs", "export", "terminal"}) {
        QTest::newRow(feature) << u"app/"_s + QString::fromLatin1(feature);
    }
}

void IncludesTest::leadFromFeaturesToNoOtherFeature()
{
    QFETCH(const QString, feature);
    const Graph folders = includesOfFolders();
    QVERIFY(folders.contains(feature));
    for (const QString &folder : folders.value(feature)) {
        QVERIFY2(folder.startsWith(u"model/"_s) || folder == u"app/presentation"_s || folder == u"app/widgets"_s,
                 qPrintable(folder));
    }
}

void IncludesTest::leadFromTheModelToTheModel()
{
    const Graph folders = includesOfFolders();
    for (auto it = folders.begin(); it != folders.end(); ++it) {
        for (const QString &folder : *it) {
            QVERIFY2(!it.key().startsWith(u"model"_s) || folder.startsWith(u"model/"_s),
                     qPrintable(it.key() + u" includes "_s + folder));
        }
    }
}

void IncludesTest::leadFromTheSearchToNotesAlone()
{
    const Graph files = includesOfFiles();
    for (auto it = files.begin(); it != files.end(); ++it) {
        for (const QString &included : *it) {
            QVERIFY2(folderOf(it.key()) != u"model/search"_s || folderOf(included) != u"model/user"_s ||
                         included == u"model/user/notebook"_s,
                     qPrintable(it.key() + u" includes "_s + included));
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_includes, IncludesTest, QCoreApplication)
#include "tst_includes.moc"
