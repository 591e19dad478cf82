// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/widgets/codetext.h"

#include "app/presentation/theme.h"
#include "model/snippets/codetokens.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

CodeText::CodeText(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
}

void CodeText::setCode(const QString &text, const QString &language)
{
    if (text == m_text && language == m_language) {
        return;
    }
    m_text = text;
    m_language = language;
    setAccessibleName(text);
    layOut();
    updateGeometry();
}

void CodeText::setMaxLines(int count)
{
    if (count != m_maxLines) {
        m_maxLines = count;
        layOut();
        updateGeometry();
    }
}

QSize CodeText::sizeHint() const
{
    return {0, static_cast<int>(shownLines().size()) * fontMetrics().lineSpacing()};
}

QSize CodeText::minimumSizeHint() const
{
    return sizeHint();
}

// Empty lines at the end, as an HTTP head has, say nothing to the eye.
QStringList CodeText::shownLines() const
{
    QString text = m_text;
    while (text.endsWith(u'\n')) {
        text.chop(1);
    }
    QStringList lines = text.replace(u'\t', u"    "_s).split(u'\n');
    if (m_maxLines > 0 && lines.size() > m_maxLines) {
        const qsizetype more = lines.size() - m_maxLines + 1;
        lines.resize(m_maxLines - 1);
        lines.append(tr("… %1 more lines").arg(more));
    }
    return lines;
}

void CodeText::layOut()
{
    QStringList lines = shownLines();
    m_isCut = m_maxLines > 0 && m_text.count(u'\n') >= m_maxLines;
    for (QString &line : lines) {
        const QString elided = fontMetrics().elidedText(line, Qt::ElideRight, width());
        m_isCut = m_isCut || elided != line;
        line = elided;
    }
    m_document.setDefaultFont(font());
    m_document.setPlainText(lines.join(u'\n'));
    highlight();
    update();
}

void CodeText::highlight()
{
    int state = 0;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        QList<QTextLayout::FormatRange> formats;
        const QList<CodeToken> tokens = CodeTokens::ofLine(block.text(), m_language, state);
        for (const CodeToken &token : tokens) {
            QTextCharFormat format;
            format.setForeground(Theme::code(token.kind, palette()));
            format.setFontItalic(token.kind == CodeToken::Kind::Comment);
            formats.append({static_cast<int>(token.start), static_cast<int>(token.length), format});
        }
        block.layout()->setFormats(formats);
    }
    m_document.markContentsDirty(0, m_document.characterCount());
}

void CodeText::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    m_document.documentLayout()->draw(&painter, context);
}

void CodeText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        layOut();
    }
}

void CodeText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        layOut();
        updateGeometry();
    }
}

bool CodeText::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_isCut) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           u"<pre>"_s + m_text.toHtmlEscaped() + u"</pre>"_s, this);
        return true;
    }
    return QWidget::event(event);
}
