// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"

// The catalogs that come with the program, merged. Reads resources only, so any thread may call it.
Catalog readBuiltInCatalog();
