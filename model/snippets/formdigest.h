// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QByteArray>

// Which forms each snippet library has and for which codes, gathered when the program is built, so that all of them can
// be listed for a code without reading a library.
namespace FormDigest {

struct Form
{
    // Codes, ends included.
    struct Range
    {
        int from = 0;
        int to = 0;

        bool operator==(const Range &) const = default;
    };

    QString id;
    QString title;
    QList<Range> codes; // for which the library has a text in this form

    bool isFor(int code) const;
    bool operator==(const Form &) const = default;
};

struct Library
{
    QString id;
    QString title;
    QString language;
    QList<Form> forms; // the default first

    bool operator==(const Library &) const = default;
};

// In the order of the libraries given.
QByteArray toBytes(const QList<SnippetLibrary> &libraries);
// Empty if the bytes are not from toBytes().
QList<Library> fromBytes(const QByteArray &bytes);
// Of the built-in libraries, by language, then by title.
QList<Library> readBuiltIn();

} // namespace FormDigest
