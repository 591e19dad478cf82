// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogfilewriter.h"

#include "model/catalog/catalogwriter.h"
#include "model/files/jsonparser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;

struct Draft
{
    std::shared_ptr<const Origin> origin;
    QJsonArray codes;
    QJsonArray subStatuses;
};

QString slugOf(const QString &title)
{
    constexpr qsizetype longest = 40;
    QString slug;
    const QString letters = title.toLower().left(longest);
    for (const QChar c : letters) {
        const bool isKept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        slug += isKept ? c : QChar(u' ');
    }
    slug = slug.simplified().replace(u' ', u'-');
    return slug.isEmpty() ? u"authority"_s : slug;
}

class Drafts
{
public:
    explicit Drafts(const QList<std::shared_ptr<const Origin>> &origins) : m_origins(origins) {}

    void add(const StatusCode &code)
    {
        draftOf(code.origin).codes.append(CatalogWriter::toEntryObject(code));
        for (const StatusCode::SubStatus &sub : code.subStatuses) {
            draftOf(originTitled(sub.authority))
                .subStatuses.append(
                    QJsonObject{{u"code"_s, code.code}, {u"sub"_s, sub.number}, {u"meaning"_s, sub.meaning}});
        }
    }

    const QList<Draft> &all() const { return m_drafts; }

private:
    Draft &draftOf(const std::shared_ptr<const Origin> &origin)
    {
        const auto known = std::ranges::find_if(m_drafts, [&origin](const Draft &draft) {
            return draft.origin == origin || draft.origin->id == origin->id;
        });
        if (known != m_drafts.end()) {
            return *known;
        }
        m_drafts.append({origin, {}, {}});
        return m_drafts.back();
    }

    std::shared_ptr<const Origin> originTitled(const QString &title)
    {
        const auto isMeant = [&title](const auto &origin) { return origin->title == title; };
        const auto known = std::ranges::find_if(m_origins, isMeant);
        if (known != m_origins.end()) {
            return *known;
        }
        Origin origin{slugOf(title), title, Origin::Kind::Custom, {}};
        const auto isTaken = [&origin](const auto &other) { return other->id == origin.id; };
        while (std::ranges::any_of(m_origins, isTaken)) {
            origin.id += u"-substatus"_s;
        }
        m_origins.append(std::make_shared<const Origin>(origin));
        return m_origins.back();
    }

    QList<std::shared_ptr<const Origin>> m_origins;
    QList<Draft> m_drafts;
};

QJsonObject originObject(const Origin &origin)
{
    QJsonObject object{{u"id"_s, origin.id}, {u"title"_s, origin.title}, {u"kind"_s, fileWord(origin.kind)}};
    if (!origin.url.isEmpty()) {
        object.insert(u"url"_s, origin.url);
    }
    if (origin.rank != Origin::usualRank) {
        object.insert(u"rank"_s, origin.rank);
    }
    return object;
}

// Indented for people, unless the file would then be too long to be read back.
QByteArray bytesOf(const QJsonObject &file)
{
    const QByteArray indented = QJsonDocument(file).toJson();
    return indented.size() <= JsonParser::maxBytes ? indented : QJsonDocument(file).toJson(QJsonDocument::Compact);
}

} // namespace

QList<CatalogFileWriter::File> CatalogFileWriter::write(const QList<StatusCode> &codes,
                                                        const QList<std::shared_ptr<const Origin>> &origins)
{
    Drafts drafts(origins);
    for (const StatusCode &code : codes) {
        drafts.add(code);
    }
    QList<File> files;
    for (const Draft &draft : drafts.all()) {
        QJsonObject file{{u"format"_s, format}, {u"origin"_s, originObject(*draft.origin)}, {u"codes"_s, draft.codes}};
        if (!draft.subStatuses.isEmpty()) {
            file.insert(u"substatus"_s, draft.subStatuses);
        }
        files.append({draft.origin->id, bytesOf(file)});
    }
    return files;
}
