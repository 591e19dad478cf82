// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"

// The heads of the built-in catalogs (see catalogheads.h): the same rows in the same order as readBuiltInCatalog().
Catalog readBuiltInHeads();
