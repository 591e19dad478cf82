// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/cheatsheet.h"
#include "app/entrypages.h"
#include "app/glancepages.h"
#include "model/catalog/builtincatalog.h"
#include "testmain.h"

#include <QApplication>
#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Catalog &builtInCatalog()
{
    static const Catalog catalog = readBuiltInCatalog();
    return catalog;
}

QList<StatusCode> codesOf(const QString &origin)
{
    QList<StatusCode> codes = builtInCatalog().codes();
    codes.removeIf([&](const StatusCode &code) { return code.origin->id != origin; });
    return codes;
}

StatusCode codeWith(const QString &text)
{
    StatusCode code;
    code.code = 599;
    code.name = u"NAME"_s;
    code.reason = text.left(200);
    code.summary = text.left(89);
    code.description = QStringList{text};
    code.origin = std::make_shared<const Origin>(Origin{u"acme"_s, u"Acme"_s, Origin::Kind::Custom, {}});
    return code;
}

int pagesOf(const QByteArray &pdf)
{
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

// A sheet as CheatSheet prints on.
struct Sheet
{
    Sheet()
    {
        buffer.open(QIODevice::WriteOnly);
        writer.setResolution(1200);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({}, QPageLayout::Millimeter);
    }

    QBuffer buffer;
    QPdfWriter writer{&buffer};
    Paper paper{&writer};
};

} // namespace

class CheatSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAllCodesAtAGlanceOnOnePage_data();
    void showsAllCodesAtAGlanceOnOnePage();
    void takesFurtherPagesForVeryManyCodes();
    void hasEveryEntryInFull();
    void saysWhatAPageTells();
    void printsWhatNoPageHolds_data();
    void printsWhatNoPageHolds();
};

void CheatSheetTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void CheatSheetTest::showsAllCodesAtAGlanceOnOnePage_data()
{
    QTest::addColumn<QList<StatusCode>>("codes");
    QTest::newRow("no code") << QList<StatusCode>();
    QTest::newRow("one code") << builtInCatalog().codes().first(1);
    QTest::newRow("the registered ones") << codesOf(u"iana"_s);
    QTest::newRow("all built-in ones") << builtInCatalog().codes();
}

void CheatSheetTest::showsAllCodesAtAGlanceOnOnePage()
{
    QFETCH(const QList<StatusCode>, codes);
    const Sheet sheet;
    QCOMPARE(GlancePages(codes, {}, &sheet.paper).pageCount(), 1);
}

void CheatSheetTest::takesFurtherPagesForVeryManyCodes()
{
    QList<StatusCode> codes;
    while (codes.size() < TableExport::mostPdfCodes) {
        codes += builtInCatalog().codes();
    }
    const Sheet sheet;
    const GlancePages pages(codes, {}, &sheet.paper);
    QVERIFY(pages.pageCount() > 1);
    QVERIFY(pages.pageCount() < 20);
}

void CheatSheetTest::hasEveryEntryInFull()
{
    const QList<StatusCode> codes = codesOf(u"nginx"_s);
    const QByteArray pdf = CheatSheet::pdf({codes, {}, u"from:nginx"_s, builtInCatalog().origins()});
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const Sheet sheet;
    const int entryPages = EntryPages(codes, &sheet.paper).pageCount();
    QVERIFY(entryPages >= 2);
    QCOMPARE(pagesOf(pdf), 1 + entryPages);
}

void CheatSheetTest::saysWhatAPageTells()
{
    const Sheet sheet;
    const EntryPages pages(codesOf(u"iana"_s), &sheet.paper);
    QVERIFY(pages.span(0).startsWith(u"100 Continue – "_s));
    QVERIFY(pages.span(pages.pageCount() - 1).endsWith(u"511 Network Authentication Required"_s));
    QCOMPARE(pages.span(pages.pageCount()), QString());
    QCOMPARE(EntryPages({}, &sheet.paper).pageCount(), 0);
}

void CheatSheetTest::printsWhatNoPageHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one endless word") << QString(20'000, u'x');
    QTest::newRow("very many words") << u"word "_s.repeated(4'000);
    QTest::newRow("markup") << u"<table><tr><td>"_s.repeated(500);
    QTest::newRow("blanks") << QString(89, u' ');
    QTest::newRow("breaks") << u"\n"_s.repeated(2'000);
    QTest::newRow("other scripts") << u"世界 עולם عالم 🌍 "_s.repeated(200);
}

void CheatSheetTest::printsWhatNoPageHolds()
{
    QFETCH(const QString, text);
    const QByteArray pdf = CheatSheet::pdf({{codeWith(text), codeWith(text)}, {}, text, {}});
    QVERIFY(pagesOf(pdf) >= 2);
    QVERIFY(pagesOf(pdf) < 40);
}

STATUSBOOK_TEST_MAIN(tst_cheatsheet, CheatSheetTest, QApplication)
#include "tst_cheatsheet.moc"
