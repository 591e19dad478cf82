// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// From the start of a process to its painted window, and its private memory then: Statusbook and an empty QWidget of
// the same size, in turn. Prints JSON. Needs a display.
//     bench_start [RUNS]

#include "app/mainwindow.h"
#include "app/session.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize{1000, 640};

qint64 nowNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<qint64>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

qint64 privateKiB()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    qint64 sum = 0;
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Private_")) {
                sum += line.simplified().split(' ').value(1).toLongLong();
            }
        }
    }
    return sum;
}

// Tells time and memory when the window has been painted for the first time, and quits.
class FirstFrame final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isSeen) {
            m_isSeen = true;
            QTimer::singleShot(0, this, [] {
                const qint64 paintedAt = nowNs();
                std::printf("%lld %lld\n", static_cast<long long>(paintedAt), static_cast<long long>(privateKiB()));
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_isSeen = false;
};

int showEmptyWindow(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(windowSize);
    FirstFrame frame;
    window.installEventFilter(&frame);
    window.show();
    return QApplication::exec();
}

int showStatusbook(int argc, char **argv)
{
    FirstFrame frame;
    return Session::runWindow(argc, argv, {}, [&frame](MainWindow &window) {
        window.resize(windowSize);
        window.installEventFilter(&frame);
    });
}

struct Samples
{
    std::vector<double> ms;
    std::vector<double> kib;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

bool sample(const QString &program, const QString &what, Samples &samples)
{
    QProcess process;
    const qint64 startedAt = nowNs();
    process.start(program, {what});
    if (!process.waitForFinished()) {
        return false;
    }
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 2) {
        return false;
    }
    samples.ms.push_back(static_cast<double>(words.at(0).toLongLong() - startedAt) / 1e6);
    samples.kib.push_back(words.at(1).toDouble());
    return true;
}

int measure(const QString &program, int runs)
{
    const QTemporaryDir home; // neither settings nor caches of this machine
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    Samples empty;
    Samples statusbook;
    for (int i = 0; i < runs; ++i) {
        if (!sample(program, u"--empty"_s, empty) || !sample(program, u"--statusbook"_s, statusbook)) {
            std::fprintf(stderr, "bench_start: no window could be painted; is there a display?\n");
            return 2;
        }
    }
    const QJsonObject result{{u"runs"_s, runs},
                             {u"empty_ms"_s, median(empty.ms)},
                             {u"statusbook_ms"_s, median(statusbook.ms)},
                             {u"time_ratio"_s, median(statusbook.ms) / median(empty.ms)},
                             {u"empty_private_kib"_s, median(empty.kib)},
                             {u"statusbook_private_kib"_s, median(statusbook.kib)},
                             {u"memory_ratio"_s, median(statusbook.kib) / median(empty.kib)}};
    std::printf("%s", QJsonDocument(result).toJson().constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == u"--empty"_s) {
        return showEmptyWindow(argc, argv);
    }
    if (first == u"--statusbook"_s) {
        return showStatusbook(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    return measure(QCoreApplication::applicationFilePath(), first.isEmpty() ? 20 : std::max(1, first.toInt()));
}
