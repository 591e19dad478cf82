// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

// Lies over an empty list, says why it is empty and offers ways back.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    struct Way
    {
        QString id;
        QString text;
    };

    // Covers that widget and follows its size.
    explicit EmptyState(QWidget *covered);

    void explain(const QString &title, const QString &reason, const QList<Way> &ways);

Q_SIGNALS:
    void wayChosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_title = nullptr;
    QLabel *m_reason = nullptr;
    QVBoxLayout *m_ways = nullptr;
};
