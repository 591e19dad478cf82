// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QFileSystemWatcher;

// Says that something may have happened to files or folders. They may come, go and be replaced by others of their name,
// and so may the folders that they are in. Speaks when it has been quiet for a moment.
class FileWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileWatcher)
public:
    static constexpr int quietMs = 150;
    static constexpr int longestMs = 1'000; // where it is never quiet

    explicit FileWatcher(QObject *parent = nullptr);

    // Absolute paths; nothing need be there.
    void setPaths(const QStringList &paths);

Q_SIGNALS:
    void changed();

private:
    void wait();
    void watch();

    QFileSystemWatcher *m_watcher = nullptr; // made when there is something to watch
    QTimer m_quiet;
    QElapsedTimer m_waiting;
    QStringList m_paths;
};
