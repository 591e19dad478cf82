// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/entryprinter.h"

#include "app/presentation/codenames.h"
#include "model/catalog/catalogwriter.h"
#include "model/catalog/unknowncode.h"
#include "model/query/queryparser.h"
#include "model/search/searcher.h"
#include "model/snippets/snippetdigest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int textIndent = 2;

class Pen
{
public:
    explicit Pen(const Look &look) : m_look(look) {}

    int width() const { return m_look.width; }
    QString bold(const QString &text) const { return in(u"1"_s, text); }
    QString faint(const QString &text) const { return in(u"2"_s, text); }
    QString inClass(int code, const QString &text) const
    {
        static const QStringList colors{u"0"_s, u"36"_s, u"32"_s, u"34"_s, u"33"_s, u"31"_s};
        return in(u"1;"_s + colors.at(static_cast<int>(classOf(code))), text);
    }

private:
    QString in(const QString &sgr, const QString &text) const
    {
        return m_look.hasColor ? QString(u"\x1b["_s + sgr + u'm' + text + u"\x1b[0m"_s) : text;
    }

    const Look &m_look;
};

QString section(const Pen &pen, const QString &title, const QStringList &items)
{
    if (items.isEmpty()) {
        return {};
    }
    QString text = u'\n' + pen.bold(title) + u'\n';
    for (const QString &item : items) {
        text += EntryPrinter::wrapped(item, pen.width(), textIndent) + u'\n';
    }
    return text;
}

template <typename Item, typename TextOf>
QStringList linesOf(const QList<Item> &items, TextOf textOf)
{
    QStringList lines;
    std::transform(items.begin(), items.end(), std::back_inserter(lines), textOf);
    return lines;
}

QString headerLine(const StatusCode::Header &header)
{
    return u"%1 (%2, %3): %4"_s.arg(header.name, fileWord(header.in), fileWord(header.level), header.why);
}

QString confusionLine(const StatusCode::Confusion &other)
{
    const QString origin = other.origin.isEmpty() ? QString() : QString(u' ' + other.origin);
    return u"%1%2: %3"_s.arg(codeText(other.code), origin, other.difference);
}

QString formerLine(const StatusCode::FormerPhrase &former)
{
    return u"%1 (%2)"_s.arg(former.phrase, former.document);
}

QStringList sourceLines(const StatusCode &code)
{
    QStringList lines;
    if (code.spec) {
        lines.append(CatalogWriter::placeOf(*code.spec) + u": "_s + code.spec->url);
    }
    return lines +
           linesOf(code.links, [](const StatusCode::Link &link) { return QString(link.title + u": "_s + link.url); });
}

// Lines of a protocol are never broken.
QString exampleText(const Pen &pen, const StatusCode &code)
{
    const QStringList lines = code.example.request + QStringList{QString()} + code.example.response;
    if (lines.size() == 1) {
        return {};
    }
    QString text = u'\n' + pen.bold(u"Example"_s) + u'\n';
    for (const QString &line : lines) {
        text += line.isEmpty() ? u"\n"_s : QString(u"  "_s + line + u'\n');
    }
    return text;
}

QString wholeEntry(const Pen &pen, const StatusCode &code)
{
    const QString phrase = EntryPrinter::wrapped(code.reason, pen.width() - 4, 0).replace(u'\n', u"\n    "_s);
    QString text = pen.inClass(code.code, codeText(code.code)) + u' ' + pen.bold(phrase) + u'\n';
    const QString kind = u"%1 · %2 · %3 · %4"_s.arg(CodeNames::className(classOf(code.code)), fileWord(code.state),
                                                    code.origin->title, code.name);
    text += pen.faint(EntryPrinter::wrapped(kind, pen.width(), 0)) + u'\n';
    const auto subStatusLine = [&code](const StatusCode::SubStatus &sub) {
        return u"%1.%2 (%3): %4"_s.arg(codeText(code.code), QString::number(sub.number), sub.authority, sub.meaning);
    };
    for (const QString &paragraph : code.description) {
        text += u'\n' + EntryPrinter::wrapped(paragraph, pen.width(), 0) + u'\n';
    }
    return text + section(pen, u"Facts"_s, CatalogWriter::factLines(code)) +
           section(pen, u"Header fields"_s, linesOf(code.headers, headerLine)) +
           section(pen, u"Use it when"_s, code.use) + section(pen, u"Mistakes to avoid"_s, code.avoid) +
           section(pen, u"Sub-statuses"_s, linesOf(code.subStatuses, subStatusLine)) +
           section(pen, u"Not to be confused with"_s, linesOf(code.confusedWith, confusionLine)) +
           exampleText(pen, code) + section(pen, u"Other phrases"_s, linesOf(code.formerly, formerLine)) +
           section(pen, u"People also call it"_s,
                   code.keywords.isEmpty() ? QStringList() : QStringList{code.keywords.join(u", "_s)}) +
           section(pen, u"Read more"_s, sourceLines(code));
}

QString cut(const QString &text, qsizetype width)
{
    return text.size() <= width ? text : QString(text.left(std::max(qsizetype(0), width - 1)) + u'…');
}

QString listing(const Pen &pen, const QList<StatusCode> &codes)
{
    qsizetype phraseWidth = 0;
    for (const StatusCode &code : codes) {
        phraseWidth = std::max(phraseWidth, code.reason.size());
    }
    phraseWidth = std::min(phraseWidth, qsizetype(pen.width() / 2));
    QString text;
    for (const StatusCode &code : codes) {
        const bool isRegistered = code.origin->kind == Origin::Kind::Registry;
        const QString origin = isRegistered ? QString() : QString(code.origin->title + u": "_s);
        const qsizetype rest = pen.width() - phraseWidth - 6;
        text += pen.inClass(code.code, codeText(code.code)) + u' ' +
                cut(code.reason, phraseWidth).leftJustified(phraseWidth) + u"  "_s +
                pen.faint(cut(origin + code.summary, rest)) + u'\n';
    }
    return text;
}

QByteArray formatted(const QList<StatusCode> &codes, bool isWhole, CommandLine::Format format, const Pen &pen)
{
    switch (format) {
    case CommandLine::Format::Text:
        return (isWhole ? wholeEntry(pen, codes.front()) : listing(pen, codes)).toUtf8();
    case CommandLine::Format::Json:
        return CatalogWriter::toJson(codes);
    case CommandLine::Format::Markdown:
        return (isWhole ? CatalogWriter::toMarkdown(codes.front()) : CatalogWriter::toMarkdown(codes)).toUtf8();
    case CommandLine::Format::Csv:
        return CatalogWriter::toCsv(codes);
    }
    return {};
}

} // namespace

Answer EntryPrinter::print(const Catalog &catalog, const CommandLine &line, const Look &look, const Notebook &notebook)
{
    const SearchIndex index(catalog, SnippetDigest::builtIn().names());
    const SearchResult result = Searcher().search(index, NoteIndex(catalog, notebook), QueryParser::parse(line.query));
    QList<StatusCode> codes;
    const bool isOneExact = result.exactCount == 1;
    const qsizetype count = isOneExact ? 1 : result.rows.size();
    for (qsizetype i = 0; i < count; ++i) {
        codes.append(catalog.at(result.rows.at(i)));
    }
    const Pen pen(look);
    if (codes.isEmpty()) {
        Answer answer =
            Answer::failure(Answer::NotFound, u"nothing matches \"%1\""_s.arg(line.query.simplified().left(100)));
        const QList<int> numbers = result.query.numbers + result.query.longNumbers;
        for (const int number : numbers) {
            const QStringList sentences = explainNumber(number, catalog).sentences;
            for (const QString &sentence : sentences) {
                answer.err += u"statusbook: %1\n"_s.arg(sentence).toUtf8();
            }
        }
        if (line.format != CommandLine::Format::Text) {
            answer.out = formatted(codes, false, line.format, pen);
        }
        return answer;
    }
    return {formatted(codes, isOneExact, line.format, pen), {}, Answer::Found};
}

QString EntryPrinter::wrapped(const QString &text, int width, int indent)
{
    const QString margin(indent, u' ');
    QStringList lines;
    QString current;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!current.isEmpty() && indent + current.size() + 1 + word.size() > width) {
            lines.append(margin + current);
            current.clear();
        }
        current += current.isEmpty() ? word : QString(u' ' + word);
    }
    lines.append(margin + current);
    return lines.join(u'\n');
}
