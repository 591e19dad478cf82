// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

// The authority that a code comes from: a registry, a vendor, or a catalog of one's own.
struct Origin
{
    enum class Kind { Registry, Vendor, Custom };
    static constexpr int usualRank = 50;

    QString id; // slug, unique among the catalogs in use
    QString title;
    Kind kind = Kind::Custom;
    QString url;          // https, may be empty
    int rank = usualRank; // 1 to 100: of several with one number and of one kind the lowest comes first

    bool operator==(const Origin &) const = default;
};

// The class of a code by its first digit (RFC 9110 §15); numbers outside 100 to 599 have none.
enum class StatusClass { None, Informational, Successful, Redirection, ClientError, ServerError };

// What an entry of a catalog says, field by field as in resources/catalogs/schema.json. A plain value.
struct StatusCode
{
    enum class State { Standard, Experimental, Temporary, Deprecated, Obsolete, Unused, Unofficial };
    enum class Body { Allowed, Forbidden, None };
    enum class Method { Kept, MayBecomeGet, BecomesGet };
    enum class Seen { OnTheWire, InLogs };
    enum class Level { Must, Should, May };
    enum class Carrier { Request, Response };

    struct FormerPhrase
    {
        QString phrase;
        QString document;
        bool operator==(const FormerPhrase &) const = default;
    };
    struct Spec
    {
        QString document;
        QString section;
        QString url;
        bool operator==(const Spec &) const = default;
    };
    struct Retry
    {
        QString advice;
        QString source;
        bool operator==(const Retry &) const = default;
    };
    struct Facts
    {
        std::optional<bool> cacheable; // heuristically cacheable by default, RFC 9110 §15.1
        std::optional<Body> body;
        std::optional<Method> method; // redirects only
        std::optional<Retry> retry;
        std::optional<Seen> seen;
        bool operator==(const Facts &) const = default;
    };
    struct Header
    {
        QString name;
        Carrier in = Carrier::Response;
        Level level = Level::May;
        QString why;
        QString source;
        bool operator==(const Header &) const = default;
    };
    struct Confusion
    {
        int code = 0;
        QString origin; // id; empty: the registered code
        QString difference;
        bool operator==(const Confusion &) const = default;
    };
    struct Example
    {
        QStringList request;
        QStringList response;
        bool operator==(const Example &) const = default;
    };
    // A finer number that an authority logs below the code: IIS writes 403.14.
    struct SubStatus
    {
        int number = 0; // what stands behind the dot
        QString meaning;
        QString authority; // its title
        bool operator==(const SubStatus &) const = default;
    };
    struct Link
    {
        QString title;
        QString url;
        bool operator==(const Link &) const = default;
    };

    int code = 0; // 0 to 999
    QString name; // the constant, UPPER_SNAKE
    QString reason;
    QList<FormerPhrase> formerly;
    State state = State::Unofficial;
    QString summary;
    QStringList description; // paragraphs
    std::optional<Spec> spec;
    QList<Spec> earlierSpecs; // the newest first; without addresses
    Facts facts;
    QList<Header> headers;
    QStringList use;
    QStringList avoid;
    QList<Confusion> confusedWith;
    Example example;
    QStringList keywords;
    QList<Link> links;
    QList<SubStatus> subStatuses;         // gathered from all catalogs
    std::shared_ptr<const Origin> origin; // never null in a Catalog

    bool operator==(const StatusCode &other) const;
};

// The key of an entry: two vendors may use one number, and one authority may use a number for several errors.
struct StatusKey
{
    int code = -1;
    QString origin = {}; // id; empty in a look-up: any
    QString name = {};   // the constant; empty in a look-up: the only or first one

    bool isValid() const { return code >= 0; }
    bool operator==(const StatusKey &) const = default;
};

size_t qHash(const StatusKey &key, size_t seed = 0) noexcept;
StatusKey keyOf(const StatusCode &code);
// keyOf(a) == keyOf(b), and nothing is copied.
bool haveOneKey(const StatusCode &a, const StatusCode &b);
// Whether a look-up of the key may find the code.
bool fits(const StatusCode &code, const StatusKey &key);
StatusClass classOf(int code);
// The code in three digits, as it stands on the wire: "404", "000".
QString codeText(int code);
// The phrase that a status line carries: the registered one, or the last one in use where the registry says "(Unused)".
QString phraseOnTheWire(const StatusCode &code);

// The words that catalog files use for these values, in the order of the enumerators.
QStringList fileWords(Origin::Kind);
QStringList fileWords(StatusCode::State);
QStringList fileWords(StatusCode::Body);
QStringList fileWords(StatusCode::Method);
QStringList fileWords(StatusCode::Seen);
QStringList fileWords(StatusCode::Level);
QStringList fileWords(StatusCode::Carrier);

template <typename Enum>
QString fileWord(Enum value)
{
    return fileWords(value).at(static_cast<int>(value));
}
