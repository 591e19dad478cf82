// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/userfile.h"

#include "model/files/filelock.h"
#include "model/files/jsonparser.h"
#include "model/files/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int lockPatienceMs = 2'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("UserFile", text);
}

QString shown(const QString &fileName)
{
    return QDir::toNativeSeparators(fileName);
}

} // namespace

UserFile::UserFile(QString fileName, QString name, Judge judge)
    : m_fileName(std::move(fileName)), m_name(std::move(name)), m_judge(judge)
{}

QString UserFile::pathInDataFolder(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"statusbook/"_s + name);
}

UserFile::Reading UserFile::look() const
{
    Reading reading;
    if (!QFileInfo::exists(m_fileName)) {
        return reading;
    }
    QList<Diagnostic> problems;
    const std::optional<QByteArray> bytes = JsonParser::load(m_fileName, problems);
    if (!bytes) {
        reading.state = State::Unreadable;
        reading.failure = tr("%1 %2.").arg(shown(m_fileName), problems.front().message());
        reading.problem = reading.failure;
        return reading;
    }
    reading.bytes = *bytes;
    reading.state = m_judge(*bytes);
    if (reading.state == State::OfLaterVersion) {
        reading.failure = tr("%1 was written by a later version of Statusbook. It stays as it is, and nothing new is "
                             "kept in it.")
                              .arg(shown(m_fileName));
    }
    reading.problem = reading.state == State::Broken ? tr("%1 is broken.").arg(shown(m_fileName)) : reading.failure;
    return reading;
}

UserFile::Reading UserFile::read()
{
    m_stamp = stamp(); // before: what is written meanwhile is seen as a change
    return look();
}

UserFile::Writing UserFile::write(const std::function<QByteArray(const Reading &)> &next)
{
    Writing writing;
    static_cast<void>(QDir().mkpath(QFileInfo(m_fileName).absolutePath())); // the lock says it if that failed
    const FileLock lock(m_fileName + u".lock"_s, lockPatienceMs);
    if (lock.state() != FileLock::State::Held) {
        const bool isTaken = lock.state() == FileLock::State::TakenByAnother;
        writing.failure = tr("%1 cannot be written: %2.")
                              .arg(shown(m_fileName), isTaken ? tr("another program is writing it")
                                                              : tr("nothing can be written to its folder"));
        return writing;
    }
    const Reading reading = look();
    writing.failure = reading.failure;
    if (!writing.failure.isEmpty()) {
        return writing;
    }
    const QByteArray bytes = next(reading);
    if (bytes.size() > JsonParser::maxBytes) {
        writing.failure = tr("%1 cannot be written: it would be larger than 64 MiB.").arg(shown(m_fileName));
        return writing;
    }
    if (reading.state == State::Broken) {
        const QString aside = SafeFile::setAside(m_fileName);
        if (aside.isEmpty()) {
            writing.failure = tr("%1 is broken and cannot be moved aside.").arg(shown(m_fileName));
            return writing;
        }
        writing.notice =
            tr("%1 was broken. It is now %2; what could be read of it was taken over.").arg(m_name, shown(aside));
    }
    if (reading.state != State::Good || bytes != reading.bytes) {
        writing.failure = SafeFile::write(m_fileName, bytes);
    }
    if (writing.failure.isEmpty()) {
        m_stamp = stamp();
    }
    return writing;
}

UserFile::Stamp UserFile::stamp() const
{
    const QFileInfo file(m_fileName);
    return file.exists() ? Stamp{file.size(), file.lastModified()} : Stamp();
}
