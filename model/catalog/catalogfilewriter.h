// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QByteArray>

// Status codes as catalog files, which CatalogReader reads back.
namespace CatalogFileWriter {

struct File
{
    QString originId;
    QByteArray bytes;
};

// One file an origin, in the order in which the origins appear; each keeps the order of its codes. Sub-statuses go to
// the file of the authority that says them, which then may hold nothing else: `origins` are those that may be meant.
// Read and merged, the files give the same codes again.
QList<File> write(const QList<StatusCode> &codes, const QList<std::shared_ptr<const Origin>> &origins);

} // namespace CatalogFileWriter
