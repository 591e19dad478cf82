// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SafeFile", text);
}

QString failure(const QString &fileName, const QString &reason)
{
    return tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(fileName), reason);
}

} // namespace

QString SafeFile::write(const QList<Content> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const Content &content : files) {
        const QString folder = QFileInfo(content.fileName).absolutePath();
        if (!QDir().mkpath(folder)) {
            return failure(content.fileName, tr("the folder is missing and cannot be made"));
        }
        auto file = std::make_unique<QSaveFile>(content.fileName);
        const bool isWritten =
            file->open(QIODevice::WriteOnly) && file->write(content.bytes) == content.bytes.size() && file->flush();
        if (!isWritten) {
            return failure(content.fileName, file->errorString());
        }
        written.push_back(std::move(file));
    }
    for (const std::unique_ptr<QSaveFile> &file : written) {
        if (!file->commit()) {
            return failure(file->fileName(), file->errorString());
        }
    }
    return {};
}

QString SafeFile::write(const QString &fileName, const QByteArray &bytes)
{
    return write({{fileName, bytes}});
}

QString SafeFile::objectionTo(const QString &fileName)
{
    const QFileInfo file(fileName);
    if (file.isDir()) {
        return tr("%1 is a folder").arg(QDir::toNativeSeparators(fileName));
    }
    QFileInfo folder(file.absolutePath());
    while (!folder.exists() && !folder.isRoot()) {
        folder.setFile(folder.absolutePath());
    }
    const QString shown = QDir::toNativeSeparators(folder.absoluteFilePath());
    if (!folder.isDir()) {
        return tr("%1 is not a folder").arg(shown);
    }
    return folder.isWritable() ? QString() : tr("nothing can be written to %1").arg(shown);
}

QString SafeFile::setAside(const QString &fileName)
{
    const QFileInfo file(fileName);
    const QString stem = file.dir().filePath(file.completeBaseName()) + u".broken"_s;
    const QString name = freeName(stem, file.suffix().isEmpty() ? QString() : QString(u'.' + file.suffix()));
    return QFile::rename(fileName, name) ? name : QString();
}

QString SafeFile::freeName(const QString &stem, const QString &ending)
{
    QString name = stem + ending;
    for (int i = 2; QFileInfo::exists(name) || QFileInfo(name).isSymLink(); ++i) {
        name = stem + u'-' + QString::number(i) + ending;
    }
    return name;
}
