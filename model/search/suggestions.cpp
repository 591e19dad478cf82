// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/suggestions.h"

#include "model/query/words.h"

#include <algorithm>

namespace {

constexpr int shortWord = 4; // up to here one slip makes another word

enum Distance { IsWord, IsPart, IsInTitle, Slips, SlipsInWord = Slips + 10, Far = 100 };

int slipsAllowed(qsizetype length)
{
    return length <= shortWord ? 1 : 2;
}

// How far `typed` is from the one named. Takes folded text.
int distanceTo(const QString &typed, const QString &id, const QString &title)
{
    const QStringList words = id.split(u'-');
    if (id.contains(typed)) {
        return words.contains(typed) ? IsWord : IsPart;
    }
    if (title.contains(typed)) {
        return IsInTitle;
    }
    const int limit = slipsAllowed(typed.size());
    const int slips = editDistance(typed, id, limit);
    int least = slips <= limit ? Slips + slips : static_cast<int>(Far);
    for (const QString &word : words) {
        const int slipsInWord = editDistance(typed, word, limit);
        least = slipsInWord <= limit ? std::min(least, SlipsInWord + slipsInWord) : least;
    }
    return least;
}

} // namespace

QStringList suggestedIds(const QString &typed, const QList<Named> &all, qsizetype most)
{
    struct Candidate
    {
        int distance = Far;
        QString id;
    };
    const QString text = folded(typed);
    QList<Candidate> candidates;
    for (const Named &named : all) {
        const int distance = text.isEmpty() ? static_cast<int>(Far) : distanceTo(text, named.id, folded(named.title));
        if (distance < Far) {
            candidates.append({distance, named.id});
        }
    }
    std::ranges::stable_sort(candidates,
                             [](const Candidate &a, const Candidate &b) { return a.distance < b.distance; });
    const bool isHeld = !candidates.isEmpty() && candidates.front().distance < Slips;
    QStringList ids;
    for (const Candidate &candidate : candidates) {
        if (ids.size() < most && (!isHeld || candidate.distance < Slips)) {
            ids.append(candidate.id);
        }
    }
    return ids;
}
