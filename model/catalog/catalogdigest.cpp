// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogdigest.h"

#include "model/catalog/resourcebytes.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 signature = 0x53424832; // "SBH2"
constexpr QDataStream::Version version = QDataStream::Qt_6_4;

} // namespace

QByteArray CatalogDigest::toBytes(const Catalog &catalog)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(version);
    const QList<std::shared_ptr<const Origin>> origins = catalog.origins();
    out << signature << static_cast<qint32>(origins.size()) << static_cast<qint32>(catalog.size());
    for (const auto &origin : origins) {
        out << origin->id << origin->title << static_cast<qint32>(origin->kind) << origin->url
            << static_cast<qint32>(origin->rank);
    }
    for (const StatusCode &code : catalog.codes()) {
        const auto isItsOrigin = [&code](const auto &origin) { return *origin == *code.origin; };
        const auto place = std::ranges::find_if(origins, isItsOrigin) - origins.begin();
        out << static_cast<qint32>(code.code) << static_cast<qint32>(place) << code.name << code.reason
            << static_cast<qint32>(code.state) << code.summary;
    }
    return bytes;
}

Catalog CatalogDigest::fromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(version);
    quint32 found = 0;
    qint32 originCount = 0;
    qint32 codeCount = 0;
    in >> found >> originCount >> codeCount;
    if (found != signature) {
        return {};
    }
    QList<std::shared_ptr<const Origin>> origins;
    for (qint32 i = 0; i < originCount && in.status() == QDataStream::Ok; ++i) {
        Origin origin;
        qint32 kind = 0;
        qint32 rank = 0;
        in >> origin.id >> origin.title >> kind >> origin.url >> rank;
        origin.kind = static_cast<Origin::Kind>(kind);
        origin.rank = rank;
        origins.append(std::make_shared<const Origin>(std::move(origin)));
    }
    QList<StatusCode> codes;
    for (qint32 i = 0; i < codeCount && in.status() == QDataStream::Ok; ++i) {
        StatusCode code;
        qint32 number = 0;
        qint32 origin = 0;
        qint32 state = 0;
        in >> number >> origin >> code.name >> code.reason >> state >> code.summary;
        code.code = number;
        code.origin = origins.value(origin);
        code.state = static_cast<StatusCode::State>(state);
        codes.append(std::move(code));
    }
    return in.status() == QDataStream::Ok ? Catalog(std::move(codes)) : Catalog();
}

Catalog CatalogDigest::builtIn()
{
    return fromBytes(resourceBytes(u":/statusbook/catalogs.bin"_s));
}
