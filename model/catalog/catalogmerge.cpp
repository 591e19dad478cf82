// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogmerge.h"

#include "model/files/jsonobjectreader.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

using Part = CatalogMerge::Part;

Diagnostic warning(const QString &path, const QString &sentence)
{
    return {Diagnostic::Severity::Warning, path, sentence, {}, 0, 0};
}

// What a part says that earlier ones with its origin's id say already.
QList<Diagnostic> clashesOf(const Catalog &catalog, const QList<const Part *> &earlier)
{
    const QString id = catalog.at(0).origin->id;
    QStringList titles;
    for (const Part *part : earlier) {
        titles.append(part->title);
    }
    QList<Diagnostic> clashes{warning(
        u"origin.id"_s,
        u"found \"%1\", which is the id of %2 too; the entries of all are shown"_s.arg(id, titles.join(u" and "_s)))};
    for (const StatusCode &code : catalog.codes()) {
        const auto hasIt = [key = keyOf(code)](const Part *part) { return part->catalog.rowOf(key) >= 0; };
        const auto twin = std::ranges::find_if(earlier, hasIt);
        if (twin != earlier.end() && clashes.size() < JsonObjectReader::maxProblems) {
            clashes.append(warning(u"codes"_s, u"%1 %2 is in %3 already; that entry is shown"_s.arg(
                                                   codeText(code.code), code.name, (*twin)->title)));
        }
    }
    return clashes;
}

} // namespace

CatalogMerge CatalogMerge::of(const Catalog &builtIn, const QList<Part> &parts)
{
    CatalogMerge merge;
    const Part builtInPart{u"the built-in catalog"_s, builtIn};
    QList<Catalog> catalogs{builtIn};
    QHash<QString, QList<const Part *>> partsOfId;
    const auto origins = builtIn.origins();
    for (const std::shared_ptr<const Origin> &origin : origins) {
        partsOfId[origin->id].append(&builtInPart);
    }
    for (const Part &part : parts) {
        catalogs.append(part.catalog);
        merge.clashes.append(QList<Diagnostic>());
        if (part.catalog.isEmpty()) {
            continue;
        }
        QList<const Part *> &ofSameId = partsOfId[part.catalog.at(0).origin->id];
        if (!ofSameId.isEmpty()) {
            merge.clashes.back() = clashesOf(part.catalog, ofSameId);
        }
        ofSameId.append(&part);
    }
    merge.catalog = Catalog::merged(catalogs);
    return merge;
}
