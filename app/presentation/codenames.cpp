// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/codenames.h"

#include <QCoreApplication>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

// Each in the order of its enumerators.
constexpr std::array classNames{
    QT_TRANSLATE_NOOP("CodeNames", "No class"),     QT_TRANSLATE_NOOP("CodeNames", "Informational"),
    QT_TRANSLATE_NOOP("CodeNames", "Successful"),   QT_TRANSLATE_NOOP("CodeNames", "Redirection"),
    QT_TRANSLATE_NOOP("CodeNames", "Client error"), QT_TRANSLATE_NOOP("CodeNames", "Server error")};
constexpr std::array stateNames{
    QT_TRANSLATE_NOOP("CodeNames", "Standard"),  QT_TRANSLATE_NOOP("CodeNames", "Experimental"),
    QT_TRANSLATE_NOOP("CodeNames", "Temporary"), QT_TRANSLATE_NOOP("CodeNames", "Deprecated"),
    QT_TRANSLATE_NOOP("CodeNames", "Obsolete"),  QT_TRANSLATE_NOOP("CodeNames", "Unused"),
    QT_TRANSLATE_NOOP("CodeNames", "Unofficial")};
constexpr std::array bodyNames{QT_TRANSLATE_NOOP("CodeNames", "Content allowed"),
                               QT_TRANSLATE_NOOP("CodeNames", "No content: ends after the header"),
                               QT_TRANSLATE_NOOP("CodeNames", "No content: length zero")};
constexpr std::array methodNames{QT_TRANSLATE_NOOP("CodeNames", "Method kept"),
                                 QT_TRANSLATE_NOOP("CodeNames", "POST may become GET"),
                                 QT_TRANSLATE_NOOP("CodeNames", "Method becomes GET")};
constexpr std::array seenNames{QT_TRANSLATE_NOOP("CodeNames", "Seen on the wire"),
                               QT_TRANSLATE_NOOP("CodeNames", "Seen in logs, not on the wire")};
// Told apart by shape as well, so that no one depends on colour.
constexpr std::array cacheableNames{QT_TRANSLATE_NOOP("CodeNames", "✗ Not cacheable by default"),
                                    QT_TRANSLATE_NOOP("CodeNames", "✓ Cacheable by default")};

template <typename Names, typename Value>
QString nameIn(const Names &names, std::optional<Value> value)
{
    return value ? QCoreApplication::translate("CodeNames", names.at(static_cast<std::size_t>(*value))) : QString();
}

} // namespace

QString CodeNames::className(StatusClass statusClass)
{
    return nameIn(classNames, std::optional(statusClass));
}

QString CodeNames::classRange(StatusClass statusClass)
{
    return statusClass == StatusClass::None ? QString() : u"%1xx"_s.arg(static_cast<int>(statusClass));
}

QString CodeNames::stateName(StatusCode::State state)
{
    return nameIn(stateNames, std::optional(state));
}

QString CodeNames::cacheable(const StatusCode &code)
{
    return nameIn(cacheableNames, code.facts.cacheable);
}

QString CodeNames::body(const StatusCode &code)
{
    return nameIn(bodyNames, code.facts.body);
}

QString CodeNames::method(const StatusCode &code)
{
    return nameIn(methodNames, code.facts.method);
}

QString CodeNames::retry(const StatusCode &code)
{
    return code.facts.retry ? QString(code.facts.retry->advice + u" ("_s + code.facts.retry->source + u')') : QString();
}

QString CodeNames::seen(const StatusCode &code)
{
    return nameIn(seenNames, code.facts.seen);
}
