// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// How long the window does not answer while it takes a large catalog into use: the longest pause of its event loop, for
// a table as it was given and for one that is sorted and searched. Prints JSON. Needs a display.
//     bench_catalog FILE     as make_catalog writes it

#include "app/window/mainwindow.h"
#include "model/catalog/builtincatalog.h"
#include "model/catalog/catalogdigest.h"
#include "model/catalog/catalogstore.h"
#include "model/table/statustablemodel.h"
#include "model/user/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

// Ticks every millisecond and notes how late.
class Pulse final : public QObject
{
public:
    explicit Pulse(QObject *parent = nullptr) : QObject(parent)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, &Pulse::tick);
        m_since.start();
        m_timer.start();
    }

    // The longest pauses in ms, the longest first.
    std::vector<double> longest(std::size_t count)
    {
        m_gaps.resize(std::max(m_gaps.size(), count));
        std::sort(m_gaps.begin(), m_gaps.end(), std::greater<>());
        return {m_gaps.begin(), m_gaps.begin() + static_cast<std::ptrdiff_t>(count)};
    }

private:
    void tick()
    {
        const qint64 now = m_since.nsecsElapsed();
        m_gaps.push_back(static_cast<double>(now - m_last) / 1e6);
        m_last = now;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_last = 0;
    std::vector<double> m_gaps;
};

// Until the window's table has more rows than before, or fewer; false after two minutes.
bool waitForRows(const QAbstractItemModel &model, int before)
{
    constexpr qint64 patienceMs = 120'000;
    QElapsedTimer waiting;
    waiting.start();
    while (model.rowCount() == before && waiting.elapsed() < patienceMs) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return model.rowCount() != before;
}

void idle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Case
{
    const char *name;
    QString query;
    int sortColumn;
};

bool measure(const Case &what, const QString &fileName, bool isLast)
{
    constexpr int settleMs = 600; // the window opens in steps
    const QTemporaryDir folder;
    Settings settings(std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat));
    CatalogStore store(readBuiltInCatalog, folder.filePath(u"catalogs"_s));
    MainWindow window(
        CatalogDigest::builtIn, [&store] { return store.builtIn(); }, &settings);
    window.setCatalogStore(&store, {});
    window.show();
    idle(settleMs);
    auto *table = window.findChild<QTableView *>(u"statusTable"_s);
    window.findChild<QLineEdit *>(u"searchField"_s)->setText(what.query);
    table->sortByColumn(what.sortColumn, Qt::AscendingOrder);
    idle(settleMs);
    QElapsedTimer loading;
    loading.start();
    Pulse pulse;
    store.add({fileName}, CatalogFile::Source::Added);
    const bool isThere = waitForRows(*table->model(), table->model()->rowCount());
    const qint64 loadingMs = loading.elapsed();
    idle(settleMs);
    const std::vector<double> gaps = pulse.longest(3);
    std::printf("  \"%s\": {\"rows\": %d, \"loading_ms\": %lld, \"longest_pauses_ms\": [%.1f, %.1f, %.1f]}%s\n",
                what.name, table->model()->rowCount(), static_cast<long long>(loadingMs), gaps[0], gaps[1], gaps[2],
                isLast ? "" : ",");
    std::fflush(stdout);
    return isThere;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_catalog FILE\n");
        return 2;
    }
    const QString fileName = QString::fromLocal8Bit(argv[1]);
    const std::vector<Case> cases{{"as_given", {}, -1},
                                  {"searched", u"timeout"_s, -1},
                                  {"sorted_by_code", {}, StatusTableModel::CodeColumn},
                                  {"sorted_by_phrase", {}, StatusTableModel::PhraseColumn},
                                  {"sorted_by_summary", {}, StatusTableModel::SummaryColumn}};
    bool isMeasured = true;
    std::printf("{\n");
    for (const Case &what : cases) {
        isMeasured = measure(what, fileName, &what == &cases.back()) && isMeasured;
    }
    std::printf("}\n");
    return isMeasured ? 0 : 2;
}
