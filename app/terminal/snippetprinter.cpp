// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/snippetprinter.h"

#include "app/presentation/snippettext.h"
#include "model/query/queryparser.h"
#include "model/search/searcher.h"
#include "model/search/suggestions.h"
#include "model/snippets/snippetdigest.h"
#include "model/snippets/snippetwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProposals = 5;

QString indented(const QString &text)
{
    const QString margin(4, u' ');
    return margin + QString(text).replace(u'\n', u'\n' + margin);
}

SearchResult searched(const Catalog &catalog, const QString &query)
{
    return Searcher().search(SearchIndex(catalog, SnippetDigest::builtIn().names()), QueryParser::parse(query));
}

QList<StatusCode> codesAt(const Catalog &catalog, const QList<int> &rows)
{
    QList<StatusCode> codes;
    for (const int row : rows) {
        codes.append(catalog.at(row));
    }
    return codes;
}

// The codes that the query names exactly. A registered one stands for all of its number.
QList<StatusCode> namedCodes(const Catalog &catalog, const SearchResult &result)
{
    QList<StatusCode> codes = codesAt(catalog, result.rows.first(result.exactCount));
    const auto isRegistered = [](const StatusCode &code) { return code.origin->kind == Origin::Kind::Registry; };
    if (std::count_if(codes.cbegin(), codes.cend(), isRegistered) == 1) {
        return {*std::find_if(codes.cbegin(), codes.cend(), isRegistered)};
    }
    return codes;
}

// The same, and all that a class, a range or a fact names.
QList<StatusCode> codesIn(const Catalog &catalog, const QString &query)
{
    const SearchResult result = searched(catalog, query);
    const bool isSet = result.exactCount == 0 && result.query.terms.isEmpty();
    return isSet ? codesAt(catalog, result.rows) : namedCodes(catalog, result);
}

// What to say where a query names no code, or more than one.
Answer refusal(const QList<StatusCode> &codes, const QString &query)
{
    const QString typed = query.simplified().left(100);
    if (codes.isEmpty()) {
        return Answer::failure(Answer::NotFound, u"no status code is exactly \"%1\""_s.arg(typed));
    }
    QStringList ways;
    for (const StatusCode &code : codes) {
        ways.append(u"\"%1 from:%2\" (%3)"_s.arg(codeText(code.code), code.origin->id, code.reason));
    }
    return Answer::failure(Answer::Wrong,
                           u"\"%1\" is more than one code; choose %2"_s.arg(typed, ways.join(u" or "_s)));
}

QString proposal(const QStringList &ids, const QString &otherwise)
{
    return ids.isEmpty() ? otherwise : QString(u"did you mean "_s + ids.join(u", "_s) + u'?');
}

Answer unknownLibrary(const QString &id)
{
    QList<Named> libraries;
    const QList<SnippetDigest::Library> titles = SnippetDigest::builtIn().libraries();
    for (const SnippetDigest::Library &title : titles) {
        libraries.append({title.id, title.title});
    }
    const QStringList ids = suggestedIds(id.left(100), libraries, mostProposals);
    return Answer::failure(Answer::Wrong,
                           u"no snippet library \"%1\"; %2"_s.arg(
                               id.simplified().left(100), proposal(ids, u"statusbook --list-snippets names them"_s)));
}

Answer unknownForm(const SnippetLibrary &library, const StatusCode &code, const QString &form)
{
    QStringList offered;
    const QList<Snippet> snippets = library.snippetsFor(code);
    for (const Snippet &snippet : snippets) {
        offered.append(snippet.form);
    }
    offered.removeDuplicates();
    if (offered.isEmpty()) {
        return Answer::failure(Answer::NotFound,
                               u"%1 has nothing to paste for %2"_s.arg(library.title, codeText(code.code)));
    }
    return Answer::failure(
        Answer::NotFound, u"%1 has no form \"%2\" for %3; it has %4"_s.arg(library.title, form.simplified().left(100),
                                                                           codeText(code.code), offered.join(u", "_s)));
}

Snippet formFor(const SnippetLibrary &library, const StatusCode &code, const QString &form)
{
    return form.isEmpty() ? library.defaultSnippetFor(code) : library.snippetFor(code, form);
}

// "Express (4.21.2)"; of templates of the user there is no version.
QString titleOf(const SnippetLibrary &library)
{
    return library.isOwn ? library.title : u"%1 (%2)"_s.arg(library.title, library.version);
}

QString headLine(const SnippetLibrary &library)
{
    QStringList forms;
    for (const SnippetLibrary::Form &form : library.forms) {
        forms.append(form.id);
    }
    forms.removeDuplicates();
    return u"%1  %2  %3\n"_s.arg(library.id, titleOf(library), forms.join(u", "_s));
}

QString formsText(const SnippetLibrary &library, const StatusCode &code)
{
    QString text = u"%1  %2"_s.arg(library.id, titleOf(library)) +
                   (library.isOwn ? QString() : QString(u", "_s + SnippetText::proofOf(library))) + u'\n';
    const QList<Snippet> snippets = library.snippetsFor(code);
    for (const Snippet &snippet : snippets) {
        QStringList remarks;
        if (snippet.isLiteral) {
            remarks.append(u"by number"_s);
        }
        if (!snippet.note.isEmpty()) {
            remarks.append(snippet.note);
        }
        const QString remark = remarks.isEmpty() ? QString() : QString(u" ("_s + remarks.join(u", "_s) + u')');
        text += u"  %1:%2  %3%4\n"_s.arg(library.id, snippet.form, snippet.title, remark);
        text += indented(snippet.text) + u'\n';
    }
    return text;
}

QByteArray libraryList(const SnippetCollection &snippets, CommandLine::Format format)
{
    QJsonArray libraries;
    QString text;
    for (const QString &id : snippets.ids()) {
        if (format == CommandLine::Format::Json) {
            libraries.append(SnippetWriter::toJsonObject(snippets.library(id)));
        } else {
            text += headLine(snippets.library(id));
        }
    }
    return format == CommandLine::Format::Json ? QJsonDocument(libraries).toJson() : text.toUtf8();
}

QJsonObject toJsonObject(const SnippetCollection &snippets, const StatusCode &code)
{
    QJsonArray libraries;
    for (const QString &id : snippets.ids()) {
        libraries.append(SnippetWriter::toJsonObject(snippets.library(id), code));
    }
    return {{u"code"_s, code.code},
            {u"origin"_s, code.origin->id},
            {u"phrase"_s, phraseOnTheWire(code)},
            {u"libraries"_s, libraries}};
}

QString toText(const SnippetCollection &snippets, const StatusCode &code)
{
    QString text = u"%1 %2 (%3)\n"_s.arg(codeText(code.code), phraseOnTheWire(code), code.origin->title);
    for (const QString &id : snippets.ids()) {
        const SnippetLibrary &library = snippets.library(id);
        if (!library.snippetsFor(code).isEmpty()) {
            text += u'\n' + formsText(library, code);
        }
    }
    return text;
}

} // namespace

Answer SnippetPrinter::print(const Catalog &catalog, const SnippetCollection &snippets, const CommandLine &line)
{
    const QString id = line.library.section(u':', 0, 0);
    const QString form = line.library.section(u':', 1);
    if (!snippets.contains(id)) {
        return unknownLibrary(id);
    }
    const QList<StatusCode> codes = namedCodes(catalog, searched(catalog, line.query));
    if (codes.isEmpty()) {
        return refusal(codes, line.query);
    }
    const SnippetLibrary &library = snippets.library(id);
    const QString text = formFor(library, codes.front(), form).text;
    const bool isAgreed = std::all_of(
        codes.begin(), codes.end(), [&](const StatusCode &code) { return formFor(library, code, form).text == text; });
    if (!isAgreed) {
        return refusal(codes, line.query);
    }
    if (text.isEmpty()) {
        return unknownForm(library, codes.front(), form);
    }
    return {text.toUtf8() + '\n', {}, Answer::Found};
}

Answer SnippetPrinter::list(const Catalog &catalog, const SnippetCollection &snippets, const CommandLine &line)
{
    if (line.query.isEmpty()) {
        return {libraryList(snippets, line.format), {}, Answer::Found};
    }
    const QList<StatusCode> codes = codesIn(catalog, line.query);
    if (codes.isEmpty()) {
        return refusal(codes, line.query);
    }
    QJsonArray array;
    QStringList texts;
    for (const StatusCode &code : codes) {
        if (line.format == CommandLine::Format::Json) {
            array.append(toJsonObject(snippets, code));
        } else {
            texts.append(toText(snippets, code));
        }
    }
    const bool isJson = line.format == CommandLine::Format::Json;
    return {isJson ? QJsonDocument(array).toJson() : texts.join(u'\n').toUtf8(), {}, Answer::Found};
}
