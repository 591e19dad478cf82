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

constexpr quint32 signature = 0x53424432; // "SBD2"
constexpr int lastCode = 999;
constexpr qsizetype mostWords = 32; // of the typed text

// Whose snippet is shown of the many that share a name: the standard libraries and frameworks that most people who
// write their language use, in this order; then all others by id. A matter of taste, and one's own pins come before it.
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

// What is asked of a library while somebody types.
struct Identity
{
    QString id;
    QString qualifier; // what its users write before a name: "http.", ":", "HttpStatus::"
    quint16 rank = 0;  // the best known has 0
};

// What the libraries call one code.
struct NamesOfCode
{
    QList<QByteArray> names;      // in UTF-8, each spelling but one of the same letters
    QList<QByteArray> spellings;  // the others
    QList<QList<quint16>> owners; // of each name and spelling, the places of the libraries that have it
};

// What stands behind the signature, each part behind its size, so that it can be passed over. Only numbers, texts and
// lists of them, which all versions of QDataStream write alike.
using Identities = QList<Identity>;
using NamesByCode = QMap<qint16, QByteArray>;    // NamesOfCode
using Libraries = QList<SnippetDigest::Library>; // without their ids
enum class Part { OfIdentities, OfNames, OfLibraries };

QDataStream &operator<<(QDataStream &out, const Identity &library)
{
    return out << library.id << library.qualifier << library.rank;
}

QDataStream &operator>>(QDataStream &in, Identity &library)
{
    return in >> library.id >> library.qualifier >> library.rank;
}

QDataStream &operator<<(QDataStream &out, const NamesOfCode &code)
{
    return out << code.names << code.spellings << code.owners;
}

QDataStream &operator>>(QDataStream &in, NamesOfCode &code)
{
    return in >> code.names >> code.spellings >> code.owners;
}

} // namespace

static QDataStream &operator<<(QDataStream &out, const SnippetDigest::Form &form)
{
    return out << form.id.toUtf8() << form.title.toUtf8() << form.codes;
}

static QDataStream &operator>>(QDataStream &in, SnippetDigest::Form &form)
{
    QByteArray id;
    QByteArray title;
    in >> id >> title >> form.codes;
    form.id = QString::fromUtf8(id);
    form.title = QString::fromUtf8(title);
    return in;
}

static QDataStream &operator<<(QDataStream &out, const SnippetDigest::Library &library)
{
    return out << library.title << library.language << library.forms;
}

static QDataStream &operator>>(QDataStream &in, SnippetDigest::Library &library)
{
    return in >> library.title >> library.language >> library.forms;
}

namespace {

template <typename T>
QByteArray bytesOf(const T &value)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << value;
    return bytes;
}

template <typename T>
T read(QDataStream &in)
{
    T value;
    in >> value;
    return in.status() == QDataStream::Ok ? value : T();
}

template <typename T>
T read(const QByteArray &bytes, Part part)
{
    QDataStream in(bytes);
    if (read<quint32>(in) != signature) {
        return {};
    }
    for (int before = 0; before < static_cast<int>(part); ++before) {
        in.skipRawData(static_cast<int>(read<quint32>(in)));
    }
    in.skipRawData(sizeof(quint32)); // its own size
    return read<T>(in);
}

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
    return letters == lettersOf(code.reason) || std::ranges::any_of(code.formerly, [&letters](const auto &former) {
               return lettersOf(former.phrase) == letters;
           });
}

// The words of the text that may be names, without what a line of code puts after them.
QStringList namesTyped(const StatusCode &code, const QString &typed)
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

void addOwners(const QString &word, const QString &text, const QList<quint16> &places, const Identities &libraries,
               Owners &owners)
{
    const qsizetype before = word.size() - text.size();
    if (!word.endsWith(text, Qt::CaseInsensitive) || (before > 0 && isPartOfName(word.at(before - 1)))) {
        return;
    }
    const QStringView qualifier = QStringView(word).first(before);
    for (const quint16 place : places) {
        const std::pair worth(commonEnd(qualifier, libraries.value(place).qualifier), word.endsWith(text));
        if (worth > owners.worth) {
            owners = {worth, {}};
        }
        if (worth == owners.worth && !owners.places.contains(place)) {
            owners.places.append(place);
        }
    }
}

bool isOffered(const SnippetLibrary &library, const SnippetLibrary::Form &form, int code)
{
    return form.isFor(code) &&
           (!form.literal.isEmpty() || !form.text.contains(u"{constant}"_s) || library.constants.contains(code));
}

SnippetDigest::Form formOf(const SnippetLibrary &library, const SnippetLibrary::Form &form)
{
    SnippetDigest::Form digest{form.id, form.title, {}};
    for (qint16 code = 0; code <= lastCode; ++code) {
        if (!isOffered(library, form, code)) {
            continue;
        }
        if (!digest.codes.isEmpty() && digest.codes.back().second == code - 1) {
            digest.codes.back().second = code;
        } else {
            digest.codes.append({code, code});
        }
    }
    return digest;
}

// The ids from the best known library on.
QStringList rankedIds(const QList<SnippetLibrary> &libraries)
{
    QStringList ids;
    for (const SnippetLibrary &library : libraries) {
        ids.append(library.id);
    }
    std::ranges::sort(ids, [](const QString &a, const QString &b) {
        const auto placeOf = [](const QString &id) { return static_cast<size_t>(bestKnown.indexOf(id)); };
        return placeOf(a) != placeOf(b) ? placeOf(a) < placeOf(b) : a < b;
    });
    return ids;
}

NamesByCode namesOf(const QList<SnippetLibrary> &libraries)
{
    QMap<qint16, QMap<QString, QList<quint16>>> owners; // code, name
    QMap<qint16, QMap<QString, QString>> spellings;     // code, letters; the last name with these
    for (qsizetype i = 0; i < libraries.size(); ++i) {
        const auto &constants = libraries.at(i).constants;
        for (auto names = constants.begin(); names != constants.end(); ++names) {
            const auto code = static_cast<qint16>(names.key());
            for (const SnippetLibrary::Constant &constant : names.value()) {
                owners[code][constant.name].append(static_cast<quint16>(i));
                spellings[code].insert(lettersOf(constant.name), constant.name);
            }
        }
    }
    NamesByCode names;
    for (auto code = owners.begin(); code != owners.end(); ++code) {
        NamesOfCode ofCode;
        for (const QString &name : std::as_const(spellings[code.key()])) {
            ofCode.names.append(name.toUtf8());
            ofCode.owners.append(code->take(name));
        }
        for (auto name = code->begin(); name != code->end(); ++name) {
            ofCode.spellings.append(name.key().toUtf8());
            ofCode.owners.append(name.value());
        }
        names.insert(code.key(), bytesOf(ofCode));
    }
    return names;
}

} // namespace

bool SnippetDigest::Form::isFor(int code) const
{
    return std::ranges::any_of(codes,
                               [code](const Range &range) { return range.first <= code && code <= range.second; });
}

SnippetDigest SnippetDigest::builtIn()
{
    return SnippetDigest(resourceBytes(u":/statusbook/snippets.bin"_s));
}

QByteArray SnippetDigest::toBytes(const QList<SnippetLibrary> &libraries)
{
    QList<SnippetLibrary> sorted = libraries;
    std::ranges::sort(sorted, [](const SnippetLibrary &a, const SnippetLibrary &b) {
        const int byLanguage = QString::compare(a.language, b.language, Qt::CaseInsensitive);
        return byLanguage != 0 ? byLanguage < 0 : QString::compare(a.title, b.title, Qt::CaseInsensitive) < 0;
    });
    const QStringList ranked = rankedIds(sorted);
    Identities identities;
    Libraries digests;
    for (const SnippetLibrary &library : std::as_const(sorted)) {
        identities.append({library.id, qualifierOf(library), static_cast<quint16>(ranked.indexOf(library.id))});
        digests.append({library.id, library.title, library.language, {}});
        for (const SnippetLibrary::Form &form : library.forms) {
            digests.back().forms.append(formOf(library, form));
        }
    }
    // Bytes are written behind their size.
    return bytesOf(signature) + bytesOf(bytesOf(identities)) + bytesOf(bytesOf(namesOf(sorted))) +
           bytesOf(bytesOf(digests));
}

QList<SnippetDigest::Library> SnippetDigest::libraries() const
{
    const auto identities = read<Identities>(m_bytes, Part::OfIdentities);
    auto libraries = read<Libraries>(m_bytes, Part::OfLibraries);
    for (qsizetype i = 0; i < libraries.size(); ++i) {
        libraries[i].id = identities.value(i).id;
    }
    return libraries;
}

SnippetDigest::Names SnippetDigest::names() const
{
    Names names;
    const auto codes = read<NamesByCode>(m_bytes, Part::OfNames);
    for (auto code = codes.begin(); code != codes.end(); ++code) {
        QDataStream in(code.value());
        const auto ofCode = read<QList<QByteArray>>(in);
        for (const QByteArray &name : ofCode) {
            names.insert(code.key(), QString::fromUtf8(name));
        }
    }
    return names;
}

QStringList SnippetDigest::ownersOf(const StatusCode &code, const QString &typed) const
{
    const QStringList words = namesTyped(code, typed);
    if (words.isEmpty()) {
        return {};
    }
    const auto libraries = read<Identities>(m_bytes, Part::OfIdentities);
    const auto codes = read<NamesByCode>(m_bytes, Part::OfNames);
    QDataStream in(codes.value(static_cast<qint16>(code.code)));
    const auto known = read<NamesOfCode>(in);
    const QList<QByteArray> names = known.names + known.spellings;
    Owners owners;
    for (qsizetype i = 0; i < std::min(names.size(), known.owners.size()); ++i) {
        const QString name = QString::fromUtf8(names.at(i));
        for (const QString &word : words) {
            addOwners(word, name, known.owners.at(i), libraries, owners);
        }
    }
    std::ranges::sort(owners.places,
                      [&libraries](quint16 a, quint16 b) { return libraries.value(a).rank < libraries.value(b).rank; });
    QStringList ids;
    for (const quint16 place : std::as_const(owners.places)) {
        ids.append(libraries.value(place).id);
    }
    return ids;
}
