// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogstore.h"

#include "model/files/background.h"
#include "model/files/userfile.h"

#include <QDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Source = CatalogFile::Source;
using State = CatalogFile::State;

constexpr int noPercent = -1;    // nothing to tell yet
constexpr int closingMs = 50;    // in which most readings notice that nobody wants them any more
constexpr int mergeDelayMs = 50; // several files that are read at a time come into one catalog at a time

} // namespace

CatalogStore::CatalogStore(CatalogSource readBuiltIn, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_builtIn(new BuiltIn{std::move(readBuiltIn), {}, {}})
    , m_folder(pathOf(folder))
    , m_workers(new QThreadPool)
{
    m_mergeSoon.setSingleShot(true);
    m_mergeSoon.setInterval(mergeDelayMs);
    connect(&m_mergeSoon, &QTimer::timeout, this, &CatalogStore::merge);
    connect(&m_watcher, &FileWatcher::changed, this, &CatalogStore::lookAtAll);
    connect(&m_listing, &QFutureWatcherBase::finished, this, [this] {
        if (!m_listing.isCanceled()) {
            takeFolder(m_listing.result());
        }
    });
    connect(&m_merging, &QFutureWatcherBase::finished, this, [this] {
        if (!m_merging.isCanceled()) {
            publish(m_merging.result());
        }
    });
}

CatalogStore::~CatalogStore()
{
    m_workers->clear();
    m_listing.cancel();
    m_merging.cancel();
    for (const Entry &entry : m_entries) {
        entry.look->cancel();
    }
    m_merging.waitForFinished();
    // Nobody can tell Qt's parser to stop, nor a disk that does not answer. Such a thread is left to itself: it needs
    // nothing of this object, and frees what it read when it notices.
    if (!m_workers->waitForDone(closingMs)) {
        static_cast<void>(m_workers.release());
    }
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
            CatalogFile &known = find(fileName)->file;
            known.source = known.source == Source::CommandLine ? source : known.source;
            reload(fileName);
        }
    }
    updateWatch();
    Q_EMIT filesChanged();
}

bool CatalogStore::remove(const QString &fileName)
{
    const auto entry = find(fileName);
    if (entry == m_entries.end() ||
        (entry->file.source == Source::Folder && QFileInfo::exists(fileName) && !QFile::moveToTrash(fileName))) {
        return false;
    }
    erase(entry);
    updateWatch();
    Q_EMIT filesChanged();
    return true;
}

void CatalogStore::reload(const QString &fileName)
{
    const auto entry = find(fileName);
    if (entry == m_entries.end()) {
        return;
    }
    entry->look->cancel();
    entry->isLookedAt = false;
    entry->file.state = State::Reading;
    look(*entry, {});
    Q_EMIT filesChanged();
}

void CatalogStore::stop(const QString &fileName)
{
    const auto entry = find(fileName);
    if (entry == m_entries.end() || !entry->isLookedAt) {
        return;
    }
    entry->look->cancel();
    entry->isLookedAt = false;
    entry->file.state = State::Stopped;
    entry->file.percent = noPercent;
    Q_EMIT filesChanged();
}

QList<CatalogFile> CatalogStore::files() const
{
    QList<CatalogFile> files;
    for (const Entry &entry : m_entries) {
        files.append(entry.file);
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
    for (const Entry &entry : m_entries) {
        if (entry.file.source == source) {
            names.append(entry.file.fileName);
        }
    }
    return names;
}

Catalog CatalogStore::builtIn() const
{
    return m_builtIn->get();
}

Catalog CatalogStore::BuiltIn::get()
{
    std::call_once(isRead, [this] { catalog = read(); });
    return catalog;
}

CatalogStore::Found CatalogStore::find(const QString &fileName)
{
    return std::ranges::find_if(m_entries, [&fileName](const Entry &entry) { return entry.file.fileName == fileName; });
}

// False if the file is there.
bool CatalogStore::insert(const QString &fileName, Source source)
{
    if (find(fileName) != m_entries.end()) {
        return false;
    }
    Entry entry;
    entry.file.fileName = fileName;
    entry.file.source = source;
    const auto comesBefore = [&entry](const Entry &other) {
        const bool isByName = other.file.source == Source::Folder && entry.file.source == Source::Folder;
        return isByName ? other.file.fileName < entry.file.fileName : other.file.source <= entry.file.source;
    };
    const auto place = std::ranges::find_if_not(m_entries, comesBefore);
    entry.look = std::make_unique<QFutureWatcher<CatalogFile::Look>>();
    connect(entry.look.get(), &QFutureWatcherBase::finished, this, [this, fileName] { take(fileName); });
    connect(entry.look.get(), &QFutureWatcherBase::progressValueChanged, this,
            [this, fileName](int percent) { takeProgress(fileName, percent); });
    look(*m_entries.insert(place, std::move(entry)), {});
    return true;
}

CatalogStore::Found CatalogStore::erase(Found entry)
{
    entry->look->cancel();
    if (entry->file.origin) {
        m_mergeSoon.start();
    }
    auto holders = std::pair(entry->look->future(), std::move(entry->file.catalog));
    const auto next = m_entries.erase(entry);
    Background::letGo(*m_workers, std::move(holders));
    return next;
}

// Reads the file on another thread unless its stamp is `known`.
void CatalogStore::look(Entry &entry, const CatalogFile::Stamp &known)
{
    if (std::exchange(entry.isLookedAt, true)) {
        entry.isOutdated = true;
        return;
    }
    using Promise = QPromise<CatalogFile::Look>;
    const auto work = [fileName = entry.file.fileName, known](Promise &promise) {
        promise.setProgressRange(noPercent, 100);
        promise.addResult(CatalogFile::look(
            fileName, known, [&promise] { return !promise.isCanceled(); },
            [&promise](int percent) { promise.setProgressValue(percent); }));
    };
    Background::start(*m_workers, *entry.look, work);
}

void CatalogStore::lookAtAll()
{
    if (m_isFolderOpen) {
        listFolder();
    }
    for (Entry &entry : m_entries) {
        if (entry.file.state != State::Stopped) {
            look(entry, entry.stamp);
        }
    }
}

void CatalogStore::take(const QString &fileName)
{
    const auto entry = find(fileName);
    if (entry == m_entries.end() || !std::exchange(entry->isLookedAt, false)) {
        return;
    }
    const CatalogFile::Look found = entry->look->result();
    const bool isStillMissing = !found.isThere && entry->file.state == State::Missing;
    const bool isNews = !found.isSame && !isStillMissing;
    if (isNews) {
        entry->stamp = found.stamp;
        entry->file.percent = noPercent;
        entry->file.problems = found.reading.problems;
        if (found.reading.isGood()) {
            entry->file.state = State::Fine;
            entry->file.origin = found.reading.origin;
            Background::letGo(*m_workers, std::exchange(entry->file.catalog, found.reading.catalog));
            m_mergeSoon.start();
        } else {
            entry->file.state = found.isThere ? State::Broken : State::Missing;
        }
    }
    if (std::exchange(entry->isOutdated, false)) {
        look(*entry, entry->stamp);
    }
    if (isNews) {
        Q_EMIT filesChanged();
    }
}

void CatalogStore::takeProgress(const QString &fileName, int percent)
{
    const auto entry = find(fileName);
    if (entry == m_entries.end() || !entry->isLookedAt || percent == noPercent) {
        return;
    }
    const bool isNews = entry->file.percent == noPercent;
    entry->file.state = State::Reading;
    entry->file.percent = percent;
    if (isNews) {
        Q_EMIT filesChanged();
    }
    Q_EMIT progressed(fileName, percent);
}

void CatalogStore::listFolder()
{
    Background::start(*m_workers, m_listing, [folder = m_folder](QPromise<CatalogFolder> &promise) {
        promise.addResult(CatalogFolder::list(folder));
    });
}

void CatalogStore::takeFolder(const CatalogFolder &listed)
{
    bool isNew = listed.problems != m_folderProblems;
    m_folderProblems = listed.problems;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const bool isGone = entry->file.source == Source::Folder && listed.problems.isEmpty() &&
                            !listed.fileNames.contains(entry->file.fileName);
        entry = isGone ? erase(entry) : std::next(entry);
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
    for (const Entry &entry : m_entries) {
        if (entry.file.origin) {
            parts.append({QDir::toNativeSeparators(entry.file.fileName), entry.file.catalog});
            fileNames.append(entry.file.fileName);
        }
    }
    Background::start(*m_workers, m_merging, [builtIn = m_builtIn, parts, fileNames](QPromise<Merged> &promise) {
        promise.addResult(Merged{CatalogMerge::of(builtIn->get(), parts), fileNames});
    });
}

void CatalogStore::publish(const Merged &merged)
{
    for (qsizetype i = 0; i < merged.fileNames.size(); ++i) {
        if (const auto entry = find(merged.fileNames.at(i)); entry != m_entries.end()) {
            entry->file.clashes = merged.merge.clashes.at(i);
        }
    }
    Background::letGo(*m_workers, std::exchange(m_catalog, merged.merge.catalog));
    Q_EMIT filesChanged();
    Q_EMIT catalogChanged();
}

void CatalogStore::updateWatch()
{
    QStringList paths;
    if (m_isFolderOpen) {
        paths.append(m_folder);
    }
    for (const Entry &entry : m_entries) {
        paths.append(entry.file.fileName);
    }
    m_watcher.setPaths(paths);
}
