// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/catalogcheck.h"

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogmerge.h"
#include "model/catalog/catalogreader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

qsizetype countOf(Diagnostic::Severity severity, const QList<Diagnostic> &problems)
{
    return std::count_if(problems.begin(), problems.end(),
                         [severity](const Diagnostic &problem) { return problem.severity == severity; });
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(QString::number(count), count == 1 ? one : many);
}

// The first error and how many more there are.
QString inOneLine(const QString &fileName, const QList<Diagnostic> &problems)
{
    const auto isError = [](const Diagnostic &problem) { return problem.severity == Diagnostic::Severity::Error; };
    const auto first = std::find_if(problems.begin(), problems.end(), isError);
    const qsizetype more = countOf(Diagnostic::Severity::Error, problems) - 1;
    QString text = u"statusbook: "_s + first->toString(fileName);
    if (more > 0) {
        text += u" (and %1; statusbook --check tells all)"_s.arg(counted(more, u"more error"_s, u"more errors"_s));
    }
    return text + u'\n';
}

} // namespace

Answer CatalogCheck::check(const QStringList &fileNames)
{
    Answer answer;
    for (const QString &name : fileNames) {
        const bool isInput = name == u"-"_s;
        const QString title = isInput ? u"standard input"_s : name;
        const CatalogReader::Reading reading = CatalogReader::readFile(isInput ? u"/dev/stdin"_s : name);
        for (const Diagnostic &problem : reading.problems) {
            answer.err += (problem.toString(title) + u'\n').toUtf8();
        }
        if (!reading.isGood()) {
            answer.status = Answer::Wrong;
            continue;
        }
        const qsizetype warnings = countOf(Diagnostic::Severity::Warning, reading.problems);
        const QString ending = warnings == 0 ? QString() : u", "_s + counted(warnings, u"warning"_s, u"warnings"_s);
        answer.out += u"%1: fine, %2 of %3 (%4)%5\n"_s
                          .arg(title, counted(reading.catalog.size(), u"entry"_s, u"entries"_s), reading.origin->title,
                               reading.origin->id, ending)
                          .toUtf8();
    }
    return answer;
}

CatalogCheck::Sources CatalogCheck::readSources(const QStringList &named, const QStringList &kept)
{
    Sources sources;
    QList<CatalogMerge::Part> parts;
    QStringList known;
    const QStringList fileNames = named + kept;
    for (const QString &name : fileNames) {
        const QString path = QFileInfo(name).absoluteFilePath();
        if (known.contains(path)) {
            continue;
        }
        known.append(path);
        const CatalogReader::Reading reading = CatalogReader::readFile(name);
        if (reading.isGood()) {
            parts.append({name, reading.catalog});
        } else {
            sources.err += inOneLine(name, reading.problems).toUtf8();
            sources.status = named.contains(name) ? Answer::Wrong : sources.status;
        }
    }
    sources.catalog = CatalogMerge::of(readBuiltInCatalog(), parts).catalog;
    return sources;
}
