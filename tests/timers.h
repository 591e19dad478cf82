// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTest>
#include <QTimer>

// Lets the timer time out now, as if its time were over.
inline void expire(QTimer *timer)
{
    QVERIFY(timer != nullptr && timer->isActive());
    const int interval = timer->interval();
    timer->setInterval(0);
    QTRY_VERIFY(!timer->isActive() || timer->interval() != 0);
    timer->setInterval(interval);
}
