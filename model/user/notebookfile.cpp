// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notebookfile.h"

#include "model/user/notebookjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

UserFile::State stateOf(const QByteArray &bytes)
{
    const NotebookJson::Reading reading = NotebookJson::read(bytes);
    if (reading.isOfLaterVersion()) {
        return UserFile::State::OfLaterVersion;
    }
    return reading.isGood() ? UserFile::State::Good : UserFile::State::Broken;
}

} // namespace

NotebookFile::NotebookFile(const QString &fileName)
    : m_file(fileName, QCoreApplication::translate("NotebookFile", "The file of your notes"), stateOf)
{}

QString NotebookFile::defaultFileName()
{
    return UserFile::pathInDataFolder(u"notes.json"_s);
}

NotebookFile::Result NotebookFile::glance()
{
    const UserFile::Reading reading = m_file.read();
    const bool isThere = reading.state != UserFile::State::Missing;
    return {isThere ? NotebookJson::read(reading.bytes).notebook : Notebook(), {}, reading.problem, false};
}

NotebookFile::Result NotebookFile::load(const Notebook &mine)
{
    const UserFile::Reading reading = m_file.read();
    if (reading.state == UserFile::State::Broken) {
        return save(mine); // sets it aside
    }
    if (!reading.failure.isEmpty()) {
        return {mine, {}, reading.failure, false};
    }
    const bool isThere = reading.state == UserFile::State::Good;
    const Notebook theirs = isThere ? NotebookJson::read(reading.bytes).notebook : Notebook();
    const Notebook merged = mine.merged(m_base, theirs);
    m_base = theirs;
    return {merged, {}, {}, merged == theirs};
}

NotebookFile::Result NotebookFile::save(const Notebook &mine)
{
    Result result{mine, {}, {}, false};
    const UserFile::Writing writing = m_file.write([&](const UserFile::Reading &reading) {
        const bool isThere = reading.state != UserFile::State::Missing;
        const Notebook theirs = isThere ? NotebookJson::read(reading.bytes).notebook : Notebook();
        result.notebook = mine.merged(m_base, theirs);
        m_base = theirs;
        return NotebookJson::write(result.notebook);
    });
    result.notice = writing.notice;
    result.failure = writing.failure;
    result.isKept = writing.failure.isEmpty();
    if (result.isKept) {
        m_base = result.notebook;
    }
    return result;
}
