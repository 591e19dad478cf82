// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/presentation/emptyexplanation.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

// Lies over an empty list, says why it is empty and offers ways back.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    // Covers that widget and follows its size.
    explicit EmptyState(QWidget *covered);

    void explain(const EmptyExplanation::Explanation &explanation);

Q_SIGNALS:
    void wayChosen(const EmptyExplanation::Way &way);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_title = nullptr;
    QLabel *m_reason = nullptr;
    QVBoxLayout *m_ways = nullptr;
};
