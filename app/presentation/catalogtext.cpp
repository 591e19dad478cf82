// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/catalogtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using State = CatalogFile::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("CatalogText", text);
}

int countOf(Diagnostic::Severity severity, const QList<Diagnostic> &problems)
{
    return static_cast<int>(std::count_if(problems.begin(), problems.end(), [severity](const Diagnostic &problem) {
        return problem.severity == severity;
    }));
}

QString errorCount(const CatalogFile &file)
{
    const int count = countOf(Diagnostic::Severity::Error, file.problems);
    return count == 1 ? tr("1 problem") : tr("%1 problems").arg(count);
}

QString warningCount(const CatalogFile &file)
{
    const int count = countOf(Diagnostic::Severity::Warning, file.allProblems());
    return count == 1 ? tr("1 warning") : tr("%1 warnings").arg(count);
}

QString noticeOfOne(const CatalogFile &file)
{
    const QString name = CatalogText::nameOf(file);
    if (file.state == State::Missing) {
        return file.keepsLastGood() ? tr("%1 is gone; what it said last is kept.").arg(name)
                                    : tr("%1 cannot be found.").arg(name);
    }
    return file.keepsLastGood() ? tr("%1 has %2; what it said last is kept.").arg(name, errorCount(file))
                                : tr("%1 cannot be used: %2.").arg(name, errorCount(file));
}

} // namespace

QString CatalogText::nameOf(const CatalogFile &file)
{
    return tr("“%1”").arg(QFileInfo(file.fileName).fileName());
}

QString CatalogText::stateOf(const CatalogFile &file)
{
    const QString kept = file.origin ? tr("; what it said last is kept") : QString();
    switch (file.state) {
    case State::Reading:
        return file.percent < 0 ? tr("Being read") : tr("Being read, %1 %").arg(file.percent);
    case State::Fine:
        return file.allProblems().isEmpty() ? tr("In use") : tr("In use, %1").arg(warningCount(file));
    case State::Broken:
        return errorCount(file) + kept;
    case State::Missing:
        return tr("Not there") + kept;
    case State::Stopped:
        return tr("Stopped") + kept;
    }
    return {};
}

QString CatalogText::noticeOf(const QList<CatalogFile> &files)
{
    QList<CatalogFile> bad;
    std::copy_if(files.begin(), files.end(), std::back_inserter(bad),
                 [](const CatalogFile &file) { return file.isBad(); });
    if (bad.size() < 2) {
        return bad.isEmpty() ? QString() : noticeOfOne(bad.front());
    }
    constexpr qsizetype mostNamed = 3;
    QStringList names;
    for (const CatalogFile &file : bad.first(std::min(bad.size(), mostNamed))) {
        names.append(tr("%1 (%2)").arg(nameOf(file), stateOf(file)));
    }
    const QString more = bad.size() > mostNamed ? tr(" and %1 more").arg(bad.size() - mostNamed) : QString();
    return tr("%1 catalogs have problems: %2.").arg(QString::number(bad.size()), names.join(u", "_s) + more);
}

QString CatalogText::problemLines(const QList<CatalogFile> &files)
{
    QString text;
    for (const CatalogFile &file : files) {
        const QString name = QDir::toNativeSeparators(file.fileName);
        const QList<Diagnostic> problems = file.allProblems();
        for (const Diagnostic &problem : problems) {
            text += problem.toString(name) + u'\n';
        }
    }
    return text;
}
