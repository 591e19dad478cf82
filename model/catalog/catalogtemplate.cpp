// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/catalogtemplate.h"

#include "model/catalog/resourcebytes.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

const QByteArray draftId = "\"my-api\"";
const QByteArray draftTitle = "\"My API\"";

// The words of a name in plain letters, as an id may have them.
QStringList wordsOf(const QString &name)
{
    constexpr qsizetype longest = 60;
    QString letters;
    const QString folded = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : folded) {
        const bool isKept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        letters += isKept ? c : c.isMark() ? QChar() : QChar(u' ');
    }
    return letters.remove(QChar()).left(longest).split(u' ', Qt::SkipEmptyParts);
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8() + '"';
}

} // namespace

QByteArray CatalogTemplate::bytesFor(const QString &baseName)
{
    QByteArray draft = resourceBytes(u":/statusbook/catalog-draft.json"_s);
    QStringList words = wordsOf(baseName);
    if (words.isEmpty()) {
        return draft;
    }
    const QString id = words.join(u'-');
    for (QString &word : words) {
        word[0] = word.at(0).toUpper();
    }
    return draft.replace(draftId, quoted(id)).replace(draftTitle, quoted(words.join(u' ')));
}
