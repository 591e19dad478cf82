// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

// Of a pasted text, what says what happened, its lines joined by spaces and at most so many units of it: of several
// lines those that speak of a failure, the last first (in a trace the cause, in a log the newest), then the first;
// stack frames never. A text whose lines all keep quiet is given from its beginning. Of a very long one, only the first
// and the last hundred thousand units are looked at.
QString errorLinesOf(QStringView text, qsizetype most);
