// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/files/diagnostic.h"

#include <QList>
#include <QString>

// A number that looks like an HTTP status code and is something else: a warn-code, an RTSP or SMTP reply, an error
// page.
struct ForeignNumber
{
    int first = 0; // a range, ends included
    int last = 0;
    QString title;
    QString explanation;
    QString source;

    bool contains(int number) const { return first <= number && number <= last; }
};

namespace ForeignNumbers {

QList<ForeignNumber> read(const QByteArray &bytes, QList<Diagnostic> &problems);
// Those that come with the program; read once.
const QList<ForeignNumber> &builtIn();
// What else that number is, the narrowest range first.
QList<ForeignNumber> of(int number);

} // namespace ForeignNumbers
