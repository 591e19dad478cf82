// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/comparisonhtml.h"

#include "app/presentation/codenames.h"
#include "app/presentation/detaillinks.h"
#include "app/presentation/theme.h"
#include "model/catalog/catalogwriter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct FactRow
{
    QString title;
    QStringList cells; // one a code, plain text

    bool differs() const
    {
        return std::any_of(cells.begin(), cells.end(), [this](const QString &cell) { return cell != cells.front(); });
    }
};

struct Comparison
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QString size(double points)
{
    return QString::number(points, 'f', 1) + u"pt"_s;
}

template <typename TextOf>
FactRow rowOf(const QString &title, const QList<StatusCode> &codes, TextOf textOf)
{
    FactRow row{title, {}};
    std::transform(codes.begin(), codes.end(), std::back_inserter(row.cells), textOf);
    return row;
}

QString headerSummary(const StatusCode &code)
{
    QStringList lines;
    for (const StatusCode::Header &header : code.headers) {
        lines.append(u"%1 %2 (%3)"_s.arg(fileWord(header.level), header.name, fileWord(header.in)));
    }
    return lines.join(u'\n');
}

QString specSummary(const StatusCode &code)
{
    return code.spec ? CatalogWriter::placeOf(*code.spec) : QString();
}

QList<FactRow> factRows(const QList<StatusCode> &codes)
{
    QList<FactRow> rows{
        rowOf(Comparison::tr("Meaning"), codes, [](const StatusCode &c) { return c.summary; }),
        rowOf(Comparison::tr("Class"), codes,
              [](const StatusCode &c) { return CodeNames::className(classOf(c.code)); }),
        rowOf(Comparison::tr("State"), codes, [](const StatusCode &c) { return CodeNames::stateName(c.state); }),
        rowOf(Comparison::tr("Origin"), codes, [](const StatusCode &c) { return c.origin->title; }),
        rowOf(Comparison::tr("Caching"), codes, CodeNames::cacheable),
        rowOf(Comparison::tr("Content"), codes, CodeNames::body),
        rowOf(Comparison::tr("Method"), codes, CodeNames::method),
        rowOf(Comparison::tr("Retry"), codes, CodeNames::retry),
        rowOf(Comparison::tr("Seen"), codes, CodeNames::seen),
        rowOf(Comparison::tr("Header fields"), codes, headerSummary),
        rowOf(Comparison::tr("Use it when"), codes, [](const StatusCode &c) { return c.use.join(u'\n'); }),
        rowOf(Comparison::tr("Defined in"), codes, specSummary),
    };
    rows.removeIf([](const FactRow &row) {
        return std::all_of(row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.isEmpty(); });
    });
    std::stable_partition(rows.begin(), rows.end(), [](const FactRow &row) { return row.differs(); });
    return rows;
}

// The sentences by which the codes themselves tell one another apart, each once.
QStringList settlingSentences(const QList<StatusCode> &codes)
{
    QStringList sentences;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        for (qsizetype j = i + 1; j < codes.size(); ++j) {
            const StatusCode &other = codes.at(j);
            for (const StatusCode::Confusion &confusion : codes.at(i).confusedWith) {
                const bool isOther = confusion.code == other.code &&
                                     (confusion.origin == keyOf(other).origin ||
                                      (confusion.origin.isEmpty() && other.origin->kind == Origin::Kind::Registry));
                if (isOther) {
                    sentences.append(confusion.difference);
                }
            }
        }
    }
    return sentences;
}

} // namespace

QString comparisonHtml(const QList<StatusCode> &codes, const QPalette &palette, double pointSize)
{
    QString html = u"<p style=\"font-size:%1; margin-top:0;\"><b>%2</b></p>"_s.arg(
        size(pointSize * 1.4), Comparison::tr("Side by side").toHtmlEscaped());
    for (const QString &sentence : settlingSentences(codes)) {
        html += u"<p style=\"margin-top:0; margin-bottom:6px;\">%1</p>"_s.arg(sentence.toHtmlEscaped());
    }
    html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\"><tr>"_s;
    const int share = 100 / static_cast<int>(codes.size());
    for (const StatusCode &code : codes) {
        const QString number = u"<span style=\"font-size:%1; color:%2;\"><b>%3</b></span>"_s.arg(
            size(pointSize * 1.5), Theme::accent(classOf(code.code), palette).name(), codeText(code.code));
        html += u"<td width=\"%1%\">%2<br/><b>%3</b></td>"_s.arg(share).arg(
            u"<a href=\"%1\" style=\"color:%2; text-decoration:none;\">%3</a>"_s.arg(
                DetailLinks::toCode(keyOf(code)).toHtmlEscaped(), palette.color(QPalette::Link).name(), number),
            code.reason.toHtmlEscaped());
    }
    html += u"</tr>"_s;
    const QString wash = Theme::wash(palette.color(QPalette::Link), palette).name();
    for (const FactRow &row : factRows(codes)) {
        const QString background = row.differs() ? u" background-color:%1;"_s.arg(wash) : QString();
        const QString sign = row.differs() ? u"≠ "_s : u"= "_s; // told by shape as well as by colour
        html +=
            u"<tr><td colspan=\"%1\" style=\"border-top:1px solid %2;%3 color:%4; padding-bottom:0;\">%5</td></tr><tr>"_s
                .arg(QString::number(codes.size()), Theme::line(palette).name(), background,
                     Theme::quiet(palette).name(), QString(sign + row.title).toHtmlEscaped());
        for (const QString &cell : row.cells) {
            html += u"<td style=\"padding-top:1px;%1\">%2</td>"_s.arg(
                background, cell.isEmpty() ? u"–"_s : cell.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}
