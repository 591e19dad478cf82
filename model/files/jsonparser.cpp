// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/jsonparser.h"

#include "model/files/jsonlapse.h"
#include "model/files/visibletext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

// Line and column of places in a text, from its front to its end: however many there are, the text is walked once.
class PlaceFinder
{
public:
    explicit PlaceFinder(QByteArrayView bytes) : m_bytes(bytes) {}

    // Offsets must not go back.
    Diagnostic problemAt(qsizetype offset, const QString &message)
    {
        const qsizetype end = qBound(m_at, offset, m_bytes.size());
        QByteArrayView passed = m_bytes.sliced(m_at, end - m_at);
        if (const qsizetype lineEnd = passed.lastIndexOf('\n'); lineEnd >= 0) {
            m_line += static_cast<int>(passed.count('\n'));
            m_column = 1;
            passed = passed.sliced(lineEnd + 1);
        }
        m_column += static_cast<int>(QString::fromUtf8(passed).size());
        m_at = end;
        return {Diagnostic::Severity::Error, {}, message, m_line, m_column};
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

// "\u0061" is "a".
QByteArray unescaped(const QByteArray &key)
{
    if (!key.contains('\\')) {
        return key;
    }
    return QJsonDocument::fromJson("[\"" + key + "\"]").array().at(0).toString().toUtf8();
}

// Walks well-formed JSON once and reports keys that stand twice in one object.
class DuplicateKeyFinder
{
public:
    DuplicateKeyFinder(const QByteArray &bytes, QList<Diagnostic> &problems)
        : m_bytes(bytes), m_places(bytes), m_problems(problems)
    {}

    void run()
    {
        for (m_at = 0; m_at < m_bytes.size() && m_problems.size() < maxReported; ++m_at) {
            switch (m_bytes.at(m_at)) {
            case '{':
                m_open.push_back({true, {}});
                break;
            case '[':
                m_open.push_back({false, {}});
                break;
            case '}':
            case ']':
                m_open.pop_back();
                break;
            case '"':
                readString();
                break;
            default:
                break;
            }
        }
    }

private:
    struct Level
    {
        bool isObject;
        QSet<QByteArray> keys;
    };

    void readString()
    {
        const qsizetype start = ++m_at;
        while (m_bytes.at(m_at) != '"') {
            m_at += m_bytes.at(m_at) == '\\' ? 2 : 1;
        }
        qsizetype next = m_at + 1;
        while (next < m_bytes.size() && QByteArrayView(" \t\r\n").contains(m_bytes.at(next))) {
            ++next;
        }
        const bool isKey =
            !m_open.empty() && m_open.back().isObject && next < m_bytes.size() && m_bytes.at(next) == ':';
        if (!isKey) {
            return;
        }
        QByteArray key = unescaped(m_bytes.mid(start, m_at - start));
        QSet<QByteArray> &keys = m_open.back().keys;
        if (keys.contains(key)) {
            m_problems.append(m_places.problemAt(
                start - 1, u"the key %1 stands twice in one object"_s.arg(quotedInShort(QString::fromUtf8(key)))));
        }
        keys.insert(std::move(key));
    }

    static constexpr int maxReported = 100;
    const QByteArray &m_bytes;
    PlaceFinder m_places;
    QList<Diagnostic> &m_problems;
    std::vector<Level> m_open;
    qsizetype m_at = 0;
};

// Bytes in front that tell of an encoding, or nothing.
QString foreignEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf")) {
        return u"found a byte order mark, allowed UTF-8 without one"_s;
    }
    const bool isUtf16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    return isUtf16 ? u"found UTF-16, allowed UTF-8"_s : QString();
}

Diagnostic wholeFile(const QString &message)
{
    Diagnostic problem;
    problem.message = message;
    return problem;
}

QString tooLarge(qint64 size)
{
    return u"found %1 bytes, allowed at most %2 (64 MiB)"_s.arg(size).arg(JsonParser::maxBytes);
}

} // namespace

std::optional<QJsonObject> JsonParser::parse(const QByteArray &bytes, QList<Diagnostic> &problems)
{
    if (bytes.size() > maxBytes) {
        problems.append(wholeFile(tooLarge(bytes.size())));
        return {};
    }
    if (bytes.trimmed().isEmpty()) {
        problems.append(wholeFile(u"found an empty file, allowed a JSON object"_s));
        return {};
    }
    if (const QString encoding = foreignEncoding(bytes); !encoding.isEmpty()) {
        problems.append(PlaceFinder(bytes).problemAt(0, u"not valid JSON: "_s + encoding));
        return {};
    }
    const JsonLapse lapse = JsonLapse::firstIn(bytes);
    QJsonParseError error;
    const QJsonDocument document = lapse.isTooMuch ? QJsonDocument() : QJsonDocument::fromJson(bytes, &error);
    const bool isBroken = !lapse.isTooMuch && error.error != QJsonParseError::NoError;
    if (isBroken && (lapse.offset < 0 || error.offset <= lapse.offset)) {
        problems.append(PlaceFinder(bytes).problemAt(error.offset, u"not valid JSON: "_s + error.errorString()));
        return {};
    }
    if (lapse.offset >= 0) {
        problems.append(PlaceFinder(bytes).problemAt(lapse.offset, lapse.message));
        return {};
    }
    if (!document.isObject()) {
        problems.append(wholeFile(u"found an array, allowed a JSON object"_s));
        return {};
    }
    const qsizetype known = problems.size();
    DuplicateKeyFinder(bytes, problems).run();
    if (problems.size() > known) {
        return {};
    }
    return document.object();
}

std::optional<QByteArray> JsonParser::load(const QString &fileName, QList<Diagnostic> &problems,
                                           const std::function<bool()> &goesOn)
{
    if (QFileInfo(fileName).isDir()) {
        problems.append(wholeFile(u"found a folder, allowed a file"_s));
        return {};
    }
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        problems.append(wholeFile(u"cannot be read: %1"_s.arg(file.errorString())));
        return {};
    }
    if (file.size() > maxBytes) {
        problems.append(wholeFile(tooLarge(file.size())));
        return {};
    }
    constexpr qint64 portion = 1024LL * 1024;
    QByteArray bytes;
    bytes.reserve(file.size());
    // A pipe or a device tells no size beforehand, and a file may grow.
    for (QByteArray read = file.read(portion); !read.isEmpty() && bytes.size() <= maxBytes; read = file.read(portion)) {
        if (goesOn && !goesOn()) {
            return {};
        }
        bytes += read;
    }
    if (file.error() != QFileDevice::NoError) {
        problems.append(wholeFile(u"cannot be read: %1"_s.arg(file.errorString())));
        return {};
    }
    if (bytes.size() > maxBytes) {
        problems.append(wholeFile(tooLarge(maxBytes + 1)));
        return {};
    }
    return bytes;
}
