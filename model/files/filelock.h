// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

// Keeps other processes from writing a file while this lives, by a lock on a file of its own, which stays. The system
// lets go of the lock when the process ends, however it ends: a process killed at any moment blocks nobody, while a
// QLockFile that was killed before it had written its process id blocks all until it counts as stale. Where the system
// has no such locks it is a QLockFile all the same.
class FileLock
{
    Q_DISABLE_COPY_MOVE(FileLock)
public:
    enum class State { Held, TakenByAnother, Impossible };

    // Waits so long at most, in milliseconds. Where the file system has no locks, goes on without one.
    FileLock(const QString &fileName, int patienceMs);
    ~FileLock();

    State state() const { return m_state; }

private:
#ifdef Q_OS_UNIX
    int m_descriptor = -1;
#else
    QLockFile m_file;
#endif
    State m_state = State::Impossible;
};
