// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QString>

// What classes, states and facts of status codes are called.
namespace CodeNames {

QString className(StatusClass statusClass);  // "Client error"
QString classRange(StatusClass statusClass); // "4xx"; empty for none
QString stateName(StatusCode::State state);

// Empty where the catalog says nothing.
QString cacheable(const StatusCode &code);
QString body(const StatusCode &code);
QString method(const StatusCode &code);
QString retry(const StatusCode &code); // with its source
QString seen(const StatusCode &code);

} // namespace CodeNames
