// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/reasonphrases.h"

#include "model/query/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace {

struct Entry
{
    int code = 0;
    QStringView words; // folded, a space between
};

// By code.
constexpr std::array entries{
    Entry{100, u"continue"},
    Entry{101, u"switching protocols"},
    Entry{102, u"processing"},
    Entry{103, u"early hints"},
    Entry{104, u"upload resumption supported"},
    Entry{200, u"ok"},
    Entry{201, u"created"},
    Entry{202, u"accepted"},
    Entry{203, u"non authoritative information"},
    Entry{204, u"no content"},
    Entry{205, u"reset content"},
    Entry{206, u"partial content"},
    Entry{207, u"multi status"},
    Entry{208, u"already reported"},
    Entry{226, u"im used"},
    Entry{300, u"multiple choices"},
    Entry{301, u"moved permanently"},
    Entry{302, u"found"},
    Entry{302, u"moved temporarily"},
    Entry{303, u"see other"},
    Entry{304, u"not modified"},
    Entry{305, u"use proxy"},
    Entry{306, u"switch proxy"},
    Entry{307, u"temporary redirect"},
    Entry{308, u"permanent redirect"},
    Entry{400, u"bad request"},
    Entry{401, u"unauthorized"},
    Entry{402, u"payment required"},
    Entry{403, u"forbidden"},
    Entry{404, u"not found"},
    Entry{405, u"method not allowed"},
    Entry{406, u"not acceptable"},
    Entry{407, u"proxy authentication required"},
    Entry{408, u"request timeout"},
    Entry{408, u"request time out"},
    Entry{409, u"conflict"},
    Entry{410, u"gone"},
    Entry{411, u"length required"},
    Entry{412, u"precondition failed"},
    Entry{413, u"content too large"},
    Entry{413, u"payload too large"},
    Entry{413, u"request entity too large"},
    Entry{414, u"uri too long"},
    Entry{414, u"request uri too long"},
    Entry{414, u"request uri too large"},
    Entry{415, u"unsupported media type"},
    Entry{416, u"range not satisfiable"},
    Entry{416, u"requested range not satisfiable"},
    Entry{417, u"expectation failed"},
    Entry{418, u"im a teapot"},
    Entry{421, u"misdirected request"},
    Entry{422, u"unprocessable content"},
    Entry{422, u"unprocessable entity"},
    Entry{423, u"locked"},
    Entry{424, u"failed dependency"},
    Entry{425, u"too early"},
    Entry{426, u"upgrade required"},
    Entry{428, u"precondition required"},
    Entry{429, u"too many requests"},
    Entry{431, u"request header fields too large"},
    Entry{451, u"unavailable for legal reasons"},
    Entry{500, u"internal server error"},
    Entry{501, u"not implemented"},
    Entry{502, u"bad gateway"},
    Entry{503, u"service unavailable"},
    Entry{504, u"gateway timeout"},
    Entry{504, u"gateway time out"},
    Entry{505, u"http version not supported"},
    Entry{506, u"variant also negotiates"},
    Entry{507, u"insufficient storage"},
    Entry{508, u"loop detected"},
    Entry{510, u"not extended"},
    Entry{511, u"network authentication required"},
};

// Those of two words or more, by their letters.
const std::vector<Entry> &longEntries()
{
    static const std::vector<Entry> sorted = [] {
        std::vector<Entry> longOnes;
        std::ranges::copy_if(entries, std::back_inserter(longOnes),
                             [](const Entry &entry) { return entry.words.contains(u' '); });
        std::ranges::sort(longOnes, [](const Entry &a, const Entry &b) { return a.words < b.words; });
        return longOnes;
    }();
    return sorted;
}

constexpr qsizetype longestPhrase = 48; // of an entry, with room for other separators

// Takes the phrase's next word off it, if it is that one.
bool takeWord(QStringView &phrase, QStringView word)
{
    const qsizetype space = phrase.indexOf(u' ');
    if (phrase.first(space < 0 ? phrase.size() : space) != word) {
        return false;
    }
    phrase = space < 0 ? QStringView() : phrase.sliced(space + 1);
    return true;
}

// Where the text's beginning that spells the phrase ends; 0: it does not.
qsizetype endOf(QStringView phrase, QStringView text)
{
    qsizetype end = 0;
    for (WordScanner scanner(text.first(std::min(text.size(), longestPhrase))); scanner.next();) {
        constexpr qsizetype widestGap = 2;
        if ((end > 0 && scanner.start() - end > widestGap) || !takeWord(phrase, scanner.word())) {
            return 0;
        }
        end = scanner.start() + scanner.length();
        if (phrase.isEmpty()) {
            return end;
        }
    }
    return 0;
}

// "Not Found", "NotFound" and "NOT_FOUND", but not "not found" or "not_found".
bool isWrittenLarge(QStringView text)
{
    for (WordScanner scanner(text); scanner.next();) {
        const bool isSecondHalf = scanner.start() > 0 && text.at(scanner.start() - 1) == u'-'; // "Time-out"
        if (!text.at(scanner.start()).isUpper() && !isSecondHalf && scanner.word() != u"for") {
            return false;
        }
    }
    return true;
}

} // namespace

bool ReasonPhrases::isAt(QStringView text, int code)
{
    constexpr qsizetype widestLead = 3; // as in `404: "Not Found"`
    qsizetype lead = 0;
    while (lead < std::min(text.size(), widestLead) && QStringView(u" _-:;,\"'()|\t\u201c").contains(text.at(lead))) {
        ++lead;
    }
    const auto byCode = [](const Entry &entry, int wanted) { return entry.code < wanted; };
    const auto *entry = std::lower_bound(entries.begin(), entries.end(), code, byCode);
    for (; entry != entries.end() && entry->code == code; ++entry) {
        if (endOf(entry->words, text.sliced(lead)) > 0) {
            return true;
        }
    }
    return false;
}

ReasonPhrases::Found ReasonPhrases::foundAt(QStringView text)
{
    Found found;
    constexpr qsizetype shortest = 3;
    if (text.size() < shortest) {
        return found;
    }
    const QChar first = text.at(0).toLower();
    const QChar second = text.at(1);
    auto entry = std::lower_bound(longEntries().begin(), longEntries().end(), first,
                                  [](const Entry &candidate, QChar c) { return candidate.words.at(0) < c; });
    for (; entry != longEntries().end() && entry->words.at(0) == first; ++entry) {
        const QStringView firstWord = entry->words.first(entry->words.indexOf(u' '));
        const bool mayBegin = second == u'\'' || text.startsWith(firstWord, Qt::CaseInsensitive);
        const qsizetype end = mayBegin ? endOf(entry->words, text) : 0;
        if (end > found.end && isWrittenLarge(text.first(end))) {
            found = {entry->code, end};
        }
    }
    return found;
}
