// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/statuscode.h"

#include <QByteArray>
#include <QJsonObject>

// Status codes as text of other kinds. Pure functions; lines end with \n unless the format says otherwise.
namespace CatalogWriter {

// The facts, a line of plain text each; nothing for those that the entry does not tell.
QStringList factLines(const StatusCode &code);
// "RFC 9110 §15.5.5", or the document alone.
QString placeOf(const StatusCode::Spec &spec);
// An entry of a catalog file; what is said once a file (its origin, sub-statuses) is not in it.
QJsonObject toEntryObject(const StatusCode &code);
// The same with `origin`, its id, and the sub-statuses that all catalogs say of the code.
QJsonObject toJsonObject(const StatusCode &code);
// An array of such objects, indented.
QByteArray toJson(const QList<StatusCode> &codes);
// RFC 4180: a header line, CRLF, quotes where needed. Columns code, name, reason, summary, state, origin.
QByteArray toCsv(const QList<StatusCode> &codes);
// Everything that the entry says, under a heading.
QString toMarkdown(const StatusCode &code);
// One entry whole, more as a table.
QString toMarkdown(const QList<StatusCode> &codes);

} // namespace CatalogWriter
