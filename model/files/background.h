// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>

// Work on other threads. It tells its outcome by the promise, and should end soon once that is canceled.
namespace Background {

// Begins work, which is watched instead of what is watched already: that is no longer wanted.
template <typename Outcome, typename Work>
void start(QThreadPool &workers, QFutureWatcher<Outcome> &watcher, Work work)
{
    watcher.cancel();
    const auto promise = std::make_shared<QPromise<Outcome>>(); // shared, since a std::function wants to be copied
    watcher.setFuture(promise->future());                       // which passes over what the one before has yet to tell
    workers.start([promise, work = std::move(work)] {
        promise->start();
        if (!promise->isCanceled()) {
            work(*promise);
        }
        promise->finish();
    });
}

// Lets go of something large on another thread, where the time that it takes hurts nobody.
template <typename Thing>
void letGo(QThreadPool &workers, Thing thing)
{
    workers.start([thing = std::move(thing)] {});
}

} // namespace Background
