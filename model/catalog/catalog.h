// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QMultiMap>

// An immutable list of status codes, ordered by number. Of one number, registered codes come before those of vendors
// and these before one's own; of one kind, obsolete and unused codes come last, the others by the rank and then the id
// of their origin; of one origin they keep the order in which they were given. Cheap to copy; a change makes a new
// Catalog.
class Catalog
{
public:
    Catalog() = default;
    // Finer numbers below a code, by that code; they may belong to an entry of another catalog.
    using SubStatuses = QMultiMap<int, StatusCode::SubStatus>;

    // Of two codes with one key the earlier is kept. Sub-statuses go to the first entry with their number; those that
    // find none wait for merged().
    explicit Catalog(QList<StatusCode> codes, const SubStatuses &subStatuses = {});

    // The codes of all, in order; of two with one key that of the earlier catalog.
    static Catalog merged(const QList<Catalog> &catalogs);

    bool isEmpty() const { return m_codes.isEmpty(); }
    int size() const { return static_cast<int>(m_codes.size()); }
    const StatusCode &at(int row) const { return m_codes.at(row); }
    const QList<StatusCode> &codes() const { return m_codes; }

    // The first row that fits the key, or -1.
    int rowOf(const StatusKey &key) const;
    // The rows whose numbers lie nearest to one that is not here: the next below and the next above, registered
    // codes only; fewer when there are none.
    QList<int> nearestRows(int code) const;
    // Every origin once, in the order of first appearance.
    QList<std::shared_ptr<const Origin>> origins() const;

private:
    int firstRowFrom(int code) const;
    void placeSubStatuses(const SubStatuses &subStatuses);

    QList<StatusCode> m_codes;
    SubStatuses m_unplaced;
};
