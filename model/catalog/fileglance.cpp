// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/fileglance.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

FileGlance FileGlance::at(const QString &fileName, const Stamp &known, const std::function<bool()> &goesOn,
                          const std::function<void(int percent)> &tell)
{
    const QFileInfo file(fileName);
    FileGlance glance;
    glance.isThere = file.exists();
    if (glance.isThere) {
        glance.stamp = {file.size(), file.lastModified(), file.fileTime(QFileDevice::FileMetadataChangeTime)};
        glance.isSame = glance.stamp == known;
    }
    if (glance.isSame) {
        return glance;
    }
    if (glance.isThere && !file.isFile() && !file.isDir()) { // opening a pipe might wait for ever
        glance.reading.problems.append(Diagnostic::ofFile(u"a pipe or a device"_s, u"a file"_s));
        return glance;
    }
    const bool isLarge = file.size() > largeBytes;
    glance.reading = CatalogReader::readFile(fileName, [&, told = -1](int percent) mutable {
        if (isLarge && percent != told) {
            told = percent;
            tell(percent);
        }
        return goesOn();
    });
    return glance;
}

FolderGlance FolderGlance::at(const QString &folder)
{
    const QFileInfo info(folder);
    FolderGlance glance;
    if (info.exists() && !info.isDir()) {
        glance.problems.append(Diagnostic::ofFile(u"a file"_s, u"a folder of catalogs"_s));
    } else if (info.exists() && !(info.isReadable() && info.isExecutable())) {
        glance.problems.append(Diagnostic::ofFile(u"cannot be read: no permission"_s));
    }
    const QDir dir(folder);
    const QStringList names = dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        glance.fileNames.append(dir.filePath(name));
    }
    return glance;
}
