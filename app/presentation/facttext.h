// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QString>

// The facts of a code in words for people; empty where the catalog says nothing.
namespace FactText {

QString cacheable(const StatusCode &code);
QString body(const StatusCode &code);
QString method(const StatusCode &code);
QString retry(const StatusCode &code); // with its source
QString seen(const StatusCode &code);

} // namespace FactText
