// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QAbstractButton>

// A rounded switch that names a class of codes by digit, word and accent; a tick tells that it is on.
class ClassChip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClassChip)
public:
    explicit ClassChip(StatusClass statusClass, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString range() const;
    QSize sizeFor(const QString &text) const;

    StatusClass m_class;
    mutable QSize m_sizeHint; // measured once a font
    mutable QSize m_leastSize;
};
