// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QByteArray>
#include <QStringList>

// Which libraries call a code by a name: gathered when the program is built, looked up where it lies, so that it takes
// neither memory nor a start's time.
class NameOwners
{
public:
    // The bytes are from toBytes(); of others it knows nothing. They must outlive it.
    explicit NameOwners(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    static NameOwners builtIn();
    static QByteArray toBytes(const QList<SnippetLibrary> &libraries);

    // The ids of the libraries for whose code the typed text names this one, the best known first: by a constant, alone
    // or as the library's users write it ("StatusNotFound", "http.StatusNotFound", ":not_found"), among other words or
    // not. What the text says beside the name decides first, then its capitals. Empty if the text holds no such name,
    // or one that is no more than the code's phrase ("Conflict", "not found").
    QStringList ownersOf(const StatusCode &code, const QString &typed) const;

private:
    QByteArray m_bytes;
};
