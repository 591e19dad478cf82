// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/filewatcher.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSet>

namespace {

// The folder in which the first missing part of a path will appear, or in which the file lies.
QString nearestFolder(const QString &path)
{
    QString folder = QFileInfo(path).path();
    for (QString above = QFileInfo(folder).path(); !QFileInfo(folder).isDir() && above != folder;
         above = QFileInfo(folder).path()) {
        folder = above;
    }
    return folder;
}

} // namespace

FileWatcher::FileWatcher(QObject *parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        watch();
        Q_EMIT changed();
    });
}

void FileWatcher::setPaths(const QStringList &paths)
{
    if (m_paths == paths) {
        return;
    }
    m_paths = paths;
    if (m_watcher == nullptr) {
        m_watcher = new QFileSystemWatcher(this);
        connect(m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatcher::wait);
        connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatcher::wait);
    }
    watch();
}

void FileWatcher::wait()
{
    if (!m_quiet.isActive()) {
        m_waiting.start();
    }
    if (!m_quiet.isActive() || m_waiting.elapsed() < longestMs) {
        m_quiet.start();
    }
}

// Begins anew each time: a watch stays with the file that it was set on, even when another has taken its name.
void FileWatcher::watch()
{
    if (const QStringList watched = m_watcher->files() + m_watcher->directories(); !watched.isEmpty()) {
        m_watcher->removePaths(watched);
    }
    QSet<QString> wanted;
    for (const QString &path : std::as_const(m_paths)) {
        wanted.insert(nearestFolder(path));
        if (QFileInfo::exists(path)) {
            wanted.insert(path);
        }
    }
    if (!wanted.isEmpty()) {
        m_watcher->addPaths(QStringList(wanted.begin(), wanted.end()));
    }
}
