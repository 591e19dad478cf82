// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/emptystate.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString objectNameOf(const EmptyExplanation::Way &way)
{
    using Kind = EmptyExplanation::Way::Kind;
    return way.kind == Kind::ShowCode    ? u"way-code-%1"_s.arg(way.code)
           : way.kind == Kind::DropQuery ? u"way-query"_s
                                         : u"way-filters"_s;
}

} // namespace

EmptyState::EmptyState(QWidget *covered) : QWidget(covered)
{
    setObjectName(u"emptyState"_s);
    hide();
    covered->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    m_title = new QLabel(this);
    m_title->setObjectName(u"emptyTitle"_s);
    m_reason = new QLabel(this);
    m_reason->setObjectName(u"emptyReason"_s);
    for (QLabel *label : {m_title, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_ways = new QVBoxLayout;
    m_ways->setAlignment(Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addLayout(m_ways);
    layout->addStretch(3);
}

void EmptyState::explain(const EmptyExplanation::Explanation &explanation)
{
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.4);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setText(explanation.title);
    m_reason->setText(explanation.reason);
    m_reason->setVisible(!explanation.reason.isEmpty());
    while (QLayoutItem *item = m_ways->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const EmptyExplanation::Way &way : explanation.ways) {
        auto *button = new QPushButton(way.text, this);
        button->setObjectName(objectNameOf(way));
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [this, way] { Q_EMIT wayChosen(way); });
        m_ways->addWidget(button);
    }
    resize(parentWidget()->size());
    show();
    raise();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        resize(parentWidget()->size());
    }
    return QWidget::eventFilter(watched, event);
}
