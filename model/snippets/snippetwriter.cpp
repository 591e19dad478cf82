// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippetwriter.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(key, text);
    }
}

QJsonObject toJsonObject(const SnippetLibrary::Proof &proof)
{
    QJsonObject object{{u"how"_s, fileWord(proof.how)}};
    insertText(object, u"with"_s, proof.with);
    insertText(object, u"note"_s, proof.note);
    return object;
}

QJsonObject summaryOf(const SnippetLibrary &library)
{
    return {{u"id"_s, library.id},
            {u"title"_s, library.title},
            {u"language"_s, library.language},
            {u"version"_s, library.version},
            {u"proof"_s, toJsonObject(library.proof)}};
}

} // namespace

QJsonObject SnippetWriter::toJsonObject(const SnippetLibrary &library)
{
    QSet<QString> told;
    QJsonArray forms;
    for (const SnippetLibrary::Form &form : library.forms) {
        if (!told.contains(form.id)) {
            told.insert(form.id);
            forms.append(QJsonObject{{u"id"_s, form.id}, {u"title"_s, form.title}});
        }
    }
    QJsonObject object = summaryOf(library);
    object.insert(u"forms"_s, forms);
    return object;
}

QJsonObject SnippetWriter::toJsonObject(const SnippetLibrary &library, const StatusCode &code)
{
    QJsonArray names;
    const QList<SnippetLibrary::Constant> constants = library.constants.value(code.code);
    for (const SnippetLibrary::Constant &constant : constants) {
        QJsonObject name{{u"name"_s, constant.name}};
        insertText(name, u"since"_s, constant.since);
        insertText(name, u"deprecated"_s, constant.deprecated);
        names.append(name);
    }
    QJsonArray forms;
    const QList<Snippet> snippets = library.snippetsFor(code);
    for (const Snippet &snippet : snippets) {
        QJsonObject form{{u"id"_s, snippet.form},
                         {u"title"_s, snippet.title},
                         {u"text"_s, snippet.text},
                         {u"literal"_s, snippet.isLiteral}};
        insertText(form, u"note"_s, snippet.note);
        forms.append(form);
    }
    QJsonObject object = summaryOf(library);
    object.insert(u"names"_s, names);
    object.insert(u"forms"_s, forms);
    return object;
}
