// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/detailpage.h"

#include "app/presentation/codenames.h"
#include "app/presentation/detaillinks.h"
#include "app/presentation/richtextwriter.h"
#include "app/presentation/theme.h"
#include "model/catalog/catalogwriter.h"
#include "model/catalog/foreignnumbers.h"

#include <QCoreApplication>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString hardSpace{QChar(QChar::Nbsp)};

// What the sections are written with.
class Writer : public RichTextWriter
{
    Q_DECLARE_TR_FUNCTIONS(DetailPage)
public:
    Writer(QTextDocument *document, const QPalette &palette, double pointSize, bool isScreen,
           QList<DetailPage::Passage> *passages)
        : RichTextWriter(document)
        , colours(palette)
        , quiet(inColour(Theme::quiet(palette)))
        , isOnScreen(isScreen)
        , m_pointSize(pointSize)
        , m_passages(passages)
    {}

    static QTextCharFormat inColour(const QColor &colour)
    {
        QTextCharFormat format;
        format.setForeground(colour);
        return format;
    }

    static QTextCharFormat bold(QTextCharFormat format = {})
    {
        format.setFontWeight(QFont::Bold);
        return format;
    }

    static QTextCharFormat monospaced()
    {
        QTextCharFormat format;
        format.setFontFamilies({u"monospace"_s});
        return format;
    }

    QTextCharFormat sized(double factor, QTextCharFormat format = {}) const
    {
        format.setFontPointSize(m_pointSize * factor);
        return format;
    }

    void putTitle(const QString &text, const QStringList &anchors = {})
    {
        constexpr double above = 16;
        constexpr double below = 4;
        QTextCharFormat format = quiet;
        if (!anchors.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorNames(anchors);
        }
        beginParagraph(above, below, 0, format);
        put(text, bold(quiet));
    }

    void putPassage(const QString &text, const QTextCharFormat &format = {})
    {
        m_passages->append({put(text, format), text});
    }

    // Where the address may not be followed, the text alone.
    QTextCharFormat linkTo(const QString &address, QTextCharFormat format = {}) const
    {
        if (isOnScreen ? DetailLinks::leadsSomewhere(address) : address.startsWith(u"https:"_s)) {
            format.setForeground(colours.color(QPalette::Link));
            format.setAnchor(true);
            format.setAnchorHref(address);
        }
        return format;
    }

    // With the host that it leads to, whatever its title says.
    void putOutwardLink(const QString &url, const QString &text)
    {
        put(text, linkTo(url));
        put(u' ' + hardSpace);
        put(QUrl(url).host(QUrl::FullyEncoded), quiet);
    }

    const QPalette colours;
    const QTextCharFormat quiet;
    const bool isOnScreen;

private:
    double m_pointSize;
    QList<DetailPage::Passage> *m_passages;
};

QTextTableFormat fullWidth(int padding)
{
    QTextTableFormat format = RichTextWriter::tableFormat(padding);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return format;
}

void writeHeading(Writer &page, const StatusCode &code)
{
    const StatusClass statusClass = classOf(code.code);
    const QTextCharFormat accent = Writer::bold(Writer::inColour(Theme::accent(statusClass, page.colours)));
    page.beginParagraph(0, 0);
    page.put(codeText(code.code), page.sized(2.5, accent));
    page.put(hardSpace + u' ');
    page.put(code.reason, page.sized(1.65, Writer::bold()));
    page.beginParagraph(2, 2);
    page.put(CodeNames::className(statusClass), accent);
    page.put(u" · "_s + CodeNames::stateName(code.state) + u" · "_s + code.origin->title, page.quiet);
    page.beginParagraph(0, 12);
    page.putPassage(code.name, Writer::monospaced());
}

void writeFacts(Writer &page, const StatusCode &code)
{
    QStringList facts{CodeNames::cacheable(code), CodeNames::body(code), CodeNames::method(code),
                      CodeNames::seen(code)};
    facts.removeAll(QString());
    if (!facts.isEmpty()) {
        QTextTableFormat strip = fullWidth(8);
        strip.setBackground(Theme::wash(Theme::accent(classOf(code.code), page.colours), page.colours));
        strip.setTopMargin(4);
        page.beginTable(1, 1, strip, {});
        page.beginCell(0, 0);
        facts.replaceInStrings(u" "_s, hardSpace);
        page.putLines(
            facts.join(page.isOnScreen ? u' ' + hardSpace + u' ' + hardSpace + u' ' : QString(QChar::LineSeparator)),
            {});
        page.endTable();
    }
    if (code.facts.retry) {
        page.beginParagraph(8, 12);
        page.put(Writer::tr("Retry:"), Writer::bold());
        page.put(u' ' + code.facts.retry->advice + u' ');
        page.put(u'(' + code.facts.retry->source + u')', page.quiet);
    }
}

void writeDescription(Writer &page, const StatusCode &code)
{
    for (const QString &paragraph : code.description) {
        page.beginParagraph(8, 0, 118);
        page.putPassage(paragraph);
    }
}

void writeBullets(Writer &page, const QString &title, const QStringList &items)
{
    if (items.isEmpty()) {
        return;
    }
    page.putTitle(title);
    for (qsizetype i = 0; i < items.size(); ++i) {
        page.beginItem(i == 0, i + 1 == items.size());
        page.putPassage(items.at(i));
    }
}

void writeHeaders(Writer &page, const StatusCode &code)
{
    if (code.headers.isEmpty()) {
        return;
    }
    page.putTitle(Writer::tr("Header fields"));
    QTextTableFormat format = fullWidth(4);
    format.setMargin(0);
    QTextTableCellFormat lined;
    lined.setTopBorder(1);
    lined.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    lined.setTopBorderBrush(Theme::line(page.colours));
    page.beginTable(static_cast<int>(code.headers.size()), 2, format, lined);
    for (int row = 0; row < code.headers.size(); ++row) {
        const StatusCode::Header &header = code.headers.at(row);
        const QString carrier =
            header.in == StatusCode::Carrier::Request ? Writer::tr("request") : Writer::tr("response");
        page.beginCell(row, 0);
        page.putPassage(header.name, Writer::bold());
        page.putLineBreak();
        page.put(fileWord(header.level) + u" · "_s + carrier, page.quiet);
        page.beginCell(row, 1);
        page.putPassage(header.why);
        if (!header.source.isEmpty()) {
            page.put(u" ("_s + header.source + u')', page.quiet);
        }
    }
    page.endTable();
}

void writeConfusions(Writer &page, const StatusCode &code)
{
    if (code.confusedWith.isEmpty()) {
        return;
    }
    page.putTitle(Writer::tr("Not to be confused with"));
    for (const StatusCode::Confusion &other : code.confusedWith) {
        const StatusKey key{other.code, other.origin};
        const QString name =
            other.origin.isEmpty() ? codeText(other.code) : QString(codeText(other.code) + u' ' + other.origin);
        page.beginParagraph(0, 4);
        page.put(name, page.linkTo(DetailLinks::toCode(key), Writer::bold()));
        page.put(u' ' + hardSpace);
        page.putPassage(other.difference);
        if (page.isOnScreen) {
            page.put(u' ' + hardSpace);
            page.put(Writer::tr("compare"), page.linkTo(DetailLinks::toComparison(key)));
        }
    }
}

void writeExample(Writer &page, const StatusCode &code)
{
    if (code.example.request.isEmpty() && code.example.response.isEmpty()) {
        return;
    }
    page.putTitle(Writer::tr("Example"));
    if (page.isOnScreen) {
        page.put(u' ' + hardSpace + u' ', page.quiet);
        page.put(Writer::tr("Copy"), page.linkTo(DetailLinks::toCopyOfExample(), page.quiet));
    }
    QTextTableFormat format = fullWidth(8);
    format.setMargin(0);
    format.setBackground(page.colours.color(QPalette::AlternateBase));
    page.beginTable(1, 1, format, {});
    page.beginCell(0, 0);
    QString text = code.example.request.join(u'\n') + u"\n\n"_s + code.example.response.join(u'\n');
    if (text.endsWith(u'\n')) { // as a header without content ends
        text.chop(1);
    }
    page.putLines(text, Writer::monospaced());
    page.endTable();
}

void writeFormerPhrases(Writer &page, const StatusCode &code)
{
    if (code.formerly.isEmpty()) {
        return;
    }
    page.putTitle(Writer::tr("Other phrases"));
    page.beginParagraph(0, 12);
    for (qsizetype i = 0; i < code.formerly.size(); ++i) {
        if (i > 0) {
            page.put(u", "_s);
        }
        page.putPassage(code.formerly.at(i).phrase);
        page.put(u" "_s);
        page.put(u'(' + code.formerly.at(i).document + u')', page.quiet);
    }
}

void writeLookalikes(Writer &page, const StatusCode &code)
{
    const QList<ForeignNumber> others = ForeignNumbers::of(code.code);
    if (others.isEmpty()) {
        return;
    }
    page.putTitle(Writer::tr("The same number elsewhere"));
    for (const ForeignNumber &other : others) {
        page.beginParagraph(0, 4);
        page.put(other.title + u'.', Writer::bold());
        page.put(u' ' + other.explanation + u' ');
        page.put(u'(' + other.source + u')', page.quiet);
    }
}

void writeKeywords(Writer &page, const StatusCode &code)
{
    if (code.keywords.isEmpty()) {
        return;
    }
    // The first are what people call it most; the rest is there to be found.
    constexpr qsizetype mostShown = 24;
    page.putTitle(Writer::tr("People also call it"));
    page.beginParagraph(0, 12, 135);
    for (qsizetype i = 0; i < std::min(mostShown, code.keywords.size()); ++i) {
        if (i > 0) {
            page.put(u" · "_s);
        }
        page.putPassage(code.keywords.at(i), page.linkTo(DetailLinks::toKeyword(code.keywords.at(i))));
    }
}

void writeSources(Writer &page, const StatusCode &code)
{
    QStringList earlier;
    for (const StatusCode::Spec &spec : code.earlierSpecs) {
        earlier.append(CatalogWriter::placeOf(spec));
    }
    if (!code.spec && earlier.isEmpty() && code.links.isEmpty()) {
        return;
    }
    page.putTitle(Writer::tr("Read more"));
    page.beginParagraph(0, 12);
    bool isFirst = true;
    const auto beginLine = [&page, &isFirst] {
        if (!std::exchange(isFirst, false)) {
            page.putLineBreak();
        }
    };
    if (code.spec) {
        beginLine();
        page.putOutwardLink(code.spec->url, CatalogWriter::placeOf(*code.spec));
    }
    if (!earlier.isEmpty()) {
        beginLine();
        page.put(Writer::tr("earlier: %1").arg(earlier.join(u", "_s)));
    }
    for (const StatusCode::Link &link : code.links) {
        beginLine();
        page.putOutwardLink(link.url, link.title);
    }
}

// Comes back to its table when a query names one.
QTextTable *writeSubStatuses(Writer &page, const StatusCode &code)
{
    if (code.subStatuses.isEmpty()) {
        return nullptr;
    }
    page.putTitle(Writer::tr("%1 sub-status", "%1 is the authority").arg(code.subStatuses.front().authority),
                  {DetailLinks::subStatusAnchor()});
    QTextTableFormat format = RichTextWriter::tableFormat(2);
    format.setMargin(0);
    QTextTable *table = page.beginTable(static_cast<int>(code.subStatuses.size()), 2, format, {});
    for (int row = 0; row < code.subStatuses.size(); ++row) {
        const StatusCode::SubStatus &sub = code.subStatuses.at(row);
        page.beginCell(row, 0);
        page.put(codeText(code.code) + u'.' + QString::number(sub.number), Writer::bold());
        page.put(hardSpace + hardSpace);
        page.beginCell(row, 1);
        page.putPassage(sub.meaning);
    }
    page.endTable();
    return table;
}

using WriteSection = void (*)(Writer &page, const StatusCode &code);
constexpr WriteSection subStatuses = nullptr; // written by a function of its own
constexpr std::array<WriteSection, 13> sections{
    writeHeading,
    writeFacts,
    writeDescription,
    [](Writer &page, const StatusCode &code) { writeBullets(page, Writer::tr("Use it when"), code.use); },
    [](Writer &page, const StatusCode &code) { writeBullets(page, Writer::tr("Mistakes to avoid"), code.avoid); },
    writeHeaders,
    subStatuses,
    writeConfusions,
    writeExample,
    writeFormerPhrases,
    writeLookalikes,
    writeKeywords,
    writeSources,
};

} // namespace

DetailPage::DetailPage(StatusCode code, QPalette palette, double pointSize, QTextDocument *document, Medium medium)
    : m_code(std::move(code))
    , m_palette(std::move(palette))
    , m_pointSize(pointSize)
    , m_document(document)
    , m_medium(medium)
{}

bool DetailPage::isComplete() const
{
    return m_next == sections.size();
}

void DetailPage::writeSection()
{
    if (isComplete()) {
        return;
    }
    Writer page(m_document, m_palette, m_pointSize, m_medium == Medium::Screen, &m_passages);
    if (const WriteSection write = sections.at(m_next++)) {
        write(page, m_code);
    } else {
        m_subStatuses = writeSubStatuses(page, m_code);
    }
}

void DetailPage::complete()
{
    QTextCursor edit(m_document);
    edit.beginEditBlock();
    while (!isComplete()) {
        writeSection();
    }
    edit.endEditBlock();
}

void DetailPage::markSubStatuses(const SearchQuery &query)
{
    for (int row = 0; m_subStatuses != nullptr && row < m_code.subStatuses.size(); ++row) {
        QTextCharFormat format;
        if (query.namesSubStatus(m_code.code, m_code.subStatuses.at(row).number)) {
            format.setBackground(Theme::mark(m_palette));
        }
        for (int column = 0; column < m_subStatuses->columns(); ++column) {
            QTextTableCell cell = m_subStatuses->cellAt(row, column);
            if (cell.format().background() != format.background()) {
                cell.setFormat(format);
            }
        }
    }
}
