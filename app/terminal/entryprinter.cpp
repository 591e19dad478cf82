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

QString section(const Look &look, const QString &title, const QStringList &items)
{
    if (items.isEmpty()) {
        return {};
    }
    QString text = u'\n' + look.bold(title) + u'\n';
    for (const QString &item : items) {
        text += EntryPrinter::wrapped(item, look.width, textIndent) + u'\n';
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
QString exampleText(const Look &look, const StatusCode &code)
{
    const QStringList lines = code.example.request + QStringList{QString()} + code.example.response;
    if (lines.size() == 1) {
        return {};
    }
    QString text = u'\n' + look.bold(u"Example"_s) + u'\n';
    for (const QString &line : lines) {
        text += line.isEmpty() ? u"\n"_s : QString(u"  "_s + line + u'\n');
    }
    return text;
}

QString wholeEntry(const Look &look, const StatusCode &code)
{
    const QString phrase = EntryPrinter::wrapped(code.reason, look.width - 4, 0).replace(u'\n', u"\n    "_s);
    QString text = look.inClass(code.code, codeText(code.code)) + u' ' + look.bold(phrase) + u'\n';
    const QString kind = u"%1 · %2 · %3 · %4"_s.arg(CodeNames::className(classOf(code.code)), fileWord(code.state),
                                                    code.origin->title, code.name);
    text += look.faint(EntryPrinter::wrapped(kind, look.width, 0)) + u'\n';
    const auto subStatusLine = [&code](const StatusCode::SubStatus &sub) {
        return u"%1.%2 (%3): %4"_s.arg(codeText(code.code), QString::number(sub.number), sub.authority, sub.meaning);
    };
    for (const QString &paragraph : code.description) {
        text += u'\n' + EntryPrinter::wrapped(paragraph, look.width, 0) + u'\n';
    }
    return text + section(look, u"Facts"_s, CatalogWriter::factLines(code)) +
           section(look, u"Header fields"_s, linesOf(code.headers, headerLine)) +
           section(look, u"Use it when"_s, code.use) + section(look, u"Mistakes to avoid"_s, code.avoid) +
           section(look, u"Sub-statuses"_s, linesOf(code.subStatuses, subStatusLine)) +
           section(look, u"Not to be confused with"_s, linesOf(code.confusedWith, confusionLine)) +
           exampleText(look, code) + section(look, u"Other phrases"_s, linesOf(code.formerly, formerLine)) +
           section(look, u"People also call it"_s,
                   code.keywords.isEmpty() ? QStringList() : QStringList{code.keywords.join(u", "_s)}) +
           section(look, u"Read more"_s, sourceLines(code));
}

QString cut(const QString &text, qsizetype width)
{
    return text.size() <= width ? text : QString(text.left(std::max(qsizetype(0), width - 1)) + u'…');
}

QString listing(const Look &look, const QList<StatusCode> &codes)
{
    qsizetype phraseWidth = 0;
    for (const StatusCode &code : codes) {
        phraseWidth = std::max(phraseWidth, code.reason.size());
    }
    phraseWidth = std::min(phraseWidth, qsizetype(look.width / 2));
    QString text;
    for (const StatusCode &code : codes) {
        const bool isRegistered = code.origin->kind == Origin::Kind::Registry;
        const QString origin = isRegistered ? QString() : QString(code.origin->title + u": "_s);
        const qsizetype rest = look.width - phraseWidth - 6;
        text += look.inClass(code.code, codeText(code.code)) + u' ' +
                cut(code.reason, phraseWidth).leftJustified(phraseWidth) + u"  "_s +
                look.faint(cut(origin + code.summary, rest)) + u'\n';
    }
    return text;
}

QByteArray formatted(const QList<StatusCode> &codes, bool isWhole, CommandLine::Format format, const Look &look)
{
    switch (format) {
    case CommandLine::Format::Text:
        return (isWhole ? wholeEntry(look, codes.front()) : listing(look, codes)).toUtf8();
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
            answer.out = formatted(codes, false, line.format, look);
        }
        return answer;
    }
    return {formatted(codes, isOneExact, line.format, look), {}, Answer::Found};
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
