// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogreader.h"

#include "model/files/jsonobjectreader.h"
#include "model/files/jsonparser.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Need = JsonObjectReader::Need;

constexpr int supportedFormat = 1;
constexpr int maxSummaryLength = 89;
constexpr int maxShortLength = 200;

bool isUpperSnake(const QString &text)
{
    const auto isAllowed = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !text.isEmpty() && text.size() <= maxShortLength && text.front() >= u'A' && text.front() <= u'Z' &&
           std::ranges::all_of(text, isAllowed);
}

bool isSlug(const QString &text)
{
    const auto isAllowed = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !text.isEmpty() && text.size() <= 64 && text.front() != u'-' && std::ranges::all_of(text, isAllowed);
}

std::shared_ptr<const Origin> readOrigin(JsonObjectReader &file)
{
    Origin origin;
    file.object(u"origin"_s, Need::Must, [&origin](JsonObjectReader &fields) {
        origin.id = fields.matchingText(u"id"_s, Need::Must, isSlug, u"a slug of a-z, 0-9 and -"_s);
        origin.title = fields.text(u"title"_s, Need::Must, maxShortLength);
        origin.kind = fields.word<Origin::Kind>(u"kind"_s, Need::Must).value_or(Origin::Kind::Custom);
        origin.url = fields.httpsUrl(u"url"_s, Need::May);
        origin.rank = fields.integer(u"rank"_s, Need::May, 1, 100).value_or(Origin::usualRank);
    });
    return std::make_shared<const Origin>(std::move(origin));
}

StatusCode::Facts readFacts(JsonObjectReader &fields)
{
    StatusCode::Facts facts;
    facts.cacheable = fields.boolean(u"cacheable"_s, Need::May);
    facts.body = fields.word<StatusCode::Body>(u"body"_s, Need::May);
    facts.method = fields.word<StatusCode::Method>(u"method"_s, Need::May);
    facts.seen = fields.word<StatusCode::Seen>(u"seen"_s, Need::May);
    fields.object(u"retry"_s, Need::May, [&facts](JsonObjectReader &retry) {
        facts.retry = {retry.text(u"advice"_s, Need::Must), retry.text(u"source"_s, Need::Must)};
    });
    return facts;
}

StatusCode::Header readHeader(JsonObjectReader &fields)
{
    StatusCode::Header header;
    header.name = fields.text(u"name"_s, Need::Must, maxShortLength);
    header.in = fields.word<StatusCode::Carrier>(u"in"_s, Need::Must).value_or(StatusCode::Carrier::Response);
    header.level = fields.word<StatusCode::Level>(u"level"_s, Need::Must).value_or(StatusCode::Level::May);
    header.why = fields.text(u"why"_s, Need::Must);
    header.source = fields.text(u"source"_s, Need::May, maxShortLength);
    return header;
}

void readLists(JsonObjectReader &fields, StatusCode &code)
{
    fields.objects(u"formerly"_s, Need::May, [&code](JsonObjectReader &former) {
        code.formerly.append({former.text(u"phrase"_s, Need::Must, maxShortLength),
                              former.text(u"document"_s, Need::Must, maxShortLength)});
    });
    fields.objects(u"earlierSpecs"_s, Need::May, [&code](JsonObjectReader &spec) {
        code.earlierSpecs.append({spec.text(u"document"_s, Need::Must, maxShortLength),
                                  spec.text(u"section"_s, Need::May, maxShortLength),
                                  {}});
    });
    fields.objects(u"headers"_s, Need::May,
                   [&code](JsonObjectReader &header) { code.headers.append(readHeader(header)); });
    fields.objects(u"confusedWith"_s, Need::May, [&code](JsonObjectReader &other) {
        code.confusedWith.append({other.integer(u"code"_s, Need::Must, 0, 999).value_or(0),
                                  other.matchingText(u"origin"_s, Need::May, isSlug, u"a slug of a-z, 0-9 and -"_s),
                                  other.text(u"difference"_s, Need::Must)});
    });
    fields.objects(u"links"_s, Need::May, [&code](JsonObjectReader &link) {
        code.links.append({link.text(u"title"_s, Need::Must, maxShortLength), link.httpsUrl(u"url"_s, Need::Must)});
    });
    code.use = fields.texts(u"use"_s, Need::May);
    code.avoid = fields.texts(u"avoid"_s, Need::May);
    code.keywords = fields.texts(u"keywords"_s, Need::May);
}

StatusCode readCode(JsonObjectReader &fields)
{
    StatusCode code;
    code.code = fields.integer(u"code"_s, Need::Must, 0, 999).value_or(-1);
    code.name = fields.matchingText(u"name"_s, Need::Must, isUpperSnake, u"a constant in UPPER_SNAKE"_s);
    code.reason = fields.text(u"reason"_s, Need::Must, maxShortLength);
    code.state = fields.word<StatusCode::State>(u"state"_s, Need::Must).value_or(StatusCode::State::Unofficial);
    code.summary = fields.text(u"summary"_s, Need::Must, maxSummaryLength);
    code.description = fields.texts(u"description"_s, Need::Must);
    fields.object(u"spec"_s, Need::May, [&code](JsonObjectReader &spec) {
        code.spec = {spec.text(u"document"_s, Need::Must, maxShortLength),
                     spec.text(u"section"_s, Need::May, maxShortLength), spec.httpsUrl(u"url"_s, Need::Must)};
    });
    fields.object(u"facts"_s, Need::May, [&code](JsonObjectReader &facts) { code.facts = readFacts(facts); });
    fields.object(u"example"_s, Need::May, [&code](JsonObjectReader &example) {
        code.example = {example.texts(u"request"_s, Need::Must, true), example.texts(u"response"_s, Need::Must, true)};
    });
    readLists(fields, code);
    return code;
}

// Members that editors and people use and this does not.
void skipSchemaReference(JsonObjectReader &file)
{
    file.text(u"$schema"_s, Need::May);
}

// What a reading has done when a step of it begins, by how long the steps take with a large file.
constexpr int loadedPercent = 2;
constexpr int parsedPercent = 20;

// Tells the progress if somebody listens, and remembers that the reading was stopped.
class Pace
{
public:
    explicit Pace(const CatalogReader::Progress &progress) : m_progress(progress) {}

    bool reach(int percent)
    {
        m_isStopped = m_isStopped || (m_progress && !m_progress(percent));
        return !m_isStopped;
    }
    bool isStopped() const { return m_isStopped; }

private:
    const CatalogReader::Progress &m_progress;
    bool m_isStopped = false;
};

QList<StatusCode> readCodes(JsonObjectReader &file, const std::shared_ptr<const Origin> &origin, Pace &pace)
{
    QList<StatusCode> codes;
    QHash<StatusKey, QString> pathOfKey;
    const auto readOne = [&](JsonObjectReader &fields) {
        StatusCode code = readCode(fields);
        code.origin = origin;
        const StatusKey key = keyOf(code);
        const QString path = fields.pathOf(u"name"_s);
        if (const auto twin = pathOfKey.constFind(key); twin == pathOfKey.cend()) {
            pathOfKey.insert(key, path);
        } else if (key.isValid() && !key.name.isEmpty()) {
            fields.error(path, u"\"%1\" for %2"_s.arg(key.name, codeText(key.code)),
                         u"a name that no other entry of that number has (it is at %1)"_s.arg(*twin));
        }
        codes.append(std::move(code));
    };
    const auto goesOn = [&pace](qsizetype done, qsizetype all) {
        return pace.reach(parsedPercent + static_cast<int>((100 - parsedPercent) * done / all));
    };
    file.objects(u"codes"_s, Need::Must, readOne, JsonObjectReader::maxEntries, goesOn);
    return codes;
}

Catalog::SubStatuses readSubStatuses(JsonObjectReader &file, const Origin &origin)
{
    Catalog::SubStatuses subStatuses;
    file.objects(u"substatus"_s, Need::May, [&subStatuses, &origin](JsonObjectReader &fields) {
        const int code = fields.integer(u"code"_s, Need::Must, 0, 999).value_or(0);
        const int number = fields.integer(u"sub"_s, Need::Must, 0, 9999).value_or(0);
        subStatuses.insert(code, {number, fields.text(u"meaning"_s, Need::Must), origin.title});
    });
    return subStatuses;
}

CatalogReader::Reading stoppedReading()
{
    CatalogReader::Reading reading;
    reading.isStopped = true;
    return reading;
}

CatalogReader::Reading readBytes(const QByteArray &bytes, Pace &pace)
{
    CatalogReader::Reading reading;
    const std::optional<QJsonObject> object = JsonParser::parse(bytes, reading.problems);
    if (!object) {
        return reading;
    }
    QList<StatusCode> codes;
    Catalog::SubStatuses subStatuses;
    std::shared_ptr<const Origin> origin;
    if (pace.reach(parsedPercent)) {
        JsonObjectReader file(*object, {}, reading.problems);
        skipSchemaReference(file);
        file.integer(u"format"_s, Need::Must, supportedFormat, supportedFormat);
        origin = readOrigin(file);
        codes = readCodes(file, origin, pace);
        subStatuses = readSubStatuses(file, *origin);
    }
    if (!pace.reach(100)) {
        return stoppedReading();
    }
    if (reading.isGood()) {
        reading.catalog = Catalog(std::move(codes), subStatuses);
        reading.origin = origin;
    }
    return reading;
}

} // namespace

CatalogReader::Reading CatalogReader::read(const QByteArray &bytes, const Progress &progress)
{
    Pace pace(progress);
    return readBytes(bytes, pace);
}

CatalogReader::Reading CatalogReader::readFile(const QString &fileName, const Progress &progress)
{
    Pace pace(progress);
    Reading reading;
    const auto goesOn = [&pace] { return pace.reach(0); };
    const std::optional<QByteArray> bytes = JsonParser::load(fileName, reading.problems, goesOn);
    if (pace.isStopped() || (bytes && !pace.reach(loadedPercent))) {
        return stoppedReading();
    }
    return bytes ? readBytes(*bytes, pace) : reading;
}
