// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;

// Sentences that the window has to say, above the codes until they are closed; none is said twice.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(const QString &sentence);

private:
    QStringList m_told; // all of them
    QStringList m_shown;
    QLabel *m_text = nullptr;
};
