// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/diagnostic.h"
#include "model/files/filelock.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>

// What a file of the user's says. All of them have one form, and fields that are not known are kept: they come from a
// later version.
//     {"format": 1, LIST: [{…}, {…}]}
template <typename Contents>
struct UserFileReading
{
    Contents contents; // what could be read, also of a file with problems; nothing of a later version
    QList<Diagnostic> problems;
    bool isOfLaterVersion = false;

    bool isGood() const { return !hasErrors(problems); }
};

// That form, but for what stands in the list.
namespace UserFileForm {

// `problems` are those of the entry alone.
using ReadEntry = std::function<void(const QJsonObject &entry, const QString &path, QList<Diagnostic> &problems)>;

struct Reading
{
    QJsonObject others; // fields that are not known
    QList<Diagnostic> problems;
    bool isOfLaterVersion = false;
};

Reading read(const QByteArray &bytes, const QString &list, const ReadEntry &readEntry);
QByteArray write(const QString &list, const QJsonArray &entries, QJsonObject others);

} // namespace UserFileForm

// What a UserFile does with its file, whatever that says.
class UserFileAccess
{
public:
    const QString &fileName() const { return m_fileName; }
    // In the folder for what users make.
    static QString pathInDataFolder(const QString &name);
    // Whether the file is another than the one last read or written here.
    bool hasChanged() const { return stamp() != m_stamp; }

protected:
    enum class State { Missing, Good, Broken, OfLaterVersion, Unreadable };
    struct Look
    {
        QByteArray bytes;
        State state = State::Missing;
        QString failure; // why the file must be left as it is, a sentence that names it; empty: it need not
        QString problem; // the same, and that it is broken
    };

    UserFileAccess(QString fileName, QString name);

    // Missing, Unreadable or Good: what it says is for judge() to tell.
    Look lookAtBytes() const;
    void judge(Look &look, bool isGood, bool isOfLaterVersion) const;
    void remember() { m_stamp = stamp(); }

    // Waits up to two seconds for another process that is writing; then there is no lock, and why.
    std::unique_ptr<FileLock> lock(QString &failure) const;
    // Writes what is not there yet in the place of what was looked at, and sets that aside if it is broken. Needs the
    // lock. `notice` is that a broken file is now another; the answer is why nothing was written, a sentence.
    QString replace(const Look &look, const QByteArray &bytes, QString &notice);

private:
    struct Stamp
    {
        qint64 size = -1;
        QDateTime modified;

        bool operator==(const Stamp &) const = default;
    };

    Stamp stamp() const;

    QString m_fileName;
    QString m_name;
    Stamp m_stamp;
};

// A file of what a user made, which several processes read and write. Nothing in it is ever written over unseen: each
// save sees what the file says now, under a lock; a broken file is set aside under a new name, and one of a later
// version is left alone. Format has
//     using Contents = …;
//     static UserFileReading<Contents> parse(const QByteArray &bytes);
//     static Contents merge(const Contents &mine, const Contents &base, const Contents &theirs);
//     static QByteArray write(const Contents &contents);
template <typename Format>
class UserFile : public UserFileAccess
{
public:
    using Contents = typename Format::Contents;

    struct Result
    {
        Contents contents;   // what holds now
        QString notice;      // what became of a file that could not be understood; may be empty
        QString failure;     // why nothing could be read or written, a sentence that names the file; empty: all is well
        bool isKept = false; // the file says the same
    };

    // `name` is what people call the file: "The file of your notes".
    UserFile(QString fileName, QString name) : UserFileAccess(std::move(fileName), std::move(name)) {}

    // What the file says, and nothing is written whatever that is.
    Result peek()
    {
        const Parsed file = read();
        return {file.contents, {}, file.problem, false};
    }

    // `mine` with what the file says; nothing is written, unless the file is broken: then it is set aside.
    Result load(const Contents &mine = {})
    {
        const Parsed file = read();
        if (file.state == State::Broken) {
            return save(mine);
        }
        if (!file.failure.isEmpty()) {
            return {mine, {}, file.failure, false};
        }
        const Contents merged = merge(mine, file);
        return {merged, {}, {}, merged == file.contents};
    }

    // The same, and writes it.
    Result save(const Contents &mine)
    {
        Result result{mine, {}, {}, false};
        const std::unique_ptr<FileLock> held = lock(result.failure);
        if (!held) {
            return result;
        }
        const Parsed file = parsed(lookAtBytes());
        result.failure = file.failure;
        if (!result.failure.isEmpty()) {
            return result;
        }
        result.contents = merge(mine, file);
        result.failure = replace(file, Format::write(result.contents), result.notice);
        result.isKept = result.failure.isEmpty();
        if (result.isKept) {
            m_base = result.contents;
        }
        return result;
    }

private:
    struct Parsed : Look
    {
        Contents contents;
    };

    Parsed read()
    {
        remember(); // before: what is written meanwhile is seen as a change
        return parsed(lookAtBytes());
    }

    Parsed parsed(const Look &look) const
    {
        Parsed file{look, {}};
        if (file.state == State::Good) {
            UserFileReading<Contents> reading = Format::parse(file.bytes);
            judge(file, reading.isGood(), reading.isOfLaterVersion);
            file.contents = std::move(reading.contents);
        }
        return file;
    }

    // A file that is gone has taken nothing back.
    Contents merge(const Contents &mine, const Parsed &file)
    {
        const bool isThere = file.state != State::Missing;
        Contents merged = Format::merge(mine, m_base, isThere ? file.contents : m_base);
        if (isThere) {
            m_base = file.contents;
        }
        return merged;
    }

    Contents m_base; // what the file said when it was last read or written here
};
