// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/search/searchresult.h"

#include <QWidget>

#include <array>

class ClassChip;
class ElidedLabel;
class QMenu;
class QPushButton;

// The row under the search field: a chip for each class of codes, any number of them on; a menu of facts and origins,
// which only reports what was chosen, since these stand in the query as is:… and from:…; and a hint on what was typed.
class FilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)
public:
    explicit FilterBar(QWidget *parent = nullptr);

    const SearchFilter &filter() const { return m_filter; }
    void toggleClass(int digit); // 1 to 5
    void clear();
    // What the menu offers and what of it is on.
    void setCatalog(const Catalog &catalog);
    void setMarks(bool hasStars, bool hasNotes); // what no code has cannot be chosen
    void setConditions(const QList<Condition> &conditions);
    void setHint(const QString &hint);

Q_SIGNALS:
    void filterChanged(const SearchFilter &filter);
    void conditionToggled(const Condition &condition, bool isOn);

private:
    void fillMenu();
    QAction *addCondition(QMenu *menu, const QString &title, const Condition &condition);

    static constexpr int classCount = 5;
    std::array<ClassChip *, classCount> m_chips{};
    SearchFilter m_filter;
    QPushButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    ElidedLabel *m_hint = nullptr;
    Catalog m_catalog;
    QList<Condition> m_conditions;
    bool m_hasStars = false;
    bool m_hasNotes = false;
};
