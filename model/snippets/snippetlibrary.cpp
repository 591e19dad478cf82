// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetlibrary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Placeholder
{
    QString name;
    QString value;
};

// Fills in all placeholders in one pass, so that a value is never read as a template itself.
QString filled(const QString &text, const QList<Placeholder> &placeholders)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const QStringView rest = QStringView(text).sliced(at);
        const auto here =
            std::ranges::find_if(placeholders, [rest](const Placeholder &p) { return rest.startsWith(p.name); });
        if (here == placeholders.end()) {
            result += text.at(at++);
        } else {
            result += here->value;
            at += here->name.size();
        }
    }
    return result;
}

// The number has no zeros before it: in many languages they are an error, or mean an octal number.
QString filled(const QString &text, const StatusCode &code, const QString &constant)
{
    return filled(text, {{u"{code}"_s, QString::number(code.code)},
                         {u"{constant}"_s, constant},
                         {u"{reason}"_s, phraseOnTheWire(code)},
                         {u"\\{"_s, u"{"_s}});
}

QString noteOn(const SnippetLibrary::Constant &constant)
{
    QStringList notes;
    if (!constant.since.isEmpty()) {
        notes.append(u"since %1"_s.arg(constant.since));
    }
    if (!constant.deprecated.isEmpty()) {
        notes.append(u"deprecated since %1"_s.arg(constant.deprecated));
    }
    return notes.join(u", "_s);
}

} // namespace

QStringList SnippetLibrary::placeholders()
{
    return {u"{code}"_s, u"{constant}"_s, u"{reason}"_s};
}

QList<Snippet> SnippetLibrary::snippetsFor(const StatusCode &code) const
{
    QList<Snippet> snippets;
    for (const Form &form : forms) {
        if (!form.isFor(code.code)) {
            continue;
        }
        QList<Constant> names = (form.constants.isEmpty() ? constants : form.constants).value(code.code);
        if (isOwn && form.constants.isEmpty()) {
            names = {{code.name, {}, {}}};
        }
        if (!form.text.contains(u"{constant}"_s)) {
            snippets.append({form.id, form.title, filled(form.text, code, {}), false, {}});
        } else if (!names.isEmpty()) {
            for (const Constant &name : names) {
                snippets.append({form.id, form.title, filled(form.text, code, name.name), false, noteOn(name)});
            }
        } else if (!form.literal.isEmpty()) {
            snippets.append({form.id, form.title, filled(form.literal, code, {}), true, {}});
        }
    }
    return snippets;
}

Snippet SnippetLibrary::defaultSnippetFor(const StatusCode &code) const
{
    return snippetsFor(code).value(0);
}

Snippet SnippetLibrary::snippetFor(const StatusCode &code, const QString &form) const
{
    const QList<Snippet> snippets = snippetsFor(code);
    auto found = std::ranges::find_if(snippets, [&form](const Snippet &snippet) { return snippet.form == form; });
    if (found == snippets.end()) {
        found = std::ranges::find_if(snippets,
                                     [&form](const Snippet &snippet) { return snippet.form.startsWith(form + u'-'); });
    }
    return found == snippets.end() ? Snippet() : *found;
}

QStringList fileWords(SnippetLibrary::Proof::How)
{
    return {u"run"_s, u"compiled"_s, u"read"_s};
}
