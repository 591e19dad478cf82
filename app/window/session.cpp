// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/session.h"

#include "app/terminal/catalogcheck.h"
#include "app/terminal/entryprinter.h"
#include "app/terminal/snippetprinter.h"
#include "app/widgets/scrollbarstyle.h"
#include "app/window/applicationpalette.h"
#include "app/window/displaycheck.h"
#include "app/window/mainwindow.h"
#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogstore.h"
#include "model/snippets/snippettemplatesfile.h"
#include "model/user/notebookfile.h"
#include "model/user/settings.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"statusbook"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STATUSBOOK_VERSION));
}

void complain(const QString &message)
{
    const QByteArray line = u"statusbook: %1\n"_s.arg(message).toUtf8();
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

int write(const Answer &answer)
{
    const bool isWritten = std::fwrite(answer.out.constData(), 1, static_cast<std::size_t>(answer.out.size()),
                                       stdout) == static_cast<std::size_t>(answer.out.size()) &&
                           std::fflush(stdout) == 0;
    std::fwrite(answer.err.constData(), 1, static_cast<std::size_t>(answer.err.size()), stderr);
    return isWritten ? answer.status : Answer::Wrong;
}

// The catalogs that were added in the window, and those of the folder.
QStringList catalogsInUse()
{
    return Settings::catalogsIn(Settings::defaultFileName()) +
           CatalogFolder::list(CatalogStore::defaultFolder()).fileNames;
}

QByteArray lineOf(const QString &sentence)
{
    return sentence.isEmpty() ? QByteArray() : u"statusbook: %1\n"_s.arg(sentence).toUtf8();
}

// With the user's templates; a file that cannot be used is told in `err`.
SnippetCollection snippetsInUse(QByteArray &err)
{
    const SnippetTemplatesFile::Result own = SnippetTemplatesFile(SnippetTemplatesFile::defaultFileName()).peek();
    err += lineOf(own.failure);
    SnippetCollection snippets(SnippetCollection::builtInFolder());
    snippets.setTemplates(own.contents.templates);
    return snippets;
}

Answer answerFrom(const CatalogCheck::Sources &sources, const CommandLine &line)
{
    QByteArray err = sources.err;
    Answer answer;
    if (line.task == CommandLine::Task::Snippet) {
        answer = SnippetPrinter::print(sources.catalog, snippetsInUse(err), line);
    } else if (line.task == CommandLine::Task::ListSnippets) {
        answer = SnippetPrinter::list(sources.catalog, snippetsInUse(err), line);
    } else {
        const NotebookFile::Result notes = NotebookFile(NotebookFile::defaultFileName()).peek();
        err += lineOf(notes.failure);
        answer = EntryPrinter::print(sources.catalog, line, Look::ofStandardOutput(), notes.contents);
    }
    answer.err.prepend(err);
    answer.status = std::max(answer.status, sources.status);
    return answer;
}

Answer answerTo(const CommandLine &line)
{
    using Task = CommandLine::Task;
    switch (line.task) {
    case Task::Wrong:
        return Answer::failure(Answer::Wrong, line.error);
    case Task::Help:
        return {line.help.toUtf8(), {}, Answer::Found};
    case Task::Version:
        return {u"statusbook %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8(), {}, Answer::Found};
    case Task::Check:
        return CatalogCheck::check(line.checked);
    case Task::ListSnippets:
    case Task::Snippet:
    case Task::Print:
    case Task::Window:
        break;
    }
    return answerFrom(CatalogCheck::readSources(line.catalogs, catalogsInUse()), line);
}

} // namespace

int Session::runWindow(int argc, char **argv, const CommandLine &line,
                       const std::function<void(MainWindow &)> &prepared)
{
    DisplayCheck::printInsteadOfAborting(argv);
    const QApplication application(argc, argv);
    DisplayCheck::release();
    nameApplication();
    QGuiApplication::setDesktopFileName(u"statusbook"_s);
    const std::unique_ptr<Settings> settings = Settings::open(Settings::defaultFileName(), complain);
    QApplication::setStyle(new ScrollBarStyle);
    ApplicationPalette::apply(settings->appearance());
    CatalogStore catalogs(readBuiltInCatalog, CatalogStore::defaultFolder());
    MainWindow window(
        CatalogDigest::builtIn, [&catalogs] { return catalogs.builtIn(); }, settings.get());
    window.setCatalogStore(&catalogs, line.catalogs);
    if (!line.query.isEmpty()) {
        window.setQuery(line.query);
    }
    if (prepared) {
        prepared(window);
    }
    window.show();
    const int status = QApplication::exec();
    if (!settings->save()) {
        complain(u"the settings cannot be kept: %1 cannot be written"_s.arg(Settings::defaultFileName()));
    }
    return status;
}

int Session::runTerminal(int argc, char **argv, const CommandLine &line)
{
    const QCoreApplication application(argc, argv);
    nameApplication();
    if (line.task == CommandLine::Task::Window) {
        std::fprintf(stderr, "%s\n", DisplayCheck::explanation());
    }
    return write(answerTo(line));
}
