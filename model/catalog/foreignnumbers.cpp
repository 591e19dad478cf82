// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/foreignnumbers.h"

#include "model/files/jsonobjectreader.h"
#include "model/files/jsonparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Need = JsonObjectReader::Need;
constexpr int largestNumber = 99'999;

ForeignNumber readLookalike(JsonObjectReader &fields)
{
    ForeignNumber lookalike;
    lookalike.first = fields.integer(u"first"_s, Need::Must, 0, largestNumber).value_or(0);
    lookalike.last = fields.integer(u"last"_s, Need::May, 0, largestNumber).value_or(lookalike.first);
    lookalike.title = fields.text(u"title"_s, Need::Must);
    lookalike.explanation = fields.text(u"explanation"_s, Need::Must);
    lookalike.source = fields.text(u"source"_s, Need::Must);
    return lookalike;
}

} // namespace

QList<ForeignNumber> ForeignNumbers::read(const QByteArray &bytes, QList<Diagnostic> &problems)
{
    QList<ForeignNumber> lookalikes;
    if (const std::optional<QJsonObject> object = JsonParser::parse(bytes, problems)) {
        JsonObjectReader file(*object, {}, problems);
        file.integer(u"format"_s, Need::Must, 1, 1);
        file.objects(u"lookalikes"_s, Need::Must,
                     [&lookalikes](JsonObjectReader &fields) { lookalikes.append(readLookalike(fields)); });
    }
    return lookalikes;
}

const QList<ForeignNumber> &ForeignNumbers::builtIn()
{
    static const QList<ForeignNumber> lookalikes = [] {
        QList<Diagnostic> problems;
        const std::optional<QByteArray> bytes = JsonParser::load(u":/statusbook/lookalikes.json"_s, problems);
        return bytes ? read(*bytes, problems) : QList<ForeignNumber>();
    }();
    return lookalikes;
}

QList<ForeignNumber> ForeignNumbers::of(int number)
{
    QList<ForeignNumber> found;
    std::ranges::copy_if(builtIn(), std::back_inserter(found),
                         [number](const ForeignNumber &lookalike) { return lookalike.contains(number); });
    std::ranges::stable_sort(
        found, [](const ForeignNumber &a, const ForeignNumber &b) { return a.last - a.first < b.last - b.first; });
    return found;
}
