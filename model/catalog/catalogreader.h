// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/problem.h"

#include <QByteArray>

// Turns the bytes of a catalog file into a Catalog, or into every error that it holds.
// Limits: 64 MiB, 32 levels, 200,000 codes, 1,000 items in any other list, 20,000 characters in a text.
namespace CatalogReader {

struct Reading
{
    Catalog catalog; // empty when there is an error
    QList<Problem> problems;

    bool isGood() const { return !hasErrors(problems); }
};

Reading read(const QByteArray &bytes);
Reading readFile(const QString &fileName);

} // namespace CatalogReader
