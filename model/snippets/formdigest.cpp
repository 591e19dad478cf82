// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/formdigest.h"

#include "model/catalog/resourcebytes.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 signature = 0x53424631; // "SBF1"
constexpr QDataStream::Version version = QDataStream::Qt_6_4;
constexpr int lastCode = 999;

bool isOffered(const SnippetLibrary &library, const SnippetLibrary::Form &form, int code)
{
    return form.isFor(code) &&
           (!form.literal.isEmpty() || !form.text.contains(u"{constant}"_s) || library.constants.contains(code));
}

QList<FormDigest::Form::Range> codesOf(const SnippetLibrary &library, const SnippetLibrary::Form &form)
{
    QList<FormDigest::Form::Range> ranges;
    for (int code = 0; code <= lastCode; ++code) {
        if (!isOffered(library, form, code)) {
            continue;
        }
        if (!ranges.isEmpty() && ranges.back().to == code - 1) {
            ranges.back().to = code;
        } else {
            ranges.append({code, code});
        }
    }
    return ranges;
}

} // namespace

// Where QDataStream finds them.
namespace FormDigest {

static QDataStream &operator<<(QDataStream &out, const Form::Range &range)
{
    return out << static_cast<qint16>(range.from) << static_cast<qint16>(range.to);
}

static QDataStream &operator>>(QDataStream &in, Form::Range &range)
{
    qint16 from = 0;
    qint16 to = 0;
    in >> from >> to;
    range = {from, to};
    return in;
}

static QDataStream &operator>>(QDataStream &in, Form &form)
{
    QByteArray id;
    QByteArray title;
    in >> id >> title >> form.codes;
    form.id = QString::fromUtf8(id);
    form.title = QString::fromUtf8(title);
    return in;
}

static QDataStream &operator>>(QDataStream &in, Library &library)
{
    return in >> library.id >> library.title >> library.language >> library.forms;
}

} // namespace FormDigest

bool FormDigest::Form::isFor(int code) const
{
    return std::any_of(codes.begin(), codes.end(),
                       [code](const Range &range) { return range.from <= code && code <= range.to; });
}

QByteArray FormDigest::toBytes(const QList<SnippetLibrary> &libraries)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(version);
    out << signature << static_cast<quint32>(libraries.size());
    for (const SnippetLibrary &library : libraries) {
        out << library.id << library.title << library.language << static_cast<quint32>(library.forms.size());
        for (const SnippetLibrary::Form &form : library.forms) {
            out << form.id.toUtf8() << form.title.toUtf8() << codesOf(library, form);
        }
    }
    return bytes;
}

QList<FormDigest::Library> FormDigest::fromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(version);
    quint32 found = 0;
    in >> found;
    QList<Library> libraries;
    if (found == signature) {
        in >> libraries;
    }
    return in.status() == QDataStream::Ok ? libraries : QList<Library>();
}

QList<FormDigest::Library> FormDigest::readBuiltIn()
{
    return fromBytes(resourceBytes(u":/statusbook/forms.bin"_s));
}
