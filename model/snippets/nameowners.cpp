// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/nameowners.h"

#include "model/catalog/resourcebytes.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 signature = 0x53424f31; // "SBO1"
constexpr QDataStream::Version version = QDataStream::Qt_6_4;
constexpr qsizetype mostWords = 32; // of the typed text

// Whose snippet is shown of the many that share a name: the standard libraries and frameworks that most readers of
// their language use, in this order; then all others by id. A matter of taste, and one's own pins come before it.
const QStringList bestKnown{u"python-http-httpstatus"_s,
                            u"java-spring"_s,
                            u"go-net-http"_s,
                            u"dotnet-httpstatuscode"_s,
                            u"npm-http-status-codes"_s,
                            u"npm-nestjs"_s,
                            u"rust-http"_s,
                            u"ruby-rack"_s,
                            u"php-symfony"_s,
                            u"java-servlet"_s,
                            u"npm-axios"_s,
                            u"kotlin-ktor"_s,
                            u"python-starlette"_s,
                            u"python-requests"_s,
                            u"npm-angular"_s,
                            u"npm-http-errors"_s,
                            u"npm-hapi-boom"_s,
                            u"dart-io-httpstatus"_s,
                            u"swift-nio"_s,
                            u"node-http2-constants"_s,
                            u"cpp-boost-beast"_s,
                            u"c-winhttp"_s,
                            u"elixir-plug"_s,
                            u"perl-http-status"_s};

struct Library
{
    QString id;
    QString qualifier; // what its users write before a name: "http.", ":", "HttpStatus::"
};

struct Name
{
    QString text;
    QList<quint16> owners; // places among the libraries
};

bool isPartOfName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool isPartOfQualifier(QChar c)
{
    return isPartOfName(c) || u".:$@`-"_s.contains(c);
}

// The end of the text that stands before the first name in the library's forms.
QString qualifierOf(const SnippetLibrary &library)
{
    for (const SnippetLibrary::Form &form : library.forms) {
        const qsizetype place = form.text.indexOf(u"{constant}"_s);
        if (place >= 0) {
            qsizetype start = place;
            while (start > 0 && isPartOfQualifier(form.text.at(start - 1))) {
                --start;
            }
            return form.text.sliced(start, place - start);
        }
    }
    return {};
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    qsizetype length = 0;
    while (length < a.size() && length < b.size() && a.at(a.size() - 1 - length) == b.at(b.size() - 1 - length)) {
        ++length;
    }
    return length;
}

QString lettersOf(QStringView text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            letters += c.toLower();
        }
    }
    return letters;
}

// "NotFound", "not_found" and ":conflict" are written as in code; "Conflict" and "OK" as in a text.
bool isWrittenAsCode(QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isHump = i > 0 && word.at(i).isUpper() && word.at(i - 1).isLower();
        if (isHump || u"_.:$@`+!"_s.contains(word.at(i))) {
            return true;
        }
    }
    return false;
}

bool isPhraseOf(const StatusCode &code, const QString &letters)
{
    return letters == lettersOf(code.reason) ||
           std::any_of(code.formerly.begin(), code.formerly.end(),
                       [&letters](const auto &former) { return lettersOf(former.phrase) == letters; });
}

// The words of the text that may be names, without what a line of code puts after them.
QStringList namesIn(const StatusCode &code, const QString &typed)
{
    QStringList names;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min(mostWords, words.size()))) {
        qsizetype end = word.size();
        while (end > 0 && !isPartOfName(word.at(end - 1)) && !u"+!"_s.contains(word.at(end - 1))) {
            --end;
        }
        const QString name = word.left(end);
        const bool isCapital = words.size() == 1 && !name.isEmpty() && name.front().isUpper();
        if (isWrittenAsCode(name) || (isCapital && !isPhraseOf(code, lettersOf(name)))) {
            names.append(name);
        }
    }
    return names;
}

// Those that agree best with what was typed.
struct Owners
{
    std::pair<qsizetype, bool> worth{-1, false}; // so many characters of the qualifier agree; the capitals do
    QList<quint16> places;
};

void addOwners(const QString &word, const Name &name, const QList<Library> &libraries, Owners &owners)
{
    const qsizetype before = word.size() - name.text.size();
    if (!word.endsWith(name.text, Qt::CaseInsensitive) || (before > 0 && isPartOfName(word.at(before - 1)))) {
        return;
    }
    const QStringView qualifier = QStringView(word).first(before);
    for (const quint16 place : name.owners) {
        const std::pair worth(commonEnd(qualifier, libraries.value(place).qualifier), word.endsWith(name.text));
        if (worth > owners.worth) {
            owners = {worth, {}};
        }
        if (worth == owners.worth && !owners.places.contains(place)) {
            owners.places.append(place);
        }
    }
}

QList<Library> readLibraries(QDataStream &in)
{
    quint16 count = 0;
    in >> count;
    QList<Library> libraries;
    for (quint16 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Library library;
        in >> library.id >> library.qualifier;
        libraries.append(library);
    }
    return libraries;
}

QList<Name> readNamesOf(int wanted, QDataStream &in)
{
    QList<Name> names;
    quint16 codeCount = 0;
    in >> codeCount;
    for (quint16 i = 0; i < codeCount && in.status() == QDataStream::Ok; ++i) {
        qint16 code = 0;
        quint32 size = 0;
        in >> code >> size;
        if (code != wanted) {
            in.skipRawData(static_cast<int>(size));
            continue;
        }
        quint16 nameCount = 0;
        in >> nameCount;
        for (quint16 j = 0; j < nameCount && in.status() == QDataStream::Ok; ++j) {
            Name name;
            in >> name.text >> name.owners;
            names.append(name);
        }
        break;
    }
    return names;
}

} // namespace

NameOwners NameOwners::builtIn()
{
    return NameOwners(resourceBytes(u":/statusbook/owners.bin"_s));
}

QByteArray NameOwners::toBytes(const QList<SnippetLibrary> &libraries)
{
    QList<SnippetLibrary> sorted = libraries;
    std::sort(sorted.begin(), sorted.end(), [](const SnippetLibrary &a, const SnippetLibrary &b) {
        const auto placeOf = [](const QString &id) { return static_cast<size_t>(bestKnown.indexOf(id)); };
        return placeOf(a.id) != placeOf(b.id) ? placeOf(a.id) < placeOf(b.id) : a.id < b.id;
    });
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(version);
    out << signature << static_cast<quint16>(sorted.size());
    QMap<int, QMap<QString, QList<quint16>>> codes;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const SnippetLibrary &library = sorted.at(i);
        out << library.id << qualifierOf(library);
        for (auto names = library.constants.begin(); names != library.constants.end(); ++names) {
            for (const SnippetLibrary::Constant &name : names.value()) {
                codes[names.key()][name.name].append(static_cast<quint16>(i));
            }
        }
    }
    out << static_cast<quint16>(codes.size());
    for (auto code = codes.begin(); code != codes.end(); ++code) {
        QByteArray block;
        QDataStream inner(&block, QIODevice::WriteOnly);
        inner.setVersion(version);
        inner << static_cast<quint16>(code->size());
        for (auto name = code->begin(); name != code->end(); ++name) {
            inner << name.key() << name.value();
        }
        out << static_cast<qint16>(code.key()) << block;
    }
    return bytes;
}

QStringList NameOwners::ownersOf(const StatusCode &code, const QString &typed) const
{
    const QStringList words = namesIn(code, typed);
    QDataStream in(m_bytes);
    in.setVersion(version);
    quint32 found = 0;
    in >> found;
    if (words.isEmpty() || found != signature) {
        return {};
    }
    const QList<Library> libraries = readLibraries(in);
    const QList<Name> names = readNamesOf(code.code, in);
    Owners owners;
    for (const QString &word : words) {
        for (const Name &name : names) {
            addOwners(word, name, libraries, owners);
        }
    }
    std::sort(owners.places.begin(), owners.places.end());
    QStringList ids;
    for (const quint16 place : std::as_const(owners.places)) {
        ids.append(libraries.value(place).id);
    }
    return ids;
}
