// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetreader.h"

#include "model/files/jsonobjectreader.h"
#include "model/files/jsonparser.h"

using namespace Qt::StringLiterals;

namespace {

using Need = JsonObjectReader::Need;

constexpr int supportedFormat = 1;
constexpr int maxShortLength = 200;

void readConstants(JsonObjectReader &fields, SnippetLibrary &library)
{
    const QStringList numbers = fields.keys();
    for (const QString &number : numbers) {
        bool isNumber = false;
        const int code = number.toInt(&isNumber);
        const bool isThreeDigits = isNumber && code >= 0 && code <= 999 && codeText(code) == number;
        if (!isThreeDigits) {
            fields.passOver(number);
            fields.error(fields.pathOf(number), u"this key"_s, u"a status code in three digits"_s);
            continue;
        }
        fields.objects(number, Need::Must, [&library, code](JsonObjectReader &constant) {
            library.constants[code].append({constant.text(u"name"_s, Need::Must, maxShortLength),
                                            constant.text(u"since"_s, Need::May, maxShortLength),
                                            constant.text(u"deprecated"_s, Need::May, maxShortLength)});
        });
    }
}

SnippetLibrary::Form readForm(JsonObjectReader &fields)
{
    SnippetLibrary::Form form;
    form.id = fields.text(u"id"_s, Need::Must, maxShortLength);
    form.title = fields.text(u"title"_s, Need::Must, maxShortLength);
    form.text = fields.code(u"template"_s, Need::Must);
    form.literal = fields.code(u"literal"_s, Need::May);
    form.only = fields.integers(u"only"_s, Need::May, 0, 999);
    form.except = fields.integers(u"except"_s, Need::May, 0, 999);
    return form;
}

SnippetLibrary readLibrary(JsonObjectReader &file)
{
    SnippetLibrary library;
    file.text(u"$schema"_s, Need::May);
    file.integer(u"format"_s, Need::Must, supportedFormat, supportedFormat);
    library.id = file.text(u"id"_s, Need::Must, maxShortLength);
    library.title = file.text(u"title"_s, Need::Must, maxShortLength);
    library.language = file.text(u"language"_s, Need::Must, maxShortLength);
    library.version = file.text(u"version"_s, Need::Must, maxShortLength);
    file.object(u"source"_s, Need::Must, [&library](JsonObjectReader &source) {
        library.source = source.text(u"name"_s, Need::Must);
        library.sourceUrl = source.httpsUrl(u"url"_s, Need::May);
    });
    file.object(u"constants"_s, Need::Must, [&library](JsonObjectReader &fields) { readConstants(fields, library); });
    file.object(u"proof"_s, Need::May, [&library](JsonObjectReader &proof) {
        using How = SnippetLibrary::Proof::How;
        library.proof = {proof.word<How>(u"how"_s, Need::Must).value_or(How::Read), proof.text(u"with"_s, Need::May),
                         proof.text(u"note"_s, Need::May)};
    });
    file.objects(u"forms"_s, Need::Must, [&library](JsonObjectReader &form) { library.forms.append(readForm(form)); });
    return library;
}

} // namespace

SnippetReader::Reading SnippetReader::read(const QByteArray &bytes)
{
    Reading reading;
    const std::optional<QJsonObject> object = JsonParser::parse(bytes, reading.problems);
    if (!object) {
        return reading;
    }
    SnippetLibrary library;
    {
        JsonObjectReader file(*object, {}, reading.problems);
        library = readLibrary(file);
    }
    if (reading.isGood()) {
        reading.library = std::move(library);
    }
    return reading;
}

SnippetReader::Reading SnippetReader::readFile(const QString &fileName)
{
    Reading reading;
    const std::optional<QByteArray> bytes = JsonParser::load(fileName, reading.problems);
    return bytes ? read(*bytes) : reading;
}
