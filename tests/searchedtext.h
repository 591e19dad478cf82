// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/searchindex.h"

#include <QString>

// Everything of an entry that a search looks at, a text a line.
inline QString searchedText(const StatusCode &code, const SearchIndex::CodeNames &names)
{
    QStringList texts{code.reason, code.name, code.origin->title, code.summary};
    texts += code.keywords + code.description + code.use + code.avoid;
    if (code.origin->kind == Origin::Kind::Registry) {
        texts += names.values(code.code);
    }
    for (const StatusCode::FormerPhrase &former : code.formerly) {
        texts += former.phrase;
    }
    for (const StatusCode::Header &header : code.headers) {
        texts += header.name;
    }
    for (const StatusCode::SubStatus &sub : code.subStatuses) {
        texts += sub.meaning;
    }
    for (const StatusCode::Spec &spec : code.earlierSpecs + QList{code.spec.value_or(StatusCode::Spec())}) {
        texts += QString(spec.document + u' ' + spec.section);
    }
    return texts.join(u'\n');
}
