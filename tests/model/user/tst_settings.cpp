// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetcollection.h"
#include "model/user/settings.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList complaints;

void complain(const QString &message)
{
    complaints.append(message);
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void compareWithDefaults(const Settings &settings)
{
    QCOMPARE(settings.windowGeometry(), QByteArray());
    QCOMPARE(settings.splitterState(), QByteArray());
    QCOMPARE(settings.columns(), QByteArray());
    QCOMPARE(settings.zoom(), 0);
    QCOMPARE(settings.snippets(), (SnippetChoice{SnippetCollection::defaultId(), {}, {}, false}));
    QCOMPARE(settings.appearance(), Appearance::System);
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasDefaultsWithoutAFile();
    void keepsWhatWasSet();
    void keepsTheCatalogsThatWereAdded();
    void keepsTheCatalogsThatAnotherAdded();
    void looksAtTheCatalogsOfAFileAndNoMore();
    void keepsEveryAppearance_data();
    void keepsEveryAppearance();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void keepsTheBrokenFilesOfBefore();
    void startsAfreshAfterABrokenFile();
    void setsAFolderOfThatNameAside();
    void livesWithAFileThatCannotBeMoved();
    void tellsThatItCannotSave();
    void boundsWhatAFileSays_data();
    void boundsWhatAFileSays();
    void readsWhatMakesSenseOfTheSnippets_data();
    void readsWhatMakesSenseOfTheSnippets();
    void forgetsPinsAndVersions();
    void boundsTheZoomThatIsSet_data();
    void boundsTheZoomThatIsSet();
    void liesInTheConfigFolder();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_fileName;
};

void SettingsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    complaints.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_fileName = m_folder->filePath(u"statusbook.ini"_s);
}

void SettingsTest::hasDefaultsWithoutAFile()
{
    const auto settings = Settings::open(m_fileName, complain);
    compareWithDefaults(*settings);
    QCOMPARE(complaints, QStringList());
}

void SettingsTest::keepsWhatWasSet()
{
    const QByteArray bytes("\0\x01\xff;=[\n\"@", 9);
    const SnippetChoice chosen{u"go-net-http"_s,
                               {{u"go-net-http"_s, u"respond"_s}, {u"a, b"_s, {}}},
                               {{u"python-http-httpstatus"_s, u"3.9"_s}, {u"ruby-rack"_s, u"0"_s}},
                               true};
    {
        const auto settings = Settings::open(m_fileName, complain);
        settings->setWindowGeometry(bytes);
        settings->setSplitterState(bytes + '1');
        settings->setColumns(bytes + '2');
        settings->setZoom(3);
        settings->setSnippets(chosen);
        QVERIFY(settings->save());
    }
    const auto settings = Settings::open(m_fileName, complain);
    QCOMPARE(settings->windowGeometry(), bytes);
    QCOMPARE(settings->splitterState(), bytes + '1');
    QCOMPARE(settings->columns(), bytes + '2');
    QCOMPARE(settings->zoom(), 3);
    QCOMPARE(settings->snippets(), chosen);
    QCOMPARE(complaints, QStringList());
}

void SettingsTest::keepsTheCatalogsThatWereAdded()
{
    const auto settings = Settings::open(m_fileName, complain);
    QVERIFY(settings->addCatalog(u"/work/größe, 1.json"_s));
    QVERIFY(settings->addCatalog(u"/work/acme.json"_s));
    QVERIFY(settings->addCatalog(u"/work/acme.json"_s));
    QCOMPARE(Settings::open(m_fileName, complain)->catalogs(),
             QStringList({u"/work/größe, 1.json"_s, u"/work/acme.json"_s}));
    QVERIFY(settings->removeCatalog(u"/work/größe, 1.json"_s));
    QCOMPARE(Settings::open(m_fileName, complain)->catalogs(), QStringList(u"/work/acme.json"_s));
    QVERIFY(settings->removeCatalog(u"/work/acme.json"_s));
    QCOMPARE(Settings::open(m_fileName, complain)->catalogs(), QStringList());
}

void SettingsTest::keepsTheCatalogsThatAnotherAdded()
{
    const auto first = Settings::open(m_fileName, complain);
    QVERIFY(first->addCatalog(u"/work/first.json"_s));
    const QByteArray ofAnother = "[catalogs]\nfiles=/work/first.json, /work/second.json\n";
    QFile file(m_fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(ofAnother), ofAnother.size());
    file.close();
    QVERIFY(first->addCatalog(u"/work/third.json"_s));
    QCOMPARE(Settings::open(m_fileName, complain)->catalogs(),
             QStringList({u"/work/first.json"_s, u"/work/second.json"_s, u"/work/third.json"_s}));
}

void SettingsTest::looksAtTheCatalogsOfAFileAndNoMore()
{
    QCOMPARE(Settings::catalogsIn(m_fileName), QStringList());
    QVERIFY(!QFile::exists(m_fileName));
    QVERIFY(Settings::open(m_fileName, complain)->addCatalog(u"/work/acme.json"_s));
    QCOMPARE(Settings::catalogsIn(m_fileName), QStringList(u"/work/acme.json"_s));
    const QByteArray broken(64, '\0');
    QFile file(m_fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(broken), broken.size());
    file.close();
    QCOMPARE(Settings::catalogsIn(m_fileName), QStringList());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), broken);
}

void SettingsTest::keepsEveryAppearance_data()
{
    QTest::addColumn<Appearance>("appearance");

    QTest::newRow("as the desktop") << Appearance::System;
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void SettingsTest::keepsEveryAppearance()
{
    QFETCH(const Appearance, appearance);
    const auto first = Settings::open(m_fileName, complain);
    first->setAppearance(appearance);
    QVERIFY(first->save());
    QCOMPARE(Settings::open(m_fileName, complain)->appearance(), appearance);
}

void SettingsTest::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("a line without a value") << QByteArray("[view]\nzoom=3\nwhat is this\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("NUL bytes after a crash") << QByteArray("[view]\nzoom=3\n") + QByteArray(64, '\0');
    QTest::newRow("nothing but NUL bytes") << QByteArray(4096, '\0');
    QTest::newRow("far too long") << "[view]\nzoom=3\nother=" + QByteArray(2 * 1024 * 1024, 'x') + '\n';
    QTest::newRow("JSON") << QByteArray("{\n  \"zoom\": 3\n}\n");
}

void SettingsTest::setsABrokenFileAside()
{
    QFETCH(const QByteArray, bytes);
    writeFile(m_fileName, bytes);
    const auto settings = Settings::open(m_fileName, complain);
    const QString aside = m_fileName + u".broken"_s;
    QCOMPARE(readFile(aside), bytes);
    QVERIFY(!QFile::exists(m_fileName));
    QCOMPARE(complaints.size(), 1);
    QVERIFY2(complaints.front().contains(QDir::toNativeSeparators(aside)), qPrintable(complaints.front()));
    QVERIFY(!complaints.front().contains(u'\n'));
    compareWithDefaults(*settings);
}

void SettingsTest::keepsTheBrokenFilesOfBefore()
{
    for (const char *text : {"first", "second", "third"}) {
        writeFile(m_fileName, text);
        Settings::open(m_fileName, complain);
    }
    QCOMPARE(complaints.size(), 3);
    QCOMPARE(readFile(m_fileName + u".broken"_s), QByteArray("first"));
    QCOMPARE(readFile(m_fileName + u".broken-2"_s), QByteArray("second"));
    QCOMPARE(readFile(m_fileName + u".broken-3"_s), QByteArray("third"));
}

void SettingsTest::startsAfreshAfterABrokenFile()
{
    writeFile(m_fileName, "broken");
    const auto first = Settings::open(m_fileName, complain);
    first->setZoom(2);
    QVERIFY(first->save());
    QCOMPARE(Settings::open(m_fileName, complain)->zoom(), 2);
    QCOMPARE(complaints.size(), 1);
}

void SettingsTest::setsAFolderOfThatNameAside()
{
    QVERIFY(QDir().mkdir(m_fileName));
    const auto settings = Settings::open(m_fileName, complain);
    QCOMPARE(complaints.size(), 1);
    compareWithDefaults(*settings);
    settings->setZoom(1);
    QVERIFY(settings->save());
}

void SettingsTest::livesWithAFileThatCannotBeMoved()
{
    const QString fileName = u"/proc/self/cmdline"_s; // broken by its NUL bytes, and stays where it is even for root
    if (!QFile::exists(fileName)) {
        QSKIP("needs /proc");
    }
    const auto settings = Settings::open(fileName, complain);
    QCOMPARE(complaints.size(), 1);
    QVERIFY2(complaints.front().contains(fileName), qPrintable(complaints.front()));
    compareWithDefaults(*settings);
    settings->setZoom(3);
    settings->setSnippets({u"go-net-http"_s, {{u"go-net-http"_s, u"respond"_s}}, {}, true});
    settings->setAppearance(Appearance::Dark);
    settings->setColumns("columns");
    settings->setWindowGeometry("geometry");
    settings->setSplitterState("splitter");
    QVERIFY(!settings->save());
    QCOMPARE(settings->zoom(), 3); // until the program ends
}

void SettingsTest::tellsThatItCannotSave()
{
    writeFile(m_folder->filePath(u"file"_s), "not a folder");
    const auto settings = Settings::open(m_folder->filePath(u"file/statusbook.ini"_s), complain);
    compareWithDefaults(*settings);
    settings->setZoom(3);
    QVERIFY(!settings->save());
}

void SettingsTest::boundsWhatAFileSays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<Appearance>("appearance");

    const int least = Settings::minZoom;
    const int most = Settings::maxZoom;
    QTest::newRow("an empty file") << QByteArray() << 0 << Appearance::System;
    QTest::newRow("zoom within bounds") << QByteArray("[view]\nzoom=-2\n") << -2 << Appearance::System;
    QTest::newRow("zoom too large") << QByteArray("[view]\nzoom=1000\n") << most << Appearance::System;
    QTest::newRow("zoom too small") << QByteArray("[view]\nzoom=-1000\n") << least << Appearance::System;
    QTest::newRow("zoom is no number") << QByteArray("[view]\nzoom=big\n") << 0 << Appearance::System;
    QTest::newRow("zoom is a list") << QByteArray("[view]\nzoom=1, 2, 3\n") << 0 << Appearance::System;
    QTest::newRow("zoom is no value") << QByteArray("[view]\nzoom=@Invalid()\n") << 0 << Appearance::System;
    QTest::newRow("a known appearance") << QByteArray("[view]\nappearance=dark\n") << 0 << Appearance::Dark;
    QTest::newRow("an unknown appearance") << QByteArray("[view]\nappearance=purple\n") << 0 << Appearance::System;
    QTest::newRow("an appearance as a number") << QByteArray("[view]\nappearance=2\n") << 0 << Appearance::System;
}

void SettingsTest::boundsWhatAFileSays()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, zoom);
    QFETCH(const Appearance, appearance);
    writeFile(m_fileName, text);
    const auto settings = Settings::open(m_fileName, complain);
    QCOMPARE(complaints, QStringList());
    QCOMPARE(settings->zoom(), zoom);
    QCOMPARE(settings->appearance(), appearance);
}

void SettingsTest::readsWhatMakesSenseOfTheSnippets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SnippetChoice>("choice");

    const QString library = SnippetCollection::defaultId();
    const SnippetPin go{u"go-net-http"_s, u"respond"_s};
    QTest::newRow("one pin") << QByteArray("pins=go-net-http:respond") << SnippetChoice{library, {go}, {}, false};
    QTest::newRow("a pin twice") << QByteArray("pins=go-net-http:respond, go-net-http:respond")
                                 << SnippetChoice{library, {go}, {}, false};
    QTest::newRow("rubbish among pins") << QByteArray("pins=rubbish, :, go-net-http:respond, @Invalid()")
                                        << SnippetChoice{library, {go}, {}, false};
    QTest::newRow("no pins") << QByteArray("pins=@Invalid()") << SnippetChoice{library, {}, {}, false};
    SnippetChoice most{library, {}, {}, false};
    QByteArray tooMany("pins=");
    for (int i = 0; i < 20; ++i) {
        tooMany += "a:" + QByteArray::number(i) + ", ";
        if (i < SnippetChoice::maxPins) {
            most.pins.append({u"a"_s, QString::number(i)});
        }
    }
    QTest::newRow("too many pins") << tooMany << most;
    QTest::newRow("a version") << QByteArray("versions=python-http-httpstatus:3.9")
                               << SnippetChoice{library, {}, {{u"python-http-httpstatus"_s, u"3.9"_s}}, false};
    QTest::newRow("rubbish for a version") << QByteArray("versions=3.9") << SnippetChoice{library, {}, {}, false};
    QTest::newRow("a library and its forms")
        << QByteArray("library=ruby-rack\nallForms=true") << SnippetChoice{u"ruby-rack"_s, {}, {}, true};
    QTest::newRow("an empty library") << QByteArray("library=\nallForms=perhaps")
                                      << SnippetChoice{library, {}, {}, true};
}

void SettingsTest::readsWhatMakesSenseOfTheSnippets()
{
    QFETCH(const QByteArray, text);
    QFETCH(const SnippetChoice, choice);
    writeFile(m_fileName, "[snippets]\n" + text + '\n');
    QCOMPARE(Settings::open(m_fileName, complain)->snippets(), choice);
    QCOMPARE(complaints, QStringList());
}

void SettingsTest::forgetsPinsAndVersions()
{
    const auto settings = Settings::open(m_fileName, complain);
    settings->setSnippets({u"curl"_s, {{u"curl"_s, u"check"_s}}, {{u"ruby-rack"_s, u"3.1"_s}}, true});
    settings->setSnippets({u"curl"_s, {}, {}, false});
    QVERIFY(settings->save());
    QCOMPARE(Settings::open(m_fileName, complain)->snippets(), (SnippetChoice{u"curl"_s, {}, {}, false}));
    QVERIFY2(!readFile(m_fileName).contains("Invalid"), readFile(m_fileName).constData());
}

void SettingsTest::boundsTheZoomThatIsSet_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("kept");

    QTest::newRow("within") << 5 << 5;
    QTest::newRow("above") << 100 << Settings::maxZoom + 0;
    QTest::newRow("below") << -100 << Settings::minZoom + 0;
}

void SettingsTest::boundsTheZoomThatIsSet()
{
    QFETCH(const int, set);
    QFETCH(const int, kept);
    const auto settings = Settings::open(m_fileName, complain);
    settings->setZoom(set);
    QCOMPARE(settings->zoom(), kept);
}

void SettingsTest::liesInTheConfigFolder()
{
    qputenv("XDG_CONFIG_HOME", m_folder->path().toLocal8Bit());
    QCOMPARE(Settings::defaultFileName(), m_folder->filePath(u"statusbook/statusbook.ini"_s));
}

STATUSBOOK_TEST_MAIN(tst_settings, SettingsTest, QCoreApplication)
#include "tst_settings.moc"
