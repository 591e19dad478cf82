// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetlines.h"

#include "app/presentation/snippettext.h"
#include "model/snippets/libraryversions.h"
#include "model/snippets/snippetdigest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int pinLines = 4; // of a pinned form; of a longer one the rest is told

QString keyOf(qsizetype digit)
{
    return QCoreApplication::translate("SnippetLines", "Alt+%1", "a key").arg(digit);
}

auto defaultIn(QList<SnippetLine> &lines)
{
    return std::find_if(lines.begin(), lines.end(), [](const SnippetLine &line) { return line.isDefault; });
}

} // namespace

SnippetLines::SnippetLines(const SnippetCollection &collection, const SnippetChoice &choice, const StatusCode &code,
                           const QString &found)
    : m_collection(collection), m_choice(choice), m_code(code), m_found(found)
{}

QString SnippetLines::libraryNamed(const QString &typed, const StatusCode &code, const SnippetChoice &choice)
{
    const QStringList owners = SnippetDigest::builtIn().ownersOf(code, typed);
    const QList<SnippetPin> pins = choice.shownPins();
    const auto own = std::find_if(pins.begin(), pins.end(),
                                  [&owners](const SnippetPin &pin) { return owners.contains(pin.library); });
    return own == pins.end() ? owners.value(0) : own->library;
}

SnippetLibrary SnippetLines::library(const QString &id) const
{
    return LibraryVersions::at(m_collection.library(id), m_choice.versions.value(id));
}

QList<SnippetLine> SnippetLines::pins() const
{
    QList<SnippetLine> lines = allPins();
    if (!hasPins() && !forms().isEmpty()) {
        lines.erase(defaultIn(lines));
    }
    return lines;
}

bool SnippetLines::hasPins() const
{
    return std::any_of(m_choice.pins.begin(), m_choice.pins.end(),
                       [this](const SnippetPin &pin) { return m_collection.library(pin.library).isValid(); });
}

QList<SnippetPin> SnippetLines::shownPins() const
{
    QList<SnippetPin> pins = hasPins() ? m_choice.pins : QList<SnippetPin>{{m_choice.library, {}}};
    pins.removeIf([this](const SnippetPin &pin) { return !m_collection.library(pin.library).isValid(); });
    return pins;
}

QList<SnippetLine> SnippetLines::allPins() const
{
    QList<SnippetLine> lines;
    bool hasDefault = false;
    bool isFoundPinned = m_found.isEmpty();
    const QList<SnippetPin> pins = shownPins();
    for (qsizetype i = 0; i < pins.size(); ++i) {
        SnippetLine line = pin(pins.at(i));
        line.isDefault = !hasDefault && !line.snippet.text.isEmpty();
        hasDefault = hasDefault || line.isDefault;
        line.key = line.isDefault ? QCoreApplication::translate("SnippetLines", "Return", "a key") : keyOf(i + 1);
        const bool isFound = !isFoundPinned && pins.at(i).library == m_found;
        isFoundPinned = isFoundPinned || isFound;
        lines.insert(isFound ? 0 : lines.size(), line);
    }
    if (!isFoundPinned) {
        lines.prepend(pin({m_found, {}}));
        lines.front().key = keyOf(0);
    }
    return lines;
}

QList<SnippetLine> SnippetLines::forms() const
{
    if (!m_choice.showsAllForms) {
        return {};
    }
    const SnippetLibrary &chosen = m_collection.library(m_choice.library);
    const SnippetLibrary then = library(chosen.id);
    QList<SnippetLine> lines = namedForms(chosen, then);
    if (lines.isEmpty()) {
        return {};
    }
    QStringList known;
    const QList<SnippetLibrary::Constant> names = then.constants.value(m_code.code);
    for (const SnippetLibrary::Constant &name : names) {
        known.append(name.name);
    }
    lines.front().otherNames = SnippetText::otherNames(chosen, m_code.code, known);
    if (!hasPins()) {
        QList<SnippetLine> pins = allPins();
        lines.front().isDefault = true;
        lines.front().key = defaultIn(pins)->key;
    }
    return lines;
}

QList<SnippetLine> SnippetLines::namedForms(const SnippetLibrary &library, const SnippetLibrary &then) const
{
    const bool hasVersions = LibraryVersions::matterFor(library, m_code.code);
    const QList<Snippet> snippets = then.snippetsFor(m_code);
    QList<SnippetLine> lines;
    for (const Snippet &snippet : snippets) {
        const bool isAnotherName = !lines.isEmpty() && lines.back().snippet.form == snippet.form;
        if (isAnotherName && snippet.form != snippets.front().form) {
            continue;
        }
        lines.append(lineOf(library, snippet));
        if (hasVersions && isAnotherName && snippet.note.isEmpty()) {
            lines.back().snippet.note = SnippetText::versionsOf({});
        }
    }
    return lines;
}

SnippetLine SnippetLines::lineOf(const SnippetLibrary &of, const Snippet &snippet) const
{
    SnippetLine line;
    line.library = of;
    line.version = m_choice.versions.value(of.id);
    line.snippet = snippet;
    line.title = snippet.title;
    line.isPinned = m_choice.placeOf(library(of.id), snippet.form, m_code) >= 0;
    line.mayBePinned = m_choice.pins.size() < SnippetChoice::maxPins;
    return line;
}

SnippetLine SnippetLines::pin(const SnippetPin &pin) const
{
    const SnippetLibrary &of = m_collection.library(pin.library);
    const SnippetLibrary then = library(pin.library);
    SnippetLine line = lineOf(of, snippetOfPin(then, pin.form, m_code));
    line.title = of.title + (line.title.isEmpty() ? QString() : QString(u" · "_s + line.title));
    line.maxLines = pinLines;
    line.showsProof = true;
    line.asksForVersion = LibraryVersions::matterFor(of, m_code.code);
    line.otherNames = SnippetText::otherNames(of, m_code.code, {then.constants.value(m_code.code).value(0).name});
    if (!line.otherNames.isEmpty() && !line.snippet.note.isEmpty()) { // both names in one place
        line.otherNames.prepend(line.snippet.note + u" · "_s);
        line.snippet.note.clear();
    }
    return line;
}

Snippet SnippetLines::defaultSnippet() const
{
    QList<SnippetLine> lines = allPins();
    const auto found = defaultIn(lines);
    return found == lines.end() ? Snippet() : found->snippet;
}
