// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippettemplates.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SnippetTemplates", text);
}

// "{statu}", but not "\{statu}" nor "{ statu }": what looks like a placeholder and is none.
QStringList unknownPlaceholders(const QString &text)
{
    static const QRegularExpression pattern(u"(?<!\\\\)\\{[A-Za-z_][A-Za-z0-9_]*\\}"_s);
    QStringList unknown;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QString found = it.next().captured();
        if (!SnippetLibrary::placeholders().contains(found) && !unknown.contains(found)) {
            unknown.append(found);
        }
    }
    return unknown;
}

auto formWithId(const QList<SnippetTemplate> &forms, const QString &id)
{
    return std::ranges::find_if(forms, [&id](const SnippetTemplate &form) { return form.id() == id; });
}

QString ownPrefix()
{
    return SnippetTemplates::libraryId() + u'-';
}

} // namespace

QString SnippetTemplate::id() const
{
    QString slug;
    for (const QChar c : name) {
        slug += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    }
    return slug.simplified().replace(u' ', u'-');
}

QString SnippetTemplates::libraryId()
{
    return u"mine"_s;
}

QString SnippetTemplates::idWithin(const SnippetTemplate &form)
{
    return ownPrefix() + form.id();
}

bool SnippetTemplates::isOwn(const SnippetLibrary &library, const QString &formId)
{
    return library.isOwn || formId.startsWith(ownPrefix());
}

QString SnippetTemplates::problemWithText(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return tr("The template is empty.");
    }
    if (text.size() > longestText) {
        return tr("The template has %1 characters; it may have %2.").arg(text.size()).arg(longestText);
    }
    const QStringList unknown = unknownPlaceholders(text);
    if (unknown.isEmpty()) {
        return {};
    }
    const QString known = SnippetLibrary::placeholders().join(u", "_s);
    return unknown.size() == 1 ? tr("There is no %1. There are %2. Write \\{ for a brace that is meant as such.")
                                     .arg(unknown.front(), known)
                               : tr("There are no %1. There are %2. Write \\{ for a brace that is meant as such.")
                                     .arg(unknown.join(u", "_s), known);
}

QString SnippetTemplates::problemWithName(const QList<SnippetTemplate> &forms, qsizetype at)
{
    const SnippetTemplate &form = forms.at(at);
    if (form.id().isEmpty()) {
        return tr("The name needs a letter or a digit.");
    }
    if (form.name.size() > longestName) {
        return tr("The name has %1 characters; it may have %2.").arg(form.name.size()).arg(longestName);
    }
    for (qsizetype i = 0; i < forms.size(); ++i) {
        if (i != at && forms.at(i).id() == form.id()) {
            return tr("“%1” has that name already.").arg(forms.at(i).name);
        }
    }
    return {};
}

SnippetLibrary SnippetTemplates::asLibrary(const QList<SnippetTemplate> &forms,
                                           const std::function<SnippetLibrary(const QString &)> &libraryOf)
{
    SnippetLibrary library;
    library.id = libraryId();
    library.title = tr("My templates");
    library.isOwn = true;
    for (const SnippetTemplate &own : forms) {
        SnippetLibrary::Form form;
        form.id = own.id();
        form.title = own.name;
        form.text = own.text;
        if (!own.library.isEmpty()) {
            form.constants = libraryOf(own.library).constants;
        }
        library.forms.append(form);
    }
    return library;
}

QList<SnippetTemplate> SnippetTemplates::merged(const QList<SnippetTemplate> &base, const QList<SnippetTemplate> &mine,
                                                const QList<SnippetTemplate> &theirs)
{
    QList<SnippetTemplate> result = mine;
    for (const SnippetTemplate &their : theirs) {
        const auto before = formWithId(base, their.id());
        const auto own = formWithId(mine, their.id());
        const bool isUnchanged = before != base.end() && *before == their;
        if (isUnchanged || (own != mine.end() && *own == their)) {
            continue;
        }
        if (own == mine.end()) {
            result.append(their);
        } else if (before != base.end() && *before == *own) {
            result[own - mine.begin()] = their; // only they changed it
        } else {
            SnippetTemplate other = their;
            for (int i = 2; formWithId(result, other.id()) != result.end(); ++i) {
                other.name = u"%1 %2"_s.arg(their.name).arg(i);
            }
            result.append(other);
        }
    }
    // What they took away and nobody changed here goes.
    result.removeIf([&](const SnippetTemplate &form) {
        const auto before = formWithId(base, form.id());
        return before != base.end() && *before == form && formWithId(theirs, form.id()) == theirs.end();
    });
    return result;
}
