// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <memory>

// Codes whose fields hold what would be markup if it were not text, for tests of the pages about them.
namespace CodeFields {

using namespace Qt::StringLiterals;

using Put = void (*)(StatusCode &code, const QString &text);

// What shows only if it was taken as text; the percent sign would be filled in by careless formatting.
inline const QString markup =
    u"<b>x</b><img src=\"file:///etc/hostname\"/><a href=\"file:///etc/passwd\">y</a>&lt;%1%2</p>"_s;

inline StatusCode plainCode()
{
    static const auto origin = std::make_shared<const Origin>(
        Origin{u"iana"_s, u"IANA"_s, Origin::Kind::Registry, u"https://example.org/registry"_s});
    StatusCode code;
    code.code = 404;
    code.name = u"NOT_FOUND"_s;
    code.reason = u"Not Found"_s;
    code.state = StatusCode::State::Standard;
    code.summary = u"Nothing is here."_s;
    code.description = {u"Nothing is here to be seen."_s};
    code.origin = origin;
    return code;
}

// An entry that has every field.
inline StatusCode fullCode()
{
    StatusCode code = plainCode();
    code.formerly = {{u"Missing"_s, u"RFC 1"_s}, {u"Lost"_s, u"RFC 2"_s}};
    code.description.append(u"Nor is it elsewhere."_s);
    code.spec = StatusCode::Spec{u"RFC 9110"_s, u"15.5.5"_s, u"https://www.rfc-editor.org/rfc/rfc9110"_s};
    code.earlierSpecs = {{u"RFC 7231"_s, u"6.5.4"_s, {}}, {u"RFC 2616"_s, u"10.4.5"_s, {}}};
    code.facts = {true, StatusCode::Body::Allowed, StatusCode::Method::Kept,
                  StatusCode::Retry{u"Not before it is there."_s, u"RFC 3"_s}, StatusCode::Seen::OnTheWire};
    code.headers = {{u"Allow"_s, StatusCode::Carrier::Response, StatusCode::Level::Must, u"To say so."_s, u"RFC 4"_s},
                    {u"Range"_s, StatusCode::Carrier::Request, StatusCode::Level::May, u"To ask."_s, {}}};
    code.use = {u"The page is gone."_s, u"It never was."_s};
    code.avoid = {u"An empty list."_s};
    code.confusedWith = {{410, {}, u"It was here."_s}, {499, u"nginx"_s, u"Nobody waited."_s}};
    code.example = {{u"GET / HTTP/1.1"_s, u"Host: example.org"_s}, {u"HTTP/1.1 404 Not Found"_s}};
    code.keywords = {u"dead link"_s, u"no such page"_s};
    code.links = {{u"A page on it"_s, u"https://example.org/404"_s}};
    code.subStatuses = {{1, u"Site not found."_s, u"IIS"_s}, {2, u"Denied."_s, u"IIS"_s}};
    return code;
}

struct Contents
{
    QStringList links;
    int images = 0;
};

inline Contents contentsOf(const QTextDocument &document)
{
    Contents contents;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            if (format.isImageFormat()) {
                ++contents.images;
            }
            if (!format.anchorHref().isEmpty() && !contents.links.contains(format.anchorHref())) {
                contents.links.append(format.anchorHref());
            }
        }
    }
    return contents;
}

// Hard spaces, which only lay out, count as spaces.
inline QString plainText(const QTextDocument &document)
{
    return document.toPlainText().replace(QChar(QChar::Nbsp), u' ');
}

// Without empty lines.
inline QStringList linesOf(const QTextDocument &document)
{
    QStringList lines = plainText(document).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines) {
        line = line.simplified();
    }
    return lines;
}

inline bool isOurs(const QString &link)
{
    static const QStringList schemes{u"code:"_s, u"compare:"_s, u"keyword:"_s, u"copy:"_s, u"https://"_s};
    return std::any_of(schemes.begin(), schemes.end(), [&](const QString &scheme) { return link.startsWith(scheme); });
}

inline void addFields()
{
    QTest::addColumn<Put>("put");

    const auto add = [](const char *name, Put put) { QTest::newRow(name) << put; };
    add("the constant", [](StatusCode &c, const QString &t) { c.name = t; });
    add("the phrase", [](StatusCode &c, const QString &t) { c.reason = t; });
    add("a paragraph", [](StatusCode &c, const QString &t) { c.description = {u"before"_s, t, u"after"_s}; });
    add("a former phrase", [](StatusCode &c, const QString &t) { c.formerly = {{t, u"RFC 1"_s}}; });
    add("the document of a former phrase", [](StatusCode &c, const QString &t) { c.formerly = {{u"Old"_s, t}}; });
    add("the document of the spec", [](StatusCode &c, const QString &t) {
        c.spec = StatusCode::Spec{t, u"1"_s, u"https://example.org"_s};
    });
    add("the section of the spec", [](StatusCode &c, const QString &t) {
        c.spec = StatusCode::Spec{u"RFC 1"_s, t, u"https://example.org"_s};
    });
    add("the advice on retries", [](StatusCode &c, const QString &t) {
        c.facts.retry = StatusCode::Retry{t, u"RFC 1"_s};
    });
    add("the source of that advice", [](StatusCode &c, const QString &t) {
        c.facts.retry = StatusCode::Retry{u"Never."_s, t};
    });
    add("the name of a header field", [](StatusCode &c, const QString &t) {
        c.headers = {{t, {}, {}, u"why"_s, u"RFC 1"_s}};
    });
    add("the reason of a header field", [](StatusCode &c, const QString &t) {
        c.headers = {{u"Allow"_s, {}, {}, t, u"RFC 1"_s}};
    });
    add("the source of a header field", [](StatusCode &c, const QString &t) {
        c.headers = {{u"Allow"_s, {}, {}, u"why"_s, t}};
    });
    add("a use", [](StatusCode &c, const QString &t) { c.use = {t, u"other"_s}; });
    add("a mistake", [](StatusCode &c, const QString &t) { c.avoid = {t, u"other"_s}; });
    add("a difference", [](StatusCode &c, const QString &t) { c.confusedWith = {{410, QString(), t}}; });
    add("the origin of another code", [](StatusCode &c, const QString &t) { c.confusedWith = {{410, t, u"why"_s}}; });
    add("a line of a request", [](StatusCode &c, const QString &t) { c.example.request = {u"GET /"_s, t}; });
    add("a line of a response", [](StatusCode &c, const QString &t) { c.example.response = {u"HTTP/1.1 404"_s, t}; });
    add("a keyword", [](StatusCode &c, const QString &t) { c.keywords = {t, u"other"_s}; });
    add("the title of a link", [](StatusCode &c, const QString &t) { c.links = {{t, u"https://example.org"_s}}; });
    add("the title of the origin", [](StatusCode &c, const QString &t) {
        c.origin = std::make_shared<const Origin>(Origin{u"x"_s, t, Origin::Kind::Custom, QString()});
    });
    add("the meaning of a sub-status", [](StatusCode &c, const QString &t) { c.subStatuses = {{1, t, u"IIS"_s}}; });
    add("the authority of a sub-status", [](StatusCode &c, const QString &t) { c.subStatuses = {{1, u"x"_s, t}}; });
}

} // namespace CodeFields
