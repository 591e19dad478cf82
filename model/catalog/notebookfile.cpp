// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/notebookfile.h"

#include "model/catalog/filelock.h"
#include "model/catalog/jsontext.h"
#include "model/catalog/notebookjson.h"
#include "model/catalog/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int lockPatienceMs = 2'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("NotebookFile", text);
}

QString shown(const QString &fileName)
{
    return QDir::toNativeSeparators(fileName);
}

QString lockFailure(const QString &fileName, FileLock::State state)
{
    const QString reason = state == FileLock::State::TakenByAnother ? tr("another program is writing it")
                                                                    : tr("nothing can be written to its folder");
    return tr("%1 cannot be written: %2.").arg(shown(fileName), reason);
}

} // namespace

NotebookFile::NotebookFile(QString fileName) : m_fileName(std::move(fileName)) {}

QString NotebookFile::defaultFileName()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"statusbook/notes.json"_s);
}

NotebookFile::Content NotebookFile::content() const
{
    Content content;
    if (!QFileInfo::exists(m_fileName)) {
        return content;
    }
    QList<Problem> problems;
    const std::optional<QByteArray> bytes = JsonText::load(m_fileName, problems);
    if (!bytes) {
        content.failure = tr("%1 %2.").arg(shown(m_fileName), problems.front().message);
        return content;
    }
    const NotebookJson::Reading reading = NotebookJson::read(*bytes);
    if (reading.isOfLaterVersion()) {
        content.failure =
            tr("%1 was written by a later version of Statusbook. It stays as it is, and no notes are kept.")
                .arg(shown(m_fileName));
        return content;
    }
    content.notebook = reading.notebook;
    content.bytes = *bytes;
    content.isBroken = !reading.isGood();
    return content;
}

NotebookFile::Result NotebookFile::load(const Notebook &mine)
{
    const Stamp before = stamp();
    const Content file = content();
    if (file.isBroken) {
        return save(mine); // sets it aside
    }
    m_stamp = before;
    if (!file.failure.isEmpty()) {
        return {mine, {}, file.failure};
    }
    Result result{mine.merged(m_base, file.notebook), {}, {}};
    result.isKept = result.notebook == file.notebook;
    m_base = file.notebook;
    return result;
}

NotebookFile::Result NotebookFile::save(const Notebook &mine)
{
    static_cast<void>(QDir().mkpath(QFileInfo(m_fileName).absolutePath())); // the lock says it if that failed
    const FileLock lock(m_fileName + u".lock"_s, lockPatienceMs);
    if (lock.state() != FileLock::State::Held) {
        return {mine, {}, lockFailure(m_fileName, lock.state())};
    }
    return saveLocked(mine);
}

NotebookFile::Result NotebookFile::saveLocked(const Notebook &mine)
{
    const Content file = content();
    if (!file.failure.isEmpty()) {
        return {mine, {}, file.failure};
    }
    Result result{mine.merged(m_base, file.notebook), {}, {}};
    m_base = file.notebook;
    if (file.isBroken) {
        const QString aside = SafeFile::setAside(m_fileName);
        if (aside.isEmpty()) {
            result.failure = tr("%1 is broken and cannot be moved aside.").arg(shown(m_fileName));
            return result;
        }
        result.notice = tr("The file of your notes was broken. It is now %1; what could be read of it was taken over.")
                            .arg(shown(aside));
    }
    const QByteArray bytes = NotebookJson::write(result.notebook);
    if (bytes.size() > JsonText::maxBytes) {
        result.failure = tr("%1 cannot be written: the notes are larger than 64 MiB.").arg(shown(m_fileName));
        return result;
    }
    if (bytes != file.bytes || file.isBroken) {
        result.failure = SafeFile::write(m_fileName, bytes);
    }
    if (result.failure.isEmpty()) {
        result.notebook = NotebookJson::read(bytes).notebook; // as any other process will read it
        result.isKept = true;
        m_base = result.notebook;
        m_stamp = stamp();
    }
    return result;
}

bool NotebookFile::hasChanged() const
{
    return stamp() != m_stamp;
}

NotebookFile::Stamp NotebookFile::stamp() const
{
    const QFileInfo file(m_fileName);
    return file.exists() ? Stamp{file.size(), file.lastModified()} : Stamp();
}
