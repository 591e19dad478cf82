// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogstore.h"

#include "model/files/userfile.h"

#include <QDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Source = CatalogFile::Source;
using State = CatalogFile::State;

constexpr int mergeDelayMs = 50; // several files that are read at a time come into one catalog at a time

} // namespace

CatalogStore::CatalogStore(CatalogSource readBuiltIn, const QString &folder, QObject *parent)
    : QObject(parent), m_readBuiltIn(std::move(readBuiltIn)), m_folder(pathOf(folder))
{
    m_mergeSoon.setSingleShot(true);
    m_mergeSoon.setInterval(mergeDelayMs);
    connect(&m_mergeSoon, &QTimer::timeout, this, &CatalogStore::merge);
    connect(&m_watch, &FileWatcher::changed, this, &CatalogStore::lookAtAll);
}

CatalogStore::~CatalogStore()
{
    for (const Volume &volume : m_volumes) {
        if (volume.ticket) {
            *volume.ticket = false;
        }
    }
    m_workers.waitForDone();
}

QString CatalogStore::defaultFolder()
{
    return UserFileAccess::pathInDataFolder(u"catalogs"_s);
}

QString CatalogStore::pathOf(const QString &fileName)
{
    return QDir::cleanPath(QFileInfo(fileName).absoluteFilePath());
}

void CatalogStore::openFolder()
{
    m_isFolderOpen = true;
    updateWatch();
    listFolder();
}

void CatalogStore::add(const QStringList &fileNames, Source source)
{
    for (const QString &name : fileNames) {
        const QString fileName = pathOf(name);
        if (!insert(fileName, source)) {
            CatalogFile &known = find(fileName)->shown;
            known.source = known.source == Source::CommandLine ? source : known.source;
            reload(fileName);
        }
    }
    updateWatch();
    Q_EMIT filesChanged();
}

bool CatalogStore::remove(const QString &fileName)
{
    const auto volume = find(fileName);
    if (volume == m_volumes.end() ||
        (volume->shown.source == Source::Folder && QFileInfo::exists(fileName) && !QFile::moveToTrash(fileName))) {
        return false;
    }
    erase(volume);
    updateWatch();
    Q_EMIT filesChanged();
    return true;
}

void CatalogStore::reload(const QString &fileName)
{
    const auto volume = find(fileName);
    if (volume == m_volumes.end()) {
        return;
    }
    if (volume->ticket) {
        *std::exchange(volume->ticket, nullptr) = false;
    }
    volume->shown.state = State::Reading;
    look(*volume, {});
    Q_EMIT filesChanged();
}

void CatalogStore::stop(const QString &fileName)
{
    const auto volume = find(fileName);
    if (volume == m_volumes.end() || !volume->ticket) {
        return;
    }
    *std::exchange(volume->ticket, nullptr) = false;
    volume->shown.state = State::Stopped;
    volume->shown.percent = -1;
    Q_EMIT filesChanged();
}

QList<CatalogFile> CatalogStore::files() const
{
    QList<CatalogFile> files;
    for (const Volume &volume : m_volumes) {
        files.append(volume.shown);
    }
    if (!m_folderProblems.isEmpty()) {
        CatalogFile folder;
        folder.fileName = m_folder;
        folder.source = Source::Folder;
        folder.state = State::Broken;
        folder.problems = m_folderProblems;
        files.append(folder);
    }
    return files;
}

QStringList CatalogStore::namesFrom(Source source) const
{
    QStringList names;
    for (const Volume &volume : m_volumes) {
        if (volume.shown.source == source) {
            names.append(volume.shown.fileName);
        }
    }
    return names;
}

Catalog CatalogStore::builtIn() const
{
    std::call_once(m_isBuiltInRead, [this] { m_builtIn = m_readBuiltIn(); });
    return m_builtIn;
}

CatalogStore::Found CatalogStore::find(const QString &fileName)
{
    return std::find_if(m_volumes.begin(), m_volumes.end(),
                        [&fileName](const Volume &volume) { return volume.shown.fileName == fileName; });
}

// False if the file is there.
bool CatalogStore::insert(const QString &fileName, Source source)
{
    if (find(fileName) != m_volumes.end()) {
        return false;
    }
    Volume volume;
    volume.shown.fileName = fileName;
    volume.shown.source = source;
    const auto comesBefore = [&volume](const Volume &other) {
        const bool isByName = other.shown.source == Source::Folder && volume.shown.source == Source::Folder;
        return isByName ? other.shown.fileName < volume.shown.fileName : other.shown.source <= volume.shown.source;
    };
    const auto place = std::find_if_not(m_volumes.begin(), m_volumes.end(), comesBefore);
    look(*m_volumes.insert(place, volume), {});
    return true;
}

CatalogStore::Found CatalogStore::erase(Found volume)
{
    if (volume->ticket) {
        *volume->ticket = false;
    }
    if (volume->shown.origin) {
        m_mergeSoon.start();
    }
    letGo(std::exchange(volume->shown.catalog, {}));
    return m_volumes.erase(volume);
}

// Reads the file on another thread unless its stamp is `known`.
void CatalogStore::look(Volume &volume, const CatalogFile::Stamp &known)
{
    if (volume.ticket) {
        volume.isOutdated = true;
        return;
    }
    const QString fileName = volume.shown.fileName;
    const Ticket ticket = std::make_shared<std::atomic<bool>>(true);
    volume.ticket = ticket;
    m_workers.start([this, fileName, known, ticket] {
        const auto tell = [&](int percent) {
            QMetaObject::invokeMethod(
                this, [=, this] { takeProgress(fileName, ticket, percent); }, Qt::QueuedConnection);
        };
        const CatalogFile::Look look = CatalogFile::look(
            fileName, known, [&] { return ticket->load(); }, tell);
        QMetaObject::invokeMethod(
            this, [=, this] { take(fileName, ticket, look); }, Qt::QueuedConnection);
    });
}

void CatalogStore::lookAtAll()
{
    if (m_isFolderOpen) {
        listFolder();
    }
    for (Volume &volume : m_volumes) {
        if (volume.shown.state != State::Stopped) {
            look(volume, volume.stamp);
        }
    }
}

void CatalogStore::take(const QString &fileName, const Ticket &ticket, const CatalogFile::Look &found)
{
    const auto volume = find(fileName);
    if (volume == m_volumes.end() || volume->ticket != ticket) {
        return;
    }
    volume->ticket = nullptr;
    const bool isStillMissing = !found.isThere && volume->shown.state == State::Missing;
    if (!found.isSame && !isStillMissing) {
        volume->stamp = found.stamp;
        volume->shown.percent = -1;
        volume->shown.problems = found.reading.problems;
        if (found.reading.isGood()) {
            volume->shown.state = State::Fine;
            volume->shown.origin = found.reading.origin;
            letGo(std::exchange(volume->shown.catalog, found.reading.catalog));
            m_mergeSoon.start();
        } else {
            volume->shown.state = found.isThere ? State::Broken : State::Missing;
        }
        Q_EMIT filesChanged();
    }
    if (std::exchange(volume->isOutdated, false)) {
        look(*volume, volume->stamp);
    }
}

void CatalogStore::takeProgress(const QString &fileName, const Ticket &ticket, int percent)
{
    const auto volume = find(fileName);
    if (volume == m_volumes.end() || volume->ticket != ticket) {
        return;
    }
    const bool isNews = volume->shown.percent < 0;
    volume->shown.state = State::Reading;
    volume->shown.percent = percent;
    if (isNews) {
        Q_EMIT filesChanged();
    }
    Q_EMIT progressed(fileName, percent);
}

void CatalogStore::listFolder()
{
    m_workers.start([this] {
        const CatalogFolder listed = CatalogFolder::list(m_folder);
        QMetaObject::invokeMethod(
            this, [=, this] { takeFolder(listed); }, Qt::QueuedConnection);
    });
}

void CatalogStore::takeFolder(const CatalogFolder &listed)
{
    bool isNew = listed.problems != m_folderProblems;
    m_folderProblems = listed.problems;
    for (auto volume = m_volumes.begin(); volume != m_volumes.end();) {
        const bool isGone = volume->shown.source == Source::Folder && listed.problems.isEmpty() &&
                            !listed.fileNames.contains(volume->shown.fileName);
        volume = isGone ? erase(volume) : std::next(volume);
        isNew = isNew || isGone;
    }
    for (const QString &fileName : listed.fileNames) {
        isNew = insert(fileName, Source::Folder) || isNew;
    }
    if (isNew) {
        updateWatch();
        Q_EMIT filesChanged();
    }
}

void CatalogStore::merge()
{
    QList<CatalogMerge::Part> parts;
    QStringList fileNames;
    for (const Volume &volume : m_volumes) {
        if (volume.shown.origin) {
            parts.append({QDir::toNativeSeparators(volume.shown.fileName), volume.shown.catalog});
            fileNames.append(volume.shown.fileName);
        }
    }
    m_workers.start([this, parts, fileNames, ticket = ++m_mergeTicket] {
        const CatalogMerge merge = CatalogMerge::of(builtIn(), parts);
        QMetaObject::invokeMethod(
            this, [=, this] { publish(ticket, merge, fileNames); }, Qt::QueuedConnection);
    });
}

void CatalogStore::publish(int ticket, const CatalogMerge &merge, const QStringList &fileNames)
{
    if (ticket < m_publishedTicket) {
        return;
    }
    m_publishedTicket = ticket;
    for (qsizetype i = 0; i < fileNames.size(); ++i) {
        if (const auto volume = find(fileNames.at(i)); volume != m_volumes.end()) {
            volume->shown.clashes = merge.clashes.at(i);
        }
    }
    letGo(std::exchange(m_catalog, merge.catalog));
    Q_EMIT filesChanged();
    Q_EMIT catalogChanged();
}

void CatalogStore::updateWatch()
{
    QStringList paths;
    if (m_isFolderOpen) {
        paths.append(m_folder);
    }
    for (const Volume &volume : m_volumes) {
        paths.append(volume.shown.fileName);
    }
    m_watch.setPaths(paths);
}

// On another thread, where the time that it takes hurts nobody.
void CatalogStore::letGo(Catalog catalog)
{
    if (!catalog.isEmpty()) {
        m_workers.start([catalog = std::move(catalog)] {});
    }
}
