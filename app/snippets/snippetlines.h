// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetchoice.h"
#include "model/snippets/snippetcollection.h"

// A snippet with all that is shown of it.
struct SnippetLine
{
    SnippetLibrary library; // as its file has it; the version is the one that the user chose
    QString version;
    Snippet snippet; // without a text where there is nothing for the code
    QString title;
    QString key;        // that copies it: "Alt+2"; may be empty
    QString otherNames; // of the code in that library, with their versions; may be empty
    bool isDefault = false;
    bool isPinned = false;
    bool mayBePinned = true; // there is room
    bool asksForVersion = false;
    bool showsProof = false;
    int maxLines = 0; // 0: all
};

// What the user is shown for a code: pure, from what was chosen.
class SnippetLines
{
    Q_DISABLE_COPY_MOVE(SnippetLines)
public:
    // All must outlive it. `found` is the library that the search named; empty: none.
    SnippetLines(const SnippetCollection &collection, const SnippetChoice &choice, const StatusCode &code,
                 const QString &found);
    ~SnippetLines() = default;

    // The library by whose name of the code was searched, if the text has one: among several one's own comes first,
    // then the best known.
    static QString libraryNamed(const QString &typed, const StatusCode &code, const SnippetChoice &choice);

    // What the search named, then the pins in their order. What stands in for a pin, where there is none, is left out
    // if forms() has it.
    QList<SnippetLine> pins() const;
    // All forms of the chosen library, if they are to be shown: every name of the code in the first, which is the bare
    // one, the preferred name in the others.
    QList<SnippetLine> forms() const;
    SnippetLine pin(const SnippetPin &pin) const;
    // The pins whose libraries there are; what stands in for them if there is none.
    QList<SnippetPin> shownPins() const;
    // What Return copies; without a text if there is nothing.
    Snippet defaultSnippet() const;
    // The library in the version that the user chose.
    SnippetLibrary library(const QString &id) const;

private:
    bool hasPins() const;
    QList<SnippetLine> allPins() const;
    SnippetLine lineOf(const SnippetLibrary &of, const Snippet &snippet) const;
    QList<SnippetLine> namedForms(const SnippetLibrary &library, const SnippetLibrary &then) const;

    const SnippetCollection &m_collection;
    const SnippetChoice &m_choice;
    const StatusCode &m_code;
    const QString &m_found;
};
