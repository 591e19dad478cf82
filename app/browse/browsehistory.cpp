// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/browsehistory.h"

void BrowseHistory::visit(const StatusKey &key)
{
    if (!key.isValid() || (m_at >= 0 && m_keys.at(m_at) == key)) {
        return;
    }
    m_keys.resize(m_at + 1);
    m_keys.append(key);
    if (m_keys.size() > maxLength) {
        m_keys.removeFirst();
    }
    m_at = m_keys.size() - 1;
}

StatusKey BrowseHistory::back()
{
    return canGoBack() ? m_keys.at(--m_at) : StatusKey();
}

StatusKey BrowseHistory::forward()
{
    return canGoForward() ? m_keys.at(++m_at) : StatusKey();
}
