// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/entrypages.h"
#include "app/export/overviewpages.h"
#include "app/export/pdfexport.h"
#include "app/presentation/detailpage.h"
#include "tests/builtincodes.h"
#include "tests/recordedpainting.h"
#include "tests/testmain.h"

#include <QApplication>
#include <QBuffer>
#include <QTest>
#include <QTextDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 1200; // as PdfExport prints

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

// A sheet as PdfExport prints on.
struct Sheet
{
    Sheet()
    {
        buffer.open(QIODevice::WriteOnly);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({}, QPageLayout::Millimeter);
    }

    QBuffer buffer;
    QPdfWriter writer{&buffer};
    PdfPage pdfPage{&writer};
};

// The words on that page of OverviewPages or EntryPages, squeezed, in the order of their painting.
template <typename Pages>
QString wordsOn(const Pages &pages, int page, RecordedPainting::Scope scope = RecordedPainting::Scope::Shown)
{
    RecordedPainting recorded(resolution);
    QPainter painter(&recorded);
    pages.paint(&painter, page);
    return squeezed(recorded.words(scope).join(QString()));
}

// The page of an entry as a document reads it.
QString entryText(const StatusCode &code)
{
    QTextDocument document;
    DetailPage(code, {}, 8, &document, DetailPage::Medium::Paper).complete();
    return squeezed(document.toPlainText());
}

// Where a row of a table goes on in the next column, its cells are painted in turns.
QString sorted(QString text)
{
    std::sort(text.begin(), text.end());
    return text;
}

QByteArray streamOf(const QByteArray &object)
{
    const qsizetype start = object.indexOf("stream\n") + 7;
    const QByteArray stream = object.sliced(start, object.lastIndexOf("endstream") - start);
    QByteArray length(4, '\0');
    qToBigEndian(quint32(1) << 20U, length.data());
    return object.first(start).contains("/FlateDecode") ? qUncompress(length + stream) : stream;
}

// What each page of a PDF of Qt's says, squeezed: from the glyphs through the fonts' own tables to letters.
class PdfText
{
public:
    explicit PdfText(const QByteArray &pdf)
    {
        for (qsizetype at = pdf.indexOf(" 0 obj"); at > 0; at = pdf.indexOf(" 0 obj", at + 1)) {
            const int number = pdf.sliced(pdf.lastIndexOf('\n', at) + 1).split(' ').front().toInt();
            m_objects[number] = pdf.sliced(at, pdf.indexOf("\nendobj", at) - at);
        }
    }

    QStringList pages() const
    {
        QStringList pages;
        for (const QByteArray &object : m_objects) {
            if (object.contains("/Type /Page\n")) {
                pages.append(squeezed(textOf(streamOf(m_objects.value(referenceIn(object, "/Contents "))))));
            }
        }
        return pages;
    }

private:
    static int referenceIn(const QByteArray &object, const QByteArray &key)
    {
        return object.sliced(object.indexOf(key) + key.size()).split(' ').front().toInt();
    }

    // Letters by glyph; Qt writes "<0001> <0009> [<0042> <006F> …]".
    QStringList lettersOf(int font) const
    {
        const QByteArray table = streamOf(m_objects.value(referenceIn(m_objects.value(font), "/ToUnicode ")));
        QStringList letters{QString()};
        static const QRegularExpression range(u"\\[(.*?)\\]"_s);
        for (auto match = range.globalMatch(QString::fromLatin1(table)); match.hasNext();) {
            const QStringList codes = match.next().captured(1).split(u' ', Qt::SkipEmptyParts);
            for (const QString &code : codes) {
                const QByteArray units = QByteArray::fromHex(code.toLatin1());
                QString letter;
                for (qsizetype i = 0; i + 1 < units.size(); i += 2) {
                    letter.append(QChar(qFromBigEndian<quint16>(units.data() + i)));
                }
                letters.append(letter);
            }
        }
        return letters;
    }

    QString textOf(const QByteArray &content) const
    {
        static const QRegularExpression sign(u"/F(\\d+) \\d+ Tf|<([0-9A-F]{4})> Tj"_s);
        QHash<int, QStringList> fonts;
        int font = 0;
        QString text;
        for (auto matches = sign.globalMatch(QString::fromLatin1(content)); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (match.hasCaptured(1)) {
                font = match.captured(1).toInt();
                if (!fonts.contains(font)) {
                    fonts.insert(font, lettersOf(font));
                }
            } else {
                text += fonts.value(font).value(match.captured(2).toInt(nullptr, 16));
            }
        }
        return text;
    }

    QMap<int, QByteArray> m_objects;
};

} // namespace

class PdfExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAllCodesOnOnePage_data();
    void showsAllCodesOnOnePage();
    void takesFurtherPagesForVeryManyCodes();
    void hasEveryEntryInFull();
    void saysWhatAPageTells();
    void saysOfEachCodeInTheOverview_data();
    void saysOfEachCodeInTheOverview();
    void namesEveryCodeInTheOverviewUnderItsClass();
    void namesTheClassAgainInTheNextColumn();
    void beginsNoClassAtTheFootOfAColumn();
    void paintsEveryEntryWhole_data();
    void paintsEveryEntryWhole();
    void isReadBackPageByPage();
    void keepsEveryLineOnThePage();
    void paintsNoLineOverAnotherAtAGlance();
    void printsWhatNoPageHolds_data();
    void printsWhatNoPageHolds();
};

void PdfExportTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void PdfExportTest::showsAllCodesOnOnePage_data()
{
    QTest::addColumn<QList<StatusCode>>("codes");
    QTest::newRow("no code") << QList<StatusCode>();
    QTest::newRow("one code") << builtInCatalog().codes().first(1);
    QTest::newRow("the registered ones") << codesOf(u"iana"_s);
    QTest::newRow("all built-in ones") << builtInCatalog().codes();
}

void PdfExportTest::showsAllCodesOnOnePage()
{
    QFETCH(const QList<StatusCode>, codes);
    const Sheet sheet;
    QCOMPARE(OverviewPages(codes, {}, &sheet.pdfPage).pageCount(), 1);
}

void PdfExportTest::takesFurtherPagesForVeryManyCodes()
{
    QList<StatusCode> codes;
    while (codes.size() < TableExport::mostPdfCodes) {
        codes += builtInCatalog().codes();
    }
    const Sheet sheet;
    const OverviewPages pages(codes, {}, &sheet.pdfPage);
    QVERIFY(pages.pageCount() > 1);
    QVERIFY(pages.pageCount() < 20);
}

void PdfExportTest::hasEveryEntryInFull()
{
    const QList<StatusCode> codes = codesOf(u"nginx"_s);
    const QByteArray pdf = PdfExport::toPdf({codes, {}, u"from:nginx"_s, builtInCatalog().origins()});
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(!pdf.contains("/Title ()"));
    const Sheet sheet;
    const int entryPages = EntryPages(codes, &sheet.pdfPage).pageCount();
    QVERIFY(entryPages >= 2);
    QCOMPARE(pagesOf(pdf), 1 + entryPages);
}

void PdfExportTest::saysWhatAPageTells()
{
    const Sheet sheet;
    const EntryPages pages(codesOf(u"iana"_s), &sheet.pdfPage);
    QVERIFY(pages.span(0).startsWith(u"100 Continue – "_s));
    QVERIFY(pages.span(pages.pageCount() - 1).endsWith(u"511 Network Authentication Required"_s));
    QCOMPARE(pages.span(pages.pageCount()), QString());
    QCOMPARE(EntryPages({}, &sheet.pdfPage).pageCount(), 0);
}

void PdfExportTest::saysOfEachCodeInTheOverview_data()
{
    QTest::addColumn<StatusKey>("key");
    QTest::addColumn<QString>("line");  // phrase and remark
    QTest::addColumn<QString>("marks"); // from the right
    QTest::newRow("a code of the registry") << StatusKey{403, u"iana"_s} << u"Forbidden"_s << QString();
    QTest::newRow("one that may be cached") << StatusKey{404, u"iana"_s} << u"Not Found"_s << u"C"_s;
    QTest::newRow("one without content") << StatusKey{204, u"iana"_s} << u"No Content"_s << u"NC"_s;
    QTest::newRow("one that forbids content") << StatusKey{205, u"iana"_s} << u"Reset Content"_s << u"N"_s;
    QTest::newRow("one that keeps the method") << StatusKey{308, u"iana"_s} << u"Permanent Redirect"_s << u"MC"_s;
    QTest::newRow("one that may change the method") << StatusKey{301, u"iana"_s} << u"Moved Permanently"_s << u"C"_s;
    QTest::newRow("a deprecated one") << StatusKey{305, u"iana"_s} << u"Use Proxy  deprecated"_s << QString();
    QTest::newRow("an unused one, by its last phrase")
        << StatusKey{418, u"iana"_s} << u"I'm a teapot  unused"_s << QString();
    QTest::newRow("a temporary one") << StatusKey{104, u"iana"_s} << u"Upload Resumption Supported  temporary"_s
                                     << u"N"_s;
    QTest::newRow("a vendor's") << StatusKey{499, u"nginx"_s} << u"Client Closed Request  nginx"_s << QString();
}

void PdfExportTest::saysOfEachCodeInTheOverview()
{
    QFETCH(const StatusKey, key);
    QFETCH(const QString, line);
    QFETCH(const QString, marks);
    const StatusCode &code = builtInCatalog().at(builtInCatalog().rowOf(key));
    const Sheet sheet;
    const QString words = wordsOn(OverviewPages({code}, {}, &sheet.pdfPage), 0);
    const QString entry = squeezed(QString::number(key.code) + line + code.summary + marks);
    QVERIFY2(words.contains(entry + u"Ccacheablebydefault"_s), qPrintable(words)); // the legend follows
}

// Of all codes nothing but number, phrase, remark and marks fits on the page.
void PdfExportTest::namesEveryCodeInTheOverviewUnderItsClass()
{
    const QStringList headings{
        u"1xxInformationalreceived,moretocome"_s,        u"2xxSuccessfulunderstoodandaccepted"_s,
        u"3xxRedirectiononemorestepfortheclient"_s,      u"4xxClienterrortherequestcannotbemetasitis"_s,
        u"5xxServererrortheserverfailedavalidrequest"_s, u"Noclassoutsidethefiveclasses"_s};
    const Sheet sheet;
    const QList<StatusCode> &codes = builtInCatalog().codes();
    const QString words = wordsOn(OverviewPages(codes, u"all of them"_s, &sheet.pdfPage), 0);
    QVERIFY2(words.startsWith(u"HTTPstatuscodesallofthem1xx"_s), qPrintable(words));
    QVERIFY2(words.endsWith(u"CcacheablebydefaultNneverhascontentMtherequestmethodiskept"_s), qPrintable(words));
    qsizetype at = 0;
    for (qsizetype place = 0; place < headings.size(); ++place) {
        at = words.indexOf(headings.at(place), at);
        QVERIFY2(at >= 0, qPrintable(headings.at(place)));
        for (const StatusCode &code : codes) {
            if (classOf(code.code) == static_cast<StatusClass>((place + 1) % headings.size())) {
                const QString entry = squeezed(codeText(code.code) + phraseOnTheWire(code));
                at = words.indexOf(entry, at);
                QVERIFY2(at >= 0, qPrintable(entry));
                at += entry.size();
            }
        }
    }
}

void PdfExportTest::namesTheClassAgainInTheNextColumn()
{
    QList<StatusCode> codes;
    while (codes.size() < TableExport::mostPdfCodes) {
        codes.append(builtInCode(404));
    }
    const Sheet sheet;
    const OverviewPages pages(codes, {}, &sheet.pdfPage);
    qsizetype count = 0;
    for (int page = 0; page < pages.pageCount(); ++page) {
        const QString words = wordsOn(pages, page);
        QCOMPARE(words.contains(u"HTTPstatuscodes"_s), page == 0);
        QCOMPARE(words.count(u"4xxClienterrorcontinued404NotFound"_s), words.count(u"4xx"_s) - (page == 0 ? 1 : 0));
        count += words.count(u"404NotFoundC"_s);
    }
    QCOMPARE(count, codes.size());
}

void PdfExportTest::beginsNoClassAtTheFootOfAColumn()
{
    const Sheet sheet;
    QList<StatusCode> codes{builtInCode(503), builtInCode(503)};
    for (int count = 0; count < 60; ++count) {
        codes.prepend(builtInCode(404));
        RecordedPainting recorded(resolution);
        QPainter painter(&recorded);
        OverviewPages(codes, {}, &sheet.pdfPage).paint(&painter, 0);
        const qsizetype heading = recorded.words().indexOf(u"5xx  Server error"_s);
        const qsizetype entry = recorded.words().indexOf(u"503"_s);
        QVERIFY(heading >= 0 && entry > heading);
        const QPointF way = recorded.texts().at(entry).place.topLeft() - recorded.texts().at(heading).place.topLeft();
        QVERIFY(way.y() > 0 && std::abs(way.x()) < sheet.pdfPage.mm(3));
        QVERIFY(recorded.words().at(heading + 1) != u"continued"_s);
    }
}

void PdfExportTest::paintsEveryEntryWhole_data()
{
    QTest::addColumn<QList<StatusCode>>("codes");
    QTest::newRow("all built-in ones") << builtInCatalog().codes();
    QTest::newRow("one longer than a page")
        << QList{codeWith(u"word and another "_s.repeated(2'000)), codeWith(u"x"_s)};
}

// In their order, with nothing lost or doubled where an entry goes on in the next column.
void PdfExportTest::paintsEveryEntryWhole()
{
    QFETCH(const QList<StatusCode>, codes);
    const Sheet sheet;
    const EntryPages pages(codes, &sheet.pdfPage);
    QString words;
    for (int page = 0; page < pages.pageCount(); ++page) {
        words += wordsOn(pages, page);
    }
    for (const StatusCode &code : codes) {
        const QString text = entryText(code);
        QCOMPARE(sorted(words.first(std::min(text.size(), words.size()))), sorted(text));
        words.remove(0, text.size());
    }
    QCOMPARE(words, QString());
}

// A PDF also has the words that a clip hides: the line before a slice of an entry, and the one after it.
void PdfExportTest::isReadBackPageByPage()
{
    const QList<StatusCode> codes = codesOf(u"nginx"_s);
    const QStringList pages = PdfText(PdfExport::toPdf({codes, {}, u"from:nginx"_s, {}})).pages();
    const Sheet sheet;
    const EntryPages entries(codes, &sheet.pdfPage);
    const qsizetype count = pages.size();
    QCOMPARE(count, 1 + entries.pageCount());
    const QString subtitle = u"%1 codes for “from:nginx”"_s.arg(codes.size());
    QStringList expected{wordsOn(OverviewPages(codes, subtitle, &sheet.pdfPage), 0) +
                         squeezed(u"Statusbook. Every code in full on the pages that follow.1 of %1"_s.arg(count))};
    for (int page = 1; page < count; ++page) {
        expected.append(wordsOn(entries, page - 1, RecordedPainting::Scope::Clipped) +
                        squeezed(entries.span(page - 1) + u"%1 of %2"_s.arg(page + 1).arg(count)));
    }
    QCOMPARE(pages, expected);
}

void PdfExportTest::printsWhatNoPageHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one endless word") << QString(20'000, u'x');
    QTest::newRow("very many words") << u"word "_s.repeated(4'000);
    QTest::newRow("markup") << u"<table><tr><td>"_s.repeated(500);
    QTest::newRow("blanks") << QString(89, u' ');
    QTest::newRow("breaks") << u"\n"_s.repeated(2'000);
    QTest::newRow("other scripts") << u"世界 עולם عالم 🌍 "_s.repeated(200);
}

void PdfExportTest::printsWhatNoPageHolds()
{
    QFETCH(const QString, text);
    const QByteArray pdf = PdfExport::toPdf({{codeWith(text), codeWith(text)}, {}, text, {}});
    QVERIFY(pagesOf(pdf) >= 2);
    QVERIFY(pagesOf(pdf) < 40);
}

void PdfExportTest::keepsEveryLineOnThePage()
{
    const Sheet sheet;
    const QRectF body = sheet.pdfPage.body().adjusted(-1, -1, 1, 1);
    const EntryPages pages(QList{codeWith(u"word and another "_s.repeated(2'000)), codeWith(u"x"_s)}, &sheet.pdfPage);
    QVERIFY(pages.pageCount() > 1);
    for (int page = 0; page < pages.pageCount(); ++page) {
        RecordedPainting recorded(resolution);
        QPainter painter(&recorded);
        pages.paint(&painter, page);
        for (const RecordedPainting::Text &text : recorded.texts()) {
            QVERIFY2(!text.isShown || body.contains(text.place), qPrintable(text.text));
        }
    }
}

void PdfExportTest::paintsNoLineOverAnotherAtAGlance()
{
    const Sheet sheet;
    for (const QList<StatusCode> &codes : {codesOf(u"nginx"_s), codesOf(u"iana"_s), builtInCatalog().codes()}) {
        RecordedPainting recorded(resolution);
        QPainter painter(&recorded);
        OverviewPages(codes, {}, &sheet.pdfPage).paint(&painter, 0);
        QList<QRectF> places;
        for (const RecordedPainting::Text &text : recorded.texts()) {
            QVERIFY2(sheet.pdfPage.body().contains(text.place.center()), qPrintable(text.text));
            const double air = text.place.height() / 8; // ascents and descents may meet
            const QRectF place = text.place.adjusted(0, air, 0, -air);
            const bool isCovered = std::any_of(places.begin(), places.end(),
                                               [&place](const QRectF &other) { return other.intersects(place); });
            QVERIFY2(!isCovered, qPrintable(text.text));
            places.append(place);
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_pdfexport, PdfExportTest, QApplication)
#include "tst_pdfexport.moc"
