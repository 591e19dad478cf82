// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QHash>

// A line of source for one status code, ready to paste.
struct Snippet
{
    QString form; // id
    QString title;
    QString text;
    bool isLiteral = false; // the library has no constant for the code, so the number stands there
    QString note;           // "since 3.13", "deprecated since 7.0"; may be empty

    bool operator==(const Snippet &) const = default;
};

// What one library calls each code, and the forms in which a developer pastes that. A plain value, as read from a file.
struct SnippetLibrary
{
    struct Constant
    {
        QString name;
        QString since;      // the library's version; empty: always
        QString deprecated; // likewise; empty: not

        bool operator==(const Constant &) const = default;
    };
    struct Form
    {
        QString id;
        QString title;
        QString text;    // over the placeholders; \{ is a brace of its own
        QString literal; // the same without a constant; empty: the form needs one
        QList<int> only; // if not empty, the codes that the form is for
        QList<int> except;
        QHash<int, QList<Constant>> constants = {}; // if not empty, these instead of the library's

        bool isFor(int code) const { return (only.isEmpty() || only.contains(code)) && !except.contains(code); }
        bool operator==(const Form &) const = default;
    };

    // How the constants and forms were shown to be right.
    struct Proof
    {
        enum class How { Run, Compiled, Read };

        How how = How::Read;
        QString with; // "CPython 3.11.2 of Debian 12"
        QString note;

        bool operator==(const Proof &) const = default;
    };

    QString id;
    QString title;
    QString language;
    QString version;
    QString source; // what was read
    QString sourceUrl;
    Proof proof;
    QHash<int, QList<Constant>> constants; // the preferred first
    QList<Form> forms;                     // the default first
    bool isOwn = false;                    // made of the user's templates; without constants it takes the catalog's

    // {code}, {constant} and {reason}.
    static QStringList placeholders();

    bool isValid() const { return !id.isEmpty(); }
    // The forms that fit the code, in order; those with a constant give one line a name, the preferred first.
    QList<Snippet> snippetsFor(const StatusCode &code) const;
    // The first of them; with an empty text if the library can say nothing of the code.
    Snippet defaultSnippetFor(const StatusCode &code) const;
    // The form with that id for the code, or its variant for the code ("respond" is "respond-redirect" for 301), or one
    // with an empty text.
    Snippet snippetFor(const StatusCode &code, const QString &form) const;
};

QStringList fileWords(SnippetLibrary::Proof::How);
