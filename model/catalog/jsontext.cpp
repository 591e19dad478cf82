// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/jsontext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

Problem problemAt(const QByteArray &bytes, qsizetype offset, const QString &message)
{
    const QByteArrayView before = QByteArrayView(bytes).first(qBound(qsizetype(0), offset, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    Problem problem;
    problem.message = message;
    problem.line = static_cast<int>(before.count('\n')) + 1;
    problem.column = static_cast<int>(QString::fromUtf8(before.sliced(lineStart)).size()) + 1;
    return problem;
}

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
    DuplicateKeyFinder(const QByteArray &bytes, QList<Problem> &problems) : m_bytes(bytes), m_problems(problems) {}

    void run()
    {
        for (m_at = 0; m_at < m_bytes.size(); ++m_at) {
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
        if (keys.contains(key) && m_problems.size() < maxReported) {
            m_problems.append(problemAt(m_bytes, start - 1,
                                        u"the key \"%1\" stands twice in one object"_s.arg(QString::fromUtf8(key))));
        }
        keys.insert(std::move(key));
    }

    static constexpr int maxReported = 100;
    const QByteArray &m_bytes;
    QList<Problem> &m_problems;
    std::vector<Level> m_open;
    qsizetype m_at = 0;
};

// Where nesting first goes beyond the limit, or -1. Needs no well-formed text.
qsizetype offsetOfTooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inString = false;
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > JsonText::maxDepth) {
                return i;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return -1;
}

Problem wholeFile(const QString &message)
{
    Problem problem;
    problem.message = message;
    return problem;
}

QString tooLarge(qint64 size)
{
    return u"found %1 bytes, allowed at most %2 (64 MiB)"_s.arg(size).arg(JsonText::maxBytes);
}

} // namespace

std::optional<QJsonObject> JsonText::parse(const QByteArray &bytes, QList<Problem> &problems)
{
    if (bytes.size() > maxBytes) {
        problems.append(wholeFile(tooLarge(bytes.size())));
        return {};
    }
    if (bytes.trimmed().isEmpty()) {
        problems.append(wholeFile(u"found an empty file, allowed a JSON object"_s));
        return {};
    }
    const qsizetype tooDeep = offsetOfTooDeep(bytes);
    if (tooDeep >= 0) {
        problems.append(problemAt(bytes, tooDeep, u"nested deeper than %1 levels"_s.arg(maxDepth)));
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        problems.append(problemAt(bytes, error.offset, u"not valid JSON: %1"_s.arg(error.errorString())));
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

std::optional<QByteArray> JsonText::load(const QString &fileName, QList<Problem> &problems)
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
    QByteArray bytes = file.read(maxBytes + 1); // a pipe or a device tells no size beforehand
    if (bytes.size() > maxBytes) {
        problems.append(wholeFile(tooLarge(bytes.size())));
        return {};
    }
    return bytes;
}
