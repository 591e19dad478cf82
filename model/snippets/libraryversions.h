// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

// The versions of a library between which its names changed. Versions are numbers with dots ("3.13"); what a file says
// otherwise ("2.1 or earlier") tells that a name is old, not when it became so.
namespace LibraryVersions {

// A stretch of versions in which the names stay the same.
struct Span
{
    QString from;   // its first version; empty: the first of all
    QString before; // the first version after it; empty: none yet

    // Stands for the whole span where a version is asked for.
    QString version() const { return from.isEmpty() ? QString(u'0') : from; }
    bool contains(const QString &version) const;
    bool operator==(const Span &) const = default;
};

// Newest first; empty if no name came or was deprecated in a known version.
QList<Span> spansOf(const SnippetLibrary &library);
// Whether the versions say something of the code's names.
bool matterFor(const SnippetLibrary &library, int code);
// The library as it is in that version: without the names that came later, and with those first that surely were there
// and in favour: one that only a later version deprecates comes before one that no version is told of, one that is
// deprecated already comes last. An empty version leaves the library as it is.
SnippetLibrary at(const SnippetLibrary &library, const QString &version);

} // namespace LibraryVersions
