// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogfile.h"

#include <QString>

// What is said of catalog files, in words for people.
namespace CatalogText {

// "acme.json", in quotes.
QString nameOf(const CatalogFile &file);
// The file's state in a few words.
QString stateOf(const CatalogFile &file);
// One sentence about all that are bad; empty if none is.
QString noticeOf(const QList<CatalogFile> &files);
// All problems of the files, a line each, as a terminal tells them.
QString problemLines(const QList<CatalogFile> &files);

} // namespace CatalogText
