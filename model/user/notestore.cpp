// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notestore.h"

#include "model/files/filewatcher.h"
#include "model/files/jsonparser.h"
#include "model/files/safefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPauseMs = 1'000;
constexpr int retryMs = 10'000;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

NoteStore::NoteStore(const QString &fileName, QObject *parent) : QObject(parent), m_file(fileName)
{
    m_saveTimer.setObjectName(u"saveTimer"_s);
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &NoteStore::save);
}

NoteStore::~NoteStore()
{
    blockSignals(true);
    save();
}

void NoteStore::load()
{
    if (!m_isLoaded) {
        m_isLoaded = true;
        auto *watch = new FileWatcher(this);
        connect(watch, &FileWatcher::changed, this, &NoteStore::reload);
        watch->setPaths({QFileInfo(m_file.fileName()).absoluteFilePath()});
        take(m_file.load(m_notebook));
    }
}

void NoteStore::reload()
{
    if (m_file.hasChanged()) {
        take(m_file.load(m_notebook));
    }
}

void NoteStore::setStarred(const QList<StatusKey> &keys, bool isStarred)
{
    load();
    for (const StatusKey &key : keys) {
        m_notebook.setStarred(key, isStarred, now());
    }
    m_isSaved = false;
    save(); // tells of the change
}

void NoteStore::setNote(const StatusKey &key, const QString &text)
{
    m_notebook.setNote(key, text, now());
    m_isSaved = false;
    m_saveTimer.start(typingPauseMs);
    load(); // what the file says of the same code joins what was typed
}

bool NoteStore::save()
{
    m_saveTimer.stop();
    if (!m_isSaved) {
        take(m_file.save(m_notebook));
    }
    return m_isSaved;
}

void NoteStore::take(const NotebookFile::Result &result)
{
    m_notebook = result.contents;
    if (result.failure.isEmpty()) {
        m_isSaved = result.isKept; // a file that went away or lost notes gets them again
    }
    if (!m_isSaved && !m_saveTimer.isActive()) {
        m_saveTimer.start(result.failure.isEmpty() ? typingPauseMs : retryMs);
    }
    setFailure(result.failure);
    if (!result.notice.isEmpty()) {
        Q_EMIT noticed(result.notice);
    }
    Q_EMIT changed();
}

void NoteStore::setFailure(const QString &sentence)
{
    if (m_failure != sentence) {
        m_failure = sentence;
        Q_EMIT failureChanged(sentence);
    }
}

QString NoteStore::importFrom(const QString &fileName)
{
    const QString shown = QDir::toNativeSeparators(fileName);
    QList<Diagnostic> problems;
    const std::optional<QByteArray> bytes = JsonParser::load(fileName, problems);
    const UserFileReading<Notebook> reading = bytes ? NotebookFormat::parse(*bytes) : UserFileReading<Notebook>();
    problems += reading.problems;
    if (reading.isOfLaterVersion) {
        return tr("%1 was written by a later version of Statusbook; nothing was imported.").arg(shown);
    }
    const bool isBroken = hasErrors(problems);
    if (isBroken && reading.contents.entries().isEmpty()) {
        return tr("Nothing was imported: %1").arg(problems.front().toString(shown));
    }
    load();
    m_notebook = m_notebook.withAdded(reading.contents, now());
    m_isSaved = false;
    save();
    Q_EMIT changed();
    const QString told = tr("Imported %1").arg(shown);
    return isBroken ? tr("%1, but not all of it: %2").arg(told, problems.front().toString(shown)) : told;
}

QString NoteStore::exportTo(const QString &fileName)
{
    load();
    const QString failure = SafeFile::write(fileName, NotebookFormat::write(m_notebook));
    return failure.isEmpty() ? tr("Exported: %1").arg(QDir::toNativeSeparators(fileName)) : failure;
}
