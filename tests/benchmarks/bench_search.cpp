// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What a keystroke in the search field costs: types every query character by character, each over what was left of the
// one before, and prints JSON. A keystroke is the query read, the rows ranked, and the proxy model brought up to date.
//     bench_search [--catalog FILE]… [--queries FILE] [--rounds N]
// The built-in catalogs are searched, unless files are given (see make_catalog). FILE of --queries is tab-separated
// with a header, the query in its third column. Over 1,000 entries, some of the keystrokes are also given to
// QSortFilterProxyModel::setFilterFixedString over the same texts (qsfpm_…; the ratios are its times by ours for those
// keystrokes). Of N rounds, each keystroke's best counts: for a machine that has other work to do.

#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogreader.h"
#include "model/query/queryparser.h"
#include "model/snippets/snippetdigest.h"
#include "model/table/searchproxymodel.h"
#include "model/table/statustablemodel.h"
#include "tests/relevancejudge.h"
#include "tests/searchedtext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    QStringList catalogs;
    QString queries = QString::fromUtf8(STATUSBOOK_QUERIES);
    int rounds = 1;
    bool areGood = true;
};

Arguments readArguments(const QStringList &words)
{
    Arguments arguments;
    for (qsizetype i = 1; i + 1 < words.size(); i += 2) {
        if (words.at(i) == u"--catalog"_s) {
            arguments.catalogs.append(words.at(i + 1));
        } else if (words.at(i) == u"--queries"_s) {
            arguments.queries = words.at(i + 1);
        } else if (words.at(i) == u"--rounds"_s) {
            arguments.rounds = words.at(i + 1).toInt();
        } else {
            arguments.areGood = false;
        }
    }
    arguments.areGood = arguments.areGood && words.size() % 2 == 1 && arguments.rounds > 0;
    return arguments;
}

// Empty, with a word on standard error, if a file cannot be read.
Catalog readCatalogs(const QStringList &fileNames)
{
    QList<Catalog> catalogs;
    for (const QString &fileName : fileNames) {
        const CatalogReader::Reading reading = CatalogReader::readFile(fileName);
        if (!reading.isGood()) {
            std::fprintf(stderr, "bench_search: %s: %s\n", qUtf8Printable(fileName),
                         qUtf8Printable(reading.problems.front().message()));
            return {};
        }
        catalogs.append(reading.catalog);
    }
    return Catalog::merged(catalogs);
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

std::vector<double> timeKeystrokes(const SearchIndex &index, const QStringList &keystrokes, int rounds)
{
    StatusTableModel table;
    SearchProxyModel proxy;
    table.setCatalog(index.catalog());
    proxy.setSourceModel(&table);
    Searcher searcher;
    std::vector<double> times(static_cast<std::size_t>(keystrokes.size()), std::numeric_limits<double>::max());
    for (; rounds > 0; --rounds) {
        for (std::size_t i = 0; i < times.size(); ++i) {
            QElapsedTimer timer;
            timer.start();
            proxy.setResult(searcher.search(index, QueryParser::parse(keystrokes.at(static_cast<qsizetype>(i)))));
            times[i] = std::min(times[i], microseconds(timer));
        }
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

void compareWithQtFilter(const QStringList &texts, const QStringList &keystrokes, const std::vector<double> &times,
                         QJsonObject &result)
{
    const std::vector<qsizetype> sample = sampleOf(keystrokes.size());
    std::vector<double> own;
    for (const qsizetype at : sample) {
        own.push_back(times[static_cast<std::size_t>(at)]);
    }
    const std::vector<double> qts = timeQtFilter(texts, keystrokes, sample);
    const auto ratio = [&](double share) { return percentile(qts, share) / std::max(1e-3, percentile(own, share)); };
    result.insert(u"qsfpm_keystrokes"_s, static_cast<qint64>(sample.size()));
    result.insert(u"qsfpm_p50_us"_s, percentile(qts, 0.5));
    result.insert(u"qsfpm_p99_us"_s, percentile(qts, 0.99));
    result.insert(u"qsfpm_ratio"_s, ratio(0.5));
    result.insert(u"qsfpm_p99_ratio"_s, ratio(0.99));
}

QJsonObject measure(const Catalog &catalog, const QStringList &keystrokes, int rounds)
{
    constexpr int manyEntries = 1'000;
    const SearchIndex::CodeNames names = SnippetDigest::builtIn().names();
    QStringList texts;
    qint64 textBytes = 0;
    for (const StatusCode &code : catalog.codes()) {
        texts.append(searchedText(code, names));
        textBytes += texts.back().toUtf8().size();
    }
    QElapsedTimer timer;
    timer.start();
    const std::clock_t start = std::clock();
    const SearchIndex index(catalog, names);
    const double buildTime = microseconds(timer) / 1'000;
    const double processorTime = 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const std::vector<double> times = timeKeystrokes(index, keystrokes, rounds);
    QJsonObject result{{u"entries"_s, catalog.size()},
                       {u"keystrokes"_s, keystrokes.size()},
                       {u"index_build_ms"_s, buildTime},
                       {u"index_build_cpu_ms"_s, processorTime},
                       {u"index_bytes"_s, index.byteCount()},
                       {u"text_bytes"_s, textBytes},
                       {u"bytes_ratio"_s, static_cast<double>(index.byteCount()) / static_cast<double>(textBytes)},
                       {u"p50_us"_s, percentile(times, 0.5)},
                       {u"p99_us"_s, percentile(times, 0.99)},
                       {u"max_us"_s, percentile(times, 1)}};
    if (catalog.size() > manyEntries) {
        compareWithQtFilter(texts, keystrokes, times, result);
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
        std::fprintf(stderr, "usage: bench_search [--catalog FILE]… [--queries FILE] [--rounds N]\n");
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    const Catalog catalog = arguments.catalogs.isEmpty() ? readBuiltInCatalog() : readCatalogs(arguments.catalogs);
    const double readTime = microseconds(timer) / 1'000;
    if (catalog.isEmpty()) {
        return 1;
    }
    QJsonObject result = measure(catalog, keystrokesOf(*queries), arguments.rounds);
    result.insert(u"read_ms"_s, readTime);
    std::printf("%s", QJsonDocument(result).toJson().constData());
    return 0;
}
