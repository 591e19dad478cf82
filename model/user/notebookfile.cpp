// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/notebookfile.h"

#include "model/user/notebookjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

SharedFile::State stateOf(const QByteArray &bytes)
{
    const NotebookJson::Reading reading = NotebookJson::read(bytes);
    if (reading.isOfLaterVersion()) {
        return SharedFile::State::OfLaterVersion;
    }
    return reading.isGood() ? SharedFile::State::Good : SharedFile::State::Broken;
}

} // namespace

NotebookFile::NotebookFile(const QString &fileName)
    : m_file(fileName, QCoreApplication::translate("NotebookFile", "The file of your notes"), stateOf)
{}

QString NotebookFile::defaultFileName()
{
    return SharedFile::pathInDataFolder(u"notes.json"_s);
}

NotebookFile::Result NotebookFile::glance()
{
    const SharedFile::Reading reading = m_file.read();
    const bool isThere = reading.state != SharedFile::State::Missing;
    return {isThere ? NotebookJson::read(reading.bytes).notebook : Notebook(), {}, reading.problem, false};
}

NotebookFile::Result NotebookFile::load(const Notebook &mine)
{
    const SharedFile::Reading reading = m_file.read();
    if (reading.state == SharedFile::State::Broken) {
        return save(mine); // sets it aside
    }
    if (!reading.failure.isEmpty()) {
        return {mine, {}, reading.failure, false};
    }
    const bool isThere = reading.state == SharedFile::State::Good;
    const Notebook theirs = isThere ? NotebookJson::read(reading.bytes).notebook : Notebook();
    const Notebook merged = mine.merged(m_base, theirs);
    m_base = theirs;
    return {merged, {}, {}, merged == theirs};
}

NotebookFile::Result NotebookFile::save(const Notebook &mine)
{
    Result result{mine, {}, {}, false};
    const SharedFile::Writing writing = m_file.write([&](const SharedFile::Reading &reading) {
        const bool isThere = reading.state != SharedFile::State::Missing;
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
