// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/syntaxhighlighter.h"

#include "app/presentation/theme.h"
#include "model/snippets/codetokens.h"

void SyntaxHighlighter::setLanguage(const QString &language, const QPalette &palette)
{
    m_language = language;
    m_palette = palette;
}

void SyntaxHighlighter::highlightBlock(const QString &text)
{
    int state = qMax(0, previousBlockState());
    const QList<CodeToken> tokens = CodeTokens::ofLine(text, m_language, state);
    for (const CodeToken &token : tokens) {
        QTextCharFormat format;
        format.setForeground(Theme::code(token.kind, m_palette));
        format.setFontItalic(token.kind == CodeToken::Kind::Comment);
        setFormat(static_cast<int>(token.start), static_cast<int>(token.length), format);
    }
    setCurrentBlockState(state);
}
