// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/snippettext.h"

#include "model/snippets/libraryversions.h"
#include "model/snippets/snippettemplates.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using How = SnippetLibrary::Proof::How;

QString translated(const char *text)
{
    return QCoreApplication::translate("SnippetText", text);
}

} // namespace

QString SnippetText::nameOf(const QString &language, const QString &title)
{
    const bool isSaid = title.startsWith(language, Qt::CaseInsensitive) || title.split(u' ').contains(language);
    return isSaid ? title : QString(language + u' ' + title);
}

QString SnippetText::nameOf(const SnippetLibrary &library)
{
    return nameOf(library.language, library.title);
}

QString SnippetText::versionsOf(const SnippetLibrary::Constant &constant)
{
    QStringList parts;
    if (!constant.since.isEmpty()) {
        parts.append(translated("since %1").arg(constant.since));
    }
    if (!constant.deprecated.isEmpty()) {
        parts.append(translated("deprecated since %1").arg(constant.deprecated));
    }
    return parts.isEmpty() ? translated("any version") : parts.join(u", "_s);
}

QString SnippetText::otherNames(const SnippetLibrary &library, int code, const QStringList &known)
{
    if (!LibraryVersions::matterFor(library, code)) {
        return {};
    }
    QStringList others;
    const QList<SnippetLibrary::Constant> names = library.constants.value(code);
    for (const SnippetLibrary::Constant &name : names) {
        if (!known.contains(name.name)) {
            others.append(name.name + u": "_s + versionsOf(name));
        }
    }
    return others.join(u" · "_s);
}

QString SnippetText::proofWord(const SnippetLibrary &library, const Snippet &snippet)
{
    if (SnippetTemplates::isOwn(library, snippet.form)) {
        return translated("own");
    }
    const How how = library.proof.how;
    return how == How::Run ? translated("✓ run") : how == How::Compiled ? translated("✓ compiled") : translated("read");
}

QString SnippetText::proofOf(const SnippetLibrary &library)
{
    const How how = library.proof.how;
    const QString &with = library.proof.with;
    return how == How::Run        ? translated("proven by running it on %1").arg(with)
           : how == How::Compiled ? translated("proven by compiling it with %1").arg(with)
                                  : translated("read from %1").arg(library.source);
}

QString SnippetText::proofSentence(const SnippetLibrary &library, const Snippet &snippet)
{
    if (SnippetTemplates::isOwn(library, snippet.form)) {
        return translated("A template of your own");
    }
    return translated("Version %1, %2").arg(library.version, proofOf(library));
}
