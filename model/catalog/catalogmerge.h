// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalog.h"
#include "model/files/diagnostic.h"

// One catalog put together from the built-in one and those of files. Files may use the id of an origin that others
// have: all their entries are kept under it, so a team may divide its errors among files. Of two entries with one key
// the earlier is shown, and the file of the later is told so.
struct CatalogMerge
{
    struct Part
    {
        QString title; // what problems call it: the name of its file
        Catalog catalog;
    };

    Catalog catalog;
    QList<QList<Diagnostic>> clashes; // warnings, a list for each part

    static CatalogMerge of(const Catalog &builtIn, const QList<Part> &parts);
};
