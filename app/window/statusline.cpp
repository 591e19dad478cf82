// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/statusline.h"

#include <QLabel>

using namespace Qt::StringLiterals;

StatusLine::StatusLine(int sideMargin, QWidget *parent)
    : QStatusBar(parent), m_count(new QLabel(this)), m_told(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_count->setObjectName(u"countLabel"_s);
    m_count->setContentsMargins(sideMargin, 0, 0, 0);
    m_told->setObjectName(u"copiedLabel"_s);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setContentsMargins(0, 0, sideMargin, 0);
    m_told->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_told->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addWidget(m_count);
    addWidget(m_told, 1);
}

void StatusLine::showCount(int shown, int all)
{
    m_count->setText(shown == all ? tr("%1 codes").arg(all) : tr("%1 of %2 codes").arg(shown).arg(all));
}

void StatusLine::tell(const QString &sentence)
{
    m_told->setText(sentence);
}

void StatusLine::tellCopied(const QString &what)
{
    constexpr qsizetype longest = 80;
    const QString shown = what.simplified();
    tell(tr("Copied: %1").arg(shown.size() > longest ? QString(shown.left(longest) + u'…') : shown));
}
