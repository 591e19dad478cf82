// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/userfile.h"

#include "model/files/jsonobjectreader.h"
#include "model/files/jsonparser.h"
#include "model/files/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;
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

UserFileForm::Reading UserFileForm::read(const QByteArray &bytes, const QString &list, const ReadEntry &readEntry)
{
    Reading reading;
    const std::optional<QJsonObject> object = JsonParser::parse(bytes, reading.problems);
    if (!object) {
        return reading;
    }
    JsonObjectReader file(*object, {}, reading.problems);
    file.passOverAll();
    const int found =
        file.integer(u"format"_s, JsonObjectReader::Need::Must, 1, std::numeric_limits<int>::max()).value_or(0);
    reading.isOfLaterVersion = found > format;
    if (reading.isOfLaterVersion) {
        return reading;
    }
    const QJsonValue value = object->value(list);
    if (!value.isArray()) {
        file.wrong(list, u"an array"_s);
    }
    const QJsonArray entries = value.toArray();
    for (int i = 0; i < entries.size(); ++i) {
        const QString path = u"%1[%2]"_s.arg(list).arg(i);
        if (entries.at(i).isObject()) {
            QList<Diagnostic> problems;
            readEntry(entries.at(i).toObject(), path, problems);
            reading.problems += problems;
        } else {
            file.error(path, describe(entries.at(i)), u"an object"_s);
        }
    }
    reading.others = without(*object, {u"format"_s, list});
    return reading;
}

QByteArray UserFileForm::write(const QString &list, const QJsonArray &entries, QJsonObject others)
{
    others.insert(u"format"_s, format);
    others.insert(list, entries);
    return QJsonDocument(others).toJson();
}

UserFileAccess::UserFileAccess(QString fileName, QString name)
    : m_fileName(std::move(fileName)), m_name(std::move(name))
{}

QString UserFileAccess::pathInDataFolder(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"statusbook/"_s + name);
}

UserFileAccess::Look UserFileAccess::lookAtBytes() const
{
    Look look;
    if (!QFileInfo::exists(m_fileName)) {
        return look;
    }
    QList<Diagnostic> problems;
    const std::optional<QByteArray> bytes = JsonParser::load(m_fileName, problems);
    if (bytes) {
        look.state = State::Good;
        look.bytes = *bytes;
    } else {
        look.state = State::Unreadable;
        look.failure = tr("%1 %2.").arg(shown(m_fileName), problems.front().message());
        look.problem = look.failure;
    }
    return look;
}

void UserFileAccess::judge(Look &look, bool isGood, bool isOfLaterVersion) const
{
    if (isOfLaterVersion) {
        look.state = State::OfLaterVersion;
        look.failure = tr("%1 was written by a later version of Statusbook. It stays as it is, and nothing new is "
                          "kept in it.")
                           .arg(shown(m_fileName));
        look.problem = look.failure;
    } else if (!isGood) {
        look.state = State::Broken;
        look.problem = tr("%1 is broken.").arg(shown(m_fileName));
    }
}

std::unique_ptr<FileLock> UserFileAccess::lock(QString &failure) const
{
    static_cast<void>(QDir().mkpath(QFileInfo(m_fileName).absolutePath())); // the lock says it if that failed
    auto lock = std::make_unique<FileLock>(m_fileName + u".lock"_s, lockPatienceMs);
    if (lock->state() == FileLock::State::Held) {
        return lock;
    }
    const bool isTaken = lock->state() == FileLock::State::TakenByAnother;
    failure = tr("%1 cannot be written: %2.")
                  .arg(shown(m_fileName),
                       isTaken ? tr("another program is writing it") : tr("nothing can be written to its folder"));
    return nullptr;
}

QString UserFileAccess::replace(const Look &look, const QByteArray &bytes, QString &notice)
{
    if (bytes.size() > JsonParser::maxBytes) {
        return tr("%1 cannot be written: it would be larger than 64 MiB.").arg(shown(m_fileName));
    }
    if (look.state == State::Broken) {
        const QString aside = SafeFile::setAside(m_fileName);
        if (aside.isEmpty()) {
            return tr("%1 is broken and cannot be moved aside.").arg(shown(m_fileName));
        }
        notice = tr("%1 was broken. It is now %2; what could be read of it was taken over.").arg(m_name, shown(aside));
    }
    QString failure;
    if (look.state != State::Good || bytes != look.bytes) {
        failure = SafeFile::write(m_fileName, bytes);
    }
    if (failure.isEmpty()) {
        remember();
    }
    return failure;
}

UserFileAccess::Stamp UserFileAccess::stamp() const
{
    const QFileInfo file(m_fileName);
    return file.exists() ? Stamp{file.size(), file.lastModified()} : Stamp();
}
