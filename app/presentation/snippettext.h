// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetlibrary.h"

// What is said of snippets and their libraries.
namespace SnippetText {

// "Go net/http"; the language is not said twice.
QString nameOf(const QString &language, const QString &title);
QString nameOf(const SnippetLibrary &library);
// "since 3.13", "any version"
QString versionsOf(const SnippetLibrary::Constant &constant);
// "REQUEST_ENTITY_TOO_LARGE: any version": the code's names in the library but these; empty if no version is told of
// any name.
QString otherNames(const SnippetLibrary &library, int code, const QStringList &known);
// How the library's names were shown to be right: "✓ run"; "proven by running it on CPython 3.11"; a sentence. What the
// user wrote is said to be their own.
QString proofWord(const SnippetLibrary &library, const Snippet &snippet = {});
QString proofOf(const SnippetLibrary &library);
QString proofSentence(const SnippetLibrary &library, const Snippet &snippet = {});

} // namespace SnippetText
