// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/files/diagnostic.h"

#include <QByteArray>

#include <functional>

// Turns the bytes of a catalog file into a Catalog, or into every error that it holds.
// Limits: those of JsonParser, 200,000 codes, 1,000 items in any other list, 20,000 characters in a text.
namespace CatalogReader {

struct Reading
{
    Catalog catalog;                      // empty when there is an error
    std::shared_ptr<const Origin> origin; // null when there is an error
    QList<Diagnostic> problems;
    bool isStopped = false; // nothing is known then

    bool isGood() const { return !isStopped && !hasErrors(problems); }
};

// Told over and over, at least once an entry, how much is done in percent; no as an answer stops the reading.
using Progress = std::function<bool(int percent)>;

Reading read(const QByteArray &bytes, const Progress &progress = {});
Reading readFile(const QString &fileName, const Progress &progress = {});

} // namespace CatalogReader
