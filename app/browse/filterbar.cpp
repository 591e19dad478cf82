// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/filterbar.h"

#include "app/browse/classchip.h"
#include "app/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"filterBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (int digit = 1; digit <= classCount; ++digit) {
        auto *chip = new ClassChip(static_cast<StatusClass>(digit), this);
        chip->setObjectName(u"chip%1xx"_s.arg(digit));
        chip->setToolTip(tr("Ctrl+%1").arg(digit));
        m_chips.at(static_cast<std::size_t>(digit - 1)) = chip;
        layout->addWidget(chip);
        connect(chip, &ClassChip::toggled, this, [this, digit](bool isOn) {
            if (isOn) {
                m_filter.classes.insert(digit);
            } else {
                m_filter.classes.remove(digit);
            }
            Q_EMIT filterChanged(m_filter);
        });
    }
    m_more = new QPushButton(tr("Fac&ts"), this);
    m_more->setObjectName(u"factsButton"_s);
    m_more->setAccessibleName(tr("Filter by facts and origins"));
    m_menu = new QMenu(this);
    m_more->setMenu(m_menu);
    layout->addWidget(m_more);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    m_hint = new ElidedLabel(this);
    m_hint->setObjectName(u"queryHint"_s);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addSpacing(6);
    layout->addWidget(m_hint, 1);
}

void FilterBar::toggleClass(int digit)
{
    m_chips.at(static_cast<std::size_t>(digit - 1))->toggle();
}

void FilterBar::clear()
{
    if (m_filter.isEmpty()) {
        return;
    }
    for (ClassChip *chip : m_chips) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(false);
        chip->update();
    }
    m_filter = {};
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::setCatalog(const Catalog &catalog)
{
    m_catalog = catalog;
}

void FilterBar::setMarks(bool hasStars, bool hasNotes)
{
    m_hasStars = hasStars;
    m_hasNotes = hasNotes;
}

void FilterBar::setConditions(const QList<Condition> &conditions)
{
    m_conditions = conditions;
    m_more->setText(conditions.isEmpty() ? tr("Fac&ts")
                                         : tr("Fac&ts (%1)", "number of conditions").arg(conditions.size()));
}

void FilterBar::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void FilterBar::fillMenu()
{
    using Field = Condition::Field;
    m_menu->clear();
    const Condition starred{Field::Is, u"starred"_s, false};
    const Condition noted{Field::Is, u"noted"_s, false};
    addCondition(m_menu, tr("S&tarred"), starred)->setEnabled(m_hasStars || m_conditions.contains(starred));
    addCondition(m_menu, tr("With a not&e"), noted)->setEnabled(m_hasNotes || m_conditions.contains(noted));
    m_menu->addSeparator();
    addCondition(m_menu, tr("&Cacheable by default"), {Field::Is, u"cacheable"_s, false});
    addCondition(m_menu, tr("&Not cacheable by default"), {Field::Is, u"cacheable"_s, true});
    addCondition(m_menu, tr("Content &forbidden"), {Field::Body, u"forbidden"_s, false});
    addCondition(m_menu, tr("&Keeps the method"), {Field::Keeps, u"method"_s, false});
    addCondition(m_menu, tr("With &Retry-After"), {Field::Has, u"retry-after"_s, false});
    addCondition(m_menu, tr("Seen in &logs only"), {Field::Is, u"logged"_s, false});
    m_menu->addSeparator();
    addCondition(m_menu, tr("&Standard"), {Field::Is, u"standard"_s, false});
    addCondition(m_menu, tr("&Experimental"), {Field::Is, u"experimental"_s, false});
    addCondition(m_menu, tr("&Deprecated"), {Field::Is, u"deprecated"_s, false});
    m_menu->addSeparator();
    addCondition(m_menu, tr("Re&gistered"), {Field::Is, u"registered"_s, false});
    addCondition(m_menu, tr("&Vendors'"), {Field::Is, u"vendor"_s, false});
    QMenu *origins = m_menu->addMenu(tr("&Origin"));
    const QList<std::shared_ptr<const Origin>> all = m_catalog.origins();
    for (const auto &origin : all) {
        addCondition(origins, QString(origin->title).replace(u'&', u"&&"_s), {Field::From, origin->id, false});
    }
}

QAction *FilterBar::addCondition(QMenu *menu, const QString &title, const Condition &condition)
{
    QAction *action = menu->addAction(title);
    action->setObjectName(u"fact "_s + condition.toText());
    action->setCheckable(true);
    action->setChecked(m_conditions.contains(condition));
    connect(action, &QAction::triggered, this,
            [this, condition](bool isOn) { Q_EMIT conditionToggled(condition, isOn); });
    return action;
}
