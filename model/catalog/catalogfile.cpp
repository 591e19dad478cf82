// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

CatalogFile::Look CatalogFile::look(const QString &fileName, const Stamp &known, const std::function<bool()> &goesOn,
                                    const std::function<void(int percent)> &tell)
{
    const QFileInfo file(fileName);
    Look result;
    result.isThere = file.exists();
    if (result.isThere) {
        result.stamp = {file.size(), file.lastModified(), file.fileTime(QFileDevice::FileMetadataChangeTime)};
        result.isSame = result.stamp == known;
    }
    if (result.isSame) {
        return result;
    }
    if (result.isThere && !file.isFile() && !file.isDir()) { // opening a pipe might wait for ever
        result.reading.problems.append(Diagnostic::ofFile(u"a pipe or a device"_s, u"a file"_s));
        return result;
    }
    const bool isLarge = file.size() > largeBytes;
    result.reading = CatalogReader::readFile(fileName, [&, told = -1](int percent) mutable {
        if (isLarge && percent != told) {
            told = percent;
            tell(percent);
        }
        return goesOn();
    });
    return result;
}

CatalogFolder CatalogFolder::list(const QString &folder)
{
    const QFileInfo info(folder);
    CatalogFolder listed;
    if (info.exists() && !info.isDir()) {
        listed.problems.append(Diagnostic::ofFile(u"a file"_s, u"a folder of catalogs"_s));
    } else if (info.exists() && !(info.isReadable() && info.isExecutable())) {
        listed.problems.append(Diagnostic::ofFile(u"cannot be read: no permission"_s));
    }
    const QDir dir(folder);
    const QStringList names = dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        listed.fileNames.append(dir.filePath(name));
    }
    return listed;
}
