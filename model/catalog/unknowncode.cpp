// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/unknowncode.h"

#include "model/catalog/foreignnumbers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("UnknownCode", text);
}

QString ruleFor(int number)
{
    if (number > 999) {
        return tr("%1 is no HTTP status code: those have three digits (RFC 9110 §15).").arg(number);
    }
    if (number == 0) {
        return tr("000 is no status code: logs and tools write it where no response came.");
    }
    if (classOf(number) == StatusClass::None) {
        return tr("%1 is not a valid status code: those lie between 100 and 599. A client should treat it as a 5xx "
                  "(RFC 9110 §15).")
            .arg(codeText(number));
    }
    return tr("%1 is not registered. A client must treat it as %2, the first code of its class (RFC 9110 §15).")
        .arg(codeText(number), codeText(number / 100 * 100));
}

int codeToTreatItAs(int number)
{
    return classOf(number) == StatusClass::None ? 500 : number / 100 * 100;
}

} // namespace

UnknownCode explainNumber(int number, const Catalog &catalog)
{
    UnknownCode explanation;
    explanation.sentences.append(ruleFor(number));
    const QList<ForeignNumber> lookalikes = ForeignNumbers::of(number);
    for (const ForeignNumber &lookalike : lookalikes) {
        explanation.sentences.append(u"%1: %2 (%3)"_s.arg(lookalike.title, lookalike.explanation, lookalike.source));
    }
    if (number == 0 || number > 999) {
        return explanation;
    }
    const int fallback = catalog.rowOf({codeToTreatItAs(number), {}});
    if (fallback >= 0) {
        explanation.nearestRows.append(fallback);
    }
    const QList<int> nearest = catalog.nearestRows(number);
    for (const int row : nearest) {
        if (!explanation.nearestRows.contains(row)) {
            explanation.nearestRows.append(row);
        }
    }
    return explanation;
}
