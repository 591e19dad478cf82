// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/safefile.h"
#include "model/snippets/snippettemplatesfile.h"
#include "tests/testfiles.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const SnippetTemplate slack{u"Slack line"_s, {}, u"{code}\n\t{reason}"_s, {}};
const SnippetTemplate go{u"Go"_s, u"go-net-http"_s, u"http.{constant}"_s, {}};

} // namespace

class SnippetTemplatesFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithoutAFile();
    void keepsWhatItSaves();
    void takesOverWhatAnotherSaved();
    void takesOverTheOrderOfAnother();
    void keepsItsTemplatesWhenTheFileGoes();
    void keepsUnknownFields();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void leavesALaterVersionAlone();
    void saysWhatCannotBeWritten();
    void losesNothingOfANameThatStandsTwice();

private:
    QString path(const QString &name = u"snippets.json"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SnippetTemplatesFileTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void SnippetTemplatesFileTest::startsWithoutAFile()
{
    const SnippetTemplatesFile::Result result = SnippetTemplatesFile(path()).load();
    QVERIFY(result.contents.templates.isEmpty() && result.notice.isEmpty() && result.failure.isEmpty());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void SnippetTemplatesFileTest::keepsWhatItSaves()
{
    QCOMPARE(SnippetTemplatesFile(path()).save({{slack, go}, {}}).failure, QString());
    QCOMPARE(SnippetTemplatesFile(path()).load().contents.templates, (QList{slack, go}));
}

void SnippetTemplatesFileTest::takesOverWhatAnotherSaved()
{
    SnippetTemplatesFile mine(path());
    static_cast<void>(mine.load());
    static_cast<void>(SnippetTemplatesFile(path()).save({{go}, {}}));
    QCOMPARE(mine.save({{slack}, {}}).contents.templates, (QList{slack, go}));
    QCOMPARE(mine.save({{slack}, {}}).contents.templates, QList{slack}); // now taken away on purpose
    QCOMPARE(SnippetTemplatesFile(path()).load().contents.templates, QList{slack});
}

void SnippetTemplatesFileTest::takesOverTheOrderOfAnother()
{
    SnippetTemplatesFile mine(path());
    static_cast<void>(mine.save({{slack, go}, {}}));
    SnippetTemplatesFile theirs(path());
    static_cast<void>(theirs.load());
    QCOMPARE(theirs.save({{go, slack}, {}}).failure, QString());
    QCOMPARE(SnippetTemplatesFile(path()).load().contents.templates, (QList{go, slack}));
    QCOMPARE(mine.load({{slack, go}, {}}).contents.templates, (QList{go, slack}));
}

void SnippetTemplatesFileTest::keepsItsTemplatesWhenTheFileGoes()
{
    QCOMPARE(SafeFile::write(path(), R"({"format": 1, "theme": "x", "forms": [{"name": "A", "template": "{code}"}]})"),
             QString());
    SnippetTemplatesFile file(path());
    const QList<SnippetTemplate> templates = file.load().contents.templates;
    QVERIFY(QFile::remove(path()));
    QCOMPARE(file.load({templates, {}}).contents.templates, templates);
    QCOMPARE(file.save({templates, {}}).contents.templates, templates);
    QVERIFY(bytesOf(path()).contains("\"theme\": \"x\""));
}

void SnippetTemplatesFileTest::keepsUnknownFields()
{
    const QByteArray bytes =
        R"({"format": 1, "theme": "x", "forms": [{"name": "A", "template": "{code}", "keys": 7}]})";
    QCOMPARE(SafeFile::write(path(), bytes), QString());
    SnippetTemplatesFile file(path());
    QList<SnippetTemplate> forms = file.load().contents.templates;
    QCOMPARE(forms.size(), 1);
    forms.front().text = u"{reason}"_s;
    QCOMPARE(file.save({forms, {}}).failure, QString());
    const QByteArray again = bytesOf(path());
    QVERIFY(again.contains("\"theme\": \"x\"") && again.contains("\"keys\": 7") && again.contains("{reason}"));
}

void SnippetTemplatesFileTest::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("no JSON") << QByteArray("{") << QStringList();
    QTest::newRow("a bad form") << QByteArray(R"({"format": 1, "forms": [{"name": "A", "template": "{code}"},
        {"name": "B"}, 7, {"name": "!", "template": "x"}]})")
                                << QStringList{u"A"_s};
}

void SnippetTemplatesFileTest::setsABrokenFileAside()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, kept);
    QCOMPARE(SafeFile::write(path(), bytes), QString());
    const SnippetTemplatesFile::Result result = SnippetTemplatesFile(path()).load();
    QVERIFY2(result.notice.contains(path(u"snippets.broken.json"_s)), qPrintable(result.notice));
    QCOMPARE(bytesOf(path(u"snippets.broken.json"_s)), bytes);
    QStringList names;
    for (const SnippetTemplate &form : result.contents.templates) {
        names.append(form.name);
    }
    QCOMPARE(names, kept);
    QCOMPARE(SnippetTemplatesFile(path()).load().contents.templates, result.contents.templates);
}

void SnippetTemplatesFileTest::leavesALaterVersionAlone()
{
    const QByteArray bytes = R"({"format": 2, "forms": {}})";
    QCOMPARE(SafeFile::write(path(), bytes), QString());
    SnippetTemplatesFile file(path());
    QVERIFY(file.load().failure.startsWith(path()));
    const SnippetTemplatesFile::Result result = file.save({{slack}, {}});
    QVERIFY(result.failure.startsWith(path()));
    QCOMPARE(result.contents.templates, QList{slack});
    QCOMPARE(bytesOf(path()), bytes);
}

void SnippetTemplatesFileTest::saysWhatCannotBeWritten()
{
    QCOMPARE(SafeFile::write(path(u"file"_s), "kept"), QString());
    const SnippetTemplatesFile::Result result = SnippetTemplatesFile(path(u"file/snippets.json"_s)).save({{slack}, {}});
    QVERIFY(result.failure.startsWith(path(u"file/snippets.json"_s)));
    QCOMPARE(result.contents.templates, QList{slack});
}

void SnippetTemplatesFileTest::losesNothingOfANameThatStandsTwice()
{
    QCOMPARE(SafeFile::write(path(), R"({"format": 1, "forms": [{"name": "A", "template": "one"},
        {"name": "a", "template": "two"}]})"),
             QString());
    const QList<SnippetTemplate> forms = SnippetTemplatesFile(path()).load().contents.templates;
    QCOMPARE(forms.size(), 2);
    QVERIFY(forms.at(0).id() != forms.at(1).id());
    QCOMPARE(forms.at(1).text, u"two"_s);
}

STATUSBOOK_TEST_MAIN(tst_snippettemplatesfile, SnippetTemplatesFileTest, QCoreApplication)
#include "tst_snippettemplatesfile.moc"
