// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What bench_start measures: a window of Statusbook, or an empty QWidget of the same size. Prints when it had been
// painted (nanoseconds of CLOCK_MONOTONIC) and the private memory then (KiB).

#include "app/window/mainwindow.h"
#include "app/window/session.h"

#include <QApplication>
#include <QFile>
#include <QTimer>

#include <time.h>

#include <cstdio>

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

} // namespace

int main(int argc, char **argv)
{
    const QByteArrayView what = argc == 2 ? argv[1] : "";
    if (what == "empty") {
        return showEmptyWindow(argc, argv);
    }
    if (what == "statusbook") {
        return showStatusbook(argc, argv);
    }
    std::fprintf(stderr, "usage: startprobe empty|statusbook\n");
    return 2;
}
