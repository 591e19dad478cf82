// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStatusBar>

class QLabel;

// The bottom of the window: how many codes of how many, and what happened last.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)
public:
    explicit StatusLine(int sideMargin, QWidget *parent = nullptr);

    void showCount(int shown, int all);
    void tell(const QString &sentence);
    void tellCopied(const QString &what);

private:
    QLabel *m_count;
    QLabel *m_told;
};
