// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/catalogcheck.h"
#include "model/catalog/builtincatalog.h"
#include "tests/ordinaryrights.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using CatalogCheck::Sources;

QByteArray fileWith(const QByteArray &fields)
{
    return R"({"format": 1, "origin": {"id": "acme", "title": "Acme API", "kind": "custom"}, "codes": [{"code": 460,
               "name": "LOCKED", "reason": "Locked", "state": "unofficial", "description": ["D."])" +
           fields + "}]}";
}

const QByteArray good = fileWith(R"(, "summary": "S.")");
const QByteArray unusual = fileWith(R"(, "summary": "S.", "note": 1)");
const QByteArray bad = fileWith(R"(, "summary": 1, "note": 1, "use": "always")");

} // namespace

class CatalogCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatAFileIsFine();
    void marksWarnings();
    void tellsEveryProblemOnALine();
    void checksEveryFile();
    void tellsThatAFileCannotBeRead_data();
    void tellsThatAFileCannotBeRead();
    void addsTheCatalogsOfFiles();
    void answersInSpiteOfABadFile_data();
    void answersInSpiteOfABadFile();
    void readsAFileOnce();
    void saysHowManyMoreErrorsThereAre_data();
    void saysHowManyMoreErrorsThereAre();
    void countsEntriesAndWarnings();

private:
    QString written(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CatalogCheckTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

QString CatalogCheckTest::written(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void CatalogCheckTest::saysThatAFileIsFine()
{
    const QString name = written(u"good.json"_s, good);
    const Answer answer = CatalogCheck::check({name});
    QCOMPARE(answer.status, Answer::Found);
    QCOMPARE(answer.out, (name + u": fine, 1 entry of Acme API (acme)\n"_s).toUtf8());
    QCOMPARE(answer.err, QByteArray());
}

void CatalogCheckTest::marksWarnings()
{
    const QString name = written(u"unusual.json"_s, unusual);
    const Answer answer = CatalogCheck::check({name});
    QCOMPARE(answer.status, Answer::Found);
    QCOMPARE(answer.out, (name + u": fine, 1 entry of Acme API (acme), 1 warning\n"_s).toUtf8());
    QCOMPARE(answer.err, (name + u": warning: codes[0].note: unknown field, ignored\n"_s).toUtf8());
}

void CatalogCheckTest::tellsEveryProblemOnALine()
{
    const QString name = written(u"bad.json"_s, bad);
    const Answer answer = CatalogCheck::check({name});
    QCOMPARE(answer.status, Answer::Wrong);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(QString::fromUtf8(answer.err).split(u'\n'),
             QStringList({name + u": error: codes[0].summary: found 1, allowed a text"_s,
                          name + u": error: codes[0].use: found \"always\", allowed an array"_s,
                          name + u": warning: codes[0].note: unknown field, ignored"_s, QString()}));
}

void CatalogCheckTest::checksEveryFile()
{
    const Answer answer = CatalogCheck::check({written(u"bad.json"_s, bad), written(u"good.json"_s, good)});
    QCOMPARE(answer.status, Answer::Wrong);
    QCOMPARE(answer.err.count('\n'), 3);
    QCOMPARE(answer.out.count('\n'), 1);
}

void CatalogCheckTest::tellsThatAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");

    QTest::newRow("not there") << u"missing.json"_s << u"error: cannot be read: No such file or directory"_s;
    QTest::newRow("not for everybody") << u"closed.json"_s << u"error: cannot be read: Permission denied"_s;
    QTest::newRow("a folder") << u"."_s << u"error: found a folder, allowed a file"_s;
    QTest::newRow("empty") << u"empty.json"_s << u"error: found an empty file, allowed a JSON object"_s;
}

void CatalogCheckTest::tellsThatAFileCannotBeRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, message);
    const OrdinaryRights rights;
    QVERIFY(!written(u"empty.json"_s, {}).isNull());
    QVERIFY(QFile::setPermissions(written(u"closed.json"_s, good), {}));
    const QString path = m_folder->filePath(name);
    const Answer answer = CatalogCheck::check({path});
    QCOMPARE(answer.status, Answer::Wrong);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(answer.err, QString(path + u": "_s + message + u'\n').toUtf8());
}

void CatalogCheckTest::addsTheCatalogsOfFiles()
{
    const QByteArray other = QByteArray(good).replace("acme", "zoo").replace("LOCKED", "CAGED");
    const Sources sources =
        CatalogCheck::readSources({written(u"good.json"_s, good)}, {written(u"other.json"_s, other)});
    QCOMPARE(sources.status, Answer::Found);
    QCOMPARE(sources.err, QByteArray());
    QCOMPARE(sources.catalog.size(), readBuiltInCatalog().size() + 2);
    QVERIFY(sources.catalog.rowOf({460, u"acme"_s, u"LOCKED"_s}) >= 0);
    QVERIFY(sources.catalog.rowOf({460, u"zoo"_s, u"CAGED"_s}) >= 0);
}

void CatalogCheckTest::answersInSpiteOfABadFile_data()
{
    QTest::addColumn<bool>("isNamed");
    QTest::addColumn<Answer::Status>("status");

    QTest::newRow("that somebody asked for") << true << Answer::Wrong;
    QTest::newRow("that is in use anyway") << false << Answer::Found;
}

void CatalogCheckTest::answersInSpiteOfABadFile()
{
    QFETCH(const bool, isNamed);
    QFETCH(const Answer::Status, status);
    const QStringList badFile{written(u"bad.json"_s, bad)};
    const QStringList goodFile{written(u"good.json"_s, good)};
    const Sources sources =
        isNamed ? CatalogCheck::readSources(badFile, goodFile) : CatalogCheck::readSources(goodFile, badFile);
    QCOMPARE(sources.status, status);
    QCOMPARE(sources.err, QString(u"statusbook: "_s + badFile.front() +
                                  u": error: codes[0].summary: found 1, allowed a text (and 1 more error; "
                                  "statusbook --check tells all)\n"_s)
                              .toUtf8());
    QCOMPARE(sources.catalog.size(), readBuiltInCatalog().size() + 1);
}

void CatalogCheckTest::readsAFileOnce()
{
    const QString name = written(u"bad.json"_s, bad);
    const Sources sources = CatalogCheck::readSources({name, name}, {name});
    QCOMPARE(sources.status, Answer::Wrong);
    QCOMPARE(sources.err.count('\n'), 1);
}

void CatalogCheckTest::saysHowManyMoreErrorsThereAre_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("ending");

    QTest::newRow("the only one") << QByteArray(R"(, "summary": 1)") << u"found 1, allowed a text\n"_s;
    QTest::newRow("a warning is no error")
        << QByteArray(R"(, "summary": 1, "note": 1)") << u"found 1, allowed a text\n"_s;
    QTest::newRow("one more") << QByteArray(R"(, "summary": 1, "use": 2)")
                              << u" (and 1 more error; statusbook --check tells all)\n"_s;
    QTest::newRow("two more") << QByteArray(R"(, "summary": 1, "use": 2, "avoid": 3)")
                              << u" (and 2 more errors; statusbook --check tells all)\n"_s;
}

void CatalogCheckTest::saysHowManyMoreErrorsThereAre()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QString, ending);
    const QString err =
        QString::fromUtf8(CatalogCheck::readSources({written(u"bad.json"_s, fileWith(fields))}, {}).err);
    QVERIFY2(err.endsWith(ending), qPrintable(err));
    QCOMPARE(err.count(u'\n'), 1);
}

void CatalogCheckTest::countsEntriesAndWarnings()
{
    const QByteArray two = good.chopped(2) + R"(, {"code": 461, "name": "B", "reason": "B", "state": "unofficial",
        "summary": "S.", "description": ["D."], "note": 1, "other": 2}]})";
    const QString name = written(u"two.json"_s, two);
    const Answer answer = CatalogCheck::check({name});
    QCOMPARE(answer.out, (name + u": fine, 2 entries of Acme API (acme), 2 warnings\n"_s).toUtf8());
}

STATUSBOOK_TEST_MAIN(tst_catalogcheck, CatalogCheckTest, QCoreApplication)
#include "tst_catalogcheck.moc"
