// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/overviewpages.h"

#include "app/presentation/codenames.h"
#include "app/presentation/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr double titleHeight = 15; // mm, as all that follow
constexpr double legendHeight = 8;
constexpr double legendLine = 4;
constexpr double gutter = 5;
constexpr double headingHeight = 6.4;
constexpr double glossHeight = 4.2;
constexpr double headingAir = 1.2;
constexpr double mostSpread = 1.4;
constexpr double leastFill = 0.5; // of the height, before a second column is begun
constexpr int classCount = 6;
constexpr double headingPoints = 11;
constexpr double narrowHeadingPoints = 8.4;
constexpr double smallPoints = 7;

// What a first digit says, after RFC 9110 §15: of each class.
constexpr std::array<const char *, classCount> glosses{
    QT_TRANSLATE_NOOP("OverviewPages", "outside the five classes"),
    QT_TRANSLATE_NOOP("OverviewPages", "received, more to come"),
    QT_TRANSLATE_NOOP("OverviewPages", "understood and accepted"),
    QT_TRANSLATE_NOOP("OverviewPages", "one more step for the client"),
    QT_TRANSLATE_NOOP("OverviewPages", "the request cannot be met as it is"),
    QT_TRANSLATE_NOOP("OverviewPages", "the server failed a valid request"),
};

struct Mark
{
    QString letter;
    QString meaning;
    bool (*holds)(const StatusCode &);
};

const std::array<Mark, 3> &marks()
{
    static const std::array<Mark, 3> all{
        Mark{OverviewPages::tr("C", "mark of a cacheable code"), OverviewPages::tr("cacheable by default"),
             [](const StatusCode &code) { return code.facts.cacheable.value_or(false); }},
        Mark{OverviewPages::tr("N", "mark of a code without content"), OverviewPages::tr("never has content"),
             [](const StatusCode &code) { return code.facts.body && *code.facts.body != StatusCode::Body::Allowed; }},
        Mark{OverviewPages::tr("M", "mark of a redirect that keeps the method"),
             OverviewPages::tr("the request method is kept"),
             [](const StatusCode &code) { return code.facts.method == StatusCode::Method::Kept; }},
    };
    return all;
}

// What stands behind the phrase: who says so, and a state that is not the usual one.
QString remarkOn(const StatusCode &code)
{
    using State = StatusCode::State;
    QStringList remarks;
    if (code.origin->kind != Origin::Kind::Registry) {
        remarks.append(code.origin->title);
    }
    if (code.state != State::Standard && code.state != State::Unofficial) {
        remarks.append(CodeNames::stateName(code.state).toLower());
    }
    return remarks.join(u", "_s).replace(u' ', QChar::Nbsp); // it goes to the next line as a whole
}

std::shared_ptr<QTextLayout> laidOut(const QString &text, const QFont &font, QPaintDevice *device, double width,
                                     const QList<QTextLayout::FormatRange> &formats = {})
{
    auto layout = std::make_shared<QTextLayout>(text, font, device);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->beginLayout();
    double y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

} // namespace

OverviewPages::OverviewPages(QList<StatusCode> codes, QString subtitle, const PdfPage *pdfPage)
    : m_pdfPage(pdfPage), m_codes(std::move(codes)), m_subtitle(std::move(subtitle))
{
    // Numbers without a class come last.
    const auto placeOf = [](const StatusCode &code) { return (static_cast<int>(classOf(code.code)) + 5) % classCount; };
    std::stable_sort(m_codes.begin(), m_codes.end(),
                     [&](const StatusCode &a, const StatusCode &b) { return placeOf(a) < placeOf(b); });
    constexpr std::array styles{
        Style{2, 10, 7.4, 1.5}, Style{2, 9, 6.8, 1.1},  Style{2, 8.4, 6.4, 0.8}, Style{3, 8.4, 6.2, 0.9},
        Style{2, 9, 0, 1.0},    Style{3, 8.4, 0, 1.0},  Style{3, 7.8, 0, 0.7},   Style{3, 7.2, 0, 0.5},
        Style{4, 6.8, 0, 0.5},  Style{4, 6.2, 0, 0.35}, Style{4, 5.8, 0, 0.25},
    };
    for (const Style &style : styles) {
        measure(style);
        settle();
        if (m_pageCount == 1) {
            return;
        }
    }
    measure(Style{3, 8.4, 0, 1.0}); // several pages anyway: then no smaller than is easy to read
    settle();
}

OverviewPages::~OverviewPages() = default;

double OverviewPages::columnWidth() const
{
    return (area().width() - m_pdfPage->mm(gutter) * (m_style.columns - 1)) / m_style.columns;
}

double OverviewPages::numberWidth() const
{
    const QFontMetricsF metrics(m_pdfPage->font(m_style.phrase, QFont::Bold), m_pdfPage->device());
    return metrics.horizontalAdvance(u"0000"_s);
}

double OverviewPages::marksWidth() const
{
    return m_pdfPage->mm(m_style.phrase * 0.36) * static_cast<double>(marks().size());
}

QRectF OverviewPages::area() const
{
    return m_pdfPage->body().adjusted(0, m_pdfPage->mm(titleHeight), 0, -m_pdfPage->mm(legendHeight));
}

void OverviewPages::measure(const Style &style)
{
    m_style = style;
    m_items.clear();
    for (qsizetype i = 0; i < m_codes.size(); ++i) {
        const StatusCode &code = m_codes.at(i);
        if (i == 0 || classOf(m_codes.at(i - 1).code) != classOf(code.code)) {
            m_items.push_back(headingOf(classOf(code.code), false));
        }
        m_items.push_back(entryOf(code, style));
    }
}

OverviewPages::Item OverviewPages::headingOf(StatusClass statusClass, bool isContinued) const
{
    Item heading;
    heading.statusClass = statusClass;
    heading.isContinued = isContinued;
    heading.height = m_pdfPage->mm(headingHeight + headingAir + (isContinued ? 0 : glossHeight));
    return heading;
}

OverviewPages::Item OverviewPages::entryOf(const StatusCode &code, const Style &style) const
{
    Item item;
    item.statusClass = classOf(code.code);
    item.code = &code;
    const double width = columnWidth() - numberWidth() - marksWidth();
    const QString phrase = phraseOnTheWire(code);
    const QString remark = remarkOn(code);
    QTextCharFormat quiet;
    quiet.setForeground(Theme::quiet(m_pdfPage->palette()));
    quiet.setFont(m_pdfPage->font(style.phrase * 0.8));
    QList<QTextLayout::FormatRange> formats;
    if (!remark.isEmpty()) {
        formats.append({static_cast<int>(phrase.size()), static_cast<int>(remark.size() + 2), quiet});
    }
    const QString whole = remark.isEmpty() ? phrase : QString(phrase + u"  "_s + remark);
    item.phrase = laidOut(whole, m_pdfPage->font(style.phrase, style.summary > 0 ? QFont::Bold : QFont::Normal),
                          m_pdfPage->device(), width, formats);
    item.height = item.phrase->boundingRect().height();
    if (style.summary > 0) {
        item.summary =
            laidOut(code.summary, m_pdfPage->font(style.summary), m_pdfPage->device(), columnWidth() - numberWidth());
        item.height += item.summary->boundingRect().height();
    }
    item.height += m_pdfPage->mm(style.air);
    return item;
}

// Column after column of that height; a class that goes on in the next column is named there again, and no class begins
// at the foot of a column.
std::vector<OverviewPages::Placed> OverviewPages::flow(double height) const
{
    std::vector<Placed> placed;
    int column = 0;
    int place = 0;
    double y = 0;
    const auto put = [&](const Item &item) {
        placed.push_back({item, column, y, place++});
        y += item.height;
    };
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        const bool isHeading = item.code == nullptr;
        const double needed = item.height + (isHeading ? m_items[i + 1].height : 0);
        if (y > 0 && y + needed > height) {
            ++column;
            place = 0;
            y = 0;
            if (!isHeading) {
                put(headingOf(item.statusClass, true));
            }
        } else if (isHeading && y > 0) {
            y += m_pdfPage->mm(headingAir);
        }
        put(item);
    }
    return placed;
}

// The lowest columns that hold all on the page, so that they end together; what room is left goes between the items.
void OverviewPages::settle()
{
    const double most = area().height();
    const auto columnsOf = [](const std::vector<Placed> &placed) {
        return placed.empty() ? 0 : placed.back().column + 1;
    };
    m_placed = flow(most);
    m_pageCount = std::max(1, (columnsOf(m_placed) + m_style.columns - 1) / m_style.columns);
    m_spread = 0;
    if (m_pageCount > 1) {
        return;
    }
    double enough = most;
    double tooLow = most * leastFill; // so that few codes stay together
    constexpr int steps = 24;
    for (int i = 0; i < steps; ++i) {
        const double middle = (enough + tooLow) / 2;
        (columnsOf(flow(middle)) <= m_style.columns ? enough : tooLow) = middle;
    }
    m_placed = flow(enough);
    m_spread = m_pdfPage->mm(mostSpread);
    for (const Placed &placed : m_placed) {
        const double room = (most - placed.top - placed.item.height) / std::max(1, placed.place);
        m_spread = std::min(m_spread, room);
    }
}

void OverviewPages::paint(QPainter *painter, int page) const
{
    const QRectF space = area();
    if (page == 0) {
        paintTitle(painter);
    }
    for (const Placed &placed : m_placed) {
        if (placed.column / m_style.columns != page) {
            continue;
        }
        const double left = space.left() + (placed.column % m_style.columns) * (columnWidth() + m_pdfPage->mm(gutter));
        const double top = space.top() + placed.top + placed.place * m_spread;
        const QRectF place(left, top, columnWidth(), placed.item.height);
        if (placed.item.code == nullptr) {
            paintHeading(painter, placed.item, place);
        } else {
            paintEntry(painter, placed.item, place);
        }
    }
    paintLegend(painter);
}

void OverviewPages::paintTitle(QPainter *painter) const
{
    constexpr double titlePoints = 21;
    constexpr double subtitlePoints = 10;
    const QRectF line(m_pdfPage->body().topLeft(), QSizeF(m_pdfPage->body().width(), m_pdfPage->mm(titleHeight - 4)));
    painter->setPen(m_pdfPage->palette().color(QPalette::Text));
    painter->setFont(m_pdfPage->font(titlePoints, QFont::Bold));
    QRectF used;
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("HTTP status codes"), &used);
    painter->setPen(Theme::quiet(m_pdfPage->palette()));
    const QFont font = m_pdfPage->font(subtitlePoints);
    painter->setFont(font);
    const QRectF rest = line.adjusted(used.width() + m_pdfPage->mm(6), 0, 0, 0);
    const QString shown = QFontMetricsF(font, m_pdfPage->device()).elidedText(m_subtitle, Qt::ElideRight, rest.width());
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, shown);
}

void OverviewPages::paintHeading(QPainter *painter, const Item &item, const QRectF &place) const
{
    const QRectF band(place.topLeft(), QSizeF(place.width(), m_pdfPage->mm(headingHeight)));
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::accent(item.statusClass, m_pdfPage->palette()));
    painter->drawRoundedRect(band, m_pdfPage->mm(0.8), m_pdfPage->mm(0.8));
    const double margin = m_pdfPage->mm(2);
    const QRectF line = band.adjusted(margin, 0, -margin, 0);
    painter->setPen(Qt::white);
    const QString range = CodeNames::classRange(item.statusClass);
    const QString name = CodeNames::className(item.statusClass);
    painter->setFont(m_pdfPage->font(m_style.columns > 3 ? narrowHeadingPoints : headingPoints, QFont::Bold));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, range.isEmpty() ? name : QString(range + u"  "_s + name));
    painter->setFont(m_pdfPage->font(smallPoints));
    if (item.isContinued) {
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, tr("continued"));
    } else {
        const QRectF under(line.left(), line.bottom(), line.width(), m_pdfPage->mm(glossHeight + headingAir));
        painter->setPen(Theme::accent(item.statusClass, m_pdfPage->palette()));
        painter->drawText(under, Qt::AlignLeft | Qt::AlignVCenter,
                          tr(glosses.at(static_cast<std::size_t>(item.statusClass))));
    }
}

void OverviewPages::paintEntry(QPainter *painter, const Item &item, const QRectF &place) const
{
    const QPalette &palette = m_pdfPage->palette();
    const QPointF text = place.topLeft() + QPointF(numberWidth(), 0);
    const QTextLine firstLine = item.phrase->lineAt(0);
    painter->setPen(Theme::accent(item.statusClass, palette));
    painter->setFont(m_pdfPage->font(m_style.phrase, QFont::Bold));
    painter->drawText(place.topLeft() + QPointF(0, firstLine.ascent()), codeText(item.code->code));
    painter->setPen(palette.color(QPalette::Text));
    item.phrase->draw(painter, text);
    if (item.summary) {
        painter->setPen(Theme::quiet(palette));
        item.summary->draw(painter, text + QPointF(0, item.phrase->boundingRect().height()));
    }
    paintMarks(painter, *item.code, place.topRight() + QPointF(0, firstLine.ascent()));
}

// A letter in a box, each in its own place at the right, its foot on the line of the phrase.
void OverviewPages::paintMarks(QPainter *painter, const StatusCode &code, const QPointF &bottomRight) const
{
    const double step = marksWidth() / static_cast<double>(marks().size());
    const double side = step * 0.86;
    const QColor accent = Theme::accent(classOf(code.code), m_pdfPage->palette());
    double right = bottomRight.x();
    for (auto mark = marks().rbegin(); mark != marks().rend(); ++mark, right -= step) {
        if (!mark->holds(code)) {
            continue;
        }
        const QRectF box(right - side, bottomRight.y() - side * 0.92, side, side);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::wash(accent, m_pdfPage->palette()));
        painter->drawRoundedRect(box, side * 0.2, side * 0.2);
        painter->setPen(accent);
        painter->setFont(m_pdfPage->font(m_style.phrase * 0.68, QFont::Bold));
        painter->drawText(box, Qt::AlignCenter, mark->letter);
    }
}

void OverviewPages::paintLegend(QPainter *painter) const
{
    const QRectF line = m_pdfPage->body().adjusted(0, m_pdfPage->body().height() - m_pdfPage->mm(legendLine), 0, 0);
    QStringList meanings;
    for (const Mark &mark : marks()) {
        meanings.append(mark.letter + u"  "_s + mark.meaning);
    }
    painter->setPen(Theme::quiet(m_pdfPage->palette()));
    painter->setFont(m_pdfPage->font(smallPoints));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, meanings.join(u"      "_s));
}
