// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QByteArray>
#include <QMultiHash>
#include <QStringList>

// What is asked of all snippet libraries at once: their titles and forms, what they call each code, and who calls it
// so. Written when the program is built, so that no library need be read for it; each part is read where it lies, when
// it is asked for, and takes neither memory nor a start's time.
class SnippetDigest
{
public:
    using Names = QMultiHash<int, QString>;

    struct Form
    {
        using Range = std::pair<qint16, qint16>; // the first and the last code

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

    // The bytes are from toBytes(); of others it knows nothing.
    explicit SnippetDigest(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    // Of the built-in libraries.
    static SnippetDigest builtIn();
    static QByteArray toBytes(const QList<SnippetLibrary> &libraries);

    // By language, then by title.
    QList<Library> libraries() const;
    // What the libraries call each code. Names that differ in spelling alone (NOT_FOUND, NotFound) are given once.
    Names names() const;
    // The ids of the libraries for whose code the typed text names this one, the best known first: by a constant, alone
    // or as the library's users write it ("StatusNotFound", "http.StatusNotFound", ":not_found"), among other words or
    // not. What the text says beside the name decides first, then its capitals. Empty if the text holds no such name,
    // or one that is no more than the code's phrase ("Conflict", "not found").
    QStringList ownersOf(const StatusCode &code, const QString &typed) const;

private:
    QByteArray m_bytes;
};
