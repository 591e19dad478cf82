// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

// Where text departs from RFC 8259 and QJsonDocument lets it pass (control characters and unknown escapes inside a
// text, a point that is not between two digits), or where it goes beyond the limits of JsonParser.
struct JsonLapse
{
    qsizetype offset = -1; // -1: there is none
    QString message;
    bool isTooMuch = false; // to be parsed at all

    // The first, but too much comes before all others. The text need not be well-formed.
    static JsonLapse firstIn(QByteArrayView bytes);
};
