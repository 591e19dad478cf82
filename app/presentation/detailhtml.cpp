// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/detailhtml.h"

#include "app/presentation/codenames.h"
#include "app/presentation/facttext.h"
#include "app/presentation/theme.h"
#include "model/catalog/catalogwriter.h"
#include "model/catalog/foreignnumbers.h"
#include "model/query/highlights.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString keywordScheme = u"keyword:"_s;
const QString codeScheme = u"code:"_s;
const QString compareScheme = u"compare:"_s;

QString tr(const char *text, const char *hint = nullptr)
{
    return QCoreApplication::translate("DetailHtml", text, hint);
}

StatusKey keyIn(const QString &link, const QString &scheme)
{
    bool isNumber = false;
    const int code = link.section(u':', 1, 1).toInt(&isNumber);
    return isNumber && link.startsWith(scheme) ? StatusKey{code, link.section(u':', 2, 2), link.section(u':', 3)}
                                               : StatusKey();
}

// Neither an origin's id nor a name holds a colon.
QString linkTo(const StatusKey &key, const QString &scheme)
{
    const QString name = key.name.isEmpty() ? QString() : QString(u':' + key.name);
    return scheme + QString::number(key.code) + u':' + key.origin + name;
}

} // namespace

DetailHtml::DetailHtml(const QPalette &palette, double pointSize, Medium medium)
    : m_palette(palette)
    , m_pointSize(pointSize)
    , m_medium(medium)
    , m_quiet(Theme::quiet(palette).name())
    , m_line(Theme::line(palette).name())
    , m_mark(Theme::mark(palette).name())
    , m_link(Theme::link(palette).name())
{}

QString DetailHtml::linkToKeyword(const QString &keyword)
{
    return keywordScheme + QString::fromLatin1(QUrl::toPercentEncoding(keyword));
}

QString DetailHtml::linkToCode(const StatusKey &key)
{
    return linkTo(key, codeScheme);
}

QString DetailHtml::keywordOf(const QString &link)
{
    return link.startsWith(keywordScheme) ? QUrl::fromPercentEncoding(link.mid(keywordScheme.size()).toLatin1())
                                          : QString();
}

StatusKey DetailHtml::codeOf(const QString &link)
{
    return keyIn(link, codeScheme);
}

QString DetailHtml::linkToComparison(const StatusKey &key)
{
    return linkTo(key, compareScheme);
}

StatusKey DetailHtml::comparedCodeOf(const QString &link)
{
    return keyIn(link, compareScheme);
}

QString DetailHtml::subStatusAnchor()
{
    return u"substatus"_s;
}

QString DetailHtml::linkToCopyExample()
{
    return u"copy:example"_s;
}

QString DetailHtml::page(const StatusCode &code, const SearchQuery &query) const
{
    return heading(code, query) + factStrip(code) + paragraphs(code, query) +
           bullets(tr("Use it when"), code.use, query) + bullets(tr("Mistakes to avoid"), code.avoid, query) +
           headers(code, query) + subStatuses(code, query) + confusions(code, query) + example(code) +
           formerPhrases(code, query) + lookalikes(code) + keywords(code, query) + sources(code);
}

QString DetailHtml::welcome(int codeCount) const
{
    const auto row = [this](const QString &keys, const QString &what) {
        return u"<tr><td style=\"padding:4px 18px 4px 0; white-space:nowrap;\"><b>%1</b></td>"
               u"<td style=\"padding:4px 0; color:%3;\">%2</td></tr>"_s.arg(keys.toHtmlEscaped(), what.toHtmlEscaped(),
                                                                            m_quiet);
    };
    return u"<p style=\"font-size:%1; margin-top:8px; margin-bottom:2px;\"><b>%2</b></p><p style=\"color:%3; margin-top:0;\">%4</p>"_s
               .arg(size(1.7), tr("What did the server say?").toHtmlEscaped(), m_quiet,
                    tr("%1 status codes, offline. Type anything you have.").arg(codeCount).toHtmlEscaped()) +
           u"<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:12px;\">"_s + row(u"404"_s, tr("a number")) +
           row(u"5xx · 40x · 500-504"_s, tr("a class or a range")) +
           row(u"gateway timeout"_s, tr("a phrase, in any order")) +
           row(u"HttpStatus.NOT_FOUND"_s, tr("a constant from your code")) + row(u"rate limit"_s, tr("what happened")) +
           u"</table><p style=\"color:%1; margin-top:16px;\">%2</p>"_s.arg(
               m_quiet, tr("↑ ↓ choose · Return copies the snippet · Ctrl+C copies the row · F1 shows every key")
                            .toHtmlEscaped());
}

QString DetailHtml::marked(const QString &text, const SearchQuery &query) const
{
    QString html;
    qsizetype at = 0;
    const QList<Highlight> hits = highlightsIn(text, query);
    for (const Highlight &hit : hits) {
        html += text.sliced(at, hit.start - at).toHtmlEscaped();
        html += u"<span style=\"background-color:%1;\">%2</span>"_s.arg(
            m_mark, text.sliced(hit.start, hit.length).toHtmlEscaped());
        at = hit.start + hit.length;
    }
    return html + text.sliced(at).toHtmlEscaped();
}

QString DetailHtml::anchor(const QString &address, const QString &html) const
{
    static const QStringList schemes{keywordScheme, codeScheme, compareScheme, u"copy:"_s, u"https:"_s};
    const auto isOfScheme = [&address](const QString &scheme) { return address.startsWith(scheme); };
    const bool leadsSomewhere = m_medium == Medium::Screen ? std::any_of(schemes.begin(), schemes.end(), isOfScheme)
                                                           : address.startsWith(u"https:"_s);
    if (!leadsSomewhere) {
        return html;
    }
    return u"<a href=\"%1\" style=\"color:%2; text-decoration:none;\">%3</a>"_s.arg(address.toHtmlEscaped(), m_link,
                                                                                    html);
}

QString DetailHtml::onScreen(const QString &html) const
{
    return m_medium == Medium::Screen ? html : QString();
}

QString DetailHtml::section(const QString &title) const
{
    return u"<p style=\"color:%1; margin-top:16px; margin-bottom:4px;\"><b>%2</b></p>"_s.arg(m_quiet,
                                                                                             title.toHtmlEscaped());
}

QString DetailHtml::heading(const StatusCode &code, const SearchQuery &query) const
{
    const StatusClass statusClass = classOf(code.code);
    const QString accent = Theme::accent(statusClass, m_palette).name();
    const QString kind = CodeNames::stateName(code.state) + u" · "_s + code.origin->title;
    return u"<p style=\"margin-top:0; margin-bottom:0;\"><span style=\"font-size:%1; color:%2;\"><b>%3</b></span>"
           u"&nbsp; <span style=\"font-size:%4;\"><b>%5</b></span></p>"
           u"<p style=\"margin-top:2px; margin-bottom:2px;\"><span style=\"color:%2;\"><b>%6</b></span>"
           u"<span style=\"color:%7;\"> · %8</span></p>"
           u"<p style=\"margin-top:0;\"><code>%9</code></p>"_s.arg(
               size(2.5), accent, codeText(code.code), size(1.65), code.reason.toHtmlEscaped(),
               CodeNames::className(statusClass).toHtmlEscaped(), m_quiet, kind.toHtmlEscaped(),
               marked(code.name, query));
}

QString DetailHtml::factStrip(const StatusCode &code) const
{
    QStringList facts{FactText::cacheable(code), FactText::body(code), FactText::method(code), FactText::seen(code)};
    facts.removeAll(QString());
    QString html;
    if (!facts.isEmpty()) {
        QStringList cells;
        for (const QString &fact : facts) {
            cells.append(QString(fact).toHtmlEscaped().replace(u' ', u"&nbsp;"_s));
        }
        html =
            u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"8\" style=\"background-color:%1; margin-top:4px;\">"
            u"<tr><td>%2</td></tr></table>"_s.arg(
                Theme::wash(Theme::accent(classOf(code.code), m_palette), m_palette).name(),
                cells.join(m_medium == Medium::Screen ? u" &nbsp; &nbsp; "_s : u"<br/>"_s));
    }
    if (code.facts.retry) {
        html += u"<p style=\"margin-top:8px;\"><b>%1</b> %2 <span style=\"color:%3;\">(%4)</span></p>"_s.arg(
            tr("Retry:").toHtmlEscaped(), code.facts.retry->advice.toHtmlEscaped(), m_quiet,
            code.facts.retry->source.toHtmlEscaped());
    }
    return html;
}

QString DetailHtml::paragraphs(const StatusCode &code, const SearchQuery &query) const
{
    QString html;
    for (const QString &paragraph : code.description) {
        html +=
            u"<p style=\"margin-top:8px; margin-bottom:0; line-height:118%;\">%1</p>"_s.arg(marked(paragraph, query));
    }
    return html;
}

QString DetailHtml::bullets(const QString &title, const QStringList &items, const SearchQuery &query) const
{
    if (items.isEmpty()) {
        return {};
    }
    QString html = section(title) + u"<ul style=\"margin-top:0; margin-left:-22px;\">"_s;
    for (const QString &item : items) {
        html += u"<li style=\"margin-bottom:3px; line-height:115%;\">%1</li>"_s.arg(marked(item, query));
    }
    return html + u"</ul>"_s;
}

QString DetailHtml::headers(const StatusCode &code, const SearchQuery &query) const
{
    if (code.headers.isEmpty()) {
        return {};
    }
    QString html = section(tr("Header fields")) + u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">"_s;
    for (const StatusCode::Header &header : code.headers) {
        const QString carrier = header.in == StatusCode::Carrier::Request ? tr("request") : tr("response");
        const QString source = header.source.isEmpty() ? QString() : QString(u" ("_s + header.source + u')');
        html +=
            u"<tr><td style=\"border-top:1px solid %1;\"><b>%2</b><br/><span style=\"color:%3;\">%4 · %5</span></td>"
            u"<td style=\"border-top:1px solid %1;\">%6<span style=\"color:%3;\">%7</span></td></tr>"_s.arg(
                m_line, marked(header.name, query), m_quiet, fileWord(header.level), carrier.toHtmlEscaped(),
                marked(header.why, query), source.toHtmlEscaped());
    }
    return html + u"</table>"_s;
}

QString DetailHtml::confusions(const StatusCode &code, const SearchQuery &query) const
{
    if (code.confusedWith.isEmpty()) {
        return {};
    }
    QString html = section(tr("Not to be confused with"));
    for (const StatusCode::Confusion &other : code.confusedWith) {
        const QString name =
            other.origin.isEmpty() ? codeText(other.code) : QString(codeText(other.code) + u' ' + other.origin);
        const QString compare = onScreen(
            u" &nbsp;"_s + anchor(linkToComparison({other.code, other.origin}), tr("compare").toHtmlEscaped()));
        html += u"<p style=\"margin-top:0; margin-bottom:4px;\"><b>%1</b> &nbsp;%2</p>"_s.arg(
            anchor(linkToCode({other.code, other.origin}), name.toHtmlEscaped()),
            marked(other.difference, query) + compare);
    }
    return html;
}

QString DetailHtml::subStatuses(const StatusCode &code, const SearchQuery &query) const
{
    if (code.subStatuses.isEmpty()) {
        return {};
    }
    QString html = section(tr("%1 sub-status", "%1 is the authority").arg(code.subStatuses.front().authority)) +
                   u"<table cellspacing=\"0\" cellpadding=\"2\">"_s;
    for (const StatusCode::SubStatus &sub : code.subStatuses) {
        const QString number = codeText(code.code) + u'.' + QString::number(sub.number);
        const bool isTyped = query.namesSubStatus(code.code, sub.number);
        const QString style = isTyped ? u" style=\"background-color:%1;\""_s.arg(m_mark) : QString();
        html +=
            u"<tr><td%1><b>%2</b>&nbsp;&nbsp;</td><td%1>%3</td></tr>"_s.arg(style, number, marked(sub.meaning, query));
    }
    return u"<a name=\"%1\"></a>"_s.arg(subStatusAnchor()) + html + u"</table>"_s;
}

QString DetailHtml::lookalikes(const StatusCode &code) const
{
    QString html;
    const QList<ForeignNumber> others = ForeignNumbers::of(code.code);
    for (const ForeignNumber &other : others) {
        html +=
            u"<p style=\"margin-top:0; margin-bottom:4px;\"><b>%1.</b> %2 <span style=\"color:%3;\">(%4)</span></p>"_s
                .arg(other.title.toHtmlEscaped(), other.explanation.toHtmlEscaped(), m_quiet,
                     other.source.toHtmlEscaped());
    }
    return html.isEmpty() ? html : QString(section(tr("The same number elsewhere")) + html);
}

QString DetailHtml::example(const StatusCode &code) const
{
    if (code.example.request.isEmpty() && code.example.response.isEmpty()) {
        return {};
    }
    const QString text = code.example.request.join(u'\n') + u"\n\n"_s + code.example.response.join(u'\n');
    return u"<p style=\"color:%1; margin-top:16px; margin-bottom:4px;\"><b>%2</b>%3</p>"_s.arg(
               m_quiet, tr("Example").toHtmlEscaped(),
               onScreen(u" &nbsp; "_s + anchor(linkToCopyExample(), tr("Copy").toHtmlEscaped()))) +
           u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"8\" style=\"background-color:%1;\"><tr><td>"
           u"<pre style=\"white-space:pre-wrap; margin:0;\">%2</pre></td></tr></table>"_s.arg(
               m_palette.color(QPalette::AlternateBase).name(), text.toHtmlEscaped());
}

QString DetailHtml::formerPhrases(const StatusCode &code, const SearchQuery &query) const
{
    if (code.formerly.isEmpty()) {
        return {};
    }
    QStringList items;
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        items.append(u"%1 <span style=\"color:%2;\">(%3)</span>"_s.arg(marked(former.phrase, query), m_quiet,
                                                                       former.document.toHtmlEscaped()));
    }
    return section(tr("Other phrases")) + u"<p style=\"margin-top:0;\">%1</p>"_s.arg(items.join(u", "_s));
}

QString DetailHtml::keywords(const StatusCode &code, const SearchQuery &query) const
{
    if (code.keywords.isEmpty()) {
        return {};
    }
    QStringList links;
    // The first are what people call it most; the rest is there to be found.
    constexpr qsizetype mostShown = 24;
    for (const QString &keyword : code.keywords.first(std::min(mostShown, code.keywords.size()))) {
        links.append(anchor(linkToKeyword(keyword), marked(keyword, query)));
    }
    return section(tr("People also call it")) +
           u"<p style=\"margin-top:0; line-height:135%;\">%1</p>"_s.arg(links.join(u" · "_s));
}

QString DetailHtml::sources(const StatusCode &code) const
{
    QStringList links;
    if (code.spec) {
        links.append(outwardLink(code.spec->url, CatalogWriter::placeOf(*code.spec)));
    }
    QStringList earlier;
    for (const StatusCode::Spec &spec : code.earlierSpecs) {
        earlier.append(CatalogWriter::placeOf(spec));
    }
    if (!earlier.isEmpty()) {
        links.append(tr("earlier: %1").arg(earlier.join(u", "_s)).toHtmlEscaped());
    }
    for (const StatusCode::Link &link : code.links) {
        links.append(outwardLink(link.url, link.title));
    }
    return links.isEmpty()
               ? QString()
               : section(tr("Read more")) + u"<p style=\"margin-top:0;\">%1</p>"_s.arg(links.join(u"<br/>"_s));
}

// With the host that it leads to, whatever its title says.
QString DetailHtml::outwardLink(const QString &url, const QString &title) const
{
    return anchor(url, title.toHtmlEscaped()) + u" &nbsp;<span style=\"color:%1;\">%2</span>"_s.arg(
                                                    m_quiet, QUrl(url).host(QUrl::FullyEncoded).toHtmlEscaped());
}

QString DetailHtml::size(double factor) const
{
    return QString::number(m_pointSize * factor, 'f', 1) + u"pt"_s;
}
