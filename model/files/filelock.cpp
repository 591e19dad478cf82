// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/filelock.h"

#ifdef Q_OS_UNIX

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

FileLock::FileLock(const QString &fileName, int patienceMs)
{
    constexpr mode_t mode = 0600;
    constexpr unsigned long pauseMs = 10;
    m_descriptor = open(QFile::encodeName(fileName).constData(), O_RDWR | O_CREAT | O_CLOEXEC, mode);
    if (m_descriptor < 0) {
        return;
    }
    const QDeadlineTimer deadline(patienceMs);
    while (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            break; // the file system has no locks
        }
        if (deadline.hasExpired()) {
            m_state = State::TakenByAnother;
            return;
        }
        QThread::msleep(pauseMs);
    }
    m_state = State::Held;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

#else

FileLock::FileLock(const QString &fileName, int patienceMs) : m_file(fileName)
{
    const bool isHeld = m_file.tryLock(patienceMs);
    const bool isTaken = m_file.error() == QLockFile::LockFailedError;
    m_state = isHeld ? State::Held : isTaken ? State::TakenByAnother : State::Impossible;
}

FileLock::~FileLock() = default;

#endif
