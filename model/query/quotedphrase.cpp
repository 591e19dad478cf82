// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/quotedphrase.h"

#include "model/query/words.h"

#include <algorithm>

namespace {

// The phrase's words from that place of the text on.
bool beginsAt(QStringView text, qsizetype place, const QuotedPhrase &phrase)
{
    qsizetype count = 0;
    for (WordScanner scanner(text.sliced(place)); count < phrase.words.size() && scanner.next(); ++count) {
        const QString &wanted = phrase.words.at(count);
        const bool mayGoOn = phrase.isPrefix && count + 1 == phrase.words.size();
        if (mayGoOn ? !scanner.word().startsWith(wanted) : scanner.word() != wanted) {
            return false;
        }
    }
    return count == phrase.words.size();
}

} // namespace

bool QuotedPhrase::standsIn(QStringView text) const
{
    if (words.isEmpty()) {
        return true;
    }
    for (WordScanner scanner(text); scanner.next();) {
        if (scanner.word().startsWith(words.front()) && beginsAt(text, scanner.start(), *this)) {
            return true;
        }
    }
    return false;
}

bool QuotedPhrase::standsIn(const StatusCode &code) const
{
    const auto holds = [this](const QString &text) { return standsIn(text); };
    const auto anyHolds = [&holds](const QStringList &texts) { return std::ranges::any_of(texts, holds); };
    return holds(code.reason) || holds(code.name) || holds(code.summary) || anyHolds(code.keywords) ||
           anyHolds(code.description) || anyHolds(code.use) || anyHolds(code.avoid) ||
           std::ranges::any_of(code.formerly,
                               [&](const StatusCode::FormerPhrase &former) { return holds(former.phrase); }) ||
           std::ranges::any_of(code.headers, [&](const StatusCode::Header &header) { return holds(header.name); }) ||
           std::ranges::any_of(code.subStatuses, [&](const StatusCode::SubStatus &sub) { return holds(sub.meaning); });
}
