// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/snippettemplatesfile.h"

#include "model/files/jsonobjectreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Need = JsonObjectReader::Need;

const QString listKey = u"forms"_s;

void readTemplate(const QJsonObject &object, const QString &path, QList<SnippetTemplate> &templates,
                  QList<Diagnostic> &problems)
{
    SnippetTemplate found;
    {
        JsonObjectReader fields(object, path, problems);
        found.name = fields.text(u"name"_s, Need::Must, SnippetTemplates::longestName);
        found.library = fields.text(u"library"_s, Need::May, SnippetTemplates::longestName);
        found.text = fields.code(u"template"_s, Need::Must);
        fields.passOverAll();
        if (!hasErrors(problems) && found.id().isEmpty()) {
            fields.wrong(u"name"_s, u"a name with a letter or a digit"_s);
        }
    }
    if (!hasErrors(problems)) {
        found.others = without(object, {u"name"_s, u"library"_s, u"template"_s});
        templates = SnippetTemplates::merged({}, templates, {found}); // a name that stands twice loses nothing
    }
}

} // namespace

UserFileReading<SnippetTemplatesFormat::Contents> SnippetTemplatesFormat::parse(const QByteArray &bytes)
{
    UserFileReading<Contents> reading;
    QList<SnippetTemplate> &templates = reading.contents.templates;
    const auto readEntry = [&templates](const QJsonObject &entry, const QString &path, QList<Diagnostic> &problems) {
        if (templates.size() < SnippetTemplates::mostTemplates) {
            readTemplate(entry, path, templates, problems);
        }
    };
    const UserFileForm::Reading form = UserFileForm::read(bytes, listKey, readEntry);
    reading.contents.others = form.others;
    reading.problems = form.problems;
    reading.isOfLaterVersion = form.isOfLaterVersion;
    return reading;
}

SnippetTemplatesFormat::Contents SnippetTemplatesFormat::merge(const Contents &mine, const Contents &base,
                                                               const Contents &theirs)
{
    // In their order where nothing was changed here.
    return {mine.templates == base.templates
                ? theirs.templates
                : SnippetTemplates::merged(base.templates, mine.templates, theirs.templates),
            theirs.others};
}

QByteArray SnippetTemplatesFormat::write(const Contents &contents)
{
    QJsonArray array;
    for (const SnippetTemplate &own : contents.templates) {
        QJsonObject object = own.others;
        object.insert(u"name"_s, own.name);
        object.insert(u"template"_s, own.text);
        if (!own.library.isEmpty()) {
            object.insert(u"library"_s, own.library);
        }
        array.append(object);
    }
    return UserFileForm::write(listKey, array, contents.others);
}

SnippetTemplatesFile::SnippetTemplatesFile(const QString &fileName)
    : UserFile(fileName, QCoreApplication::translate("SnippetTemplatesFile", "The file of your snippet templates"))
{}

QString SnippetTemplatesFile::defaultFileName()
{
    return pathInDataFolder(u"snippets.json"_s);
}
