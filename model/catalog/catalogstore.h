// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogfile.h"
#include "model/catalog/catalogmerge.h"
#include "model/files/filewatcher.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QThreadPool;

// The catalogs in use: the built-in one, files that were added, and those of a folder. Reads them, and reads again what
// changes on disk; puts them together into one catalog. All that takes time happens on other threads, each time as a
// future that can be canceled. A file that breaks or goes keeps what it last gave.
class CatalogStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogStore)
public:
    using CatalogSource = std::function<Catalog()>;

    // `readBuiltIn` is called once, on whatever thread first needs it. The folder need not exist.
    CatalogStore(CatalogSource readBuiltIn, const QString &folder, QObject *parent = nullptr);
    // Waits for no file that is being read.
    ~CatalogStore() override;

    // "catalogs" where the desktop keeps the data of programs.
    static QString defaultFolder();
    // How the store calls a file: by its absolute path.
    static QString pathOf(const QString &fileName);
    QString folder() const { return m_folder; }
    // Looks into the folder, now and whenever something changes there.
    void openFolder();
    // Takes files into use; those that are in use are read again.
    void add(const QStringList &fileNames, CatalogFile::Source source);
    // Puts a file out of use; one that lies in the folder goes to the trash. False if it cannot go there.
    bool remove(const QString &fileName);
    void reload(const QString &fileName);
    // Ends the reading of a file; it is not read again until it is reloaded.
    void stop(const QString &fileName);

    // In the order in which they come into the catalog. A folder that cannot be read stands for what is in it.
    QList<CatalogFile> files() const;
    QStringList namesFrom(CatalogFile::Source source) const;
    // May be called on any thread.
    Catalog builtIn() const;
    // All together; empty before the first catalogChanged().
    Catalog catalog() const { return m_catalog; }

Q_SIGNALS:
    void filesChanged(); // which there are, their states and problems
    void progressed(const QString &fileName, int percent);
    void catalogChanged();

private:
    struct Entry
    {
        CatalogFile file;
        CatalogFile::Stamp stamp;
        std::unique_ptr<QFutureWatcher<CatalogFile::Look>> look;
        bool isLookedAt = false; // and the outcome is wanted
        bool isOutdated = false; // something happened meanwhile
    };
    using Found = std::vector<Entry>::iterator;
    struct BuiltIn
    {
        CatalogSource read;
        std::once_flag isRead;
        Catalog catalog;

        Catalog get();
    };
    struct Merged
    {
        CatalogMerge merge;
        QStringList fileNames; // of its parts
    };

    Found find(const QString &fileName);
    bool insert(const QString &fileName, CatalogFile::Source source);
    Found erase(Found entry);
    void look(Entry &entry, const CatalogFile::Stamp &known);
    void lookAtAll();
    void take(const QString &fileName);
    void takeProgress(const QString &fileName, int percent);
    void listFolder();
    void takeFolder(const CatalogFolder &listed);
    void merge();
    void publish(const Merged &merged);
    void updateWatch();

    const std::shared_ptr<BuiltIn> m_builtIn;
    const QString m_folder;
    bool m_isFolderOpen = false;
    QList<Diagnostic> m_folderProblems;
    std::vector<Entry> m_entries;
    Catalog m_catalog;
    FileWatcher m_watcher;
    QTimer m_mergeSoon;
    QFutureWatcher<CatalogFolder> m_listing;
    QFutureWatcher<Merged> m_merging;
    std::unique_ptr<QThreadPool> m_workers;
};
