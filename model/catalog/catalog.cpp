// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalog.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace {

bool isPast(StatusCode::State state)
{
    return state == StatusCode::State::Obsolete || state == StatusCode::State::Unused;
}

bool comesBefore(const StatusCode &a, const StatusCode &b)
{
    if (a.code != b.code) {
        return a.code < b.code;
    }
    if (a.origin->kind != b.origin->kind) {
        return a.origin->kind < b.origin->kind;
    }
    if (isPast(a.state) != isPast(b.state)) {
        return isPast(b.state);
    }
    if (a.origin->rank != b.origin->rank) {
        return a.origin->rank < b.origin->rank;
    }
    return a.origin->id < b.origin->id;
}

} // namespace

Catalog::Catalog(QList<StatusCode> codes, const SubStatuses &subStatuses) : m_codes(std::move(codes))
{
    for (StatusCode &code : m_codes) {
        if (!code.origin) {
            code.origin = std::make_shared<const Origin>();
        }
    }
    QSet<StatusKey> known;
    known.reserve(m_codes.size());
    m_codes.removeIf([&known](const StatusCode &code) {
        const qsizetype before = known.size();
        known.insert(keyOf(code));
        return known.size() == before;
    });
    std::ranges::stable_sort(m_codes, comesBefore);
    placeSubStatuses(subStatuses);
}

void Catalog::placeSubStatuses(const SubStatuses &subStatuses)
{
    for (auto it = subStatuses.begin(); it != subStatuses.end(); ++it) {
        const int row = rowOf({it.key(), {}});
        if (row < 0) {
            m_unplaced.insert(it.key(), *it);
        } else if (!m_codes.at(row).subStatuses.contains(*it)) {
            m_codes[row].subStatuses.append(*it);
        }
    }
    const auto isLess = [](const StatusCode::SubStatus &a, const StatusCode::SubStatus &b) {
        return a.number < b.number;
    };
    for (const int number : subStatuses.uniqueKeys()) {
        if (const int row = rowOf({number, {}}); row >= 0) {
            std::stable_sort(m_codes[row].subStatuses.begin(), m_codes[row].subStatuses.end(), isLess);
        }
    }
}

Catalog Catalog::merged(const QList<Catalog> &catalogs)
{
    qsizetype size = 0;
    for (const Catalog &catalog : catalogs) {
        size += catalog.size();
    }
    QList<StatusCode> codes;
    codes.reserve(size);
    SubStatuses unplaced;
    for (const Catalog &catalog : catalogs) {
        codes += catalog.m_codes;
        unplaced.unite(catalog.m_unplaced);
    }
    return Catalog(std::move(codes), unplaced);
}

int Catalog::rowOf(const StatusKey &key) const
{
    for (int row = firstRowFrom(key.code); row < size() && m_codes.at(row).code == key.code; ++row) {
        if (fits(m_codes.at(row), key)) {
            return row;
        }
    }
    return -1;
}

int Catalog::firstRowFrom(int code) const
{
    const auto byNumber = [](const StatusCode &a, int number) { return a.code < number; };
    const auto found = std::lower_bound(m_codes.begin(), m_codes.end(), code, byNumber);
    return static_cast<int>(std::distance(m_codes.begin(), found));
}

QList<int> Catalog::nearestRows(int code) const
{
    int below = -1;
    int above = -1;
    for (int row = 0; row < size(); ++row) {
        const StatusCode &candidate = m_codes.at(row);
        if (candidate.origin->kind != Origin::Kind::Registry || candidate.code == code) {
            continue;
        }
        if (candidate.code < code) {
            below = row;
        } else if (above < 0) {
            above = row;
        }
    }
    QList<int> rows;
    for (const int row : {below, above}) {
        if (row >= 0) {
            rows.append(row);
        }
    }
    std::ranges::stable_sort(rows, [this, code](int a, int b) {
        return std::abs(m_codes.at(a).code - code) < std::abs(m_codes.at(b).code - code);
    });
    return rows;
}

QList<std::shared_ptr<const Origin>> Catalog::origins() const
{
    QList<std::shared_ptr<const Origin>> found;
    QSet<const Origin *> seen; // there are many codes and few origins
    for (const StatusCode &code : m_codes) {
        if (seen.contains(code.origin.get())) {
            continue;
        }
        seen.insert(code.origin.get());
        const auto known = [&code](const auto &origin) { return origin->id == code.origin->id; };
        if (std::ranges::none_of(found, known)) {
            found.append(code.origin);
        }
    }
    return found;
}
