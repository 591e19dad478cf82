// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QList>

// What was looked at, as a browser keeps it: going back and forward moves along it, a new visit cuts off what lay
// ahead.
class BrowseHistory
{
public:
    static constexpr qsizetype maxLength = 200;

    // The same key twice in a row counts once.
    void visit(const StatusKey &key);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_keys.size(); }
    // The key to show; an invalid one if there is none.
    StatusKey back();
    StatusKey forward();

private:
    QList<StatusKey> m_keys;
    qsizetype m_at = -1;
};
