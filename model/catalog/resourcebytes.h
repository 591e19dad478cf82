// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

// The bytes of a resource of the program, read in place: nothing is copied. Empty if there is no such resource.
QByteArray resourceBytes(const QString &path);
