// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/filterbar.h"

#include "app/classchip.h"

#include <QHBoxLayout>

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
    layout->addStretch(1);
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
        chip->QWidget::update();
    }
    m_filter = {};
    Q_EMIT filterChanged(m_filter);
}
