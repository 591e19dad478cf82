// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/terminal/commandline.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

const QStringList formatWords{u"text"_s, u"json"_s, u"markdown"_s, u"csv"_s};

// QApplication's own options, each with a value, which it takes off before a program sees them.
QStringList withoutQtOptions(QStringList arguments)
{
    static const QStringList options{u"-platform"_s, u"-style"_s, u"-display"_s, u"-geometry"_s,
                                     u"-platformpluginpath"_s};
    for (qsizetype i = 1; i < arguments.size() && arguments.at(i) != u"--"_s;) {
        if (options.contains(arguments.at(i)) && i + 1 < arguments.size()) {
            arguments.remove(i, 2);
        } else {
            ++i;
        }
    }
    return arguments;
}

CommandLine wrong(const QString &message)
{
    CommandLine line;
    line.task = CommandLine::Task::Wrong;
    line.error = message;
    return line;
}

CommandLine readSnippet(CommandLine line, const QString &library)
{
    if (line.query.isEmpty()) {
        return wrong(u"--snippet needs a status code: statusbook --snippet %1 404"_s.arg(library));
    }
    line.task = CommandLine::Task::Snippet;
    line.library = library;
    return line;
}

// What stands behind the first file is more files, as a shell gives them for *.json.
CommandLine readCheck(CommandLine line, const QStringList &fileNames)
{
    if (fileNames.contains(QString())) {
        return wrong(u"--check needs the name of a file"_s);
    }
    line.task = CommandLine::Task::Check;
    line.checked = fileNames;
    line.query.clear();
    return line;
}

} // namespace

CommandLine CommandLine::fromArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The desktop reference for HTTP status codes.\n"
        "QUERY is a number (404), a class (4xx), a range (500-504), a phrase, a constant or plain words.\n"
        "Exit status: 0 found, 1 nothing matched, 2 wrong usage or unreadable input."_s);
    parser.addOptions({
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
        {{u"p"_s, u"print"_s}, u"Answer in the terminal instead of a window."_s},
        {{u"f"_s, u"format"_s},
         u"How to print: text, json, markdown or csv; with --list-snippets, text or json."_s,
         u"FORMAT"_s,
         u"text"_s},
        {{u"s"_s, u"snippet"_s}, u"Print the line to paste for one status code."_s, u"ID[:FORM]"_s},
        {u"list-snippets"_s,
         u"Name the snippet libraries and their forms; with QUERY, give every form for that code."_s},
        {u"catalog"_s, u"Add a catalog file; may be repeated."_s, u"FILE"_s},
        {u"check"_s, u"Check catalog files and say what is wrong with them; - reads one."_s, u"FILE"_s},
    });
    parser.addPositionalArgument(u"QUERY"_s, u"What to look up; its words are joined by spaces."_s, u"[QUERY…]"_s);
    if (!parser.parse(withoutQtOptions(arguments))) {
        return wrong(parser.errorText().simplified());
    }
    CommandLine line;
    line.query = parser.positionalArguments().join(u' ');
    line.help = parser.helpText();
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        line.task = parser.isSet(u"help"_s) ? Task::Help : Task::Version;
        return line;
    }
    line.catalogs = parser.values(u"catalog"_s);
    if (line.catalogs.contains(QString())) {
        return wrong(u"--catalog needs the name of a file"_s);
    }
    if (parser.isSet(u"check"_s)) {
        return readCheck(line, parser.values(u"check"_s) + parser.positionalArguments());
    }
    const qsizetype word = formatWords.indexOf(parser.value(u"format"_s));
    if (word < 0) {
        return wrong(u"unknown format \"%1\"; known: %2"_s.arg(parser.value(u"format"_s), formatWords.join(u", "_s)));
    }
    line.format = static_cast<Format>(word);
    if (parser.isSet(u"format"_s) && !parser.isSet(u"print"_s) && !parser.isSet(u"list-snippets"_s)) {
        return wrong(u"--format goes with --print and --list-snippets"_s);
    }
    if (parser.isSet(u"list-snippets"_s) && line.format != Format::Text && line.format != Format::Json) {
        return wrong(u"--list-snippets prints text or json, not %1"_s.arg(parser.value(u"format"_s)));
    }
    if (parser.isSet(u"snippet"_s)) {
        return readSnippet(line, parser.value(u"snippet"_s));
    }
    if (parser.isSet(u"list-snippets"_s)) {
        line.task = Task::ListSnippets;
    } else if (parser.isSet(u"print"_s)) {
        line.task = Task::Print;
    }
    return line;
}
