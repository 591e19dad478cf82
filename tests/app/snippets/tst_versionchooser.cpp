// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/versionchooser.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

SnippetLibrary libraryOf(const QList<SnippetLibrary::Constant> &names)
{
    SnippetLibrary library;
    library.id = u"library"_s;
    library.title = u"Library"_s;
    library.constants = {{413, names}};
    return library;
}

const SnippetLibrary renamed = libraryOf({{u"New"_s, u"3.13"_s, {}}, {u"Old"_s, u"3.9"_s, u"3.13"_s}});

} // namespace

class VersionChooserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hidesWhereNothingWasRenamed();
    void listsTheVersions();
    void showsTheChosenVersion_data();
    void showsTheChosenVersion();
    void tellsWhatWasChosen_data();
    void tellsWhatWasChosen();

private:
    QList<QAction *> open() const
    {
        Q_EMIT m_chooser->menu()->aboutToShow();
        return m_chooser->menu()->actions();
    }

    std::unique_ptr<QWidget> m_parent;
    VersionChooser *m_chooser = nullptr;
};

void VersionChooserTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
    m_parent = std::make_unique<QWidget>();
    m_chooser = new VersionChooser(m_parent.get());
    m_parent->show();
}

void VersionChooserTest::hidesWhereNothingWasRenamed()
{
    m_chooser->setLibrary(renamed, {});
    QVERIFY(m_chooser->isVisible());
    m_chooser->setLibrary(libraryOf({{u"Same"_s, {}, {}}}), {});
    QVERIFY(!m_chooser->isVisible());
}

void VersionChooserTest::listsTheVersions()
{
    m_chooser->setLibrary(renamed, {});
    for (int i = 0; i < 2; ++i) { // opening it twice lists them once
        QStringList texts;
        for (const QAction *action : open()) {
            texts.append(action->text());
        }
        QCOMPARE(texts, QStringList({u"Any version"_s, u"3.13 and later"_s, u"3.9 to before 3.13"_s, u"before 3.9"_s}));
    }
}

void VersionChooserTest::showsTheChosenVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("checked");

    QTest::newRow("any") << QString() << u"any version"_s << 0;
    QTest::newRow("the newest") << u"3.13"_s << u"3.13 and later"_s << 1;
    QTest::newRow("newer than the newest") << u"4.0"_s << u"3.13 and later"_s << 1;
    QTest::newRow("one between") << u"3.9"_s << u"3.9 to before 3.13"_s << 2;
    QTest::newRow("one that is no change") << u"3.12.1"_s << u"3.9 to before 3.13"_s << 2;
    QTest::newRow("the first of all") << u"0"_s << u"before 3.9"_s << 3;
}

void VersionChooserTest::showsTheChosenVersion()
{
    QFETCH(const QString, version);
    QFETCH(const QString, text);
    QFETCH(const int, checked);
    m_chooser->setLibrary(renamed, version);
    QCOMPARE(m_chooser->text(), text);
    QVERIFY(m_chooser->accessibleName().contains(text));
    QVERIFY(m_chooser->accessibleName().contains(renamed.title));
    const QList<QAction *> actions = open();
    QVERIFY(actions.size() > checked);
    for (int i = 0; i < actions.size(); ++i) {
        QCOMPARE(actions.at(i)->isChecked(), i == checked);
    }
}

void VersionChooserTest::tellsWhatWasChosen_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("version");

    QTest::newRow("any") << 0 << QString();
    QTest::newRow("the newest") << 1 << u"3.13"_s;
    QTest::newRow("one between") << 2 << u"3.9"_s;
    QTest::newRow("the first of all") << 3 << u"0"_s;
}

void VersionChooserTest::tellsWhatWasChosen()
{
    QFETCH(const int, place);
    QFETCH(const QString, version);
    m_chooser->setLibrary(renamed, u"3.10"_s);
    QSignalSpy chosen(m_chooser, &VersionChooser::versionChosen);
    open().at(place)->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front(), QVariantList({u"library"_s, version}));
}

STATUSBOOK_TEST_MAIN(tst_versionchooser, VersionChooserTest, QApplication)
#include "tst_versionchooser.moc"
