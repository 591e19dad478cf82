// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippettemplatesfile.h"

#include "model/files/jsonobjectreader.h"
#include "model/files/jsonparser.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

using Need = JsonObjectReader::Need;

struct Contents
{
    QList<SnippetTemplate> forms; // what could be read, also of a file with problems
    QJsonObject others;
    QList<Diagnostic> problems;
    int format = 0;
};

void readForm(const QJsonObject &object, const QString &path, Contents &contents)
{
    QList<Diagnostic> problems;
    SnippetTemplate form;
    {
        JsonObjectReader fields(object, path, problems);
        form.name = fields.text(u"name"_s, Need::Must, SnippetTemplates::longestName);
        form.library = fields.text(u"library"_s, Need::May, SnippetTemplates::longestName);
        form.text = fields.code(u"template"_s, Need::Must);
        fields.passOverAll();
        if (!hasErrors(problems) && form.id().isEmpty()) {
            fields.wrong(u"name"_s, u"a name with a letter or a digit"_s);
        }
    }
    contents.problems += problems;
    if (!hasErrors(problems)) {
        form.others = without(object, {u"name"_s, u"library"_s, u"template"_s});
        contents.forms = SnippetTemplates::merged({}, contents.forms, {form}); // a name that stands twice loses nothing
    }
}

Contents read(const QByteArray &bytes)
{
    Contents contents;
    const std::optional<QJsonObject> object = JsonParser::parse(bytes, contents.problems);
    if (!object) {
        return contents;
    }
    JsonObjectReader file(*object, {}, contents.problems);
    contents.format = file.integer(u"format"_s, Need::Must, 1, std::numeric_limits<int>::max()).value_or(0);
    file.passOverAll();
    if (contents.format > SnippetTemplatesFile::format) {
        return contents;
    }
    if (!object->value(u"forms"_s).isArray()) {
        file.wrong(u"forms"_s, u"an array"_s);
    }
    const QJsonArray forms = object->value(u"forms"_s).toArray();
    for (int i = 0; i < forms.size() && contents.forms.size() < SnippetTemplates::mostForms; ++i) {
        const QString path = u"forms[%1]"_s.arg(i);
        if (forms.at(i).isObject()) {
            readForm(forms.at(i).toObject(), path, contents);
        } else {
            file.error(path, describe(forms.at(i)), u"an object"_s);
        }
    }
    contents.others = without(*object, {u"format"_s, u"forms"_s});
    return contents;
}

QByteArray write(const QList<SnippetTemplate> &forms, const QJsonObject &others)
{
    QJsonArray array;
    for (const SnippetTemplate &form : forms) {
        QJsonObject object = form.others;
        object.insert(u"name"_s, form.name);
        object.insert(u"template"_s, form.text);
        if (!form.library.isEmpty()) {
            object.insert(u"library"_s, form.library);
        }
        array.append(object);
    }
    QJsonObject file = others;
    file.insert(u"format"_s, SnippetTemplatesFile::format);
    file.insert(u"forms"_s, array);
    return QJsonDocument(file).toJson();
}

UserFile::State stateOf(const QByteArray &bytes)
{
    const Contents contents = read(bytes);
    if (contents.format > SnippetTemplatesFile::format) {
        return UserFile::State::OfLaterVersion;
    }
    return hasErrors(contents.problems) ? UserFile::State::Broken : UserFile::State::Good;
}

} // namespace

SnippetTemplatesFile::SnippetTemplatesFile(const QString &fileName)
    : m_file(fileName, QCoreApplication::translate("SnippetTemplatesFile", "The file of your snippet templates"),
             stateOf)
{}

QString SnippetTemplatesFile::defaultFileName()
{
    return UserFile::pathInDataFolder(u"snippets.json"_s);
}

SnippetTemplatesFile::Result SnippetTemplatesFile::glance()
{
    const UserFile::Reading reading = m_file.read();
    const bool isThere = reading.state != UserFile::State::Missing;
    return {isThere ? read(reading.bytes).forms : QList<SnippetTemplate>(), {}, reading.problem};
}

SnippetTemplatesFile::Result SnippetTemplatesFile::load()
{
    const UserFile::Reading reading = m_file.read();
    if (reading.state == UserFile::State::Broken) {
        return save({}); // sets it aside
    }
    if (reading.state == UserFile::State::Good) {
        const Contents contents = read(reading.bytes);
        m_base = contents.forms;
        m_others = contents.others;
    }
    return {m_base, {}, reading.failure};
}

SnippetTemplatesFile::Result SnippetTemplatesFile::save(const QList<SnippetTemplate> &mine)
{
    Result result{mine, {}, {}};
    const UserFile::Writing writing = m_file.write([&](const UserFile::Reading &reading) {
        if (reading.state != UserFile::State::Missing) {
            const Contents contents = read(reading.bytes);
            result.forms = SnippetTemplates::merged(m_base, mine, contents.forms);
            m_base = contents.forms;
            m_others = contents.others;
        }
        return write(result.forms, m_others);
    });
    result.notice = writing.notice;
    result.failure = writing.failure;
    if (result.failure.isEmpty()) {
        m_base = result.forms;
    }
    return result;
}
