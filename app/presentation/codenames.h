// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QString>

// What classes and states of status codes are called.
namespace CodeNames {

QString className(StatusClass statusClass);  // "Client error"
QString classRange(StatusClass statusClass); // "4xx"; empty for none
QString stateName(StatusCode::State state);

} // namespace CodeNames
