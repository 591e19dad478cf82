// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"

#include <QStringList>

#include <optional>

// A fact that a code must have, as it is typed: is:cacheable, has:retry-after, from:nginx, rfc:9110, body:forbidden,
// keeps:method; with a minus in front, must not have. A plain value.
struct Condition
{
    enum class Field { Is, Has, From, Rfc, Body, Keeps, Becomes };

    // What the user did to an entry: no catalog tells it.
    enum class Mark { Starred, Noted };

    Field field = Field::Is;
    QString value; // folded; empty while it is being typed: then everything passes
    bool isNegated = false;

    // The condition that this word of a query spells, if it spells one.
    static std::optional<Condition> fromText(QStringView word);
    QString toText() const;
    // The mark that is:starred and is:noted ask for.
    std::optional<Mark> mark() const;
    bool operator==(const Condition &) const = default;
};

// Whether the code has the fact, the minus not counted; one that asks for a mark holds for all, see NoteIndex.
bool hasFact(const StatusCode &code, const Condition &condition);
// Equal for codes that have the same facts, so that one of them may be asked for all; by chance alone for others.
std::size_t factPrint(const StatusCode &code);
// Conditions of one kind that name alternatives (from, rfc, body) may hold any one of them; all others must hold.
bool holdAll(const QList<Condition> &conditions, const StatusCode &code);

// The words that the field understands in that catalog, sorted: for completion.
QStringList valuesOf(Condition::Field field, const Catalog &catalog);
// What the word of a query may become: "is:" and "is:ca" give "is:cacheable". Empty if it is no condition.
QStringList completionsOf(const QString &word, const Catalog &catalog);
