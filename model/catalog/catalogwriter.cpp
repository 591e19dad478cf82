// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogwriter.h"

#include "model/catalog/texttable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(key, text);
    }
}

void putTexts(QJsonObject &object, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty()) {
        object.insert(key, QJsonArray::fromStringList(texts));
    }
}

template <typename Item, typename ToObject>
void putObjects(QJsonObject &object, const QString &key, const QList<Item> &items, ToObject toObject)
{
    QJsonArray array;
    for (const Item &item : items) {
        array.append(toObject(item));
    }
    if (!array.isEmpty()) {
        object.insert(key, array);
    }
}

QJsonObject specObject(const StatusCode::Spec &spec)
{
    QJsonObject object{{u"document"_s, spec.document}, {u"url"_s, spec.url}};
    putText(object, u"section"_s, spec.section);
    return object;
}

QJsonObject factsObject(const StatusCode::Facts &facts)
{
    QJsonObject object;
    if (facts.cacheable) {
        object.insert(u"cacheable"_s, *facts.cacheable);
    }
    if (facts.body) {
        object.insert(u"body"_s, fileWord(*facts.body));
    }
    if (facts.method) {
        object.insert(u"method"_s, fileWord(*facts.method));
    }
    if (facts.retry) {
        object.insert(u"retry"_s, QJsonObject{{u"advice"_s, facts.retry->advice}, {u"source"_s, facts.retry->source}});
    }
    if (facts.seen) {
        object.insert(u"seen"_s, fileWord(*facts.seen));
    }
    return object;
}

QJsonObject headerObject(const StatusCode::Header &header)
{
    QJsonObject object{{u"name"_s, header.name},
                       {u"in"_s, fileWord(header.in)},
                       {u"level"_s, fileWord(header.level)},
                       {u"why"_s, header.why}};
    putText(object, u"source"_s, header.source);
    return object;
}

QJsonObject confusionObject(const StatusCode::Confusion &confusion)
{
    QJsonObject object{{u"code"_s, confusion.code}, {u"difference"_s, confusion.difference}};
    putText(object, u"origin"_s, confusion.origin);
    return object;
}

QString markdownList(const QString &heading, const QStringList &items)
{
    QString text;
    if (!items.isEmpty()) {
        text += u"\n## %1\n\n"_s.arg(heading);
        for (const QString &item : items) {
            text += u"- "_s + item + u'\n';
        }
    }
    return text;
}

QStringList escapedItems(const QStringList &items)
{
    QStringList escaped;
    std::ranges::transform(items, std::back_inserter(escaped), markdownText);
    return escaped;
}

QStringList headerItems(const StatusCode &code)
{
    QStringList items;
    for (const StatusCode::Header &header : code.headers) {
        items.append(u"`%1` (%2, %3): %4"_s.arg(QString(header.name).remove(u'`'), fileWord(header.in),
                                                fileWord(header.level), markdownText(header.why)));
    }
    return items;
}

QStringList confusionItems(const StatusCode &code)
{
    QStringList items;
    for (const StatusCode::Confusion &confusion : code.confusedWith) {
        const QString origin = confusion.origin.isEmpty() ? QString() : QString(u' ' + confusion.origin);
        items.append(codeText(confusion.code) + origin + u": "_s + markdownText(confusion.difference));
    }
    return items;
}

QString linkLines(const StatusCode &code)
{
    const auto line = [](const QString &title, QString url) {
        url.replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
        return u"- [%1](%2)\n"_s.arg(markdownText(title), url);
    };
    QString text;
    if (code.spec) {
        text += line(CatalogWriter::placeOf(*code.spec), code.spec->url);
    }
    for (const StatusCode::Link &link : code.links) {
        text += line(link.title, link.url);
    }
    return text.isEmpty() ? text : QString(u"\n## Read more\n\n"_s + text);
}

QString exampleBlock(const StatusCode::Example &example)
{
    if (example.request.isEmpty() && example.response.isEmpty()) {
        return {};
    }
    const QString lines = example.request.join(u'\n') + u"\n\n"_s + example.response.join(u'\n');
    QString fence = u"```"_s;
    while (lines.contains(fence)) {
        fence += u'`';
    }
    return u"\n## Example\n\n"_s + fence + u"http\n"_s + lines + u'\n' + fence + u'\n';
}

QString markdownTable(const QList<StatusCode> &codes)
{
    TextTable table{{u"Code"_s, u"Reason phrase"_s, u"Summary"_s, u"Origin"_s}, {}};
    for (const StatusCode &code : codes) {
        table.rows.append({codeText(code.code), code.reason, code.summary, code.origin->title});
    }
    return ::toMarkdown(table);
}

} // namespace

QStringList CatalogWriter::factLines(const StatusCode &code)
{
    QStringList lines;
    if (code.facts.cacheable) {
        lines.append(*code.facts.cacheable ? u"cacheable by default"_s : u"not cacheable by default"_s);
    }
    if (code.facts.body) {
        lines.append(u"content: "_s + fileWord(*code.facts.body));
    }
    if (code.facts.method) {
        lines.append(u"request method: "_s + fileWord(*code.facts.method));
    }
    if (code.facts.seen) {
        lines.append(u"seen: "_s + fileWord(*code.facts.seen));
    }
    if (code.facts.retry) {
        lines.append(u"retry: %1 (%2)"_s.arg(code.facts.retry->advice, code.facts.retry->source));
    }
    return lines;
}

QString CatalogWriter::placeOf(const StatusCode::Spec &spec)
{
    return spec.section.isEmpty() ? spec.document : QString(spec.document + u" §"_s + spec.section);
}

QJsonObject CatalogWriter::toEntryObject(const StatusCode &code)
{
    QJsonObject object{{u"code"_s, code.code},       {u"name"_s, code.name},
                       {u"reason"_s, code.reason},   {u"state"_s, fileWord(code.state)},
                       {u"summary"_s, code.summary}, {u"description"_s, QJsonArray::fromStringList(code.description)}};
    putObjects(object, u"formerly"_s, code.formerly, [](const StatusCode::FormerPhrase &former) {
        return QJsonObject{{u"phrase"_s, former.phrase}, {u"document"_s, former.document}};
    });
    if (code.spec) {
        object.insert(u"spec"_s, specObject(*code.spec));
    }
    putObjects(object, u"earlierSpecs"_s, code.earlierSpecs, [](const StatusCode::Spec &spec) {
        QJsonObject earlier{{u"document"_s, spec.document}};
        putText(earlier, u"section"_s, spec.section);
        return earlier;
    });
    if (const QJsonObject facts = factsObject(code.facts); !facts.isEmpty()) {
        object.insert(u"facts"_s, facts);
    }
    putObjects(object, u"headers"_s, code.headers, headerObject);
    putTexts(object, u"use"_s, code.use);
    putTexts(object, u"avoid"_s, code.avoid);
    putObjects(object, u"confusedWith"_s, code.confusedWith, confusionObject);
    if (!code.example.request.isEmpty() || !code.example.response.isEmpty()) {
        object.insert(u"example"_s, QJsonObject{{u"request"_s, QJsonArray::fromStringList(code.example.request)},
                                                {u"response"_s, QJsonArray::fromStringList(code.example.response)}});
    }
    putTexts(object, u"keywords"_s, code.keywords);
    putObjects(object, u"links"_s, code.links, [](const StatusCode::Link &link) {
        return QJsonObject{{u"title"_s, link.title}, {u"url"_s, link.url}};
    });
    return object;
}

QJsonObject CatalogWriter::toJsonObject(const StatusCode &code)
{
    QJsonObject object = toEntryObject(code);
    object.insert(u"origin"_s, keyOf(code).origin);
    putObjects(object, u"substatus"_s, code.subStatuses, [](const StatusCode::SubStatus &sub) {
        return QJsonObject{{u"sub"_s, sub.number}, {u"meaning"_s, sub.meaning}, {u"authority"_s, sub.authority}};
    });
    return object;
}

QByteArray CatalogWriter::toJson(const QList<StatusCode> &codes)
{
    QJsonArray array;
    for (const StatusCode &code : codes) {
        array.append(toJsonObject(code));
    }
    return QJsonDocument(array).toJson();
}

QByteArray CatalogWriter::toCsv(const QList<StatusCode> &codes)
{
    TextTable table{{u"code"_s, u"name"_s, u"reason"_s, u"summary"_s, u"state"_s, u"origin"_s}, {}};
    for (const StatusCode &code : codes) {
        table.rows.append(
            {codeText(code.code), code.name, code.reason, code.summary, fileWord(code.state), keyOf(code).origin});
    }
    return ::toCsv(table, CsvReader::Program);
}

QString CatalogWriter::toMarkdown(const StatusCode &code)
{
    QString text = u"# %1 %2\n\n`%3` · %4 · %5\n"_s.arg(codeText(code.code), markdownText(code.reason), code.name,
                                                        fileWord(code.state), markdownText(code.origin->title));
    for (const QString &paragraph : QStringList{code.summary} + code.description) {
        text += u'\n' + markdownText(paragraph) + u'\n';
    }
    QStringList former;
    for (const StatusCode::FormerPhrase &phrase : code.formerly) {
        former.append(u"%1 (%2)"_s.arg(markdownText(phrase.phrase), markdownText(phrase.document)));
    }
    text += markdownList(u"Formerly"_s, former);
    text += markdownList(u"Facts"_s, escapedItems(factLines(code)));
    text += markdownList(u"Header fields"_s, headerItems(code));
    QStringList subStatuses;
    for (const StatusCode::SubStatus &sub : code.subStatuses) {
        subStatuses.append(u"%1.%2 (%3): %4"_s.arg(codeText(code.code))
                               .arg(sub.number)
                               .arg(markdownText(sub.authority), markdownText(sub.meaning)));
    }
    text += markdownList(u"Sub-statuses"_s, subStatuses);
    text += markdownList(u"Use it when"_s, escapedItems(code.use));
    text += markdownList(u"Avoid"_s, escapedItems(code.avoid));
    text += markdownList(u"Not to be confused with"_s, confusionItems(code));
    text += exampleBlock(code.example);
    if (!code.keywords.isEmpty()) {
        text += u"\n## People also call it\n\n"_s + escapedItems(code.keywords).join(u", "_s) + u'\n';
    }
    return text + linkLines(code);
}

QString CatalogWriter::toMarkdown(const QList<StatusCode> &codes)
{
    return codes.size() == 1 ? toMarkdown(codes.front()) : markdownTable(codes);
}
