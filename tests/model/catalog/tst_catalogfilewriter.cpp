// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogfilewriter.h"
#include "model/catalog/catalogreader.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const Catalog &builtInCatalog()
{
    static const Catalog catalog = readBuiltInCatalog();
    return catalog;
}

Catalog readBack(const QList<CatalogFileWriter::File> &files)
{
    QList<Catalog> catalogs;
    for (const CatalogFileWriter::File &file : files) {
        const CatalogReader::Reading reading = CatalogReader::read(file.bytes);
        for (const Diagnostic &problem : reading.problems) {
            qCritical().noquote() << problem.toString(file.originId);
        }
        catalogs.append(reading.catalog);
    }
    return Catalog::merged(catalogs);
}

std::shared_ptr<const Origin> origin(const QString &id, const QString &title)
{
    return std::make_shared<const Origin>(Origin{id, title, Origin::Kind::Custom, {}});
}

StatusCode codeOf(int number, const std::shared_ptr<const Origin> &of)
{
    StatusCode code;
    code.code = number;
    code.name = u"NAME_%1"_s.arg(number);
    code.reason = u"Reason"_s;
    code.summary = u"The summary."_s;
    code.description = QStringList{u"The description."_s};
    code.origin = of;
    return code;
}

QJsonObject fileOf(const QList<CatalogFileWriter::File> &files, const QString &id)
{
    const auto found =
        std::find_if(files.begin(), files.end(), [&id](const auto &file) { return file.originId == id; });
    return found == files.end() ? QJsonObject() : QJsonDocument::fromJson(found->bytes).object();
}

} // namespace

class CatalogFileWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesTheBuiltInCatalogsBack_data();
    void givesTheBuiltInCatalogsBack();
    void givesASelectionBack();
    void givesTheRankOfAnOriginBack();
    void keepsTheOrderOfTheCodes();
    void makesOneFileAnOrigin();
    void handsSubStatusesToTheirAuthority();
    void findsAFileForAnUnknownAuthority();
    void makesNothingOfNothing();
};

void CatalogFileWriterTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void CatalogFileWriterTest::givesTheBuiltInCatalogsBack_data()
{
    QTest::addColumn<QString>("originId");
    QTest::newRow("all") << QString();
    const QList<std::shared_ptr<const Origin>> origins = builtInCatalog().origins();
    for (const auto &one : origins) {
        QTest::newRow(qPrintable(one->id)) << one->id;
    }
}

void CatalogFileWriterTest::givesTheBuiltInCatalogsBack()
{
    QFETCH(const QString, originId);
    const Catalog &catalog = builtInCatalog();
    QList<StatusCode> codes = catalog.codes();
    codes.removeIf([&](const StatusCode &code) { return !originId.isEmpty() && code.origin->id != originId; });
    QVERIFY(!codes.isEmpty());
    const Catalog again = readBack(CatalogFileWriter::write(codes, catalog.origins()));
    QCOMPARE(again.size(), codes.size());
    for (int row = 0; row < again.size(); ++row) {
        QVERIFY2(again.at(row) == codes.at(row), qPrintable(codeText(codes.at(row).code)));
    }
}

void CatalogFileWriterTest::givesASelectionBack()
{
    const Catalog &catalog = builtInCatalog();
    const StatusCode forbidden = catalog.at(catalog.rowOf({403, u"iana"_s}));
    const StatusCode closed = catalog.at(catalog.rowOf({499, u"nginx"_s}));
    QVERIFY(!forbidden.subStatuses.isEmpty()); // said by IIS, none of whose codes is among these
    const Catalog again = readBack(CatalogFileWriter::write({closed, forbidden}, catalog.origins()));
    QCOMPARE(again.codes(), (QList{forbidden, closed}));
}

void CatalogFileWriterTest::givesTheRankOfAnOriginBack()
{
    Origin first = *origin(u"acme"_s, u"Acme"_s);
    first.rank = 7;
    const auto acme = std::make_shared<const Origin>(first);
    const auto other = origin(u"other"_s, u"Other"_s);
    const QList<CatalogFileWriter::File> files =
        CatalogFileWriter::write({codeOf(1, acme), codeOf(2, other)}, {acme, other});
    QCOMPARE(readBack(files).at(0).origin->rank, 7);
    QVERIFY(!fileOf(files, u"other"_s).value(u"origin"_s).toObject().contains(u"rank"_s));
}

void CatalogFileWriterTest::keepsTheOrderOfTheCodes()
{
    const auto acme = origin(u"acme"_s, u"Acme"_s);
    const QJsonArray codes = fileOf(CatalogFileWriter::write({codeOf(500, acme), codeOf(400, acme)}, {acme}), u"acme"_s)
                                 .value(u"codes"_s)
                                 .toArray();
    QCOMPARE(codes.size(), 2);
    QCOMPARE(codes.at(0).toObject().value(u"code"_s).toInt(), 500);
    QCOMPARE(codes.at(1).toObject().value(u"code"_s).toInt(), 400);
}

void CatalogFileWriterTest::makesOneFileAnOrigin()
{
    const auto acme = origin(u"acme"_s, u"Acme"_s);
    const auto other = origin(u"other"_s, u"Other"_s);
    const QList<CatalogFileWriter::File> files =
        CatalogFileWriter::write({codeOf(1, acme), codeOf(2, other), codeOf(3, acme)}, {acme, other});
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0).originId, u"acme"_s);
    QCOMPARE(files.at(1).originId, u"other"_s);
    QCOMPARE(fileOf(files, u"acme"_s).value(u"codes"_s).toArray().size(), 2);
    QVERIFY(!fileOf(files, u"acme"_s).contains(u"substatus"_s));
}

void CatalogFileWriterTest::handsSubStatusesToTheirAuthority()
{
    const auto acme = origin(u"acme"_s, u"Acme"_s);
    const auto other = origin(u"other"_s, u"Other"_s);
    StatusCode code = codeOf(403, acme);
    code.subStatuses = {{7, u"Not on Sundays."_s, u"Other"_s}};
    const QList<CatalogFileWriter::File> files = CatalogFileWriter::write({code}, {acme, other});
    QCOMPARE(files.size(), 2);
    QVERIFY(fileOf(files, u"other"_s).value(u"codes"_s).toArray().isEmpty());
    QCOMPARE(fileOf(files, u"other"_s).value(u"substatus"_s).toArray().size(), 1);
    QCOMPARE(readBack(files).codes(), QList{code});
}

void CatalogFileWriterTest::findsAFileForAnUnknownAuthority()
{
    const auto acme = origin(u"acme-gates"_s, u"Acme"_s);
    StatusCode code = codeOf(403, acme);
    code.subStatuses = {{1, u"One."_s, u"Acme Gates!"_s}, {2, u"Two."_s, u"世界"_s}};
    const QList<CatalogFileWriter::File> files = CatalogFileWriter::write({code}, {acme});
    QCOMPARE(files.size(), 3);
    QCOMPARE(files.at(1).originId, u"acme-gates-substatus"_s); // its slug is taken by another title
    QCOMPARE(readBack(files).codes(), QList{code});
}

void CatalogFileWriterTest::makesNothingOfNothing()
{
    QVERIFY(CatalogFileWriter::write({}, {}).isEmpty());
}

STATUSBOOK_TEST_MAIN(tst_catalogfilewriter, CatalogFileWriterTest, QCoreApplication)
#include "tst_catalogfilewriter.moc"
