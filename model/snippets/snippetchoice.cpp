// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetchoice.h"

#include "model/snippets/snippettemplates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const SnippetLibrary &library, const QString &form)
{
    const auto found =
        std::ranges::find_if(library.forms, [&form](const SnippetLibrary::Form &f) { return f.id == form; });
    return found == library.forms.end() ? QString() : found->title;
}

// The first of the forms that share the title of this one.
QString firstOfTitle(const SnippetLibrary &library, const QString &form)
{
    if (SnippetTemplates::isOwn(library, form)) {
        return form;
    }
    const QString title = titleOf(library, form);
    const auto first =
        std::ranges::find_if(library.forms, [&title](const SnippetLibrary::Form &f) { return f.title == title; });
    return first == library.forms.end() ? form : first->id;
}

} // namespace

SnippetPin SnippetPin::fromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    return colon > 0 ? SnippetPin{text.left(colon), text.mid(colon + 1)} : SnippetPin();
}

QString SnippetPin::toText() const
{
    return library + u':' + form;
}

QList<SnippetPin> SnippetChoice::shownPins() const
{
    return pins.isEmpty() ? QList<SnippetPin>{{library, {}}} : pins;
}

qsizetype SnippetChoice::placeOf(const SnippetLibrary &of, const QString &form, const StatusCode &code) const
{
    const auto found = std::ranges::find_if(pins, [&](const SnippetPin &pin) {
        return pin.library == of.id && snippetOfPin(of, pin.form, code).form == form;
    });
    return found == pins.end() ? -1 : std::distance(pins.begin(), found);
}

void SnippetChoice::togglePin(const SnippetLibrary &of, const QString &form, const StatusCode &code)
{
    const qsizetype place = placeOf(of, form, code);
    if (place >= 0) {
        pins.removeAt(place);
    } else if (pins.size() < maxPins) {
        pins.append({of.id, firstOfTitle(of, form)});
    }
}

Snippet snippetOfPin(const SnippetLibrary &library, const QString &form, const StatusCode &code)
{
    const QList<Snippet> snippets = library.snippetsFor(code);
    if (form.isEmpty()) {
        return snippets.value(0);
    }
    const QString title = titleOf(library, form);
    const QString word = form.section(u'-', 0, 0);
    const auto first = [&snippets](const auto &isMeant) { return std::ranges::find_if(snippets, isMeant); };
    auto found = first([&form](const Snippet &snippet) { return snippet.form == form; });
    if (SnippetTemplates::isOwn(library, form)) {
        return found == snippets.end() ? Snippet() : *found;
    }
    if (found == snippets.end()) {
        found = first([&title](const Snippet &snippet) { return snippet.title == title; });
    }
    if (found == snippets.end()) {
        found = first([&word](const Snippet &snippet) { return snippet.form.section(u'-', 0, 0) == word; });
    }
    return found == snippets.end() ? Snippet() : *found;
}
