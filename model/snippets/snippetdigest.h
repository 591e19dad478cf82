// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QByteArray>
#include <QMultiHash>

// What the snippet libraries are called and what they call each code, gathered when the program is built, so that
// neither the chooser nor a search for a constant need read every library.
namespace SnippetDigest {

using Names = QMultiHash<int, QString>;

// What a chooser shows of a library before its file is read.
struct Title
{
    QString id;
    QString title;
    QString language;
};

struct Digest
{
    QList<Title> titles; // by language, then by title
    Names names;
};

// By language, then by title.
bool comesBefore(const SnippetLibrary &a, const SnippetLibrary &b);
// Names that differ in spelling alone (NOT_FOUND, NotFound) are kept once.
QByteArray toBytes(const QList<SnippetLibrary> &libraries);
// Empty if the bytes are not from toBytes().
Digest fromBytes(const QByteArray &bytes);
// Of the built-in libraries.
Digest readBuiltIn();

} // namespace SnippetDigest
