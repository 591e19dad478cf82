// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/user/settings.h"

// The palette of the whole application.
namespace ApplicationPalette {

// Light and dark are the theme's. System is the palette that the desktop brought, if it brought one; else the light
// one.
void apply(Appearance appearance);

} // namespace ApplicationPalette
