// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QMap>

// A form of a library that the user wants at hand for every code.
struct SnippetPin
{
    QString library; // id
    QString form;    // id; empty: whatever the library gives first

    // "go-net-http:respond"; a pin without a library if the text is none.
    static SnippetPin fromText(const QString &text);
    QString toText() const;
    bool operator==(const SnippetPin &) const = default;
};

// What the user chose of the snippets. A plain value.
struct SnippetChoice
{
    static constexpr qsizetype maxPins = 9; // one a digit key

    QString library; // whose forms are all at hand
    QList<SnippetPin> pins;
    QMap<QString, QString> versions; // by library; those that are not in it: any
    bool showsAllForms = false;

    // The pins, or the first form of the library for one who pinned nothing.
    QList<SnippetPin> shownPins() const;
    // The place among `pins` of what gives this form for the code, or -1.
    qsizetype placeOf(const SnippetLibrary &of, const QString &form, const StatusCode &code) const;
    // Pins the form, or takes the pin away; nothing happens if there is no room.
    void togglePin(const SnippetLibrary &of, const QString &form, const StatusCode &code);
    bool operator==(const SnippetChoice &) const = default;
};

// What a pinned form is for the code: itself; or the form of that title, since one title may stand for several forms, a
// redirect's and a challenge's; or one whose id begins with the same word. Its text is empty if there is none. A
// user's template stands for itself alone.
Snippet snippetOfPin(const SnippetLibrary &library, const QString &form, const StatusCode &code);
