// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetdigest.h"

#include "model/catalog/resourcebytes.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 signature = 0x53424e31; // "SBN1"
constexpr QDataStream::Version version = QDataStream::Qt_6_4;

QString withoutSpelling(const QString &name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber()) {
            letters += c.toLower();
        }
    }
    return letters;
}

} // namespace

bool SnippetDigest::comesBefore(const SnippetLibrary &a, const SnippetLibrary &b)
{
    const int byLanguage = QString::compare(a.language, b.language, Qt::CaseInsensitive);
    return byLanguage != 0 ? byLanguage < 0 : QString::compare(a.title, b.title, Qt::CaseInsensitive) < 0;
}

QByteArray SnippetDigest::toBytes(const QList<SnippetLibrary> &libraries)
{
    QMap<int, QMap<QString, QString>> names; // code, letters, name
    for (const SnippetLibrary &library : libraries) {
        for (auto it = library.constants.begin(); it != library.constants.end(); ++it) {
            for (const SnippetLibrary::Constant &constant : it.value()) {
                names[it.key()].insert(withoutSpelling(constant.name), constant.name);
            }
        }
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(version);
    QList<SnippetLibrary> sorted = libraries;
    std::sort(sorted.begin(), sorted.end(), comesBefore);
    out << signature << static_cast<qint32>(sorted.size());
    for (const SnippetLibrary &library : sorted) {
        out << library.id << library.title << library.language;
    }
    out << static_cast<qint32>(names.size());
    for (auto it = names.begin(); it != names.end(); ++it) {
        out << static_cast<qint32>(it.key()) << QStringList(it->values());
    }
    return bytes;
}

SnippetDigest::Digest SnippetDigest::fromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(version);
    quint32 found = 0;
    qint32 count = 0;
    in >> found;
    if (found != signature) {
        return {};
    }
    Digest digest;
    in >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Title title;
        in >> title.id >> title.title >> title.language;
        digest.titles.append(title);
    }
    in >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint32 code = 0;
        QStringList ofCode;
        in >> code >> ofCode;
        for (const QString &name : ofCode) {
            digest.names.insert(code, name);
        }
    }
    return in.status() == QDataStream::Ok ? digest : Digest();
}

SnippetDigest::Digest SnippetDigest::readBuiltIn()
{
    return fromBytes(resourceBytes(u":/statusbook/snippets.bin"_s));
}
