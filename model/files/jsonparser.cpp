// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/jsonparser.h"

#include "model/files/visibletext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>
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
        return {Diagnostic::Severity::Error, {}, message, {}, m_line, m_column};
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

// "\\u0061" is "a".
QByteArray unescaped(QByteArrayView key)
{
    if (!key.contains('\\')) {
        return QByteArray::fromRawData(key.data(), key.size());
    }
    return QJsonDocument::fromJson("[\"" + key.toByteArray() + "\"]").array().at(0).toString().toUtf8();
}

// Walks text once, well-formed or not, and finds what QJsonDocument lets pass: control characters and unknown escapes
// inside a text, a point that is not between two digits, keys that stand twice in one object; and more than the limits.
class JsonScanner
{
public:
    struct Finding
    {
        qsizetype offset = -1; // -1: there is none
        QString message;
    };

    explicit JsonScanner(QByteArrayView bytes) : m_bytes(bytes) { m_firstKeys.push_back(0); }

    void run()
    {
        for (m_at = 0; m_at < m_bytes.size() && m_excess.offset < 0; ++m_at) {
            switch (m_bytes.at(m_at)) {
            case '"':
                passText();
                break;
            case '{':
            case '[':
                open();
                break;
            case '}':
            case ']':
                close();
                break;
            case ':':
                addKey();
                break;
            case '.':
                checkPoint();
                break;
            default:
                break;
            }
        }
        std::ranges::sort(m_twins, [](const Key &a, const Key &b) { return a.offset < b.offset; });
    }

    struct Key
    {
        QByteArray text; // without escapes
        qsizetype offset;
    };

    // What is too much to be parsed at all; nothing behind it is looked at.
    const Finding &excess() const { return m_excess; }
    // The first that RFC 8259 does not allow.
    const Finding &fault() const { return m_fault; }
    // Those that stood in their object before, from the front to the end; of text that is not well-formed, anything.
    const std::vector<Key> &twins() const { return m_twins; }

private:
    void open()
    {
        m_firstKeys.push_back(m_keys.size());
        if (m_firstKeys.size() > JsonParser::maxDepth + 1) {
            m_excess = {m_at, u"nested deeper than %1 levels"_s.arg(JsonParser::maxDepth)};
        } else if (++m_containers > JsonParser::maxContainers) {
            m_excess = {m_at, u"found more than %1 objects and arrays"_s.arg(JsonParser::maxContainers)};
        }
    }

    void close()
    {
        if (m_firstKeys.size() == 1) {
            return; // nothing is open
        }
        const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(m_firstKeys.back());
        std::sort(first, m_keys.end(),
                  [](const Key &a, const Key &b) { return std::tie(a.text, a.offset) < std::tie(b.text, b.offset); });
        const auto isSame = [](const Key &a, const Key &b) { return a.text == b.text; };
        for (auto key = std::adjacent_find(first, m_keys.end(), isSame);
             key != m_keys.end() && m_twins.size() < maxTwins;
             key = std::adjacent_find(key + 1, m_keys.end(), isSame)) {
            m_twins.push_back(*(key + 1));
        }
        m_keys.erase(first, m_keys.end());
        m_firstKeys.pop_back();
    }

    void addKey()
    {
        m_keys.push_back({unescaped(m_text), m_textAt});
        if (m_keys.size() - m_firstKeys.back() > JsonParser::maxFields) {
            m_excess = {m_at, u"found more than %1 fields in one object"_s.arg(JsonParser::maxFields)};
        }
    }

    void passText()
    {
        m_textAt = m_at;
        for (++m_at; m_at < m_bytes.size() && m_bytes.at(m_at) != '"'; ++m_at) {
            const char c = m_bytes.at(m_at);
            if (c >= 0 && c < 0x20 && m_fault.offset < 0) {
                const QChar picture(static_cast<char16_t>(0x2400 + c));
                note(u"found a control character (%1) inside a text, allowed an escape"_s.arg(picture));
            } else if (c == '\\' && ++m_at < m_bytes.size() &&
                       !QByteArrayView("\"\\/bfnrtu").contains(m_bytes.at(m_at))) {
                note(u"invalid escape sequence"_s);
            }
        }
        m_text = m_bytes.first(std::min(m_at, m_bytes.size())).sliced(m_textAt + 1);
    }

    void checkPoint()
    {
        const auto isDigit = [this](qsizetype at) {
            return at >= 0 && at < m_bytes.size() && m_bytes.at(at) >= '0' && m_bytes.at(at) <= '9';
        };
        if (!isDigit(m_at - 1) || !isDigit(m_at + 1)) {
            note(u"illegal number"_s);
        }
    }

    void note(const QString &message)
    {
        if (m_fault.offset < 0) {
            m_fault = {m_at, u"not valid JSON: "_s + message};
        }
    }

    static constexpr std::size_t maxTwins = 100;
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qsizetype m_textAt = 0; // of the last text that was passed
    QByteArrayView m_text;
    std::vector<Key> m_keys;              // of all objects that are open
    std::vector<std::size_t> m_firstKeys; // where those of each object or array begin; the first is that around all
    int m_containers = 0;
    Finding m_excess;
    Finding m_fault;
    std::vector<Key> m_twins;
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

Diagnostic tooLarge(qint64 size)
{
    return Diagnostic::ofFile(u"%1 bytes"_s.arg(size), u"at most %1 (64 MiB)"_s.arg(JsonParser::maxBytes));
}

} // namespace

std::optional<QJsonObject> JsonParser::parse(const QByteArray &bytes, QList<Diagnostic> &problems)
{
    if (bytes.size() > maxBytes) {
        problems.append(tooLarge(bytes.size()));
        return {};
    }
    if (QByteArrayView(bytes).trimmed().isEmpty()) {
        problems.append(Diagnostic::ofFile(u"an empty file"_s, u"a JSON object"_s));
        return {};
    }
    PlaceFinder places(bytes);
    if (const QString encoding = foreignEncoding(bytes); !encoding.isEmpty()) {
        problems.append(places.problemAt(0, u"not valid JSON: "_s + encoding));
        return {};
    }
    JsonScanner scanner(bytes);
    scanner.run();
    if (scanner.excess().offset >= 0) {
        problems.append(places.problemAt(scanner.excess().offset, scanner.excess().message));
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    const JsonScanner::Finding &fault = scanner.fault();
    if (error.error != QJsonParseError::NoError && (fault.offset < 0 || error.offset <= fault.offset)) {
        problems.append(places.problemAt(error.offset, u"not valid JSON: "_s + error.errorString()));
        return {};
    }
    if (fault.offset >= 0) {
        problems.append(places.problemAt(fault.offset, fault.message));
        return {};
    }
    if (!document.isObject()) {
        problems.append(Diagnostic::ofFile(u"an array"_s, u"a JSON object"_s));
        return {};
    }
    for (const JsonScanner::Key &twin : scanner.twins()) {
        const QString key = quotedInShort(QString::fromUtf8(twin.text));
        problems.append(places.problemAt(twin.offset, u"the key %1 stands twice in one object"_s.arg(key)));
    }
    return scanner.twins().empty() ? std::optional(document.object()) : std::nullopt;
}

std::optional<QByteArray> JsonParser::load(const QString &fileName, QList<Diagnostic> &problems,
                                           const std::function<bool()> &goesOn)
{
    if (QFileInfo(fileName).isDir()) {
        problems.append(Diagnostic::ofFile(u"a folder"_s, u"a file"_s));
        return {};
    }
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        problems.append(Diagnostic::ofFile(u"cannot be read: %1"_s.arg(file.errorString())));
        return {};
    }
    if (file.size() > maxBytes) {
        problems.append(tooLarge(file.size()));
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
        problems.append(Diagnostic::ofFile(u"cannot be read: %1"_s.arg(file.errorString())));
        return {};
    }
    if (bytes.size() > maxBytes) {
        problems.append(tooLarge(maxBytes + 1));
        return {};
    }
    return bytes;
}
