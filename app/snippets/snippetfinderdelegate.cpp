// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetfinderdelegate.h"

#include "app/presentation/theme.h"
#include "app/snippets/snippetfindermodel.h"
#include "model/snippets/codetokens.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 10;
constexpr double titlePart = 0.38; // of an entry that has a line beside its title

void drawLine(QPainter *painter, const QRect &area, const QString &code, const QString &language,
              const QStyleOptionViewItem &option)
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(option.font.pointSizeF());
    const QString first = code.section(u'\n', 0, 0).replace(u'\t', u"    "_s);
    const QString whole = code.trimmed().contains(u'\n') ? QString(first + u" …"_s) : first;
    const QString shown = QFontMetrics(mono).elidedText(whole, Qt::ElideRight, area.width());
    int state = 0;
    QList<QTextLayout::FormatRange> formats;
    const QList<CodeToken> tokens = CodeTokens::ofLine(shown, language, state);
    for (const CodeToken &token : tokens) {
        QTextCharFormat format;
        format.setForeground(Theme::code(token.kind, option.palette));
        formats.append({static_cast<int>(token.start), static_cast<int>(token.length), format});
    }
    QTextLayout layout(shown, mono);
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(area.width());
    layout.endLayout();
    painter->setPen(option.palette.color(QPalette::Text));
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - layout.boundingRect().height()) / 2));
}

void drawPlain(QPainter *painter, const QRect &area, const QString &text, const QColor &color)
{
    painter->setPen(color);
    painter->drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

void SnippetFinderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const QString title = index.data().toString();
    QFont font = option.font;
    if (index.data(SnippetFinderModel::HeadingRole).toBool()) {
        font.setBold(true);
        painter->setFont(font);
        drawPlain(painter, area, title, Theme::quiet(option.palette));
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, Theme::selection(option.palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    }
    const QString detail = index.data(SnippetFinderModel::DetailRole).toString();
    QRect titleArea = area.adjusted(margin, 0, 0, 0);
    if (!detail.isEmpty()) {
        titleArea.setWidth(static_cast<int>(area.width() * titlePart) - 2 * margin);
        drawLine(painter, area.adjusted(static_cast<int>(area.width() * titlePart), 0, 0, 0), detail,
                 index.data(SnippetFinderModel::LanguageRole).toString(), option);
    }
    painter->setFont(font);
    const bool isPinned = index.data(SnippetFinderModel::PinnedRole).toBool();
    drawPlain(painter, titleArea, isPinned ? tr("%1 · pinned").arg(title) : title,
              option.palette.color(QPalette::Text));
    painter->restore();
}

QSize SnippetFinderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    constexpr int air = 8;
    return {0, QFontMetrics(option.font).height() + air};
}
