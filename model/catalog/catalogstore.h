// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogfile.h"
#include "model/catalog/catalogmerge.h"
#include "model/files/filewatcher.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

// The catalogs in use: the built-in one, files that were added, and those of a folder. Reads them, and reads again what
// changes on disk; puts them together into one catalog. All that takes time happens on other threads. A file that
// breaks or goes keeps what it last gave.
class CatalogStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogStore)
public:
    using CatalogSource = std::function<Catalog()>;

    // `readBuiltIn` is called once, on whatever thread first needs it. The folder need not exist.
    CatalogStore(CatalogSource readBuiltIn, const QString &folder, QObject *parent = nullptr);
    // Waits until what is being read has noticed that nobody wants it any more.
    ~CatalogStore() override;

    // "catalogs" where the desktop keeps the data of programs.
    static QString defaultFolder();
    // How the shelf calls a file: by its absolute path.
    static QString pathOf(const QString &fileName);
    QString folder() const { return m_folder; }
    // Looks into the folder, now and whenever something changes there.
    void openFolder();
    // Puts files on the shelf; those that are there are read again.
    void add(const QStringList &fileNames, CatalogFile::Source source);
    // Takes a file off the shelf; one that lies in the folder goes to the trash. False if it cannot go there.
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
    using Ticket = std::shared_ptr<std::atomic<bool>>; // of one look at a file: whether its outcome is wanted
    struct Volume
    {
        CatalogFile shown;
        CatalogFile::Stamp stamp;
        Ticket ticket;           // null when nobody looks
        bool isOutdated = false; // something happened while somebody looked
    };
    using Found = std::vector<Volume>::iterator;

    Found find(const QString &fileName);
    bool insert(const QString &fileName, CatalogFile::Source source);
    Found erase(Found volume);
    void look(Volume &volume, const CatalogFile::Stamp &known);
    void lookAtAll();
    void take(const QString &fileName, const Ticket &ticket, const CatalogFile::Look &found);
    void takeProgress(const QString &fileName, const Ticket &ticket, int percent);
    void listFolder();
    void takeFolder(const CatalogFolder &listed);
    void merge();
    void publish(int ticket, const CatalogMerge &merge, const QStringList &fileNames);
    void updateWatch();
    void letGo(Catalog catalog);

    const CatalogSource m_readBuiltIn;
    mutable std::once_flag m_isBuiltInRead;
    mutable Catalog m_builtIn;
    const QString m_folder;
    bool m_isFolderOpen = false;
    QList<Diagnostic> m_folderProblems;
    std::vector<Volume> m_volumes;
    Catalog m_catalog;
    FileWatcher m_watch;
    QTimer m_mergeSoon;
    int m_mergeTicket = 0;
    int m_publishedTicket = 0;
    QThreadPool m_workers;
};
