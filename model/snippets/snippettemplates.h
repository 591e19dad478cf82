// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

#include <QJsonObject>

#include <functional>

// A snippet of a user's own making: a template for any library, or for none.
struct SnippetTemplate
{
    QString name;       // as people see it
    QString library;    // id of the one whose names {constant} takes; empty: none, then it takes the catalog's
    QString text;       // over the placeholders of SnippetLibrary::Form
    QJsonObject others; // fields of a later version of the format

    // By which it is asked for, made of the name: "Slack line" is slack-line.
    QString id() const;
    bool operator==(const SnippetTemplate &) const = default;
};

// The templates of one user, each id once. Pure functions on lists of them.
namespace SnippetTemplates {

inline constexpr qsizetype longestName = 80;     // characters
inline constexpr qsizetype longestText = 20'000; // likewise
inline constexpr qsizetype mostTemplates = 1'000;

// The id of the library that they make together.
QString libraryId();
// The id of a form in the library that it is for, where others have ids of their own: "mine-slack-line".
QString idWithin(const SnippetTemplate &form);
// Whether a library has the form from the user, as the one that it is for or as that of all of them.
bool isOwn(const SnippetLibrary &library, const QString &formId);

// What is wrong with a template, in a sentence; empty if nothing is. Names every placeholder that there is not, and
// those that there are.
QString problemWithText(const QString &text);
// The same for the name of the form at that place of the list, which no other may have.
QString problemWithName(const QList<SnippetTemplate> &forms, qsizetype at);

// All of them as a library. Forms for another library take its names.
SnippetLibrary asLibrary(const QList<SnippetTemplate> &forms,
                         const std::function<SnippetLibrary(const QString &id)> &libraryOf);

// Mine, with what another writer added or changed since both had `base`. Where both changed one, theirs goes on under
// another name.
QList<SnippetTemplate> merged(const QList<SnippetTemplate> &base, const QList<SnippetTemplate> &mine,
                              const QList<SnippetTemplate> &theirs);

} // namespace SnippetTemplates
