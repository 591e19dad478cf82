// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent) : QFrame(parent)
{
    constexpr int margin = 16;
    setObjectName(u"noticeBar"_s);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(margin, 8, margin, 8);
    auto *sign = new QLabel(u"⚠"_s, this);
    sign->setAccessibleName(tr("Notice"));
    m_text = new QLabel(this);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *closeButton = new QPushButton(tr("Close"), this);
    closeButton->setAccessibleName(tr("Close this notice"));
    closeButton->setObjectName(u"closeNoticeButton"_s);
    connect(closeButton, &QPushButton::clicked, this, [this] {
        m_shown.clear();
        hide();
    });
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(closeButton, 0, Qt::AlignTop);
    hide();
}

void MessageBar::tell(const QString &sentence)
{
    if (sentence.isEmpty() || m_told.contains(sentence)) {
        return;
    }
    m_told.append(sentence);
    m_shown.append(sentence);
    m_text->setText(m_shown.join(u'\n'));
    show();
}
