// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchresult.h"

#include <QWidget>

#include <array>

class ClassChip;

// The row of chips under the search field: one for each class of codes; any number may be on.
class FilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)
public:
    explicit FilterBar(QWidget *parent = nullptr);

    const SearchFilter &filter() const { return m_filter; }
    void toggleClass(int digit); // 1 to 5
    void clear();

Q_SIGNALS:
    void filterChanged(const SearchFilter &filter);

private:
    void update();

    static constexpr int classCount = 5;
    std::array<ClassChip *, classCount> m_chips{};
    SearchFilter m_filter;
};
