// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetnames.h"

#include <QDataStream>
#include <QIODevice>
#include <QResource>
#include <QSet>

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

QByteArray SnippetNames::toBytes(const QList<SnippetLibrary> &libraries)
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
    out << signature << static_cast<qint32>(names.size());
    for (auto it = names.begin(); it != names.end(); ++it) {
        out << static_cast<qint32>(it.key()) << QStringList(it->values());
    }
    return bytes;
}

SnippetNames::Names SnippetNames::fromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(version);
    quint32 found = 0;
    qint32 count = 0;
    in >> found >> count;
    Names names;
    for (qint32 i = 0; found == signature && i < count && in.status() == QDataStream::Ok; ++i) {
        qint32 code = 0;
        QStringList ofCode;
        in >> code >> ofCode;
        for (const QString &name : ofCode) {
            names.insert(code, name);
        }
    }
    return names;
}

SnippetNames::Names SnippetNames::readBuiltIn()
{
    const QResource resource(u":/statusbook/names.bin"_s);
    const auto *bytes = reinterpret_cast<const char *>(resource.data());
    return fromBytes(QByteArray::fromRawData(bytes, resource.size()));
}
