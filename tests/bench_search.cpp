// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What a keystroke in the search field costs: types every query character by character, each over what was left of the
// one before, and prints JSON. A keystroke is the query read, the rows ranked, and the proxy model brought up to date.
//     bench_search [--catalog FILE] [--queries FILE]
// FILE of --catalog is a catalog, or one a line (see make_catalog); the built-in ones otherwise. FILE of --queries is
// tab-separated with a header, the query in its third column. Over 1,000 entries, some of the keystrokes are also given
// to QSortFilterProxyModel::setFilterFixedString over the same texts (qsfpm_…).

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogreader.h"
#include "model/snippets/snippetdigest.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"
#include "tests/relevancejudge.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    QString catalog;
    QString queries = QString::fromUtf8(STATUSBOOK_QUERIES);
    bool areGood = true;
};

Arguments readArguments(const QStringList &words)
{
    Arguments arguments;
    for (qsizetype i = 1; i + 1 < words.size(); i += 2) {
        if (words.at(i) == u"--catalog"_s) {
            arguments.catalog = words.at(i + 1);
        } else if (words.at(i) == u"--queries"_s) {
            arguments.queries = words.at(i + 1);
        } else {
            arguments.areGood = false;
        }
    }
    arguments.areGood = arguments.areGood && words.size() % 2 == 1;
    return arguments;
}

// Empty, with a word on standard error, if the file cannot be read.
Catalog readCatalog(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "bench_search: cannot read %s\n", qUtf8Printable(fileName));
        return {};
    }
    QList<StatusCode> codes;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const bool isWholeCatalog = line.trimmed().endsWith('}') && line.startsWith('{');
        const CatalogReader::Reading reading = CatalogReader::read(isWholeCatalog ? line : line + file.readAll());
        if (!reading.isGood()) {
            std::fprintf(stderr, "bench_search: %s: %s\n", qUtf8Printable(fileName),
                         qUtf8Printable(reading.problems.front().message));
            return {};
        }
        codes += reading.catalog.codes();
    }
    return Catalog(codes);
}

// Everything of an entry that a search looks at, a text a line.
QString searchedText(const StatusCode &code, const SearchIndex::CodeNames &names)
{
    QStringList texts{code.reason, code.name, code.origin->title, code.summary};
    texts += code.keywords + code.description + code.use + code.avoid;
    if (code.origin->kind == Origin::Kind::Registry) {
        texts += names.values(code.code);
    }
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        texts += former.phrase;
    }
    for (const StatusCode::Header &header : code.headers) {
        texts += header.name;
    }
    for (const StatusCode::SubStatus &sub : code.subStatuses) {
        texts += sub.meaning;
    }
    for (const StatusCode::Spec &spec : code.earlierSpecs + QList{code.spec.value_or(StatusCode::Spec())}) {
        texts += QString(spec.document + u' ' + spec.section);
    }
    return texts.join(u'\n');
}

QStringList keystrokesOf(const QList<RelevanceJudge::Query> &queries)
{
    QStringList typed;
    for (const RelevanceJudge::Query &query : queries) {
        for (qsizetype length = 1; length <= query.text.size(); ++length) {
            typed.append(query.text.left(length));
        }
    }
    return typed;
}

// Evenly strewn over all of them.
std::vector<qsizetype> sampleOf(qsizetype count)
{
    constexpr qsizetype most = 60;
    std::vector<qsizetype> sample;
    for (qsizetype i = 0; i < std::min(most, count); ++i) {
        sample.push_back(count <= most ? i : i * count / most);
    }
    return sample;
}

// The least time that this share of all were done in.
double percentile(std::vector<double> times, double share)
{
    if (times.empty()) {
        return 0;
    }
    std::sort(times.begin(), times.end());
    const auto last = static_cast<double>(times.size() - 1);
    return times[static_cast<std::size_t>(last * share + 0.5)];
}

double microseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1'000;
}

std::vector<double> timeKeystrokes(const SearchIndex &index, const QStringList &keystrokes)
{
    StatusTableModel table;
    SearchProxyModel proxy;
    table.setCatalog(index.catalog());
    proxy.setSourceModel(&table);
    SearchIndex::Scratch scratch;
    std::vector<double> times;
    times.reserve(static_cast<std::size_t>(keystrokes.size()));
    for (const QString &typed : keystrokes) {
        QElapsedTimer timer;
        timer.start();
        proxy.setResult(index.search(SearchQuery::fromText(typed), {}, scratch));
        times.push_back(microseconds(timer));
    }
    return times;
}

std::vector<double> timeQtFilter(const QStringList &texts, const QStringList &keystrokes,
                                 const std::vector<qsizetype> &sample)
{
    QStringListModel model(texts);
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&model);
    std::vector<double> times;
    for (const qsizetype at : sample) {
        QElapsedTimer timer;
        timer.start();
        proxy.setFilterFixedString(keystrokes.at(at));
        proxy.rowCount(); // it maps its rows when asked
        times.push_back(microseconds(timer));
    }
    return times;
}

QJsonObject measure(const Catalog &catalog, const QStringList &keystrokes)
{
    constexpr int manyEntries = 1'000;
    const SearchIndex::CodeNames names = SnippetDigest::readBuiltIn().names;
    QStringList texts;
    qint64 textBytes = 0;
    for (const StatusCode &code : catalog.codes()) {
        texts.append(searchedText(code, names));
        textBytes += texts.back().toUtf8().size();
    }
    QElapsedTimer timer;
    timer.start();
    const SearchIndex index(catalog, names);
    const double buildTime = microseconds(timer) / 1'000;
    const std::vector<double> times = timeKeystrokes(index, keystrokes);
    QJsonObject result{{u"entries"_s, catalog.size()},         {u"keystrokes"_s, keystrokes.size()},
                       {u"index_build_ms"_s, buildTime},       {u"index_bytes"_s, index.byteCount()},
                       {u"text_bytes"_s, textBytes},           {u"p50_us"_s, percentile(times, 0.5)},
                       {u"p99_us"_s, percentile(times, 0.99)}, {u"max_us"_s, percentile(times, 1)}};
    if (catalog.size() > manyEntries) {
        const std::vector<qsizetype> sample = sampleOf(keystrokes.size());
        std::vector<double> own;
        for (const qsizetype at : sample) {
            own.push_back(times[static_cast<std::size_t>(at)]);
        }
        const double qtMedian = percentile(timeQtFilter(texts, keystrokes, sample), 0.5);
        result.insert(u"qsfpm_keystrokes"_s, static_cast<qint64>(sample.size()));
        result.insert(u"qsfpm_p50_us"_s, qtMedian);
        result.insert(u"qsfpm_ratio"_s, qtMedian / std::max(1e-3, percentile(own, 0.5)));
    }
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Arguments arguments = readArguments(QCoreApplication::arguments());
    const auto queries = RelevanceJudge::readFile(arguments.queries);
    if (!arguments.areGood || !queries) {
        std::fprintf(stderr, "usage: bench_search [--catalog FILE] [--queries FILE]\n");
        return 2;
    }
    const Catalog catalog = arguments.catalog.isEmpty() ? readBuiltInCatalog() : readCatalog(arguments.catalog);
    if (catalog.isEmpty()) {
        return 1;
    }
    std::printf("%s", QJsonDocument(measure(catalog, keystrokesOf(*queries))).toJson().constData());
    return 0;
}
