// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/terminal/answer.h"
#include "model/catalog/catalog.h"

#include <QStringList>

// Reads catalog files and says in a terminal what is wrong with them.
namespace CatalogCheck {

// Every problem of each file, a line each, and a line for each file that can be used. "-" is standard input.
Answer check(const QStringList &fileNames);

// The catalogs that an answer is looked up in.
struct Sources
{
    Catalog catalog;
    QByteArray err; // a line for each file that cannot be used
    Answer::Status status = Answer::Found;
};
// The built-in catalog with those of files: `named` are what somebody asked for, so one that cannot be used is Wrong;
// `kept` are in use anyway.
Sources readSources(const QStringList &named, const QStringList &kept);

} // namespace CatalogCheck
