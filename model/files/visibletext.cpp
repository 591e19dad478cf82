// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/files/visibletext.h"

using namespace Qt::StringLiterals;

namespace {

// What to show for a unit that would steer a terminal or turn the direction of the text around it, or that is half a
// character; the unit itself otherwise.
char16_t picture(char16_t unit, bool isPaired)
{
    const bool isTurn = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
    const bool isBreak = unit == 0x2028 || unit == 0x2029;
    if (unit < 0x20) {
        return static_cast<char16_t>(0x2400 + unit);
    }
    if (unit == 0x7f) {
        return u'\u2421';
    }
    return (unit >= 0x80 && unit < 0xa0) || isTurn || isBreak || !isPaired ? u'\ufffd' : unit;
}

} // namespace

bool makeControlsVisible(QString &text, bool keepBreaks)
{
    bool found = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPaired = c.isHighSurrogate()  ? i + 1 < text.size() && text.at(i + 1).isLowSurrogate()
                              : c.isLowSurrogate() ? i > 0 && text.at(i - 1).isHighSurrogate()
                                                   : true;
        const QChar shown(picture(c.unicode(), isPaired));
        if (shown != c && !(keepBreaks && (c == u'\n' || c == u'\t'))) {
            text[i] = shown;
            found = true;
        }
    }
    return found;
}

QString quotedInShort(const QString &text)
{
    constexpr qsizetype most = 40;
    QString shown = text.left(most);
    makeControlsVisible(shown);
    return text.size() > most ? u"\"%1…\""_s.arg(shown) : u"\"%1\""_s.arg(shown);
}
