// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/libraryversions.h"

#include <QVersionNumber>

#include <algorithm>

namespace {

// Null unless the text is nothing but a version number.
QVersionNumber numberOf(const QString &text)
{
    qsizetype end = 0;
    const QVersionNumber number = QVersionNumber::fromString(text, &end);
    return end == text.size() ? number : QVersionNumber();
}

bool isThere(const SnippetLibrary::Constant &constant, const QVersionNumber &version)
{
    return numberOf(constant.since) <= version;
}

// 0: in favour until a later version, 1: in favour, 2: deprecated
int disfavour(const SnippetLibrary::Constant &constant, const QVersionNumber &version)
{
    if (constant.deprecated.isEmpty()) {
        return 1;
    }
    return numberOf(constant.deprecated) > version ? 0 : 2;
}

} // namespace

bool LibraryVersions::Span::contains(const QString &version) const
{
    const QVersionNumber number = numberOf(version);
    return numberOf(from) <= number && (before.isEmpty() || number < numberOf(before));
}

QList<LibraryVersions::Span> LibraryVersions::spansOf(const SnippetLibrary &library)
{
    QStringList changes;
    for (const QList<SnippetLibrary::Constant> &names : library.constants) {
        for (const SnippetLibrary::Constant &name : names) {
            for (const QString &text : {name.since, name.deprecated}) {
                if (!numberOf(text).isNull() && !changes.contains(text)) {
                    changes.append(text);
                }
            }
        }
    }
    if (changes.isEmpty()) {
        return {};
    }
    std::ranges::sort(changes, [](const QString &a, const QString &b) { return numberOf(a) > numberOf(b); });
    QList<Span> spans;
    QString before;
    for (const QString &from : std::as_const(changes)) {
        spans.append({from, before});
        before = from;
    }
    spans.append({{}, before});
    return spans;
}

bool LibraryVersions::matterFor(const SnippetLibrary &library, int code)
{
    const QList<SnippetLibrary::Constant> names = library.constants.value(code);
    return std::ranges::any_of(names, [](const SnippetLibrary::Constant &name) {
        return !name.since.isEmpty() || !name.deprecated.isEmpty();
    });
}

SnippetLibrary LibraryVersions::at(const SnippetLibrary &library, const QString &version)
{
    if (version.isEmpty()) {
        return library;
    }
    const QVersionNumber number = numberOf(version);
    SnippetLibrary then = library;
    for (QList<SnippetLibrary::Constant> &names : then.constants) {
        names.removeIf([&number](const SnippetLibrary::Constant &name) { return !isThere(name, number); });
        std::ranges::stable_sort(names,
                                 [&number](const SnippetLibrary::Constant &a, const SnippetLibrary::Constant &b) {
                                     return disfavour(a, number) < disfavour(b, number);
                                 });
    }
    then.constants.removeIf([](const auto &names) { return names.value().isEmpty(); });
    return then;
}
