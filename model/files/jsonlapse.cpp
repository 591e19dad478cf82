// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/jsonlapse.h"

#include "model/files/jsonparser.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

class LapseFinder
{
public:
    explicit LapseFinder(QByteArrayView bytes) : m_bytes(bytes) {}

    // The first of each kind would do, but too much must be found behind any other.
    JsonLapse run()
    {
        for (m_at = 0; m_at < m_bytes.size() && !m_first.isTooMuch; ++m_at) {
            const char c = m_bytes.at(m_at);
            if (c == '"') {
                skipText();
            } else if (c == '{' || c == '[') {
                open();
            } else if (c == '}' || c == ']') {
                m_depth = std::max(0, m_depth - 1);
            } else if (c == ':') {
                if (++m_fields.at(static_cast<std::size_t>(m_depth)) > JsonParser::maxFields) {
                    tooMuch(u"found more than %1 fields in one object"_s.arg(JsonParser::maxFields));
                }
            } else if (c == '.' && !(isDigit(m_at - 1) && isDigit(m_at + 1))) {
                note(u"illegal number"_s);
            }
        }
        return m_first;
    }

private:
    void open()
    {
        if (++m_depth > JsonParser::maxDepth) {
            tooMuch(u"nested deeper than %1 levels"_s.arg(JsonParser::maxDepth));
        } else if (++m_containers > JsonParser::maxContainers) {
            tooMuch(u"found more than %1 objects and arrays"_s.arg(JsonParser::maxContainers));
        } else {
            m_fields.at(static_cast<std::size_t>(m_depth)) = 0;
        }
    }

    void skipText()
    {
        for (++m_at; m_at < m_bytes.size() && m_bytes.at(m_at) != '"'; ++m_at) {
            const char c = m_bytes.at(m_at);
            if (c >= 0 && c < 0x20) {
                note(u"found a control character (%1) inside a text, allowed an escape"_s.arg(pictureOf(c)));
            } else if (c == '\\' && ++m_at < m_bytes.size() &&
                       !QByteArrayView("\"\\/bfnrtu").contains(m_bytes.at(m_at))) {
                note(u"invalid escape sequence"_s);
            }
        }
    }

    static QChar pictureOf(char control) { return {static_cast<char16_t>(0x2400 + control)}; }
    bool isDigit(qsizetype at) const
    {
        return at >= 0 && at < m_bytes.size() && m_bytes.at(at) >= '0' && m_bytes.at(at) <= '9';
    }
    void tooMuch(const QString &message) { m_first = {m_at, message, true}; }
    void note(const QString &message)
    {
        if (m_first.offset < 0) {
            m_first = {m_at, u"not valid JSON: "_s + message, false};
        }
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_containers = 0;
    std::array<int, JsonParser::maxDepth + 1> m_fields{}; // of the object that is open at each depth
    JsonLapse m_first;
};

} // namespace

JsonLapse JsonLapse::firstIn(QByteArrayView bytes)
{
    return LapseFinder(bytes).run();
}
