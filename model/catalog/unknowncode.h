// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"

// What can be said of a number that no catalog has.
struct UnknownCode
{
    QStringList sentences;  // plain text, each with its source
    QList<int> nearestRows; // of the catalog, the code to treat it as first
};

// By RFC 9110 §15 a client treats an unknown code as the x00 of its class, and one outside 100 to 599 as a 5xx; 000
// stands in logs where no response came. Look-alikes of other protocols are named.
UnknownCode explainNumber(int number, const Catalog &catalog);
