// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/facttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FactText", text);
}

} // namespace

QString FactText::cacheable(const StatusCode &code)
{
    if (!code.facts.cacheable) {
        return {};
    }
    // Told apart by shape as well, so that no one depends on colour.
    return *code.facts.cacheable ? u"✓ "_s + tr("Cacheable by default") : u"✗ "_s + tr("Not cacheable by default");
}

QString FactText::body(const StatusCode &code)
{
    if (!code.facts.body) {
        return {};
    }
    switch (*code.facts.body) {
    case StatusCode::Body::Allowed:
        return tr("Content allowed");
    case StatusCode::Body::Forbidden:
        return tr("No content: ends after the header");
    case StatusCode::Body::None:
        return tr("No content: length zero");
    }
    return {};
}

QString FactText::method(const StatusCode &code)
{
    if (!code.facts.method) {
        return {};
    }
    switch (*code.facts.method) {
    case StatusCode::Method::Kept:
        return tr("Method kept");
    case StatusCode::Method::MayBecomeGet:
        return tr("POST may become GET");
    case StatusCode::Method::BecomesGet:
        return tr("Method becomes GET");
    }
    return {};
}

QString FactText::retry(const StatusCode &code)
{
    return code.facts.retry ? QString(code.facts.retry->advice + u" ("_s + code.facts.retry->source + u')') : QString();
}

QString FactText::seen(const StatusCode &code)
{
    if (!code.facts.seen) {
        return {};
    }
    return *code.facts.seen == StatusCode::Seen::InLogs ? tr("Seen in logs, not on the wire") : tr("Seen on the wire");
}
