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
