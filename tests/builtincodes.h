// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// The built-in catalog, for tests: read once, and by any thread.

#pragma once

#include "model/catalog/builtincatalog.h"

inline const Catalog &builtInCatalog()
{
    static const Catalog catalog = readBuiltInCatalog();
    return catalog;
}

inline const StatusCode &builtInCode(int number)
{
    return builtInCatalog().at(builtInCatalog().rowOf({number, {}}));
}

inline QList<int> rowsOf(const Catalog &catalog, int number)
{
    QList<int> rows;
    for (int row = 0; row < catalog.size(); ++row) {
        if (catalog.at(row).code == number) {
            rows.append(row);
        }
    }
    return rows;
}
